"""`earnest list`: the sessions of a folder, newest first, each with its number."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import say
from earnest.cli.session_lookup import folder_to_read
from earnest.core.reports.document import flatten
from earnest.core.text.dates import format_day
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.library.catalog import Catalog, CatalogRow
from earnest.terminal.cells import cell_width, elide

VERDICT, DAY = 31, 11
"""Cells of a verdict and of a day."""
CLIENT = 16
"""With fewer cells than this for the client, the verdict stands on a line of its own."""


def run(arguments: Arguments) -> Exit:
    """List the sessions."""
    folder = folder_to_read(arguments)
    shelf = Catalog(folder)
    found = shelf.whole()
    if arguments.json:
        say_json([row_report(row) for row in found])
    else:
        say("\n".join(list_lines(found, shelf, folder, TextLayout.here())))
    return Exit.EARNED


def front(arguments: Arguments) -> None:
    """Say what `earnest` alone says where nothing is drawn: the list, and what to type next."""
    folder, page = folder_to_read(arguments), TextLayout.here()
    shelf = Catalog(folder)
    found = shelf.whole()
    lines = list_lines(found, shelf, folder, page)
    if found:
        samples = " --samples" if arguments.samples else ""
        tip = f"Type `earnest check 1{samples}` for why, `earnest ask 1{samples}` for what to ask."
        lines += ["", *page.text(tip if samples else f"{tip} In a terminal, `earnest open 1` goes on.")]
    say("\n".join(lines))


def row_report(row: CatalogRow) -> dict[str, Any]:
    """Return what a program reads of one session of the list."""
    place = {"number": row.number, "file": row.path.name}
    modified = {"modified": row.modified.isoformat()}
    if row.gist is None:
        return place | modified | {"unusable": [row.message]}
    return place | {"client": row.client, "verdict": row.gist.verdict.value, "weakest": row.gist.weakest} | modified


def list_lines(found: Sequence[CatalogRow], shelf: Catalog, folder: Folder, page: TextLayout) -> list[str]:
    """Return the list as text; where there is nothing, what to type."""
    if not found:
        kind = f"Nobody to listen to yet in {folder.path}."
        return [*page.text(kind), *page.text("Type `earnest new CLIENT` to begin, `earnest list --samples` to look.")]
    today = clock.today()
    edge = len(str(len(found))) + 3
    return [line for row in found for line in _row(row, shelf.line(row), page, edge, today)]


def _row(row: CatalogRow, below: tuple[str, str], page: TextLayout, edge: int, today: date) -> Iterator[str]:
    number = f"{row.number:>{edge - 2}}"
    client = flatten(row.client) if row.gist else flatten(row.path.name)
    verdict = row.gist.verdict.phrase if row.gist else "cannot be used"
    day = format_day(row.modified.date(), today)
    room = page.width - edge - VERDICT - DAY - 2
    if room < CLIENT:
        yield page.one_line(client, edge, number)
        yield page.one_line(f"{verdict}{page.signs.dot}{day}", edge)
    else:
        name = elide(client, room, page.signs.elided)
        yield f"{number:<{edge}}{name}{' ' * (room - cell_width(name) + 2)}{verdict:<{VERDICT}}{day:>{DAY}}"
    label, told = below
    if label:
        yield from page.text(told, edge + len(label) + 2, first=" " * edge + label)
    elif told:
        yield from page.text(told, edge)
    if row.conflicts:
        names = ", ".join(copy.name for copy in row.conflicts)
        yield from page.text(f"also kept, for it was changed elsewhere: {names}", edge)
