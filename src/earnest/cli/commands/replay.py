"""`earnest replay`: a session as it grew; drawn, in lines, as JSON Lines, or as a recording."""

from pathlib import Path

from earnest.cli import clock
from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import UnusableSession, assess_named
from earnest.cli.errors import CommandError
from earnest.cli.output.json_output import say_json, say_record
from earnest.cli.output.layout import say_lines
from earnest.cli.output.streams import complain
from earnest.cli.session_lookup import folder_to_read
from earnest.core.replay.comparison import compare, describe_comparison
from earnest.core.replay.json_report import replay_report
from earnest.core.replay.notes import NONE, ReplayNotes
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.session_lesson import learn_from_replay
from earnest.core.replay.session_lesson_text import compared_report, describe_lesson, lesson_report
from earnest.core.replay.step_search import find_step
from earnest.exit_codes import Exit
from earnest.store.export import export_text, find_free_path
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StorageError

MOMENTS = "a moment is a step's number, a day such as 4 Mar, a time of day such as 14:20, start or end."


def run(arguments: Arguments) -> int:
    """Replay one session; nothing is written, wherever it lies."""
    (case,) = assess_named(arguments)
    for message in case.messages if isinstance(case, UnusableSession) else case.notes:
        complain(message)
    if isinstance(case, UnusableSession):
        return Exit.UNUSABLE
    if arguments.cast:
        find_free_path(arguments.cast)
        told = drawn.record_replay(folder_to_read(arguments), open_session(case.path, to_write=False))
        complain(f"Recorded into {export_text(arguments.cast, told)}, for you alone.")
        return Exit.EARNED
    film = Replay(case.session, case.interview)
    if arguments.lesson or arguments.compare:
        return _say_what_it_teaches(film, arguments)
    notes = _notes(case.path)
    if arguments.json:
        for record in replay_report(film, notes):
            say_record(record)
        return Exit.EARNED
    if drawn.is_plain_wanted(arguments) or not drawn.is_terminal("stdout"):
        say_lines(describe_replay(film, clock.today(), notes))
        return Exit.EARNED
    drawn.require_terminal()
    return drawn.run_app(folder_to_read(arguments), replay=open_session(case.path, to_write=False))


def _notes(path: Path) -> ReplayNotes:
    try:
        return load_notes(path)
    except StorageError as trouble:
        complain(str(trouble))
        return NONE


def _say_what_it_teaches(film: Replay, arguments: Arguments) -> int:
    """Say the lesson of a session, or what differs between two moments of it."""
    today = clock.today()
    if arguments.lesson:
        facts = learn_from_replay(film, today)
        if arguments.json:
            say_json(lesson_report(facts))
        else:
            say_lines((film.session.client, *describe_lesson(facts)))
        return Exit.EARNED
    one, other = (find_step(spoken, film.steps, today) for spoken in arguments.compare)
    if one is None or other is None:
        raise CommandError(f"There is no such moment; {MOMENTS}", Exit.UNUSABLE)
    found = compare(film, one, other, today)
    if arguments.json:
        say_json(compared_report(found))
    else:
        say_lines(describe_comparison(film, found, today))
    return Exit.EARNED
