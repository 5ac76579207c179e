"""The footer: the keys that act now, in order of use."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content
from textual.reactive import reactive

from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.key_commands import KeyNames
from earnest.tui.widgets.drawn import LineWidget, key_names_of

Hint = tuple[str, str, bool]
"""A key as it is shown, what it does, and whether it acts right now."""

BACK: Hint = ("esc", say.BACK, True)
MOVE: Hint = ("up down", say.MOVE, True)
NEXT_FIELD: Hint = ("tab", say.NEXT_FIELD, True)
SHOW_ALL: Hint = ("esc", say.SHOW_ALL, True)
STOP_WRITING: Hint = ("esc", say.STOP_WRITING, True)
WRITE: Hint = ("enter", say.WRITE, True)


class KeysBar(LineWidget):
    """One line of hints; those that do not fit are left out."""

    hints: reactive[Sequence[Hint]] = reactive(())

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - a line is a line
        """Draw the hints that fit; the last one always stays."""
        if not self.hints:
            return [Content("")]
        gap = "   " if width >= ROOMY else "  "
        names = key_names_of(self)
        *others, last = map(_drawn, _join(self.hints, names))
        kept: list[Content] = []
        for hint in others:
            used = sum(part.cell_length + len(gap) for part in (*kept, hint)) + last.cell_length
            if used > width:
                break
            kept.append(hint)
        return [plain(gap).join([*kept, last])]


ROOMY = 104
"""From this many cells on, hints stand further apart."""


def _join(hints: Iterable[Hint], names: KeyNames) -> Iterator[Hint]:
    """Yield the hints by the user's own letters.

    Two letters in a row with the same label are one hint.
    """
    before: Hint | None = None
    for shown, label, acts in hints:
        key = names.show(shown)
        if before and before[1:] == (label, acts) and len(key) == len(before[0]) == 1:
            key = f"{before[0]} {key}"
        elif before:
            yield before
        before = (key, label, acts)
    if before:
        yield before


def _drawn(hint: Hint) -> Content:
    key, label, acts = hint
    return Content.assemble(plain(key, "bold" if acts else "$muted"), plain(f" {label}", "$muted"))
