import re
import shlex

import pytest

from earnest.cli.help_text import COMMANDS
from earnest.cli.main import main
from earnest.cli.parser import parse
from earnest.store.manual import load_manual

UNKIND = re.compile(r"\b(error|invalid|failed|required|argument\b)", re.IGNORECASE)
MISTYPED = [
    ["frob"],
    ["check"],
    ["ask"],
    ["delete"],
    ["open", "1", "2"],
    ["check", "--jsn", "1"],
    ["new", "--language"],
    ["new", "--language", "x", "Lantern"],
    ["new", "   "],
    ["new", "Lantern", "--samples"],
    ["--samples", "new", "Lantern"],
    ["--samples", "open", "1"],
    ["list", "--home", ""],
    ["list", "--json=1"],
    ["--json"],
]


@pytest.mark.parametrize("words", [["open"], ["open", "kite"], ["open", "3"], ["open", ""]], ids=" ".join)
def test_session_to_open_is_taken_without_the_parser(words, monkeypatch):
    """The most usual words come to what the parser makes of them, and it is not loaded for them."""
    parsed, taken = vars(parse(words)), []
    monkeypatch.setattr("earnest.cli.parser.parse", None)
    monkeypatch.setattr("earnest.cli.commands.open.run", lambda arguments: taken.append(vars(arguments)) or 0)

    assert main(words) == 0
    assert taken == [parsed]


@pytest.mark.parametrize("words", MISTYPED, ids=" ".join)
def test_invalid_words_exit_with_a_message(words, capsys):
    """Invalid words give a friendly message on standard error, with where to look, and exit with 2."""
    code = main(words)
    out, err = capsys.readouterr()

    assert (code, out) == (2, "")
    assert re.fullmatch(r"See `earnest[ a-z]* --help`\.", err.splitlines()[-1])
    assert "[" not in err.splitlines()[-1]
    assert not UNKIND.search(err)


SAID = [
    (["chek"], "Unknown command: chek. Did you mean check?"),
    (["harbour"], "Unknown command: harbour. To open a session: `earnest open harbour`."),
    (["check", "--jsn", "1"], "Unknown option: --jsn"),
    (["open", "1", "2"], "Too many words: 2"),
    (["new", "--language"], "--language needs a value."),
    (["completions"], "Name a shell: bash, zsh, tcsh or fish."),
    (["completions", "ksh"], "Unknown: ksh. Use one of: bash, zsh, tcsh, fish."),
    (["ask", "1", "--format", "pdf"], "Unknown value for --format: pdf. Use one of: text, markdown, html, email."),
    (["remarks"], "Name a kind of text: --kind goal, challenge, need or question."),
    (["list", "--json=1"], "--json takes no value."),
]


@pytest.mark.parametrize(("words", "said"), SAID, ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_message_names_the_mistake(words, said, capsys):
    """The first line says which word is wrong, and what to type instead."""
    assert main(words) == 2
    assert capsys.readouterr().err.splitlines()[0] == said


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)], ids=lambda words: words[0] if words else "-")
def test_every_command_has_help(words, capsys):
    """Help has a sentence, two commands to try, its arguments, and where to read more."""
    assert main([*words, "--help"]) == 0
    out, err = capsys.readouterr()
    about, examples = out.split("\n\n")[1:3]

    assert out.startswith("usage: earnest")
    assert err == ""
    assert not UNKIND.search(out)
    assert about[0].isupper()
    assert [line.startswith("  earnest ") for line in examples.splitlines()] == [True, True]
    topic = out.splitlines()[-1].removeprefix("Manual: `earnest help").rstrip("`").strip()
    assert not words or topic in load_manual()


def test_examples_of_the_help_can_be_typed():
    """Each example is a command that the parser knows."""
    for name, text in COMMANDS.items():
        for example in text.examples:
            words = shlex.split(re.split(" [<>] ", example)[0])
            assert parse(words).command == name


def test_version_is_printed(capsys):
    """`--version` prints the version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("earnest ")


def test_home_option_may_stand_anywhere(capsys, tmp_path, lantern):
    """--home works before and after the command, and overrides EARNEST_HOME."""
    elsewhere = tmp_path / "elsewhere"

    for words in (["--home", str(elsewhere), "list"], ["list", "--home", str(elsewhere)]):
        assert main(words) == 0
        assert "No sessions yet" in capsys.readouterr().out
    assert main(["check", "--home", str(lantern.parent), "lantern"]) == 0


def test_typed_escapes_are_not_printed(capsys):
    """Typed words are shown without control characters."""
    main(["\x1b]52;c;eA==\x07"])

    assert "\x1b" not in capsys.readouterr().err
