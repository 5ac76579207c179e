"""`earnest list`: the sessions of a folder, newest first."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.output.catalogs import read_catalog, tell_news
from earnest.cli.output.json_output import write_json
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import write_line
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.reports.document import flatten
from earnest.core.text.dates import format_day
from earnest.exit_codes import Exit
from earnest.store.disk import find_news
from earnest.store.files.folder import Folder
from earnest.store.library.catalog import Catalog, CatalogRow
from earnest.terminal.cells import cell_width, elide
from earnest.workspace.library import find_shared_clients

VERDICT, DAY = 31, 11
"""The widths of a verdict and of a day."""
CLIENT = 16
"""With less width than this for the client, the verdict has a line of its own."""


def run(arguments: Arguments) -> Exit:
    """List the sessions."""
    folder = folder_to_read(arguments)
    catalog, found = read_catalog(folder)
    listed = found if arguments.practice else [row for row in found if not row.is_practice]
    if arguments.json:
        write_json([report_row(row) for row in listed])
        return Exit.DONE
    lines = describe_list(listed, len(found) - len(listed), catalog, folder, TextLayout.detect())
    write_line("\n".join(lines))
    return Exit.DONE


def show_with_hint(arguments: Arguments) -> Exit:
    """List the sessions, with a hint on what to type next."""
    folder, layout = folder_to_read(arguments), TextLayout.detect()
    catalog, every = read_catalog(folder)
    found = [row for row in every if not row.is_practice]
    lines = describe_list(found, len(every) - len(found), catalog, folder, layout)
    if found:
        lines += ["", *layout.wrap(say.TIP_SAMPLES if arguments.samples else say.TIP)]
    write_line("\n".join(lines))
    return Exit.DONE


def report_row(row: CatalogRow) -> dict[str, Any]:
    """Return the JSON report on one session of the list."""
    start: dict[str, Any] = {"number": row.number, "file": row.path.name}
    if row.conflicts:
        start["second_versions"] = [copy.name for copy in row.conflicts]
    modified = {"modified": row.changed and row.changed.isoformat()}
    if row.summary is None:
        client = {"client": row.client} if row.client else {}
        return start | client | modified | {"unusable": [row.message]}
    return (
        start | {"client": row.client, "verdict": row.summary.verdict.value, "weakest": row.summary.weakest} | modified
    )


def describe_list(
    found: Sequence[CatalogRow], left_out: int, catalog: Catalog, folder: Folder, layout: TextLayout
) -> list[str]:
    """Return the list as lines of text, or a hint.

    Last comes how many are left out.
    """
    rest = layout.wrap(say.NOT_LISTED.format(left_out)) if left_out else []
    if rest and not found:
        return rest
    if not found:
        empty = say.NO_SESSIONS.format(folder=folder.path)
        return [
            *layout.wrap(empty),
            *layout.wrap(say.START_ONE),
        ]
    today = clock.today()
    edge = len(str(max(row.number for row in found))) + 3
    shared = find_shared_clients(row.client for row in found)
    lines: list[str] = []
    news = find_news(folder)
    for row in found:
        lines += _row(row, catalog.describe_line(row), layout, edge, today)
        if row.client in shared:
            lines += layout.wrap(say.IN_FILE.format(name=row.path.name), edge)
        if told := tell_news(news, row.path.name):
            lines += layout.wrap(told, edge)
    if news and news.lines:
        lines += ["", *layout.wrap(layout.signs.dot.join(news.lines))]
    return [*lines, "", *rest] if rest else lines


def _row(row: CatalogRow, below: tuple[str, str], layout: TextLayout, edge: int, today: date) -> Iterator[str]:
    number = f"{row.number:>{edge - 2}}"
    client = flatten(row.client or row.path.name)
    verdict = row.summary.verdict.phrase if row.summary else say.UNUSABLE
    day = format_day(row.changed.date(), today) if row.changed else ""
    room = layout.width - edge - VERDICT - DAY - 2
    if room < CLIENT:
        yield layout.one_line(client, edge, number)
        yield layout.one_line(f"{verdict}{layout.signs.dot if day else ''}{day}", edge)
    else:
        name = elide(client, room, layout.signs.elided)
        yield f"{number:<{edge}}{name}{' ' * (room - cell_width(name) + 2)}{verdict:<{VERDICT}}{day:>{DAY}}"
    label, sentence = below
    if label:
        yield from layout.wrap(sentence, edge + len(label) + 2, first=" " * edge + label)
    elif sentence:
        yield from layout.wrap(sentence, edge)
    if row.fullness:
        yield from layout.wrap(row.fullness, edge)
    if row.conflicts:
        names = ", ".join(copy.name for copy in row.conflicts)
        yield from layout.wrap(say.SECOND_VERSIONS.format(names=names), edge)
