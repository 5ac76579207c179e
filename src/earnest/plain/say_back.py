"""The say-back command, the corrected claim, and the question on a lapse."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, get_args

from earnest.core.editing.records import find_last_quote
from earnest.core.editing.say_back import (
    ALL,
    add_say_back,
    claims_to_say_together,
    draft_say_back,
    find_heard_claims,
    go_to_correction,
    list_said_claims,
)
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.confirmation import CLASSES, CORRECTING
from earnest.core.evidence.records import weigh_claim
from earnest.core.history.changes import Author
from earnest.core.model.labels import describe_person
from earnest.core.model.session import ReplyClass, Session
from earnest.plain.console import Console
from earnest.plain.context import Context
from earnest.plain.days import ask_day
from earnest.workspace import lapse


class _Facts(NamedTuple):
    """What is asked about the answer to a say-back."""

    class_: ReplyClass | None
    who: str
    on: date | None


def say_back(context: Context) -> WorkingSession:
    """Ask what was said back and answered, and keep it.

    A correction goes to the claim that was corrected.

    Raises:
        CommandGiven: A command was given; nothing of the say-back is kept.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    session = working.session
    heard = find_heard_claims(session, context.editor.standing.chain)
    if not heard:
        console.say("Nothing of theirs can be said back yet: put their words under a claim with /h.")
        return working
    claims = _choose_claims(context, heard)
    if not claims:
        return working
    console.say("A draft of their own words:", draft_say_back(session, claims))
    said = console.text("Say it back, in words of your own")
    reply = console.text("What they answered, word for word")
    if not said and not reply:
        console.say("Nothing was said back.")
        return working
    facts = _ask_facts(context)
    edits = add_say_back(session, claims, (said or "").strip(), (reply or "").strip(), *facts)
    kept = working.with_edits(edits, author)
    key = list(kept.session.said_back)[-1]
    return _choose_correction(console, kept, key, author) if facts.class_ in CORRECTING else kept


def ask_lapse(context: Context, claim: str) -> WorkingSession:
    """Ask what the edit of a confirmed claim means.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    console.say("They confirmed this as it stood before.")
    choices = [(key, f"{label}: {description}") for key, label, description in lapse.CHOICES]
    answer = console.choose("What does the change mean?", choices) or lapse.LAPSE
    if answer == lapse.UNDO:
        return working.undone(author)
    note = console.line(lapse.describe_note(answer), hint="it is kept in the history")
    if not note or not note.strip():
        return working
    return lapse.keep_note(working, claim, answer, note.strip(), author)


def _choose_claims(context: Context, heard: Sequence[str]) -> tuple[str, ...]:
    """Ask which claims with quotes were said back together."""
    session, standing = context.editor.session, context.editor.standing
    together = claims_to_say_together(session, context.editor.working.place.about or "")
    before = tuple(key for key in together or standing.chain.ids if key in heard)
    quote = context.console.quote
    choices = [(key, f"{session.claims[key].kind}: {quote(_find_last_words(session, key))}") for key in heard]
    chosen = context.console.pick("Their words", choices, before)
    return before if chosen is None else chosen


def _ask_facts(context: Context) -> _Facts:
    """Ask who answered, when, and what was meant."""
    console, editor = context.console, context.editor
    last = find_last_quote(editor.session)
    before = describe_person(editor.session, last.who) if last and last.who else ""
    who = console.line("Who", before, "a name, and a role")
    on = ask_day(console, "When", editor.today, editor.read_day)
    meant = console.choose("They meant", CLASSES)
    class_: ReplyClass | None = next((each for each in get_args(ReplyClass) if each == meant), None)
    return _Facts(class_, before if who is None else who.strip(), on)


def _choose_correction(console: Console, working: WorkingSession, key: str, author: Author) -> WorkingSession:
    """Go to the claim they corrected; ask which if there are several."""
    session, claims = working.session, list_said_claims(working.session, key)
    console.say("Change what they corrected, then say it back again.")
    if len(claims) == 1:
        return go_to_correction(working, key, ALL, author)
    choices = [(claim, f"{session.claims[claim].kind}: {session.claims[claim].text}") for claim in claims]
    chosen = console.choose("What did they correct?", [*choices, (ALL, "all of it"), ("later", "later")])
    return go_to_correction(working, key, chosen, author) if chosen and chosen != "later" else working


def _find_last_words(session: Session, key: str) -> str:
    quotes = [record.text for record in weigh_claim(session, key) if record.key.startswith("heard.")]
    return quotes[-1]
