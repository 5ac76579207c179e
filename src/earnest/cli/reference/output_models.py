"""The JSON outputs for programs, as models: what `--json` writes."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from types import GenericAlias
from typing import Any, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from earnest.cli.reference.output_fields import (
    CHAIN,
    CLIENT,
    FILE,
    GRADES,
    LABEL,
    SAYS,
    UNUSABLE,
    VERDICT,
    WEAKEST,
    GradeWord,
    JsonOutput,
    StrengthWord,
    VerdictWord,
)
from earnest.cli.reference.quote_outputs import QuotesOutput
from earnest.core.model.faults import Fault
from earnest.core.model.parsing import describe_kind, expected_by
from earnest.core.reports.formats.json_schema import JsonDraft07


class FindingOutput(JsonOutput):
    """A rule that was met or missed, or a remark."""

    rule: str = Field(description="The name of the rule.")
    claim: str | None = Field(description="The claim's id; null where it is about none.")
    says: str = SAYS


class AskedOutput(JsonOutput):
    """What to ask next."""

    stage: str = Field(description="The stage of the question.")
    client: str = Field(description="The question, to be said aloud.")
    you: str = Field(description="The question, to yourself.")


class ContradictionOutput(JsonOutput):
    """Their words against a claim."""

    rule: str = Field(description="against, or they_disagree where somebody else confirmed it.")
    claim: str = Field(description="The claim's id.")
    record: str = Field(description="The quote or the say-back: quote.q1, said_back.s1.")


class CheckOutput(JsonOutput):
    """The verdict on a session, and why."""

    client: str = CLIENT
    verdict: VerdictWord = VERDICT
    chain: list[str] = CHAIN
    grades: dict[str, GradeWord] = GRADES
    strength: dict[str, StrengthWord] = Field(description="How strongly each confirmed claim is confirmed, by its id.")
    weakest: str | None = WEAKEST
    why: list[FindingOutput] = Field(description="The rules that decided.")
    ask_next: AskedOutput | None = Field(description="What to ask next; null where nothing is left.")
    orphans: list[str] = Field(description="The ids of claims that are linked to nothing.")
    look_again: list[str] = Field(
        description="The ids of claims to look at again: one that they depend on has changed."
    )
    contradictions: list[ContradictionOutput] = Field(description="Their words against claims.")
    remarks: list[FindingOutput] = Field(description="What is asked about the wording; it decides nothing.")


class UnusableOutput(JsonOutput):
    """A file that cannot be used."""

    file: str = FILE
    unusable: list[str] = UNUSABLE


class SheetLineOutput(AskedOutput):
    """A question on the sheet."""

    about: str = Field(description="What it is about, in a few words.")
    why: str = Field(description="Why it is asked.")


class AskOutput(JsonOutput):
    """The questions for the next meeting."""

    client: str = CLIENT
    questions: list[SheetLineOutput] = Field(description="The questions, in order.")
    closing: str = Field(description="The question to end with.")


class LetterOutput(JsonOutput):
    """The letter to the client."""

    client: str = CLIENT
    letter: str = Field(description="The letter, in Markdown.")


class MissingOutput(JsonOutput):
    """Something that a proposal lacks."""

    of: str = Field(description="What lacks it.")
    lacks: str = Field(description="What is lacking.")


class PartOutput(JsonOutput):
    """A part of a proposal."""

    part: str = Field(description="The part's id.")
    text: str = Field(description="What it is.")
    need: str | None = Field(description="The id of the need that it answers.")
    chain: list[str] = CHAIN


class WhyYouOutput(JsonOutput):
    """A reason to choose you."""

    reason: str = Field(description="The reason's id.")
    text: str = Field(description="What it says.")
    goal: str | None = Field(description="The id of the goal that it opens with.")
    need: str | None = Field(description="The id of the need that it answers.")
    counts: bool = Field(description="Whether it lacks nothing.")


class WithoutYouOutput(JsonOutput):
    """What they would choose without you."""

    option: str | None = Field(description="The option's id.")
    text: str = Field(description="What it is.")
    when_best: str = Field(description="When it is the better choice.")


class ProposalOutput(JsonOutput):
    """A proposal, each part with the need that it answers."""

    client: str = CLIENT
    verdict: VerdictWord = VERDICT
    missing: list[MissingOutput] = Field(description="What is missing for one.")
    reason_without_right: str | None = Field(description="Why it is made without the right, if it is.")
    parts: list[PartOutput] = Field(description="Its parts.")
    why_you: list[WhyYouOutput] = Field(description="The reasons to choose you.")
    without_you: WithoutYouOutput | None = Field(description="What else they would choose.")


class ChangeOutput(JsonOutput):
    """A change of one key."""

    path: str = Field(description="The key.")
    was: Any = Field(description="Its value before; null where there was none.")
    now: Any = Field(description="Its value after; null where there is none.")


class StepOutput(JsonOutput):
    """A step of a replay."""

    step: int = Field(description="Its number, from 1.")
    entry: str = Field(description="The number of its last entry in the history.")
    at: str = Field(description="When, with the offset of that clock.")
    by: str = Field(description="Who changed it.")
    changes: list[ChangeOutput] = Field(description="What changed.")
    why: str = Field(description="Why, where somebody said so.")
    verdict: VerdictWord = VERDICT
    chain: list[str] = CHAIN
    weakest: str | None = WEAKEST
    grades: dict[str, GradeWord] = GRADES
    notes: list[dict[str, Any]] = Field([], description="The notes on it.")


class LessonOutput(JsonOutput):
    """A fact that a session teaches."""

    kind: str = Field(description="What it is about.")
    says: str = SAYS
    step: int | None = Field(description="The step at which it can be seen.")


class SideOutput(JsonOutput):
    """A thing at one of two moments."""

    grade: GradeWord | None = Field(description="How it was known; null for what has no grade.")
    believed: list[str] = Field(description="What was believed.")
    said: list[str] = Field(description="What they had said.")


class DifferenceOutput(JsonOutput):
    """A thing that differs between two moments."""

    claim: str | None = Field(description="The claim's id; null where it is none.")
    noun: str = Field(description="What it is.")
    step: int = Field(description="The step that changed it.")
    shared: int = Field(description="How much they had said at both moments.")
    at: list[SideOutput] = Field(description="The thing at each of the two moments.", min_length=2, max_length=2)


class ComparisonOutput(JsonOutput):
    """Two moments of a session, compared."""

    steps: list[int] = Field(description="The two steps.", min_length=2, max_length=2)
    verdicts: list[VerdictWord] = Field(description="The verdict at each.", min_length=2, max_length=2)
    differs: list[DifferenceOutput] = Field(description="What differs.")


class CountOutput(JsonOutput):
    """How often something happened."""

    value: str = Field(description="What happened.")
    count: int = Field(description="In how many sessions.")
    sessions: list[str] = Field(description="Their files.")


class LibraryLessonOutput(JsonOutput):
    """What several sessions teach of one thing."""

    told: int = Field(description="How many sessions tell of it.")
    enough: bool = Field(description="Whether they are enough.")
    says: str = SAYS
    counts: list[CountOutput] = Field(description="The counts.")


class LessonsOutput(JsonOutput):
    """What the sessions of a folder teach together."""

    sessions: int = Field(description="How many there are.")
    lessons: dict[str, LibraryLessonOutput] = Field(description="The lessons, by name.")


class RemarksOutput(JsonOutput):
    """The remarks on a text."""

    text: str = Field(description="The text.")
    rules: list[str] = Field(description="The rules that ask.")
    words: list[list[int]] = Field(description="The start and end of each part that they ask about.")
    kind: str = Field("", description="For a question: open, closed or another kind.")


class ListedOutput(JsonOutput):
    """A session in the list."""

    number: int = Field(description="Its number in the list.")
    file: str = FILE
    modified: str | None = Field(description="When it last changed; null where that is unknown.")
    client: str = Field("", description="The client: who decides.")
    verdict: VerdictWord = Field("keep_listening", description="The verdict.")
    weakest: str | None = Field(None, description="The id of the weakest claim.")
    second_versions: list[str] = Field([], description="The files of second versions.")
    unusable: list[str] = Field([], description="Why it cannot be used.")


class VersionOutput(JsonOutput):
    """An older version of a session."""

    number: int = Field(description="Its number in the list.")
    saved: str = Field(description="When it was saved.")
    says: str = Field(description="Its verdict, or why it cannot be used.")


class TrashedOutput(JsonOutput):
    """A session in the trash, or one that is back."""

    file: str = FILE
    number: int = Field(0, description="Its number in the trash.")
    client: str = Field("", description="The client: who decides.")


class StoredFaultOutput(JsonOutput):
    """A fault of the stored files."""

    file: str = FILE
    what: str = Field(description="What is wrong.")
    do: str = Field(description="What to do.")
    grave: bool = Field(description="Whether a session cannot be used.")


class ReceiptOutput(JsonOutput):
    """What a transcript proves of a quote."""

    quote: str = Field(description="The quote's id.")
    at: str = Field(description="When it is in the transcript, by the session.")
    proof: Literal["whole", "trimmed", "not found"] = Field(
        description="Whether its words are there, as a whole or part."
    )
    why: str = Field(description="Why they are not found; else empty.")


class DoctorOutput(JsonOutput):
    """Something that was checked on this machine."""

    name: str = Field(description="What was checked.")
    value: str = Field(description="What was found.")
    do: str = Field(description="What to do; empty where all is well.")


class TurnOutput(JsonOutput):
    """What one speaker says before another does."""

    label: str | None = LABEL
    text: str = Field(description="The words.")
    start: float | None = Field(description="When it begins, in seconds; null where no time is given.")
    end: float | None = Field(description="When it ends, in seconds; null where no time is given.")
    line: int = Field(description="The line of the file where it begins; in JSON, the number of the segment.")


class VoiceOutput(JsonOutput):
    """Everything that goes by one name in a transcript."""

    label: str | None = LABEL
    turns: int = Field(description="How many turns.")
    words: int = Field(description="How many words.")
    proposed: Literal["me", "nobody"] | None = Field(description="Who it seems to be; null where it does not say.")


class SkippedOutput(JsonOutput):
    """A place that was not read as speech."""

    line: int = Field(description="The line.")
    why: str = Field(description="Why it was skipped.")


class TranscriptOutput(JsonOutput):
    """Who said what in a transcript."""

    layout: str = Field(description="The kind of file.")
    turns: list[TurnOutput] = Field(description="The turns, in order.")
    voices: list[VoiceOutput] = Field(description="The speakers.")
    questions: dict[str, int] = Field(description="How many questions each speaker asks.")
    skipped: list[SkippedOutput] = Field(description="What was not read.")


OUTPUTS: Mapping[str, type[BaseModel]] = {
    "check": CheckOutput,
    "ask": AskOutput,
    "letter": LetterOutput,
    "proposal": ProposalOutput,
    "quotes": QuotesOutput,
    "transcript": TranscriptOutput,
    "replay": StepOutput,
    "replay --lesson": LessonOutput,
    "replay --compare": ComparisonOutput,
    "lessons": LessonsOutput,
    "remarks": RemarksOutput,
    "list": ListedOutput,
    "versions": VersionOutput,
    "restore": TrashedOutput,
    "verify": StoredFaultOutput,
    "verify --transcript": ReceiptOutput,
    "doctor": DoctorOutput,
}
"""The object that each command writes with `--json`: one, several in a list, or one a line."""


def output_schema() -> dict[str, Any]:
    """Return the schema of what `--json` writes."""
    one: Any = reduce(or_, (*OUTPUTS.values(), UnusableOutput))
    found = TypeAdapter[Any](one | GenericAlias(list, (one,))).json_schema(schema_generator=JsonDraft07)
    return {**found, "description": "What `--json` writes: an object of a command, several in a list, or one a line."}


def find_command(value: Any) -> str:
    """Return the command whose output an object is most like, or nothing."""
    if not isinstance(value, dict):
        return ""
    if _is_unusable(value):
        return "check"
    most = max(OUTPUTS, key=lambda name: _measure_likeness(value, OUTPUTS[name]))
    return most if _measure_likeness(value, OUTPUTS[most]) > 0 else ""


def find_output_faults(value: Any, command: str) -> tuple[Fault, ...]:
    """Return what in an object is not as a command writes it."""
    try:
        (UnusableOutput if _is_unusable(value) else OUTPUTS[command]).model_validate(value)
    except ValidationError as wrong:
        details = wrong.errors(include_url=False, include_context=True, include_input=True)
        return tuple(
            Fault(
                tuple(map(str, each["loc"])),
                "a key that Earnest writes" if each["type"] == "extra_forbidden" else expected_by(each),
                "" if each["type"] in {"missing", "extra_forbidden"} else describe_kind(each["input"]) or "null",
            )
            for each in details
        )
    return ()


def _is_unusable(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == UnusableOutput.model_fields.keys()


def _measure_likeness(value: Mapping[str, Any], model: type[BaseModel]) -> int:
    """Return how many keys are as in a model, less others."""
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    wrong = (required - value.keys()) | (value.keys() - model.model_fields.keys())
    return len(required & value.keys()) - len(wrong)
