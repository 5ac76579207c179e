"""The standing on one line, if the panel has no room."""

from textual.content import Content
from textual.reactive import reactive

from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class StandingLine(LineWidget):
    """The verdict and the question to ask next."""

    standing: reactive[Standing | None] = reactive(None)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the line; the verdict is never elided."""
        if self.standing is None:
            return [Content("")]
        signs = signs_of(self)
        verdict = self.standing.verdict.phrase
        ask = self.standing.ask_next
        if ask is None:
            return [plain(verdict, "bold")]
        label = f"  {say.ASK_NEXT_INLINE}  "
        room = width - cell_width(verdict) - cell_width(label)
        quoted = elide(f"{signs.quote_open}{escape_controls(ask.client)}{signs.quote_close}", room, signs.elided)
        return [Content.assemble(plain(verdict, "bold"), plain(label, "$muted"), plain(quoted, "italic $accent"))]
