"""Only what has changed is drawn, and what stands on the screen is what a whole drawing shows."""

import random

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from renderer.emulator import Emulator
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.containers import Horizontal
from textual.events import Paste
from textual.widget import Widget

from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.notes import Note, ScrollColumn

SIZES = ((40, 12), (61, 20), (24, 8))
ANSWER = "They count it by hand, every night, and on Mondays twice (or more)."
KEYS = (
    *"ab (字é)",
    *("space", "ctrl+j", "backspace", "delete", "left", "right", "up", "down", "home", "end", "ctrl+w"),
    *("shift+left", "shift+up", "shift+down", "ctrl+u", "tab", "ctrl+z", "ctrl+y", "pageup", "pagedown"),
)
FRAGMENTS = (
    "",
    "\x1b[31m\u200b字語",
    "one more",
    "twice as long as the field is wide, and then some more of it",
    "a\tb",
    "two\nlines\n\n",
)


class Page(BaseScreen):
    """A column with fields between notes, longer than the screen."""

    CSS = """
    LongText { height: auto; min-height: 3; border: none; padding: 0 1; }
    LongText:focus { background: $panel; color: $primary; }
    #outer { height: 1fr; }
    #pair { height: 2; }
    #pair Note { width: 1fr; height: 2; margin: 0; padding: 0; }
    """

    def compose_body(self):
        """Lay it out."""
        with ScrollColumn(can_focus=False, id="outer"):
            yield Note("a note above")
            yield LongText("answer", ANSWER)
            yield Note("a note between")
            yield OneLine("who", "Dana")
            with Horizontal(id="pair"):
                yield Note("on the left")
                yield Note("on the right")
            yield LongText("more", "")
            yield Note("a note below " * 9)


class Drawn(App):
    """An app whose pictures are drawn by an emulator."""

    def __init__(self, size):
        super().__init__()
        self.shown = Emulator(*size)

    def on_mount(self):
        """Show the page."""
        self.push_screen(Page())

    def _display(self, screen, renderable):  # noqa: ARG002 - Textual's
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self.shown.write(as_drawn(renderable.render_segments(self.console)))


def as_drawn(picture):
    """Return a picture as a terminal in raw mode gets it."""
    return picture.replace("\n", "\r\n")


def drawn_whole(app):
    """Return what a drawing shows that remembers nothing."""
    for widget in (app.screen, *app.screen.query("*")):
        widget._styles_cache.clear()
        widget.notify_style_update()
        if isinstance(widget, LongText):
            widget._line_cache.clear()
            widget._styled = None
    whole = Emulator(*app.size)
    compositor = app.screen._compositor
    plain = super(type(compositor), compositor)
    compositor._get_renders = plain._get_renders  # Textual's own
    try:
        whole.write(as_drawn(compositor.render_full_update().render_segments(app.console)))
    finally:
        del compositor._get_renders
    return whole.cells


async def act(pilot, chance):
    """Do something that a writer does; mostly type."""
    app, kind = pilot.app, chance.random()
    field = app.focused
    if kind < 0.9 or not isinstance(field, LongText):
        await pilot.press(*chance.choices(KEYS, k=chance.randint(1, 3)))
    elif kind < 0.93:
        field.post_message(Paste(chance.choice(FRAGMENTS)))
    elif kind < 0.95:
        field.text = chance.choice(FRAGMENTS) * chance.randint(1, 4)
    elif kind < 0.97:
        size = chance.choice(SIZES)
        app.shown = Emulator(*size)
        await pilot.resize_terminal(*size)
    else:
        app.theme = chance.choice(("textual-dark", "textual-light"))
    await pilot.pause()


async def write(seed, actions):
    """Write at random, and tell after which action the screen was not what it should be."""
    chance = random.Random(seed)
    app = Drawn(SIZES[0])
    wrong = []
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        app.screen.query(LongText).first().focus()
        for number in range(actions):
            await act(pilot, chance)
            if number % 5 == 0 and app.shown.cells != drawn_whole(app):
                wrong.append(number)
    return wrong


@pytest.mark.parametrize("seed", range(2))
async def test_what_is_shown_is_what_a_whole_drawing_shows(seed):
    """Letters, moves, selections, pastes, sizes and themes at random: each cell is as if all were drawn again."""
    assert not await write(seed, 25)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 10))
async def test_what_is_shown_stays_right_for_long(seed):
    """The same for longer, from other beginnings."""
    assert not await write(seed, 80)


@pytest.fixture
def drawings(monkeypatch):
    """Return what counts: each widget that is drawn, with its rows."""
    counted = []
    whole = Widget.render_lines

    def render_lines(widget, crop):
        """Count, and draw."""
        counted.append((type(widget).__name__, crop.height))
        return whole(widget, crop)

    monkeypatch.setattr(Widget, "render_lines", render_lines)
    return counted


async def test_a_letter_draws_its_row_and_nothing_else(drawings):
    """Nothing around the field is drawn for it, and no other row of a long answer."""
    app = Drawn((40, 20))
    async with app.run_test(size=(40, 20)) as pilot:
        field = app.screen.query(LongText).first()
        field.focus()
        field.text = f"{ANSWER} " * 4
        field.go_to_end()
        for _ in range(3):
            await pilot.pause()
        drawings.clear()
        await pilot.press("x")
        await pilot.pause()

    assert drawings == [("LongText", 1)]


async def test_a_box_that_its_widgets_cover_is_not_drawn(drawings):
    """Of what stands behind others only what is seen is drawn, in a whole picture too."""
    app = Drawn((40, 20))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        drawings.clear()
        app.screen._compositor.render_full_update()

    drawn = {name for name, _ in drawings}
    assert {"Note", "LongText", "ScrollColumn"} <= drawn
    assert "Horizontal" not in drawn


@pytest.mark.parametrize("before", ["", "\x1b[31m", "\u200b", "\u0301", "字"])
async def test_a_letter_is_drawn_whatever_its_row_begins_with(before):
    """A character that takes no cell, as of a command to the terminal, hides no letter after it."""
    app = Drawn((40, 20))
    async with app.run_test(size=(40, 20)) as pilot:
        field = app.screen.query(LongText).first()
        field.focus()
        field.text = f"{before}one"
        field.go_to_end()
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()

        assert any("onex" in app.shown.text(row) for row in range(20))
