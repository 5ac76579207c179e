"""The question before undo or redo, and why it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.history.steps import group_steps
from earnest.core.history.undo import find_obstacle, find_step
from earnest.core.model.paths import thing_of
from earnest.core.replay.entry_index import list_subjects
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import name_step, summarize_step
from earnest.core.text.escaping import escape_controls
from earnest.workspace import texts as say

if TYPE_CHECKING:
    from earnest.core.model.faults import Fault
    from earnest.core.model.session import Session
    from earnest.workspace.session_editor import SessionEditor

TAKE_BACK = "take_back"
WAYS = ((TAKE_BACK, say.TAKE_BACK_DO, say.TAKE_BACK_SAYS), ("", say.TAKE_BACK_CANCEL, ""))
"""The key of each answer, its label, and what it does."""


class TakeBackQuestion(NamedTuple):
    """Whose change would be taken back, and which."""

    headline: str
    sentence: str


def find_question(editor: SessionEditor, *, redoes: bool = False) -> TakeBackQuestion | None:
    """Return what to ask before undo or redo, if anything."""
    session, interview = editor.session, editor.working.interview
    step = find_step(session, redoes=redoes)
    if step is None or step.by == editor.user:
        return None
    replay = Replay(session, interview)
    found = summarize_step(replay, replay.steps.index(step) + 1, editor.today)
    by = escape_controls(step.by, keep_newlines=False)
    headline = (say.TAKE_BACK_REDO if redoes else say.TAKE_BACK_UNDO).format(name=by)
    what, name = say.TAKE_BACK_WHAT_NAMED if found.name else say.TAKE_BACK_WHAT, " ".join(found.name.split())
    return TakeBackQuestion(headline, what.format(when=found.when, noun=found.noun, name=name, action=found.action))


def describe_taken_back(editor: SessionEditor, before: Session, *, redoes: bool = False) -> str:
    """Return what undo or redo did; empty if nothing.

    Args:
        editor: The session as it is now.
        before: As it was before.
        redoes: Whether it was redo.
    """
    if editor.session is before:
        return ""
    states = (before, editor.session) if redoes else (editor.session, before)
    steps = group_steps(states[1])
    step = find_step(states[1], redoes=False)
    if step is None:
        return ""
    thing = thing_of(list(list_subjects(steps))[steps.index(step)])
    found = name_step(step, thing, states, editor.working.interview, editor.today)
    name = escape_controls(" ".join(found.name.split()), keep_newlines=False)
    what = (say.TAKEN_BACK_NAMED if name else say.TAKEN_BACK).format(noun=found.noun, action=found.action, name=name)
    return (say.REDONE if redoes else say.UNDONE).format(what=what)


def explain_refusal(editor: SessionEditor, *, redoes: bool = False) -> str:
    """Return why undo or redo cannot change anything; empty if it can."""
    if find_step(editor.session, redoes=redoes) is None:
        return say.NOTHING_TO_REDO if redoes else say.NOTHING_TO_UNDO
    return explain_obstacle(editor, redoes=redoes)


def explain_obstacle(editor: SessionEditor, *, redoes: bool = False) -> str:
    """Return why a step cannot be taken; else an empty text."""
    return describe_obstacle(find_obstacle(editor.session, redoes=redoes))


def describe_obstacle(fault: Fault | None) -> str:
    """Return why an earlier state cannot come back; empty if it can."""
    if fault is None:
        return ""
    why = escape_controls(str(fault), keep_newlines=False)
    return say.HISTORY_UNFIT.format(why=why)
