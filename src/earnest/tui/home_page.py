"""Responsible for home: the sessions, newest first; or, where there are none, two ways to begin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from earnest.core.days import day_shown
from earnest.core.session import Session
from earnest.core.standing import Standing
from earnest.core.telling import line_told
from earnest.core.visible import visible
from earnest.core.words import folded
from earnest.tui import commands as do
from earnest.tui.cells import cell_width, elided, wrapped
from earnest.tui.page import Page
from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields import OneLine
from earnest.tui.widgets.keys_line import Hint
from earnest.tui.widgets.listing import Item, Listing, gap, heading
from earnest.tui.widgets.panel import Panel
from earnest.tui.widgets.rule import HairLine

ABOUT = (
    "Earnest asks you, stage by stage, about a decision that somebody else is making: a client, or an employer. "
    "From what you can show it tells you whether you have earned the right to propose, and what to ask next."
)
VERDICT = 30
"""Cells of the longest verdict."""
DAY = 13
"""Cells of a day at the right edge."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One session on the list: its key, and what is known of it; a message where it is unusable."""

    key: str
    client: str
    changed: datetime | None
    session: Session | None = None
    standing: Standing | None = None
    message: str = ""
    is_sample: bool = False


class HomePage(Page):
    """The list of sessions. It tells the app what to open, to begin, or to put away."""

    CSS_PATH = "home_page.tcss"

    @dataclass
    class Opened(Message):
        """A session, or a sample, was chosen."""

        key: str
        is_sample: bool

    class Begun(Message):
        """A new session is wanted."""

    @dataclass
    class PutAway(Message):
        """A session is to go to the archive."""

        key: str

    class TakenBack(Message):
        """What was put away last is wanted back."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.ADD, do.FIND, do.WHY, do.PUT_AWAY, do.UNDO, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
    ]

    def __init__(self, entries: Sequence[Entry], samples: Sequence[Entry], today: date) -> None:
        super().__init__()
        self.entries, self._samples, self._today = tuple(entries), tuple(samples), today
        self._can_take_back = False

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the field to search in, the list, and the panel of the chosen one."""
        yield HairLine()
        find = OneLine("find", placeholder="a client, or words of theirs")
        find.display = False
        yield find
        with Horizontal(classes="body"):
            yield Listing()
            yield Panel()

    def on_mount(self) -> None:
        """Show the list and go to it."""
        super().on_mount()
        self.show()
        self.query_one(Listing).focus()

    def show(self, entries: Sequence[Entry] | None = None, *, can_take_back: bool = False, word: str = "") -> None:
        """Show the sessions, or others; `word` is said at the right of the top line."""
        if entries is not None:
            self.entries = tuple(entries)
            self._can_take_back = can_take_back
        count = len(self.entries)
        mark = word or (f"{count} session{'s' * (count != 1)}" if count else "no sessions yet")
        self.say_where("Earnest", mark)
        listing = self.query_one(Listing)
        listing.show(list(self._items()), listing.key)
        self._show_panel()
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts on the list as it stands."""
        if command in {do.FIND, do.WHY, do.PUT_AWAY}:
            return bool(self.entries)
        return command is not do.UNDO or self._can_take_back

    def lead(self) -> list[Hint]:
        """Return the hints of the list."""
        return [("enter", "open" if self.entries else "begin", True)]

    def hints(self) -> Sequence[Hint]:
        """Return the keys of the list, or of the field to search in."""
        if self.is_writing:
            return [("enter", "open", True), ("up down", "move", True), ("esc", "show all", True)]
        return super().hints()

    def _items(self) -> Iterator[Item]:
        sought = folded(self.query_one(OneLine).value).strip()
        if not self.entries:
            yield from self._empty()
            return
        found = [entry for entry in self.entries if speaks_of(entry, sought)]
        for entry in found:
            yield Item(entry.key, partial(self._entry, entry))
            yield gap()
        if not found:
            yield heading(f"No session speaks of “{sought}”.")

    def _empty(self) -> Iterator[Item]:
        yield heading("Nobody to listen to yet.", "bold")
        yield gap()
        yield Item(None, lambda width, _a: [plain(line) for line in wrapped(ABOUT, min(width, 66))])
        yield gap()
        yield heading("Begin with")
        yield Item("begin", lambda _w, is_at: [pair("a client of yours", "who has a choice to make", is_at=is_at)])
        yield gap()
        yield heading("Or look round a sample; it becomes a copy of yours")
        for entry in self._samples:
            yield Item(entry.key, partial(self._sample, entry))

    def _sample(self, entry: Entry, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        verdict = entry.standing.verdict.phrase if entry.standing else ""
        room = width - SAMPLE
        client = elided(visible(entry.client, keep_newlines=False), SAMPLE - 2, signs_of(self).elided)
        return [pair(client, verdict[:room], is_at=is_at, column=SAMPLE)]

    def _entry(self, entry: Entry, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        room = max(width - VERDICT - DAY - 2, 12)
        client = elided(visible(entry.client, keep_newlines=False), room, signs.elided)
        client += " " * (room + 2 - cell_width(client))
        when = told_when(entry.changed, self._today) if entry.changed else ""
        if entry.standing is None:
            style = "bold" if is_at else ""
            return [
                Content.assemble(plain(client, style), plain("cannot be read", "$alert")),
                plain(elided(visible(entry.message), width, signs.elided), "$muted"),
            ]
        verdict = entry.standing.verdict.phrase
        label, says = line_told(entry.standing)
        if entry.standing.look_again:
            label, says = "look again", "what it hangs on has changed"
        first = Content.assemble(
            plain(client, "bold" if is_at else ""),
            plain(f"{verdict:<{VERDICT}}"),
            plain(f"{when:>{DAY}}", "$muted"),
        )
        lead = f"{label}  " if label else ""
        second = lead + elided(visible(says, keep_newlines=False), width - len(lead), signs.elided)
        return [first, plain(second, "$muted")]

    def _show_panel(self) -> None:
        chosen = self._chosen()
        panel = self.query_one(Panel)
        if chosen and chosen.session and chosen.standing:
            panel.show(chosen.session, chosen.standing)
        panel.visible = bool(chosen and chosen.standing)

    def _chosen(self) -> Entry | None:
        key = self.query_one(Listing).key
        return next((entry for entry in (*self.entries, *self._samples) if entry.key == key), None)

    def on_listing_moved(self, event: Listing.Moved) -> None:
        """Show the panel of the one we are on."""
        event.stop()
        self._show_panel()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open it."""
        event.stop()
        self._open(event.key)

    def _open(self, key: str) -> None:
        if key == "begin":
            self.post_message(self.Begun())
            return
        chosen = self._chosen()
        if chosen is not None:
            self.post_message(self.Opened(chosen.key, chosen.is_sample))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what was found."""
        event.stop()
        key = self.query_one(Listing).key
        if key is not None:
            self._open(key)

    def action_step(self, step: int) -> None:
        """Walk the list, also from the field."""
        self.query_one(Listing).action_step(step)

    def action_find(self) -> None:
        """Go to the field to search in."""
        if self.entries:
            find = self.query_one(OneLine)
            find.display = True
            find.focus()

    def action_leave_field(self) -> None:
        """Leave the field, and show all again."""
        find = self.query_one(OneLine)
        if find.display:
            find.value = ""
            find.display = False
            self.query_one(Listing).focus()
            self.show()

    def action_add(self) -> None:
        """Begin a session."""
        self.post_message(self.Begun())

    def action_put_away(self) -> None:
        """Put the session away."""
        chosen = self._chosen()
        if chosen is not None and not chosen.is_sample:
            self.post_message(self.PutAway(chosen.key))

    def action_undo(self) -> None:
        """Take back what was put away."""
        if self._can_take_back:
            self.post_message(self.TakenBack())

    def action_why(self) -> None:
        """Show why."""
        chosen = self._chosen()
        if chosen and chosen.session and chosen.standing:
            self.post_message(self.Asked(chosen.session, chosen.standing))

    @dataclass
    class Asked(Message):
        """Why a session has its verdict is asked."""

        session: Session
        standing: Standing

    def action_leave(self) -> None:
        """Leave Earnest."""
        self.app.exit(0)


SAMPLE = 26
"""Cells of a sample's name."""


def pair(name: str, says: str, *, is_at: bool, column: int = 26) -> Content:
    """Return a name, and beside it what it is."""
    return Content.assemble(
        plain(name + " " * max(column - cell_width(name), 1), "bold" if is_at else ""), plain(says, "$muted")
    )


def speaks_of(entry: Entry, sought: str) -> bool:
    """Say whether a session speaks of something: in its client's name, or in anything it holds."""
    if not sought:
        return True
    if sought in folded(entry.client):
        return True
    if entry.session is None:
        return False
    texts = [claim.text for claim in entry.session.claims.values()]
    texts += [quote.words for claim in entry.session.claims.values() for quote in claim.heard.values()]
    texts += [person.name for _, person in entry.session.people()]
    return any(sought in folded(text) for text in texts)


def told_when(changed: datetime, today: date) -> str:
    """Return when a session last changed: today with the time, yesterday, else the day."""
    days = (today - changed.date()).days
    if days == 0:
        return f"today {changed:%H:%M}"
    return "yesterday" if days == 1 else day_shown(changed.date(), today)
