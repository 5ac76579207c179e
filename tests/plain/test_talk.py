import pytest

from earnest.plain.console import DESCRIPTIONS, WIDTH, CommandGiven, Console, EndOfInput
from earnest.tui import commands

WAYS = (("a", "apples"), ("b", "pears"), ("c", "plums"))


def talk(*lines, **more):
    """A talk with these answers, and what it says."""
    left, said = list(lines), []
    return Console(lambda: left.pop(0) if left else None, said.append, is_terminal=False, **more), said


def test_a_line_is_taken_kept_or_emptied():
    """Enter keeps what is there, a full stop alone empties it."""
    one, _ = talk("Dana", "", ".")

    assert [one.line("Who", "Jo") for _ in range(3)] == ["Dana", None, ""]


def test_a_long_answer_ends_at_a_full_stop_on_its_own():
    """Blank lines inside it stay; Enter at once keeps what is there, a full stop at once empties it."""
    one, _ = talk("first", "", "third.", ".", "", ".")

    assert [one.text("It says") for _ in range(3)] == ["first\n\nthird.", None, ""]


def test_an_answer_may_begin_with_a_stroke():
    """Doubled, it is no command."""
    one, _ = talk("//n is what they call it", ".")

    assert one.text("It says") == "/n is what they call it"


def test_a_command_stands_in_place_of_an_answer_and_loses_none_of_it():
    """What was typed of a long answer goes along."""
    one, _ = talk("first", "/b")

    with pytest.raises(CommandGiven) as asked:
        one.text("It says")

    assert (asked.value.letter, asked.value.typed) == ("b", "first")


def test_what_is_no_command_is_told_and_asked_again():
    """Nothing is lost by a slip; /? lists what there is."""
    one, said = talk("/fnord", "/?", "Dana")

    assert one.line("Who") == "Dana"
    assert "There is no /fnord here." in "".join(said)
    assert all(f"/{letter} " in "".join(said) for letter in DESCRIPTIONS)


def test_where_the_answers_run_out_it_says_what_waited():
    """Along with what was typed."""
    one, _ = talk("first")

    with pytest.raises(EndOfInput) as stop:
        one.text("It says")

    assert (stop.value.waiting, stop.value.typed) == ("It says", "first")


@pytest.mark.parametrize(
    ("lines", "several", "picked"),
    [
        (("2",), False, ("b",)),
        (("3, 1 3",), True, ("c", "a")),
        (("",), True, None),
        ((".",), True, ()),
        (("9", "x", "1 2", "2"), False, ("b",)),
        (("99999999999999999999", "1"), True, ("a",)),
    ],
)
def test_what_is_chosen_is_chosen_by_number(lines, several, picked):
    """What is no number of the list is asked again."""
    one, said = talk(*lines)

    assert one.pick("Which", WAYS, ("a",), several=several) == picked
    assert "  1 apples (chosen)\n" in said


def test_lines_are_wrapped_on_a_terminal_only():
    """Elsewhere a line is a line, for programs that read it."""
    out = []
    long = "word " * 40
    Console(lambda: None, out.append, is_terminal=True).say(long)
    one, said = talk()
    one.say(long)

    assert max(map(len, "".join(out).split("\n"))) <= WIDTH
    assert "".join(said).count("\n") == 1


def test_nothing_that_people_wrote_drives_a_terminal():
    """It is made visible; quotation marks are ones that the terminal has."""
    one, said = talk(is_ascii=True)
    one.say("a\x1b[2Jb", one.quote("x"))

    assert "\x1b" not in "".join(said)
    assert '"x"\n' in said


def test_the_letters_are_those_of_the_drawn_pages():
    """One letter has one meaning in the whole product."""
    every = [command for command in vars(commands).values() if isinstance(command, commands.Command)]
    replay = {"v", "V", "space", "<", ">", "PgDn", "PgUp", "=", ":", "d"}
    drawn = {command.shown for command in every if command.shown} - replay
    numbers = {str(number) for number in range(1, 8)}

    assert set(DESCRIPTIONS) - numbers - {"y", "g", "i"} <= drawn
    assert drawn - set(DESCRIPTIONS) <= {"c", "/", "ctrl+l"}
