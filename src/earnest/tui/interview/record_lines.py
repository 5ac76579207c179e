"""Lines of the record form: head, caption and result."""

from textual.content import Content
from textual.reactive import reactive

from earnest.core.evidence.grades import Grade
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class Head(LineWidget):
    """The stage, the claim, and the question of the form."""

    def __init__(self, stage: str, claim: str) -> None:
        super().__init__()
        self._stage, self._claim = stage, claim

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - four lines
        """Return the four lines."""
        signs = signs_of(self)
        return [
            plain(self._stage, "$muted"),
            plain(elide(escape_controls(self._claim), width, signs.elided), "$muted"),
            Content(""),
            plain("How do you know?", "bold"),
        ]


class Caption(LineWidget):
    """The label over the words, by the kind of record."""

    is_quote: reactive[bool] = reactive(True)

    def __init__(self, quote: str, source: str, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._quote, self._source = quote, source

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Return the one line."""
        return [plain(self._quote if self.is_quote else self._source, "$muted")]


class Result(LineWidget):
    """The grade that the record gives the claim, and what is missing."""

    grade: reactive[Grade] = reactive(Grade.GUESS)
    lacks: reactive[str] = reactive("", layout=True)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Return the grade, and below it what is still missing."""
        signs = signs_of(self)
        word = self.grade.word
        line = Content.assemble(plain("That makes it  ", "$muted"), plain(f"{signs.of(word)} {word}"))
        if not self.lacks:
            return [line]
        return [line, *(plain(each, "$muted") for each in wrap(f"{signs.missing} {self.lacks}", width, 2))]
