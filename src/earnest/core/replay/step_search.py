"""Steps of a history, to be found by words or by time."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.history.steps import LONGEST, Step
from earnest.core.model.entries.entry import Entry
from earnest.core.model.keys import split_path
from earnest.core.model.labels import noun_of
from earnest.core.model.paths import thing_of
from earnest.core.replay.replay import Replay
from earnest.core.text.dates import format_day
from earnest.core.text.days.day_parsing import parse_day
from earnest.core.text.days.near_days import ENGLISH
from earnest.core.text.normalize import normalize_for_search


class StepRow(NamedTuple):
    """A step of a history as a line of a list."""

    step: int
    when: str
    text: str
    """What the step is about, and the words that it added."""
    search_text: str
    """The normalized text that a search looks in."""


def list_steps(replay: Replay, today: date) -> Iterator[StepRow]:
    """Yield the steps of a replay as lines of a list.

    `today` decides which years are left out.
    """
    named = {key: person.name or key for key, person in replay.session.people()}
    for number, step in enumerate(replay.steps, 1):
        when = f"{format_day(step.at.date(), today)} {step.at:%H:%M}"
        noun = noun_of(thing_of(replay.subjects[number - 1]))
        every = [entry for _, entry in step.entries]
        added = (text for entry in every for text in entry.added if not _is_key(entry, replay))
        words = "; ".join(" ".join(named.get(text, text).split()) for text in added)
        removed = " ".join(" ".join(text.split()) for entry in every for text in entry.removed)
        text = f"{noun}: {words}" if words else noun
        yield StepRow(number, when, text, normalize_for_search(f"{when} {step.by} {text} {removed}"))


def list_timeline(replay: Replay, today: date) -> tuple[tuple[int, str], ...]:
    """Return what a timeline shows, in words.

    Shown are sittings, meetings, and changes of the chain's grades and of the verdict.

    Each stands with the step, from 1, at which it came.
    """
    found = [(step, _sitting(replay, step, today)) for step in find_sittings(replay.steps)]
    found += [(step, f"First quote of {format_day(day, today)}") for step, day in find_meeting_steps(replay.steps)]
    for step in range(1, len(replay) + 1):
        was, now = replay.points.at(step - 1), replay.points.at(step)
        for link in ("goal", "challenge", "need"):
            before, after = getattr(was, link), getattr(now, link)
            if before is not after:
                found.append((step, f"The {link}: {before.word}, now {after.word}"))
        if was.verdict is not now.verdict:
            found.append((step, f"The verdict: {was.verdict.phrase}, now {now.verdict.phrase}"))
    return tuple(sorted(found, key=lambda each: each[0]))


def _sitting(replay: Replay, step: int, today: date) -> str:
    first = replay.steps[step - 1]
    return f"Changes from {format_day(first.at.date(), today)} {first.at:%H:%M}, {first.by}"


def _is_key(entry: Entry, replay: Replay) -> bool:
    """Return whether an entry sets an id or a fingerprint."""
    return entry.kept in replay.session.claims or split_path(entry.path)[-2:-1] == ("of",)


NUMBER = re.compile(r"(?:step\s+|#)?(\d+)")
CLOCK = re.compile(r"(?:^|\s)(\d{1,2}):(\d{2})$")
ENDS = {"start": 0, "beginning": 0, "end": -1, "now": -1}
"""The words for the ends of a history."""


def find_step(spoken: str, steps: Sequence[Step], today: date, here: int = 0, language: str = ENGLISH) -> int | None:
    """Return the step that somebody means, from 0, or None.

    Understood are a number, *start* and *end*, a day, a time of day, and a day with a time. A time alone is on the day
    of the step where one is. It is the first step from then on, by the clock that the history was written by, and the
    last where none came later; steps keep the order of their numbers.
    """
    text = spoken.strip().casefold()
    if text in ENDS:
        return ENDS[text] % (len(steps) + 1)
    if found := NUMBER.fullmatch(text):
        number = found[1]
        return int(number) if len(number) <= LONGEST and int(number) <= len(steps) else None
    if not steps:
        return None
    clock = CLOCK.search(text)
    hour = _clock(int(clock[1]), int(clock[2])) if clock else time.min
    said_day = text[: clock.start()].strip(" ,") if clock else text
    day = _day(said_day, steps, today, language) if said_day else steps[max(here, 1) - 1].at.date()
    if day is None or hour is None:
        return None
    then = datetime.combine(day, hour)
    return next((at for at, step in enumerate(steps, 1) if step.at.replace(tzinfo=None) >= then), len(steps))


def _day(said: str, steps: Sequence[Step], today: date, language: str) -> date | None:
    """Return a day; without a year, one in the history."""
    first, last = steps[0].at.date(), steps[-1].at.date()
    reading = parse_day(said, today, language)
    if not reading.is_relative:
        reading = parse_day(said, last, language)
    within = [day for day in reading.days if first <= day <= last]
    return within[0] if len(within) == 1 else reading.day


def _clock(hour: int, minute: int) -> time | None:
    try:
        return time(hour, minute)
    except ValueError:
        return None
