"""`earnest replay`: a session as it grew; drawn, in lines, as JSON Lines, or as a recording."""

from pathlib import Path

from earnest.cli import clock, drawn, plain
from earnest.cli.arguments import Arguments
from earnest.cli.cases import Unusable, cases
from earnest.cli.folders import folder_to_read
from earnest.cli.output import complain, say, say_record
from earnest.cli.page import Page
from earnest.core.coaching import NONE, Coaching
from earnest.core.film import Film
from earnest.core.replay_report import replay_report
from earnest.core.replay_told import replay_told
from earnest.core.visible import visible
from earnest.exits import Exit
from earnest.store.coaching import load_notes
from earnest.store.handed_out import handed_out
from earnest.store.sessions import open_session
from earnest.store.troubles import StoreTrouble


def run(arguments: Arguments) -> int:
    """Replay one session; nothing is written, wherever it lies."""
    (case,) = cases(arguments)
    for message in case.messages if isinstance(case, Unusable) else case.notes:
        complain(message)
    if isinstance(case, Unusable):
        return Exit.UNUSABLE
    if arguments.cast:
        told = drawn.recording(folder_to_read(arguments), open_session(case.path, to_write=False))
        complain(f"Recorded into {handed_out(arguments.cast, told)}, for you alone.")
        return Exit.EARNED
    film, notes = Film(case.session, case.interview), _notes(case.path)
    if arguments.json:
        for record in replay_report(film, notes):
            say_record(record)
        return Exit.EARNED
    if plain.is_wanted(arguments) or not drawn.is_terminal("stdout"):
        _say_in_lines(film, notes)
        return Exit.EARNED
    drawn.need_terminal()
    return drawn.draw(folder_to_read(arguments), replay=open_session(case.path, to_write=False))


def _notes(path: Path) -> Coaching:
    try:
        return load_notes(path)
    except StoreTrouble as trouble:
        complain(str(trouble))
        return NONE


def _say_in_lines(film: Film, notes: Coaching) -> None:
    page = Page.here()
    for line in replay_told(film, clock.today(), notes):
        words = line.lstrip(" ")
        at = len(line) - len(words)
        say("\n".join(page.text(visible(words, keep_newlines=False), at=at, hang=2)) if words else "")
