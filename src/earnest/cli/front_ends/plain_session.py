"""One session in plain mode."""

from earnest.cli.front_ends import terminal
from earnest.cli.output.streams import write_error
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.session import Session
from earnest.exit_codes import Exit
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.workspace.autosave import AutoSave
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.savers import DirectSaver
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.workspace import Workspace


def run_session(console: Console, workspace: Workspace, opened: OpenedSession, first: str = "") -> int:
    """Run one session until it is left, saved after each answer."""
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
            code = end_of_input(end)
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
    """Save the rest and the place; return whether all is saved."""
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


def end_of_input(end: EndOfInput) -> int:
    """Return the exit code at the end of input."""
    if terminal.is_terminal("stdin"):
        return Exit.EARNED
    write_error(f"The answers ran out before /q: “{end.waiting}” was waiting for one. All before it is kept.")
    return Exit.UNUSABLE
