"""What a session teaches: facts from its history, never a score.

Each fact has the step at which it can be seen. What the history cannot tell is said to be unknown.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.confirmation import CLASSES, CORRECTING
from earnest.core.evidence.grades import Grade
from earnest.core.history.sittings import find_sittings
from earnest.core.model.kinds import CARRYING, CLAIM_KINDS, KIND, kinds_of
from earnest.core.model.session import SaidBack, Session
from earnest.core.replay.entry_index import EntryIndex
from earnest.core.replay.replay import Replay
from earnest.core.replay.unknowns import find_gaps
from earnest.core.reports.meetings import count_meeting, sort_meetings
from earnest.core.reports.outcome import ENDS
from earnest.core.text.dates import format_day
from earnest.core.text.words import says_the_same

TITLES = {
    "otherwise": "Guesses that turned out different",
    "corrected": "What they corrected",
    "ahead": "What was written too early",
    "said_back": "From hearing to saying back",
    "unheard": "Who was never heard",
    "misread": "The stage that was misread",
    "tally": "Questions and say-backs",
    "unknown": "What cannot be known",
}
"""The headings of the kinds of facts, in their order."""


class LessonFact(NamedTuple):
    """A fact that a session teaches."""

    kind: str
    text: str
    step: int | None = None
    """The step, from 1, at which it can be seen, or None."""


def learn_from_replay(replay: Replay, today: date) -> tuple[LessonFact, ...]:
    """Return the facts that a session teaches, in the order of `TITLES`.

    `today` decides which years are left out.
    """
    index = EntryIndex(replay.steps)
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
            text = f"{kind.noun.capitalize()}: you had {had}; once you heard them on it, {has}."
            yield LessonFact("otherwise", text, since.step)


def _ranked_otherwise(session: Session, index: EntryIndex) -> Iterator[LessonFact]:
    for key, need in session.need.items():
        if None in (need.rank_guessed, need.rank_told) or need.rank_guessed == need.rank_told:
            continue
        places = f"you guessed place {need.rank_guessed} among their needs, they said {need.rank_told}"
        text = f"Rank: {places}, for {_quoted(need.text)}."
        yield LessonFact("otherwise", text, index.first("need", key, "rank_told"))


def _corrected(replay: Replay, index: EntryIndex, today: date) -> Iterator[LessonFact]:
    for key in replay.session.said_back:
        for moment in index.of("said_back", key, "class"):
            session = replay.session_at(moment.step)
            said = session.said_back.get(key)
            if said is None or said.class_ not in CORRECTING:
                continue
            day = f", {format_day(said.on, today)}" if said.on else ""
            who = session.name_of(said.who) or "Somebody"
            answer = dict(CLASSES)[said.class_]
            reworded = _reworded(session, said, index, moment.step)
            yield LessonFact("corrected", f"{who}{day}: {answer}. {_quoted(said.reply)} {reworded}", moment.step)


def _reworded(session: Session, said: SaidBack, index: EntryIndex, after: int) -> str:
    """Return what became of the claims that a correction was about."""
    told = [
        f"The {claim.kind.replace('_', '-')} then read {_quoted(since.entry.now)} (step {since.step})."
        for key in said.of
        if (claim := session.claims.get(key))
        and (since := next((each for each in index.texts(claim.kind, key) if each.step > after), None))
    ]
    return " ".join(told) or "No words were changed after it."


def _ahead(replay: Replay, index: EntryIndex) -> Iterator[LessonFact]:
    """Find needs, parts and reasons that were written too early.

    Needs before any challenge, parts and reasons before their challenge was heard.
    """
    for key in replay.session.need:
        begun = next(iter(index.texts("need", key)), None)
        if begun and not any(each.text.strip() for each in replay.session_at(begun.step).challenge.values()):
            text = f"A need was written before any challenge: {_quoted(begun.entry.now)}."
            yield LessonFact("ahead", text, begun.step)
    told: set[tuple[str, str]] = set()
    for moment in index.every:
        match moment.path:
            case ("proposal", "part", key, "text"):
                noun = "part of the proposal"
            case ("reason", key, "text"):
                noun = "reason to choose"
            case _:
                continue
        if isinstance(moment.entry.now, str) and (noun, key) not in told:
            told.add((noun, key))
            yield from _unheard_then(replay, index, moment.step, (noun, key), moment.entry.now)


def _unheard_then(
    replay: Replay, index: EntryIndex, step: int, thing: tuple[str, str], text: str
) -> Iterator[LessonFact]:
    noun, key = thing
    session, grades = replay.session_at(step), replay.grades_at(step)
    held = session.proposal.part.get(key) if noun.startswith("part") else session.reason.get(key)
    need = session.need.get(held.need) if held else None
    challenges = need.answers if need else ()
    if any(grades.get(each, Grade.BLANK) >= Grade.HEARD for each in challenges):
        return
    since = [found for each in challenges if (found := index.first_quoted(each, step))]
    heard = f"It was first heard at step {min(since)}." if since else "They said nothing on it later."
    tied = heard if challenges else "It was linked to no challenge."
    yield LessonFact(
        "ahead", f"A {noun} was written before its challenge was heard. {tied} It says {_quoted(text)}.", step
    )


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
    name = f"the {KIND[kind].noun} {_quoted(claim.text)}"
    days = [quote.on for quote in claim.heard.values() if quote.on]
    back = [(said.on, each) for each, said in session.said_back.items() if key in said.of and said.on]
    if not days:
        return LessonFact("said_back", f"Heard on an unknown day: {name}.", index.first_quoted(key))
    heard = min(days)
    since = sorted(each for each in back if each[0] >= heard)
    if not since:
        text = f"Heard {format_day(heard, today)}, and not said back since: {name}."
        return LessonFact("said_back", text, index.first_quoted(key))
    day, said_back = since[0]
    later = (day - heard).days
    wait = f"{later} day{'s' * (later != 1)} later" if later else "the same day"
    text = f"Heard {format_day(heard, today)}, said back {wait}: {name}."
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
        role = f", {person.role}" if person.role else ""
        say = " They have a say in it." if person.has_a_say else ""
        yield LessonFact("unheard", f"{person.name or key}{role}: not heard.{say}", index.first("person", key))


def _misread(replay: Replay, index: EntryIndex) -> Iterator[LessonFact]:
    decision = replay.session.decision
    if not decision.outcome:
        return
    if decision.misread_stage is None:
        text = f"{ENDS[decision.outcome]}. The misread stage is not recorded."
        yield LessonFact("misread", text, index.first("decision", "outcome"))
        return
    stage = replay.interview.stage(decision.misread_stage)
    text = f"{ENDS[decision.outcome]}. You had misread stage {stage.number}, {stage.title}."
    yield LessonFact("misread", text, index.first("decision", "misread_stage"))


def _tallies(session: Session, index: EntryIndex, today: date) -> Iterator[LessonFact]:
    for key, meeting in sort_meetings(session):
        found = count_meeting(session, key)
        day = format_day(meeting.on, today) if meeting.on else "No date"
        who = _names(session, meeting.who)
        asked = "questions not recorded" if found.questions is None else _counted(found.questions, "question")
        back = "say-backs not recorded" if found.say_backs is None else f"{found.say_backs} said back"
        yield LessonFact("tally", f"{day}{who}: {asked}, {back}.", index.first("meeting", key))


def _names(session: Session, people: Sequence[str]) -> str:
    return f", {', '.join(map(session.name_of, people))}" if people else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”" if text.strip() else "no words"
