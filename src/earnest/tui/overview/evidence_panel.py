"""One claim in full: its text, and everything said of it."""

from collections.abc import Iterator

from textual.content import Content

from earnest.core.model.session import Session
from earnest.core.reports.statements import Statements
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.overview import texts as say
from earnest.tui.overview.statement_lines import draw_statement
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of
from earnest.tui.widgets.item_list import Pen


class EvidencePanel(LineWidget):
    """A claim in full, and below it everything said of it."""

    def __init__(self, session: Session, standing: Standing, statements: Statements) -> None:
        super().__init__(classes="beside")
        self._session, self._standing, self._statements = session, standing, statements
        self._claim: str | None = None

    def show(self, claim: str | None) -> None:
        """Show a claim; nothing if it is None or not on file."""
        self._claim = claim if claim in self._session.claims else None
        self.refresh()

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw from the top; the last line says if there is more."""
        found = list(self._lines(width)) if self._claim else []
        return found if len(found) <= height else [*found[: height - 1], plain(signs_of(self).elided, "$muted")]

    def _lines(self, width: int) -> Iterator[Content]:
        signs, key = signs_of(self), self._claim or ""
        claim, graded = self._session.claims[key], self._standing.grades[key]
        noun = claim.kind.replace("_", "-").capitalize()
        yield beside(plain(f"{signs.of(graded.grade.word)} {noun}"), plain(graded.word, "$muted"), width)
        yield from (plain(f"  {line}") for line in wrap(escape_controls(claim.text) or say.NO_WORDS, width - 2))
        for said in self._statements.of_claim(key):
            yield Content("")
            yield from draw_statement(said, "", Pen(width, False, signs))
