"""Responsible for the interview as a talk: one question after the other, and a command in place of any answer."""

from typing import Any

from earnest.core.editing.answer_edits import toggle_not_known
from earnest.core.editing.say_back import claims_to_say_together, is_confirmation_lapsing
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_claim
from earnest.core.standing.standing import Standing, assess
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.context import Context, Viewing
from earnest.plain.field_prompts import ask_field, fields_of, initial_values
from earnest.plain.meetings import write_up_meeting
from earnest.plain.other_answers import say_other_answers
from earnest.plain.proposal import ask_reason, is_gate, show_proposal, write_part
from earnest.plain.records import remove_record, take_record
from earnest.plain.say_back import ask_lapse, say_back
from earnest.plain.session_text import (
    DOT,
    describe_asides,
    describe_question,
    describe_records,
    describe_say_backs,
    describe_standing,
)

WRITING = frozenset("khaxuUespyg")
"""The commands that change a session."""


class PlainInterview(Viewing):
    """A talk about one session, until it is left."""

    def __init__(self, talk: Console, sitting: WorkingSession, world: Context) -> None:
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

    def _take(self, sitting: WorkingSession) -> None:
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
        talk.say(*describe_question(self.sitting.position, self._standing))
        talk.say(*describe_asides(self.sitting.position, self._standing))
        if self.sitting.question.fields == ("said_back",):
            talk.say(*describe_say_backs(self.sitting.position, today))
        talk.say(*describe_records(self.sitting.position, today))
        typed = initial_values(self.sitting.position, today)
        try:
            self._ask_fields(typed)
        except CommandGiven as asked:
            self._keep_typed(typed)
            return self._obey(asked.letter)
        except EndOfInput:
            self._keep_typed(typed)
            raise
        self._keep_typed(typed)
        return self._obey("n")

    def _ask_fields(self, typed: dict[str, Any]) -> None:
        if self.sitting.question.fields == ("said_back",):
            self._talk.line("/s says it back; Enter goes on")
        elif not fields_of(self.sitting.position):
            self._talk.line("/h adds how you know; Enter goes on")
        else:
            ask_field(self._talk, self.sitting.position, typed)

    def _keep_typed(self, typed: dict[str, Any]) -> None:
        """Take what was typed into the session, as the drawn pages do on leaving a question."""
        if self._world.read_only or not typed:
            return
        was, before = self.sitting, self._standing.grades
        sitting, asks = was.answer(typed, self._pen)
        self._take(sitting)
        for ask in asks.values():
            self._talk.say(f"Did you mean {ask}")
        if sitting.session is not was.session:
            self._talk.say(*describe_asides(self.sitting.position, self._standing))
        if was.claim and is_confirmation_lapsing(before.get(was.claim), sitting.session, was.session):
            self._do(lambda: ask_lapse(self._talk, self.sitting, was.claim or "", self._pen))

    def _say_standing(self) -> None:
        told = "\n".join(describe_standing(self.sitting.session, self._standing))
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
            self._take(self.sitting.go(self.sitting.position.at_stage(stage)))
            return True
        getattr(self, f"_on_{letter if letter != 'U' else 'redo'}")()
        return not self._is_over

    def _on_n(self) -> None:
        onward = self.sitting.position.onward()
        if onward is not None:
            self._take(self.sitting.go(onward))
            return
        place = self.sitting.place
        self._on_m()
        if self.sitting.is_first_round and self.sitting.place == place:
            self._take(self.sitting.go(self.sitting.position.past_first_round()))

    def _on_b(self) -> None:
        self._take(self.sitting.go(self.sitting.position.backward()))

    def _on_k(self) -> None:
        sitting = self.sitting
        edits = toggle_not_known(sitting.session, sitting.interview, sitting.place)
        self._take(sitting.with_edits(edits, self._pen))

    def _on_h(self) -> None:
        self._do(lambda: take_record(self._talk, self.sitting, self._pen, self._records()))

    def _on_a(self) -> None:
        another = self.sitting.position.another()
        if another is None:
            self._talk.say("There is only one of these.")
        self._take(self.sitting.go(another))

    def _on_x(self) -> None:
        self._do(lambda: remove_record(self._talk, self.sitting, self._pen, self._records()))

    def _records(self) -> list[tuple[str, str]]:
        claim, today = self.sitting.claim or "", self._world.clock().date()
        weighed = weigh_claim(self.sitting.session, claim) if claim else ()
        return [(each.key, describe_record(self.sitting.session, claim, each.key, today, DOT)) for each in weighed]

    def _on_u(self) -> None:
        self._take(self.sitting.undone(self._pen))

    def _on_redo(self) -> None:
        self._take(self.sitting.redone(self._pen))

    def _on_e(self) -> None:
        typed = initial_values(self.sitting.position, self._world.clock().date())
        long = next((field.name for field in fields_of(self.sitting.position) if field.form == "text"), None)
        if long is None:
            self._talk.say("Nothing long is asked here.")
            return
        typed[long], says = self._world.edit(typed[long])
        if says:
            self._talk.say(says)
        self._keep_typed(typed)

    def _on_g(self) -> None:
        self._do(lambda: write_up_meeting(self._talk, self.sitting, self._pen, self._take))

    def _on_s(self) -> None:
        claims = claims_to_say_together(self.sitting.session, self.sitting.place.about or "")
        self._do(lambda: say_back(self._talk, self.sitting, self._standing, self._pen, claims))

    def _on_y(self) -> None:
        self._do(lambda: say_other_answers(self._talk, self.sitting, self._standing, self._pen))

    def _on_p(self) -> None:
        def proposed() -> WorkingSession:
            """Ask for a reason where it is too early, then for the proposal."""
            if is_gate(self.sitting.session, self._standing):
                ahead = ask_reason(self._talk, self.sitting, self._standing, self._pen)
                if ahead is None:
                    return self.sitting
                self._take(ahead)
            while True:
                show_proposal(self._talk, self.sitting.session, self._standing)
                written = write_part(self._talk, self.sitting, self._standing, self._pen)
                if written is None:
                    return self.sitting
                self._take(written)

        self._do(proposed)
