"""The people: who said what, and where two see it differently."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from earnest.core.editing.people import mark_as_namesake
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.kinds import KIND
from earnest.core.reports.people import Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.text.dates import format_day
from earnest.plain.console import READ_ONLY
from earnest.plain.context import Context
from earnest.plain.session_text import DOT


class _Target(NamedTuple):
    """What the number of a line leads to."""

    what: Literal["person", "claim", "namesake"]
    """A namesake is a person with the user's name, who can be marked as another."""
    key: str


class _Line(NamedTuple):
    """A line of the list; with a target, it has a number."""

    text: str
    target: _Target | None = None


def show_people(context: Context) -> WorkingSession:
    """Say who said what, and go to a chosen person or claim.

    The number of a person of the user's own name marks them as somebody else.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    targets: list[_Target] = []
    for text, target in _list_lines(context):
        if target:
            targets.append(target)
        console.say(f"{len(targets)} {text}" if target else text)
    number = console.choose_number(len(targets))
    if not number:
        return working
    what, key = targets[number - 1]
    if what == "namesake":
        if context.editor.read_only:
            console.refuse(READ_ONLY)
            return working
        return working.with_edits(mark_as_namesake(key), author)
    position = working.position
    return working.go(position.at_claim(key) if what == "claim" else position.at_change(("person", key)))


def _list_lines(context: Context) -> Iterator[_Line]:
    console, session = context.console, context.editor.session
    speakers, views, namesakes = list_speakers(session), find_differing_views(session), find_namesakes(session)
    if not speakers:
        yield _Line("Nobody is on file yet. Whoever says something is, from their first words on.")
    for speaker in speakers:
        yield from _list_quotes(context, speaker)
    if views:
        yield _Line("Side by side")
    for view in views:
        claim = session.claims[view.claim]
        text = f"{KIND[claim.kind].noun}: {' '.join(claim.text.split()) or 'no words yet'}"
        yield _Line(text, _Target("claim", view.claim))
        for person, quotes in view.said:
            words = DOT.join(console.quote(quote) for quote in quotes) or "doubts it, not heard on it yet"
            yield _Line(f"  {session.name_of(person)}: {words}")
    if namesakes:
        yield _Line("Of your name: what they said does not count")
    for person in namesakes:
        yield _Line(f"{session.name_of(person)}: this is somebody else", _Target("namesake", person))


def _list_quotes(context: Context, speaker: Speaker) -> Iterator[_Line]:
    """Yield a line on a speaker, and one for each quote."""
    session, today = context.editor.session, context.editor.today
    facts = (
        speaker.name,
        speaker.role,
        "has a say" if speaker.has_a_say else "",
        speaker.side,
        "" if speaker.said else "not heard yet",
    )
    yield _Line(DOT.join(fact for fact in facts if fact), _Target("person", speaker.person))
    if speaker.must_see:
        yield _Line(f"  must see: {' '.join(speaker.must_see.split())}")
    for quote in speaker.said:
        day = f"{DOT}{format_day(quote.on, today)}" if quote.on else ""
        noun = KIND[session.claims[quote.claim].kind].noun
        yield _Line(f"  {noun}{day}: {context.console.quote(quote.words)}")
