"""The questions about a transcript: which file, who speaks, and when."""

from earnest.core.editing.people import name_person
from earnest.core.model.fields import HOW
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.reports.meetings import describe_meeting, sort_meetings
from earnest.core.tray.hearing import HeardFile, begin_hearing, find_meeting, propose_hearing
from earnest.core.tray.turns import has_lines
from earnest.core.tray.voices import list_speakers
from earnest.plain.context import Context
from earnest.plain.form import ask_day
from earnest.plain.tray import texts as say
from earnest.workspace import texts as shared
from earnest.workspace.errors import StorageError
from earnest.workspace.tray.voices import ANOTHER, UNKNOWN, offer_people, read_choice


def read_transcript(context: Context) -> HeardFile | None:
    """Return the transcript that was named; ask where none was.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    if context.heard is not None:
        return context.heard
    name = context.console.line(say.TRANSCRIPT, hint=say.TRANSCRIPT_HINT)
    if not name or context.load_transcripts is None:
        return None
    try:
        return context.load_transcripts().open(name)
    except StorageError as error:
        context.console.refuse(str(error))
    except KeyboardInterrupt:
        context.console.refuse(say.STOPPED)
    return None


def choose_typed(context: Context) -> str:
    """Ask which meeting's typed lines are wanted; empty for a transcript.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    session, today = context.editor.session, context.editor.today
    typed = [(key, held) for key, held in sort_meetings(session)[::-1] if has_lines(held)]
    if context.heard is not None or not typed:
        return ""
    named = [(key, say.TYPED.format(meeting=describe_meeting(held, session, today))) for key, held in typed]
    return context.console.choose(say.FROM_WHAT, [("", say.FROM_FILE), *named], ("",)) or ""


def find_or_begin_meeting(context: Context, heard: HeardFile) -> str:
    """Return the transcript's meeting; ask about a new one's voices.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, editor = context.console, context.editor
    if key := find_meeting(editor.session, heard.sha256):
        return key
    hearing = propose_hearing(editor.session, heard, editor.today)
    console.say(shared.WHO_SPEAKS.format(name=heard.name))
    people = dict(hearing.people)
    for speaker in list_speakers(heard.transcript.turns):
        label = speaker.label
        turns, words = shared.TURNS.format(speaker.turns), shared.WORDS.format(speaker.words)
        share = say.SHARE.format(turns=turns, words=words, share=speaker.share * 100)
        offered = offer_people(editor.session, label, people[label])
        chosen = console.choose(f"{label}, {share}", offered, (people[label] or UNKNOWN,))
        name = console.line(say.NAME, hint=say.NEW_NAME_HINT) if chosen == ANOTHER else None
        people[label] = read_choice(chosen, name, people[label])
    on = heard.on or ask_day(console, say.WHEN, hearing.on, editor.read_day)
    how = heard.how or console.choose(say.HOW, [(each, each) for each in HOW], (hearing.how,)) or hearing.how
    key, edits = begin_hearing(editor.session, heard, hearing._replace(on=on, how=how, people=people))
    editor.edit(edits)
    return key


def ask_who(context: Context, words: str) -> str:
    """Ask whose words some are; return the person, or nothing."""
    console, session = context.console, context.editor.session
    people = [(key, session.name_of(key)) for key, _ in list_people_to_offer(session)]
    others = ((ANOTHER, shared.VOICE_SOMEBODY_NEW), (ME, shared.VOICE_ME), (NOBODY, shared.VOICE_NOBODY))
    person = console.choose(say.WHO_SAID.format(words=console.quote(words)), [*people, *others]) or ""
    if person != ANOTHER:
        return person
    name = console.line(say.NAME, hint=say.NAME_HINT)
    if not name or not name.strip():
        return ""
    person, edits = name_person(session, name)
    context.editor.edit(edits)
    return person
