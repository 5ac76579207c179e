"""Notes on the steps of a history, kept apart from the session."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import accumulate, count
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from earnest.core.history.steps import Step
from earnest.core.model.faults import Fault
from earnest.core.model.formats.format_1 import is_added
from earnest.core.model.parsing import expected_by
from earnest.core.model.session import FORMAT as SESSION_FORMAT
from earnest.core.model.session import Tables
from earnest.core.text.dates import format_day

FORMAT = 1
"""The version of the file of notes."""


class ReplayNote(BaseModel):
    """A note on one step."""

    model_config = ConfigDict(frozen=True, strict=True, hide_input_in_errors=True, defer_build=True)

    entry: int = Field(ge=0, description="How many entries the history had by then.")
    counted_in: int = Field(1, ge=1, description="The format of the session in which they were counted.")
    step_at: datetime | None = Field(None, description="When its step was made; by that it is found after a merge.")
    step_by: str | None = Field(None, description="Who made its step.")
    by: str = Field(description="Who wrote it.")
    at: datetime = Field(description="When.")
    text: str = Field(description="What is noted.")

    def find_step(self, steps: tuple[Step, ...]) -> int:
        """Return the step that it belongs to.

        After a merge, others' steps may come before it.
        """
        if self.step_at is not None:
            made = (self.step_at, self.step_by)
            found = [number for number, step in enumerate(steps, 1) if (step.at, step.by) == made]
            if found:
                return found[-1]
        return step_of(self.entry, steps, self.counted_in)


class ReplayNotes(BaseModel):
    """The notes on a session, by id."""

    model_config = ConfigDict(frozen=True, strict=True, hide_input_in_errors=True, defer_build=True)

    format: int = Field(FORMAT, ge=1, le=FORMAT, description="The version of the file.")
    note: Mapping[str, ReplayNote] = Field({}, description="The notes.")

    def on_step(self, steps: tuple[Step, ...], step: int) -> dict[str, ReplayNote]:
        """Return the notes on a step, from 0.

        A note on an entry that the history does not have belongs to the last step.
        """
        return {key: note for key, note in self.note.items() if note.find_step(steps) == step}

    def steps_noted(self, steps: tuple[Step, ...]) -> tuple[int, ...]:
        """Return the steps that have a note, in order."""
        return tuple(sorted({note.find_step(steps) for note in self.note.values()}))


NONE = ReplayNotes.model_construct()
"""No notes."""


def read_notes(document: Tables) -> tuple[ReplayNotes, tuple[Fault, ...]]:
    """Read notes from tables; with any fault there are no notes."""
    try:
        return ReplayNotes.model_validate(document), ()
    except ValidationError as wrong:
        details = wrong.errors(include_url=False, include_context=True, include_input=True)
        return NONE, tuple(Fault(tuple(map(str, each["loc"])), _expected(each)) for each in details)


def _expected(detail: Mapping[str, Any]) -> str:
    if detail["loc"] == ("format",):
        return f"format {FORMAT}"
    return expected_by(detail)


def with_note(document: Tables, note: ReplayNote, key: str = "") -> Tables:
    """Return the tables with a note added, or one rewritten."""
    notes = document.get("note", {})
    key = key or next(name for number in count(1) if (name := f"n{number}") not in notes)
    kept = {**notes.get(key, {}), **note.model_dump(exclude_none=True)}
    return {"format": FORMAT, **document, "note": {**notes, key: kept}}


def without_note(document: Tables, key: str) -> Tables:
    """Return the tables without a note."""
    return {**document, "note": {other: note for other, note in document.get("note", {}).items() if other != key}}


def describe_note(note: ReplayNote, steps: tuple[Step, ...], today: date) -> str:
    """Return a note's author and day, and whether its step is missing."""
    lost = ", on a step that is not here" if note.entry > sum(_counts(steps, note.counted_in)) else ""
    return f"{note.by or 'somebody'}, {format_day(note.at.date(), today)}{lost}"


def step_of(entry: int, steps: tuple[Step, ...], counted_in: int = SESSION_FORMAT) -> int:
    """Return the step that a note on an entry belongs to.

    Args:
        entry: How many entries the history had by then.
        steps: The steps of the history.
        counted_in: The format of the session in which they were counted; its migration may have added some.
    """
    if not entry:
        return 0
    counts = accumulate(_counts(steps, counted_in))
    return next((at for at, count in enumerate(counts, 1) if count >= entry), len(steps))


def _counts(steps: tuple[Step, ...], counted_in: int) -> Iterator[int]:
    """Yield how many entries each step had in a format."""
    for step in steps:
        added = sum(is_added(entry) for _, entry in step.entries) if counted_in == 1 else 0
        yield len(step.entries) - added
