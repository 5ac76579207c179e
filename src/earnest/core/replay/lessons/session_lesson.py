"""What a session teaches: facts from its history, never a score.

Each fact has the step at which it can be seen. What the history cannot tell is said to be unknown.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.confirmation import CLASSES, CORRECTING
from earnest.core.evidence.grades import Grade
from earnest.core.history.authors import Authors
from earnest.core.history.sittings import find_sittings
from earnest.core.history.steps import name_author
from earnest.core.model.kinds import CARRYING, CLAIM_KINDS, KIND, kinds_of
from earnest.core.model.session import SaidBack, Session
from earnest.core.replay.entry_index import EntryIndex
from earnest.core.replay.lessons import texts as say
from earnest.core.replay.replay import Replay
from earnest.core.replay.unknowns import find_gaps
from earnest.core.reports.meetings import count_meeting, sort_meetings
from earnest.core.reports.outcome import ENDS
from earnest.core.text.dates import format_day
from earnest.core.text.words import says_the_same

NOTHING = say.NOTHING_LEARNT
TITLES = {
    "otherwise": say.OTHERWISE_TITLE,
    "corrected": say.CORRECTED_TITLE,
    "ahead": say.AHEAD_TITLE,
    "said_back": say.SAID_BACK_TITLE,
    "unheard": say.UNHEARD_TITLE,
    "misread": say.MISREAD_TITLE,
    "tally": say.TALLY_TITLE,
    "unknown": say.UNKNOWN_TITLE,
}
"""The headings of the kinds of facts, in their order."""


class LessonFact(NamedTuple):
    """A fact that a session teaches."""

    kind: str
    text: str
    step: int | None = None
    """The step, from 1, at which it can be seen, or None."""
    by: str = ""
    """Who made that step, where several people changed the session."""


def learn_from_replay(replay: Replay, today: date) -> tuple[LessonFact, ...]:
    """Return the facts that a session teaches, in the order of `TITLES`.

    `today` decides which years are left out.
    """
    facts = _learn(replay, EntryIndex(replay.steps), today)
    if not Authors(replay.session).are_several:
        return facts
    return tuple(fact._replace(by=name_author(replay.steps[fact.step - 1].by)) if fact.step else fact for fact in facts)


def _learn(replay: Replay, index: EntryIndex, today: date) -> tuple[LessonFact, ...]:
    return (
        *_otherwise(replay, index),
        *_ranked_otherwise(replay.session, index),
        *_corrected(replay, index, today),
        *_ahead(replay, index),
        *_said_back(replay.session, index, today),
        *_unheard(replay.session, index),
        *_misread(replay, index),
        *_tallies(replay.session, index, today),
        *(LessonFact("unknown", gap.text, gap.step) for gap in find_gaps(replay)),
    )


def _otherwise(replay: Replay, index: EntryIndex) -> Iterator[LessonFact]:
    """Find claims that were reworded once they were first heard.

    They were written before the sitting in which they were heard.
    """
    begins = find_sittings(replay.steps)
    for kind in CLAIM_KINDS:
        for key in getattr(replay.session, kind.key):
            heard = index.first_quoted(key)
            if heard is None:
                continue
            sitting = max(step for step in begins if step <= heard)
            texts = index.texts(kind.key, key)
            before = [each for each in texts if each.step < sitting]
            since = next((each for each in texts if each.step >= sitting), None)
            if not before or since is None or says_the_same(before[-1].entry.now, since.entry.now):
                continue
            had, has = _quoted(before[-1].entry.now), _quoted(since.entry.now)
            text = say.OTHERWISE.format(noun=kind.noun.capitalize(), had=had, has=has)
            yield LessonFact("otherwise", text, since.step)


def _ranked_otherwise(session: Session, index: EntryIndex) -> Iterator[LessonFact]:
    for key, need in session.need.items():
        if None in (need.rank_guessed, need.rank_told) or need.rank_guessed == need.rank_told:
            continue
        text = say.RANKED.format(guessed=need.rank_guessed, said=need.rank_told, need=_quoted(need.text))
        yield LessonFact("otherwise", text, index.first("need", key, "rank_told"))


def _corrected(replay: Replay, index: EntryIndex, today: date) -> Iterator[LessonFact]:
    for key in replay.session.said_back:
        for moment in index.of("said_back", key, "class"):
            session = replay.session_at(moment.step)
            said = session.said_back.get(key)
            if said is None or said.class_ not in CORRECTING:
                continue
            day = f", {format_day(said.on, today)}" if said.on else ""
            who = session.name_of(said.who) or say.SOMEBODY
            answer = dict(CLASSES)[said.class_]
            reworded = _reworded(session, said, index, moment.step)
            yield LessonFact("corrected", f"{who}{day}: {answer}. {_quoted(said.reply)} {reworded}", moment.step)


def _reworded(session: Session, said: SaidBack, index: EntryIndex, after: int) -> str:
    """Return what became of the claims that a correction was about."""
    told = [
        say.REWORDED.format(noun=claim.kind.replace("_", "-"), text=_quoted(since.entry.now), step=since.step)
        for key in said.of
        if (claim := session.claims.get(key))
        and (since := next((each for each in index.texts(claim.kind, key) if each.step > after), None))
    ]
    return " ".join(told) or say.NOT_REWORDED


def _ahead(replay: Replay, index: EntryIndex) -> Iterator[LessonFact]:
    """Find needs, parts and reasons that were written too early.

    Needs before any challenge, parts and reasons before their challenge was heard.
    """
    for key in replay.session.need:
        begun = next(iter(index.texts("need", key)), None)
        if begun and not any(each.text.strip() for each in replay.session_at(begun.step).challenge.values()):
            text = say.AHEAD_OF_CHALLENGE.format(text=_quoted(begun.entry.now))
            yield LessonFact("ahead", text, begun.step)
    told: set[tuple[str, str]] = set()
    for moment in index.every:
        match moment.path:
            case ("proposal", "part", key, "text"):
                says = say.PART_AHEAD
            case ("reason", key, "text"):
                says = say.REASON_AHEAD
            case _:
                continue
        if isinstance(moment.entry.now, str) and (says, key) not in told:
            told.add((says, key))
            yield from _unheard_then(replay, index, moment.step, (says, key), moment.entry.now)


def _unheard_then(
    replay: Replay, index: EntryIndex, step: int, thing: tuple[str, str], text: str
) -> Iterator[LessonFact]:
    says, key = thing
    session, grades = replay.session_at(step), replay.grades_at(step)
    held = session.proposal.part.get(key) if says == say.PART_AHEAD else session.reason.get(key)
    need = session.need.get(held.need) if held else None
    challenges = need.answers if need else ()
    if any(grades.get(each, Grade.BLANK) >= Grade.HEARD for each in challenges):
        return
    since = [found for each in challenges if (found := index.first_quoted(each, step))]
    heard = say.HEARD_AT.format(step=min(since)) if since else say.HEARD_NOTHING
    tied = heard if challenges else say.LINKED_TO_NONE
    yield LessonFact("ahead", says.format(heard=tied, text=_quoted(text)), step)


def _said_back(session: Session, index: EntryIndex, today: date) -> Iterator[LessonFact]:
    for stage in CARRYING:
        for kind in kinds_of(stage):
            for key, claim in getattr(session, kind.key).items():
                if claim.heard:
                    yield _waited(session, index, (kind.key, key), today)


def _waited(session: Session, index: EntryIndex, path: tuple[str, str], today: date) -> LessonFact:
    """Return how long a claim waited from first quote to first say-back."""
    kind, key = path
    claim = session.claims[key]
    name = say.THE_CLAIM.format(noun=KIND[kind].noun, text=_quoted(claim.text))
    days = [quote.on for quote in claim.heard.values() if quote.on]
    back = [(said.on, each) for each, said in session.said_back.items() if key in said.of and said.on]
    if not days:
        return LessonFact("said_back", say.HEARD_UNKNOWN.format(claim=name), index.first_quoted(key))
    heard = min(days)
    since = sorted(each for each in back if each[0] >= heard)
    if not since:
        text = say.NOT_SAID_BACK.format(day=format_day(heard, today), claim=name)
        return LessonFact("said_back", text, index.first_quoted(key))
    day, said_back = since[0]
    later = (day - heard).days
    wait = say.DAYS_LATER.format(later) if later else say.THE_SAME_DAY
    text = say.SAID_BACK.format(day=format_day(heard, today), wait=wait, claim=name)
    return LessonFact("said_back", text, index.first("said_back", said_back))


def _unheard(session: Session, index: EntryIndex) -> Iterator[LessonFact]:
    """Find people of whom no word is, or ever was, on file."""
    yourself = session.own_ids
    spoke = {quote.who for quote in session.quote.values()}
    spoke |= {said.who for said in session.said_back.values()}
    for moment in index.every:
        is_speaker = moment.path[-1] == "who" and moment.path[0] in {"quote", "said_back"}
        if is_speaker and isinstance(moment.entry.now, str):
            spoke.add(moment.entry.now)
    for key, person in session.people():
        if key in spoke or key in yourself or person.archived:
            continue
        who = ", ".join(filter(None, (person.name or key, person.role)))
        says = say.UNHEARD_WITH_SAY if person.has_a_say else say.UNHEARD
        yield LessonFact("unheard", says.format(who=who), index.first("person", key))


def _misread(replay: Replay, index: EntryIndex) -> Iterator[LessonFact]:
    decision = replay.session.decision
    if not decision.outcome:
        return
    if decision.misread_stage is None:
        text = say.MISREAD_UNKNOWN.format(end=ENDS[decision.outcome])
        yield LessonFact("misread", text, index.first("decision", "outcome"))
        return
    stage = replay.interview.stage(decision.misread_stage)
    text = say.MISREAD.format(end=ENDS[decision.outcome], number=stage.number, title=stage.title)
    yield LessonFact("misread", text, index.first("decision", "misread_stage"))


def _tallies(session: Session, index: EntryIndex, today: date) -> Iterator[LessonFact]:
    for key, meeting in sort_meetings(session):
        found = count_meeting(session, key)
        if found.questions is None and found.say_backs is None and meeting.on and meeting.on > today:
            continue  # planned
        day = format_day(meeting.on, today) if meeting.on else say.NO_DATE
        who = _names(session, meeting.who)
        asked = say.NO_QUESTIONS if found.questions is None else say.QUESTIONS.format(found.questions)
        back = say.NO_SAY_BACKS if found.say_backs is None else say.SAID_BACK_COUNT.format(count=found.say_backs)
        yield LessonFact("tally", f"{day}{who}: {asked}, {back}.", index.first("meeting", key))


def _names(session: Session, people: Sequence[str]) -> str:
    return f", {', '.join(map(session.name_of, people))}" if people else ""


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”" if text.strip() else say.NO_WORDS


def describe_lesson(facts: Sequence[LessonFact]) -> Iterator[str]:
    """Yield the lines of a lesson: facts by heading, with their steps."""
    if not facts:
        yield NOTHING
    kind = ""
    for fact in facts:
        if fact.kind != kind:
            yield from ("", TITLES[fact.kind])
        kind = fact.kind
        at = ""
        if fact.step is not None:
            at = (say.AT_STEP_BY if fact.by else say.AT_STEP).format(step=fact.step, name=fact.by)
        yield f"   {fact.text}{at}"
