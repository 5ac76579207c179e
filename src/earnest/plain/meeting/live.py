"""The command that takes notes during a meeting."""

from earnest.core.editing.meetings.lines import (
    add_line,
    assign_letters,
    end_meeting,
    format_elapsed,
    list_speakers,
    read_line,
    tick_question,
)
from earnest.core.editing.meetings.live import choose_next, read_clock
from earnest.core.history.changes import Edit
from earnest.core.reports.questions.sheet import word_closing
from earnest.core.text.escaping import escape_controls
from earnest.plain import texts as say
from earnest.plain.context import Context
from earnest.workspace.meetings.live import begin_live

ENDS = "!"
"""The line that ends the meeting."""


def take_notes(context: Context) -> None:
    """Take notes until the meeting is ended; each line is saved.

    Raises:
        CommandGiven: A command was given; the meeting goes on.
        EndOfInput: There is no more input; the meeting goes on.
    """
    console, editor = context.console, context.editor
    key = begin_live(editor)
    letters = assign_letters(editor.session, list_speakers(editor.session, editor.session.meeting[key]))
    names = {person: editor.session.name_of(person) for person in letters}
    named = ", ".join(f"{letter} {names[person]}" for person, letter in letters.items())
    console.say(escape_controls(say.LIVE_SPEAKERS.format(people=named)) if named else "", say.LIVE_SIGNS)
    passed, shown, closing = 0, "", word_closing(editor.working.interview)

    def keep(edits: tuple[Edit, ...]) -> None:
        """Keep edits of the meeting."""
        context.keep(editor.working.with_edits(edits, editor.author))

    while True:
        meeting, now = editor.session.meeting[key], editor.clock()
        clock = read_clock(meeting, now)
        questions = choose_next(editor.session, meeting, clock, passed, closing)
        question = questions[0] if questions else None
        if question and question.text != shown:
            console.say(say.LIVE_ASK.format(clock=clock, question=question.text))
        shown = question.text if question else ""
        typed, at = console.line(say.LIVE_LINE), format_elapsed(meeting, editor.clock())
        if typed is None:
            passed += 1
        elif not typed:
            keep(tick_question(editor.session, key, question.key, at, closing) if question else ())
        elif typed.strip() == ENDS:
            keep(end_meeting(editor.session, key, editor.clock()))
            console.say(say.LIVE_ENDED)
            return
        elif line := read_line(typed, letters, names):
            keep(add_line(editor.session, key, line, at))
