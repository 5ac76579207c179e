"""The questions of a meeting: proposed, or as the user put them."""

from typing import NamedTuple

from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import natural
from earnest.core.model.session import Session
from earnest.core.reports.meetings import find_meeting
from earnest.core.reports.questions.sheet import PLANNED, SheetQuestion, choose_questions, find_occasion, list_questions
from earnest.core.standing.standing import Standing


class Agenda(NamedTuple):
    """The questions of a meeting in order, and the others."""

    asked: tuple[SheetQuestion, ...]
    others: tuple[SheetQuestion, ...]
    """Open questions that are not asked in it, the most useful first."""
    is_kept: bool
    """Whether the user chose them; else they are worked out from what is on file."""


def choose_agenda(session: Session, interview: Interview, standing: Standing, meeting: str) -> Agenda:
    """Return the questions of a meeting.

    An empty id is no meeting in particular.

    What they have answered since it was planned is not asked.
    """
    occasion = find_occasion(session, meeting)
    every = list_questions(session, interview, standing, occasion.people)
    kept = find_meeting(session, meeting).plan.question
    if kept:
        by_text = {line.ask.client: line for line in every}
        by_place = {line.ask.place.format(interview): line for line in every if not line.own}
        held = [kept[key] for key in sorted(kept, key=natural)]
        found = [by_text.get(each.text) or by_place.get(each.about) for each in held]
        asked = tuple(dict.fromkeys(line._replace(why=PLANNED) for line in found if line))
    else:
        asked = choose_questions(session, interview, standing, occasion)
    texts = {line.ask.client for line in asked}
    return Agenda(asked, tuple(line for line in every if line.ask.client not in texts), bool(kept))
