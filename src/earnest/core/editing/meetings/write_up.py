"""A meeting written up, as edits: what it was, and its quotes."""

from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.edits import link_to_only, set_keys
from earnest.core.editing.people import name_people
from earnest.core.editing.records import add_quote
from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.kinds import CHALLENGE, CRITERION, GOAL, KIND, NEED, OPTION
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.session import Session

NEW = "new:"
"""The prefix of a kind where a quote begins a claim."""
NUMBER_ASKED = "How many? A number, such as 3."
"""What is asked where a number cannot be read."""
BEGUN = (GOAL, CHALLENGE, NEED, OPTION, CRITERION)
"""The kinds of claims that a quote may begin."""
MOST_DIGITS = 4


class MeetingNotes(NamedTuple):
    """What is noted about a meeting as a whole."""

    who: str = ""
    """Names, separated by ;"""
    on: date | None = None
    how: str = ""
    questions: str = ""
    say_backs: str = ""
    clearer_now: str = ""


def find_unread_numbers(notes: MeetingNotes) -> tuple[str, ...]:
    """Return the names of numbers that cannot be read."""
    return tuple(name for name in ("questions", "say_backs") if not is_number(getattr(notes, name)))


def write_meeting(session: Session, key: str, notes: MeetingNotes) -> tuple[str, tuple[Edit, ...]]:
    """Write down a meeting, a new one if the key is empty.

    Returns:
        The meeting's id, and the edits.
    """
    there = session.meeting[key].who if key in session.meeting else ()
    key = key or next_id(session.meeting, "m")
    people, brought = name_people(session, notes.who, there)
    values: dict[str, Any] = {
        "on": notes.on,
        "who": list(people) or None,
        "how": notes.how or None,
        "questions": _number(notes.questions),
        "say_backs": _number(notes.say_backs),
        "clearer_now": notes.clearer_now.strip() or None,
    }
    return key, (*brought, *(Edit(("meeting", key, name), value) for name, value in values.items()))


def put_quote(session: Session, meeting: str, words: str, who: str, under: str) -> tuple[Edit, ...]:
    """Add a meeting's quote to a claim, or to a new one.

    The day and the way are those of the meeting. A meeting of which nothing is known is not named.

    Args:
        session: The session.
        meeting: The meeting's id.
        words: What was said, word for word.
        who: Who said it, as people write it.
        under: The claim's id, or `new:` and a kind.
    """
    said = words.strip()
    if not said:
        return ()
    held = session.meeting.get(meeting, Meeting())
    who = who if who.strip() else ""
    begun: tuple[Edit, ...] = ()
    if under.startswith(NEW):
        kind = KIND[under.removeprefix(NEW)].key
        under = next_claim_id(session, kind)
        begun = (Edit((kind, under, "text"), said), *set_keys((kind, under), link_to_only(session, kind)))
    known = meeting if meeting in session.meeting else ""
    return (*begun, *add_quote(session, under, said, who, held.on, held.how, meeting=known))


def is_number(typed: str) -> bool:
    """Return whether a text is a meeting's number, or empty."""
    return not typed.strip() or _number(typed) is not None


def _number(typed: str) -> int | None:
    text = typed.strip()
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None
