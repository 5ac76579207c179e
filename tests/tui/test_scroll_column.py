"""A column that scrolls says when there is more below."""

import pytest
from textual.app import App
from textual.widgets import Input

from earnest.tui.widgets.notes import MoreBelow, Note, ScrollColumn

ROWS = 10


class OneColumn(App):
    """A column with a few rows, the last one a field."""

    CSS = "MoreBelow { dock: bottom; height: 1; }"
    AUTO_FOCUS = ""

    def __init__(self, rows):
        super().__init__()
        self.rows = rows

    def compose(self):
        """Lay out the rows."""
        with ScrollColumn(can_focus=False):
            for row in range(self.rows - 1):
                yield Note(f"row {row}")
            yield Input(compact=True)


def shows_sign(app):
    """Return whether the sign is shown."""
    return any(sign.display and sign.region.area for sign in app.query(MoreBelow))


@pytest.mark.parametrize("rows", range(ROWS - 2, ROWS + 4))
async def test_sign_is_shown_while_there_is_more(rows):
    """The sign is there only where rows are hidden below, in any size, and goes at the end."""
    async with OneColumn(rows).run_test(size=(30, ROWS)) as pilot:
        await pilot.pause()
        assert shows_sign(pilot.app) == (rows > ROWS)

        pilot.app.query_one(ScrollColumn).scroll_end(animate=False)
        await pilot.pause()
        assert not shows_sign(pilot.app)

        await pilot.resize_terminal(30, rows - 2)
        pilot.app.query_one(ScrollColumn).scroll_home(animate=False)
        await pilot.pause()
        assert shows_sign(pilot.app)
        await pilot.resize_terminal(30, rows)
        await pilot.pause()
        assert not shows_sign(pilot.app)


async def test_field_is_never_below_the_sign():
    """Where a field is entered, it is in sight, and the sign isn't over it."""
    async with OneColumn(ROWS + 5).run_test(size=(30, ROWS)) as pilot:
        column, field = pilot.app.query_one(ScrollColumn), pilot.app.query_one(Input)
        await column.mount(*(Note("below") for _ in range(ROWS)))  # more than a screen holds
        field.focus()
        await pilot.pause()
        await pilot.pause()

        (sign,) = pilot.app.query(MoreBelow)
        assert sign.display
        assert column.region.y <= field.region.y < sign.region.y


async def test_sign_returns_to_a_column_laid_out_afresh():
    """A form that replaces its fields has its sign again."""
    async with OneColumn(ROWS).run_test(size=(30, ROWS)) as pilot:
        column = pilot.app.query_one(ScrollColumn)
        await column.remove_children()
        await column.mount(*(Note(f"row {row}") for row in range(ROWS + 1)))
        await pilot.pause()

        assert shows_sign(pilot.app)


async def test_sign_is_right_however_often_it_is_looked_for_before_the_layout():
    """A column that moves and shrinks at once asks twice, and the second time before its size has followed."""
    async with OneColumn(2).run_test(size=(30, ROWS)) as pilot:
        column, note = pilot.app.query_one(ScrollColumn), pilot.app.query_one(Note)
        column.watch(column, "virtual_size", lambda: column._show_sign(), init=False)
        for rows in (ROWS, ROWS + 1, ROWS, ROWS + 2, ROWS):
            note.styles.height = rows - 1  # a field of one row follows
            await pilot.pause()
            await pilot.pause()
            assert shows_sign(pilot.app) == (rows > ROWS), rows


async def test_sign_returns_for_a_row_that_comes_while_it_goes():
    """The size of what is scrolled is the same with the row as it was with the sign."""
    async with OneColumn(2).run_test(size=(30, ROWS)) as pilot:
        note = pilot.app.query_one(Note)
        note.styles.height = ROWS
        await pilot.pause()
        assert shows_sign(pilot.app)
        note.styles.height = ROWS - 1
        await pilot.pause(0)
        note.styles.height = ROWS
        await pilot.pause()
        await pilot.pause()

        assert shows_sign(pilot.app)
