"""A wrong clock does not scramble the story: entries go by their numbers, and no time breaks anything (P16)."""

import random
import re
import tomllib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from core.session_builder import honest

from earnest.core.history.claim_history import trace_claim
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.model.parsing import read_session
from earnest.core.remarks.speakers import SpeakerFinder
from earnest.core.replay.json_report import replay_report
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.reports.json_report import check_report
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.sheet import list_questions, write_sheet
from earnest.core.standing.standing import assess
from earnest.core.text.dates import format_day
from earnest.store.interviews import load_interview
from earnest.store.shipped import list_samples

SAMPLES = list_samples()
TODAY = date(2026, 7, 30)
SHIFT = timezone(timedelta(hours=2))
TIMES = (
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    datetime(2107, 1, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 2, 30, tzinfo=SHIFT),
    datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1))),
    datetime(2026, 3, 29, 2, 30, tzinfo=SHIFT),
    datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-12))),
    datetime(2026, 3, 4, 9),  # noqa: DTZ001 - somebody's hand left its offset out
)
DAYS = (date(1, 1, 1), date(1970, 1, 1), date(2038, 1, 20), date(9999, 12, 31))
NEGATIVE = re.compile(r"-\d+ ?(?:d|h|m|s|second|minute|hour|day|week|month|year)s?\b|-1 day,")


def sample(number):
    """Return a sample's tables and its interview."""
    tables = tomllib.loads(SAMPLES[number % len(SAMPLES)].read_text("utf-8"))
    return tables, load_interview(tables["interview"])


def with_wrong_clock(tables, seed):
    """Return tables whose every step of the history was signed by a clock that cannot be trusted."""
    draw = random.Random(seed)
    steps = dict.fromkeys(entry["at"] for entry in tables["history"].values())
    # It is seen to be wrong from the second step on: what it says of days to come is worth nothing.
    wrong = dict(zip(steps, (TIMES[1], TIMES[0]), strict=False))
    for entry in tables["history"].values():
        while entry["at"] not in wrong:
            base = draw.choice(TIMES)
            near = timedelta(seconds=draw.randrange(-90_000, 90_000)) if 1 < base.year < 9999 else timedelta()
            # The same time twice in a row would make one step of two.
            if base + near not in wrong.values():
                wrong[entry["at"]] = base + near
    history = {number: {**entry, "at": wrong[entry["at"]]} for number, entry in tables["history"].items()}
    return {**tables, "history": history}


def with_wrong_days(tables, seed):
    """Return tables in which days and weeks are any that a file can hold."""
    draw = random.Random(seed)

    def turned(value):
        if isinstance(value, dict):
            return {key: turned(inner) for key, inner in value.items()}
        return draw.choice((*DAYS, value)) if type(value) is date else value

    weeks = draw.choice((0, 1, -1, 2**63 - 1, -(2**63)))
    return {**turned(tables), "stale_after_weeks": weeks}


def told_of(tables, interview, today):
    """Return all that is said of a session in lines: standing, sheet, letter, proposal, replay."""
    session, faults = read_session(tables)
    standing = assess(session, interview, today)
    lines = list_questions(session, interview, standing)
    papers = (
        write_sheet(session, lines, today, is_untouched=standing.is_untouched),
        write_letter(session, interview, standing, today),
        write_proposal(session, standing, today),
    )
    film = Replay(session, interview)
    return "\n".join(
        [*map(str, faults), str(check_report(session, standing)), *map(str, papers), *describe_replay(film, today)]
    )


def story_of(tables, interview):
    """Return what a history tells step by step, times apart, and what the session is worth; remarks go by clocks."""
    session, _ = read_session(tables)
    steps = [
        {key: value for key, value in step.items() if key != "at"} for step in replay_report(Replay(session, interview))
    ]
    report = check_report(session, assess(session, interview, TODAY))
    unlinked = [each for each in find_inconsistencies(session) if "no offset from UTC" not in each]
    return unlinked, steps, {key: value for key, value in report.items() if key != "remarks"}


def hold(kept, seeds):
    """Hold for samples signed by wrong clocks that the story is the same, and that all can be told."""
    for seed in seeds:
        tables, interview = sample(seed)
        wrong = with_wrong_clock(tables, seed)
        told = told_of(with_wrong_days(wrong, seed), interview, random.Random(seed).choice((TODAY, *DAYS)))
        same = story_of(wrong, interview) == story_of(tables, interview)
        kept.case(same and not NEGATIVE.search(told), f"seed {seed}")


@pytest.mark.slow
def test_wrong_clock_keeps_the_order(promise):
    """Steps, grades and verdicts follow the numbers of the entries."""
    kept = promise("P16", "samples signed by wrong clocks: the same story, and no time below nothing")
    hold(kept, range(len(SAMPLES)))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_thousand_wrong_clocks_keep_the_order(promise):
    """The same holds a thousand times."""
    kept = promise("P16", "samples signed by wrong clocks: the same story, and no time below nothing")
    hold(kept, range(100, 1100))
    kept.holds()


def test_answers_without_an_offset_are_in_order():
    """Five answers within a minute are asked about although an offset is missing."""
    said = {
        "said": "So it is the queue",
        "reply": "The queue",
        "class": "that's it",
        "who": "dana",
        "on": date(2026, 3, 4),
    }
    times = [datetime(2026, 3, 4, 9, 0, second, tzinfo=UTC if second % 2 else None) for second in range(5)]
    tables = {
        "format": 2,
        "client": "Noodle",
        "interview": "client",
        "said_back": {f"s{n}": said for n in range(5)},
        "history": {
            f"{n + 1:04}": {"at": at, "by": "priya", "path": f"said_back.s{n}.class", "now": "that's it"}
            for n, at in enumerate(times)
        },
    }
    session, _ = read_session(tables)

    assert [each.rule for each in SpeakerFinder().find(session, {}, trace_claim(session), TODAY)] == ["mass_confirming"]


@pytest.mark.parametrize("weeks", [2**63 - 1, 0, -(2**63)])
@pytest.mark.parametrize("day", DAYS)
def test_any_age_can_be_counted(weeks, day, interview):
    """What is older than the limit is asked about, and a future day never is."""
    case = honest()
    case.tables["stale_after_weeks"] = weeks
    for quote in case.tables["quote"].values():
        quote["on"] = day
    session = case.session()
    asked = [each.text for each in assess(session, interview, TODAY).remarks if each.rule == "stale"]

    is_older = (TODAY - day).days > 7 * weeks
    assert asked == ([f"Their newest words are from {format_day(day, date.min + timedelta(366))}"] if is_older else [])
