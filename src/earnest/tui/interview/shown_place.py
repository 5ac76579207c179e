"""A place of the interview, ready to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.model.fields import FIELDS, Field
from earnest.core.model.kinds import KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from earnest.core.interview.places import Place
    from earnest.core.interview.stage import Interview, Question
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.text.days.day_parsing import DayReading
    from earnest.terminal.signs import Signs


class ShownPlace(NamedTuple):
    """A place with what is needed to draw it."""

    session: Session
    interview: Interview
    place: Place
    standing: Standing
    signs: Signs
    today: date
    read_day: Callable[[str], DayReading]
    """Returns what a text means as a day."""
    first_round: bool
    """Whether only the questions of the first round are asked."""

    @property
    def about(self) -> str:
        """What the place is about; empty if that is yet to come."""
        return self.place.about or ""

    @property
    def question(self) -> Question:
        """The question of the place."""
        return self.place.question_in(self.interview)

    @property
    def fields(self) -> Sequence[Field]:
        """The fields of the question."""
        return [FIELDS[self.question.of][name] for name in self.question.fields]

    @property
    def is_for_claim(self) -> bool:
        """Whether each answer is a claim, with its evidence."""
        return self.question.of in KIND and self.question.asked == "each"
