from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import OptionList, TextArea

from earnest.tui.runtime.key_queue import KeyQueue


class Fields(App[None]):
    """Two fields and a list, and a letter that acts out of them."""

    BINDINGS: ClassVar = [Binding("escape", "leave"), Binding("n", "onwards"), Binding("x", "remove")]

    def compose(self) -> ComposeResult:
        """Two fields and a list."""
        yield TextArea(id="first")
        yield TextArea(id="second")
        yield OptionList("one", "two")

    def action_leave(self) -> None:
        """Leave the field."""
        self.set_focus(None)

    def action_onwards(self) -> None:
        """Go to the second field."""
        self.query_one("#second").focus()

    async def action_remove(self) -> None:
        """Take the field that has the focus away."""
        await self.query_one("#first").remove()

    def on_option_list_option_selected(self) -> None:
        """Go to the first field."""
        self.query_one("#first").focus()


def key(name):
    """A key as the driver sends it."""
    return events.Key(name, name if len(name) == 1 else None)


async def given_at_once(app, pilot, *messages):
    """Give the app all messages at once, and wait until it has them."""
    turns = KeyQueue(app)
    for message in messages:
        turns.add(message)
    assert turns.waiting == len(messages)
    await turns._turn
    assert turns.waiting == 0
    await pilot.pause()


async def test_each_key_finds_what_the_one_before_it_left():
    """Letters after Esc act, and those after the move are written into the next field."""
    app = Fields()

    async with app.run_test() as pilot:
        app.query_one("#first").focus()
        await pilot.pause()
        await given_at_once(app, pilot, *map(key, "nx"), key("escape"), *map(key, "nn"), events.Paste("long"))

        assert app.query_one("#first", TextArea).text == "nx"
        assert app.query_one("#second", TextArea).text == "nlong"


async def test_a_choice_in_a_list_comes_first():
    """What the list tells of its choice is heard before the next key."""
    app = Fields()

    async with app.run_test() as pilot:
        app.query_one(OptionList).focus()
        await pilot.pause()
        await given_at_once(app, pilot, key("down"), key("enter"), *map(key, "x"))

        assert app.query_one("#first", TextArea).text == "x"


async def test_a_field_that_goes_keeps_no_key_back():
    """A key whose widget is taken away is over, and the next one is given."""
    app = Fields()

    async with app.run_test() as pilot:
        app.query_one("#first").focus()
        await pilot.pause()
        await given_at_once(app, pilot, key("escape"), key("x"), key("n"), key("a"))

        assert app.query_one("#second", TextArea).text == "a"
