"""Links of a quote or a source to what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.records import link_record
from earnest.core.model.links import find_record
from earnest.core.model.records import ABOUT, AGAINST, FOR, SENSES, name_target
from earnest.core.reports.key_labels import describe_target, list_parts
from earnest.core.reports.quotes import NO_WORDS, list_claims
from earnest.core.text.escaping import escape_controls
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.overview import texts as say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.tui.overview.quote_rows import RecordRow
    from earnest.workspace.session_editor import SessionEditor

    Ask = Callable[[Screen[Any]], Awaitable[Any]]

WAYS = (
    (FOR, say.LINK_FOR, say.LINK_FOR_SAYS),
    (AGAINST, say.LINK_AGAINST, say.LINK_AGAINST_SAYS),
    (ABOUT, say.LINK_ABOUT, say.LINK_ABOUT_SAYS),
)
"""How a record may speak of a claim."""


async def link_with_choices(editor: SessionEditor, row: RecordRow, ask: Ask) -> str:
    """Link a record to a claim or a part, by choice.

    Returns:
        What was done, in a few words; empty if nothing was.
    """
    session, leave = editor.session, _leave(row)
    claims = [(key, noun, escape_controls(text, keep_newlines=False)) for key, noun, text in list_claims(session)]
    headline = say.LINK_TO if claims else say.LINK_TO_NONE
    claim = await ask(ChoiceDialog(session.client, headline, [row.words], (*claims, leave)))
    if not claim:
        return ""
    text = session.claims[claim].text or NO_WORDS
    named = list_parts(session, editor.working.interview, claim).items()
    parts = [(target, say.LINK_PART, escape_controls(label, keep_newlines=False)) for target, label in named]
    chosen = await ask(ChoiceDialog(session.client, say.LINK_HOW, [row.words, text], (*WAYS, *parts, leave)))
    if not chosen:
        return ""
    target, sense = (name_target(claim), chosen) if chosen in SENSES else (chosen, FOR)
    editor.edit(link_record(session, row.record, target, sense))
    return say.LINKED


async def unlink_with_choices(editor: SessionEditor, row: RecordRow, ask: Ask) -> str:
    """Unlink a record from one of its places, by choice.

    Returns:
        What was done, in a few words; empty if nothing was.
    """
    session, interview = editor.session, editor.working.interview
    record = find_record(session, tuple(row.record.split(".", 1)))
    named = [(sense, target) for sense in SENSES for target in (record.speaks_of(sense) if record else ())]
    places = [
        (
            target,
            sense,
            escape_controls(describe_target(target, session, interview), keep_newlines=False),
        )
        for sense, target in named
    ]
    target = places[0][0] if len(places) == 1 else ""
    if len(places) > 1:
        target = await ask(ChoiceDialog(session.client, say.UNLINK_FROM, [row.words], (*places, _leave(row))))
    if not target:
        return ""
    editor.edit(link_record(session, row.record, target, ""))
    return say.UNLINKED


def _leave(row: RecordRow) -> tuple[str, str, str]:
    return "", say.LINK_LATER, say.LINK_AS_IT_IS if row.claim else say.LINK_LATER_SAYS
