import errno
from pathlib import Path

import pytest

from earnest.workspace.errors import (
    ChangedElsewhere,
    LockedByOther,
    LockFailed,
    NoSuchSession,
    NotSaved,
    StorageError,
    UnusableFile,
    UnusableFolder,
    describe_cause,
)

NASTY = "a\x1b]0;x\x07\n\u202eb"
PATH = Path("/x") / f"{NASTY}.toml"

TROUBLES = [
    UnusableFile(PATH, NASTY, line=1, column=2, key=NASTY),
    UnusableFolder(PATH, NASTY),
    NotSaved(PATH, NASTY, NASTY),
    ChangedElsewhere(PATH, PATH),
    LockedByOther(PATH, NASTY, 1, NASTY, None),
    LockFailed(PATH, NASTY),
    NoSuchSession(NASTY, (NASTY, NASTY)),
    NoSuchSession(NASTY, ()),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_message_is_one_safe_line(trouble):
    """Whatever a file is called, its message is one line without control characters."""
    text = str(trouble)

    assert isinstance(trouble, StorageError)
    assert not set(text) & {"\x1b", "\x07", "\n", "\u202e"}
    assert "␛" in text
    assert not any(word in text.lower() for word in ("invalid", "required", "failed"))


def test_message_names_the_known_place():
    """The message names the file, and line, column and key where they are known."""
    path = Path("/x/noodle.toml")
    assert str(UnusableFile(path, "a day")) == "noodle.toml: expected a day"
    assert str(UnusableFile(path, "a day", line=12, key="goal.g1.by")) == "noodle.toml:12: goal.g1.by: expected a day"
    assert str(UnusableFile(path, "a day", line=12, column=5)) == "noodle.toml:12:5: expected a day"


def test_unknown_cause_has_the_name_of_the_system():
    """A cause without words of ours is given in the words of the system."""
    assert describe_cause(OSError(errno.EXDEV, "x")) == "invalid cross-device link"
    assert describe_cause(OSError("x")) == "unknown cause"
