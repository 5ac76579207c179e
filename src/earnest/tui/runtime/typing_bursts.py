"""What is typed or pasted without brackets, told apart."""

import re
from collections.abc import Iterator
from typing import Final

from textual.constants import ESCAPE_DELAY
from textual.events import Key, Paste

from earnest.tui.runtime.key_reports import press

MOST_TYPED_AT_ONCE: Final = 8
"""More characters than these in one read are a burst; nobody types so fast."""

_BREAKS: Final = "\r\n"
_NEWLINE: Final = re.compile("\r\n?|[\x0b\x0c]")
_SEQUENCE: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[]P^_X][^\x1b\x07]*(?:\x07|\x1b\\)|\x1bO[A-Za-z]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]+")


class TypingBursts:
    """Characters that come at once: keys typed ahead, or a paste.

    A slow line joins keys as it joins a paste. With a line break inside it is a paste; else its
    text is text, a Tab in it is the key, and so is an Enter that ends it. Whether an Enter ends it
    is known a moment later: a long paste comes in several reads.
    """

    def __init__(self) -> None:
        self._held = ""
        self._until = 0.0
        self._is_paste = False

    @property
    def is_holding(self) -> bool:
        """Whether an Enter waits for what follows."""
        return bool(self._held)

    def feed(self, text: str, now: float) -> Iterator[Key | Paste]:
        """Yield what characters, tabs and line breaks of one read stand for."""
        goes_on = now < self._until
        if not goes_on:
            yield from self.end()
        text, self._held = self._held + text, ""
        body = text.rstrip(_BREAKS)
        begins_at = 0 if goes_on else len(body) - len(body.lstrip(_BREAKS))
        if not goes_on and (len(body) - begins_at <= MOST_TYPED_AT_ONCE or len(set(body[begins_at:])) == 1):
            yield from map(press, text)
            return
        yield from map(press, text[:begins_at])
        self._until = now + ESCAPE_DELAY
        self._is_paste = self._is_paste or any(each in body[begins_at:] for each in _BREAKS)
        if self._is_paste and body:
            yield Paste(clean_paste(text[begins_at:]))
            return
        for number, piece in enumerate(body[begins_at:].split("\t")):
            if number:
                yield press("\t")
            if len(piece) > MOST_TYPED_AT_ONCE or (goes_on and number == 0 and piece):
                yield Paste(piece)
            else:
                yield from map(press, piece)
        self._held = text[len(body) :]

    def tick(self, now: float) -> Iterator[Key | Paste]:
        """Yield an Enter that nothing has followed."""
        if now >= self._until:
            yield from self.end()

    def end(self) -> Iterator[Key | Paste]:
        """Yield what has been held back; something else follows."""
        held, self._held = self._held.replace("\r\n", "\r"), ""
        self._until, self._is_paste = 0.0, False
        yield from map(press, held)


def clean_paste(text: str) -> str:
    """Return pasted text as an answer has it.

    One kind of line break, a space for each tab, and neither sequences nor controls.
    """
    return _CONTROL.sub("", _NEWLINE.sub("\n", _SEQUENCE.sub("", text))).replace("\t", " ")
