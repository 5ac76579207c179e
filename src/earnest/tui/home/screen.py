"""Responsible for home: the sessions, newest first; or, where there are none, two ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal
from textual.message import Message

from earnest import core, tui
from earnest.core.standing.verdict import Verdict
from earnest.core.text.normalize import normalize
from earnest.tui import commands as do
from earnest.tui.destinations import Go, ReplaySession
from earnest.tui.home.items import BEGIN, HUNT, NOBODY, empty_items, entry_lines
from earnest.tui.home.loader import ShelfPage
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.item_list import Item, ItemList, heading
from earnest.tui.widgets.keys_bar import Hint
from earnest.workspace.library import Library, LibraryEntry

if TYPE_CHECKING:
    from datetime import date

    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.widgets import Input

    from earnest.tui.widgets.fields.one_line import OneLine
    from earnest.tui.widgets.standing_panel import StandingPanel

ORDERS: Sequence[tuple[str, Callable[[LibraryEntry], Any]]] = (
    ("last changed first", lambda _entry: 0),
    ("by verdict", lambda entry: list(Verdict).index(entry.gist.verdict) if entry.gist else -1),
    ("by weakest link", lambda entry: entry.gist.line if entry.gist else ("", "")),
    ("by client", lambda entry: normalize(entry.client)),
)
"""How the list can be ordered: what is said of it, and by what."""


class HomeScreen(ShelfPage):
    """The list of sessions. It tells the app what to open, to begin, or to put away."""

    class Opened(Message):
        """A session, or a sample, was chosen; `first` is what is done in it at once."""

        def __init__(self, key: str, *, is_sample: bool, first: str = "") -> None:
            super().__init__()
            self.key, self.is_sample, self.first = key, is_sample, first

    class Begun(Message):
        """A new session is wanted, with an interview, or as a copy of one that is there."""

        def __init__(self, interview: str = "client", copy_of: str = "") -> None:
            super().__init__()
            self.interview, self.copy_of = interview, copy_of

    class PutAway(Message):
        """A session is to go to the archive."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class TakenBack(Message):
        """What was put away last is wanted back."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.ADD, do.FIND, do.WHY, do.REPLAY, do.COPY, do.PUT_AWAY, do.UNDO, do.LESSONS, do.LEAVE),
        do.ORDER,
        *ShelfPage.TRASH_COMMANDS,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self, library: Library, today: date, *, samples: bool = False, at: str = "", waits: bool = False
    ) -> None:
        """Show the sessions, or `samples` alone; `at` is the one that one comes from; it `waits` to be drawn first."""
        super().__init__(library, waits=waits)
        self._samples_asked_for, self._today, self._at = samples, today, at
        self._order, self._can_take_back = 0, False
        self._panel: StandingPanel | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the list; the panel of the chosen one comes once it is read."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield ItemList().add_class("-alone")

    def field_to_find_in(self) -> OneLine:
        """Return the field to search in, made when it is asked for."""
        return tui.widgets.fields.one_line.OneLine("find", placeholder="a client, or words of theirs")

    def on_mount(self) -> None:
        """Show the list and go to it."""
        super().on_mount()
        self.show()
        self.query_one(ItemList).focus()
        self.read_on()

    def show_library(self, library: Library, *, can_take_back: bool = False, word: str = "", at: str = "") -> None:
        """Show the sessions as they are by now; `word` is said at the right of the top line, `at` is gone to."""
        self._can_take_back, self._at = can_take_back, at or self._at
        self.take(library, word)

    def show(self, word: str = "") -> None:
        """Show the sessions; `word` is said at the right of the top line."""
        none = "samples" if self._samples_asked_for else "no sessions yet"
        self.say_where("Earnest", word or counted(self.library.count) or none)
        listing = self.query_one(ItemList)
        listing.show(list(self._items()), self._at or listing.key)
        self._at = "" if listing.key == self._at else self._at
        self.call_after_refresh(self._show_panel)  # the list first: for the panel a file is read
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts on the list as it stands."""
        if command in {do.FIND, do.WHY, do.REPLAY, do.COPY, do.PUT_AWAY, do.DELETE, do.ORDER, do.LESSONS}:
            return bool(self.entries)
        return command is not do.UNDO or self._can_take_back

    def lead(self) -> list[Hint]:
        """Return the hints of the list."""
        return [("enter", "open" if self.entries else "begin", True)]

    def hints(self) -> Sequence[Hint]:
        """Return the keys of the list, or of the field to search in."""
        if role_of(self.focused).takes_letters:
            return [("enter", "open", True), ("up down", "move", True), ("esc", "show all", True)]
        return super().hints()

    def _items(self) -> Iterator[Item]:
        if not self.entries:
            headline = "Look round." if self._samples_asked_for else NOBODY
            yield from empty_items(self.library.samples, signs_of(self), headline)
            return
        sought = self.sought
        found = [entry for entry in self.entries.values() if sought in entry.sought_in or entry.key in self.speaking]
        signs = signs_of(self)
        for entry in sorted(found, key=ORDERS[self._order][1]):
            yield Item(entry.key, partial(entry_lines, entry, self._line, signs, self._today), tall=3)
        if not found:
            yield heading(f"No session speaks of “{sought}”.")

    def _line(self, entry: LibraryEntry) -> tuple[str, str]:
        label, says = entry.gist.line if entry.gist else ("", entry.message)
        if says is not None:
            return label, says
        looked = self.shown_at(entry.key)
        return (
            core.standing.standing_text.describe_line(looked.standing)
            if looked and looked.standing
            else (label, signs_of(self).elided)
        )

    def _show_panel(self) -> None:
        key = self.query_one(ItemList).key
        looked = self.shown_at(key) if key not in {None, BEGIN, HUNT} else None
        if looked and looked.session and looked.standing:
            if self._panel is None:
                self._panel = tui.widgets.standing_panel.StandingPanel()
                self._panel.is_beside_questions = False
                self.query_one(ItemList).remove_class("-alone")
                self.query_one(".body").mount(self._panel)
            self._panel.show(looked.session, looked.standing)
        if self._panel is not None:
            self._panel.visible = bool(looked and looked.standing)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show the panel of the one we are on."""
        event.stop()
        self._at = ""
        self._show_panel()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Open it."""
        event.stop()
        chosen = self.chosen()
        if event.key in {BEGIN, HUNT}:
            self.post_message(self.Begun("employer" if event.key == HUNT else "client"))
        elif chosen is not None:
            self.post_message(self.Opened(chosen.key, is_sample=chosen.is_sample))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what was found."""
        event.stop()
        self.query_one(ItemList).action_choose()

    def action_add(self) -> None:
        """Begin a session."""
        self.post_message(self.Begun())

    def action_copy_as_new(self) -> None:
        """Begin a session with what this one claims."""
        key, session = self.chosen_session()
        if session is not None:
            self.post_message(self.Begun(session.interview, key))

    def action_replay(self) -> None:
        """Replay the session."""
        key, session = self.chosen_session()
        if session is not None:
            self.post_message(Go(ReplaySession(key)))

    def action_put_away(self) -> None:
        """Put the session away."""
        chosen = self.chosen()
        if chosen is not None and not chosen.is_sample:
            self.post_message(self.PutAway(chosen.key))

    def action_undo(self) -> None:
        """Take back what was put away."""
        if self._can_take_back:
            self.post_message(self.TakenBack())

    def action_why(self) -> None:
        """Show why; what that leads to is in the session, which is opened for it."""
        chosen = self.chosen()
        looked = self.looked_at(chosen.key) if chosen else None
        if chosen and looked and looked.session and looked.standing:
            page = tui.overview.why_screen.WhyScreen(looked.session, looked.standing, self._today)
            self.app.push_screen(page, partial(self._led, chosen))

    def _led(self, entry: LibraryEntry, to: object) -> None:
        if to is not None:
            self.post_message(self.Opened(entry.key, is_sample=entry.is_sample, first=("", "lead", (to,))))  # type: ignore[arg-type]

    def action_order(self) -> None:
        """Order the list otherwise."""
        self._order = (self._order + 1) % len(ORDERS)
        self.show(ORDERS[self._order][0])

    def action_leave(self) -> None:
        """Leave Earnest."""
        self.app.exit(0)


def counted(sessions: int) -> str:
    """Return how many sessions there are, in words; nothing where there are none."""
    return f"{sessions} session{'s' * (sessions != 1)}" if sessions else ""
