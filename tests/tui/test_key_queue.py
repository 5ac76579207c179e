import asyncio
import time
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input, OptionList, TextArea

from earnest.tui.runtime.key_queue import LONGEST_WAIT, KeyQueue
from earnest.tui.runtime.key_reports import LayoutKey
from earnest.tui.runtime.tasks import Tasks
from earnest.tui.widgets.fields.one_line import OneLine


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


async def given_at_once(app, pilot, *messages, patience=LONGEST_WAIT):
    """Give the app all messages at once, and wait until it has them."""
    queue = KeyQueue(app, patience)
    for message in messages:
        queue.add(message)
    assert queue.waiting == len(messages)
    await queue._turn
    assert queue.waiting == 0
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


async def test_a_letter_of_another_layout_acts_as_the_one_at_its_place():
    """Outside a field alone; a field takes what is typed."""
    app = Fields()

    async with app.run_test() as pilot:
        app.set_focus(None)
        await given_at_once(app, pilot, LayoutKey("т", "n"))
        assert app.focused is app.query_one("#second")

    class Written(Fields):
        """A field of ours, which says that it takes letters."""

        def compose(self) -> ComposeResult:
            """One field."""
            yield OneLine("line")

    app = Written()
    async with app.run_test() as pilot:
        app.query_one(OneLine).focus()
        await pilot.pause()
        await given_at_once(app, pilot, LayoutKey("т", "n"))
        assert app.query_one(OneLine).value == "т"


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


class Question(Screen[str]):
    """A line to answer on; Enter answers."""

    stands = False

    def compose(self) -> ComposeResult:
        """One line."""
        yield Input()

    def on_mount(self) -> None:
        """Tell that it can take keys, once it has its focus."""
        self.call_later(setattr, self, "stands", True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        self.dismiss(event.value)


class Flows(App[None]):
    """A key whose flow looks something up for a while, then asks twice."""

    BINDINGS: ClassVar = [
        Binding("a", "ask"), Binding("b", "note('b')"), Binding("l", "long"), Binding("h", "heavy")
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.noted: list[str] = []

    def action_ask(self) -> None:
        """Begin the flow."""
        self.tasks.start(self._ask())

    async def _ask(self) -> None:
        await asyncio.sleep(0.2)
        first = await self.tasks.ask(Question())
        await asyncio.sleep(0.2)
        self.noted += [first, await self.tasks.ask(Question())]
        await asyncio.sleep(0.2)
        self.action_note("end")

    def action_note(self, word: str) -> None:
        """Note what was done."""
        self.noted.append(word)

    def action_long(self) -> None:
        """Begin a flow that takes longer than anybody waits."""
        self.tasks.start(asyncio.sleep(60))

    def action_heavy(self) -> None:
        """Begin a flow that leaves the event loop no time."""
        self.tasks.start(self._compute())

    async def _compute(self) -> None:
        for _ in range(14):
            time.sleep(0.04)  # noqa: ASYNC251 - nothing else runs meanwhile
            await asyncio.sleep(0)
        self.action_note("computed")


async def test_key_after_a_flow_lands_in_what_it_asks():
    """Keys wait until the flow asks, go into its question, and act again once the flow has ended."""
    app = Flows()

    async with app.run_test() as pilot:
        await given_at_once(
            app, pilot, key("a"), *map(key, "bx"), key("enter"), *map(key, "yb"), key("enter"), key("b")
        )

        assert app.noted == ["bx", "yb", "end", "b"]
        assert app.tasks.are_idle


async def test_flow_without_an_end_keeps_no_key_back():
    """A key waits for a flow no longer than the queue's patience."""
    app = Flows()

    async with app.run_test() as pilot:
        await given_at_once(app, pilot, key("l"), key("b"), patience=0.1)

        assert app.noted == ["b"]
        assert not app.tasks.are_idle


async def test_key_waits_for_an_effect_that_keeps_the_loop_busy():
    """Patience is counted in looks: what takes longer than it, with no time to look, is still waited for."""
    app = Flows()

    async with app.run_test() as pilot:
        await given_at_once(app, pilot, key("h"), key("b"), patience=0.3)

        assert app.noted == ["computed", "b"]
