"""The start of plain mode: the list of sessions, or one session."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from earnest.cli import clock
from earnest.cli.front_ends.launches import PlainLaunch
from earnest.cli.front_ends.session_choice import choose_session
from earnest.cli.front_ends.terminal import is_terminal
from earnest.cli.output.streams import write_error
from earnest.cli.stdin_lines import open_console
from earnest.exit_codes import Exit
from earnest.plain.console import Console, EndOfInput
from earnest.plain.session import PlainSession
from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace


def start(launch: PlainLaunch) -> int:
    """Run the interview line by line, and return the exit code.

    Raises:
        StorageError: The interview of the session cannot be read.
    """
    workspace = open_workspace(launch.folder, clock.now)
    with _signals_as_exits():
        if launch.opened is not None:
            return _run_session(open_console(), workspace, launch.opened, launch.first)
        return _run_home(open_console(), workspace, launch.folder)


def _run_home(console: Console, workspace: Workspace, folder: Folder) -> int:
    """Run one chosen session after the other, until the list is left."""
    code = int(Exit.EARNED)
    while True:
        try:
            opened = choose_session(console, workspace, folder)
        except EndOfInput as end:
            return max(code, _report_end(end))
        if opened is None:
            return code
        code = max(code, _run_session(console, workspace, opened))


def _run_session(console: Console, workspace: Workspace, opened: OpenedSession, first: str = "") -> int:
    """Run one session until it is left, and return the exit code."""
    try:
        session = PlainSession(console, workspace, opened)
        for fault in opened.faults:
            write_error(str(fault))
        console.say(*opened.notes)
        session.offer_draft()
        code = int(Exit.EARNED)
        try:
            session.run(first)
        except EndOfInput as end:
            code = _report_end(end)
        finally:
            is_saved = session.close()
        if not is_saved:
            write_error(f"NOT SAVED: {session.error}")
            return Exit.NOT_WRITTEN
        return code
    finally:
        opened.close()


def _report_end(end: EndOfInput) -> int:
    """Report that a file of answers ended early; return the exit code."""
    if is_terminal("stdin"):
        return Exit.EARNED
    write_error(f"The answers ran out before /q: “{end.waiting}” was waiting for one. All before it is kept.")
    return Exit.UNUSABLE


@contextmanager
def _signals_as_exits() -> Iterator[None]:
    """Turn SIGHUP and SIGTERM into `SystemExit`, so that all is saved."""

    def leave(number: int, _frame: object) -> None:
        """Leave with the exit code of a signal."""
        raise SystemExit(Exit.HUNG_UP if number == signal.SIGHUP else Exit.TERMINATED)

    numbers = (signal.SIGHUP, signal.SIGTERM)
    before = {number: signal.signal(number, leave) for number in numbers}
    # The process that started this one may have blocked them.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)
