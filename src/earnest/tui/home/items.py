"""The items of the list of sessions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.content import Content

from earnest.core.standing.verdict import Verdict
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize_for_search
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.home import texts as say
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.item_list import EvenItems, Item, Pen, draw_pair, gap, heading
from earnest.workspace.library import find_shared_clients

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from textual.widget import Widget

    from earnest.terminal.signs import Signs
    from earnest.workspace.library import AssessedEntry, Library, LibraryEntry

    Preview = Callable[[str], AssessedEntry | None]

BEGIN, HUNT = "begin", "hunt"
"""The keys of the two ways to begin."""
TALL = 3
"""The lines of a session in the list."""
VERDICT = 30
"""The width of the longest verdict, in cells."""
ROOMY = 60
"""From so many cells on, the verdicts have a column; in less, a name would have too little room beside it."""
DAY = 13
"""The width of the day at the right edge, in cells."""
SAMPLE = 26
"""The width of a sample's client, or of a way to begin, in cells."""

ORDERS: Sequence[tuple[str, Callable[[LibraryEntry], Any] | None]] = (
    (say.BY_CHANGE, None),
    (say.BY_VERDICT, lambda entry: list(Verdict).index(entry.summary.verdict) if entry.summary else -1),
    (say.BY_LINK, lambda entry: entry.summary.line if entry.summary else ("", "")),
    (say.BY_CLIENT, lambda entry: normalize_for_search(entry.client)),
)
"""The orders of the list: how each is described, and its sort key; None for the order that they come in."""


def empty_items(samples: Sequence[LibraryEntry], headline: str) -> Iterator[Item]:
    """Yield the ways to begin and the samples, for an empty library."""
    yield heading(headline, "bold")
    yield gap()
    yield Item(None, lambda pen: [plain(line) for line in wrap(say.ABOUT, min(pen.width, 66))])
    yield gap()
    yield heading(say.START_WITH)
    yield Item(BEGIN, partial(draw_pair, f"{say.A_CLIENT:<{SAMPLE}}", say.A_CLIENT_SAYS))
    yield Item(HUNT, partial(draw_pair, f"{say.A_JOB:<{SAMPLE}}", say.A_JOB_SAYS))
    yield gap()
    yield heading(say.OR_A_SAMPLE)
    for entry in samples:
        yield Item(entry.key, partial(_sample, entry))


def _sample(entry: LibraryEntry, pen: Pen) -> list[Content]:
    verdict = entry.summary.verdict.phrase if entry.summary else ""
    verdict += f"{pen.signs.dot}{say.COACHS_NOTES}" if entry.marks.has_notes else ""
    client = elide(escape_controls(entry.client, keep_newlines=False), SAMPLE - 2, pen.signs.elided) or pen.signs.elided
    return draw_pair(client + " " * (SAMPLE - cell_width(client)), verdict, pen)


class SessionItems:
    """The items of sessions, made as they come into sight.

    Args:
        clients: The clients of all sessions, found or not: where two have one, their files are told.
        preview: Returns a session that is read for its line.
        signs: The signs that are drawn.
        today: The present day.
    """

    def __init__(self, clients: Iterable[str], preview: Preview, signs: Signs, today: date) -> None:
        self._shared = find_shared_clients(clients)
        self._preview, self._signs, self._today = preview, signs, today

    def list(self, entries: Sequence[LibraryEntry]) -> EvenItems:
        """Return the items of some of the sessions."""

        def make(place: int) -> Item:
            """Make one item."""
            entry = entries[place]
            draw = partial(entry_lines, entry, self._preview, self._today, self._tell(entry))
            return Item(entry.key, draw, tall=TALL)

        return EvenItems([entry.key for entry in entries], make, TALL)

    def _tell(self, entry: LibraryEntry) -> str:
        """Return what stands before the weakest link."""
        told = [entry.file] if entry.client in self._shared else []
        told += [say.SECOND_VERSION] if entry.marks.has_second_version else [say.CAME_IN] if entry.marks.came_in else []
        told += [say.NOTES] if entry.marks.has_notes else []
        return "".join(f"{escape_controls(each, keep_newlines=False)}{self._signs.dot}" for each in told)


def entry_lines(entry: LibraryEntry, preview: Preview, today: date, told: str, pen: Pen) -> list[Content]:
    """Draw client, verdict, day, file, weakest link and room."""
    column = VERDICT if pen.width >= ROOMY else 0
    room = max(pen.width - column - DAY - 2, 8)
    client = elide(escape_controls(entry.client, keep_newlines=False), room, pen.signs.elided)
    client += " " * (room + 2 - cell_width(client))
    when = describe_day(entry.changed, today) if entry.changed else ""
    full = plain(elide(escape_controls(entry.marks.fullness), pen.width, pen.signs.elided), "$alert")
    state, label, sentence = _describe(entry, preview, pen.signs)
    is_unusable = entry.is_read and entry.summary is None
    above, below = (f"{state:<{column}}", "") if column else ("", f"{state}{pen.signs.dot if sentence else ''}")
    first = Content.assemble(
        plain(client, pen.style),
        plain(above, "$alert" if is_unusable else "" if entry.is_read else "$muted"),
        plain("" if is_unusable else f"{when:>{DAY}}", "$muted"),
    )
    start = told + (f"{label}  " if label else "") if sentence else told.removesuffix(pen.signs.dot)
    room = pen.width - cell_width(below + start)
    line = start + elide(escape_controls(sentence, keep_newlines=False), max(room, 0), pen.signs.elided)
    second = line if room > 0 else elide(line, pen.width - cell_width(below), pen.signs.elided)
    return [first, Content.assemble(plain(below, "$alert" if is_unusable else ""), plain(second, "$muted")), full]


def _describe(entry: LibraryEntry, preview: Preview, signs: Signs) -> tuple[str, str, str]:
    """Return the verdict of a session, or its state, and its line."""
    if not entry.is_read:
        return signs.elided, "", ""
    if entry.summary is None:
        return say.UNREADABLE, "", entry.marks.message
    return (entry.summary.verdict.phrase, *_line(entry, preview, signs))


def _line(entry: LibraryEntry, preview: Preview, signs: Signs) -> tuple[str, str]:
    """Return a label and a sentence, which may be from the file."""
    label, sentence = entry.summary.line if entry.summary else ("", entry.marks.message)
    if sentence is not None:
        return label, sentence
    assessed = preview(entry.key)
    return assessed.line if assessed and assessed.line else (label, signs.elided)


def describe_day(changed: datetime, today: date) -> str:
    """Return when a session changed, with the time if it was today."""
    days = (today - changed.date()).days
    if days == 0:
        return say.TODAY.format(time=changed)
    return say.YESTERDAY if days == 1 else format_day(changed.date(), today)


def describe_library(host: Widget, library: Library, left_out: int) -> str:
    """Return what a team's last sync brought, else the number of sessions.

    Those for practice, which are left out of the list, are told apart. There is nothing to say of no sessions.
    """
    if library.news and library.news.lines:
        return signs_of(host).dot.join(library.news.lines)
    listed = library.count - left_out
    told = [say.COUNT.format(listed)] if listed else []
    told += [say.COUNT_PRACTICE.format(count=left_out)] if left_out else []
    return signs_of(host).dot.join(told)
