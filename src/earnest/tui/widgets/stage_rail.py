"""The rail at the left: the seven stages with their claims."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive

from earnest.core.evidence.grades import Grade
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import kinds_of, natural
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp
from earnest.terminal.signs import Signs
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of

MOST_LINES = 2
"""The most lines of a claim's text."""


class StageRail(LineWidget):
    """Each stage's name, with its claims and their signs below."""

    open_stage: reactive[str] = reactive("")

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        self._session: Session | None = None
        self._standing: Standing | None = None

    def show(self, session: Session, standing: Standing) -> None:
        """Show a session and its standing."""
        self._session, self._standing = session, standing
        self.refresh()

    def lines(self, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002 - what does not fit is cut below
        """Draw the stages; the open one has the bar."""
        session, standing = self._session, self._standing
        if session is None or standing is None:
            return
        signs = signs_of(self)
        for stage in self._interview.stages:
            is_open = stage.stage == self.open_stage
            bar = plain(signs.bar if is_open else " ", "$accent")
            yield Content.assemble(bar, plain(f" {stage.number} {stage.title}", "bold" if is_open else ""))
            yield from _claims(stage.stage, session, standing, signs, width)
            yield Content("")


def _claims(stage: str, session: Session, standing: Standing, signs: Signs, width: int) -> Iterator[Content]:
    ids = [key for kind in kinds_of(stage) for key in sorted(getattr(session, kind.key), key=natural)]
    for key in ids:
        text = escape_controls(session.claims[key].text, keep_newlines=False)
        for number, line in enumerate(clamp(text, width - 6, MOST_LINES, signs.elided)):
            sign = signs.of(standing.grades[key].grade.word) if number == 0 else " "
            yield plain(f"    {sign} {line}", "$muted")
    if not ids:
        yield plain(f"    {signs.of(Grade.BLANK.word)} {say.NOT_ASKED}", "$muted")
