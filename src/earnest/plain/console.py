"""Responsible for the talk itself: lines out, lines in, and the commands that may stand in place of an answer."""

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from earnest.core.text.escaping import escape_controls

WIDTH = 72
"""Cells of a line on a terminal; elsewhere lines are as long as they are."""
END = "."
"""A line of this alone ends a long answer; as the first line it empties one."""
COMMANDS: Mapping[str, str] = {
    "n": "next question",
    "b": "question before",
    "k": "not known yet",
    "h": "how you know: add it",
    "a": "add another of these",
    "x": "put this away",
    "u": "undo",
    "U": "undo that",
    "e": "write the answer in your own editor",
    "s": "say it back",
    "y": "what else can be said here: that is all, there is none, an answer to what is asked about it",
    "p": "the proposal",
    "g": "write up a meeting: who, when, and what they said",
    "t": "replay: how it grew, step by step",
    "l": "the lesson: what this session teaches, each with its step",
    "w": "why this verdict",
    "r": "review everything said",
    "i": "people: who said what, and who sees it differently",
    "m": "questions for the meeting",
    "o": "out: print a paper",
    "f": "help and example",
    **{str(number): f"stage {number}" for number in range(1, 8)},
    "?": "this list",
    "q": "leave; all is kept",
}
"""The same letters as on the drawn pages, after a stroke, so that no answer is taken for one."""


@dataclass
class CommandGiven(Exception):  # noqa: N818 - named after what people do
    """A command was given where an answer was waited for; `typed` is what stood there already."""

    letter: str
    typed: str | None = None


class EndOfInput(Exception):  # noqa: N818 - named after what happens
    """Nobody answers any more; `typed` is what stood there already."""

    def __init__(self, waiting: str, typed: str | None = None) -> None:
        super().__init__(waiting)
        self.waiting, self.typed = waiting, typed


class Console:
    """Somebody to talk to. What people wrote is made visible before it goes out."""

    def __init__(
        self, read: Callable[[], str | None], write: Callable[[str], None], *, is_terminal: bool, is_ascii: bool = False
    ) -> None:
        self._read, self._write, self._is_terminal, self._is_ascii = read, write, is_terminal, is_ascii

    def say(self, *lines: str) -> None:
        """Say lines; on a terminal they are wrapped at words."""
        for line in lines:
            shown = escape_controls(line)
            for part in shown.split("\n"):
                self._write("\n".join(self._wrapped(part)) + "\n")

    def quoted(self, words: str) -> str:
        """Return words in quotation marks."""
        opening, closing = '""' if self._is_ascii else "“”"
        return f"{opening}{' '.join(words.split())}{closing}"

    def line(self, label: str, held: str = "", hint: str = "") -> str | None:
        """Ask for one line; None leaves what is held, a full stop alone empties it.

        Raises:
            Asked: a command was given.
            OutOfAnswers: there is no answer.
        """
        self.say(label + (f" ({hint})" if hint and not held else "") + (f": {held}" if held else ":"))
        found = self._answer(label)
        return "" if found == END else found or None

    def text(self, label: str, held: str = "") -> str | None:
        """Ask for a text of several lines, ended by a full stop on a line of its own; None leaves what is held.

        Raises:
            Asked: a command was given; along with the lines that were typed before it.
            OutOfAnswers: there is no answer; along with the lines that were typed.
        """
        if held:
            self.say(f"{label}, so far:", held)
        else:
            self.say(_led(label))
        lines: list[str] = []
        while True:
            typed = "\n".join(lines) if lines else None
            try:
                found = self._answer(label, typed)
            except CommandGiven as asked:
                raise CommandGiven(asked.letter, typed) from None
            if found == END:
                return typed or ""
            if not found and not lines:
                return None
            lines.append(found)

    def choose(self, label: str, ways: Sequence[tuple[str, str]], chosen: Iterable[str] = ()) -> str | None:
        """Ask for one of several by its number; None leaves what is chosen."""
        found = self.pick(label, ways, chosen, several=False)
        return None if found is None else next(iter(found), None)

    def pick(
        self, label: str, ways: Sequence[tuple[str, str]], chosen: Iterable[str] = (), *, several: bool = True
    ) -> tuple[str, ...] | None:
        """Ask for some of several by their numbers; None leaves what is chosen, a full stop alone picks none."""
        picked = tuple(chosen)
        self.say(_led(label))
        for number, (key, told) in enumerate(ways, 1):
            self.say(f"  {number} {' '.join(told.split())}{' (chosen)' if key in picked else ''}")
        while True:
            found = self._answer(label)
            if not found:
                return None
            if found == END:
                return ()
            numbers = found.replace(",", " ").split()
            if all(each.isdecimal() and 1 <= int(each[:6]) <= len(ways) for each in numbers) and (
                several or len(numbers) == 1
            ):
                return tuple(dict.fromkeys(ways[int(each) - 1][0] for each in numbers))
            self.say(f"A number from 1 to {len(ways)}" + (", or several." if several else "."))

    def _answer(self, waiting: str, typed: str | None = None) -> str:
        while True:
            if self._is_terminal:
                self._write("> ")
            found = self._read()
            if found is None:
                raise EndOfInput(waiting, typed)
            if found.startswith("//"):
                return found[1:]
            if not found.startswith("/"):
                return found
            letter = found[1:].strip()
            if letter == "?":
                self.say_commands()
            elif letter in COMMANDS:
                raise CommandGiven(letter)
            else:
                self.say(f"There is no {found.strip()} here. /? lists what can be typed; // begins an answer with /.")

    def say_commands(self) -> None:
        """Say what can be typed."""
        self.say(*(f"/{letter} {says}" for letter, says in COMMANDS.items()))
        self.say("Enter alone leaves an answer as it is. A full stop alone ends a long answer, or empties one.")

    def _wrapped(self, line: str) -> list[str]:
        return (textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]) if self._is_terminal else [line]


def _led(label: str) -> str:
    """Return a label that leads on to what is below it."""
    return label if label.endswith("?") else f"{label}:"
