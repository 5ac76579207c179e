"""The middle of the proposal: what is missing, or the parts."""

from collections.abc import Iterator, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from earnest.core.model.session import Session
from earnest.core.reports.proposal import Part, WhyYou, WithoutYou, read_proposal
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.proposal import texts as say
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import Gap, Label, Note, ScrollColumn

NOUN = 11
"""Cells of *challenge* and its gap."""
REASON, WHY, PART = "reason", "why", "part."
"""What a draft calls the texts of this screen."""


class Gate(ScrollColumn, can_focus=False):
    """What is missing, what to ask next, and why go ahead."""

    def __init__(self, session: Session, standing: Standing, signs: Signs, texts: Mapping[str, str]) -> None:
        super().__init__(classes="main")
        self._session, self._standing, self._signs, self._texts = session, standing, signs, texts

    def compose(self) -> ComposeResult:
        """Lay it out from top to bottom."""
        found = read_proposal(self._session, self._standing)
        yield Note(say.NOT_EARNED, style="bold")
        yield Note(found.not_earned, style="")
        yield Gap()
        yield Label(say.MISSING)
        for each in found.missing:
            yield Note(
                f"{self._signs.missing} {each.noun:<{NOUN}} {escape_controls(each.lacks, keep_newlines=False)}", 14, ""
            )
        if self._standing.ask_next:
            yield Gap()
            yield Label(say.ASK_NEXT)
            yield Note(quoted(self._standing.ask_next.client, self._signs), 1, "italic $accent")
        yield Gap()
        yield Label(say.GO_AHEAD)
        yield LongText(REASON, self._texts.get(REASON, ""))
        yield ActionLine(plain(say.GO_AHEAD_SO), "ahead")


class PartBlock(Vertical):
    """A part: its text, and the need that it answers."""

    def __init__(self, number: int, key: str, text: str, need: str, needs: Mapping[str, str], lacks: str) -> None:
        super().__init__(classes="part")
        self.key = key
        """The part's id; empty until it has text."""
        self._number, self._text, self._need, self._needs, self._lacks = number, text, need, needs, lacks

    def compose(self) -> ComposeResult:
        """Lay out the text, then the need."""
        yield Label(say.PART.format(number=self._number) + (f"   {self._lacks}" if self._lacks else ""))
        yield LongText(PART + self.key, self._text)
        yield LabelledRow(say.ANSWERS, Picker("need", self._needs, (self._need,) if self._need else (), several=False))

    @property
    def written(self) -> tuple[str, str]:
        """The text, and the id of the need."""
        return self.query_one(LongText).text, next(iter(self.query_one(Picker).value), "")


class Parts(ScrollColumn, can_focus=False):
    """The goal, the parts, why you, and the best option without you."""

    def __init__(
        self, session: Session, standing: Standing, signs: Signs, texts: Mapping[str, str], *, with_new: bool
    ) -> None:
        super().__init__(classes="main")
        self._session, self._standing, self._signs, self._texts = session, standing, signs, texts
        self._with_new = with_new

    def compose(self) -> ComposeResult:
        """Lay it out from top to bottom."""
        session, signs, found = self._session, self._signs, read_proposal(self._session, self._standing)
        if found.reason:
            text = f"{signs.missing} {say.GONE_AHEAD.format(reason=escape_controls(found.reason, keep_newlines=False))}"
            yield Note(text, 2, "")
            yield Gap()
        if self._standing.chain.goal:
            goal = session.goal[self._standing.chain.goal]
            yield Label(say.WHY_NOW)
            yield Note(escape_controls(goal.text, keep_newlines=False), style="")
            if goal.why_now.strip():
                yield Note(escape_controls(goal.why_now, keep_newlines=False), style="")
            yield Gap()
        yield from self._blocks(found.parts)
        yield from self._why_you(found.why_you)
        yield from self._without_you(found.without_you)

    def _blocks(self, parts: Sequence[Part]) -> Iterator[Widget]:
        grades = self._standing.grades
        needs = {
            key: f"{self._signs.of(grades[key].grade.word)} {' '.join(need.text.split())}"
            for key, need in self._session.need.items()
        }
        for number, part in enumerate(parts, 1):
            text = self._texts.get(PART + part.key, part.text)
            yield PartBlock(number, part.key, text, part.need, needs, part.lacks)
        known = {PART + part.key for part in parts}
        # Texts of parts that were never saved are texts of new ones.
        new = [text for key, text in self._texts.items() if key.startswith(PART) and key not in known and text]
        for number, text in enumerate(new or [""] * (self._with_new or not parts), len(parts) + 1):
            yield PartBlock(number, "", text, self._standing.chain.need or "", needs, "")

    def _why_you(self, found: Sequence[WhyYou]) -> Iterator[Widget]:
        first = found[0] if found else None
        lacks = say.NOT_COUNTED.format(lacks=first.lacks) if first and first.lacks else say.WHY_YOU_OPENS
        yield Label(f"{say.WHY_YOU}   {lacks}")
        yield LongText(WHY, self._texts.get(WHY, first.text if first else ""))

    def _without_you(self, route: WithoutYou | None) -> Iterator[Widget]:
        yield Gap()
        yield Label(say.WITHOUT_YOU)
        if route is None:
            yield Note(say.WITHOUT_YOU_NONE)
            return
        said = [self._session.quote[key].words for key in route.quotes] if route.option else []
        facts: Sequence[str] = (
            *(text for text in (route.text,) if text),
            *(quoted(words, self._signs) for words in said),
            *(
                f"{label}: {words}"
                for label, words in ((say.DRAWS_THEM, route.pull), (say.BEST_WHEN, route.when_best))
                if words.strip()
            ),
        )
        yield from (Note(escape_controls(fact, keep_newlines=False), 1, "") for fact in facts)
