"""The run of one session in plain mode, and its exit code."""

from earnest.cli.front_ends import terminal
from earnest.cli.front_ends import texts as say
from earnest.cli.front_ends.launches import PlainLaunch
from earnest.cli.front_ends.plain_versions import ask_about_versions
from earnest.cli.output.streams import write_error
from earnest.exit_codes import Exit
from earnest.plain.console import Console, EndOfInput
from earnest.plain.session import PlainSession
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace


def run_session(console: Console, workspace: Workspace, launch: PlainLaunch) -> int:
    """Run one session until it is left, and return the exit code.

    Args:
        console: Where it is asked.
        workspace: The ports.
        launch: The session, which is closed in the end, and how to begin.

    Raises:
        StorageError: Its interview cannot be read.
        CommandError: A line of standard input is no text.
        SystemExit: A signal ended it; all that was typed is kept.
    """
    opened = launch.opened
    if opened is None:
        return Exit.DONE
    refused_before = console.refused
    try:
        opened, letter = ask_about_versions(console, workspace, opened)
    except EndOfInput as ended:
        return report_end(ended)
    try:
        session = PlainSession(console, workspace, opened, launch.heard)
        for fault in opened.faults:
            write_error(str(fault))
        console.say(*opened.notes)
        end = None
        try:
            session.offer_draft()
            session.run(letter or launch.first)
        except EndOfInput as ended:
            end = ended
        finally:
            is_saved = session.close(withdraws=launch.new)
        if not is_saved:
            write_error(session.describe_unsaved())
            return Exit.NOT_WRITTEN
        return _report(opened, session.read_only, console.refused - refused_before, end)
    finally:
        opened.close()


def report_end(end: EndOfInput) -> int:
    """Report that a file of answers ended early; return the exit code.

    Raises:
        BaseException: What else ended it.
    """
    if end.why:
        raise end.why
    if terminal.is_terminal("stdin"):
        return Exit.DONE
    write_error(say.ENDED_EARLY.format(waiting=end.waiting))
    return Exit.UNUSABLE


def _report(opened: OpenedSession, read_only: str, refused: int, end: EndOfInput | None) -> int:
    """Report what was not kept of a file; return the exit code."""
    code = int(Exit.DONE)
    if refused and not terminal.is_terminal("stdin"):
        says = say.NOT_KEPT_READ_ONLY if read_only else say.NOT_KEPT
        write_error(says.format(refused, why=read_only))
        code = _find_code(opened)
    if end and (end.why or not read_only):
        return max(code, report_end(end))
    return code


def _find_code(opened: OpenedSession) -> Exit:
    """Return the exit code for answers that a session did not take."""
    if opened.held:
        return Exit.LOCKED
    return Exit.NOT_WRITTEN if opened.read_only and not opened.unfit else Exit.UNUSABLE
