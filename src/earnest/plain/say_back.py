"""Responsible for *say it back* in the talk, for what a correction leads to, and for the question on a lapse."""

from collections.abc import Sequence
from typing import get_args

from earnest.core.editing.records import find_last_quote
from earnest.core.editing.say_back import add_say_back, draft_say_back, find_heard_claims, go_to_correction, vouch
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.confirmation import CLASSES, CORRECTING
from earnest.core.evidence.records import weigh_claim
from earnest.core.history.changes import Author
from earnest.core.model.labels import describe_person
from earnest.core.model.session import ReplyClass, Session
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day, parse_day
from earnest.plain.console import Console


def say_back(
    console: Console, working: WorkingSession, standing: Standing, author: Author, claims: Sequence[str] = ()
) -> WorkingSession:
    """Ask what was said back and what they answered, and keep it; a correction leads to what they corrected.

    Raises:
        Asked: a command was given; nothing of the say-back is kept.
        OutOfAnswers: there is no answer.
    """
    session = working.session
    there = find_heard_claims(session, standing.chain)
    if not there:
        console.say("Nothing of theirs can be said back yet: put their words under a claim with /h.")
        return working
    picked = [key for key in claims or standing.chain.ids if key in there]
    ways = [(key, f"{session.claims[key].kind}: {console.quoted(_last_words(session, key))}") for key in there]
    found = console.pick("Their words", ways, picked)
    chosen = tuple(picked) if found is None else found
    if not chosen:
        return working
    console.say("A draft of their own words:", draft_say_back(session, chosen))
    said = console.text("Say it back, in words of your own")
    reply = console.text("What they answered, word for word")
    if not said and not reply:
        console.say("Nothing was said back.")
        return working
    last = find_last_quote(session)
    before = describe_person(session, last.who) if last and last.who else ""
    today = author.at.date()
    who = console.line("Who", before, "a name, and a role")
    shown = format_day(today, today)
    on = console.line("When", shown)
    meant = console.choose("They meant", CLASSES)
    class_: ReplyClass | None = next((each for each in get_args(ReplyClass) if each == meant), None)
    day = parse_day(shown if on is None else on, today)
    name = before if who is None else who.strip()
    edits = add_say_back(session, chosen, (said or "").strip(), (reply or "").strip(), class_, name, day)
    kept = working.with_edits(edits, author)
    key = list(kept.session.said_back)[-1]
    return choose_corrected(console, kept, key, author) if class_ in CORRECTING else kept


def choose_corrected(console: Console, working: WorkingSession, key: str, author: Author) -> WorkingSession:
    """Go to the claim that they corrected, asking which where several were said back."""
    session = working.session
    claims = [claim for claim in session.said_back[key].of if claim in session.claims]
    console.say("Change what they corrected, then say it back again.")
    if len(claims) == 1:
        return working.go(working.position.at_claim(claims[0]))
    ways = [(claim, f"{session.claims[claim].kind}: {session.claims[claim].text}") for claim in claims]
    found = console.choose("What did they correct?", [*ways, ("all", "all of it"), ("later", "later")])
    if found == "all":
        return working.go(working.position.at_claim(claims[0]))
    return working if found in {None, "later"} else go_to_correction(working, key, found or "", author)


def ask_lapse(console: Console, working: WorkingSession, claim: str, author: Author) -> WorkingSession:
    """Ask, once, what an edit of a confirmed claim means: same meaning with a note, undo, or lapse."""
    console.say("They confirmed this as it stood before.")
    ways = (
        ("same", "same meaning: a note says why, and the confirmation stays"),
        ("undo", "undo: the text as it was"),
        ("lapse", "let it lapse: it is heard again, until it is said back"),
    )
    found = console.choose("What does the change mean?", ways)
    if found == "undo":
        return working.undone(author)
    label = "How does it mean the same?" if found == "same" else "Why was it changed?"
    note = console.line(label, hint="it is kept in the history")
    if not note or not note.strip():
        return working
    if found == "same":
        return working.with_edits(vouch(working.session, claim, note.strip()), author)
    return working.explained(note.strip())


def _last_words(session: Session, key: str) -> str:
    quotes = [record.text for record in weigh_claim(session, key) if record.key.startswith("heard.")]
    return quotes[-1]
