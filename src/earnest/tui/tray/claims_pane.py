"""The claims at the right of the tray, and the standing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from earnest.core.model.kinds import KIND, STAGES
from earnest.core.standing.standing_text import describe_weakest
from earnest.core.text.escaping import escape_controls
from earnest.core.tray.tray import count_left
from earnest.terminal.cells import clamp, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.tray import texts
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of
from earnest.tui.widgets.item_list import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from earnest.core.tray.order import ClaimPlace
    from earnest.workspace.session_editor import SessionEditor
    from earnest.workspace.tray.open_tray import OpenTray

NAMES = dict(zip(STAGES, texts.STAGES, strict=True))
PRESENT = 3
"""So many lines are shown of the present claim."""
WITH_WORDS = 34
"""From so many cells on, each claim has its grade in a word beside it."""
LEAST = 9
"""With fewer rows, only the present place is shown."""


class ClaimsPane(LineWidget):
    """The places for words; the present one is what Enter links to."""

    shown: reactive[tuple[object, ...]] = reactive(())
    """What was drawn last: another place, turn or session is drawn again."""

    def __init__(self, opened: OpenTray, editor: SessionEditor) -> None:
        super().__init__(classes="beside")
        self._opened, self._editor, self._top = opened, editor, 0

    def show(self) -> None:
        """Show the places as they are now."""
        self.shown = (self._editor.session, self._opened.tray.at, self._opened.cursor)

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the places around the present one, and the standing below."""
        if height < LEAST:
            return list(self._draw_present(width))[:height]
        below = list(self._draw_standing(width))
        room = height - len(below) - 1
        places, present = self._opened.places, self._opened.place
        rows = list(self._list_rows(places, present, width))
        at = [number for number, (is_at, _) in enumerate(rows) if is_at]
        first, last = (at[0], at[-1]) if at else (0, 0)
        self._top = max(0, min(self._top, max(first - 1, 0), max(len(rows) - room, 0)), last + 1 - room)
        shown = [line for _, line in rows[self._top : self._top + room]]
        return [*shown, *[Content("")] * (room - len(shown) + 1), *below]

    def _list_rows(
        self, places: Sequence[ClaimPlace], present: ClaimPlace, width: int
    ) -> Iterator[tuple[bool, Content]]:
        """Yield the lines, each with whether it is of the present place."""
        signs = signs_of(self)
        grouped = {stage: list(group) for stage, group in groupby(places, lambda each: each.stage)}
        is_first = True
        for number, stage in enumerate(STAGES, 1):
            here = grouped.get(stage, [])
            if stage != present.stage and not any(each.claim for each in here):
                continue
            if not is_first:
                yield False, Content("")
            is_first = False
            is_stage = stage == present.stage
            style = "bold $accent" if is_stage else "$muted"
            yield is_stage and not here, plain(f"{number} {NAMES[stage]}", style)
            for each in here:
                is_at = each == present
                if each.claim or is_stage:
                    lines = self._draw_claim(each, Pen(width - 2, is_at, signs)) if each.claim else self._draw_new(each)
                    bar = plain(f"{signs.bar} ", "$accent") if is_at else plain("  ")
                    yield from ((is_at, Content.assemble(bar, line)) for line in lines)
            if not here:
                yield True, plain(f"  {texts.NO_CLAIM}", "$muted")

    def _draw_claim(self, place: ClaimPlace, pen: Pen) -> list[Content]:
        standing = self._editor.standing
        grade = standing.grades[place.claim]
        text = escape_controls(self._editor.session.claims[place.claim].text, keep_newlines=False) or texts.NO_CLAIM
        sign, style = plain(f"{pen.signs.of(grade.grade.word)} "), "" if place.is_near else "$muted"
        if not pen.is_at:
            word = f" {grade.word}" if pen.width >= WITH_WORDS else ""
            shown = elide(text, pen.width - 3 - len(word), pen.signs.elided)
            return [beside(Content.assemble(sign, plain(shown, style)), plain(word, "$muted"), pen.width)]
        head = Content.assemble(sign, plain(grade.word, "$muted"))
        return [head, *(plain(line, "bold") for line in clamp(text, pen.width, PRESENT, pen.signs.elided))]

    @staticmethod
    def _draw_new(place: ClaimPlace) -> list[Content]:
        return [plain(texts.NEW_CLAIM.format(noun=KIND[place.kind].noun), "$muted")]

    def _draw_standing(self, width: int) -> Iterator[Content]:
        standing = self._editor.standing
        yield from (plain(line, "bold") for line in wrap(standing.verdict.phrase, width))
        weakest = describe_weakest(standing)
        if weakest:
            text = texts.WEAKEST.format(weakest=escape_controls(weakest, keep_newlines=False))
            yield from (plain(line, "$muted") for line in clamp(text, width, 2, signs_of(self).elided))
        left = count_left(self._opened.tray, self._opened.linked)
        yield plain(texts.LEFT.format(left), "$muted")

    def _draw_present(self, width: int) -> Iterator[Content]:
        """Yield the present place alone, with the verdict beside it."""
        signs, place = signs_of(self), self._opened.place
        name = f"{STAGES.index(place.stage) + 1} {NAMES[place.stage]}"
        verdict = plain(self._editor.standing.verdict.phrase, "bold")
        yield beside(plain(name, "bold $accent"), verdict, width)
        lines = [plain(texts.NO_CLAIM, "$muted")]
        if place.claim or place.kind:
            lines = self._draw_claim(place, Pen(width - 2, True, signs)) if place.claim else self._draw_new(place)
        yield from (Content.assemble(plain(f"{signs.bar} ", "$accent"), line) for line in lines)
