import unicodedata
from codecs import getincrementaldecoder

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser

from earnest.tui import key_commands as commands
from earnest.tui.key_commands import LETTERS
from earnest.tui.runtime.key_parser import KeyParser
from earnest.tui.runtime.key_reports import read_keys

START, END = "\x1b[200~", "\x1b[201~"
PASTED = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"))


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """The time now."""
        return self.now


@pytest.fixture
def clock():
    """The time that the stream goes by."""
    return Clock()


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


def read(*parts, pause=0.0):
    """What a stream makes of some reads, and of the silence after them."""
    clock = Clock()
    parser = KeyParser(LETTERS, clock=clock)
    messages = []
    for part in filter(None, parts):
        messages += parser.feed(part)
        clock.now += pause
    clock.now += 5
    messages += parser.tick()
    assert not parser.is_waiting
    return told(messages)


def typed(messages):
    """The text that messages put into a field."""
    return "".join(
        message.text if isinstance(message, events.Paste) else message.character
        for message in messages
        if isinstance(message, events.Paste) or (isinstance(message, events.Key) and message.is_printable)
    )


def type_in(*parts):
    """The text that some reads put into a field, and the silence after them."""
    clock = Clock()
    parser = KeyParser(LETTERS, clock=clock)
    messages = [message for part in parts if part for message in parser.feed(part)]
    clock.now += 5
    return typed([*messages, *parser.tick()])


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
    "sequence", [one for one in ANSI_SEQUENCES_KEYS if len(one) > 1 and "\x1b" not in one[1:] and one[1:] not in "bf"]
)
def test_every_other_sequence_stays_what_it_is(sequence):
    """Arrows, function keys and the like are read as Textual's table has them, in one read or two."""
    whole = read(sequence)
    expected = told(XTermParser().feed(sequence))

    assert read(sequence[:2], sequence[2:]) == whole
    if sequence[1] in "[O" and all(name.isprintable() for name in expected):
        meant = ANSI_SEQUENCES_KEYS[sequence]
        assert whole in (expected, [key.value for key in meant] if isinstance(meant, tuple) else None)
    elif sequence[1:] in "\t\x7f":
        assert whole == expected
    elif sequence[1] not in "[O":
        assert whole == ["escape", *read(sequence[1])]


@pytest.mark.parametrize("character", ["z", "0", "8", "é", "т", "ｎ", "N", "-", "\r", "\x03"])
def test_esc_and_any_character_are_two_keys(character):
    """A character without a command is parted too, and never typed into the field that Esc leaves."""
    assert read(f"\x1b{character}") == ["escape", *read(character)]


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
    at = min(at, len(START + text + END))
    whole = START + text + END

    assert read(whole[:at], whole[at:], "\x1bn") == [*([f"<{text}>"] if text else []), "escape", "n"]


def test_an_end_mark_inside_a_paste_spills_nothing():
    """The real end is the last one before another paste; the mark inside is dropped."""
    assert read(f"{START}x{END}n w{END}\x1bb") == ["<xn w>", "escape", "b"]
    assert read(f"{START}x{END}{START}y{END}") == ["<x>", "<y>"]


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("a\rb\r\nc\x00", "a\nb\nc"),
        ("\x1b[1mbold\x1b[0m, \x1b]8;;https://e.org\x07link\x1b]8;;\x1b\\", "bold, link"),
        ("left\x1b[D\x1bOD, a bell\x07, one\x9b31m C1", "left, a bell, one C1"),
        ("as tput\x1b(B\x1b[m resets\x1b7 it\x1b8", "as tput resets it"),
        ("Dana:\tnine days\x0blate", "Dana: nine days\nlate"),
    ],
)
def test_a_paste_has_neither_sequences_nor_controls(pasted, text):
    """What a screen was coloured with is no part of an answer; a Tab is a space, and every line break one kind."""
    assert read(f"{START}{pasted}{END}") == [f"<{text}>"]


