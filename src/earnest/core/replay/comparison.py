"""Two steps of a session compared, and the comparison in lines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.confirmation import CLASSES
from earnest.core.evidence.grades import Grade
from earnest.core.history.steps import list_recorded_leaves
from earnest.core.model.claims import Claim
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND, natural
from earnest.core.model.labels import noun_of, number_noun
from earnest.core.model.paths import thing_of, value_at
from earnest.core.model.session import Session
from earnest.core.replay.entry_index import EntryIndex
from earnest.core.replay.replay import Replay
from earnest.core.reports.key_labels import label_key, show_value
from earnest.core.standing.verdict import Verdict
from earnest.core.text.dates import format_day

APART = frozenset({"text"})
"""Keys of a claim that have their own place in a comparison."""
WITH_CLAIMS = frozenset({*KIND, "quote", "source", "said_back", "settled"})
"""Tables that are compared along with the claims they are about."""
WHOLE = frozenset({"decision", "you", "not_known"})
"""Tables that are compared as a whole."""

Lines = dict[KeyPath, list[KeyPath]]
"""The differing keys by the thing that they belong to."""


class SideState(NamedTuple):
    """A claim or another thing at one step."""

    grade: Grade | None = None
    """None if it was not there, or is no claim."""
    believed: tuple[tuple[str, str], ...] = ()
    """What you had written, by label: its text without one, then what else differs."""
    said: tuple[str, ...] = ()
    """What they had said: quotes, and answers to say-backs."""


class DifferingThing(NamedTuple):
    """A thing that differs between two steps."""

    noun: str
    key: str
    one: SideState
    other: SideState
    shared: int
    """How many things they had said at both steps; these are left out of both sides."""
    step: int
    """The first step between the two about it that was not taken back; else the later of the two."""


class Comparison(NamedTuple):
    """Everything that differs between two steps."""

    steps: tuple[int, int]
    verdicts: tuple[Verdict, Verdict]
    differing: tuple[DifferingThing, ...]


def compare(replay: Replay, one: int, other: int, today: date) -> Comparison:
    """Compare a session at two of its steps, the earlier one first."""
    steps = (min(one, other), max(one, other))
    lines = _lines(*(replay.session_at(step) for step in steps))
    index = EntryIndex(replay.steps[: steps[1]])
    differing = (*_claims(replay, index, steps, lines, today), *_others(replay, index, steps, lines, today))
    return Comparison(steps, (replay.verdict_at(steps[0]), replay.verdict_at(steps[1])), differing)


def _lines(one: Session, other: Session) -> Lines:
    was, now = (dict(list_recorded_leaves(session.document)) for session in (one, other))
    found: Lines = {}
    for path in dict.fromkeys((*was, *now)):
        if was.get(path) != now.get(path) or type(was.get(path)) is not type(now.get(path)):
            found.setdefault(_thing(path), []).append(path)
    return found


def _thing(path: KeyPath) -> KeyPath:
    """Return the thing or the whole table that a key belongs to."""
    return path[:1] if path[0] in WHOLE else thing_of(path)


def _claims(
    replay: Replay, index: EntryIndex, steps: tuple[int, int], lines: Lines, today: date
) -> Iterator[DifferingThing]:
    sessions = [replay.session_at(step) for step in steps]
    every = {key: claim.kind for session in sessions for key, claim in session.claims.items()}
    order = sorted(every, key=lambda key: (list(KIND).index(every[key]), natural(key)))
    for key in order:
        kind = every[key]
        one, other = (_side(replay, step, (kind, key), lines.get((kind, key), ()), today) for step in steps)
        if one != other:
            both = [each for each in one.said if each in other.said]
            alone = [side._replace(said=tuple(each for each in side.said if each not in both)) for side in (one, other)]
            noun = KIND[kind].noun.capitalize()
            yield DifferingThing(noun, key, alone[0], alone[1], len(both), _step_of(index, steps, (kind, key)))


def _side(replay: Replay, step: int, path: tuple[str, str], differs: Sequence[KeyPath], today: date) -> SideState:
    session, (kind, key) = replay.session_at(step), path
    claim = getattr(session, kind).get(key)
    if claim is None:
        return SideState()
    more = (each for each in differs if each[2] not in APART)
    return SideState(
        replay.grades_at(step)[key],
        (("", claim.text), *_values(replay, session, more, today)),
        tuple(_said(session, key, claim)),
    )


def _values(replay: Replay, session: Session, paths: Iterable[KeyPath], today: date) -> Iterator[tuple[str, str]]:
    """Yield the label and value of the keys that a session has."""
    for path in paths:
        value = value_at(session.document, path)
        if value is not None:
            yield label_key(path, replay.interview, session), show_value(path, value, session, replay.interview, today)


def _said(session: Session, key: str, claim: Claim) -> Iterator[str]:
    for quote in claim.heard.values():
        yield f"{session.name_of(quote.who) or 'Somebody'}: {quote.words}"
    for said in session.said_back.values():
        if key in said.of and said.class_:
            yield f"{session.name_of(said.who) or 'Somebody'}, {dict(CLASSES)[said.class_]}: {said.reply}"


def _others(
    replay: Replay, index: EntryIndex, steps: tuple[int, int], lines: Lines, today: date
) -> Iterator[DifferingThing]:
    for path, differs in lines.items():
        if path[0] not in WITH_CLAIMS:
            one, other = (
                SideState(believed=tuple(_values(replay, replay.session_at(step), differs, today))) for step in steps
            )
            yield DifferingThing(noun_of(path), "", one, other, 0, _step_of(index, steps, path))


def _step_of(index: EntryIndex, steps: tuple[int, int], thing: KeyPath) -> int:
    one, other = steps
    return next((step for step in index.steps_about(*thing) if step > one), other)


SAME = "Nothing differs."
BEFORE = "before the first step"
ABSENT = "not written yet"


def describe_comparison(replay: Replay, found: Comparison, today: date) -> Iterator[str]:
    """Yield the lines of a comparison."""
    yield f"{replay.session.client}, two points of {len(replay)} steps"
    for step, verdict in zip(found.steps, found.verdicts, strict=True):
        yield f"{describe_point(replay, step, today)}: {verdict.phrase}"
    if not found.differing:
        yield SAME
    for each in found.differing:
        yield ""
        yield describe_name(each)
        for step, side in zip(found.steps, (each.one, each.other), strict=True):
            yield f"   At step {step}: {describe_grade(side)}"
            yield from (f"      {describe_belief(*each)}" for each in side.believed)
            yield from (f"      they said: {' '.join(text.split())}" for text in side.said)
        if each.shared:
            yield f"   {describe_shared(each)}"


def describe_point(replay: Replay, step: int, today: date) -> str:
    """Return a step's number and time."""
    if not step:
        return f"Step 0, {BEFORE}"
    at = replay.steps[step - 1].at
    return f"Step {step}, {format_day(at.date(), today)} {at:%H:%M}"


def describe_name(differing: DifferingThing) -> str:
    """Return the noun of a differing thing, with a claim's number."""
    return number_noun(differing.noun, differing.key) if differing.key else differing.noun


def describe_shared(differing: DifferingThing) -> str:
    """Return how many things they had said at both steps."""
    return f"{differing.shared} {'thing' if differing.shared == 1 else 'things'} they said, the same at both"


def describe_belief(label: str, value: str) -> str:
    """Return a label and its value on one line."""
    text = " ".join(value.split()) or "no words"
    return f"{label}: {text}" if label else text


def describe_grade(side: SideState) -> str:
    """Return the word of a thing's grade, or that it was absent."""
    if side.grade is not None:
        return side.grade.word
    return "" if side.believed else ABSENT
