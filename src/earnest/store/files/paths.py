"""Paths as users write them.

One is read before a page is shown as it was left. Patterns would take as long to load as all that is done before.
"""

import os
import pwd
import sys

_MACOS = "Library/Application Support"
"""Where programs keep their files on macOS, in a user's home."""
_QUOTES = "\"'“”„‘’"
_HEX = frozenset(b"0123456789ABCDEFabcdef")
_CODE = 2
"""The digits of a byte in an address."""


def expand_path(word: str) -> str:
    """Return a path with its leading `~`, `~user` or `$NAME` expanded.

    Every path that a user types or sets in a variable goes through here: not every shell expands each of them. The
    address of a file, `file://` with its path, is that path.

    Raises:
        ValueError: there is no such user or variable; its text is a clause for users.
    """
    if _is_quoted(word):
        raise ValueError(f"the path begins with a space or a quotation mark: {word}. Leave it out")
    if word.startswith("file://"):
        return _read_address(word)
    if name := _find_variable(word):
        if not os.environ.get(name):
            raise ValueError(f"the variable {name} is not set. For a file of that name, use ./{word}")
        return os.environ[name] + "".join(word.partition("/")[1:])
    path = os.path.expanduser(word)  # noqa: PTH111 - pathlib is slow, and raises another error
    if path.startswith("~"):
        user = word[1:].partition(os.sep)[0]
        raise ValueError(f"unknown user: {user}. For a file of that name, use ./{word}")
    return path


def _is_quoted(word: str) -> bool:
    """Return whether a whole path follows spaces or quotation marks."""
    start = next((at for at, letter in enumerate(word) if letter not in _QUOTES and not letter.isspace()), 0)
    return start > 0 and word[start] in "/~$"


def _find_variable(word: str) -> str:
    """Return the name of the variable that begins a path, or nothing."""
    beginning = word.partition("/")[0]
    is_braced = beginning.startswith("${") and beginning.endswith("}")
    name = beginning[2:-1] if is_braced else beginning[1:]
    is_name = all(letter.isalnum() or letter == "_" for letter in name)
    return name if beginning.startswith("$") and is_name else ""


def _read_address(word: str) -> str:
    """Return the path of a file's address."""
    host, separator, rest = word.removeprefix("file://").partition("/")
    if host not in {"", "localhost"} or not separator:
        raise ValueError(f"not the address of a file on this machine: {word}. Use its path")
    beginning, *coded = os.fsencode(separator + rest).split(b"%")
    path = beginning + b"".join(map(_decode, coded))
    if b"\0" in path:
        raise ValueError("a path cannot contain NUL")
    return os.fsdecode(path)


def _decode(after_percent: bytes) -> bytes:
    code = after_percent[:_CODE]
    is_code = len(code) == _CODE and _HEX.issuperset(code)
    return bytes([int(code, 16)]) + after_percent[_CODE:] if is_code else b"%" + after_percent


def expand_variable(name: str) -> str:
    """Return the path that a variable of the environment holds, or nothing.

    Raises:
        ValueError: it is no whole path; its text is a clause for users.
    """
    path = expand_path(os.environ.get(name, ""))
    if path and not os.path.isabs(path):  # noqa: PTH117 - pathlib is slow
        raise ValueError(f"{name} must be an absolute path: begin it with / or ~")
    return path


def find_data_folder() -> str:
    """Return Earnest's folder among those for a user's data.

    Raises:
        ValueError: the user has no home; its text is a clause for users.
    """
    return _find_user_folder("XDG_DATA_HOME", ".local/share")


def find_config_folder() -> str:
    """Return Earnest's folder among those for a user's configuration.

    Raises:
        ValueError: the user has no home; its text is a clause for users.
    """
    return _find_user_folder("XDG_CONFIG_HOME", ".config")


def _find_user_folder(variable: str, usual: str) -> str:
    """Return a folder of Earnest's.

    A relative path in the variable is ignored, as the XDG Base Directory Specification has it.
    """
    given = os.environ.get(variable, "")
    if os.path.isabs(given):  # noqa: PTH117 - pathlib is slow
        return os.path.join(given, "earnest")  # noqa: PTH118 - pathlib is slow
    return os.path.join(_find_home(), _MACOS if sys.platform == "darwin" else usual, "earnest")  # noqa: PTH118


def _find_home() -> str:
    home = os.environ.get("HOME", "")
    if os.path.isabs(home):  # noqa: PTH117 - pathlib is slow
        return home
    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        raise ValueError("there is no home folder: set HOME to an absolute path") from None
