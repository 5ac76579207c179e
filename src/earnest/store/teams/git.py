"""Runs git, which Earnest needs only where a team shares sessions."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from earnest.workspace.errors import StorageError

WAIT = 600.0
"""Seconds after which git is given up, as on a line that is dead."""
OUT_OF_THE_WAY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""What git sets for programs that it runs itself, and what would name another repository."""


class GitFailed(StorageError):  # noqa: N818 - named after what happened
    """Git did not do what it was asked for."""


class Answer(NamedTuple):
    """What git answered."""

    code: int
    text: str
    said: str
    """What it wrote to standard error."""


def run_git(folder: Path, *words: str, given: str | None = None, at_home: bool = True) -> Answer:
    """Run git in a folder, and return its answer.

    Args:
        folder: Where.
        words: What follows `git`.
        given: What it reads.
        at_home: Whether it is asked in the language C, so that its answer can be read.

    Raises:
        GitFailed: git is not there, or does not end.
    """
    environment = {name: value for name, value in os.environ.items() if name not in OUT_OF_THE_WAY}
    if at_home:
        environment["LC_ALL"] = "C.UTF-8"
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words],
            input="" if given is None else given,
            capture_output=True,
            timeout=WAIT,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=environment,
        )
    except FileNotFoundError:
        raise GitFailed("git is not installed: a team shares its sessions through it") from None
    except subprocess.TimeoutExpired:
        raise GitFailed(f"git {name_command(words)} has not finished after {WAIT:.0f} seconds") from None
    return Answer(done.returncode, done.stdout, done.stderr)


def ask_git(folder: Path, *words: str, given: str | None = None) -> str:
    """Run git, and return what it printed.

    Raises:
        GitFailed: it did not succeed.
    """
    answer = run_git(folder, *words, given=given)
    if answer.code:
        raise GitFailed(f"git {name_command(words)}: {describe_refusal(answer)}")
    return answer.text


def name_command(words: Sequence[str]) -> str:
    """Return the command of git's words, after settings given by `-c`."""
    return words[0] if words[0] != "-c" else name_command(words[2:])


def describe_refusal(answer: Answer) -> str:
    """Return git's own words for why it refused, in one line."""
    lines = [line.removeprefix("fatal: ").removeprefix("error: ") for line in answer.said.splitlines() if line.strip()]
    conflicts = (line for line in answer.text.splitlines() if line.startswith("CONFLICT"))
    said = (line for line in lines if not line.startswith("hint:"))
    return [*said, *conflicts, f"it ended with {answer.code}"][0]


def split_nul(text: str) -> Sequence[str]:
    """Return the names of a list that git ends with NUL."""
    return [name for name in text.split("\0") if name]
