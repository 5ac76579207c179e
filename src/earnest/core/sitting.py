"""A sitting: a session being worked on, the place one is at, and everything that can be done there.

Both front ends, drawn and plain, work through this; each move or deed returns a new sitting.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from earnest.core import deeds
from earnest.core.answers import taken
from earnest.core.changes import Edit, Pen, changed, moved
from earnest.core.fields import FIELDS
from earnest.core.interview import (
    Place,
    all_places,
    first_places,
    in_first_round,
    is_gap,
    next_place,
    place_at,
    place_before,
    places,
    start_of,
)
from earnest.core.kinds import KIND
from earnest.core.session import ReplyClass, Session
from earnest.core.stage import Interview, Question
from earnest.core.undo import redo, undo


@dataclass(frozen=True, slots=True)
class Sitting:
    """Where somebody is in an interview. `is_first_round` says that only the questions of that round are asked."""

    session: Session
    interview: Interview
    place: Place
    is_first_round: bool = False

    @classmethod
    def begun(cls, session: Session, interview: Interview, at_question: str = "") -> Self:
        """Sit down to a session: at a place as `at_question` names it, else where the session says to go on."""
        place = place_at(session, interview, at_question) if at_question else None
        return cls(session, interview, place or start_of(session, interview), in_first_round(session, interview))

    @property
    def question(self) -> Question:
        """The question of the place."""
        return self.place.asked_in(self.interview)

    @property
    def at_question(self) -> str:
        """The place as the file keeps it."""
        return self.place.written(self.interview)

    @property
    def claim(self) -> str | None:
        """The claim that the place is about, or None."""
        about = self.place.about
        return about if about in self.session.claims and self.question.of in KIND else None

    def answered(self, typed: Mapping[str, Any], pen: Pen) -> tuple[Self, Mapping[str, str]]:
        """Answer the question with what stands in its fields; also return what to ask where a field means nothing."""
        values, brought, asks = {}, list[Edit](), {}
        for name, each in typed.items():
            meant = taken(self.session, FIELDS[self.question.of][name], each, pen.at.date())
            if meant.asks:
                asks[name] = meant.asks
            else:
                values[name] = meant.value
                brought.extend(meant.edits)
        edits, place = deeds.answered(self.session, self.interview, self.place, values)
        return self._kept((*brought, *edits), pen, place), asks

    def onward(self) -> Self | None:
        """Go to the next question; None after the last one, of the first round or of all."""
        place = next_place(self.session, self.interview, self.place, first_round=self.is_first_round)
        return replace(self, place=place) if place else None

    def backward(self) -> Self | None:
        """Go to the question before; None at the first one."""
        place = place_before(self.session, self.interview, self.place, first_round=self.is_first_round)
        return replace(self, place=place) if place else None

    def past_first_round(self) -> Self:
        """Ask for more: all questions from here on, at the first gap there is."""
        every = all_places(self.session, self.interview)
        gap = next((place for place in every if is_gap(self.session, self.interview, place)), self.place)
        return replace(self, is_first_round=False, place=gap)

    def at_stage(self, stage: str) -> Self:
        """Go to a stage: to its first gap, else to its first question."""
        there = places(self.session, self.interview, stage)
        first = there[0] if there else Place(stage, next(iter(self.interview.stage(stage).question)))
        return replace(self, place=next((p for p in there if is_gap(self.session, self.interview, p)), first))

    def at(self, place: Place) -> Self:
        """Go to a place."""
        return replace(self, place=place)

    def at_claim(self, claim: str) -> Self:
        """Go to the question that a claim itself answers."""
        found = place_at(self.session, self.interview, f"{claim}.text")
        return replace(self, place=found or self.place)

    def another(self) -> Self | None:
        """Go to the opening question for one more of what this question is about; None where there is only one."""
        stage = self.interview.stage(self.place.stage)
        if self.question.of == "decision":
            return None
        openings = [key for key, other in stage.question.items() if other.begins and other.of == self.question.of]
        if not openings:
            return None
        key = self.place.question if self.place.question in openings else openings[0]
        return replace(self, place=Place(self.place.stage, key))

    def not_known(self, pen: Pen) -> Self:
        """Mark the question as not known yet, or take that back."""
        return self._kept(deeds.not_known(self.session, self.interview, self.place), pen)

    def none_said(self, pen: Pen) -> Self:
        """Note that they say there is none, or take that back."""
        return self._kept(deeds.none_said(self.session, self.question.none), pen) if self.question.none else self

    def that_is_all(self, pen: Pen) -> Self:
        """Overrule that the claim's text counts as blank, while it stands."""
        if self.claim is None:
            return self
        text = self.session.claims[self.claim].text
        return self._kept(deeds.settled(self.session, self.claim, "filler", text, "that is all"), pen)

    def heard(
        self, words: str, who: str, on: date | None, how: str, pen: Pen, *, second_hand: bool = False, record: str = ""
    ) -> Self:
        """Put a quote under the claim, or rewrite one; `who` is written as people write it."""
        if self.claim is None:
            return self
        person, brought = deeds.person_named(self.session, who) if who else ("", ())
        values = {"words": words, "who": person, "on": on, "how": how, "second_hand": second_hand}
        if record:
            return self._kept((*brought, *deeds.record_rewritten(self.session, self.claim, record, values)), pen)
        edits = deeds.heard(self.session, self.claim, words, person, on, how, second_hand=second_hand)
        return self._kept((*brought, *edits), pen)

    def read(self, source: str, on: date | None, pen: Pen, *, record: str = "") -> Self:
        """Put a public source under the claim, or rewrite one."""
        if self.claim is None:
            return self
        if record:
            values = {"source": source, "on": on}
            return self._kept(deeds.record_rewritten(self.session, self.claim, record, values), pen)
        return self._kept(deeds.read(self.session, self.claim, source, on), pen)

    def said_back(
        self,
        claims: Iterable[str],
        said: str,
        reply: str,
        class_: ReplyClass | None,
        who: str,
        on: date | None,
        pen: Pen,
    ) -> Self:
        """Keep a say-back with its answer."""
        person, brought = deeds.person_named(self.session, who) if who else ("", ())
        return self._kept((*brought, *deeds.said_back(self.session, claims, said, reply, class_, person, on)), pen)

    def record_added_since(self, before: Self) -> str:
        """Return the record that the claim has and did not have before: `heard.h2`; nothing where there is none."""
        if self.claim is None:
            return ""
        now, then = self.session.claims[self.claim], before.session.claims[self.claim]
        added = [f"heard.{key}" for key in now.heard if key not in then.heard]
        added += [f"read.{key}" for key in now.read if key not in then.read]
        return added[0] if added else ""

    def put_away(self, pen: Pen, record: str = "") -> Self:
        """Take away a record, or the claim with every link to it; undo brings it back."""
        if self.claim is None:
            return self
        if record:
            return self._kept(deeds.record_put_away(self.session, self.claim, record), pen)
        before = self.backward() or self
        gone = self._kept(deeds.put_away(self.session, self.claim), pen)
        return replace(gone, place=before.place).settled_down()

    def undone(self, pen: Pen) -> Self:
        """Take the last change back."""
        return self._kept(undo(self.session), pen).settled_down()

    def redone(self, pen: Pen) -> Self:
        """Make the change again that was taken back last."""
        return self._kept(redo(self.session), pen).settled_down()

    def settled_down(self) -> Self:
        """Stay at the place if what it is about is still there, else at the same question without it."""
        if self.place.about is None or self.place in all_places(self.session, self.interview):
            return self
        same = next(
            (
                place
                for place in all_places(self.session, self.interview)
                if (place.stage, place.question) == (self.place.stage, self.place.question)
            ),
            None,
        )
        return replace(self, place=same or self.at_stage(self.place.stage).place)

    @property
    def sheet_is_due(self) -> bool:
        """Whether the first round has come to its end at this place."""
        first = first_places(self.session, self.interview)
        return self.is_first_round and bool(first) and self.place == first[-1]

    def _kept(self, edits: Iterable[Edit], pen: Pen, place: Place | None = None) -> Self:
        """Make edits; the place to go on at is written along with them, and only then."""
        session = changed(self.session, edits, pen)
        there = replace(self, session=session, place=place or self.place)
        if session is self.session:
            return there
        return replace(there, session=moved(session, there.at_question))
