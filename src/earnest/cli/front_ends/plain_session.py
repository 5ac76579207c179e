"""The run of one session in plain mode, and its exit code."""

from earnest.cli.front_ends import terminal
from earnest.cli.output.streams import write_error
from earnest.exit_codes import Exit
from earnest.plain.console import Console, EndOfInput
from earnest.plain.session import PlainSession
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace


def run_session(console: Console, workspace: Workspace, opened: OpenedSession, first: str = "") -> int:
    """Run one session until it is left, and return the exit code.

    Args:
        console: Where it is asked.
        workspace: The ports.
        opened: The session, which is closed in the end.
        first: The letter of the command to begin with.

    Raises:
        StorageError: Its interview cannot be read.
    """
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
            code = report_end(end)
        finally:
            is_saved = session.close()
        if not is_saved:
            write_error(f"NOT SAVED: {session.error}")
            return Exit.NOT_WRITTEN
        return code
    finally:
        opened.close()


def report_end(end: EndOfInput) -> int:
    """Report that a file of answers ended early; return the exit code."""
    if terminal.is_terminal("stdin"):
        return Exit.EARNED
    write_error(f"{end.says} All before it is kept.")
    return Exit.UNUSABLE
