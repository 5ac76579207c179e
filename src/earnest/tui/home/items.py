"""Responsible for what stands on the list of sessions: each session in two lines, and what to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.item_list import Item, gap, heading

if TYPE_CHECKING:
    from datetime import date, datetime

    from earnest.workspace.library import LibraryEntry

ABOUT = (
    "Earnest asks you, stage by stage, about a decision that somebody else is making: a client, or an employer. "
    "From what you can show it tells you whether you have earned the right to propose, and what to ask next."
)
BEGIN, HUNT = "begin", "hunt"
"""What the list calls the two ways to begin."""
HUNT_SAYS = "the same seven stages, in an employer's words"
NOBODY = "Nobody to listen to yet."
VERDICT = 30
"""Cells of the longest verdict."""
DAY = 13
"""Cells of a day at the right edge."""
SAMPLE = 26
"""Cells of a sample's name."""


def empty_items(samples: Sequence[LibraryEntry], signs: Signs, headline: str) -> Iterator[Item]:
    """Return what stands where there are no sessions: what this is, how to begin, and the samples."""
    yield heading(headline, "bold")
    yield gap()
    yield Item(None, lambda width, _a: [plain(line) for line in wrap(ABOUT, min(width, 66))])
    yield gap()
    yield heading("Begin with")
    yield Item(BEGIN, lambda _w, is_at: [pair("a client of yours", "who has a choice to make", is_at=is_at)])
    yield Item(HUNT, lambda _w, is_at: [pair("a job you hope for", HUNT_SAYS, is_at=is_at)])
    yield gap()
    yield heading("Or look round a sample; it becomes a copy of yours")
    for entry in samples:
        yield Item(entry.key, partial(_sample, entry, signs))


def _sample(entry: LibraryEntry, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    verdict = entry.gist.verdict.phrase if entry.gist else ""
    room = width - SAMPLE
    client = elide(escape_controls(entry.client, keep_newlines=False), SAMPLE - 2, signs.elided) or signs.elided
    return [pair(client, verdict[:room], is_at=is_at, column=SAMPLE)]


def entry_lines(
    entry: LibraryEntry,
    line: Callable[[LibraryEntry], tuple[str, str]],
    signs: Signs,
    today: date,
    width: int,
    is_at: bool,  # noqa: FBT001 - an item's draw
) -> list[Content]:
    """Draw one session: its client, verdict and day; below, what is weakest or still open; and a blank line."""
    room = max(width - VERDICT - DAY - 2, 8)
    client = elide(escape_controls(entry.client, keep_newlines=False), room, signs.elided)
    client += " " * (room + 2 - cell_width(client))
    when = told_when(entry.changed, today) if entry.changed else ""
    style = "bold" if is_at else ""
    if not entry.is_read:
        return [
            Content.assemble(plain(client, style), plain(f"{signs.elided:<{VERDICT}}{when:>{DAY}}", "$muted")),
            *(plain(""), plain("")),
        ]
    if entry.gist is None:
        return [
            Content.assemble(plain(client, style), plain("cannot be read", "$alert")),
            plain(elide(escape_controls(entry.message), width, signs.elided), "$muted"),
            plain(""),
        ]
    label, says = line(entry)
    first = Content.assemble(
        plain(client, style),
        plain(f"{entry.gist.verdict.phrase:<{VERDICT}}"),
        plain(f"{when:>{DAY}}", "$muted"),
    )
    lead = f"{label}  " if label else ""
    second = lead + elide(escape_controls(says, keep_newlines=False), width - len(lead), signs.elided)
    return [first, plain(second, "$muted"), plain("")]


def pair(name: str, says: str, *, is_at: bool, column: int = 26) -> Content:
    """Return a name, and beside it what it is."""
    return Content.assemble(
        plain(name + " " * max(column - cell_width(name), 1), "bold" if is_at else ""), plain(says, "$muted")
    )


def told_when(changed: datetime, today: date) -> str:
    """Return when a session last changed: today with the time, yesterday, else the day."""
    days = (today - changed.date()).days
    if days == 0:
        return f"today {changed:%H:%M}"
    return "yesterday" if days == 1 else format_day(changed.date(), today)
