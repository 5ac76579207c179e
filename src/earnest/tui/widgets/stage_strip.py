"""The strip of the seven stages, with the hairline below."""

from collections.abc import Mapping

from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from earnest.core.evidence.grades import Grade
from earnest.core.interview.stage import Interview
from earnest.terminal.cells import cell_width
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.action_line import ActionChosen
from earnest.tui.widgets.drawn import LineWidget, signs_of

ROOMY = 104
"""From this many cells on, stages have their fuller names."""
NARROW = 72
"""Below this many, only the open stage is named."""


class StageStrip(LineWidget):
    """The stages with their signs, and the line below them."""

    open_stage: reactive[str] = reactive("")
    grades: reactive[Mapping[str, Grade]] = reactive({})

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the stages and the line; in one row only the line."""
        signs = signs_of(self)
        if height == 1:
            return [plain(signs.hairline * width, "$hairline")]
        parts = self._parts(width)
        gap = "   " if width >= ROOMY else "  "
        names, heavy, at = [], (0, 0), 0
        for stage, text in parts:
            if stage == self.open_stage:
                heavy = (at, at + cell_width(text))
            names.append(plain(text, "bold" if stage == self.open_stage else "$muted"))
            at += cell_width(text) + len(gap)
        start, end = heavy
        line = Content.assemble(
            plain(signs.hairline * start, "$hairline"),
            plain(signs.heavy * (end - start), "$accent"),
            plain(signs.hairline * max(width - end, 0), "$hairline"),
        )
        return [plain(gap).join(names), line]

    def _parts(self, width: int) -> list[tuple[str, str]]:
        """Return each stage with its text, in the longest form that fits."""
        signs = signs_of(self)
        found: list[tuple[str, str]] = []
        for form in ("name", "short", "bare")[0 if width >= ROOMY else 1 if width >= NARROW else 2 :]:
            found = []
            for stage in self._interview.stages:
                sign = signs.of(self.grades.get(stage.stage, Grade.BLANK).word)
                if form == "bare":
                    named = f" {stage.name}" if stage.stage == self.open_stage else ""
                    found.append((stage.stage, f"{stage.number} {sign}{named}"))
                else:
                    found.append((stage.stage, f"{stage.number} {getattr(stage, form)} {sign}"))
            if sum(cell_width(text) + 2 for _, text in found) - 2 <= width:
                break
        return found

    def on_click(self, event: Click) -> None:
        """Tell which stage was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        at, gap = 0, 3 if self.content_size.width >= ROOMY else 2
        for stage, text in self._parts(self.content_size.width):
            if at <= offset.x < at + cell_width(text):
                self.post_message(ActionChosen("stage", stage))
            at += cell_width(text) + gap
