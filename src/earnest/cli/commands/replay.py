"""`earnest replay`: a session as it grew; drawn, in lines, as JSON Lines, or as a recording."""

from pathlib import Path

from earnest.cli import clock
from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import Unusable, cases
from earnest.cli.errors import Refusal
from earnest.cli.output.json_output import say_json, say_record
from earnest.cli.output.layout import say_lines
from earnest.cli.output.streams import complain
from earnest.cli.session_lookup import folder_to_read
from earnest.core.replay.compared_told import compared_told
from earnest.core.replay.comparison import compared
from earnest.core.replay.json_report import replay_report
from earnest.core.replay.notes import NONE, Coaching
from earnest.core.replay.replay import Film
from earnest.core.replay.replay_text import replay_told
from earnest.core.replay.session_lesson import lesson
from earnest.core.replay.session_lesson_text import compared_report, lesson_report, lesson_told
from earnest.core.replay.when import step_meant
from earnest.exit_codes import Exit
from earnest.store.export import free_for, handed_out
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StoreTrouble

MOMENTS = "a moment is a step's number, a day such as 4 Mar, a time of day such as 14:20, start or end."


def run(arguments: Arguments) -> int:
    """Replay one session; nothing is written, wherever it lies."""
    (case,) = cases(arguments)
    for message in case.messages if isinstance(case, Unusable) else case.notes:
        complain(message)
    if isinstance(case, Unusable):
        return Exit.UNUSABLE
    if arguments.cast:
        free_for(arguments.cast)
        told = drawn.recording(folder_to_read(arguments), open_session(case.path, to_write=False))
        complain(f"Recorded into {handed_out(arguments.cast, told)}, for you alone.")
        return Exit.EARNED
    film = Film(case.session, case.interview)
    if arguments.lesson or arguments.compare:
        return _say_what_it_teaches(film, arguments)
    notes = _notes(case.path)
    if arguments.json:
        for record in replay_report(film, notes):
            say_record(record)
        return Exit.EARNED
    if drawn.is_unwanted(arguments) or not drawn.is_terminal("stdout"):
        say_lines(replay_told(film, clock.today(), notes))
        return Exit.EARNED
    drawn.need_terminal()
    return drawn.draw(folder_to_read(arguments), replay=open_session(case.path, to_write=False))


def _notes(path: Path) -> Coaching:
    try:
        return load_notes(path)
    except StoreTrouble as trouble:
        complain(str(trouble))
        return NONE


def _say_what_it_teaches(film: Film, arguments: Arguments) -> int:
    """Say the lesson of a session, or what differs between two moments of it."""
    today = clock.today()
    if arguments.lesson:
        facts = lesson(film, today)
        if arguments.json:
            say_json(lesson_report(facts))
        else:
            say_lines((film.session.client, *lesson_told(facts)))
        return Exit.EARNED
    one, other = (step_meant(spoken, film.steps, today) for spoken in arguments.compare)
    if one is None or other is None:
        raise Refusal(f"There is no such moment; {MOMENTS}", Exit.UNUSABLE)
    found = compared(film, one, other, today)
    if arguments.json:
        say_json(compared_report(found))
    else:
        say_lines(compared_told(film, found, today))
    return Exit.EARNED