def test_a_paste_without_an_end_is_ended_by_esc(clock):
    """The line was cut: Esc works again, and what had come is not lost."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told(parser.feed(f"{START}half of it")) == []
    clock.now += 60
    assert told(parser.feed("\x1b")) == ["<half of it>"]
    clock.now += 1
    assert told(parser.tick()) == ["escape"]
    assert told(parser.feed("[201~")) == []
    assert told(parser.feed("n")) == ["n"]


def test_a_paste_that_stalls_at_its_end_mark_goes_on(clock):
    """An Esc that is only the first byte of the end mark ends nothing by itself."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told(parser.feed(f"{START}all of it")) == []
    clock.now += 60
    assert told([*parser.feed("\x1b"), *parser.feed("[201~")]) == ["<all of it>"]


@pytest.mark.parametrize("part", ["", "\x1b", "\x1b[", "\x1b[20"])
def test_what_has_arrived_of_a_paste_is_kept_at_the_end(part):
    """Where the line is cut within a paste, that much of it is text, without a part of its end mark."""
    parser = KeyParser(LETTERS)
    assert told(parser.feed(f"{START}Half of their notes{part}")) == []
    assert told(parser.finish()) == ["<Half of their notes>"]
    assert told(parser.finish()) == []


@pytest.mark.parametrize(
    ("parts", "given"),
    [
        (["half a page", ""], ["<half a page>"]),
        (["one\r", "\ntwo\r\n", ""], ["<one>", "<\ntwo>", "<\n>"]),
        (["bold \x1b[3", "1mred\x1b", "[0m, and"], ["<bold >", "<red>", "<, and>"]),
        (["a link \x1b]8;;https://e", ".org\x07here", ""], ["<a link >", "<here>"]),
        (["all of it\x1b[20"], ["<all of it>"]),
    ],
)
def test_a_slow_paste_is_given_as_it_arrives(parts, given, clock):
    """What has come can be kept within a second, and neither a sequence nor a line break is halved."""
    parser, messages = KeyParser(LETTERS, clock=clock), []
    for number, part in enumerate(parts):
        messages += parser.feed(part if number else START + part)
        clock.now += 0.6
        messages += parser.tick()
        assert not parser.is_waiting
        assert len(messages) == min(number + 1, len(given)) or not part
    messages += parser.feed(f"{END}n".removeprefix("\x1b[20" if parts[-1].endswith("\x1b[20") else ""))

    assert told(messages) == [*given, "n"]


def test_many_characters_at_once_are_a_paste():
    """More than eight in one read were not typed; a key held down is none."""
    assert read("nineninen") == ["<nineninen>"]
    assert read("a\tb\rcdefgh") == ["<a b\ncdefgh>"]
    assert read("eighteig") == list("eighteig")
    assert read("\x1bnnineninen") == ["escape", "n", "<nineninen>"]
    assert read("\r" * 9) == ["enter"] * 9
    assert read("n" * 9) == ["n"] * 9


def test_an_enter_that_ends_a_burst_is_enter():
    """Somebody who types ahead on a slow line gets what the key does."""
    assert read("nine days late\r") == ["<nine days late>", "enter"]
    assert read("nine days late", "\r") == ["<nine days late>", "enter"]
    assert read("nine days late\r\r") == ["<nine days late>", "enter", "enter"]
    assert read("nine days late\r\x1b") == ["<nine days late>", "enter", "escape"]
    assert read("\rnine days late") == ["enter", "<nine days late>"]
    assert read("ok\r") == ["o", "k", "enter"]
    assert read(f"{START}nine days{END}\r") == ["<nine days>", "enter"]


def test_a_tab_in_a_burst_is_tab():
    """It moves on to the next field, and is never part of an answer."""
    assert read("nine days late\tby the spring\t5\r") == [
        "<nine days late>",
        "tab",
        "<by the spring>",
        "tab",
        "5",
        "enter",
    ]
    assert "\t" not in type_in("one\ttwo and three\rfour\tfive")


def test_a_burst_with_line_breaks_is_a_paste():
    """In one read or in several, wherever they are cut."""
    text = "nine days late\rand the first readers\rstayed away\r"

    assert read(text) == [f"<{text}>".replace("\r", "\n")]
    for at in range(9, len(text) - 1):
        assert type_in(text[:at], text[at:]).rstrip() == text.replace("\r", "\n").rstrip(), at


