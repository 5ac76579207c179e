"""Responsible for what a terminal would show: an emulator, and its cells as far as a person can see them."""

import pyte
from wcwidth import wcswidth

SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse")


class Emulator:
    """A terminal of a size; like the real ones in this mode it does not wrap what comes after its last column."""

    def __init__(self, columns, rows, *, erases_in_colour=True):
        self.screen = pyte.Screen(columns, rows)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)
        self._taken = []
        self.erases_in_colour = erases_in_colour
        if not erases_in_colour:
            for name in ("erase_in_line", "erase_characters", "erase_in_display"):
                setattr(self.screen, name, self._in_its_own_ground(getattr(self.screen, name)))

    def _in_its_own_ground(self, erase):
        def erased(*arguments, **named):
            attributes, self.screen.cursor.attrs = self.screen.cursor.attrs, self.screen.default_char
            erase(*arguments, **named)
            self.screen.cursor.attrs = attributes

        return erased

    def write(self, text):
        """Take what is sent."""
        self._taken.append(text)
        self.stream.feed(text)

    def flush(self):
        """Hold nothing back: nothing is."""

    def fileno(self):
        """Have no number."""
        raise OSError

    def taken(self):
        """Return what was sent since the last time."""
        taken = "".join(self._taken)
        self._taken.clear()
        return taken

    @property
    def cursor(self):
        """Where the cursor stands: row and column."""
        return self.screen.cursor.y, self.screen.cursor.x

    def text(self, row):
        """Return what stands in a row."""
        return self.screen.display[row].rstrip()

    @property
    def cells(self):
        """Each row's cells as they are seen."""
        return cells_of(self.screen)


def cells_of(screen):
    """Return each row's cells as they are seen: of a blank only what shows where there is no letter."""
    rows = [[screen.buffer[row][column] for column in range(screen.columns)] for row in range(screen.lines)]
    return [[seen(*around) for around in zip([None, *row[:-1]], row, [*row[1:], None], strict=True)] for row in rows]


def is_wide(cell):
    """Say whether a letter takes two cells."""
    return cell is not None and wcswidth(cell.data) == 2


def seen(before, cell, after):
    """Return what is seen of a cell; of half a letter, nothing: so terminals do where the other half is drawn over."""
    if (is_wide(cell) and (after is None or after.data)) or (not cell.data and not is_wide(before)):
        cell = cell._replace(data=" ")
    if cell.data == " " and not any(getattr(cell, trait) for trait in SEEN_ON_BLANKS):
        return (" ", cell.bg)
    return tuple(cell)
