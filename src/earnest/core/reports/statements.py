"""Everything said of a claim or a stage: answers, evidence, say-backs."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from earnest.core.editing.say_back import sort_say_backs
from earnest.core.evidence.confirmation import missing_fields
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import Records, WeighedRecord, weigh_records
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import FIELDS
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import CONTENDER, natural
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.reports.key_labels import label_key, show_value
from earnest.core.reports.outcome import describe_outcome
from earnest.core.reports.shortlist.grid import Grid, describe_answer, list_criteria, read_grid
from earnest.core.text.normalize import shows_nothing

ELSEWHERE = frozenset(
    {"text", "heard", "said_back", "blocks", "answers", "outcome", "outcome_on", "tipped_by", "misread_stage"}
)
"""Fields that are no answers here: the claim itself, its evidence, its place in the tree, and the outcome."""
CONFIRMS = "that's it"
COMPARED = "They compare on"
"""What leads to the criteria."""


class Statement(NamedTuple):
    """An answer, a quote, a source or a say-back."""

    path: KeyPath
    """Where the file keeps it."""
    label: str
    """What it answers, or who said it and when."""
    text: str = ""
    quote: str = ""
    """Their words."""
    grade: str = ""
    """What it gives the claim by itself: `heard`, `read` or `confirmed`; else empty."""
    lacks: str = ""
    """Why it does not count; empty if it does."""


class Statements:
    """The statements of a session, each claim's looked up on demand."""

    def __init__(self, session: Session, interview: Interview, today: date, dot: str) -> None:
        self._session, self._interview, self._today, self._dot = session, interview, today, dot
        self._found: dict[str, tuple[Statement, ...]] = {}

    def of_claim(self, claim: str) -> tuple[Statement, ...]:
        """Return the answers about a claim, then its evidence."""
        if claim not in self._found:
            self._found[claim] = (*self._answers(claim), *self._evidence(claim))
        return self._found[claim]

    def of_stage(self, stage: str) -> tuple[Statement, ...]:
        """Return the answers about a stage as a whole."""
        session, questions = self._session, self._interview.stage(stage).question
        found: list[Statement] = []
        for key, question in questions.items():
            asks_once = question.of == "decision"
            fields = [field for field in question.fields if field not in ELSEWHERE] if asks_once else []
            found.extend(self._read(("decision", field), getattr(session.decision, field)) for field in fields)
            if question.of == "person":
                found.extend(self._person(person) for person, _ in session.people())
            if question.none and question.none in session.decision.they_say_none:
                path = ("decision", "they_say_none", question.none)
                found.append(Statement(path, question.yields, "They say there is none"))
            if key in session.not_known.get(stage, ()):
                found.append(Statement(("not_known", stage, key), question.yields, "Not known yet"))
        criteria = list_criteria(session) if stage == CONTENDER.stage else {}
        if criteria:
            found.append(Statement(("criterion", next(iter(criteria)), "text"), COMPARED, "\n".join(criteria.values())))
        return tuple(each for each in found if each.text)

    @property
    def outcome(self) -> tuple[str, ...]:
        """How the decision ended, in sentences."""
        return describe_outcome(self._session, self._interview, self._today)

    def _answers(self, claim: str) -> Iterator[Statement]:
        """Yield the answers, what is not known last."""
        held = self._session.claims[claim]
        for field in FIELDS[held.kind]:
            if field not in ELSEWHERE:
                answer = self._read((held.kind, claim, field), getattr(held, field))
                if answer.text:
                    yield answer
        for (contender, criterion), cell in self._grid.cells.items() if claim in self._grid.contenders else ():
            if contender == claim:
                says = describe_answer(self._session, cell, self._dot)
                at = ("contender", claim, "on", criterion)
                yield Statement(
                    at, self._grid.criteria[criterion], says, cell.words, cell.grade.word * bool(cell.words)
                )
        for field in held.not_known:
            path = (held.kind, claim, field)
            yield Statement(path, label_key(path, self._interview), "Not known yet")

    def _read(self, path: KeyPath, value: object) -> Statement:
        session, interview = self._session, self._interview
        is_blank = (
            value is None or value is False or value in ((), "") or (isinstance(value, str) and shows_nothing(value))
        )
        listed = list(value) if isinstance(value, tuple) else value
        shown = "" if is_blank else show_value(path, listed, session, interview, self._today)
        return Statement(path, label_key(path, interview), shown)

    def _person(self, person: str) -> Statement:
        known = self._session.person[person]
        says = "has a say" if known.has_a_say else "no say" if known.has_a_say is False else ""
        must = f"needs to see: {known.must_see}" if known.must_see.strip() else ""
        name = describe_person(self._session, person)
        answers = bool(says or must or known.role)
        return Statement(
            ("person", person), says, f"{name}{self._dot}{must}".removesuffix(self._dot) if answers else ""
        )

    def _evidence(self, claim: str) -> Iterator[Statement]:
        for record in self._records.get(claim, ()):
            yield self._record(claim, record)
        for key in self._say_backs.get(claim, ()):
            said = self._session.said_back[key]
            lacks = missing_fields(said)
            grade = "confirmed" if said.class_ == CONFIRMS and not lacks else ""
            label = f"said back{self._dot}{self._describe(f'said_back.{key}')}".removesuffix(self._dot)
            lacking = f"lacks {' and '.join(lacks)}" if lacks else ""
            yield Statement(("said_back", key), label, said.said, said.reply, grade, lacking)

    def _record(self, claim: str, record: WeighedRecord) -> Statement:
        label = f"{record.word}{self._dot}{self._describe(record.key)}".removesuffix(self._dot)
        path = (self._session.claims[claim].kind, claim, "heard", record.key)
        lacks = "does not count yet" if record.is_incomplete else ""
        words, grade = record.text if record.is_quote else "", record.word if record.sense == "for" else ""
        return Statement(path, label, "", words, grade, lacks)

    def _describe(self, record: str) -> str:
        return describe_record(self._session, record, self._today, self._dot)

    @cached_property
    def _grid(self) -> Grid:
        return read_grid(self._session)

    @cached_property
    def _records(self) -> Records:
        return weigh_records(self._session)

    @cached_property
    def _say_backs(self) -> Mapping[str, list[str]]:
        """The say-backs of each claim, oldest first."""
        found: dict[str, list[str]] = {}
        for key, said in sort_say_backs(self._session):
            for claim in sorted(said.of, key=natural):
                found.setdefault(claim, []).append(key)
        return found
