"""A session at two of its steps, side by side: what was believed then, what they had said, how well it was known."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.confirmation import CLASSES
from earnest.core.evidence.grades import Grade
from earnest.core.history.merge import thing_of
from earnest.core.history.merge_text import noun_of
from earnest.core.history.steps import list_told_leaves
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import KIND, natural
from earnest.core.model.paths import KeyPath, split_path, value_at
from earnest.core.model.session import Session
from earnest.core.replay.labels import label_key, show_value
from earnest.core.replay.replay import Replay
from earnest.core.standing.verdict import Verdict
from earnest.core.text.dates import format_day

APART = frozenset({"heard", "text"})
"""Keys of a claim that are told apart from what else is believed of it."""
WITH_CLAIMS = frozenset({*KIND, "said_back", "settled"})
"""Tables that are told along with the claims they are about."""
WHOLE = frozenset({"decision", "you", "not_known"})
"""Tables that are one thing."""

Lines = dict[KeyPath, list[KeyPath]]
"""The keys that differ, by the thing that they belong to."""


class SideState(NamedTuple):
    """One thing as it stood at one step."""

    grade: Grade | None = None
    """None where it was not there, or is no claim."""
    believed: tuple[tuple[str, str], ...] = ()
    """What you had written: its text, under no label, then what else differs, each with what it is called."""
    said: tuple[str, ...] = ()
    """What they had said: quotes, and answers to what was said back."""


class DifferingThing(NamedTuple):
    """One thing that differs, as it stood at either step."""

    noun: str
    key: str
    one: SideState
    other: SideState
    shared: int
    """How many things they had said stand at both, and are told at neither."""
    step: int
    """The first step between the two that is about it; else the later of them."""


class Comparison(NamedTuple):
    """All that differs between two steps."""

    steps: tuple[int, int]
    verdicts: tuple[Verdict, Verdict]
    apart: tuple[DifferingThing, ...]


def compare(film: Replay, one: int, other: int, today: date) -> Comparison:
    """Compare a session at two of its steps, the earlier one first; claim by claim, then what else differs."""
    steps = (min(one, other), max(one, other))
    lines = _lines(*(film.session_at(step) for step in steps))
    apart = (*_claims(film, steps, lines, today), *_others(film, steps, lines, today))
    return Comparison(steps, (film.verdict_at(steps[0]), film.verdict_at(steps[1])), apart)


def _lines(one: Session, other: Session) -> Lines:
    was, now = (dict(list_told_leaves(session.document)) for session in (one, other))
    found: Lines = {}
    for path in dict.fromkeys((*was, *now)):
        if was.get(path) != now.get(path) or type(was.get(path)) is not type(now.get(path)):
            found.setdefault(_thing(path), []).append(path)
    return found


def _thing(path: KeyPath) -> KeyPath:
    """Return what a key belongs to; what is asked of the decision as a whole stands together."""
    return path[:1] if path[0] in WHOLE else thing_of(path)


def _claims(film: Replay, steps: tuple[int, int], lines: Lines, today: date) -> Iterator[DifferingThing]:
    sessions = [film.session_at(step) for step in steps]
    every = {key: claim.kind for session in sessions for key, claim in session.claims.items()}
    order = sorted(every, key=lambda key: (list(KIND).index(every[key]), natural(key)))
    for key in order:
        kind = every[key]
        one, other = (_side(film, step, (kind, key), lines.get((kind, key), ()), today) for step in steps)
        if one != other:
            both = [each for each in one.said if each in other.said]
            alone = [side._replace(said=tuple(each for each in side.said if each not in both)) for side in (one, other)]
            noun = KIND[kind].noun.capitalize()
            yield DifferingThing(noun, key, alone[0], alone[1], len(both), _step_of(film, steps, (kind, key)))


def _side(film: Replay, step: int, path: tuple[str, str], differs: Sequence[KeyPath], today: date) -> SideState:
    session, (kind, key) = film.session_at(step), path
    claim = getattr(session, kind).get(key)
    if claim is None:
        return SideState()
    more = (each for each in differs if each[2] not in APART)
    return SideState(
        film.grades_at(step)[key],
        (("", claim.text), *_values(film, session, more, today)),
        tuple(_said(session, key, claim)),
    )


def _values(film: Replay, session: Session, paths: Iterable[KeyPath], today: date) -> Iterator[tuple[str, str]]:
    """Walk what a session has at some of its keys, each as it is called and shown; nothing where it has none."""
    for path in paths:
        value = value_at(session.document, path)
        if value is not None:
            yield label_key(path, film.interview), show_value(path, value, session, film.interview, today)


def _said(session: Session, key: str, claim: Claim) -> Iterator[str]:
    for _, quote in sorted(claim.heard.items(), key=lambda each: natural(each[0])):
        yield f"{session.name_of(quote.who) or 'Somebody'}: {quote.words}"
    for said in session.said_back.values():
        if key in said.of and said.class_:
            yield f"{session.name_of(said.who) or 'Somebody'}, {dict(CLASSES)[said.class_]}: {said.reply}"


def _others(film: Replay, steps: tuple[int, int], lines: Lines, today: date) -> Iterator[DifferingThing]:
    for path, differs in lines.items():
        if path[0] not in WITH_CLAIMS:
            one, other = (
                SideState(believed=tuple(_values(film, film.session_at(step), differs, today))) for step in steps
            )
            yield DifferingThing(noun_of(path), "", one, other, 0, _step_of(film, steps, path))


def _step_of(film: Replay, steps: tuple[int, int], thing: KeyPath) -> int:
    one, other = steps
    paths = (
        (at, split_path(entry.path)) for at in range(one + 1, other + 1) for _, entry in film.steps[at - 1].entries
    )
    return next((at for at, path in paths if path[: len(thing)] == thing), other)


SAME = "Nothing differs."
BEFORE = "before the first step"
ABSENT = "not on file"


def describe_comparison(film: Replay, found: Comparison, today: date) -> Iterator[str]:
    """Walk the lines of a comparison: what differs, as it stood at either point."""
    yield f"{film.session.client}, two points of {len(film)} steps"
    for step, verdict in zip(found.steps, found.verdicts, strict=True):
        yield f"{describe_point(film, step, today)}: {verdict.phrase}"
    if not found.apart:
        yield SAME
    for each in found.apart:
        yield ""
        yield describe_name(each)
        for step, side in zip(found.steps, (each.one, each.other), strict=True):
            yield f"   At step {step}: {describe_grade(side)}"
            yield from (f"      {describe_belief(*each)}" for each in side.believed)
            yield from (f"      they said: {' '.join(text.split())}" for text in side.said)
        if each.shared:
            yield f"   {describe_shared(each)}"


def describe_point(film: Replay, step: int, today: date) -> str:
    """Return a point of a history: its step, and when that was."""
    if not step:
        return f"Step 0, {BEFORE}"
    at = film.steps[step - 1].at
    return f"Step {step}, {format_day(at.date(), today)} {at:%H:%M}"


def describe_name(apart: DifferingThing) -> str:
    """Return what differs, by its noun, and its id where it is a claim."""
    return f"{apart.noun} {apart.key}" if apart.key else apart.noun


def describe_shared(apart: DifferingThing) -> str:
    """Return how much of what they had said stands at both points."""
    return f"{apart.shared} {'thing' if apart.shared == 1 else 'things'} they said, the same at both"


def describe_belief(label: str, value: str) -> str:
    """Return one thing that was believed, on a line."""
    text = " ".join(value.split()) or "no words"
    return f"{label}: {text}" if label else text


def describe_grade(side: SideState) -> str:
    """Return how well something was known; that it was not there, where that is so."""
    if side.grade is not None:
        return side.grade.word
    return "" if side.believed else ABSENT
