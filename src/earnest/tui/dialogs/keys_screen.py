"""The list of keys, with every command of a screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.content import Content

from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import Go
from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.palette import Palette
from earnest.tui.key_commands import GROUPS, MANUAL, NEXT_THEME, REDRAW
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, key_names_of
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.item_list import Item, ItemList, Pen, gap, heading
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence

    from textual.events import Key
    from textual.screen import Screen
    from textual.widget import Widget
    from textual.widgets import Input

    from earnest.core.text.manual import Page
    from earnest.tui.base_screen import BaseScreen
    from earnest.tui.dialogs.palette import PaletteEntry
    from earnest.tui.key_commands import Command
    from earnest.tui.widgets.keys_bar import Hint

KEY = 16
"""The width of the column of keys, in cells."""
STEPS = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
"""The keys that move along the list while letters go into the field."""


class KeysScreen(ListScreen):
    """The commands of a screen and the manual, searched by everyday words.

    It is dismissed with the action of the chosen command, a destination or None.
    """

    page_name = say.KEYS_TITLE
    enter_hint = say.CHOOSE

    def __init__(
        self,
        title: str,
        mark: Callable[[], str],
        commands: Sequence[Command],
        pages: Mapping[str, Page],
        writing_keys: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(title, mark)
        self._commands, self._writing_keys = commands, writing_keys
        self._palette = Palette(commands, pages, mark())

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the search field and the list."""
        yield Hairline()
        yield OneLine("find", placeholder=say.KEYS_SEARCH)
        listing = ItemList().add_class("body")
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Focus the search field."""
        super().on_mount()
        self.query_one(OneLine).focus()

    def items(self) -> Sequence[Item]:
        """Return what was searched for; else all commands, and the signs."""
        query = self.query_one(OneLine).value.strip()
        if not query:
            return [*command_items(self._commands), *field_key_items(self._writing_keys), *sign_items()]
        return list(found_items(self._palette.search(query), query))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.query_one(ItemList).show(self.items())
        self.show_keys()

    def end_form(self) -> None:
        """Leave with the action of the present item."""
        action = self.query_one(ItemList).key
        if action is not None:
            self.dismiss(action)

    def on_key(self, event: Key) -> None:
        """Move along the list from the field."""
        if event.key in STEPS:
            event.stop()
            self.query_one(ItemList).action_step(STEPS[event.key])

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this screen."""
        return self.lead()

    def action_leave_field(self) -> None:
        """Go back."""
        self.dismiss(None)


def command_items(commands: Sequence[Command]) -> Iterator[Item]:
    """Yield all commands under their groups."""
    for group in GROUPS:
        found = [command for command in commands if command.group == group]
        yield from (gap(), heading(group)) if found else ()
        for command in found:
            yield Item(command.action, partial(key_item, command.listed, command.says))


def found_items(found: Sequence[PaletteEntry], query: str) -> Iterator[Item]:
    """Yield what a search found, the best first."""
    yield gap()
    for entry in found:
        style = "bold" if isinstance(entry.chosen, str) else "$muted"
        yield Item(entry.chosen, partial(key_item, entry.shown, entry.says, style=style))
    if not found:
        yield heading(say.KEYS_NONE.format(query=query))


def field_key_items(keys: Sequence[tuple[str, str]]) -> Iterator[Item]:
    """Yield the keys that act in a field."""
    yield gap()
    yield heading(say.WRITING)
    for key, effect in keys:
        yield Item(None, partial(key_item, key, effect))


def sign_items() -> Iterator[Item]:
    """Yield the signs of the grades, with their meanings."""
    yield gap()
    yield heading(say.SIGNS)
    meanings = say.SIGN_MEANINGS.items()
    yield Item(None, lambda pen: [_sign_line(*meaning, pen) for meaning in meanings])


def _sign_line(grade: str, meaning: str, pen: Pen) -> Content:
    return beside(key_line(f"{pen.signs.of(grade)} {grade}", meaning, is_at=False), Content(""), pen.width)


def key_line(key: str, effect: str, *, is_at: bool, style: str = "bold") -> Content:
    """Return one key with what it does."""
    return Content.assemble(plain(f"{key:<{KEY}}", style), plain(effect, "bold" if is_at else ""))


def key_item(key: str, effect: str, pen: Pen, *, style: str = "bold") -> list[Content]:
    """Draw one key as an item of a list."""
    return [key_line(key, effect, is_at=pen.is_at, style=style)]


async def choose_command(
    ask: Callable[[Screen[Any]], Awaitable[Any]], source: BaseScreen, pages: Mapping[str, Page]
) -> None:
    """Show a screen's commands and the manual, and do what is chosen."""
    here = [
        command
        for command in (*source.COMMANDS_HERE, NEXT_THEME, REDRAW, *([MANUAL] if pages else []))
        if source.can_do(command)
    ]
    names, top = key_names_of(source), source.query_one(TopLine)
    here = [command._replace(shown=names.show(command.shown)) for command in here]
    chosen = await ask(KeysScreen(top.title, lambda: top.mark, here, pages, source.writing_keys))
    if isinstance(chosen, str):
        await source.run_action(chosen)
    elif chosen is not None:
        source.post_message(Go(chosen))
