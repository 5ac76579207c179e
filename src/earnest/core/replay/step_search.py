"""The steps of a history as a list to search: a line each, from the entries alone, however many there are."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from earnest.core.history.merge import thing_of
from earnest.core.history.merge_text import noun_of
from earnest.core.history.sittings import meetings, sittings
from earnest.core.model.paths import parted
from earnest.core.model.session import Entry
from earnest.core.replay.replay import Film
from earnest.core.text.dates import day_shown
from earnest.core.text.normalize import folded


class StepListed(NamedTuple):
    """One step of a history."""

    step: int
    when: str
    says: str
    """What it is about, and the words that it put there."""
    sought_in: str
    """What it can be found by, folded."""


def steps_listed(film: Film, today: date) -> Iterator[StepListed]:
    """Walk the steps of a film; `today` says which years go without saying."""
    named = {key: person.name or key for key, person in film.session.people()}
    for number, step in enumerate(film.steps, 1):
        when = f"{day_shown(step.at.date(), today)} {step.at:%H:%M}"
        noun = noun_of(thing_of(parted(step.entries[0][1].path)))
        words = "; ".join(
            " ".join(named.get(entry.now, entry.now).split())
            for _, entry in step.entries
            if isinstance(entry.now, str) and not _is_key(entry, film)
        )
        gone = " ".join(" ".join(entry.was.split()) for _, entry in step.entries if isinstance(entry.was, str))
        says = f"{noun}: {words}" if words else noun
        yield StepListed(number, when, says, folded(f"{when} {step.by} {says} {gone}"))


def line_listed(film: Film, today: date) -> tuple[tuple[int, str], ...]:
    """Return what a timeline shows, in words: sittings, meetings, changes of the chain's grades and of the verdict.

    Each stands with the step, from 1, at which it came.
    """
    found = [(step, _sitting(film, step, today)) for step in sittings(film.steps)]
    found += [(step, f"First of what they said on {day_shown(day, today)}") for step, day in meetings(film.steps)]
    for step in range(1, len(film) + 1):
        was, now = film.track_at(step - 1), film.track_at(step)
        for link in ("goal", "challenge", "need"):
            before, after = getattr(was, link), getattr(now, link)
            if before is not after:
                found.append((step, f"The {link}: {before.word}, now {after.word}"))
        if was.verdict is not now.verdict:
            found.append((step, f"The verdict: {was.verdict.phrase}, now {now.verdict.phrase}"))
    return tuple(sorted(found, key=lambda each: each[0]))


def _sitting(film: Film, step: int, today: date) -> str:
    first = film.steps[step - 1]
    return f"A sitting begins, {day_shown(first.at.date(), today)} {first.at:%H:%M}, {first.by}"


def _is_key(entry: Entry, film: Film) -> bool:
    """Say whether an entry sets no words: the id of a claim, or a fingerprint."""
    return entry.now in film.session.claims or parted(entry.path)[-2:-1] == ("of",)
