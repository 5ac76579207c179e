"""A part that a question asks for, and quotes of it."""

from earnest.core.editing.part_offers import find_quote_for_part, link_to_part
from earnest.core.editing.records import Links
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.records import FOR, name_target
from earnest.core.reports.key_labels import find_asked_part
from earnest.plain import texts as say
from earnest.plain.console import Choice
from earnest.plain.context import Context

OFFER = "link"
"""The key of the choice that links the quote on offer."""


def list_offers(context: Context) -> list[Choice]:
    """Return the choice of a quote that says the answer."""
    session, quote = context.editor.session, _find_offer(context.editor.working)
    if not quote:
        return []
    return [(OFFER, say.USE_QUOTE.format(words=context.console.quote(session.quote[quote].words)))]


def link_offer(context: Context) -> WorkingSession:
    """Link the quote on offer to the part that is asked about."""
    working = context.editor.working
    edits = link_to_part(working.session, _find_offer(working), working.claim or "", find_asked_part(working.question))
    return working.with_edits(edits, context.editor.author)


def begin_links(working: WorkingSession) -> Links:
    """Return the claim and the part that a new record is for."""
    claim, part = working.claim or "", find_asked_part(working.question)
    return {FOR: [name_target(claim), *([name_target(claim, part)] if part else [])]}


def _find_offer(working: WorkingSession) -> str:
    part = find_asked_part(working.question)
    return find_quote_for_part(working.session, working.claim or "", part) if part else ""
