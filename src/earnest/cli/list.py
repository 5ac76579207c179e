"""`earnest list`: the sessions of a folder, newest first, each with its number."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.folders import folder_to_read
from earnest.cli.output import say, say_json
from earnest.cli.page import Page
from earnest.core.days import day_shown
from earnest.core.paper import flat
from earnest.core.telling import line_told
from earnest.exits import Exit
from earnest.store.folder import Folder
from earnest.store.shelf import Shelved, shelf
from earnest.tui.cells import cell_width, elided

VERDICT, DAY = 31, 11
"""Cells of a verdict and of a day."""
CLIENT = 16
"""With fewer cells than this for the client, the verdict stands on a line of its own."""


def run(arguments: Arguments) -> Exit:
    """List the sessions."""
    folder = folder_to_read(arguments)
    found = shelf(folder, clock.today())
    if arguments.json:
        say_json([row_report(row) for row in found])
    else:
        say("\n".join(list_lines(found, folder, Page.here())))
    return Exit.EARNED


def row_report(row: Shelved) -> dict[str, Any]:
    """Return what a program reads of one session of the list."""
    listed, standing = row.listed, row.standing
    place = {"number": listed.number, "file": listed.path.name}
    modified = {"modified": listed.modified.isoformat()}
    if standing is None:
        return place | modified | {"unusable": [row.message]}
    weakest = standing.weakest.claim if standing.weakest else None
    return place | {"client": listed.client, "verdict": standing.verdict.value, "weakest": weakest} | modified


def list_lines(found: Sequence[Shelved], folder: Folder, page: Page) -> list[str]:
    """Return the list as text; where there is nothing, what to type."""
    if not found:
        kind = f"Nobody to listen to yet in {folder.path}."
        return [*page.text(kind), *page.text("Type `earnest new CLIENT` to begin, `earnest list --samples` to look.")]
    today = clock.today()
    edge = len(str(len(found))) + 3
    return [line for row in found for line in _row(row, page, edge, today)]


def _row(row: Shelved, page: Page, edge: int, today: date) -> Iterator[str]:
    listed, standing = row.listed, row.standing
    number = f"{listed.number:>{edge - 2}}"
    client = flat(listed.client) if standing else flat(listed.path.name)
    verdict = standing.verdict.phrase if standing else "cannot be used"
    day = day_shown(listed.modified.date(), today)
    room = page.width - edge - VERDICT - DAY - 2
    if room < CLIENT:
        yield page.one_line(client, edge, number)
        yield page.one_line(f"{verdict}{page.signs.dot}{day}", edge)
    else:
        name = elided(client, room, page.signs.elided)
        yield f"{number:<{edge}}{name}{' ' * (room - cell_width(name) + 2)}{verdict:<{VERDICT}}{day:>{DAY}}"
    label, told = line_told(standing) if standing else ("", row.message)
    if label:
        yield from page.text(told, edge + len(label) + 2, first=" " * edge + label)
    elif told:
        yield from page.text(told, edge)
    if listed.conflicts:
        names = ", ".join(copy.name for copy in listed.conflicts)
        yield from page.text(f"also kept, for it was changed elsewhere: {names}", edge)
