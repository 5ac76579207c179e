"""What several sessions teach together: counts, and the sessions behind them.

A session is looked at by itself, and need not be kept: what it adds fits into a `Taught`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from earnest.core.evidence.confirmation import CORRECTING
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import STAGES
from earnest.core.replay.entry_index import EntryIndex
from earnest.core.replay.lessons import texts as say
from earnest.core.replay.replay import Replay
from earnest.core.reports.outcome import ENDS
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import STAGE_NOUN

ENOUGH = 5
"""The fewest sessions for a statement about what is most frequent."""
NOT_TOLD = "not said"
"""The name of an unknown outcome."""


class SessionLessons(NamedTuple):
    """What one session adds to the lessons."""

    key: str
    """The key that the session is opened by."""
    client: str
    weakest: str = ""
    """The stage of its weakest link; empty once the right is earned."""
    misread: str = ""
    """The stage that was misread; empty if unknown."""
    answers: int = 0
    """The number of answers to say-backs with a known meaning."""
    corrections: int = 0
    had_right: bool | None = None
    """Whether the right to propose was earned when the proposal was last written.

    None if there is no proposal, or if it is unknown.
    """
    outcome: str = ""


class Count(NamedTuple):
    """How often something happened."""

    value: str
    """Its name for a program."""
    label: str
    behind: tuple[SessionLessons, ...]
    """The sessions in which it happened."""


class LibraryLesson(NamedTuple):
    """A lesson of several sessions."""

    key: str
    title: str
    known: int
    """How many sessions know about it."""
    text: str
    counts: tuple[Count, ...]

    @property
    def is_enough(self) -> bool:
        """Whether enough sessions know about it."""
        return self.known >= ENOUGH


def learn_from_session(key: str, replay: Replay, standing: Standing) -> SessionLessons:
    """Return what a session adds to the lessons of several."""
    session = replay.session
    classes = [said.class_ for said in session.said_back.values() if said.class_]
    return SessionLessons(
        key,
        session.client,
        weakest=standing.weakest.stage if standing.weakest else "",
        misread=session.decision.misread_stage or "" if session.decision.is_made else "",
        answers=len(classes),
        corrections=sum(each in CORRECTING for each in classes),
        had_right=_had_right(replay),
        outcome=session.decision.outcome or "",
    )


def _had_right(replay: Replay) -> bool | None:
    proposal = replay.session.proposal
    if proposal.reason_without_right:
        return False
    if not proposal.part:
        return None
    written = [each.step for each in EntryIndex(replay.steps).of("proposal", "part")]
    return replay.standing_at(written[-1]).verdict.may_propose if written else None


def learn_from_library(every: Sequence[SessionLessons], interview: Interview) -> tuple[LibraryLesson, ...]:
    """Return the lessons of several sessions, with the interview's stage names."""

    def stage(key: str) -> str:
        """Return a stage's name."""
        found = interview.stage(key)
        return say.STAGE.format(number=found.number, title=found.title)

    return (
        _most("weakest", say.WEAKEST_TITLE, every, lambda each: each.weakest, _link),
        _most("misread", say.MISREAD_TITLE, every, lambda each: each.misread, stage),
        _corrections(every),
        _proposals("with_right", say.WITH_RIGHT_TITLE, [each for each in every if each.had_right]),
        _proposals("without_right", say.WITHOUT_RIGHT_TITLE, [each for each in every if each.had_right is False]),
    )


def _link(stage: str) -> str:
    return say.THE_LINK.format(noun=STAGE_NOUN[stage])


def _most(
    key: str,
    title: str,
    every: Sequence[SessionLessons],
    value: Callable[[SessionLessons], str],
    named: Callable[[str], str],
) -> LibraryLesson:
    """Count sessions by stage; name the most frequent if there are enough."""
    counts = [
        Count(stage, named(stage), behind)
        for stage in STAGES
        if (behind := tuple(each for each in every if value(each) == stage))
    ]
    counts.sort(key=lambda count: -len(count.behind))
    known = sum(len(count.behind) for count in counts)
    text = _too_few(known)
    if not text:
        most = len(counts[0].behind)
        leading = [count.label for count in counts if len(count.behind) == most]
        says = say.MOST_EACH if len(leading) > 1 else say.MOST
        text = says.format(names=say.AND.join(leading), most=most, known=known)
    return LibraryLesson(key, title, known, text, tuple(counts))


def _corrections(every: Sequence[SessionLessons]) -> LibraryLesson:
    answered = [each for each in every if each.answers]
    corrected = tuple(each for each in answered if each.corrections)
    answers, corrections = sum(each.answers for each in answered), sum(each.corrections for each in answered)
    text = _too_few(len(answered))
    if answered:
        counted = say.CORRECTIONS.format(count=corrections, answers=answers)
        text = f"{counted} {text}".strip()
    found = (
        Count("corrected", say.WITH_CORRECTION, corrected),
        Count("not_corrected", say.WITHOUT_CORRECTION, tuple(each for each in answered if not each.corrections)),
    )
    return LibraryLesson(
        "corrections",
        say.CORRECTIONS_TITLE,
        len(answered),
        text,
        tuple(count for count in found if count.behind),
    )


def _proposals(key: str, title: str, every: Sequence[SessionLessons]) -> LibraryLesson:
    """Count proposals by the outcome of the decision."""
    ends = [
        Count(end, text[0].lower() + text[1:], behind)
        for end, text in (*ENDS.items(), ("", say.NO_OUTCOME))
        if (behind := tuple(each for each in every if each.outcome == end))
    ]
    counts = tuple(Count(count.value or NOT_TOLD, count.label, count.behind) for count in ends)
    settled = [each for each in every if each.outcome not in {"", "still open"}]
    chosen = sum(each.outcome == "chose you" for each in settled)
    text = _too_few(len(settled)) or say.DECISIONS.format(chosen=chosen, count=len(settled))
    return LibraryLesson(key, title, len(settled), text, counts)


def _too_few(known: int) -> str:
    """Return that the sessions are too few; empty if they are enough."""
    if known >= ENOUGH:
        return ""
    return say.TOO_FEW.format(known=known, enough=ENOUGH)


def describe_lessons(found: Iterable[LibraryLesson], sessions: int) -> Iterator[str]:
    """Yield the lines of the lessons of several sessions."""
    yield say.SESSIONS.format(sessions)
    for each in found:
        yield from ("", each.title, f"   {each.text}")
        for count in each.counts:
            names = "; ".join(" ".join(behind.client.split()) for behind in count.behind)
            yield f"   {count.label}, {len(count.behind)}: {names}"


def lessons_report(found: Iterable[LibraryLesson], sessions: int) -> dict[str, Any]:
    """Return the lessons of several sessions as plain values."""
    return {
        "sessions": sessions,
        "lessons": {
            each.key: {
                "told": each.known,
                "enough": each.is_enough,
                "says": each.text,
                "counts": [
                    {"value": count.value, "count": len(count.behind), "sessions": [one.key for one in count.behind]}
                    for count in each.counts
                ],
            }
            for each in found
        },
    }
