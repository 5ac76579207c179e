"""Writing up a meeting: who was there and when, what each of them said and under which claim, and what came of it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.people import name_person, name_speaker
from earnest.core.editing.records import add_quote
from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.kinds import CHALLENGE, CRITERION, GOAL, KIND, NEED, OPTION, natural
from earnest.core.model.session import Meeting, Session
from earnest.core.text.normalize import normalize

NEW = "new:"
"""What stands before a kind where a quote begins a claim."""
BEGUN = (GOAL, CHALLENGE, NEED, OPTION, CRITERION)
"""The kinds of claim that a quote may begin."""
MOST_DIGITS = 4


class MeetingNotes(NamedTuple):
    """What is written of a meeting itself."""

    who: str = ""
    """Names, with ; between several."""
    on: date | None = None
    how: str = ""
    questions: str = ""
    say_backs: str = ""
    clearer_now: str = ""


class MeetingTally(NamedTuple):
    """How many questions and how many say-backs a meeting had; None where it is not on file."""

    questions: int | None
    say_backs: int | None


def sort_meetings(session: Session) -> tuple[tuple[str, Meeting], ...]:
    """Return the meetings by their days; those without one stand first."""
    return tuple(sorted(session.meeting.items(), key=lambda each: (each[1].on or date.min, natural(each[0]))))


def write_meeting(session: Session, key: str, told: MeetingNotes) -> tuple[str, tuple[Edit, ...]]:
    """Write what a meeting was, a new one where `key` is empty; return its id, and the edits."""
    key = key or next_id(session.meeting, "m")
    ids, edits, new = [], list[Edit](), dict[str, str]()
    for name in told.who.replace("\n", ";").split(";"):
        if name.strip():
            person, brought = name_person(session, name, new)
            new.setdefault(normalize(name.partition(",")[0].strip()), person)
            ids.append(person)
            edits.extend(brought)
    values: dict[str, Any] = {
        "on": told.on,
        "who": list(dict.fromkeys(ids)) or None,
        "how": told.how or None,
        "questions": _number(told.questions),
        "say_backs": _number(told.say_backs),
        "clearer_now": told.clearer_now.strip() or None,
    }
    edits.extend(Edit(("meeting", key, name), value) for name, value in values.items())
    return key, tuple(edits)


def put_quote(session: Session, meeting: str, words: str, who: str, under: str) -> tuple[Edit, ...]:
    """Put a quote of a meeting under a claim, or begin a claim with it; day and way are the meeting's.

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
    held = session.meeting[meeting]
    who = who if who.strip() else ""
    if not under.startswith(NEW):
        return add_quote(session, under, said, who, held.on, held.how)
    person, brought = name_speaker(session, who)
    kind = KIND[under.removeprefix(NEW)]
    key = next_claim_id(session, kind.key)
    record = {"words": said, "who": person or None, "on": held.on, "how": held.how or None}
    path = (kind.key, key)
    edits = [Edit((*path, "text"), said), *_only_link(session, kind.key, path)]
    edits += [Edit((*path, "heard", "h1", name), value) for name, value in record.items() if value is not None]
    return (*brought, *edits)


def find_quotes(session: Session, meeting: str) -> tuple[tuple[str, str], ...]:
    """Return the quotes of a meeting's day, each as its claim and the record's id."""
    held = session.meeting[meeting]
    return tuple(
        (key, record)
        for key, claim in session.claims.items()
        for record, quote in sorted(claim.heard.items(), key=lambda each: natural(each[0]))
        if held.on is not None and quote.on == held.on
    )


def count_meeting(session: Session, meeting: str) -> MeetingTally:
    """Return a meeting's questions and say-backs: as written, else as many say-backs as are on file of that day."""
    held = session.meeting[meeting]
    on_file = sum(1 for said in session.said_back.values() if held.on is not None and said.on == held.on)
    return MeetingTally(held.questions, held.say_backs if held.say_backs is not None else on_file or None)


def describe_tally(found: MeetingTally) -> str:
    """Return a tally in words, beside what counsellors are told of theirs; nothing where it is not on file.

    MITI 4 calls one reflection a question fair, two good.
    """
    if found.questions is None or found.say_backs is None:
        return ""
    counted = f"{found.questions} question{'s' * (found.questions != 1)}, {found.say_backs} said back"
    return f"{counted}. Counsellors' own measure: one said back for each question is fair, two are good (MITI 4)."


def _number(typed: str) -> int | None:
    text = typed.strip()
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def _only_link(session: Session, kind: str, path: tuple[str, str]) -> Iterator[Edit]:
    """Tie a new challenge to the only goal, a new need to the only challenge: there is nothing to choose."""
    for of, field, there in ((CHALLENGE, "blocks", session.goal), (NEED, "answers", session.challenge)):
        if kind == of.key and len(there) == 1:
            yield Edit((*path, field), list(there))
