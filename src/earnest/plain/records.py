"""Responsible for *how do you know?* in the talk: what was heard or read, who, when and how."""

from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing import records as core_records
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grading import grade_claims
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_records
from earnest.core.history.changes import Author
from earnest.core.model.fields import HOW
from earnest.core.model.labels import describe_person
from earnest.core.text.dates import format_day, parse_day
from earnest.plain.console import Console
from earnest.plain.session_text import DOT

HANDS = (("them", "them"), ("other", "somebody else"))
"""Who told it: the client, or somebody else for them."""


class _Before(NamedTuple):
    """What the lines of a record hold before anything is typed."""

    words: str = ""
    who: str = ""
    on: date | None = None
    how: str = HOW[0]
    second_hand: bool = False


def take_record(
    console: Console, working: WorkingSession, author: Author, records: list[tuple[str, str]]
) -> WorkingSession:
    """Ask for a quote or a source, and put it under the claim, or rewrite one; nothing is kept where nothing is said.

    Args:
        console: Where it is asked.
        working: The session, at the claim.
        author: Who writes, and when.
        records: Those that are there: their keys, and what they tell.

    Raises:
        Asked: a command was given; nothing of the record is kept.
        OutOfAnswers: there is no answer.
    """
    if working.claim is None:
        console.say("Answer the question first: then it can be told how you know.")
        return working
    ways = [("heard", "heard it"), ("read", "read it"), *((key, f"rewrite: {told}") for key, told in records)]
    which = console.choose("How do you know?", ways, ("heard",)) or "heard"
    record = which if "." in which else ""
    before = _before(working, record)
    label = "Where it stands" if which.startswith("read") else "What they said, word for word"
    words = console.text(label, before.words)
    words = before.words if words is None else words.strip()
    if not words:
        console.say("Nothing was put under it.")
        return working
    today = author.at.date()
    shown = format_day(before.on, today) if before.on else ""
    if which.startswith("read"):
        on = console.line("When", shown, "today, Monday, 4 Mar")
        day = parse_day(shown if on is None else on, today)
        return _kept(console, working, author, record, {"source": words, "on": day})
    who = console.line("Who", before.who, "a name, and after a comma the role")
    on = console.line("When", shown, "today, Monday, 4 Mar")
    how = console.choose("How", [(way, way) for way in HOW], (before.how,)) or before.how
    by = console.choose("Told by", HANDS, ("other" if before.second_hand else "them",))
    day = parse_day(shown if on is None else on, today)
    quote = {"words": words, "who": before.who if who is None else who.strip(), "on": day, "how": how}
    second_hand = before.second_hand if by is None else by == "other"
    return _kept(console, working, author, record, {**quote, "second_hand": second_hand})


def _before(working: WorkingSession, record: str) -> _Before:
    """Return what a record holds, or what a new quote takes from the last one: its person, day and way."""
    claim = working.session.claims[working.claim or ""]
    table, _, key = record.partition(".")
    if table == "read":
        return _Before(claim.read[key].source, on=claim.read[key].on)
    quote = claim.heard[key] if table else core_records.find_last_quote(working.session)
    if quote is None:
        return _Before()
    who = describe_person(working.session, quote.who) if quote.who else ""
    how = quote.how if quote.how in HOW else "other"
    return _Before(quote.words if table else "", who, quote.on, how, second_hand=bool(table) and quote.second_hand)


def remove_record_or_claim(
    console: Console, working: WorkingSession, author: Author, records: list[tuple[str, str]]
) -> WorkingSession:
    """Ask what is to be put away, one of the claim's records or the claim itself, and do it; undo brings it back."""
    if working.claim is None:
        console.say("There is nothing to put away here.")
        return working
    which = console.choose("What is to be put away?", [*records, ("", "the claim itself"), ("-", "nothing")])
    if which in {None, "-"}:
        return working
    if not which:
        return remove_claim_at(working, author)
    return working.with_edits(core_records.remove_record(working.session, working.claim, which), author)


def _kept(
    console: Console, working: WorkingSession, author: Author, record: str, values: dict[str, Any]
) -> WorkingSession:
    """Put a record on file, or rewrite one, and say what that makes of the claim."""
    session, claim = working.session, working.claim
    if record:
        edits = core_records.rewrite_record(session, claim, record, values)
    else:
        add = core_records.add_quote if "words" in values else core_records.add_source
        edits = add(session, claim, **values)
    working = working.with_edits(edits, author)
    if working.claim:
        found = grade_claims(working.session)[working.claim]
        lacks = [finding.detail for finding in found.findings if finding.rule == "record_lacks"]
        console.say(f"That makes it {found.grade.word}." + (f" It {lacks[-1]}." if lacks else ""))
    return working


def list_records(working: WorkingSession, today: date) -> list[tuple[str, str]]:
    """Return the records of the place's claim, each with its key and its description."""
    claim = working.claim or ""
    records = weigh_records(working.session).get(claim, ())
    return [(each.key, describe_record(working.session, claim, each.key, today, DOT)) for each in records]
