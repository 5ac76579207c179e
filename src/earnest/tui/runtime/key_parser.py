"""What arrives from the terminal: keys, pastes and reports, each whole."""

import re
from collections.abc import Collection, Generator, Iterator
from typing import Final

from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.constants import ESCAPE_DELAY
from textual.events import Paste
from textual.message import Message

MOST_TYPED_AT_ONCE: Final = 8
"""A read with more characters than these is a paste; nobody types so fast."""

_ESC: Final = "\x1b"
_CHARACTERS: Final = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_INTRODUCER: Final = "\x1b["
_PATIENCE: Final = 1.0
_WHOLE_SEQUENCE: Final = re.compile(r"\x1b\[(?![M\[])[0-?]*[ -/]*[@-~]")
_NEWLINE: Final = re.compile("\r\n?")


class KeyParser(XTermParser):
    """Textual's parser, but Esc splits from letters, and pastes stay whole.

    - Esc and one of `letters` are two keys, in one read or two; in Textual's table they are one.
    - A bracketed paste goes on to its real end: an Esc inside spills nothing as keys.
    - Many characters in one read are a paste too, for terminals that do not bracket theirs.
    - An unknown sequence is dropped; Textual would type it.
    """

    def __init__(self, letters: Collection[str], *, debug: bool = False) -> None:
        super().__init__(debug)
        self._letters = letters
        self._sequence = ""
        self._pasted: str | None = None
        self._paste_goes_on_until = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether an Esc or the start of a sequence waits for more."""
        return self._awaiting.timeout is not None

    def feed(self, data: str) -> Iterator[Message]:
        """Yield the messages that characters make, together with those before.

        Args:
            data: What one read from the terminal returned; empty at its end.
        """
        if not data:
            yield from super().feed(data)
            return
        yield from self.tick()
        goes_on = get_time() < self._paste_goes_on_until
        position = 0
        while position < len(data):
            self._paste_goes_on_until = 0.0
            if self._pasted is not None:
                position = yield from self._paste_on(data, position)
            elif self.is_waiting:
                yield from self._go_on(data[position])
                position += 1
            else:
                run = _CHARACTERS.match(data, position)
                text = run[0] if run else data[position]
                yield from self._begin(text, is_paste=goes_on and position == 0 and run is not None)
                position += len(text)

    def tick(self) -> Iterator[Message]:
        """Yield an Esc left alone; part of a sequence may wait longer."""
        now = get_time()
        if self._timeout_time is None or now < self._timeout_time:
            return
        if len(self._sequence) > len(_INTRODUCER) and self._sequence.startswith(_INTRODUCER):
            if now > self._timeout_time + _PATIENCE:
                self._drop()
            return
        yield from super().tick()

    def _begin(self, text: str, *, is_paste: bool = False) -> Iterator[Message]:
        """Parse a run of characters, or one control character, outside a sequence."""
        if is_paste or (len(text) > MOST_TYPED_AT_ONCE and not text.isspace()):
            # The last few characters of a long paste may come in a read of their own.
            self._paste_goes_on_until = get_time() + ESCAPE_DELAY
            yield Paste(_pasted_text(text))
        else:
            self._sequence = text
            yield from super().feed(text)

    def _go_on(self, character: str) -> Iterator[Message]:
        """Parse one more character after an Esc."""
        if self._sequence == _ESC and character in self._letters:
            self._timeout_time = 0.0
            yield from super().tick()
            yield from self._begin(character)
            return
        self._sequence = character if character == _ESC else self._sequence + character
        yield from super().feed(character)
        if self._sequence == BRACKETED_PASTE_START:
            self._pasted = ""
        elif self.is_waiting and _WHOLE_SEQUENCE.fullmatch(self._sequence):
            self._drop()

    def _drop(self) -> None:
        """Drop an unknown sequence."""
        self._timeout_time = 0.0
        for _ in super().tick():
            pass

    def _paste_on(self, data: str, position: int) -> Generator[Message, None, int]:
        """Parse more of a bracketed paste; return the position after it."""
        before = self._pasted or ""
        pasted = before + data[position:]
        end = _end_of_paste(pasted, max(len(before) - len(BRACKETED_PASTE_END), 0))
        if end < 0:
            self._pasted = pasted
            return len(data)
        self._pasted = None
        for message in super().feed(BRACKETED_PASTE_END):
            yield Paste(_pasted_text(pasted[:end])) if isinstance(message, Paste) else message
        return position + end + len(BRACKETED_PASTE_END) - len(before)


def _end_of_paste(pasted: str, start: int) -> int:
    """Return where a paste ends, or -1.

    It ends at the last end mark before another paste begins: an end mark inside what is pasted
    would otherwise turn the rest into keys.
    """
    end = pasted.find(BRACKETED_PASTE_END, start)
    next_paste = pasted.find(BRACKETED_PASTE_START, end) if end >= 0 else -1
    return pasted.rfind(BRACKETED_PASTE_END, start, next_paste if next_paste >= 0 else len(pasted))


def _pasted_text(text: str) -> str:
    """Return pasted text with one kind of newline and without NUL."""
    return _NEWLINE.sub("\n", text).replace("\x00", "")