@pytest.mark.parametrize(
    ("typed", "is_certain", "said"),
    [
        ("nbnbnbnbnb", True, [*"nbnbnbnbnb"]),
        ("nbnbnbnbnb", False, [*"nbnbnbnbnb"]),
        ("/hearth lane\n", False, ["slash", *"hearth", "space", *"lane", "enter"]),
        ("\rhalf an hour\rand", True, ["enter", *"half", "space", *"an", "space", *"hour", "enter", *"and"]),
        (
            "\rhalf\x1bn\rof it all",
            True,
            ["enter", *"half", "escape", "n", "enter", *"of", "space", *"it", "space", *"all"],
        ),
        (f"nb{START}quit now\n{END}nb", True, [*"nb", "<quit now\n>", *"nb"]),
        ("git status\nrm -r x\n", False, ["<git status\nrm -r x\n>"]),
    ],
)
def test_what_was_typed_before_all_is_keys(typed, is_certain, said, clock):
    """However many came at once; but lines may have been pasted into a shell, where a terminal marked no paste."""
    parser = KeyParser(LETTERS, clock=clock)
    messages = list(parser.feed_early(typed, is_certain=is_certain))
    clock.now += 5
    messages += parser.tick()
    assert told(messages) == said
    assert told(parser.feed("nbnbnbnbnb")) == ["<nbnbnbnbnb>"]


def test_the_rest_of_a_long_paste_is_no_command(clock):
    """The last few characters come in a read of their own."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told(parser.feed("a long paste")) == ["<a long paste>"]
    assert told(parser.feed("x\x1b")) == ["<x>"]
    assert told(parser.feed("n")) == ["escape", "n"]
    assert told(parser.feed("another long paste")) == ["<another long paste>"]
    clock.now += 1
    assert told(parser.feed("x")) == ["x"]


def test_a_late_rest_of_a_sequence_types_nothing(clock):
    """A line may be slow: a report that has begun is waited for, then dropped."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told(parser.feed("\x1b[<0;1")) == []
    clock.now += 0.5
    assert told(parser.tick()) == []
    assert told(parser.feed("0;5M")) == ["MouseDown"]
    assert told(parser.feed("\x1b[<0;1")) == []
    clock.now += 5
    assert told(parser.tick()) == []
    assert told(parser.feed("n")) == ["n"]


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("\x1b[49;;26469:2418", "0:12398u"),
        ("\x1b", "[49;;26469:24180u"),
        ("\x1b[", "32;2u"),
        ("\x1b]11;rgb:1e1e/1e", "1e/1e1e\x1b\\"),
        ("\x1bP>|term", "inal 1.0\x1b\\"),
    ],
)
def test_a_sequence_that_is_cut_off_types_nothing(begun, rest, clock):
    """Neither its beginning nor what comes too late; a real Esc works in between and after."""
    parser = KeyParser(LETTERS, clock=clock)
    before = ["escape"] if begun == "\x1b" else []

    assert told(parser.feed(begun)) == []
    assert told(parser.feed("\x1b")) == before
    clock.now += 0.2
    assert told(parser.tick()) == ["escape"]
    assert told(parser.feed(begun)) == []
    clock.now += 5
    assert told(parser.tick()) == before
    assert told(parser.feed(rest + "ok")) == ["o", "k"]
    assert told(parser.feed(begun)) == []
    clock.now += 5
    assert told(parser.feed("7 days")) == [*before, "7", "space", "d", "a", "y", "s"]


