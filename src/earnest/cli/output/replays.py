"""The output of a replay: steps, lesson, or two moments compared."""

from earnest.cli import clock
from earnest.cli.errors import CommandError
from earnest.cli.output.json_output import write_json, write_utf8_record
from earnest.cli.output.layout import write_wrapped
from earnest.core.replay.comparison import compare, describe_comparison
from earnest.core.replay.json_report import compared_report, lesson_report, replay_report
from earnest.core.replay.lessons.session_lesson import describe_lesson, learn_from_replay
from earnest.core.replay.notes import ReplayNotes
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.step_search import find_step
from earnest.exit_codes import Exit

NO_MOMENT = "No such step or time. Use a step's number, a day such as 4 Mar, a time such as 14:20, start or end."


def print_replay(replay: Replay, notes: ReplayNotes, *, is_json: bool) -> Exit:
    """Print every step of a session with the user's notes."""
    if is_json:
        for record in replay_report(replay, notes):
            write_utf8_record(record)
    else:
        write_wrapped(describe_replay(replay, clock.today(), notes))
    return Exit.DONE


def print_lesson(replay: Replay, *, is_json: bool) -> Exit:
    """Print what a session teaches."""
    facts = learn_from_replay(replay, clock.today())
    if is_json:
        write_json(lesson_report(facts))
    else:
        write_wrapped((replay.session.client, *describe_lesson(facts)))
    return Exit.DONE


def print_comparison(replay: Replay, first: str, second: str, *, is_json: bool) -> Exit:
    """Print what differs between two moments of a session.

    Raises:
        CommandError: one of them is no moment of it.
    """
    today = clock.today()
    one, other = (
        find_step(moment, replay.steps, today, language=replay.session.language) for moment in (first, second)
    )
    if one is None or other is None:
        raise CommandError(NO_MOMENT, Exit.UNUSABLE)
    comparison = compare(replay, one, other, today)
    if is_json:
        write_json(compared_report(comparison))
    else:
        write_wrapped(describe_comparison(replay, comparison, today))
    return Exit.DONE
