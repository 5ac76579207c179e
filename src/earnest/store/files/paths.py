"""Paths as users write them."""

import os
import re

_VARIABLE = re.compile(r"\$(?:(\w+)|\{(\w+)\})(?=/|\Z)")
_QUOTED = re.compile(r"[\s\"'“”„‘’]+(?=[/~$])")
_FILE = re.compile("file://(?:localhost)?(?=/)")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


def expand_path(word: str) -> str:
    """Return a path with its leading `~`, `~user` or `$NAME` expanded.

    Every path that a user types or sets in a variable goes through here: not every shell expands each of them. The
    address of a file, `file://` with its path, is that path.

    Raises:
        ValueError: there is no such user or variable; its text is a clause for users.
    """
    if _QUOTED.match(word):
        raise ValueError(f"the path begins with a space or a quotation mark: {word}. Leave it out")
    if word.startswith("file://"):
        return _read_address(word)
    if found := _VARIABLE.match(word):
        name = found[1] or found[2]
        if not os.environ.get(name):
            raise ValueError(f"the variable {name} is not set. For a file of that name, use ./{word}")
        return os.environ[name] + word[found.end() :]
    path = os.path.expanduser(word)  # noqa: PTH111 - pathlib is slow, and raises another error
    if path.startswith("~"):
        user = word[1:].partition(os.sep)[0]
        raise ValueError(f"unknown user: {user}. For a file of that name, use ./{word}")
    return path


def _read_address(word: str) -> str:
    """Return the path of a file's address."""
    found = _FILE.match(word)
    if not found:
        raise ValueError(f"not the address of a file on this machine: {word}. Use its path")
    path = _PERCENT.sub(lambda code: bytes([int(code[1], 16)]), os.fsencode(word[found.end() :]))
    if b"\0" in path:
        raise ValueError("a path cannot contain NUL")
    return os.fsdecode(path)


def expand_variable(name: str) -> str:
    """Return the path that a variable of the environment holds, or nothing.

    Raises:
        ValueError: it is no whole path; its text is a clause for users.
    """
    path = expand_path(os.environ.get(name, ""))
    if path and not os.path.isabs(path):  # noqa: PTH117 - pathlib is slow
        raise ValueError(f"{name} must be an absolute path: begin it with / or ~")
    return path
