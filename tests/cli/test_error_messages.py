import errno
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from earnest.cli.error_messages import describe_fault
from earnest.cli.main import main
from earnest.cli.output.streams import write_error
from earnest.workspace.errors import (
    ChangedElsewhere,
    LockedByOther,
    LockFailed,
    NoSuchSession,
    NotSaved,
    UnusableFile,
    UnusableFolder,
)

CANARY = "Lantern and what Dana said"


@pytest.mark.parametrize("kind", [ValueError, KeyError, RecursionError, UnicodeError, OSError])
def test_bug_message_names_class_and_line(kind, lantern, monkeypatch, capsys):
    """A bug is reported in one sentence with its class and our line, without quoting a session."""

    def assess(*_):
        raise kind(CANARY)

    monkeypatch.setattr("earnest.store.library.assessor.assess", assess)

    assert main(["check", str(lantern)]) == 70
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "store/library/assessor.py:" in err
    assert "Traceback" not in err
    assert kind.__name__ in err
    assert CANARY not in err


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (UnusableFile(Path("a.toml"), "text"), 2),
        (UnusableFolder(Path("a"), "not a folder"), 2),
        (NoSuchSession("a", ()), 2),
        (LockFailed(Path("a"), "permission denied"), 74),
        (NotSaved(Path("a"), "no space left on device", "it stays"), 74),
        (ChangedElsewhere(Path("a"), Path("b")), 74),
        (LockedByOther(Path("a"), "jo", 1, "here", datetime(2026, 3, 1, tzinfo=UTC)), 75),
    ],
)
def test_storage_error_has_its_exit_code(trouble, code, capsys):
    """Each storage error is printed as it is, with what to do, and has its exit code."""
    assert describe_fault(trouble, time.time()) == code
    said = capsys.readouterr().err
    assert said == "".join(f"{line}\n" for line in (str(trouble), trouble.remedy) if line)
    assert trouble.remedy or ";" in str(trouble)


@pytest.mark.parametrize(
    ("shortage", "told"),
    [
        (OSError(errno.EMFILE, CANARY), "too many open files"),
        (OSError(errno.ENFILE, CANARY), "too many open files in system"),
        (OSError(errno.ENOMEM, CANARY), "out of memory"),
        (BlockingIOError(errno.EAGAIN, CANARY), "resource temporarily unavailable"),
        (MemoryError(CANARY), "out of memory"),
        (RuntimeError("can't start new thread"), "too many threads"),
    ],
)
def test_what_the_system_lacks_is_no_bug_of_ours(shortage, told, capsys):
    """Where files, memory or threads ran out, that is said, and the exit code means that it works later."""
    assert describe_fault(shortage, time.time()) == 75
    assert capsys.readouterr().err.startswith(f"The system refuses what Earnest needs: {told}.")


def test_clock_beyond_all_years_shows_no_traceback(monkeypatch, capsys):
    """Python's clock has an end; even then it is one line."""
    monkeypatch.setattr("earnest.cli.main.time", SimpleNamespace(time=Mock(side_effect=OverflowError(CANARY))))

    assert main(["list"]) == 70
    assert capsys.readouterr().err.startswith("Unexpected error. Please report: OverflowError at cli/main.py:")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")  # noqa: PTH110
def test_error_that_cannot_be_written_changes_no_exit_code(monkeypatch):
    """What standard error did not take is not tried again at the end, where Python would exit with 120."""
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        monkeypatch.setattr("sys.stderr", full)
        write_error("There is no such session.")
