"""The arguments that several commands have, and what each takes."""

import argparse
import os
import re
from typing import Any

from earnest.cli.help_text import ARGUMENTS
from earnest.core.text.escaping import escape_controls
from earnest.store.files.paths import expand_path

LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"


def add_argument(parser: argparse.ArgumentParser, *names: str, **settings: Any) -> None:
    """Add an argument to a command, with its help."""
    place = f"{parser.prog.removeprefix('earnest').strip()} {names[-1]}"
    parser.add_argument(*names, help=ARGUMENTS.get(place) or ARGUMENTS[names[-1]], **settings)


def add_plain(parser: argparse.ArgumentParser) -> None:
    """Add --plain."""
    add_argument(parser, "--plain", action="store_true")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    add_argument(parser, "--json", action="store_true")


def add_places(parser: argparse.ArgumentParser, *, samples: bool = True) -> None:
    """Add the folders that a command can be told."""
    add_argument(parser, "--home", metavar="DIR", type=parse_path)
    add_argument(parser, "--screens", metavar="DIR", type=parse_screens)
    if samples:
        add_argument(parser, "--samples", action="store_true")


def add_sessions(parser: argparse.ArgumentParser, nargs: int | str = 1, **settings: Any) -> None:
    """Add the sessions that a command is about."""
    add_argument(parser, "sessions", nargs=nargs, metavar="SESSION", **settings)


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
