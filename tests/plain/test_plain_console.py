import pytest

from earnest.plain.console import WIDTH, CommandGiven, Console, EndOfInput, choose_number, parse_number
from earnest.plain.texts import COMMANDS
from earnest.tui import key_commands as commands

CHOICES = (("a", "apples"), ("b", "pears"), ("c", "plums"))


def make_console(*lines, **more):
    """Return a console with these lines of input, and the list of its output."""
    left, output = list(lines), []
    return Console(lambda: left.pop(0) if left else None, output.append, is_terminal=False, **more), output


def test_line_is_typed_kept_or_emptied():
    """An empty line keeps what is there, a full stop alone empties it."""
    console, _ = make_console("Dana", "", ".")

    assert [console.line("Who", "Jo") for _ in range(3)] == ["Dana", None, ""]


def test_long_answer_ends_with_a_full_stop_alone():
    """Its empty lines stay; an empty first line keeps what is there, a full stop at once empties it."""
    console, _ = make_console("first", "", "third.", ".", "", ".")

    assert [console.text("It says") for _ in range(3)] == ["first\n\nthird.", None, ""]


def test_answer_may_begin_with_a_slash():
    """A double slash is no command."""
    console, _ = make_console("//n is what they call it", ".")

    assert console.text("It says") == "/n is what they call it"


def test_command_keeps_what_was_typed_before_it():
    """The lines of a long answer come with it."""
    console, _ = make_console("first", "/b")

    with pytest.raises(CommandGiven) as given:
        console.text("It says")

    assert (given.value.letter, given.value.typed) == ("b", "first")


def test_unknown_command_is_asked_again():
    """`/?` lists the commands."""
    console, output = make_console("/fnord", "/?", "Dana")

    assert console.line("Who") == "Dana"
    assert "Unknown command: /fnord." in "".join(output)
    listed = [line.partition(":")[0].split(" or ")[0] for line in output]
    assert [line for line in listed if line.startswith("/")] == [f"/{letter}" for letter in COMMANDS]


def test_path_is_no_command():
    """Where a file is asked for, most names of files begin with a slash."""
    console, output = make_console("/home/dana/call.vtt")

    assert console.line("Which file") == "/home/dana/call.vtt"
    assert "Unknown command" not in "".join(output)


def test_end_of_input_names_the_answer():
    """What was typed of it comes with it."""
    console, _ = make_console("first")

    with pytest.raises(EndOfInput) as end:
        console.text("It says")

    assert (end.value.waiting, end.value.typed) == ("It says", "first")


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
def test_choice_is_made_by_number(lines, several, picked):
    """Anything but the numbers of the list is asked again."""
    console, output = make_console(*lines)

    assert console.pick("Which", CHOICES, ("a",), several=several) == picked
    assert "  1 apples (chosen)\n" in output


def test_what_is_no_number_of_the_list_is_refused():
    """It is told, counted and asked again; Enter goes back."""
    console, output = make_console("They said so", "9", "2")
    assert (choose_number(console, 3), console.refused) == (2, 2)
    assert "".join(output).count("Type a number from 1 to 3, or Enter to go back.") == 2
    console, _ = make_console("")
    assert (choose_number(console, 3), console.refused) == (0, 0)


def test_line_of_keys_alone_is_no_answer():
    """An arrow and Enter do not count as Enter alone."""
    console, output = make_console("\x1b[A", "\x1b[Dyes")
    assert console.line("Why") == "yes"
    assert "".join(output).count("they were removed.") == 2


def test_end_within_a_line_keeps_what_was_typed():
    """The lines before it and what was begun are handed on, but no command and no number."""

    def stop(begun):
        def read():
            if lines:
                return lines.pop(0)
            raise EndOfInput("", begun, SystemExit(129))

        lines = ["one"]
        return Console(read, lambda _text: None, is_terminal=False)

    ends = []
    for begun, ask in [
        ("two", lambda console: console.text("Why")),
        ("/u", lambda console: console.text("Why")),
        ("2", lambda console: (console.text("Why") if not ends else console.pick("Which", CHOICES))),
    ]:
        with pytest.raises(EndOfInput) as end:
            ask(stop(begun))
        ends.append((end.value.typed, end.value.why.code))
    assert ends == [("one\ntwo", 129), ("one", 129), (None, 129)]


def test_number_is_one_of_the_list():
    """Anything else is 0."""
    assert [parse_number(answer, 3) for answer in ("3", "4", "0", "x", "", None, "9" * 20)] == [3, 0, 0, 0, 0, 0, 0]


def test_lines_are_wrapped_on_a_terminal_only():
    """Elsewhere they stay whole, for programs that read them."""
    wrapped = []
    long = "word " * 40
    Console(lambda: None, wrapped.append, is_terminal=True).say(long)
    console, output = make_console()
    console.say(long)

    assert max(map(len, "".join(wrapped).split("\n"))) <= WIDTH
    assert "".join(output).count("\n") == 1


def test_output_has_no_control_characters():
    """They are escaped, and an ASCII terminal gets ASCII quotation marks."""
    console, output = make_console(is_ascii=True)
    console.say("a\x1b[2Jb", console.quote("x"))

    assert "\x1b" not in "".join(output)
    assert '"x"\n' in output


def test_letters_are_those_of_the_screens():
    """A letter means the same in both front ends."""
    every = [command for command in vars(commands).values() if isinstance(command, commands.Command)]
    replay = {"v", "V", "N", "space", "<", ">", "PgDn", "PgUp", "=", ":", "d"}
    tray = {"enter", "tab", "[ ]", "{ }"}  # in plain mode its signs are typed without a slash
    on_screens = {command.shown for command in every if command.shown} - replay - tray
    numbers = {str(number) for number in range(1, 8)}

    assert set(COMMANDS) - numbers - {"y", "g", "i", "C", "M", "P", "T", "X"} <= on_screens
    assert on_screens - set(COMMANDS) <= {"c", "/", "ctrl+l", "&", "+", "-"}
