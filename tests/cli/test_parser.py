import re

import pytest

from earnest.cli.main import main

UNKIND = re.compile(r"\b(error|invalid|failed|required|argument)", re.IGNORECASE)
MISTYPED = [
    ["frob"],
    ["check"],
    ["ask"],
    ["open"],
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


@pytest.mark.parametrize("words", MISTYPED, ids=" ".join)
def test_invalid_words_exit_with_a_message(words, capsys):
    """Invalid words give a friendly message on standard error, with where to look, and exit with 2."""
    code = main(words)
    out, err = capsys.readouterr()

    assert (code, out) == (2, "")
    assert "--help` shows what can be typed" in err
    assert err.splitlines()[-1].startswith("`earnest ")
    assert "[" not in err.splitlines()[-1]
    assert not UNKIND.search(err)


@pytest.mark.parametrize("words", [[], ["new"], ["open"], ["check"], ["ask"], ["list"]], ids=lambda words: words or "-")
def test_every_command_has_help(words, capsys):
    """Every command prints its help to standard output."""
    assert main([*words, "--help"]) == 0
    out, err = capsys.readouterr()

    assert out.startswith("usage: earnest")
    assert err == ""
    assert not UNKIND.search(out)


def test_version_is_printed(capsys):
    """`--version` prints the version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("earnest ")


def test_home_option_may_stand_anywhere(capsys, tmp_path, lantern):
    """--home works before and after the command, and overrides EARNEST_HOME."""
    elsewhere = tmp_path / "elsewhere"

    for words in (["--home", str(elsewhere), "list"], ["list", "--home", str(elsewhere)]):
        assert main(words) == 0
        assert "Nobody to listen to yet" in capsys.readouterr().out
    assert main(["check", "--home", str(lantern.parent), "lantern"]) == 0


def test_typed_escapes_are_not_printed(capsys):
    """Typed words are shown without control characters."""
    main(["\x1b]52;c;eA==\x07"])

    assert "\x1b" not in capsys.readouterr().err
