"""What goes over the wire: bytes of a key, a question, a screen; the processor's time; and what a rival sends."""

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from statistics import median

import pyte
from measurement import EARNEST, EMPTY, RIVALS, Program, Row, at_most, home, ratio, running
from processes import count_wakes

SESSION = "earned_hearth_lane_bakery"
FIRST = {"vim": "i", "posting": "\x0c"}
"""What has to be pressed before letters go into a text."""
KEYS = "mixing at noon is what they want "
SMALL, LARGE = (80, 24), (200, 60)
END = "\x1b[F"
DOWN = "\x1b[B"
INTO_FIELD = "\r"
PANEL, PANEL_ROWS = 53, range(3, 22)
"""Where the panel stands at 80 by 24."""
ERASED = b"\x1b[J"
"""What begins each picture that is drawn as a whole."""
A_PAGE = 300
"""Bytes that no page and no question keeps below."""
WHOLE = {"EARNEST_WIRE": "whole"}


def opened(folder, size=SMALL, **environ) -> Program:
    """Open the session, at its first question."""
    program = Program([EARNEST, "open", SESSION], size=size, EARNEST_HOME=str(folder), **environ)
    program.until("RIGHT TO PROPOSE")
    program.settle(1.5)
    return program


def key_bytes(program) -> float:
    """Return the bytes of a key typed, a median over a sentence."""
    return median(program.press(key, quiet=0.12) for key in KEYS)


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    yield from of_keys()
    yield from of_the_meeting()
    yield from of_pages()
    yield from of_the_verdict()
    yield from idle()
    yield from of_the_processor()
    yield from of_rivals()


def of_keys() -> Iterator[Row]:
    """A key in a long answer, with the panel open."""
    figures, first, pictures = [], 0, 0
    for size in (LARGE, SMALL):
        with home(SESSION) as folder:
            program = opened(folder, size)
            first = first or len(program.written)
            pictures = program.written.count(ERASED)
            program.press(INTO_FIELD)
            figures.append(key_bytes(program))
            program.end()
    yield at_most("bytes until a session is open, 200×60", first, 4500, "bytes")
    yield at_most("pictures until a session is open and nobody has typed, 80×24", pictures, 1, "pictures")
    yield at_most("bytes for a key typed in an answer, 80×24", figures[1], 64, "bytes", "vim's own figure is 64")
    yield ratio("the same at 200×60, against 80×24", figures[0], figures[1], "itself at 80×24", 1.2, unit="bytes")


def of_the_meeting() -> Iterator[Row]:
    """A key on the quiet page, where they talk and one types."""
    for columns, lines in (SMALL, LARGE):
        with home(SESSION) as folder:
            program = opened(folder, (columns, lines))
            for key in ("\x1b", "m", END, "\r"):
                program.press(key, quiet=1.5)
            program.until("Ask now")
            yield at_most(
                f"bytes for a key typed on the quiet page, {columns}×{lines}", key_bytes(program), 64, "bytes"
            )
            program.end()


def of_pages() -> Iterator[Row]:
    """The next question, and pages that share nothing with the previous one."""
    with home(SESSION) as folder:
        program = opened(folder)
        program.press("\x1b")
        pages = [program.press(key) for key in ("?", "\x1b", "w", "\x1b", "o", "\x1b", "m", "\x1b")]
        questions = []
        for key in "nnbnbb":
            questions.append(program.press(key))
            program.press("\x1b")
        program.end()
    if min(*pages, *questions) < A_PAGE:
        raise RuntimeError(f"a page did not open: {pages}, {questions}")
    yield at_most("bytes for the next question", median(questions), 1500, "bytes", f"at most {max(questions):,}")
    yield at_most("bytes for a new screen", median(pages), 4000, "bytes", f"at most {max(pages):,}")


def of_the_verdict() -> Iterator[Row]:
    """A letter more in a confirmed goal, which lapses; then undo and redo, while the question stays."""
    with home(SESSION) as folder:
        program = opened(folder)
        for keys in ("\x1b", "1", "\r", "x", "\x1b"):
            program.press(keys)
        while not any("▌ drop confirmation" in program.shown(row) for row in range(SMALL[1])):
            if not program.press(DOWN):
                raise RuntimeError("no choice drops the confirmation")
        for keys in ("\r", INTO_FIELD, "\r", "\x1b"):
            program.press(keys)
        if "Say it back" not in program.shown(4):
            raise RuntimeError("the verdict did not change")
        before = len(program.written)
        program.press("u", quiet=1)
        of_panel = bytes_drawn(program.written[before:], lambda row, column: row in PANEL_ROWS and column >= PANEL)
        everything = len(program.written) - before
        program.end()
    beside = f"all that the key changed took {everything}"
    yield at_most("bytes for the panel when the verdict changes", of_panel, 400, "bytes", beside)


