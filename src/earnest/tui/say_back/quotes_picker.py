"""The claims that can be said back, each with the client's words."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from earnest.core.evidence.grading import grade_claims
from earnest.core.evidence.records import weigh_records
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp
from earnest.tui.appearance.filters import plain
from earnest.tui.say_back import texts as say
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields.picker import Picker

NAME = 11
"""Cells of *challenge* and its gap."""


class QuotesPicker(Picker):
    """Claims with their newest quotes; Enter picks one or drops it."""

    def __init__(self, session: Session, claims: Sequence[str], value: Iterable[str]) -> None:
        super().__init__("claims", {key: session.claims[key].text for key in claims}, value)
        self._session = session
        self._quotes, self._grades = weigh_records(session), grade_claims(session)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw all claims, or the picked ones, with their words."""
        shown = [at for at, key in enumerate(self.candidates) if self.is_open or key in self.value]
        lines = [line for at in shown for line in self.draw_candidate(at, width)]
        return lines or [plain(say.NONE_PICKED, "$muted")]

    def draw_candidate(self, at: int, width: int) -> Sequence[Content]:
        """Draw a claim's sign and kind, and their words for it."""
        signs = signs_of(self)
        key = list(self.candidates)[at]
        quotes = [record.text for record in self._quotes[key] if record.is_quote and record.sense == "for"]
        quoted = f"{signs.quote_open}{escape_controls(quotes[-1], keep_newlines=False)}{signs.quote_close}"
        mark = f"{signs.met} " if key in self.value else "  "
        grade = signs.of(self._grades[key].grade.word)
        head = f"{mark if self.is_open else ''}{grade} {self._session.claims[key].kind:<{NAME}}"
        style = "bold" if self.is_open and at == self.at else "$muted"
        return [
            Content.assemble(plain(head if number == 0 else " " * len(head), style), plain(line, "italic"))
            for number, line in enumerate(clamp(quoted, width - len(head), 2, signs.elided, 1))
        ]
