"""A list of items keeps its present item under the eye."""

import pytest
from textual.app import App
from textual.content import Content

from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.widgets.item_list import EvenItems, Item, ItemList
from earnest.tui.widgets.keys_bar import KeysBar


def items_of(*names):
    """Return items of two lines each."""
    return [Item(name, lambda _pen, name=name: [Content(name), Content("")], tall=2) for name in names]


def list_of(items, at):
    """Return a list that shows items and is at one."""
    found = ItemList()
    found.show(items, at)
    return found


class OneList(App):
    """An app with one list."""

    def compose(self):
        """Lay out the list."""
        yield list_of(items_of(*"abcdefghij"), "a")


def row_of(items, name):
    """Return the row of the screen in which an item stands."""
    return [line.plain.strip("▌> ") for line in items.lines(20, 10)].index(name)


@pytest.mark.parametrize("steps", [4, 6])
async def test_present_item_stays_on_its_row(steps):
    """Others that come above it, or go, move everything but the present item."""
    async with OneList().run_test(size=(20, 10)) as pilot:
        items = pilot.app.query_one(ItemList)
        for _ in range(steps):
            items.action_step(1)
        before = row_of(items, items.key)

        items.show(items_of(*"xyzabcdefghijklmnop"), items.key)
        assert (items.key, row_of(items, items.key)) == ("abcdefghij"[steps], before)
        items.show(items_of(*"abcdefghijklmnop"), items.key)
        assert (items.key, row_of(items, items.key)) == ("abcdefghij"[steps], before)


async def test_another_item_begins_another_list():
    """Where the present item is gone, the list is shown from its first one."""
    async with OneList().run_test(size=(20, 10)) as pilot:
        items = pilot.app.query_one(ItemList)
        items.action_step(7)

        items.show(items_of(*"xyz"), items.key)

        assert (items.key, row_of(items, "x")) == ("x", 0)


async def test_footer_names_the_arrows_before_anything_is_chosen():
    """Where a choice is to be made first, the footer says with which keys."""
    app = App()
    async with app.run_test() as pilot:
        dialog = ChoiceDialog("Lim", "Undo it?", (), (("yes", "undo it", ""), ("no", "cancel", "")))
        app.push_screen(dialog)
        await pilot.pause()
        assert [key for key, *_ in dialog.hints()] == ["up down", "esc", "?"]

        await pilot.press("down")
        await pilot.pause()
        assert [key for key, *_ in dialog.query_one(KeysBar).hints] == ["enter", "up down", "esc", "?"]


async def test_what_precedes_a_tall_item_is_remembered_and_reached():
    """A verdict above a first item that fills the window is named beside the sign for more; Up shows it whole."""

    def draw(_pen):
        return [Content(f"rule {number}") for number in range(12)]

    opening = Item(None, lambda _pen: [Content("Earned"), Content("by the people")])
    async with OneList().run_test(size=(20, 10)) as pilot:
        items = pilot.app.query_one(ItemList)
        items.reminder = "Earned"
        items.show([opening, Item("goal", draw), Item("need", draw)], "goal")

        def rows():
            return [line.plain.strip("▌ ") for line in items.lines(20, 10)]

        assert rows()[:2] == ["… Earned", "rule 0"]
        items.action_step(-1)
        assert rows()[:3] == ["Earned", "by the people", "rule 0"]
        items.action_step(1)
        assert rows()[:2] == ["… Earned", "rule 0"]


class ManyItems(App):
    """An app with a list that makes its items when they are in sight."""

    def __init__(self):
        super().__init__()
        self.made = []

    def make(self, place):
        """Make an item, and note it."""
        self.made.append(place)
        return Item(f"k{place}", lambda _pen: [Content(f"item {place}")] * 3, tall=3)

    def compose(self):
        """Lay out the list."""
        yield list_of(EvenItems([f"k{place}" for place in range(50_000)], self.make, 3), "k7")


async def test_a_long_list_makes_the_items_in_sight_only():
    """Of fifty thousand, those on the screen are made, wherever one goes; and it is chosen from as a short list is."""
    app = ManyItems()
    async with app.run_test(size=(30, 12)) as pilot:
        items = app.query_one(ItemList)
        items.focus()
        assert items.key == "k7"
        await pilot.press("end")
        assert items.key == "k49999"
        await pilot.press("up", "home", "down")
        assert items.key == "k1"
        await pilot.pause()

        assert items.lines(20, 9)[0].plain.strip("▌ ") == "item 0"
        items.action_step(5)
        assert [line.plain.strip("▌ ") for line in items.lines(20, 9)][:2] == ["…", "item 5"]

    assert len(app.made) < 200
    assert set(app.made) < {*range(30), *range(49_960, 50_000)}
