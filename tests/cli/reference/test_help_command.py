"""The manual: `earnest help`, the man page and the completions."""

import re
import shutil
import subprocess

import pytest

from earnest.cli.main import main
from earnest.cli.parser import COMMANDS, make_parser
from earnest.store.manual import TOPICS, load_manual
from earnest.store.shipped import find_shipped


def test_topics_are_listed_with_their_titles(capsys):
    """`earnest help` shows each topic once, with the heading of its page."""
    assert main(["help"]) == 0

    out = capsys.readouterr().out
    for topic, page in load_manual().items():
        assert re.search(rf"^{topic} +{re.escape(page.title)}$", out, re.MULTILINE)


def test_every_page_has_a_topic():
    """No page of the manual is left out of the list."""
    assert sorted(path.stem for path in find_shipped("manual").glob("*.md")) == sorted(TOPICS)


def test_page_is_printed_as_it_is(capsys):
    """Into a pipe, a page is printed without a pager."""
    assert main(["help", "Grades"]) == 0
    assert capsys.readouterr().out == load_manual()["grades"].text


@pytest.mark.parametrize("word", sorted(set(COMMANDS) - set(TOPICS)))
def test_commands_have_their_help(word, capsys):
    """The name of a command shows its help."""
    assert main(["help", word]) == 0
    assert capsys.readouterr().out.startswith(f"usage: earnest {word} ")


def test_other_words_are_searched_for(capsys):
    """A word that is no topic lists the pages that contain it."""
    assert main(["help", "undo"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("keys ")
    assert "Get started" not in out


def test_unknown_word_is_an_error(capsys):
    """A word that no page contains is reported, with what to do."""
    assert main(["help", "xylophone"]) == 2
    assert capsys.readouterr().err == "No help on “xylophone”. `earnest help` lists the topics.\n"


def test_pages_name_only_commands_and_topics_that_exist():
    """Each `earnest WORD` and `earnest help WORD` in the manual can be typed."""
    for page in load_manual().values():
        for word in re.findall(r"`earnest ([a-z]+)", page.text):
            assert word in COMMANDS
        for word in re.findall(r"`earnest help ([a-z]+)", page.text):
            assert word in TOPICS


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh", "fish"])
def test_completions_name_every_command(shell, capsys):
    """A completion script holds every command and is valid where its shell is installed."""
    assert main(["completions", shell]) == 0

    out = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in out] == []
    if shell in {"bash", "zsh", "fish"} and (program := shutil.which(shell)):
        subprocess.run([program, "-n"], input=out, text=True, check=True, timeout=120)


def test_man_page_holds_every_command_and_option():
    """The man page that ships is that of this parser."""
    page = (find_shipped("manual") / "earnest.1").read_text("utf-8").replace("\\-", "-")
    (commands,) = [action for action in make_parser(is_filled=True)._actions if isinstance(action.choices, dict)]

    for name, command in commands.choices.items():
        section = page.partition(f"\\fBearnest {name}\\fR")[2].partition(".SS ")[0]
        assert section
        options = [word for action in command._actions for word in action.option_strings if action.dest != "help"]
        assert [word for word in options if word not in section] == []
