"""Responsible for the people in the talk: who said what, whom nobody heard yet, where two see it differently."""

from collections.abc import Iterator
from datetime import date

from earnest.core.editing.people import mark_as_namesake
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.people import Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.text.dates import format_day
from earnest.plain.console import Console
from earnest.plain.reports import ask_number
from earnest.plain.session_text import DOT

PERSON, CLAIM, NAMESAKE, NOTHING = "person", "claim", "namesake", ""
"""What a line leads to."""
Led = tuple[str, str, str]
"""A line: what it leads to, that one's id, and what is said."""


def show_people(console: Console, working: WorkingSession, author: Author, *, read_only: bool) -> WorkingSession:
    """Say who said what and what is seen differently; a number goes there, or marks somebody of your name as another.

    Raises:
        Asked: a command was given.
        OutOfAnswers: there is no answer.
    """
    found: list[tuple[str, str]] = []
    for leads, key, says in _lines(console, working.session, author.at.date()):
        if leads:
            found.append((leads, key))
        console.say(f"{len(found)} {says}" if leads else says)
    number = ask_number(console.line("Go to which number", hint="Enter goes back"), len(found))
    if not number:
        return working
    leads, key = found[number - 1]
    if leads == NAMESAKE:
        return working if read_only else working.with_edits(mark_as_namesake(key), author)
    position = working.position
    return working.go(position.at_change((PERSON, key)) if leads == PERSON else position.at_claim(key))


def _lines(console: Console, session: Session, today: date) -> Iterator[Led]:
    everybody, apart, yours = list_speakers(session), find_differing_views(session), find_namesakes(session)
    if not everybody:
        yield NOTHING, "", "Nobody is on file yet. Whoever says something is, from their first words on."
    for voice in everybody:
        yield from _voice(console, session, voice, today)
    if apart:
        yield NOTHING, "", "Side by side"
    for each in apart:
        claim = session.claims[each.claim]
        yield CLAIM, each.claim, f"{KIND[claim.kind].noun}: {' '.join(claim.text.split()) or 'no words yet'}"
        for person, said in each.said:
            told = DOT.join(console.quoted(words) for words in said) or "doubts it, not heard on it yet"
            yield NOTHING, "", f"  {session.name_of(person)}: {told}"
    if yours:
        yield NOTHING, "", "Of your name: what they said does not count"
    for person in yours:
        yield NAMESAKE, person, f"{session.name_of(person)}: this is somebody else"


def _voice(console: Console, session: Session, voice: Speaker, today: date) -> Iterator[Led]:
    facts = (voice.name, voice.role, "has a say" if voice.has_a_say else "", "" if voice.said else "not heard yet")
    yield PERSON, voice.person, DOT.join(fact for fact in facts if fact)
    if voice.must_see:
        yield NOTHING, "", f"  must see: {' '.join(voice.must_see.split())}"
    for said in voice.said:
        day = f"{DOT}{format_day(said.on, today)}" if said.on else ""
        yield NOTHING, "", f"  {KIND[session.claims[said.claim].kind].noun}{day}: {console.quoted(said.words)}"
