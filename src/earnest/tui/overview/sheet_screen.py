"""Responsible for the sheet: what to ask in the next meeting, in the client's voice."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.reports.sheet import CLOSING, TAKE_THESE, TITLES, SheetQuestion, list_questions, write_sheet
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import ADDED, DO, MORE, OWN, PUT_AWAY, REMARK, Export, Go
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.listing import Item, ItemList, gap, heading
from earnest.tui.widgets.standing_panel import spoken


class SheetScreen(ListScreen):
    """The question that lifts the weakest link, then *not known yet*, then the gaps; Enter goes to the question."""

    page_name = "Questions for the meeting"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        do.NEXT,
        do.ADD,
        do.PUT_AWAY,
        do.OUT,
        do.WHY,
        do.REVIEW,
        do.MEETING,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(
        self, session: Session, interview: Interview, standing: Standing, today: date, *, first_round: bool
    ) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._interview, self._first_round = interview, first_round
        self._session, self._today, self._remarks = session, today, standing.remarks
        self._is_untouched = standing.is_untouched
        self.sheet = list_questions(session, interview, standing)

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
            for remark in self._remarks:
                if line.own and remark.claim == line.own:
                    yield Item(REMARK + remark.key, partial(_asked, remark.sentence, signs_of(self).asks))
        yield gap()
        yield heading(TITLES["closing"])
        yield Item(None, lambda width, _is_at: spoken(CLOSING, signs_of(self), width, "italic"))
        if self._first_round:
            yield gap()
            yield Item(MORE, lambda _w, is_at: [plain("go on: more questions to prepare", "bold" if is_at else "")])

    def _question(self, line: SheetQuestion, named: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        style = "italic $accent" if line.why == "ask next" else "italic bold" if is_at else "italic"
        lines = spoken(line.ask.client, signs, min(width, 72), style)
        if not named:
            return lines
        about = elide(f"On: {escape_controls(named, keep_newlines=False)}", min(width, 72), signs.elided)
        return [plain(about, "$muted"), *lines]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the question."""
        line = self._line
        if line is None:
            self.dismiss(event.key)
        else:
            self.dismiss(OWN + line.own if line.own else line.ask.place)

    @property
    def _line(self) -> SheetQuestion | None:
        key = self.listing.key or ""
        return self.sheet[int(key)] if key.isdecimal() else None

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts on the line one is on."""
        return command is not do.PUT_AWAY or bool(self._line and self._line.own)

    def on_item_list_moved(self) -> None:
        """Say which keys act on this line."""
        self.show_keys()

    def action_add(self) -> None:
        """Add a question of one's own, about what the line is about."""
        self.dismiss(OWN + ADDED + (self._line.ask.place.about or "" if self._line else ""))

    def action_put_away(self) -> None:
        """Put the question of one's own away."""
        if self._line and self._line.own:
            self.dismiss(OWN + PUT_AWAY + self._line.own)

    def action_out(self) -> None:
        """Take the sheet out."""
        paper = write_sheet(self._session, self.sheet, self._today, is_untouched=self._is_untouched)
        self.post_message(Go(Export(self._session.client, "questions for the meeting", paper)))

    def action_next(self) -> None:
        """Go on to the questions that follow."""
        self.dismiss(MORE)

    def action_meeting(self) -> None:
        """Write up the meeting, once it was held."""
        self.dismiss(f"{DO}meeting")

    def action_why(self) -> None:
        """Show why."""
        self.dismiss(f"{DO}why")

    def action_review(self) -> None:
        """Review everything."""
        self.dismiss(f"{DO}review")


def _asked(says: str, sign: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    return [plain(f"  {line}", "bold" if is_at else "") for line in wrap(f"{sign} {says}", width - 2, 2)]
