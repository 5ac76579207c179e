"""A position in an interview, and the ways to other places."""

from dataclasses import dataclass, replace
from typing import Self

from earnest.core.interview.places import (
    Place,
    find_next_place,
    find_previous_place,
    find_start,
    is_asked_of,
    is_gap,
    is_in_first_round,
    list_all_places,
    list_places,
    parse_place,
)
from earnest.core.interview.stage import Interview, Question
from earnest.core.model.fields import FIELDS
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session


@dataclass(frozen=True, slots=True)
class Position:
    """A session, and the place where the user is.

    `is_first_round` means that only the questions of that round are asked.
    """

    session: Session
    interview: Interview
    place: Place
    is_first_round: bool = False

    @classmethod
    def begin(cls, session: Session, interview: Interview, at_question: str = "") -> Self:
        """Return the position at which to begin.

        That is at `at_question`, else where the session says to go on.
        """
        place = parse_place(session, interview, at_question) if at_question else None
        return cls(session, interview, place or find_start(session, interview), is_in_first_round(session, interview))

    @property
    def question(self) -> Question:
        """The question of the place."""
        return self.place.question_in(self.interview)

    @property
    def at_question(self) -> str:
        """The place as the file keeps it."""
        return self.place.format(self.interview)

    @property
    def claim(self) -> str | None:
        """The claim that the place is about, or None."""
        about = self.place.about
        return about if about in self.session.claims and self.question.of in KIND else None

    def onward(self) -> Self | None:
        """Return the next position; None after the last question.

        The last is that of the first round, or of all.
        """
        place = find_next_place(self.session, self.interview, self.place, first_round=self.is_first_round)
        return replace(self, place=place) if place else None

    def backward(self) -> Self | None:
        """Return the previous position; None at the first."""
        place = find_previous_place(self.session, self.interview, self.place, first_round=self.is_first_round)
        return replace(self, place=place) if place else None

    def past_first_round(self) -> Self:
        """Return the first gap of all questions, past the first round."""
        every = list_all_places(self.session, self.interview)
        gap = next((place for place in every if is_gap(self.session, self.interview, place)), self.place)
        return replace(self, is_first_round=False, place=gap)

    def at_stage(self, stage: str) -> Self:
        """Return the first gap of a stage, else its first question."""
        there = list_places(self.session, self.interview, stage)
        first = there[0] if there else Place(stage, next(iter(self.interview.stage(stage).question)))
        return replace(self, place=next((p for p in there if is_gap(self.session, self.interview, p)), first))

    def at(self, place: Place) -> Self:
        """Return the position at a place."""
        return replace(self, place=place)

    def at_claim(self, claim: str) -> Self:
        """Return the position at the question that a claim answers."""
        found = parse_place(self.session, self.interview, f"{claim}.text")
        return replace(self, place=found or self.place)

    def at_change(self, path: KeyPath) -> Self:
        """Return the position where a key of the file is asked for.

        It is the same where none asks for it, or what it was about is gone.
        """
        every = list_all_places(self.session, self.interview)
        match path:
            case ("decision", field, *_):
                found = [place for place in every if self._asks(place, "decision", field)]
            case ("said_back", *_):
                found = [place for place in every if self._asks(place, "need", "said_back")]
            case ("not_known", stage, *_):
                found = [place for place in every if place.stage == stage]
            case (of, key, *rest) if of in FIELDS:
                about = [place for place in every if place.about == key]
                found = [place for place in about if self._asks(place, of, rest[0] if rest else "text")] or about
            case _:
                found = []
        return self if self.place in found or not found else replace(self, place=found[0])

    def _asks(self, place: Place, of: str, field: str) -> bool:
        question = place.question_in(self.interview)
        return question.of == of and field in question.fields

    def another(self) -> Self | None:
        """Return the position for one more of what this is about.

        None where there is only one.
        """
        stage = self.interview.stage(self.place.stage)
        if self.question.of == "decision":
            return None
        openings = [key for key, other in stage.question.items() if other.begins and other.of == self.question.of]
        if not openings:
            return None
        key = self.place.question if self.place.question in openings else openings[0]
        return replace(self, place=Place(self.place.stage, key))

    def at_existing_place(self) -> Self:
        """Return the position, without what it was about if that is gone."""
        about = self.place.about
        if about is None or is_asked_of(self.session, self.interview, self.place):
            return self
        same = next(
            (
                place
                for place in list_all_places(self.session, self.interview)
                if (place.stage, place.question) == (self.place.stage, self.place.question)
            ),
            None,
        )
        return replace(self, place=same or self.at_stage(self.place.stage).place)
