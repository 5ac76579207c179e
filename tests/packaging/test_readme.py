"""The README says what is true today: its examples, numbers, keys, pictures and links."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from earnest.core.evidence.grades import Grade
from earnest.core.standing.verdict import Verdict
from earnest.store.shipped import find_shipped, list_samples
from earnest.terminal.signs import UNICODE
from earnest.tui import commands
from earnest.tui.commands import Command

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(language: str) -> list[str]:
    return [text for found, text in FENCE.findall(README) if found == language]


def _steps(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is said to print."""
    for step in block.split("$ ")[1:]:
        command, _, said = step.partition("\n")
        yield command, said


@pytest.fixture
def typed(tmp_path):
    """Return a way to type a command at 80 columns, with an empty home; it returns what was said, and the exit code."""
    own = {"HOME": str(tmp_path), "EARNEST_HOME": str(tmp_path / "home"), "COLUMNS": "80", "PYTHONUTF8": "1"}
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **own}

    def _typed(command):
        given, _, piped = command.rpartition(" | ")
        words = [sys.executable, "-m", *shlex.split(piped)]
        ended = subprocess.run(
            words,
            cwd=tmp_path,
            env=environ,
            input=f"{shlex.split(given)[1]}\n" if given else "",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
            check=False,
        )
        return ended.stdout, ended.returncode

    return _typed


def test_each_example_prints_what_stands_there(typed):
    """What the README shows of the command line is what you get, to the letter."""
    code, seen = 0, 0
    for command, said in (step for block in _blocks("console") for step in _steps(block)):
        if command == "echo $?":
            assert said == f"{code}\n"
            continue
        out, code = typed(command)
        assert out == said
        seen += 1

    assert seen


def test_the_mistake_it_shows_is_told_like_that(typed, tmp_path):
    """A slip in a question of your own is told by file, line and key."""
    place = tmp_path / "home" / "screens" / "client"
    shutil.copytree(find_shipped("screens") / "client", place)
    file = place / "2_challenges.toml"
    file.write_text(file.read_text("utf-8").replace('asked = "each"', 'asked = "eech"', 1), "utf-8")

    out, code = typed(shlex.join(["earnest", "check", "--home", str(tmp_path / "home"), str(list_samples()[0])]))

    assert out in _blocks("text")
    assert code == 2


def test_the_part_of_a_file_it_shows_is_a_samples():
    """The excerpt is from a session that ships."""
    (excerpt,) = _blocks("toml")

    assert any(excerpt in path.read_text("utf-8") for path in list_samples())


def test_its_numbers_are_counted(interview):
    """The first round has the nine questions that it promises, and there are as many samples as it says."""
    assert sum(question.first for _, _, question in interview.questions()) == 9
    assert README.count("nine questions at most") == 1
    assert len(list_samples()) == 12
    assert README.count("twelve sample sessions") == 1


def test_its_figures_are_those_of_the_command_it_names():
    """The remarks on the half kept apart, measured anew."""
    path = Path(__file__).parents[1] / "remarks" / "measure.py"
    told = subprocess.run([sys.executable, path], capture_output=True, text=True, timeout=60, check=True).stdout

    assert told in _blocks("text")


def test_its_keys_do_what_it_says():
    """Every key in its table is one that a page acts on, and none that acts is left out."""
    table = README.partition("## Keys")[2].partition("## ")[0]
    shown = set(re.findall(r"`(\S+?)`", table))
    known = {command.shown for command in vars(commands).values() if isinstance(command, Command) and command.shown}
    stages = {commands.STAGE_KEYS[0], commands.STAGE_KEYS[-1]}

    assert shown == known | stages


def test_its_grades_and_verdicts_are_those_of_the_screen():
    """Each grade stands there with its sign, each verdict with the exit code of `check`."""
    for grade in Grade:
        assert f"| `{UNICODE.of(grade.word)}` | {grade.word} |" in README
    for verdict in Verdict:
        row = re.search(rf"^\| {re.escape(verdict.phrase)} \|.*\| (\d) \|$", README, re.MULTILINE)
        assert row
        assert int(row[1]) == (0 if verdict.may_propose else 1)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    """Pictures and pages that are named are there."""
    text = (ROOT / page).read_text("utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]

    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []


def test_the_tests_are_run_by_the_command_that_it_gives():
    """There is one command for the tests, and it stands where `.ci/run` looks for it."""
    marked = re.findall(r"^<!-- tests -->\n```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)

    assert len(marked) == 1
    assert marked[0].endswith(".venv/bin/pytest")
