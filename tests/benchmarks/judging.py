"""How long a thousand claims with five thousand quotes take to be judged: after one answer changed, and from cold."""

import gc
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from statistics import median

from large_session import START, make_large_session
from measurement import Row, in_yards, ratio

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.standing.assessor import Assessor
from earnest.core.standing.standing import assess
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview

CLAIMS, QUOTES = 1000, 5
"""How many claims, and how many quotes for each."""
CHANGES = 60
COLD = 7
"""Sessions that nobody has seen before, of each size."""
TODAY = START.date() + timedelta(days=7)


def spent(call, *given) -> float:
    """Return the milliseconds of processor that a call takes."""
    begin = time.thread_time()
    call(*given)
    return (time.thread_time() - begin) * 1000


def after_changes(interview) -> list[float]:
    """Return how long a session is judged after each of some answers: texts of all kinds, and quotes."""
    session, faults = read_session(make_large_session(CLAIMS, quotes=QUOTES))
    if faults or (len(session.claims), len(session.quote)) != (CLAIMS, CLAIMS * QUOTES):
        raise RuntimeError(f"it is not as it should be: {faults[:1]}")
    assessor = Assessor()
    assessor.assess(session, interview, TODAY)
    places = [("goal", "g7", "text"), ("challenge", "c6", "text"), ("need", "n5", "text"), ("need", "n9", "text")]
    places.append(("quote", "n8h1", "words"))
    found = []
    for number, path in zip(range(CHANGES), cycle(places), strict=False):
        pen = Author("priya", START + timedelta(days=30, minutes=number))
        session = apply_edits(session, [Edit(path, f"They want to know by noon what the kitchen cooks {number}")], pen)
        found.append(spent(assessor.assess, session, interview, TODAY))
    return found


def for_patterns() -> None:
    """Look through texts that need every pattern there is for claims: each is compiled when a text first needs it."""
    remark_on_wording("Improve our service", "goal")
    remark_on_wording("They need to hire an agency", "need")
    remark_on_wording("As a tenant I want a modern service", "need")


def from_cold(claims: int, quotes: int, interview, seed: int) -> tuple[float, float]:
    """Return how long a session is judged of which no text was seen before, and how long it takes with all remarks.

    Patterns are compiled by then.
    """
    session, _ = read_session(make_large_session(claims, seed, quotes))
    standings = []
    judged = spent(lambda: standings.append(assess(session, interview, TODAY)))
    return judged, judged + spent(standings[0].asked.find)


def median_times(taken: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the median of each of both times."""
    return median(judged for judged, _ in taken), median(whole for _, whole in taken)


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    interview = load_interview("client", Folder(Path()))
    gc.disable()
    patterns = spent(for_patterns)
    from_cold(3, 1, interview, 0)
    found = after_changes(interview)
    beside = f"at most {max(found):.1f}"
    what = f"{CLAIMS:,} claims with {CLAIMS * QUOTES:,} quotes"
    yield in_yards(f"standing of {what} after one answer changed, with remarks", median(found), 5, beside)
    sizes = ((CLAIMS // 4, 1), (CLAIMS, 1), (CLAIMS, QUOTES))
    cold = {each: median_times([from_cold(*each, interview, each[0] + seed) for seed in range(COLD)]) for each in sizes}
    beside = f"once in a process {patterns:.0f} more, where its texts need every pattern"
    yield in_yards(f"verdict on {CLAIMS:,} claims from cold", cold[sizes[1]][0], 60)
    yield in_yards(f"verdict on {what} from cold", cold[sizes[2]][0], 60)
    yield in_yards(f"the same with all remarks, {CLAIMS:,} claims", cold[sizes[1]][1], 60, beside)
    yield in_yards(f"the same with all remarks, {what}", cold[sizes[2]][1], 60)
    per_claim = [cold[each][1] * CLAIMS / each[0] for each in (sizes[1], sizes[0])]
    yield ratio("a claim of these, against one of a quarter as many", *per_claim, "per thousand", 1.3)
