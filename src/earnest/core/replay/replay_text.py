"""A history in lines."""

from collections.abc import Iterator
from datetime import date

from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import number_noun
from earnest.core.replay.notes import NONE, ReplayNotes, describe_note
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import StepSummary, summarize_step
from earnest.core.text.dates import format_day

NO_STEPS = "Nothing to replay yet: each answer becomes a step."


def describe_replay(replay: Replay, today: date, notes: ReplayNotes = NONE) -> Iterator[str]:
    """Yield the lines of a history: sittings, steps, effects, and notes."""
    yield f"{replay.session.client}, {len(replay)} steps"
    if not len(replay):
        yield NO_STEPS
        return
    yield from note_lines(replay, 0, notes, today)
    begins, heard = set(find_sittings(replay.steps)), dict(find_meeting_steps(replay.steps))
    for number in range(1, len(replay) + 1):
        found = summarize_step(replay, number, today)
        if number in begins:
            yield ""
            yield f"Changes from {found.when}, {found.who}"
        if number in heard:
            yield f"First quote of {format_day(heard[number], today)}"
        yield from step_lines(replay, number, found)
        yield from note_lines(replay, number, notes, today)
    yield ""
    yield f"Now: {replay.verdict_at(len(replay)).phrase}"


def note_lines(replay: Replay, number: int, notes: ReplayNotes, today: date) -> Iterator[str]:
    """Yield the lines of the notes on a step."""
    for note in notes.on_step(replay.steps, number).values():
        yield f"   Note, {describe_note(note, replay.steps, today)}: {' '.join(note.text.split())}"


def step_lines(replay: Replay, number: int, found: StepSummary) -> Iterator[str]:
    """Yield the lines of a step."""
    name = f": {' '.join(found.name.split())}" if found.name else ""
    yield f"{number}. {found.when}, {found.who}. {found.noun}, {found.action}{name}"
    for key in found.keys:
        if key.key == "text" and key.now == found.name and not key.was:
            continue
        was = f" (before: {' '.join(key.was.split())})" if key.was else ""
        yield f"   {key.label}: {' '.join(key.now.split()) or 'deleted'}{was}"
    if found.facts:
        yield f"   {', '.join(' '.join(fact.split()) for fact in found.facts)}"
    if found.why:
        yield f"   why: {' '.join(found.why.split())}"
    for claim, (before, after) in found.states.items():
        yield f"   {describe_claim(replay, number, claim)}: {before}, now {after}"
    if found.verdicts[0] is not found.verdicts[1]:
        yield f"   The verdict: {found.verdicts[0].phrase}, now {found.verdicts[1].phrase}"
    for remark in found.remarks:
        yield f"   Earnest asks: {remark.sentence}"


def describe_claim(replay: Replay, number: int, claim: str) -> str:
    """Return a claim's noun, with its number if there are several."""
    known = next((found for n in (number, number - 1) if (found := replay.session_at(n).claims.get(claim))), None)
    if known is None:
        return claim
    noun = KIND[known.kind].noun
    several = len(getattr(replay.session_at(number), known.kind)) > 1
    return number_noun(noun, claim) if several else f"the {noun}"
