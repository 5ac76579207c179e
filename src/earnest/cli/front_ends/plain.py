"""The start of plain mode: the list of sessions, or one session, line by line."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from earnest.cli import clock
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import PlainLaunch
from earnest.cli.output.streams import write_error
from earnest.cli.stdin_lines import open_console
from earnest.core.editing.new_session import begin_tables
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.session import Session
from earnest.exit_codes import Exit
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.workspace.autosave import AutoSave
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.savers import DirectSaver
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.workspace import Workspace


def start(launch: PlainLaunch) -> int:
    """Run the interview line by line, and return the exit code.

    Raises:
        StorageError: The interview of the session cannot be read.
    """
    workspace = open_workspace(launch.folder, clock.now)
    with _ended_by_signals():
        if launch.opened is not None:
            return _run(open_console(), workspace, launch.opened, launch.first)
        return _run_home(open_console(), workspace, launch.folder)


def _run_home(console: Console, workspace: Workspace, folder: Folder) -> int:
    """List the sessions and run what is chosen, until it is left."""
    code = int(Exit.EARNED)
    while True:
        try:
            opened = _choose(console, workspace, folder)
        except EndOfInput as end:
            return max(code, _end_of_input(end))
        if opened is None:
            return code
        code = max(code, _run(console, workspace, opened))


def _choose(console: Console, workspace: Workspace, folder: Folder) -> OpenedSession | None:
    """Ask for a session by its number, or for the client of a new one; None to leave."""
    catalog = Catalog(folder, SessionAssessor)
    found = catalog.read_all()
    if not found:
        console.say("Nobody to listen to yet.")
    for row in found:
        name = f"{row.client}, {row.summary.verdict.phrase}; " if row.summary else f"{row.path.name}: "
        console.say(f"{row.number} {name}{', '.join(filter(None, catalog.describe_line(row)))}")
    try:
        answer = console.line("A number opens a session; a name begins one", hint="/q leaves")
    except CommandGiven as given:
        if given.letter != "q":
            console.say("Here a number, a name or /q.")
        return None if given.letter == "q" else _choose(console, workspace, folder)
    paths = {str(row.number): row.path for row in found}
    if answer in paths:
        return workspace.sessions.open(str(paths[answer]))
    client = (answer or "").strip()
    if not client:
        return None
    return workspace.sessions.create(begin_tables(client, "client", clock.now(), workspace.user.language))


def _run(console: Console, workspace: Workspace, opened: OpenedSession, first: str = "") -> int:
    """Run one session until it is left; it is saved after each answer."""
    try:
        interview = workspace.interviews.load(opened.session.interview)
        for fault in opened.faults:
            write_error(str(fault))
        console.say(*opened.notes)
        autosave = AutoSave(opened, lambda _error: None, DirectSaver)
        working = WorkingSession.begin(opened.session, interview, opened.at_question)
        editor = SessionEditor(working, workspace.clock, workspace.user.user_name, read_only=autosave.read_only)
        _offer_draft(console, editor, opened)
        editor.on_change = lambda session: _save(console, autosave, session)
        code = int(Exit.EARNED)
        try:
            PlainInterview(Context(console, editor, workspace.user.edit_text)).run(first)
        except EndOfInput as end:
            code = _end_of_input(end)
        finally:
            is_saved = _leave(autosave, editor)
        if not is_saved:
            write_error(f"NOT SAVED: {autosave.error}")
            return Exit.NOT_WRITTEN
        return code
    finally:
        opened.close()


def _save(console: Console, autosave: AutoSave, session: Session) -> None:
    autosave.save(session)
    if autosave.error:
        console.say(f"NOT SAVED: {autosave.error}")


def _leave(autosave: AutoSave, editor: SessionEditor) -> bool:
    """Save what waits and keep the place; what cannot be saved stays in the draft."""
    if editor.session is not autosave.latest:
        autosave.save(editor.session)
    autosave.typed(editor.working.at_question, {})
    return autosave.close()


def _offer_draft(console: Console, editor: SessionEditor, opened: OpenedSession) -> None:
    """Ask whether to take what was typed last time and not answered."""
    draft, names = opened.draft, editor.working.question.fields
    fields = {name: text for name, text in draft.texts.items() if name in names} if draft else {}
    if draft is None or not fields or opened.file is None:
        return
    console.say(f"Something was typed and not answered, {draft.typed_at:%H:%M on %d %b}:", *fields.values())
    try:
        chosen = console.choose("What now?", (("restore", "restore it"), ("saved", "open what was saved")))
    except CommandGiven:
        return
    if chosen == "restore":
        editor.answer(fields)


def _end_of_input(end: EndOfInput) -> int:
    """Leave where the input ends: quietly from a terminal, loudly where a file ended."""
    if terminal.is_terminal("stdin"):
        return Exit.EARNED
    write_error(f"The answers ran out before /q: “{end.waiting}” was waiting for one. All before it is kept.")
    return Exit.UNUSABLE


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let a hang-up and a termination go by way of a last save."""

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
