"""The say-back command, the corrected claim, and the question on a lapse."""

from collections.abc import Mapping, Sequence
from typing import Any

from earnest.core.editing.records import find_last_quote
from earnest.core.editing.say_back import (
    ALL,
    add_say_back,
    claims_to_say_together,
    draft_say_back,
    find_heard_claims,
    find_unfinished_say_back,
    go_to_correction,
    list_said_claims,
    rewrite_say_back,
)
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.confirmation import CLASSES, CORRECTING, missing_fields
from earnest.core.evidence.records import weigh_claim
from earnest.core.history.changes import Author
from earnest.core.model.labels import describe_person
from earnest.core.model.session import SaidBack, Session
from earnest.plain import texts as say
from earnest.plain.console import Console
from earnest.plain.context import Context
from earnest.plain.form import Form, ask_day
from earnest.workspace.questions import lapse

TEXTS = {"said": say.SAID, "reply": say.REPLY}
"""The labels of the two texts of a say-back."""


def say_back(context: Context) -> WorkingSession:
    """Ask what was said back and answered, and keep it.

    A correction goes to the claim that was corrected. One that is left early is kept as far as it was given, and
    finished the next time.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    session = working.session
    key = find_unfinished_say_back(session)
    if key and _wants_to_finish(console, session, key):
        return finish_say_back(context, key)
    heard = find_heard_claims(session, context.editor.standing.chain)
    if not heard:
        console.say(say.NOTHING_TO_SAY_BACK)
        return working
    claims = _choose_claims(context, heard)
    if not claims:
        return working
    console.say(say.DRAFT, draft_say_back(session, claims))
    form = Form(console)

    def write(values: Mapping[str, Any]) -> WorkingSession:
        """Return the session with the say-back."""
        said, reply, who = (values.get(name, "") for name in ("said", "reply", "who"))
        edits = add_say_back(session, claims, said, reply, values.get("class"), who, values.get("on"))
        return working.with_edits(edits, author)

    with form.kept_if_left(lambda values: context.keep(write(values))):
        for name, label in TEXTS.items():
            form.text(name, label)
        if not form.is_written:
            console.say(say.NOTHING_SAID_BACK)
            return working
        _ask_facts(form, context)
    return _go_on_from(console, write(form.given), form, author)


def _wants_to_finish(console: Console, session: Session, key: str) -> bool:
    """Ask whether to finish a say-back, or begin one."""
    said = session.said_back[key]
    console.say(*filter(None, (said.said, said.reply)), say.UNFINISHED.format(what=", ".join(missing_fields(said))))
    choices = (("finish", say.FINISH), ("new", say.START_ANOTHER))
    return console.choose(say.WHAT_NOW, choices, ("finish",)) != "new"


def finish_say_back(context: Context, key: str) -> WorkingSession:
    """Ask for what a say-back lacks, and keep it.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    said, form = working.session.said_back[key], Form(console)

    def write(values: Mapping[str, Any]) -> WorkingSession:
        """Return the session with the whole say-back."""
        return working.with_edits(rewrite_say_back(working.session, key, values), author)

    with form.kept_if_left(lambda values: context.keep(write(values))):
        for name, label in TEXTS.items():
            if not getattr(said, name).strip():
                form.text(name, label)
        _ask_facts(form, context, said)
    return _go_on_from(console, write(form.given), form, author, key)


def _go_on_from(console: Console, kept: WorkingSession, form: Form, author: Author, key: str = "") -> WorkingSession:
    """Go to what was corrected, if anything was."""
    is_correction = form.given.get("class") in CORRECTING
    return _choose_correction(console, kept, key or list(kept.session.said_back)[-1], author) if is_correction else kept


def ask_lapse(context: Context, claim: str) -> WorkingSession:
    """Ask what the edit of a confirmed claim means.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    console.say(say.LAPSE_TITLE)
    choices = [(key, f"{label}: {description}") for key, label, description in lapse.CHOICES]
    while not (answer := console.choose(say.LAPSE_WHICH, choices)):
        console.refuse(say.LAPSE_NUMBER.format(count=len(choices)))
    if answer == lapse.UNDO:
        return working.undone(author)
    note = console.line(lapse.describe_note(answer), hint=say.LAPSE_NOTE)
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
    chosen = context.console.pick(say.THEIR_WORDS, choices, before)
    return before if chosen is None else chosen


def _ask_facts(form: Form, context: Context, said: SaidBack | None = None) -> None:
    """Ask who answered, when and how it was meant; nothing twice."""
    editor = context.editor
    if said is None or not said.who:
        last = find_last_quote(editor.session)
        form.line("who", say.WHO, describe_person(editor.session, last.who) if last and last.who else "", say.WHO_HINT)
    if said is None or not said.on:
        form.given["on"] = ask_day(context.console, say.WHEN, editor.today, editor.read_day)
    if said is None or not said.class_:
        form.choose("class", say.MEANT, CLASSES)


def _choose_correction(console: Console, working: WorkingSession, key: str, author: Author) -> WorkingSession:
    """Go to the claim they corrected; ask which if there are several."""
    session, claims = working.session, list_said_claims(working.session, key)
    console.say(say.CORRECTION_SAYS)
    if len(claims) <= 1:
        return go_to_correction(working, key, ALL, author)
    named = [(claim, f"{session.claims[claim].kind}: {session.claims[claim].text}") for claim in claims]
    choices = [*named, (ALL, say.CORRECTION_ALL), ("later", say.CORRECTION_LATER)]
    chosen = console.choose(say.CORRECTION_TITLE, choices)
    return go_to_correction(working, key, chosen, author) if chosen and chosen != "later" else working


def _find_last_words(session: Session, key: str) -> str:
    quotes = [record.text for record in weigh_claim(session, key) if record.is_quote and record.sense == "for"]
    return quotes[-1]