def bytes_drawn(sent: bytes, is_there: Callable[[int, int], bool]) -> int:
    """Return how many bytes drew somewhere: letters and erasures, with the moves and colours that led to them."""
    screen = pyte.Screen(*SMALL)
    stream = pyte.Stream(screen)
    drawn = led = 0
    for token in re.findall(r"\x1b\[[\d;?]*[a-zA-Z]|\x1b\][^\x07]*\x07|[^\x1b]+", sent.decode()):
        led += len(token.encode())
        if token[0] != "\x1b" or token[-1] in "KX":
            drawn += led if is_there(screen.cursor.y, screen.cursor.x) else 0
            led = 0
        stream.feed(token)
    return drawn


def idle() -> Iterator[Row]:
    """Twelve seconds in which nobody does anything, once the program is at rest."""
    with home(SESSION) as folder:
        program = opened(folder)
        program.rest()  # what is needed after an upgrade is kept by then
        before, wakes = len(program.written), count_wakes(program.pid)
        program.read(12)
        wakes = count_wakes(program.pid) - wakes
        program.end()
    yield at_most("bytes while nobody types, a minute", (len(program.written) - before) * 5, 0, "bytes")
    yield at_most("wakes while nobody types, a minute", wakes * 5, 0, "wakes")


def of_the_processor() -> Iterator[Row]:
    """Pages and keys with what differs sent, and with all of it sent."""
    for what, keys, count in (("a key", "mn ", 60), ("a new screen", "?\x1bs\x1b", 40)):
        taken = {}
        for name, environ in (("ours", {}), ("whole", WHOLE)):
            with home(SESSION) as folder:
                program = opened(folder, **environ)
                program.press(INTO_FIELD if what == "a key" else "\x1b")
                before = program.cpu
                for number in range(count):
                    program.press(keys[number % len(keys)], quiet=0.12)
                taken[name] = (program.cpu - before) / count
                program.end()
        yield ratio(f"processor for {what}", taken["ours"], taken["whole"], "Textual's own driver", 1.3)


def within(rival: str, program: str = "python") -> str:
    """Return where a program of a rival's environment is, if it is there."""
    return str(RIVALS / rival / "bin" / program)


def of_rivals() -> Iterator[Row]:
    """A key in programs that are known to be light, and in those that are built alike."""
    rivals = {
        "vim": ["vim", "-n", "-u", "NONE", "-N"],
        "nano": ["nano"],
        "whiptail": ["whiptail", "--inputbox", "Say it", "10", "60"],
        "prompt_toolkit": [within("prompt_toolkit"), "-c", "from prompt_toolkit import prompt; prompt('> ')"],
        "questionary": [within("questionary"), "-c", "import questionary; questionary.text('Say it').ask()"],
        "posting": [within("posting", "posting")],
        "harlequin": [within("harlequin", "harlequin")],
    }
    with tempfile.TemporaryDirectory() as home:
        for name, command in rivals.items():
            yield of_rival(name, command, home)
    with running([sys.executable, str(EMPTY)]) as program:
        program.until("ready")
        program.settle(1)
        yield Row("bytes for a key in an empty Textual app", f"{key_bytes(program):,.0f} bytes")


def of_rival(name: str, command: list[str], home: str) -> Row:
    """Return what a key costs in a rival, or why that is not known."""
    what = f"bytes for a key in {name}"
    if not shutil.which(command[0]):
        return Row(what, "not measured", "it is not installed here")
    with running(command, HOME=home) as program:
        program.settle(2)
        program.press(FIRST.get(name, ""))
        if b"Error" in program.written:
            return Row(what, "not measured", "it stops with an error")
        taken = key_bytes(program)
    return Row(what, f"{taken:,.0f} bytes") if taken else Row(what, "not measured", "it shows no letter that is typed")
