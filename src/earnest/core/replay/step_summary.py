"""A step of a history in words: its changes and their effects."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.history.steps import Step, name_author
from earnest.core.interview.stage import Interview
from earnest.core.model.entries.entry import Entry
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_value, noun_of
from earnest.core.model.paths import thing_of, value_at
from earnest.core.model.records import SENSES, list_targets
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.replay.replay import Replay
from earnest.core.reports.key_labels import label_key, show_value
from earnest.core.standing.verdict import Verdict
from earnest.core.text.dates import format_day

FACTS = ("who", "class", "how", "on")
"""The keys of a new record that go on one line."""
NAMES = ("text", "name", "said", "words", "where")
"""The keys of which the first names a thing."""
RECORDS = {"quote": "in their words", "source": "from a source"}


class ChangedKey(NamedTuple):
    """A key that a step changed, with its values before and after.

    A missing value is empty.
    """

    key: str
    label: str
    """The key's label."""
    was: str
    now: str


LINKS = {(sense,) for sense in SENSES}
"""The keys of a record that say what it speaks of."""
LINKED = {"added": "linked", "deleted": "unlinked", "changed": "links changed"}
"""What is done to a record on file where it comes to speak of a claim."""


class StepSummary(NamedTuple):
    """What a step changed, and its effects."""

    when: str
    who: str
    noun: str
    """The noun of what was changed: *Need*."""
    action: str
    """What was done to it: *in their words, added*."""
    name: str
    """The name of the thing after the step, or before it if it is gone."""
    path: KeyPath
    keys: tuple[ChangedKey, ...]
    """The changed keys, without the facts of a record."""
    facts: tuple[str, ...]
    """The facts of a record: who, how, when, and what an answer meant."""
    grades: tuple[tuple[str, Grade, Grade], ...]
    """The claims whose grade changed, with the grades before and after."""
    states: Mapping[str, tuple[str, str]]
    """What each of these grades is called: *heard, no date yet*."""
    verdicts: tuple[Verdict, Verdict]
    remarks: tuple[Remark, ...]
    """The remarks since this step."""
    why: str


class StepName(NamedTuple):
    """What a step changed, in a few words."""

    noun: str
    action: str
    name: str


def name_step(
    step: Step, thing: KeyPath, states: tuple[Session, Session], interview: Interview, today: date
) -> StepName:
    """Return what a step changed, without its effects.

    Args:
        step: The step.
        thing: What it is about.
        states: The session before the step and after it.
        interview: Its labels name the keys.
        today: It decides which years are left out.
    """
    first = split_path(step.entries[0][1].path)
    return StepName(noun_of(thing), _name_action(step, first, interview, states), _name(thing, *states, today))


def summarize_step(replay: Replay, number: int, today: date) -> StepSummary:
    """Summarize a step, from 1; `today` decides which years are left out."""
    step, before, after = replay.steps[number - 1], replay.session_at(number - 1), replay.session_at(number)
    thing = thing_of(replay.subjects[number - 1])
    named = name_step(step, thing, (before, after), replay.interview, today)
    were, are = replay.standing_at(number - 1), replay.standing_at(number)
    changed = tuple(_grades(replay, number))
    asked = {(remark.rule, remark.claim, remark.text) for remark in were.remarks}
    return StepSummary(
        when=_when(step, today),
        who=name_author(step.by),
        noun=named.noun,
        action=named.action,
        name=named.name,
        path=thing,
        keys=tuple(_keys(replay, step, before, after, today)),
        facts=tuple(_facts(replay, step, after, today)),
        grades=changed,
        states={key: (_state(were.grades, key, was), _state(are.grades, key, now)) for key, was, now in changed},
        verdicts=(were.verdict, are.verdict),
        remarks=tuple(each for each in are.remarks if (each.rule, each.claim, each.text) not in asked),
        why=next((entry.why for _, entry in step.entries if entry.why), ""),
    )


def _when(step: Step, today: date) -> str:
    return f"{format_day(step.at.date(), today)} {step.at:%H:%M}"


def _name_action(step: Step, path: KeyPath, interview: Interview, states: tuple[Session, Session]) -> str:
    thing = thing_of(path)
    entries = [entry for _, entry in step.entries if thing_of(split_path(entry.path)) == thing]
    rest = path[len(thing) :]
    if path[:1] and path[0] in RECORDS:
        is_of_links = all(split_path(entry.path)[2:3] in LINKS for entry in entries)
        did = _did(entries)
        return f"{RECORDS[path[0]]}, {LINKED.get(did, did) if is_of_links else did}"
    if any(split_path(entry.path)[len(thing) :] == ("text",) for entry in entries):
        return {"changed": "reworded"}.get(_did(entries), _did(entries))
    if thing[:1] != ("decision",) and not (rest and thing[0] in KIND):
        stays = all(value_at(state.document, thing) is not None for state in states)
        return "changed" if rest and stays else _did(entries)
    label = label_key(path, interview, states[1])
    return f"{label[:1].lower()}{label[1:]}, {_did(entries)}"


