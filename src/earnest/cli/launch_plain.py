"""The way from the command line to plain mode: a talk about a session, line by line."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from earnest.cli import clock
from earnest.cli import launch_tui as drawn
from earnest.cli.output.streams import complain
from earnest.cli.plain_desk import PlainDesk
from earnest.cli.stdin_lines import open_console
from earnest.core.editing.new_session import begin_tables
from earnest.core.editing.working_session import WorkingSession
from earnest.exit_codes import Exit
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.interview import PlainInterview
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.library.catalog import Catalog
from earnest.store.locale_language import locale_language
from earnest.store.sessions.open import new_session, open_session
from earnest.workspace.opened_session import OpenedSession


def open_plain(folder: Folder, opened: OpenedSession, *, first: str = "") -> int:
    """Talk about a session until it is left, and return the exit code; `first` is a letter to begin with.

    Raises:
        StoreTrouble: its interview cannot be read.
    """
    with _ends():
        return _talked(open_console(), folder, opened, first)


def open_plain_home(folder: Folder) -> int:
    """List the sessions, and talk about the one that is chosen, or begun; until it is left."""
    talk, code = open_console(), int(Exit.EARNED)
    with _ends():
        while True:
            try:
                opened = _chosen(talk, folder)
            except EndOfInput as stop:
                return max(code, _out_of_answers(stop))
            if opened is None:
                return code
            code = max(code, _talked(talk, folder, opened))


def _chosen(talk: Console, folder: Folder) -> OpenedSession | None:
    """Ask for a session by its number, or for the client of a new one; None to leave."""
    shelf = Catalog(folder)
    found = shelf.whole()
    if not found:
        talk.say("Nobody to listen to yet.")
    for row in found:
        told = f"{row.client}, {row.gist.verdict.phrase}; " if row.gist else f"{row.path.name}: "
        talk.say(f"{row.number} {told}{', '.join(filter(None, shelf.line(row)))}")
    try:
        which = talk.line("A number opens a session; a name begins one", hint="/q leaves")
    except CommandGiven as asked:
        if asked.letter != "q":
            talk.say("Here a number, a name or /q.")
        return None if asked.letter == "q" else _chosen(talk, folder)
    paths = {str(row.number): row.path for row in found}
    if which in paths:
        return open_session(paths[which])
    client = (which or "").strip()
    return new_session(folder, begin_tables(client, "client", clock.now(), locale_language())) if client else None


def _talked(talk: Console, folder: Folder, opened: OpenedSession, first: str = "") -> int:
    desk = PlainDesk(folder, opened)
    try:
        interview = load_interview(opened.session.interview, folder)
        for fault in opened.faults:
            complain(str(fault))
        talk.say(*opened.notes)
        sitting = _restored(talk, WorkingSession.begin(opened.session, interview, opened.at_question), opened, desk)
        conversation = PlainInterview(talk, sitting, desk.world())
        code = int(Exit.EARNED)
        try:
            conversation.run(first)
        except EndOfInput as stop:
            code = _out_of_answers(stop)
        finally:
            desk.leave(conversation.sitting)
        if desk.trouble:
            complain(f"NOT SAVED: {desk.trouble}")
            return Exit.NOT_WRITTEN
        return code
    finally:
        opened.close()


def _restored(talk: Console, sitting: WorkingSession, opened: OpenedSession, desk: PlainDesk) -> WorkingSession:
    """Ask whether what was typed last time and not answered is to be taken; return the session with or without it."""
    draft = opened.draft
    fields = {name: text for name, text in draft.texts.items() if name in sitting.question.fields} if draft else {}
    if draft is None or not fields or opened.file is None:
        return sitting
    talk.say(f"Something was typed and not answered, {draft.typed_at:%H:%M on %d %b}:", *fields.values())
    try:
        chosen = talk.choose("What now?", (("restore", "restore it"), ("saved", "open what was saved")))
    except CommandGiven:
        return sitting
    return sitting.answer(fields, desk.pen())[0] if chosen == "restore" else sitting


def _out_of_answers(stop: EndOfInput) -> int:
    """Leave where nobody answers any more: quietly from a terminal, loudly where a file ran out."""
    if drawn.is_terminal("stdin"):
        return Exit.EARNED
    complain(f"The answers ran out before /q: “{stop.waiting}” was waiting for one. All before it is kept.")
    return Exit.UNUSABLE


@contextmanager
def _ends() -> Iterator[None]:
    """Let a hang-up and a request to end go by way of a last save."""

    def leave(number: int, _frame: object) -> None:
        """End the talk with the exit code of a signal."""
        raise SystemExit(Exit.HUNG_UP if number == signal.SIGHUP else Exit.TERMINATED)

    numbers = (signal.SIGHUP, signal.SIGTERM)
    before = {number: signal.signal(number, leave) for number in numbers}
    # Whoever started this may have held them back.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)
