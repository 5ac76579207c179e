"""Quotes that may say what an answer says."""

from earnest.core.editing.records import link_record
from earnest.core.history.changes import Edit
from earnest.core.model.records import FOR, Quote, name_target
from earnest.core.model.session import Session
from earnest.core.text.words import content_words

LEAST = 2
"""A quote is offered from so many content words in common, and half of the answer's."""
MOST = 300
"""Of more quotes than these, only the last are looked at."""


def find_quote_for_part(session: Session, claim: str, part: str) -> str:
    """Return the quote that an answer about a part may come from.

    It shares the most words with the answer, and is not linked to that part. Nothing is offered for a part that has a
    quote, for the text of the claim itself, or where too little is shared.
    """
    held = session.claims[claim]
    answer = getattr(held, part, "")
    if part == "text" or not isinstance(answer, str) or held.records.parts.get(part):
        return ""
    wanted, target = content_words(answer, session.language), name_target(claim, part)
    shared = [
        (len(wanted & content_words(quote.words, session.language)), claim in quote.claims, place, key)
        for place, (key, quote) in enumerate(list(session.quote.items())[-MOST:])
        if _may_be_linked(session, quote, target)
    ]
    most, _, _, key = max(shared, default=(0, False, 0, ""))
    return key if most >= max(LEAST, (len(wanted) + 1) // 2) else ""


def link_to_part(session: Session, quote: str, claim: str, part: str) -> tuple[Edit, ...]:
    """Link a quote to a part of a claim."""
    return link_record(session, f"quote.{quote}", name_target(claim, part), FOR)


def _may_be_linked(session: Session, quote: Quote, target: str) -> bool:
    return bool(quote.who) and quote.who not in session.own_ids and target not in quote.targets
