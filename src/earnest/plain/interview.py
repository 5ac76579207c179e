"""The interview line by line; a command may replace any answer."""

from collections.abc import Mapping
from typing import Any

from earnest.core.editing.say_back import is_confirmation_lapsing
from earnest.plain import texts as say
from earnest.plain.answers.answer_notes import describe_notes
from earnest.plain.answers.field_prompts import ask_fields, describe_answers, edit_answer, initial_values, list_fields
from earnest.plain.answers.typing_record import QUESTION
from earnest.plain.commands import AT_ONCE, COMMANDS, WRITING
from earnest.plain.console import CommandGiven, ask_to_go_on
from earnest.plain.context import Context
from earnest.plain.say_back import ask_lapse
from earnest.plain.session_text import describe_question, describe_records, describe_say_backs, describe_standing
from earnest.plain.tray.pasted import find_pasted


class PlainInterview:
    """The interview about one session, until it is left."""

    def __init__(self, context: Context) -> None:
        self._context, self._console, self._editor = context, context.console, context.editor
        self._shown_standing = ""
        self._is_over = False

    def run(self, first: str = "") -> None:
        """Ask one question after the other until the session is left.

        Args:
            first: The letter of a command to begin with.

        Raises:
            EndOfInput: There is no more input; what was answered is kept.
        """
        self._console.say(self._editor.session.client)
        if self._editor.read_only:
            self._console.say(say.READ_ONLY.format(why=self._editor.read_only))
            self._console.say(say.READ_ONLY_SAYS)
        else:
            self._console.say(say.BEGIN_SAYS)
        ask = self._look if self._editor.read_only else self._ask
        goes_on = self._obey(first) if first else True
        while goes_on:
            goes_on = ask()

    def _look(self) -> bool:
        """Show what is answered at the place; return whether to go on."""
        self._say_question()
        position = self._editor.working.position
        self._console.say(*describe_answers(position))
        try:
            for is_long in [field.form == "text" for field in list_fields(position)] or [False]:
                if not self._console.refuse_answer(say.READ_ONLY_REFUSED, is_long=is_long):
                    break
        except CommandGiven as given:
            return self._obey(given.letter)
        return self._obey("n")

    def _ask(self) -> bool:
        """Ask the question of the place; return whether to go on."""
        self._console.typing.begin(QUESTION)
        self._say_question()
        before = initial_values(self._editor.working.position)
        typed = dict(before)
        letter = ""
        try:
            self._ask_fields(typed)
            letter = self._take_pasted(typed, before)
        except CommandGiven as given:
            letter = given.letter
        finally:
            # What nobody changed is no answer: it would take a mark such as *not known yet* away.
            changed = {name: value for name, value in typed.items() if value != before[name]}
            self._keep(changed, asks_lapse=bool(letter))
        self._console.typing.clear()
        return self._obey(letter)

    def _say_question(self) -> None:
        console, position, standing = self._console, self._editor.working.position, self._editor.standing
        self._say_standing()
        console.say(*describe_question(position, standing))
        console.say(*describe_notes(position, standing))
        if position.question.fields == ("said_back",):
            console.say(*describe_say_backs(position, self._editor.today))
        console.say(*describe_records(position, self._editor.today))

    def _ask_fields(self, typed: dict[str, Any]) -> None:
        position = self._editor.working.position
        if position.question.fields == ("said_back",):
            ask_to_go_on(self._console, say.GO_ON_SAY_BACK)
        elif not list_fields(position):
            ask_to_go_on(self._console, say.GO_ON_EVIDENCE)
        else:
            ask_fields(self._console, position, typed, self._editor.read_day)

    def _take_pasted(self, typed: dict[str, Any], before: Mapping[str, Any]) -> str:
        """Take a pasted transcript out of an answer; return what follows."""
        new = {name: value for name, value in typed.items() if value != before[name]}
        name = find_pasted(self._context, new)
        if name:
            typed[name] = before[name]
        return "T" if name else "n"

    def _keep(self, typed: dict[str, Any], *, asks_lapse: bool = True) -> None:
        """Keep what was typed; ask about a lapse where that is possible."""
        editor = self._editor
        if editor.read_only or not typed:
            return
        before, grades = editor.working, editor.standing.grades
        for ask in editor.answer(typed).values():
            self._console.refuse(say.DID_YOU_MEAN.format(asks=ask))
        if editor.session is not before.session:
            self._console.say(*describe_notes(editor.working.position, editor.standing))
        claim = before.claim
        if asks_lapse and claim and is_confirmation_lapsing(grades.get(claim), editor.session, before.session):
            try:
                self._context.keep(ask_lapse(self._context, claim))
            except CommandGiven as given:
                self._obey(given.letter)

    def _say_standing(self) -> None:
        text = "\n".join(describe_standing(self._editor.session, self._editor.standing))
        if text != self._shown_standing:
            self._console.say("", text)
        self._shown_standing = text

    def _obey(self, letter: str) -> bool:
        """Run the command of a letter; return whether to go on."""
        if letter == "q" or self._is_over:
            self._is_over = True
            return False
        if letter in WRITING and self._editor.read_only:
            if letter in AT_ONCE:
                self._console.refuse(say.READ_ONLY_REFUSED)
            else:
                self._console.say(say.READ_ONLY_REFUSED)
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
            self._run_command(letter)
        return not self._is_over

    def _run_command(self, letter: str) -> None:
        """Run a command, or another one that is given meanwhile."""
        self._console.typing.begin(letter)
        try:
            working = COMMANDS[letter](self._context)
            if working is not None:
                self._context.keep(working)
            self._console.typing.clear()
        except CommandGiven as given:
            self._obey(given.letter)

    def _go_on(self) -> None:
        position = self._editor.working.position
        following = position.onward()
        if following is not None:
            self._editor.go(following)
            return
        self._run_command("m")
        now = self._editor.working.position
        if now.is_first_round and now.place == position.place:
            self._editor.go(now.past_first_round())

    def _edit(self) -> None:
        """Let the user edit a long answer in their own editor."""
        typed = initial_values(self._editor.working.position)
        long = next((field.name for field in list_fields(self._editor.working.position) if field.form == "text"), None)
        if long is None:
            self._console.say(say.NO_LONG_ANSWER)
            return
        try:
            edit_answer(self._context, {name: each for name, each in typed.items() if isinstance(each, str)}, long)
        except CommandGiven as given:
            self._obey(given.letter)
