"""The command that takes notes during a meeting."""

from earnest.core.text.escaping import escape_controls
from earnest.plain import texts as say
from earnest.plain.context import Context
from earnest.workspace.meetings.live import LiveMeeting, begin_live

ENDS = "!"
"""The line that ends the meeting."""


def take_notes(context: Context) -> None:
    """Take notes until the meeting is ended; each line is saved.

    Raises:
        CommandGiven: A command was given; the meeting goes on.
        EndOfInput: There is no more input; the meeting goes on.
    """
    console = context.console
    meeting = LiveMeeting(context.editor, begin_live(context.editor))
    named = ", ".join(f"{letter} {meeting.names[person]}" for person, letter in meeting.letters.items())
    console.say(escape_controls(say.LIVE_SPEAKERS.format(people=named)) if named else "", say.LIVE_SIGNS)
    shown = ""
    while True:
        clock = meeting.read_clock()
        question = next(iter(meeting.choose_questions(clock)), None)
        if question and question.text != shown:
            console.say(say.LIVE_ASK.format(clock=clock, question=question.text))
        shown = question.text if question else ""
        typed = console.line(say.LIVE_LINE)
        if typed is None:
            meeting.pass_over()
        elif not typed:
            if question:
                meeting.tick(question)
        elif typed.strip() == ENDS:
            meeting.end()
            console.say(say.LIVE_ENDED)
            return
        else:
            meeting.add_line(typed)