def test_characters_of_another_script_end_what_was_cut_off(clock):
    """A sequence has none, so that they were typed after it."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told([*parser.feed("\x1b[49;;26469"), *parser.feed("日本")]) == ["日", "本"]


KNOWN = {
    "\x1b[49;;26469:24180:12398:22770:19978u": "来年の売上",
    f"\x1b[97;;{':'.join(['23383'] * 200)}u": "字" * 200,
    "\x1b[0;;128077:127997u": "👍🏽",
    "\x1b[32;2u": " ",
    "\x1b[32u": " ",
    "\x1b[32;2;32u": " ",
    "\x1b[32;65u": " ",
    "\x1b[32;129u": " ",
    "\x1b[32;2:2u": " ",
    "\x1b[27;2;32~": " ",
    "\x1b[27;2;65~": "A",
    "\x1b[27;2;33~": "!",
    "\x1b[97;2u": "A",
    "\x1b[97:65;2u": "A",
    "\x1b[49:33;2u": "!",
    "\x1b[97;65u": "A",
    "\x1b[97;66u": "a",
    "\x1b[97;129u": "a",
    "\x1b[97u": "a",
    "\x1b[97;1:1u": "a",
    "\x1b[1090::110u": "т",
    "\x1b[1090:1058:110;2;1058u": "Т",
    "\x1b[57400u": "1",
    "\x1b[57409;129u": ".",
    "\x1b[57413u": "+",
    "\x1bOq": "1",
    "\x1bOX": "=",
    "\x1b[160;;160u": "\xa0",
    "\x1b[65;30;97;1;0;1_": "a",
    "\x1b[65;30;65;1;16;1_": "A",
    "\x1b[65;30;97;1;0;3_": "aaa",
    "\x1b[65;30;97;0;0;1_": "",
    "\x1b[0;0;233;1;0;1_": "é",
    "\x1b[81;16;64;1;9;1_": "@",
    "\x1b[32;57;32;1;0;1_": " ",
    "\x1b[16;42;0;1;16;1_": "",
    "\x1b[37;75;0;1;256;1_": "",
    "\x1b[_": "",
    "\x1b[97;1:3u": "",
    "\x1b[97;2:3;65u": "",
    "\x1b[32;1:3u": "",
    "\x1b[57441;2u": "",
    "\x1b[57358u": "",
    "\x1b[57441;1:3u": "",
    "\x1b[57361u": "",
    "\x1b[97;5u": "",
    "\x1b[97;9u": "",
    "\x1b[99~": "",
    "\x1b[99;2~": "",
    "\x1b[1;129A": "",
    "\x1b[1;1:3A": "",
    "\x1b[3;1:2A": "",
    "\x1b[1:2;3:4;5:6A": "",
    "\x1b[9999999999;2u": "",
    "\x1b[55296u": "",
    "\x1b[97;;27:155:7u": "a",
    "\x1b[?62;4c": "",
    "\x1b[>1;95;0c": "",
    "\x1b[?0u": "",
    "\x1b[?2026;2$y": "",
    "\x1b[<0;10;10M": "",
    "\x1b[M abc"[:6]: "",
    "\x1b[I": "",
    "\x1b[3$": "",
    "\x1b[[A": "",
    "\x1b]11;rgb:1e1e/1e1e/1e1e\x07": "",
    "\x1b]52;c;bmluZQ==\x1b\\": "",
    "\x1bP1+r544e=787465726d\x1b\\": "",
    "\x1b_Gi=31;OK\x1b\\": "",
    "\x9b32;2u": " ",
    "\x9d0;title\x9c": "",
    f"\x1b[{'1;' * 30_000}u": "",
    f"\x1b]{'x' * 9000}\x07": "",
}


@pytest.mark.parametrize("sequence", KNOWN)
def test_a_sequence_types_what_it_stands_for(sequence):
    """Text as long as it is, a character with modifiers that change nothing; else nothing. So however it is cut."""
    expected = KNOWN[sequence]

    assert type_in(sequence) == expected
    assert type_in(f"one{sequence}two") == f"one{expected}two"
    if len(sequence) < 3000:
        assert type_in(*sequence, *"two") == f"{expected}two"
        assert all(type_in(sequence[:at], sequence[at:]) == expected for at in range(2, min(len(sequence), 60)))


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[13;2u", "enter"),
        ("\x1b[13;28;13;1;0;1_", "enter"),
        ("\x1b[27;1;27;1;0;1_", "escape"),
        ("\x1b[8;14;8;1;0;1_", "backspace"),
        ("\x1b[9;15;9;1;16;1_", "shift+tab"),
        ("\x1b[37;75;0;1;256;1_", "left"),
        ("\x1b[37;75;0;1;272;1_", "shift+left"),
        ("\x1b[67;46;3;1;8;1_", "ctrl+c"),
        ("\x1b[112;59;0;1;0;1_", "f1"),
        ("\x1b[13;65u", "enter"),
        ("\x1b[57414u", "enter"),
        ("\x1bOM", "enter"),
        ("\x1b[127;2u", "backspace"),
        ("\x1b[27;2;127~", "backspace"),
        ("\x1b[27;2;8~", "backspace"),
        ("\x1b[27;129u", "escape"),
        ("\x1b[9;129u", "tab"),
        ("\x1b[9;2u", "shift+tab"),
        ("\x1b[27;2;9~", "shift+tab"),
        ("\x1b[9;66u", "shift+tab"),
        ("\x1b[99;69u", "ctrl+c"),
        ("\x1b[1089::99;5u", "ctrl+c"),
        ("\x1b[99;6u", "ctrl+shift+c"),
        ("\x1b[1;130A", "shift+up"),
        ("\x1b[1;129D", "left"),
        ("\x1b[3;1:2~", "delete"),
        ("\x1b[57419u", "up"),
    ],
)
def test_a_key_with_locks_and_shift_is_that_key(sequence, key):
    """Caps Lock and Num Lock change none; Shift changes those that have a meaning with it."""
    assert read(sequence) == [key]


def test_alt_and_a_letter_are_esc_and_the_letter():
    """As in terminals that send it so."""
    assert read("\x1b[110;3u") == ["escape", "n"]
    assert read("\x1b[117;4u") == ["escape", "U"]


@pytest.mark.parametrize(
    ("sequence", "latin"),
    [
        ("\x1b[1090::110u", "n"),
        ("\x1b[1090:1058:110;2;1058u", "N"),
        ("\x1b[1490::100;;1490u", "d"),
        ("\x1b[110;65;78u", "n"),
        ("\x1b[117;66;117u", "U"),
        ("\x1b[97;;261u", None),
        ("\x1b[122::119;;122u", None),
        ("\x1b[233::50;;233u", None),
        ("\x1b[110;2;78u", None),
        ("\x1b[113;;64u", None),
    ],
)
def test_a_letter_knows_the_latin_one_at_its_place(sequence, latin):
    """Of another script, or with Caps Lock; a Latin letter of another layout is what it is."""
    (key,) = KeyParser(LETTERS).feed(sequence)

    assert getattr(key, "at_place", None) == latin


@given(
    st.lists(st.sampled_from([*(each for each in KNOWN if len(each) < 3000)]) | st.text("aé日 .7[;u", min_size=1)),
    st.lists(st.integers(0, 2000), max_size=9),
)
def test_mixes_of_text_and_sequences_type_the_text_alone(parts, cuts):
    """Wherever the reads end."""
    whole = "".join(parts)
    places = sorted({min(cut, len(whole)) for cut in cuts})
    reads = [whole[start:end] for start, end in zip([0, *places], [*places, len(whole)], strict=True)]

    assert type_in(*reads) == "".join(KNOWN.get(part, part) for part in parts)


BYTES = st.lists(st.binary(max_size=20) | st.sampled_from([one.encode() for one in KNOWN if len(one) < 99])).map(
    b"".join
)


@settings(max_examples=500)
@given(BYTES, st.lists(st.integers(0, 400), max_size=5))
def test_random_bytes_type_no_control(data, cuts):
    """Whatever arrives, nothing goes wrong, and no control character reaches a field."""
    places = sorted({min(cut, len(data)) for cut in cuts})
    decode = getincrementaldecoder("utf-8")("replace").decode
    reads = [decode(data[start:end]) for start, end in zip([0, *places], [*places, len(data)], strict=True)]

    assert not [one for one in type_in(*reads) if unicodedata.category(one) in {"Cc", "Cs"} and one != "\n"]


def test_an_esc_left_alone_is_one_key(clock):
    """It is told when its time is up, also if the next key comes first."""
    parser = KeyParser(LETTERS, clock=clock)

    assert told(parser.feed("\x1b")) == []
    assert parser.is_waiting
    clock.now += 1
    assert told(parser.feed("z")) == ["escape", "z"]


def test_the_end_of_input_is_no_key():
    """Nothing is made of the end."""
    assert told(KeyParser(LETTERS).feed("")) == []


def test_each_repeat_of_a_held_key_is_a_key_of_its_own():
    """What takes one of them leaves the others to be taken."""
    first, *others = read_keys("\x1b[65;30;97;1;0;3_")
    first.stop().prevent_default()

    assert [(key.character, key._no_default_action) for key in others] == [("a", False), ("a", False)]