def _did(entries: list[Entry]) -> str:
    if all(entry.was is None for entry in entries):
        return "added"
    return "deleted" if all(entry.now is None for entry in entries) else "changed"


def _name(thing: KeyPath, before: Session, after: Session, today: date) -> str:
    for session in (after, before):
        table = value_at(session.document, thing)
        if isinstance(table, dict):
            found = next((table[key] for key in NAMES if key in table), "")
            return describe_value(found, session, today)
    return ""


def _keys(replay: Replay, step: Step, before: Session, after: Session, today: date) -> Iterator[ChangedKey]:
    meetings = set[ChangedKey]()  # several quotes are linked to one meeting in a step
    for _, entry in step.entries:
        path = split_path(entry.path)
        if not path or _is_fact(path, entry) or _is_print(path) or _says_nothing(path, entry):
            continue
        was, now = (
            show_value(path, value, session, replay.interview, today)
            for value, session in ((entry.was, before), (entry.now, after))
        )
        found = ChangedKey(path[-1], label_key(path, replay.interview, after), was, now)
        if path[-1] != "meeting" or found not in meetings:
            meetings.add(found)
            yield found


def _facts(replay: Replay, step: Step, after: Session, today: date) -> Iterator[str]:
    entries = {
        split_path(entry.path)[-1]: entry for _, entry in step.entries if _is_fact(split_path(entry.path), entry)
    }
    return (
        show_value(split_path(entries[key].path), entries[key].now, after, replay.interview, today)
        for key in FACTS
        if key in entries
    )


def _is_print(path: KeyPath) -> bool:
    """Return whether a key holds a fingerprint."""
    return path[-1] == "print" or (path[0] == "said_back" and path[2:3] == ("of",))


def _says_nothing(path: KeyPath, entry: Entry) -> bool:
    """Return whether a key tells nothing new.

    The claim that a record is for is named by the summary itself.
    """
    is_of_one = path[0] in RECORDS and path[2:] == ("for",) and len(list_targets(entry.now or entry.was)) == 1
    return entry.was == entry.now or (is_of_one and None in (entry.was, entry.now))


def _is_fact(path: KeyPath, entry: Entry) -> bool:
    is_of_record = bool(path) and path[0] in {"said_back", *RECORDS}
    return is_of_record and path[-1] in FACTS and entry.was is None and entry.now is not None


def _grades(replay: Replay, number: int) -> Iterator[tuple[str, Grade, Grade]]:
    before, after = replay.grades_at(number - 1), replay.grades_at(number)
    for key in [*after, *(key for key in before if key not in after)]:
        was, now = before.get(key, Grade.BLANK), after.get(key, Grade.BLANK)
        if was is not now:
            yield key, was, now


def _state(grades: Mapping[str, GradedClaim], claim: str, grade: Grade) -> str:
    return grades[claim].state if claim in grades else grade.word


def find_stage(replay: Replay, number: int) -> str:
    """Return the stage that a step belongs to; empty if none."""
    interview = replay.interview
    head, *rest = replay.subjects[number - 1]
    if head in KIND:
        return KIND[head].stage
    if head == "said_back":
        return "need"
    field = rest[0] if rest else ""
    every = interview.questions()
    asked = (stage.stage for stage, _, question in every if question.of == head and field in question.fields)
    return next(asked, field if head == "not_known" else "")


def list_answer_steps(replay: Replay) -> tuple[int, ...]:
    """Return the steps, from 1, that answer another question than the last."""
    asked = [_question(replay, number) for number in range(1, len(replay.steps) + 1)]
    return tuple(at for at in range(1, len(asked) + 1) if at == 1 or asked[at - 1] != asked[at - 2])


def _question(replay: Replay, number: int) -> tuple[KeyPath, str]:
    """Return the thing and the question that a step answers.

    A claim's records belong to the question for its text.
    """
    path = replay.subjects[number - 1]
    thing = thing_of(path)
    field = path[len(thing)] if len(path) > len(thing) else path[-1]
    if path[0] in KIND and field == "heard":
        field = "text"
    every = replay.interview.questions()
    return thing, next((key for _, key, each in every if each.of == path[0] and field in each.fields), field)
