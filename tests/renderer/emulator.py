"""An emulated terminal, and its cells as a person sees them."""

import pyte
from wcwidth import wcswidth

SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse")


class Screen(pyte.Screen):
    """A screen that erases as xterm does: in pyte, cells that were never written keep their own background."""

    def erase_in_display(self, how=0, *args, **kwargs):
        """Erase from the cursor on, in the present background."""
        super().erase_in_display(how, *args, **kwargs)
        if how == 0:
            for line in range(self.cursor.y + 1, self.lines):
                self.buffer[line].update(dict.fromkeys(range(self.columns), self.cursor.attrs))


class Emulator:
    """A terminal that, as real ones in this mode, does not wrap after its last column."""

    def __init__(self, columns, rows, *, erases_in_colour=True):
        self.screen = Screen(columns, rows)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)
        self._written = []
        self.erases_in_colour = erases_in_colour
        if not erases_in_colour:
            for name in ("erase_in_line", "erase_characters", "erase_in_display"):
                setattr(self.screen, name, self._in_own_background(getattr(self.screen, name)))

    def _in_own_background(self, erase):
        def erased(*arguments, **named):
            attributes, self.screen.cursor.attrs = self.screen.cursor.attrs, self.screen.default_char
            erase(*arguments, **named)
            self.screen.cursor.attrs = attributes

        return erased

    def write(self, text):
        """Draw a text."""
        self._written.append(text)
        self.stream.feed(text)

    def flush(self):
        """Do nothing: nothing is buffered."""

    def fileno(self):
        """Raise OSError: there is no descriptor."""
        raise OSError

    def read_written(self):
        """Return what was written since the last call."""
        written = "".join(self._written)
        self._written.clear()
        return written

    @property
    def cursor(self):
        """The row and column of the cursor."""
        return self.screen.cursor.y, self.screen.cursor.x

    def text(self, row):
        """Return the text of a row."""
        return self.screen.display[row].rstrip()

    @property
    def cells(self):
        """The visible cells of each row."""
        return visible_rows(self.screen)


def visible_rows(screen):
    """Return the visible cells of each row; of a blank only what shows on it."""
    rows = [[screen.buffer[row][column] for column in range(screen.columns)] for row in range(screen.lines)]
    return [
        [visible_cell(*around) for around in zip([None, *row[:-1]], row, [*row[1:], None], strict=True)] for row in rows
    ]


def is_wide(cell):
    """Return whether a character takes two cells."""
    return cell is not None and wcswidth(cell.data) == 2


def visible_cell(before, cell, after):
    """Return what is visible of a cell: nothing of half a wide character."""
    if (is_wide(cell) and (after is None or after.data)) or (not cell.data and not is_wide(before)):
        cell = cell._replace(data=" ")
    if cell.data == " " and not any(getattr(cell, trait) for trait in SEEN_ON_BLANKS):
        return (" ", cell.bg)
    return tuple(cell)
