"""What arrives from the terminal: keys, pastes and reports, each whole."""

import math
from collections.abc import Callable, Collection, Generator, Iterator
from typing import Final

from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.constants import ESCAPE_DELAY
from textual.events import Key, Paste
from textual.message import Message

from earnest.core.text.late_pattern import LatePattern
from earnest.tui.runtime.key_reports import press, read_keys

MOST_TYPED_AT_ONCE: Final = 8
"""More characters than these in one read are a burst; nobody types so fast."""
LONGEST_SEQUENCE: Final = 4096
"""A sequence with more characters is read to its end, and dropped."""

_ESC: Final = "\x1b"
_CSI: Final = "\x1b["
_STRING_END: Final = "\x1b\\"
_LOST: Final = "\ufffd"
"""What stands for bytes that are no character."""
_PATIENCE: Final = 1.0
"""Seconds that part of a sequence waits for more; a string waits twice as long for all of it."""
_LATE: Final = 10.0
"""Seconds in which the rest of a sequence is still known for what it is."""
_PASTE_PAUSE: Final = 0.5
"""Seconds after which what has arrived of a paste is given, so that it is kept."""
_PASTE_PATIENCE: Final = 3.0
"""Seconds after which Esc ends a paste whose end is lost."""
_EIGHT_BITS: Final[dict[int, str | None]] = {
    **dict.fromkeys(range(0x80, 0xA0)),
    **{ord(one) + 0x40: _ESC + one for one in "[OP]^_X\\"},
}
"""Controls of eight bits, as the sequences that they stand for; others are nothing."""
_PARAMETERS: Final = r"[^@-~\x00-\x1f\x7f]*"
_STRING: Final = r"[]P^_X][^\x1b\x07]*"
_WHOLE: Final = LatePattern(
    rf"\x1b(?:\[(?:M[^\x1b]{{3}}|\[[ -~]|[0-9]+\$|(?![M\[]){_PARAMETERS}[@-~])"
    rf"|O[0-9;]*[ -/:<-~]|{_STRING}(?:\x07|\x1b\\))"
)
_PART: Final = LatePattern(rf"\x1b(?:\[(?:M[^\x1b]{{0,2}}|\[|{_PARAMETERS})|O[0-9;]*|{_STRING})?")
_REPORT: Final = LatePattern(
    r"\x1b\[(?:[IO]|<\d{1,5};-?\d{1,5};-?\d{1,5}[Mm]|\d{1,5};\d{1,5}R|\?\d{1,5};\d\$y"
    r"|48(?:;[1-9]\d{0,3}){2}(?:;\d{1,5}){2}t)"
)
"""What is no key: the focus, the mouse, and the terminal's answers."""
_RUN: Final = LatePattern("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_BREAKS: Final = "\r\n"
_NEWLINE: Final = LatePattern("\r\n?|[\x0b\x0c]")
_SEQUENCE: Final = LatePattern(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[]P^_X][^\x1b\x07]*(?:\x07|\x1b\\)|\x1bO[A-Za-z]|\x1b[ #%(-/][!-~]|\x1b[78=>c]"
)
_PART_AT_END: Final = LatePattern(r"\x1b(?:\[[0-?]*)?\Z")
_CONTROL: Final = LatePattern("[\x00-\x08\x0e-\x1f\x7f-\x9f]+")


class KeyParser:
    """What the terminal sends, made keys, pastes and reports.

    - Esc parts from a character that follows; Textual's parser makes them one key.
    - A sequence is read to its end, however it is cut. What nobody knows is dropped, never typed.
    - A bracketed paste goes on to its real end: an Esc inside spills nothing as keys. A slow one comes in pieces.
    """

    def __init__(self, letters: Collection[str], *, debug: bool = False, clock: Callable[[], float] = get_time) -> None:
        self._clock = clock
        self._letters = letters
        self._terminal = XTermParser(debug)
        self._bursts = TypingBursts()
        self._begun, self._patient_until = "", 0.0
        self._late, self._late_until = "", 0.0
        self._pasted: str | None = None
        self._piece_at = math.inf
        self._last_read = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether something that has arrived waits for more."""
        return bool(self._begun) or self._bursts.is_holding or self._piece_at < math.inf

    def feed(self, data: str) -> Iterator[Message]:
        """Yield the messages that characters make, together with those before.

        Args:
            data: What one read from the terminal returned.
        """
        yield from self.tick()
        now = self._clock()
        data = self._without_late(data.translate(_EIGHT_BITS), now)
        if self._pasted is None and self._is_cut_off(data):
            self._begun = ""
        if self._pasted is not None and data == _ESC and now > self._last_read + _PASTE_PATIENCE:
            self._begin(_ESC, now)
            return
        text, begun, self._begun, self._last_read = self._begun + data, self._begun, "", now
        position = 0
        while position < len(text):
            if self._pasted is not None:
                position = yield from self._paste_on(text, position)
            elif text[position] == _ESC:
                position = yield from self._parse(text, position, now, grows=bool(begun) and len(data) == 1)
            else:
                position = yield from self._type(text, position, now)

    def feed_early(self, data: str, *, is_certain: bool) -> Iterator[Message]:
        """Yield what characters make that were typed before anything was read.

        They are keys, however many came at once. Lines may still be pasted ones, such as commands for a shell.

        Args:
            data: The characters.
            is_certain: Whether all of them were typed, and what was pasted is marked.
        """
        # Before a program takes a terminal over, Enter is a line feed.
        data = data if is_certain else data.replace("\n", "\r")
        self._bursts.are_typed = is_certain or not any(each in data.strip(_BREAKS) for each in _BREAKS)
        yield from self.feed(data)
        self._bursts.are_typed = False

    def tick(self) -> Iterator[Message]:
        """Yield what has waited long enough."""
        now = self._clock()
        yield from self._bursts.tick(now)
        if now >= self._piece_at:
            piece = (self._pasted or "")[: _end_of_piece(self._pasted or "")]
            yield from self._give_pasted(piece, (self._pasted or "")[len(piece) :])
        if not self._begun or now < self._patient_until:
            return
        self._late, self._late_until, self._begun = self._begun, now + _LATE, ""
        yield from self._end_paste()
        if _may_be_esc(self._late):
            yield press(_ESC)

    def finish(self) -> Iterator[Message]:
        """Yield what has arrived of a burst or a paste; nothing follows."""
        yield from self._bursts.end()
        yield from self._end_paste()

    def _end_paste(self) -> Iterator[Paste]:
        """Yield a paste as far as it has arrived."""
        if self._pasted is not None:
            yield from self._give_pasted(_PART_AT_END.sub("", self._pasted), None)

    def _give_pasted(self, text: str, rest: str | None) -> Iterator[Paste]:
        """Yield what was pasted, and go on with the rest."""
        self._pasted, self._piece_at = rest, math.inf
        if clean := clean_paste(text):
            yield Paste(clean)

    def _begin(self, part: str, now: float, *, grows: bool = False) -> None:
        """Keep part of a sequence until there is more."""
        self._begun = part if len(part) <= LONGEST_SEQUENCE else part[: len(_CSI)] + _LOST + part[-1]
        if _may_be_esc(part):
            self._patient_until = now + ESCAPE_DELAY
        elif part.startswith(_CSI) or not grows or len(part) == len(_CSI) + 1:
            self._patient_until = now + (_PATIENCE if part.startswith(_CSI) else 2 * _PATIENCE)

    def _is_cut_off(self, data: str) -> bool:
        """Return whether the sequence that has begun cannot go on so."""
        first = data[:1]
        if self._begun.startswith(_CSI):
            return first > "\x7f" and first != _LOST
        return len(self._begun) > len(_CSI) and first < " " and first not in "\x07\x1b"

    def _without_late(self, data: str, now: float) -> str:
        """Return data without the rest of a given-up sequence."""
        late, self._late = self._late, ""
        if (
            now > self._late_until
            or (len(data) == 1 and not (late + data).endswith(_STRING_END))
            or not late
            or (late == _ESC and data[:1] != "[")
        ):
            return data
        whole = _WHOLE.match(late + data)
        is_known = whole and (read_keys(whole[0]) is not None or _REPORT.fullmatch(whole[0]) or late[1:2] in "]P^_X")
        return data[whole.end() - len(late) :] if whole and is_known else data

    def _parse(self, text: str, position: int, now: float, *, grows: bool) -> Generator[Message, None, int]:
        """Parse a sequence or an Esc; return the position after it."""
        after = text[position + 1 : position + 2]
        if after in self._letters:
            yield from self._bursts.end()
            yield from map(press, (_ESC, after))
            return position + 2
        whole = _WHOLE.match(text, position)
        if whole:
            yield from self._bursts.end()
            yield from self._act(whole[0])
            return whole.end()
        part = _PART.match(text, position)
        end = part.end() if part else position + 1
        if end == len(text) or (end > position + 2 and text[end:] == _ESC and after in "]P^_X"):
            self._begin(text[position:], now, grows=grows)
            return len(text)
        yield from self._bursts.end()
        if end == position + 1 and after in "\t\x7f":
            yield from read_keys(_ESC + after) or ()
            return end + 1
        if end <= position + 2 and after != "[":
            yield press(_ESC)
        return end

    def _act(self, sequence: str) -> Iterator[Message]:
        """Yield what a sequence stands for; nothing for an unknown one."""
        if sequence == BRACKETED_PASTE_START:
            self._pasted = ""
        elif _REPORT.fullmatch(sequence):
            yield from self._terminal.feed(sequence)
            # A terminal may not know its size in pixels; Textual would divide a click's place by it.
            self._terminal.mouse_pixels &= all(self._terminal.terminal_pixel_size or ())
        elif len(sequence) <= LONGEST_SEQUENCE:
            yield from read_keys(sequence) or ()

    def _type(self, text: str, position: int, now: float) -> Generator[Message, None, int]:
        """Parse characters outside a sequence; return the position after them."""
        run = _RUN.match(text, position)
        if run is None:
            yield from self._bursts.end()
            yield press(text[position])
            return position + 1
        yield from self._bursts.feed(run[0].replace(_LOST, ""), now)
        return run.end()

    def _paste_on(self, data: str, position: int) -> Generator[Message, None, int]:
        """Parse more of a bracketed paste; return the position after it."""
        before = self._pasted or ""
        pasted = before + data[position:]
        end = _end_of_paste(pasted, max(len(before) - len(BRACKETED_PASTE_END), 0))
        if end < 0:
            self._pasted = pasted
            if self._piece_at == math.inf and _end_of_piece(pasted):
                self._piece_at = self._clock() + _PASTE_PAUSE
            return len(data)
        yield from self._give_pasted(pasted[:end], None)
        return position + end + len(BRACKETED_PASTE_END) - len(before)


def _may_be_esc(part: str) -> bool:
    """Return whether a part of a sequence may be the key Esc."""
    return part.endswith(_ESC) or (len(part) <= len(_CSI) and part != _CSI)


def _end_of_paste(pasted: str, start: int) -> int:
    """Return where a paste ends, or -1.

    It ends at the last end mark before another paste begins: an end mark inside what is pasted
    would otherwise turn the rest into keys.
    """
    end = pasted.find(BRACKETED_PASTE_END, start)
    next_paste = pasted.find(BRACKETED_PASTE_START, end) if end >= 0 else -1
    return pasted.rfind(BRACKETED_PASTE_END, start, next_paste if next_paste >= 0 else len(pasted))


def _end_of_piece(pasted: str) -> int:
    """Return how much of a paste can be given.

    Part of a sequence or of a line break at its end cannot.
    """
    at = pasted.rfind(_ESC, -LONGEST_SEQUENCE)
    whole = pasted[:at] if at >= 0 and _PART.fullmatch(pasted, at) else pasted
    return len(whole.rstrip(_BREAKS))


class TypingBursts:
    """Characters that come at once: keys typed ahead, or a paste.

    A slow line joins keys as it joins a paste. With a line break inside it is a paste; else its
    text is text, a Tab in it is the key, and so is an Enter that ends it. Whether an Enter ends it
    is known a moment later: a long paste comes in several reads.
    """

    def __init__(self) -> None:
        self.are_typed = False
        """Whether all are known to be typed."""
        self._held = ""
        self._until = 0.0
        self._is_paste = False

    @property
    def is_holding(self) -> bool:
        """Whether an Enter waits for what follows."""
        return bool(self._held)

    def feed(self, text: str, now: float) -> Iterator[Key | Paste]:
        """Yield what characters, tabs and line breaks of one read stand for."""
        if self.are_typed:
            yield from map(press, text)
            return
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
