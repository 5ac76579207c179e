"""The question before undo or redo, and why it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.history.undo import find_obstacle, find_step
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import summarize_step
from earnest.core.text.escaping import escape_controls
from earnest.workspace import texts as say

if TYPE_CHECKING:
    from earnest.core.model.faults import Fault
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
