"""The interview line by line: one question after the other, and a command in place of any answer."""

from typing import Any

from earnest.core.editing.say_back import is_confirmation_lapsing
from earnest.plain.commands import COMMANDS, WRITING
from earnest.plain.console import CommandGiven, EndOfInput
from earnest.plain.context import Context
from earnest.plain.field_prompts import ask_field, fields_of, initial_values
from earnest.plain.say_back import ask_lapse
from earnest.plain.session_text import (
    describe_asides,
    describe_question,
    describe_records,
    describe_say_backs,
    describe_standing,
)


class PlainInterview:
    """A talk about one session, until it is left."""

    def __init__(self, context: Context) -> None:
        self._context, self._console, self._editor = context, context.console, context.editor
        self._standing_said = ""
        self._is_over = False

    def run(self, first: str = "") -> None:
        """Ask and answer until it is left; `first` is a letter to begin with.

        Raises:
            EndOfInput: There is no more input; what was answered is kept.
        """
        self._console.say(self._editor.session.client)
        if self._editor.read_only:
            self._console.say(f"To be read only: {self._editor.read_only}")
        self._console.say("/? lists what can be typed in place of an answer; a full stop alone ends a long one.")
        going = self._obey(first) if first else True
        while going:
            going = self._ask()

    def _ask(self) -> bool:
        """Ask the question of the place; return whether to go on."""
        self._say_question()
        typed = initial_values(self._editor.working.position, self._context.today)
        try:
            self._ask_fields(typed)
        except CommandGiven as given:
            self._keep(typed)
            return self._obey(given.letter)
        except EndOfInput:
            self._keep(typed)
            raise
        self._keep(typed)
        return self._obey("n")

    def _say_question(self) -> None:
        console, position, standing = self._console, self._editor.working.position, self._editor.standing
        self._say_standing()
        console.say(*describe_question(position, standing))
        console.say(*describe_asides(position, standing))
        if position.question.fields == ("said_back",):
            console.say(*describe_say_backs(position, self._context.today))
        console.say(*describe_records(position, self._context.today))

    def _ask_fields(self, typed: dict[str, Any]) -> None:
        position = self._editor.working.position
        if position.question.fields == ("said_back",):
            self._console.line("/s says it back; Enter goes on")
        elif not fields_of(position):
            self._console.line("/h adds how you know; Enter goes on")
        else:
            ask_field(self._console, position, typed)

    def _keep(self, typed: dict[str, Any]) -> None:
        """Take what was typed into the session, as the screens do on leaving a question."""
        editor = self._editor
        if editor.read_only or not typed:
            return
        before, grades = editor.working, editor.standing.grades
        for ask in editor.answer(typed).values():
            self._console.say(f"Did you mean {ask}")
        if editor.session is not before.session:
            self._console.say(*describe_asides(editor.working.position, editor.standing))
        claim = before.claim
        if claim and is_confirmation_lapsing(grades.get(claim), editor.session, before.session):
            try:
                self._context.take(ask_lapse(self._console, editor.working, claim, editor.author))
            except CommandGiven as given:
                self._obey(given.letter)

    def _say_standing(self) -> None:
        said = "\n".join(describe_standing(self._editor.session, self._editor.standing))
        if said != self._standing_said:
            self._console.say("", said)
        self._standing_said = said

    def _obey(self, letter: str) -> bool:
        """Do what a letter says; return whether to go on."""
        if letter == "q" or self._is_over:
            self._is_over = True
            return False
        if letter in WRITING and self._editor.read_only:
            self._console.say("This session can only be read.")
            return True
        if letter.isdecimal():
            position = self._editor.working.position
            self._editor.go(position.at_stage(position.interview.stages[int(letter) - 1].stage))
            return True
        if letter == "n":
            self._go_on()
        elif letter == "e":
            self._edit()
        else:
            self._do(letter)
        return not self._is_over

    def _do(self, letter: str) -> None:
        """Do a command; another command given in its place is obeyed instead."""
        try:
            working = COMMANDS[letter](self._context)
            if working is not None:
                self._context.take(working)
        except CommandGiven as given:
            self._obey(given.letter)

    def _go_on(self) -> None:
        position = self._editor.working.position
        onward = position.onward()
        if onward is not None:
            self._editor.go(onward)
            return
        self._do("m")
        now = self._editor.working.position
        if now.is_first_round and now.place == position.place:
            self._editor.go(now.past_first_round())

    def _edit(self) -> None:
        """Let the user edit a long answer in their own editor."""
        typed = initial_values(self._editor.working.position, self._context.today)
        long = next((field.name for field in fields_of(self._editor.working.position) if field.form == "text"), None)
        if long is None:
            self._console.say("Nothing long is asked here.")
            return
        found = self._context.edit_text(typed[long])
        if found.message:
            self._console.say(found.message)
        self._keep({**typed, long: found.text})
