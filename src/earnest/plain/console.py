"""The console: lines out, lines in, and commands instead of answers."""

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from earnest.core.text.command_words import EVERYDAY
from earnest.core.text.escaping import escape_controls, remove_controls
from earnest.core.text.word_search import SearchTexts, rank
from earnest.plain import texts as say
from earnest.plain.answers.line_ends import END, PASTED_END
from earnest.plain.answers.typing_record import TypingRecord

WIDTH = 72
"""The width of a line on a terminal, in cells; elsewhere lines are not wrapped."""

KEYWORDS: Mapping[str, str] = {
    "n": "next",
    "b": "back",
    "k": "unknown",
    "h": "evidence",
    "a": "add",
    "x": "remove",
    "u": "undo",
    "U": "redo",
    "e": "editor",
    "s": "say_back",
    "p": "proposal",
    "g": "meeting",
    "P": "plan",
    "M": "live",
    "T": "transcript",
    "t": "replay",
    "l": "lesson",
    "w": "why",
    "r": "review",
    "i": "people",
    "z": "quotes",
    "#": "grid",
    "C": "rename",
    "X": "practice",
    "m": "questions",
    "o": "export",
    "f": "help",
    "q": "quit",
}
"""The everyday words that find a letter."""
LETTERS = {word: letter for letter, word in KEYWORDS.items()} | {"tray": "T", "help": "?", "example": "f"}
"""The letter of each of these words: `/quotes` does the same as `/z`."""
MOST_FOUND = 5


def _describe_command(letter: str, says: str) -> str:
    """Return a command's line: its letter, its word, and what it does."""
    word = next((word for word, meant in LETTERS.items() if meant == letter), "")
    return say.COMMAND_OR_WORD.format(letter=letter, word=word, says=says) if word else f"/{letter}: {says}"


LIST = (
    *(_describe_command(*each) for each in say.COMMANDS.items()),
    say.ABOUT_ANSWERS,
)
"""What `/?` lists."""

Choice = tuple[str, str]
"""A choice: its key and its description."""


@dataclass
class CommandGiven(Exception):  # noqa: N818 - named after what people do
    """A command that was given instead of an answer.

    `typed` is what was typed before it; None if that is nothing.
    """

    letter: str
    typed: str | None = None


class EndOfInput(Exception):  # noqa: N818 - named after what happens
    """The end of the input where an answer was expected.

    `waiting` is the label of that answer, `typed` what was typed of it; None if that is nothing. `why` is what ended
    the reading, such as a signal; None for a file's end.
    """

    def __init__(self, waiting: str, typed: str | None = None, why: BaseException | None = None) -> None:
        super().__init__(waiting)
        self.waiting, self.typed, self.why = waiting, typed, why


