"""Responsible for the keys, which are the palette as well: all that can be done here, with its letter."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input

from earnest.tui.appearance.filters import plain
from earnest.tui.commands import Command
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.listing import Item, ItemList, gap, heading

FIELD_KEYS = (
    ("esc", "leave the field; all is kept"),
    ("tab  shift+tab", "next field, field before"),
    ("enter", "a new line, or the next field"),
)
GROUPS = ("Then plain letters", "Look", "Act", "Everywhere")
"""The order in which groups of commands stand."""
KEY = 16
"""Cells of a key's column."""


class KeysScreen(ListScreen):
    """Type to find, Enter does it."""

    page_name = "Keys"
    enter_hint = "do it"

    def __init__(self, title: str, mark: str, commands: Sequence[Command]) -> None:
        super().__init__(title, mark)
        self._commands = commands

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the field to type in, and the list."""
        yield Hairline()
        yield OneLine("find", placeholder="type to find, enter does it")
        listing = ItemList()
        listing.add_class("body")
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Go to the field."""
        super().on_mount()
        self.query_one(OneLine).focus()

    def items(self) -> Sequence[Item]:
        """Return what can be done, and what the signs mean."""
        return list(self._items(self.query_one(OneLine).value.strip().casefold()))

    def _items(self, sought: str) -> Iterator[Item]:
        ordered = sorted(self._commands, key=lambda command: GROUPS.index(command.group))
        found = [c for c in ordered if sought in f"{c.shown} {c.label} {c.says}".casefold()]
        group = ""
        for command in found:
            if command.group != group:
                group = command.group
                yield gap()
                yield heading(group)
            yield Item(command.action, partial(key_item, command.shown, command.says))
        if not found:
            yield gap()
            yield heading(f"Nothing here goes by “{sought}”.")
        if sought:
            return
        yield gap()
        yield heading("While you write")
        for key, says in FIELD_KEYS:
            yield Item(None, partial(key_item, key, says))
        yield gap()
        yield heading("Signs")
        yield Item(None, lambda width, _a: self._signs(width))

    def _signs(self, width: int) -> list[Content]:
        signs = signs_of(self)
        meant = (
            ("blank", "nothing yet, or not known yet"),
            ("guess", "yours"),
            ("read", "a public source, and the day"),
            ("heard", "their words, who, and when"),
            ("confirmed", "said back, and they said: that's it"),
        )
        return [
            beside(key_line(f"{signs.of(word)} {word}", says, is_at=False), Content(""), width) for word, says in meant
        ]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.listing.show(self.items())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what we are on."""
        event.stop()
        if self.listing.key is not None:
            self.dismiss(self.listing.key)

    def on_key(self, event: Key) -> None:
        """Let the arrows walk the list while the letters go into the field."""
        steps = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
        if event.key in steps:
            event.stop()
            self.listing.action_step(steps[event.key])

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this page."""
        return [("up down", "move", True), ("enter", "do it", True), ("esc", "back", True)]

    def action_leave_field(self) -> None:
        """Go back."""
        self.dismiss(None)


def key_line(key: str, says: str, *, is_at: bool) -> Content:
    """Return one key with what it does."""
    return Content.assemble(plain(f"{key:<{KEY}}", "bold"), plain(says, "bold" if is_at else ""))


def key_item(key: str, says: str, width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    """Draw one key as an item of a list."""
    return [key_line(key, says, is_at=is_at)]
