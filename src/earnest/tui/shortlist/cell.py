"""A cell of the grid: what is known, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.answer_edits import write_cell
from earnest.core.evidence.record_text import describe_record
from earnest.tui.destinations import name_draft
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.shortlist import texts as say
from earnest.tui.widgets.drawn import quoted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.core.reports.shortlist.grid import GridCell
    from earnest.terminal.signs import Signs
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor


async def ask_for_cell(
    editor: SessionEditor, pages: PageTexts, cell: GridCell, signs: Signs, ask: Callable[[Screen[Any]], Awaitable[Any]]
) -> str:
    """Ask what is believed of a cell.

    Returns:
        What was done, in a few words; empty if nothing was.
    """
    session = editor.session
    if editor.read_only:
        return say.READ_ONLY
    headline = f"{session.contender[cell.contender].text}: {session.criterion[cell.criterion].text}"
    said = [
        f"{quoted(each.text, signs)} {describe_record(session, each.key, editor.today, signs.dot)}"
        for each in (*cell.records, *cell.against)
    ]
    draft = pages.draft(name_draft("cell", cell.contender, cell.criterion))
    typed = await ask(
        TextDialog(session.client, headline, said, say.BELIEF, may_be_empty=True, text=cell.text, draft=draft)
    )
    if typed is None or typed == cell.text:
        return ""
    editor.edit(write_cell(cell.contender, cell.criterion, typed))
    return say.WRITTEN if typed else say.CLEARED