class Console:
    """The user's lines in and out; control characters are escaped.

    `read` returns the next line, or None at a file's end. What else ends it is an `EndOfInput` with what was typed of a
    line.
    """

    def __init__(
        self, read: Callable[[], str | None], write: Callable[[str], None], *, is_terminal: bool, is_ascii: bool = False
    ) -> None:
        self._read, self._write, self._is_terminal, self._is_ascii = read, write, is_terminal, is_ascii
        self.is_from_file, self.lines = False, 0  # whether nobody can be asked; how many lines were read
        self.refused = 0
        """How many lines or answers were not taken; each was told where it was typed."""
        self.typing = TypingRecord()
        self._passed: list[str] = []  # a line that was read and is left for the next question

    def say(self, *lines: str) -> None:
        """Write lines; on a terminal they are wrapped at words."""
        for text in lines:
            for line in escape_controls(text).split("\n"):
                self._write("\n".join(self._wrap(line)) + "\n")

    def quote(self, words: str) -> str:
        """Return words in quotation marks."""
        opening, closing = '""' if self._is_ascii else "“”"
        return f"{opening}{' '.join(words.split())}{closing}"

    def line(self, label: str, before: str = "", hint: str = "", *, is_drafted: bool = True) -> str | None:
        """Ask for one line.

        What is typed is drafted, unless it only says what to do.

        Returns:
            What was typed; None to keep what was there before, empty after a full stop alone.

        Raises:
            CommandGiven: A command was given.
            EndOfInput: There is no more input.
        """
        left = self.typing.ask(label if is_drafted else "")
        before = left or before
        self.say(label + (f" ({hint})" if hint and not before else "") + (f": {before}" if before else ":"))
        answer = self._read_answer(label)
        self.typing.enter("" if answer == END else answer)
        return "" if answer == END else answer or left or None

    def text(self, label: str, before: str = "") -> str | None:
        """Ask for several lines, ended by a full stop alone.

        Returns:
            What was typed; None to keep what was there before, empty after a full stop at once.

        Raises:
            CommandGiven: A command was given, with the lines that were typed before it.
            EndOfInput: There is no more input, with the lines that were typed.
        """
        left = self.typing.ask(label)
        if left or before:
            self.say(say.SO_FAR.format(label=label), left or before)
        else:
            self.say(_as_heading(label))
        lines: list[str] = []
        while True:
            typed = "\n".join(lines) if lines else None
            self.typing.enter(typed or "")
            try:
                line = self._read_answer(label, typed)
            except CommandGiven as given:
                raise CommandGiven(given.letter, typed) from None
            except SystemExit as stop:
                raise EndOfInput(label, typed, stop) from None
            if line == END:
                return typed or ""
            if not line and not lines:
                return left or None
            lines.append(END if line == PASTED_END else line)

    def choose(
        self, label: str, choices: Sequence[Choice], chosen: Iterable[str] = (), *, passes: bool = False
    ) -> str | None:
        """Ask for one of several choices by its number.

        With `passes`, another answer is left for the next question where nobody sits at a terminal.

        Returns:
            The key of the choice; None to keep the one that is chosen.
        """
        keys = self.pick(label, choices, chosen, several=False, passes=passes)
        return None if keys is None else next(iter(keys), None)

    def pick(
        self,
        label: str,
        choices: Sequence[Choice],
        chosen: Iterable[str] = (),
        *,
        several: bool = True,
        passes: bool = False,
    ) -> tuple[str, ...] | None:
        """Ask for some of several choices by their numbers.

        Returns:
            The keys of the choices; None to keep those that are chosen, empty after a full stop alone.
        """
        before = tuple(chosen)
        self.typing.ask("")
        self.say(_as_heading(label))
        for number, (key, description) in enumerate(choices, 1):
            self.say(f"  {number} {' '.join(description.split())}{say.CHOSEN if key in before else ''}")
        while True:
            try:
                answer = self._read_answer(label)
            except EndOfInput as end:
                raise EndOfInput(label, None, end.why) from None
            if not answer:
                return None
            if answer == END:
                return ()
            numbers = answer.replace(",", " ").split()
            if all(each.isdecimal() and 1 <= int(each[:6]) <= len(choices) for each in numbers) and (
                several or len(numbers) == 1
            ):
                return tuple(dict.fromkeys(choices[int(each) - 1][0] for each in numbers))
            if passes and not self._is_terminal:
                self._passed.append(f"/{answer}" if answer.startswith("/") else answer)
                return None
            self.refuse((say.SEVERAL_NUMBERS if several else say.A_NUMBER).format(count=len(choices)))

    def refuse(self, why: str) -> None:
        """Say why what was typed is not taken, and count it."""
        self.refused += 1
        self.say(why)

    def refuse_answer(self, why: str, *, is_long: bool) -> bool:
        """Refuse each line of an answer that cannot be kept.

        Returns:
            Whether there was one; it is counted once.

        Raises:
            CommandGiven: A command was given.
            EndOfInput: There is no more input.
        """
        line, is_begun = self._read_answer(why), False
        while line or is_begun:
            if not is_begun:
                self.refuse(why)
            elif line not in {"", END}:
                self.say(why)
            if not is_long or line == END:
                return True
            line, is_begun = self._read_answer(why), True
        return False

    def _read_answer(self, waiting: str, typed: str | None = None) -> str:
        while True:
            line = self._passed.pop() if self._passed else self._read_text(waiting, typed)
            if line.startswith("//"):
                return line[1:]
            if not line.startswith("/") or "/" in line[1:].partition("?")[0]:  # a path
                return line
            letter = LETTERS.get(line[1:].strip(), line[1:].strip())
            if letter.startswith("?"):
                self.say(*find_commands(letter[1:]))
            elif letter in say.COMMANDS:
                raise CommandGiven(letter)
            else:
                self.refuse(say.UNKNOWN_COMMAND.format(line=line.strip()))

    def _read_text(self, waiting: str, typed: str | None) -> str:
        """Read a line, and leave out of it what is no text."""
        while True:
            try:
                line = self._read()
            except EndOfInput as end:
                begun = remove_controls(end.typed or "")
                lines = [part for part in (typed, begun) if part and not part.startswith("/")]
                raise EndOfInput(waiting, "\n".join(lines) or None, end.why) from None
            self.lines += 1
            if line is None:
                raise EndOfInput(waiting, typed)
            text = remove_controls(line).expandtabs(1) if self._is_terminal else remove_controls(line)
            if len(text) < len(line):
                self.say(say.CONTROLS_REMOVED)
            if text.strip() or not line.strip():
                return text

    def _wrap(self, line: str) -> list[str]:
        return (textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]) if self._is_terminal else [line]


def find_commands(query: str) -> Sequence[str]:
    """Return the commands that everyday words find; all without words."""
    if not query.strip():
        return LIST

    def describe(each: tuple[str, str]) -> SearchTexts:
        """Return what a letter is found by."""
        return SearchTexts(each[1], EVERYDAY.get(KEYWORDS.get(each[0], ""), ""))

    found = rank(query, say.COMMANDS.items(), describe)[:MOST_FOUND]
    return [_describe_command(*each) for each in found] or [say.NO_COMMAND]


def parse_number(answer: str | None, count: int) -> int:
    """Return the number that was typed; 0 if not in the list."""
    number = int(answer[:6]) if answer and answer.isdecimal() else 0
    return number if number <= count else 0


def choose_number(console: Console, count: int) -> int:
    """Ask which number to go to; return 0 for none."""
    while True:
        answer = console.line(say.GO_TO, hint=say.GO_TO_HINT, is_drafted=False)
        number = parse_number(answer, count)
        if number or not answer:
            return number
        console.refuse(say.GO_TO_COUNT.format(count=count) if count else say.PRESS_ENTER)


def ask_to_go_on(console: Console, label: str) -> None:
    """Wait for Enter; nothing else is taken here.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    while console.line(label, is_drafted=False):
        console.refuse(say.NO_TEXT)


def _as_heading(label: str) -> str:
    return label if label.endswith("?") else f"{label}:"
