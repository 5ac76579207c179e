"""The meetings of a session: in order, their quotes, and how much was asked."""

from datetime import date
from typing import NamedTuple

from earnest.core.model.kinds import natural
from earnest.core.model.session import Meeting, Session


class MeetingTally(NamedTuple):
    """How many questions and how many say-backs a meeting had; None where it is not on file."""

    questions: int | None
    say_backs: int | None


def sort_meetings(session: Session) -> tuple[tuple[str, Meeting], ...]:
    """Return the meetings by their days; those without one stand first."""
    return tuple(sorted(session.meeting.items(), key=lambda each: (each[1].on or date.min, natural(each[0]))))


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
