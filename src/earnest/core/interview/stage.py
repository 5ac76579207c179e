"""A stage file with its questions, and the interview of seven stages."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from earnest.core.model.faults import Fault
from earnest.core.model.fields import FIELDS
from earnest.core.model.fields import Field as FormField
from earnest.core.model.keys import Ids
from earnest.core.model.kinds import STAGES
from earnest.core.model.parsing import EXPECTED, expected_by
from earnest.core.model.session import StageKey, Tables

if TYPE_CHECKING:
    from earnest.core.interview.paper_words import Papers

PLACEHOLDERS = ("goal", "challenge", "person")
"""The names allowed in braces in a question, which the session's own words replace."""

WRITTEN = ("text", "line")
"""The forms of fields that hold text."""


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True, defer_build=True)


class Question(_Words):
    """A question of a stage; its id is the field it fills."""

    of: str = Field(description="What it is about: a kind of claim, person, or decision.")
    fields: Ids = Field(description="The fields it fills, in the order in which they are shown.")
    asked: Literal["once", "each"] = Field(description="Once for the stage, or for each claim by its name.")
    you: str = Field(min_length=1, description="The question to the user.")
    client: str = Field(min_length=1, description="As it can be said to the client.")
    yields: str = Field(min_length=1, description="What it yields.")
    help: str = Field(min_length=1, description="Why it is asked, and what to aim for.")
    example: str = Field(min_length=1, description="Somebody else's answer.")
    example_from: str = Field(min_length=1, description="Whose answer that is.")
    first: bool = Field(default=False, description="The chain hangs on it: it is asked in the first round.")
    sets: Mapping[str, str | bool] = Field({}, description="Fields of a claim that this question begins.")
    none: Literal["", "inside", "outside", "ruled_out"] = Field("", description="What there may be none of.")

    @property
    def begins(self) -> bool:
        """Whether an answer can begin a claim or a person."""
        return self.asked == "each" and (self.fields[0] in {"text", "name"} or bool(self.sets))


class Stage(_Words):
    """A stage with its questions by id, in the order of asking."""

    stage: StageKey = Field(description="The stage's key.")
    number: int = Field(ge=1, le=len(STAGES), description="Its place, 1 to 7.")
    title: str = Field(min_length=1, description="Its name in full.")
    name: str = Field(min_length=1, description="Its name at 110 columns.")
    short: str = Field(min_length=1, description="Its name at 80 columns.")
    about: str = Field(min_length=1, description="What happens on the client's side.")
    said_to: str = Field("client", min_length=1, description="Who is spoken to, in one word.")
    question: Mapping[str, Question] = Field(min_length=1, description="The questions.")

    def place_of(self, question: str) -> int:
        """Return a question's number in the stage, from 1."""
        return list(self.question).index(question) + 1


class Interview(NamedTuple):
    """Seven stages that belong together."""

    name: str
    stages: tuple[Stage, ...]
    papers: Papers | None = None
    """The words of letter, sheet and proposal; as shipped where there are none of the user's own."""

    def stage(self, key: str) -> Stage:
        """Return the stage of a key."""
        return self.stages[STAGES.index(key)]

    def questions(self) -> Iterator[tuple[Stage, str, Question]]:
        """Yield all questions in the order of stages."""
        for stage in self.stages:
            for key, question in stage.question.items():
                yield stage, key, question


def read_stage(document: Tables) -> tuple[Stage | None, tuple[Fault, ...]]:
    """Read a stage from a stage file's tables, with all faults.

    There is a stage only where there is no fault.
    """
    try:
        stage = Stage.model_validate(document)
    except ValidationError as wrong:
        return None, list_faults(wrong)
    faults = tuple(_misfits(stage))
    if not faults and not any(question.asked == "once" or question.begins for question in stage.question.values()):
        faults = (Fault(("question",), "a question that begins a claim, or is asked once"),)
    return (None if faults else stage), faults


def list_faults(wrong: ValidationError) -> tuple[Fault, ...]:
    """Return what is wrong in a file of words.

    A misspelt key is two mistakes to the model; the written one comes first.
    """
    details = sorted(
        wrong.errors(include_url=False, include_input=True), key=lambda detail: detail["type"] != "extra_forbidden"
    )
    return tuple(
        Fault(tuple(str(part) for part in detail["loc"] if isinstance(part, str)), _expected(detail))
        for detail in details
    )


def _expected(detail: Mapping[str, Any]) -> str:
    if detail["type"] == "extra_forbidden":
        return "a key that Earnest knows"
    if detail["type"] == "string_too_short":
        return "some words"
    if detail["type"] in EXPECTED or detail["type"] == "literal_error":
        return expected_by(detail)
    return str(detail["msg"]).lower()


def _misfits(stage: Stage) -> Iterator[Fault]:
    """Yield the faults of a stage that is well formed."""
    if STAGES[stage.number - 1] != stage.stage:
        yield Fault(("number",), f"{STAGES.index(stage.stage) + 1}, the place of {stage.stage}")
    for key, question in stage.question.items():
        path = ("question", key)
        known = FIELDS.get(question.of)
        if known is None:
            yield Fault((*path, "of"), "one of " + ", ".join(FIELDS))
            continue
        if not question.fields:
            yield Fault((*path, "fields"), "at least one field")
        for field in (*question.fields, *question.sets):
            if field not in known:
                where = "fields" if field in question.fields else "sets"
                yield Fault((*path, where), f"fields of {question.of}: " + ", ".join(known))
        yield from _bad_sets((*path, "sets"), question, known)
        yield from _asked_wrong((*path, "asked"), question, known)
        for voice in ("you", "client", "help"):
            yield from _bad_braces((*path, voice), getattr(question, voice))


def _bad_sets(path: tuple[str, ...], question: Question, known: Mapping[str, FormField]) -> Iterator[Fault]:
    for name, value in question.sets.items():
        field = known.get(name)
        allowed: tuple[object, ...] = tuple(choice for choice, _ in field.choices) if field else ()
        if field and field.form == "yes":
            allowed = (True,)
        is_text = field is not None and field.form in WRITTEN and isinstance(value, str)
        if field and value not in allowed and not is_text:
            what = ", ".join(str(choice).lower() for choice in allowed)
            yield Fault((*path, name), f"one of {what}" if what else "text in quotes, for a field that holds text")


def _asked_wrong(path: tuple[str, ...], question: Question, known: Mapping[str, FormField]) -> Iterator[Fault]:
    picks = any(field in known and known[field].form == "pick" for field in question.fields)
    should = "once" if question.of == "decision" or picks else "each"
    if question.fields and question.asked != should:
        yield Fault(path, should)


def _bad_braces(path: tuple[str, ...], text: str) -> Iterator[Fault]:
    allowed = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    try:
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
        named = ["?" if spec or conversion else name for _, name, spec, conversion in parts]
    except ValueError:
        named = ["?"]
    if any(name not in PLACEHOLDERS for name in named):
        yield Fault(path, f"no braces but {allowed}")
