"""The start of plain mode."""

from earnest.cli import clock
from earnest.cli.front_ends.launches import PlainLaunch
from earnest.cli.front_ends.plain_console import PlainStreams
from earnest.cli.front_ends.plain_home import choose_session
from earnest.cli.front_ends.plain_session import report_end, run_session
from earnest.cli.front_ends.plain_signals import PlainSignals
from earnest.exit_codes import Exit
from earnest.plain.console import Console, EndOfInput
from earnest.store.disk import open_workspace
from earnest.workspace.workspace import Workspace


def start(launch: PlainLaunch) -> int:
    """Run the interview line by line, and return the exit code.

    Raises:
        StorageError: The interview of the session cannot be read.
        CommandError: A line of standard input is no text.
    """
    workspace = open_workspace(launch.folder, clock.now)
    signals = PlainSignals()
    streams = PlainStreams(signals)
    console = streams.open_console()
    with signals.heeded():
        if launch.opened is not None:
            code = run_session(console, workspace, launch)
        else:
            code = _run_home(console, workspace, launch)
    return code or streams.report()


def _run_home(console: Console, workspace: Workspace, launch: PlainLaunch) -> int:
    """List sessions, first the samples if asked, and run the chosen."""
    code, listed = int(Exit.DONE), launch.samples or launch.folder
    while True:
        try:
            opened = choose_session(console, workspace, listed, samples=listed is launch.samples)
        except EndOfInput as end:
            return max(code, report_end(end))
        if opened is None:
            return code
        code, listed = max(code, run_session(console, workspace, PlainLaunch(launch.folder, opened))), launch.folder
