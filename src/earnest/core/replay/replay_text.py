"""A history in lines."""

from collections.abc import Iterator
from datetime import date

from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.model.kinds import KIND
from earnest.core.replay.notes import NONE, ReplayNotes, describe_note
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import StepSummary, summarize_step


def describe_replay(film: Replay, today: date, notes: ReplayNotes = NONE) -> Iterator[str]:
    """Yield the lines of a history: sittings, steps, effects, and notes."""
    yield f"{film.session.client}, {len(film)} steps"
    if not len(film):
        yield "No history is on file: how it grew cannot be told."
        return
    yield from note_lines(film, 0, notes, today)
    begins, heard = set(find_sittings(film.steps)), dict(find_meeting_steps(film.steps))
    for number in range(1, len(film) + 1):
        found = summarize_step(film, number, today)
        if number in begins:
            yield ""
            yield f"A sitting begins, {found.when}, {found.who}"
        if number in heard:
            yield f"First of what they said on {heard[number].isoformat()}"
        yield from step_lines(film, number, found)
        yield from note_lines(film, number, notes, today)
    yield ""
    yield f"Now: {film.verdict_at(len(film)).phrase}"


def note_lines(film: Replay, number: int, notes: ReplayNotes, today: date) -> Iterator[str]:
    """Yield the lines of the notes on a step."""
    for note in notes.on_step(film.steps, number).values():
        yield f"   Note, {describe_note(note, film.steps, today)}: {' '.join(note.text.split())}"


def step_lines(film: Replay, number: int, found: StepSummary) -> Iterator[str]:
    """Yield the lines of a step."""
    name = f": {' '.join(found.name.split())}" if found.name else ""
    yield f"{number}. {found.when}, {found.who}. {found.noun}, {found.deed}{name}"
    for key in found.keys:
        if key.key == "text" and key.now == found.name and not key.was:
            continue
        was = f" (before: {' '.join(key.was.split())})" if key.was else ""
        yield f"   {key.label}: {' '.join(key.now.split()) or 'taken away'}{was}"
    if found.facts:
        yield f"   {', '.join(' '.join(fact.split()) for fact in found.facts)}"
    if found.why:
        yield f"   why: {' '.join(found.why.split())}"
    for claim, before, after in found.grades:
        yield f"   {describe_claim(film, number, claim)}: {before.word}, now {after.word}"
    if found.verdicts[0] is not found.verdicts[1]:
        yield f"   The verdict: {found.verdicts[0].phrase}, now {found.verdicts[1].phrase}"
    for remark in found.remarks:
        yield f"   Asked: {remark.sentence}"


def describe_claim(film: Replay, number: int, claim: str) -> str:
    """Return a claim's noun, with its id if there are several."""
    there = next((found for n in (number, number - 1) if (found := film.session_at(n).claims.get(claim))), None)
    if there is None:
        return claim
    noun = KIND[there.kind].noun
    several = len(getattr(film.session_at(number), there.kind)) > 1
    return f"the {noun} {claim}" if several else f"the {noun}"
