"""Parts of the record form: head, caption, result and links."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive

from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.model.records import ABOUT, AGAINST, FOR, name_target
from earnest.core.reports.key_labels import find_asked_part, list_targets
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.interview import texts as say
from earnest.tui.widgets.drawn import LineWidget, signs_of
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.picker import Picker

SENSE, ALSO = "sense", "also"
"""The fields that tell what a record speaks of."""
WAYS = ((FOR, say.FOR), (AGAINST, say.AGAINST), (ABOUT, say.ABOUT))
LABEL = 8
"""Cells of the labels' column."""


Links = tuple[str, tuple[str, ...]]
"""How a record speaks of the claim, and what else it is for."""


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
            plain(say.HOW_KNOWN, "bold"),
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
        line = Content.assemble(plain(f"{say.MAKES_IT}  ", "$muted"), plain(f"{signs.of(word)} {word}"))
        if not self.lacks:
            return [line]
        return [line, *(plain(each, "$muted") for each in wrap(f"{signs.missing} {self.lacks}", width, 2))]


class RecordLinks(Vertical):
    """How a record speaks of the claim, and what else."""

    def __init__(self, working: WorkingSession, sense: str, also: Sequence[str]) -> None:
        super().__init__()
        targets = list_targets(working.session, working.interview, working.claim or "")
        self._sense = Choice(SENSE, WAYS, sense or None)
        self._sense.may_be_open = True
        self._also = Picker(ALSO, targets, also)
        self._also.none_picked = say.ALSO_NONE

    def compose(self) -> ComposeResult:
        """Lay out both rows."""
        yield LabelledRow(say.SPEAKS, self._sense, LABEL)
        yield LabelledRow(say.ALSO_FOR, self._also, LABEL)

    @property
    def sense(self) -> str:
        """How it speaks of the claim; empty if it does not."""
        return self._sense.value or ""

    @property
    def also(self) -> tuple[str, ...]:
        """What else it is for."""
        return self._also.value

    def texts(self) -> dict[str, str]:
        """Return what is chosen, for the draft."""
        return {SENSE: self.sense, ALSO: "\n".join(self.also)}


def begin_links(working: WorkingSession, part: str, field: str) -> Links:
    """Return what a new record speaks of at first.

    Args:
        working: The session at a question.
        part: The part that it is for alone; empty for the claim, and the part that is asked about.
        field: The field of the question that was written in last.
    """
    claim = working.claim or ""
    if part:
        return "", (name_target(claim, part),)
    asked = find_asked_part(working.question, field)
    return FOR, (name_target(claim, asked),) if asked else ()


def read_links(texts: Mapping[str, str]) -> Links | None:
    """Return what a draft had chosen, if there is one."""
    return (texts[SENSE], tuple(texts[ALSO].split("\n"))) if SENSE in texts and ALSO in texts else None
