"""`earnest replay`: how a session grew, step by step."""

from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import assess_named
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, RecordingLaunch, ScreensLaunch
from earnest.cli.output.replays import print_comparison, print_lesson, print_replay
from earnest.cli.output.streams import write_error
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.replay.notes import NONE, ReplayNotes
from earnest.core.replay.replay import Replay
from earnest.exit_codes import Exit
from earnest.store.library.assessor import UnusableSession
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StorageError


def run(arguments: Arguments) -> int | Launch:
    """Replay one session, which stays as it is."""
    (found,) = assess_named(arguments, stands_in=True, judges=False)
    for message in found.messages:
        write_error(message)
    if isinstance(found, UnusableSession):
        return Exit.UNUSABLE
    if arguments.cast is not None:
        opened = open_session(found.path, to_write=False)
        return RecordingLaunch(folder_to_read(arguments), opened, Path(arguments.cast))
    replay = Replay(found.session, found.interview)
    if arguments.lesson:
        return print_lesson(replay, is_json=arguments.json)
    if arguments.compare:
        return print_comparison(replay, *arguments.compare, is_json=arguments.json)
    notes = _load_notes(found.path)
    is_text = terminal.is_plain_wanted(arguments) or not terminal.is_terminal("stdout")
    if arguments.json or is_text:
        return print_replay(replay, notes, is_json=arguments.json)
    terminal.require_terminal()
    return ScreensLaunch(folder_to_read(arguments), replay=open_session(found.path, to_write=False))


def _load_notes(path: Path) -> ReplayNotes:
    try:
        return load_notes(path)
    except StorageError as error:
        write_error(str(error))
        return NONE
