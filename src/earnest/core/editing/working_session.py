"""A session being worked on, with changes, undo and redo.

Both front ends use it. Each method returns a changed copy.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from earnest.core.editing.answer_edits import answer_question
from earnest.core.editing.edits import keep_linked
from earnest.core.editing.field_input import parse_field
from earnest.core.history.changes import Author, Edit, apply_edits, explain_last, move_to
from earnest.core.history.undo import RestorePoint, redo, restore, undo
from earnest.core.interview.places import Place
from earnest.core.interview.position import Position
from earnest.core.interview.stage import Interview, Question
from earnest.core.model.fields import FIELDS
from earnest.core.model.links import find_claim_path
from earnest.core.model.session import Session


@dataclass(frozen=True, slots=True)
class WorkingSession:
    """A session being worked on, and the place in it."""

    position: Position

    @classmethod
    def begin(cls, session: Session, interview: Interview, at_question: str = "") -> Self:
        """Begin at a place of the file, else at the next."""
        return cls(Position.begin(session, interview, at_question))

    @property
    def session(self) -> Session:
        """The session."""
        return self.position.session

    @property
    def interview(self) -> Interview:
        """The questions."""
        return self.position.interview

    @property
    def place(self) -> Place:
        """The place one is at."""
        return self.position.place

    @property
    def question(self) -> Question:
        """The question of the place."""
        return self.position.question

    @property
    def claim(self) -> str | None:
        """The claim that the place is about, or None."""
        return self.position.claim

    @property
    def at_question(self) -> str:
        """The place as the file keeps it."""
        return self.position.at_question

    @property
    def is_first_round(self) -> bool:
        """Whether only the questions of the first round are asked."""
        return self.position.is_first_round

    def go(self, position: Position | None) -> Self:
        """Go to a position; stay if it is None."""
        return replace(self, position=position or self.position)

    def with_edits(self, edits: Iterable[Edit], author: Author, place: Place | None = None) -> Self:
        """Make edits and go to a place.

        If what it was about is gone, the place is near it. It is written to the file only if something changes.
        """
        edits = tuple(edits)
        session = apply_edits(self.session, edits, author)
        if whole := keep_linked(self.session, session, edits):
            session = apply_edits(self.session, whole, author)
        position = replace(self.position, session=session, place=place or self.place)
        if session is not self.session:
            position = position.at_existing_place()
            position = replace(position, session=move_to(session, position.at_question))
        return replace(self, position=position)

    def answer(self, typed: Mapping[str, Any], author: Author) -> tuple[Self, Mapping[str, str]]:
        """Answer the question; also return what to ask about unusable fields.

        Args:
            typed: What the question's fields hold, as typed or chosen.
            author: Who answers, and when.
        """
        values, person_edits, asks = {}, list[Edit](), {}
        for name, each in typed.items():
            meant = parse_field(self.session, FIELDS[self.question.of][name], each, author.at.date())
            if meant.asks:
                asks[name] = meant.asks
            else:
                values[name] = meant.value
                person_edits.extend(meant.edits)
        edits, place = answer_question(self.session, self.interview, self.place, values)
        return self.with_edits((*person_edits, *edits), author, place), asks

    def undone(self, author: Author) -> Self:
        """Undo the last change, and go to where it was made."""
        return self.go(_retrace(self, undo(self.session), author))

    def redone(self, author: Author) -> Self:
        """Redo the last undone change, and go to where it was made."""
        return self.go(_retrace(self, redo(self.session), author))

    def restored(self, point: RestorePoint, author: Author) -> Self:
        """Restore an earlier state; stay at the place if it exists."""
        session = restore(self.session, point, author)
        return self.go(replace(self.position, session=session).at_existing_place())

    def explained(self, why: str) -> Self:
        """Keep the reason for the last change."""
        return self.go(replace(self.position, session=explain_last(self.session, why)))


def _retrace(working: WorkingSession, edits: tuple[Edit, ...], author: Author) -> Position:
    position = working.with_edits(edits, author).position
    if not edits:
        return position.at_existing_place()
    path = find_claim_path(edits[-1].path, position.session, working.session)
    return position.at_change(path).at_existing_place()
