"""Responsible for the sheet: what to ask in the next meeting, in the client's voice."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.session import Session
from earnest.core.sheet import CLOSING, TAKE_THESE, TITLES, Line, sheet
from earnest.core.stage import Interview
from earnest.core.standing import Standing
from earnest.core.visible import visible
from earnest.tui import commands as do
from earnest.tui.cells import elided
from earnest.tui.list_page import ListPage
from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.listing import Item, Listing, gap, heading
from earnest.tui.widgets.panel import spoken

MORE = "do:more"
"""What the page is left with where more questions are asked for."""


class SheetPage(ListPage):
    """The question that lifts the weakest link, then *not known yet*, then the gaps; Enter goes to the question."""

    page_name = "Questions for the meeting"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.NEXT, do.WHY, do.REVIEW)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, interview: Interview, standing: Standing, *, first_round: bool) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._interview, self._first_round = interview, first_round
        self._is_untouched = standing.is_untouched
        self.sheet = sheet(session, interview, standing)

    def items(self) -> Sequence[Item]:
        """Return the questions under the reasons for which they stand there."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        if self._is_untouched:
            yield heading(TAKE_THESE, "bold")
        elif self._first_round:
            yield heading("That is what the chain hangs on. Take these questions.", "bold")
        before, about = "", ""
        for number, line in enumerate(self.sheet):
            if line.why != before:
                if number or self._is_untouched or self._first_round:
                    yield gap()
                yield heading(TITLES[line.why])
                about = ""
            before = line.why
            yield Item(str(number), partial(self._question, line, line.about if line.about != about else ""))
            about = line.about
        yield gap()
        yield heading(TITLES["closing"])
        yield Item(None, lambda width, _is_at: spoken(CLOSING, signs_of(self), width, "italic"))
        if self._first_round:
            yield gap()
            yield Item(MORE, lambda _w, is_at: [plain("go on: more questions to prepare", "bold" if is_at else "")])

    def _question(self, line: Line, named: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        style = "italic $accent" if line.why == "ask next" else "italic bold" if is_at else "italic"
        lines = spoken(line.ask.client, signs, min(width, 72), style)
        if not named:
            return lines
        about = elided(f"On: {visible(named, keep_newlines=False)}", min(width, 72), signs.elided)
        return [plain(about, "$muted"), *lines]

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Go to the question."""
        self.dismiss(event.key if event.key == MORE else self.sheet[int(event.key)].ask.place)

    def action_next(self) -> None:
        """Go on to the questions that follow."""
        self.dismiss(MORE)

    def action_why(self) -> None:
        """Show why."""
        self.dismiss("do:why")

    def action_review(self) -> None:
        """Review everything."""
        self.dismiss("do:review")
