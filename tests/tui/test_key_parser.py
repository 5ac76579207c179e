import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser

from earnest.tui import key_commands as commands
from earnest.tui.key_commands import LETTERS
from earnest.tui.runtime import key_parser
from earnest.tui.runtime.key_parser import KeyParser

START, END = "\x1b[200~", "\x1b[201~"
PASTED = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\x00"))


class Clock:
    """A clock that stands still until it is moved on."""

    now = 1000.0

    def __call__(self) -> float:
        """The time now."""
        return self.now


@pytest.fixture
def clock(monkeypatch):
    """The time that the stream goes by."""
    one = Clock()
    monkeypatch.setattr(key_parser, "get_time", one)
    monkeypatch.setattr("textual._parser.get_time", one)
    return one


def told(messages):
    """Messages as short text: a key's name, or a paste in brackets."""
    return [
        message.key
        if isinstance(message, events.Key)
        else f"<{message.text}>"
        if isinstance(message, events.Paste)
        else type(message).__name__
        for message in messages
    ]


def read(*parts):
    """What a stream makes of some reads, and of the silence after them."""
    parser = KeyParser(LETTERS)
    messages = [message for part in filter(None, parts) for message in parser.feed(part)]
    if parser._timeout_time is not None:
        parser._timeout_time = 0.0
    return told([*messages, *parser.tick()])


@pytest.mark.parametrize("letter", sorted(LETTERS))
def test_esc_and_each_letter_are_two_keys(letter):
    """In one read or in two, and typed at the start of a longer text."""
    (name,) = read(letter)

    assert read(f"\x1b{letter}") == ["escape", name]
    assert read("\x1b", letter) == ["escape", name]
    assert read(f"\x1b{letter}zz") == ["escape", name, "z", "z"]


@pytest.mark.parametrize("letter", ["l", "d", "V", ":", "=", "<", ">", " "])
def test_esc_and_a_letter_of_a_replay_are_two_keys(letter):
    """Letters that act in a replay or at home part from Esc as those of an interview do."""
    (name,) = read(letter)

    assert read(f"\x1b{letter}") == ["escape", name]


def test_every_command_with_a_letter_parts_from_esc():
    """Whatever a command shows as its one character is among the letters, and so is each stage's digit."""
    shown = {each.shown for each in vars(commands).values() if isinstance(each, commands.Command)}

    assert {character for character in shown if len(character) == 1} <= LETTERS
    assert set(commands.STAGE_KEYS) <= LETTERS


def test_esc_again_and_again():
    """Each Esc is one, alone, doubled, or before letters."""
    assert read("\x1b") == ["escape"]
    assert read("\x1b\x1b") == ["escape", "escape"]
    assert read("\x1b\x1bn\x1bn") == ["escape", "escape", "n", "escape", "n"]
    assert read("\x1bn\x1b[A") == ["escape", "n", "up"]


@pytest.mark.parametrize(
    "sequence",
    [one for one in ANSI_SEQUENCES_KEYS if len(one) > 1 and one[1] not in LETTERS and "\x1b" not in one[1:]],
)
def test_every_other_sequence_stays_what_it_is(sequence):
    """Arrows, function keys and the like are read as Textual reads them, in one read or two."""
    expected = told(XTermParser().feed(sequence))

    assert read(sequence) == expected
    assert read(sequence[:2], sequence[2:]) == expected


@pytest.mark.parametrize(
    "sequence", ["\x1b[<0;10;10M", "\x1b[<35;100;40m", "\x1b[I", "\x1b[?2026;2$y", "\x1b[48;24;80;0;0t"]
)
def test_reports_stay_whole(sequence):
    """The mouse, the focus and the terminal's answers make no keys, wherever a read ends."""
    whole = read(sequence)

    assert len(whole) == 1
    assert all(read(sequence[:at], sequence[at:]) == whole for at in range(2, len(sequence)))


@pytest.mark.parametrize("sequence", ["\x1b[>1;95;0c", "\x1b[?62;4c", "\x1b[99;99Z"])
def test_what_nobody_knows_types_nothing(sequence):
    """An answer or a key that Textual has no name for is dropped, and what follows is read."""
    assert read(f"{sequence}n") == ["n"]


@given(PASTED, st.integers(0, 200))
def test_a_paste_stays_one_paste(text, at):
    """Nothing inside of a bracketed paste becomes a key, wherever the read ends."""
    whole = START + text.replace(START, "").replace(END, "") + END
    at = min(at, len(whole))
    text = whole[len(START) : -len(END)]

    assert read(whole[:at], whole[at:], "\x1bn") == [f"<{text}>", "escape", "n"]


def test_an_end_mark_inside_a_paste_spills_nothing():
    """The real end is the last one before another paste."""
    assert read(f"{START}x{END}n\tw{END}\x1bb") == [f"<x{END}n\tw>", "escape", "b"]
    assert read(f"{START}x{END}{START}y{END}") == ["<x>", "<y>"]


def test_newlines_of_a_paste_are_one_kind():
    """Terminals send a carriage return for a newline."""
    assert read(f"{START}a\rb\r\nc\x00{END}") == ["<a\nb\nc>"]


def test_many_characters_at_once_are_a_paste():
    """More than eight in one read were not typed; a key held down is none."""
    assert read("nineninen") == ["<nineninen>"]
    assert read("a\tb\rcdefgh") == ["<a\tb\ncdefgh>"]
    assert read("eighteig") == list("eighteig")
    assert read("\x1bnnineninen") == ["escape", "n", "<nineninen>"]
    assert read("\r" * 9) == ["enter"] * 9


def test_the_rest_of_a_long_paste_is_no_command(clock):
    """The last few characters come in a read of their own."""
    parser = KeyParser(LETTERS)

    assert told(parser.feed("a long paste")) == ["<a long paste>"]
    assert told(parser.feed("x\x1b")) == ["<x>"]
    assert told(parser.feed("n")) == ["escape", "n"]
    assert told(parser.feed("another long paste")) == ["<another long paste>"]
    clock.now += 1
    assert told(parser.feed("x")) == ["x"]


def test_a_late_rest_of_a_sequence_types_nothing(clock):
    """A line may be slow: a report that has begun is waited for, then dropped."""
    parser = KeyParser(LETTERS)

    assert told(parser.feed("\x1b[<0;1")) == []
    clock.now += 0.5
    assert told(parser.tick()) == []
    assert told(parser.feed("0;5M")) == ["MouseDown"]
    assert told(parser.feed("\x1b[<0;1")) == []
    clock.now += 5
    assert told(parser.tick()) == []
    assert told(parser.feed("n")) == ["n"]


def test_an_esc_left_alone_is_one_key(clock):
    """It is told when its time is up, also if the next key comes first."""
    parser = KeyParser(LETTERS)

    assert told(parser.feed("\x1b")) == []
    assert parser.is_waiting
    clock.now += 1
    assert told(parser.feed("z")) == ["escape", "z"]


def test_the_end_of_input_is_no_key():
    """Nothing is made of the end."""
    assert told(KeyParser(LETTERS).feed("")) == []
