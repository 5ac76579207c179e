"""The README and the manual are true: examples, numbers, keys, pictures and links."""

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
from earnest.tui import key_commands as commands
from earnest.tui.key_commands import Command

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", "tests/benchmarks/README.md", "tests/promises.md")
REMARKS = ROOT / "tests" / "remarks" / "README.md"
MANUAL = {path.stem: path.read_text("utf-8") for path in (ROOT / "src" / "earnest" / "manual").glob("*.md")}
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(language: str) -> list[str]:
    pages = (README, REMARKS.read_text("utf-8"), *MANUAL.values())
    return [text for page in pages for found, text in FENCE.findall(page) if found == language]


def _steps(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is said to print."""
    for step in block.split("$ ")[1:]:
        command, _, said = step.partition("\n")
        yield command, said


@pytest.fixture
def typed(tmp_path):
    """Return what runs a command at 80 columns with an empty home, for its output and exit code."""
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


def test_examples_print_what_the_readme_shows(typed):
    """The commands print it to the letter."""
    code, seen = 0, 0
    for command, said in (step for block in _blocks("console") for step in _steps(block)):
        if command == "echo $?":
            assert said == f"{code}\n"
            continue
        out, code = typed(command)
        assert out == said
        seen += 1

    assert seen


def test_mistake_is_reported_as_shown(typed, tmp_path):
    """A mistake in an own question is reported with file, line and key."""
    place = tmp_path / "home" / "screens" / "client"
    shutil.copytree(find_shipped("screens") / "client", place)
    file = place / "2_challenges.toml"
    file.write_text(file.read_text("utf-8").replace('asked = "each"', 'asked = "eech"', 1), "utf-8")

    out, code = typed(shlex.join(["earnest", "check", "--home", str(tmp_path / "home"), str(list_samples()[0])]))

    assert out in _blocks("text")
    assert code == 2


def test_excerpts_are_from_a_sample():
    """Each table of the manual's excerpt is word for word in one shipped session."""
    samples = [path.read_text("utf-8") for path in list_samples()]

    (excerpt,) = _blocks("toml")
    tables = excerpt.strip().split("\n\n")
    assert any(all(f"{table}\n" in sample for table in tables) for sample in samples)


def test_numbers_are_right(interview):
    """The first round has nine questions, and fourteen samples ship."""
    assert sum(question.first for _, _, question in interview.questions()) == 9
    assert README.count("nine questions at most") == 1
    assert len(list_samples()) == 14
    assert README.count("fourteen sample sessions") == 1


def test_figures_are_those_of_the_command():
    """The remarks on the kept half are measured again."""
    path = Path(__file__).parents[1] / "remarks" / "measure.py"
    told = subprocess.run([sys.executable, path], capture_output=True, text=True, timeout=60, check=True).stdout

    assert told in _blocks("text")


TRAY_ALONE = {"enter", "tab", "[ ]", "{ }"}
"""Keys that are commands only in the tray of a transcript."""


def test_key_table_is_complete():
    """Every key in the table is one of the app's, and none is missing; those of the tray alone are beside it."""
    shown = set(re.findall(r"`(\S+?)`", MANUAL["keys"]))
    known = {command.shown for command in vars(commands).values() if isinstance(command, Command) and command.shown}
    stages = {commands.STAGE_KEYS[0], commands.STAGE_KEYS[-1]}

    assert shown == (known - TRAY_ALONE) | stages
    assert all(key in MANUAL["meeting"] for each in TRAY_ALONE for key in each.capitalize().split())


def test_grades_and_verdicts_are_those_of_the_app():
    """Each grade has its sign, and each verdict its exit code."""
    for grade in Grade:
        assert f"| `{UNICODE.of(grade.word)}` | {grade.word} |" in README
    for verdict in Verdict:
        row = re.search(rf"^\| {re.escape(verdict.phrase)} \|.*\| (\d) \|$", README, re.MULTILINE)
        assert row
        assert int(row[1]) == (0 if verdict.may_propose else 1)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page):
    """Named pictures and pages exist."""
    text = (ROOT / page).read_text("utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]

    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []


def test_readme_gives_one_test_command():
    """It is marked where `.ci/run` looks for it."""
    marked = re.findall(r"^<!-- tests -->\n```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)

    assert len(marked) == 1
    assert marked[0].endswith(".venv/bin/pytest")
