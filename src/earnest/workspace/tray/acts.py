"""What a key does in the tray, besides linking words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from earnest.core.model.kinds import STAGES
from earnest.workspace import texts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from earnest.workspace.tray.open_tray import OpenTray

NONE_LIKELY: Final = say.TRAY_NOTHING_SHARED


def step(opened: OpenTray, by: int) -> str:
    """Go so many of their turns on, or back."""
    opened.move(opened.tray.step(by))
    return ""


def step_likely(opened: OpenTray, by: int) -> str:
    """Go to the next turn likely about a claim, or back."""
    before, order, done = opened.tray.at, opened.order, {*opened.linked, *opened.tray.passed}
    opened.move(opened.tray.step(by, lambda turn: turn.number not in done and order.is_likely(turn.text)))
    return "" if opened.tray.at != before else NONE_LIKELY


def step_place(opened: OpenTray, by: int) -> str:
    """Go to another place for the words."""
    opened.cursor = opened.cursor.step(opened.places, by)
    return ""


def choose_stage(opened: OpenTray, number: int) -> str:
    """Go to the first place of a stage."""
    opened.cursor = opened.cursor.choose_stage(STAGES[number - 1])
    return ""


def trim_start(opened: OpenTray, by: int) -> str:
    """Trim words off the start."""
    opened.move(opened.tray.trim(first=by))
    return ""


def trim_end(opened: OpenTray, by: int) -> str:
    """Trim words off the end."""
    opened.move(opened.tray.trim(last=-by))
    return ""


def cut_start(opened: OpenTray, by: int) -> str:
    """Trim a sentence off the start."""
    opened.move(opened.tray.trim(first=by, by_sentence=True))
    return ""


def cut_end(opened: OpenTray, by: int) -> str:
    """Trim a sentence off the end."""
    opened.move(opened.tray.trim(last=-by, by_sentence=True))
    return ""


def pass_over(opened: OpenTray, _by: int) -> str:
    """Pass over the turn, and go to the next one."""
    opened.move(opened.tray.pass_over())
    opened.remember()
    return say.TRAY_PASSED


ACTS: Final[Mapping[str, Callable[[OpenTray, int], str]]] = {
    "step": step,
    "likely": step_likely,
    "place": step_place,
    "stage": choose_stage,
    "trim_start": trim_start,
    "trim_end": trim_end,
    "cut_start": cut_start,
    "cut_end": cut_end,
    "pass": pass_over,
}
"""By its name: what it does, and a word about it; empty where the tray shows it."""
