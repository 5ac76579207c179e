"""Responsible for the interview as a talk: one question after the other, and a command in place of any answer."""

from typing import Any

from earnest.core.editing.say_back import is_in_doubt, said_together
from earnest.core.editing.working_session import Sitting
from earnest.core.evidence.records import weighed_records
from earnest.core.standing.standing import Standing, assess
from earnest.core.standing.standing_text import record_told
from earnest.plain.console import Asked, OutOfAnswers, Talk
from earnest.plain.context import Viewing, World
from earnest.plain.field_prompts import answer, at_first, fields_of
from earnest.plain.meetings import meeting_written_up
from earnest.plain.other_answers import further_said
from earnest.plain.proposal import is_gate, part_written, proposal_told, reason_asked
from earnest.plain.records import record_put_away, record_taken
from earnest.plain.say_back import lapse_answered, said_back
from earnest.plain.session_text import (
    DOT,
    asides_told,
    question_told,
    records_told,
    say_backs_told,
    standing_told,
)

WRITING = frozenset("khaxuUespyg")
"""The commands that change a session."""


class Interview(Viewing):
    """A talk about one session, until it is left."""

    def __init__(self, talk: Talk, sitting: Sitting, world: World) -> None:
        self._talk, self.sitting, self._world = talk, sitting, world
        self._standing = self._assessed()
        self._told = ""
        self._is_over = False

    def run(self, first: str = "") -> None:
        """Ask and answer until it is left; `first` is a letter to begin with.

        Raises:
            OutOfAnswers: nobody answers any more; what was answered is kept.
        """
        self._talk.say(self.sitting.session.client)
        if self._world.read_only:
            self._talk.say(f"To be read only: {self._world.read_only}")
        self._talk.say("/? lists what can be typed in place of an answer; a full stop alone ends a long one.")
        going = self._obey(first) if first else True
        while going:
            going = self._asked()

    def _assessed(self) -> Standing:
        return assess(self.sitting.session, self.sitting.interview, self._world.clock().date())

    def _take(self, sitting: Sitting) -> None:
        is_changed = sitting.session is not self.sitting.session
        self.sitting = sitting
        if is_changed:
            self._standing = self._assessed()
            trouble = self._world.keep(sitting)
            if trouble:
                self._talk.say(f"NOT SAVED: {trouble}")

    def _asked(self) -> bool:
        """Ask the question one is at; return whether there is more to say."""
        talk, today = self._talk, self._world.clock().date()
        self._say_standing()
        talk.say(*question_told(self.sitting, self._standing))
        talk.say(*asides_told(self.sitting, self._standing))
        if self.sitting.question.fields == ("said_back",):
            talk.say(*say_backs_told(self.sitting, today))
        talk.say(*records_told(self.sitting, today))
        typed = at_first(self.sitting, today)
        try:
            self._ask_fields(typed)
        except Asked as asked:
            self._keep_typed(typed)
            return self._obey(asked.letter)
        except OutOfAnswers:
            self._keep_typed(typed)
            raise
        self._keep_typed(typed)
        return self._obey("n")

    def _ask_fields(self, typed: dict[str, Any]) -> None:
        if self.sitting.question.fields == ("said_back",):
            self._talk.line("/s says it back; Enter goes on")
        elif not fields_of(self.sitting):
            self._talk.line("/h adds how you know; Enter goes on")
        else:
            answer(self._talk, self.sitting, typed)

    def _keep_typed(self, typed: dict[str, Any]) -> None:
        """Take what was typed into the session, as the drawn pages do on leaving a question."""
        if self._world.read_only or not typed:
            return
        was, before = self.sitting, self._standing.judged
        sitting, asks = was.answered(typed, self._pen)
        self._take(sitting)
        for ask in asks.values():
            self._talk.say(f"Did you mean {ask}")
        if sitting.session is not was.session:
            self._talk.say(*asides_told(self.sitting, self._standing))
        if was.claim and is_in_doubt(before.get(was.claim), sitting.session, was.session):
            self._do(lambda: lapse_answered(self._talk, self.sitting, was.claim or "", self._pen))

    def _say_standing(self) -> None:
        told = "\n".join(standing_told(self.sitting.session, self._standing))
        if told != self._told:
            self._talk.say("", told)
        self._told = told

    def _obey(self, letter: str) -> bool:
        """Do what a letter says; return whether to go on."""
        if letter == "q" or self._is_over:
            self._is_over = True
            return False
        if letter in WRITING and self._world.read_only:
            self._talk.say("This session can only be read.")
            return True
        if letter.isdecimal():
            stage = self.sitting.interview.stages[int(letter) - 1].stage
            self._take(self.sitting.at_stage(stage))
            return True
        getattr(self, f"_on_{letter if letter != 'U' else 'redo'}")()
        return not self._is_over

    def _on_n(self) -> None:
        onward = self.sitting.onward()
        if onward is not None:
            self._take(onward)
            return
        place = self.sitting.place
        self._on_m()
        if self.sitting.is_first_round and self.sitting.place == place:
            self._take(self.sitting.past_first_round())

    def _on_b(self) -> None:
        self._take(self.sitting.backward() or self.sitting)

    def _on_k(self) -> None:
        self._take(self.sitting.not_known(self._pen))

    def _on_h(self) -> None:
        self._do(lambda: record_taken(self._talk, self.sitting, self._pen, self._records()))

    def _on_a(self) -> None:
        another = self.sitting.another()
        if another is None:
            self._talk.say("There is only one of these.")
        self._take(another or self.sitting)

    def _on_x(self) -> None:
        self._do(lambda: record_put_away(self._talk, self.sitting, self._pen, self._records()))

    def _records(self) -> list[tuple[str, str]]:
        claim, today = self.sitting.claim or "", self._world.clock().date()
        weighed = weighed_records(self.sitting.session).get(claim, ())
        return [(each.key, record_told(self.sitting.session, claim, each.key, today, DOT)) for each in weighed]

    def _on_u(self) -> None:
        self._take(self.sitting.undone(self._pen))

    def _on_redo(self) -> None:
        self._take(self.sitting.redone(self._pen))

    def _on_e(self) -> None:
        typed = at_first(self.sitting, self._world.clock().date())
        long = next((field.name for field in fields_of(self.sitting) if field.form == "text"), None)
        if long is None:
            self._talk.say("Nothing long is asked here.")
            return
        typed[long], says = self._world.edit(typed[long])
        if says:
            self._talk.say(says)
        self._keep_typed(typed)

    def _on_g(self) -> None:
        self._do(lambda: meeting_written_up(self._talk, self.sitting, self._pen, self._take))

    def _on_s(self) -> None:
        claims = said_together(self.sitting.session, self.sitting.place.about or "")
        self._do(lambda: said_back(self._talk, self.sitting, self._standing, self._pen, claims))

    def _on_y(self) -> None:
        self._do(lambda: further_said(self._talk, self.sitting, self._standing, self._pen))

    def _on_p(self) -> None:
        def proposed() -> Sitting:
            """Ask for a reason where it is too early, then for the proposal."""
            if is_gate(self.sitting.session, self._standing):
                ahead = reason_asked(self._talk, self.sitting, self._standing, self._pen)
                if ahead is None:
                    return self.sitting
                self._take(ahead)
            while True:
                proposal_told(self._talk, self.sitting.session, self._standing)
                written = part_written(self._talk, self.sitting, self._standing, self._pen)
                if written is None:
                    return self.sitting
                self._take(written)

        self._do(proposed)
