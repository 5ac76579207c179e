"""Paths as users write them."""

import os


def expand_path(word: str) -> str:
    """Return a path with its leading `~` or `~user` expanded.

    Every path that a user types or sets in a variable goes through here: not every shell expands each of them.

    Raises:
        ValueError: there is no such user; its text is a clause for users.
    """
    path = os.path.expanduser(word)  # noqa: PTH111 - pathlib is slow, and raises another error
    if path.startswith("~"):
        user = word[1:].partition(os.sep)[0]
        raise ValueError(f"unknown user: {user}. For a file of that name, use ./{word}")
    return path


def expand_variable(name: str) -> str:
    """Return the path that a variable of the environment holds, or nothing.

    Raises:
        ValueError: it is no whole path; its text is a clause for users.
    """
    path = expand_path(os.environ.get(name, ""))
    if path and not os.path.isabs(path):  # noqa: PTH117 - pathlib is slow
        raise ValueError(f"{name} must be an absolute path: begin it with / or ~")
    return path
