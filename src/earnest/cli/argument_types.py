"""Arguments of commands: what each takes, and those of several."""

import argparse
import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from earnest.cli.help_text import ARGUMENTS
from earnest.core.text.escaping import escape_controls
from earnest.store.files.paths import expand_path

LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"


class Argument(NamedTuple):
    """An argument of commands, as argparse takes it."""

    names: tuple[str, ...]
    settings: Mapping[str, Any]

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Add it to a command, with its help."""
        place = f"{parser.prog.removeprefix('earnest').strip()} {self.names[-1]}"
        told = ARGUMENTS.get(place) or ARGUMENTS[self.names[-1]]
        parser.add_argument(*self.names, help=told, **self.settings)


def take(*names: str, **settings: Any) -> Argument:
    """Return an argument by its names."""
    return Argument(names, settings)


def parse_path(word: str) -> str:
    """Return a path; `~` is the home folder."""
    if not word:
        raise argparse.ArgumentTypeError("the name is empty")
    try:
        return expand_path(word)
    except ValueError as error:
        raise argparse.ArgumentTypeError(escape_controls(str(error), keep_newlines=False)) from None


def parse_screens(word: str) -> str:
    """Return the path of a folder of interviews."""
    if not os.path.isdir(path := parse_path(word)):  # noqa: PTH112 - pathlib is slow
        raise argparse.ArgumentTypeError(f"not a folder: {escape_controls(word, keep_newlines=False)}")
    return path


def parse_one(word: str) -> tuple[str]:
    """Return a word as a sequence of one."""
    return (word,)


def parse_number(word: str) -> int:
    """Return the number of a version."""
    if not word.isdecimal():
        raise argparse.ArgumentTypeError("not the number of a version: `earnest versions SESSION` lists them")
    return int(word)


def parse_language(word: str) -> str:
    """Return a language code."""
    if not re.fullmatch(LANGUAGE, word):
        raise argparse.ArgumentTypeError("not a language code: use two or three letters, such as en, de or pt-BR")
    return word


PLAIN = take("--plain", action="store_true")
JSON = take("--json", action="store_true")
PRACTICE = take("--practice", action="store_true")
ONE_SESSION = take("sessions", nargs=1, metavar="SESSION")
SESSIONS = take("sessions", nargs="+", metavar="SESSION")
OWN_PLACES = (
    take("--home", metavar="DIR", type=parse_path),
    take("--screens", metavar="DIR", type=parse_screens),
)
"""The folders that a command can be told."""
PLACES = (*OWN_PLACES, take("--samples", action="store_true"))
"""The same, and the samples."""
