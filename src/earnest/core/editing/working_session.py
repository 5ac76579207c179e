"""A sitting: a session being worked on, and everything that can be done to it at the place one is at.

Both front ends, drawn and plain, work through this; each move or deed returns a new sitting.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from earnest.core.editing import answer_edits as deeds
from earnest.core.editing.field_input import parse_field
from earnest.core.history.changes import Author, Edit, apply_edits, explain_last, move_to
from earnest.core.history.restoring import RestorePoint, restore
from earnest.core.history.undo import redo, undo
from earnest.core.interview.places import Place
from earnest.core.interview.position import Position
from earnest.core.model.fields import FIELDS
from earnest.core.model.session import ReplyClass


@dataclass(frozen=True, slots=True)
class WorkingSession(Position):
    """Somebody at work on a session: each deed is told in its history, and keeps the place to go on at."""

    def answered(self, typed: Mapping[str, Any], pen: Author) -> tuple[Self, Mapping[str, str]]:
        """Answer the question with what stands in its fields; also return what to ask where a field means nothing."""
        values, brought, asks = {}, list[Edit](), {}
        for name, each in typed.items():
            meant = parse_field(self.session, FIELDS[self.question.of][name], each, pen.at.date())
            if meant.asks:
                asks[name] = meant.asks
            else:
                values[name] = meant.value
                brought.extend(meant.edits)
        edits, place = deeds.answer_question(self.session, self.interview, self.place, values)
        return self._kept((*brought, *edits), pen, place), asks

    def not_known(self, pen: Author) -> Self:
        """Mark the question as not known yet, or take that back."""
        return self._kept(deeds.toggle_not_known(self.session, self.interview, self.place), pen)

    def none_said(self, pen: Author) -> Self:
        """Note that they say there is none, or take that back."""
        return self._kept(deeds.toggle_none_said(self.session, self.question.none), pen) if self.question.none else self

    def that_is_all(self, pen: Author) -> Self:
        """Overrule that the claim's text counts as blank, while it stands."""
        if self.claim is None:
            return self
        text = self.session.claims[self.claim].text
        return self._kept(deeds.answer_remark(self.session, self.claim, "filler", text, "that is all"), pen)

    def heard(
        self,
        words: str,
        who: str,
        on: date | None,
        how: str,
        pen: Author,
        *,
        second_hand: bool = False,
        record: str = "",
    ) -> Self:
        """Put a quote under the claim, or rewrite one; `who` is written as people write it."""
        if self.claim is None:
            return self
        person, brought = deeds.name_person(self.session, who) if who else ("", ())
        values = {"words": words, "who": person, "on": on, "how": how, "second_hand": second_hand}
        if record:
            return self._kept((*brought, *deeds.rewrite_record(self.session, self.claim, record, values)), pen)
        edits = deeds.add_quote(self.session, self.claim, words, person, on, how, second_hand=second_hand)
        return self._kept((*brought, *edits), pen)

    def read(self, source: str, on: date | None, pen: Author, *, record: str = "") -> Self:
        """Put a public source under the claim, or rewrite one."""
        if self.claim is None:
            return self
        if record:
            values = {"source": source, "on": on}
            return self._kept(deeds.rewrite_record(self.session, self.claim, record, values), pen)
        return self._kept(deeds.add_source(self.session, self.claim, source, on), pen)

    def said_back(
        self,
        claims: Iterable[str],
        said: str,
        reply: str,
        class_: ReplyClass | None,
        who: str,
        on: date | None,
        pen: Author,
        *,
        record: str = "",
    ) -> Self:
        """Keep a say-back with its answer, or rewrite one."""
        person, brought = deeds.name_person(self.session, who) if who else ("", ())
        if record:
            values = {"said": said, "reply": reply, "class": class_, "who": person, "on": on}
            return self._kept((*brought, *deeds.rewrite_say_back(record, values)), pen)
        return self._kept((*brought, *deeds.add_say_back(self.session, claims, said, reply, class_, person, on)), pen)

    def corrected(self, say_back: str, claim: str, pen: Author) -> Self:
        """Go to the one claim that an answer corrected; the others of that say-back drop out of it."""
        return self._kept(deeds.narrow_correction(self.session, say_back, claim), pen).at_claim(claim)

    def vouched(self, claim: str, note: str, pen: Author) -> Self:
        """Vouch that the last edit left a claim's meaning the same, with a note."""
        return self._kept(deeds.vouch(self.session, claim, note), pen)

    def explained(self, why: str) -> Self:
        """Keep the reason for the last change."""
        return replace(self, session=explain_last(self.session, why))

    def settled(self, about: str, rule: str, text: str, answer: str, pen: Author) -> Self:
        """Answer a remark: it is silent for this text from now on."""
        return self._kept(deeds.answer_remark(self.session, about, rule, text, answer), pen)

    def record_added_since(self, before: Self) -> str:
        """Return the record that the claim has and did not have before: `heard.h2`; nothing where there is none."""
        if self.claim is None:
            return ""
        now, then = self.session.claims[self.claim], before.session.claims[self.claim]
        added = [f"heard.{key}" for key in now.heard if key not in then.heard]
        added += [f"read.{key}" for key in now.read if key not in then.read]
        return added[0] if added else ""

    def put_away(self, pen: Author, record: str = "") -> Self:
        """Take away a record, or the claim with every link to it; undo brings it back."""
        if self.claim is None:
            return self
        if record:
            return self._kept(deeds.remove_record(self.session, self.claim, record), pen)
        before = self.backward() or self
        gone = self._kept(deeds.remove_claim(self.session, self.claim), pen)
        return replace(gone, place=before.place).settled_down()

    def undone(self, pen: Author) -> Self:
        """Take the last change back, and go to where it was made."""
        return self._retraced(undo(self.session), pen)

    def redone(self, pen: Author) -> Self:
        """Make the change again that was taken back last, and go there."""
        return self._retraced(redo(self.session), pen)

    def changed_by(self, edits: Iterable[Edit], pen: Author) -> Self:
        """Make edits that belong to no question, such as those of a proposal or of a meeting."""
        return self._kept(edits, pen)

    def stood_again(self, earlier: RestorePoint, pen: Author) -> Self:
        """Let all stand as it stood earlier, at the place one is at if that is still there."""
        return replace(self, session=restore(self.session, earlier, pen)).settled_down()

    def _retraced(self, edits: tuple[Edit, ...], pen: Author) -> Self:
        there = self._kept(edits, pen)
        return (there.at_change(edits[-1].path) if edits else there).settled_down()

    def _kept(self, edits: Iterable[Edit], pen: Author, place: Place | None = None) -> Self:
        """Make edits; the place to go on at is written along with them, and only then."""
        session = apply_edits(self.session, edits, pen)
        there = replace(self, session=session, place=place or self.place)
        if session is self.session:
            return there
        return replace(there, session=move_to(session, there.at_question))
