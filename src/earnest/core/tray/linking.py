"""Words of a turn linked to claims, as edits."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from earnest.core.editing.edits import begin_record, link_to_only, set_keys
from earnest.core.editing.meetings.write_up import BEGUN
from earnest.core.editing.records import link_record
from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.kinds import KIND, kinds_of
from earnest.core.model.meetings.lines import VERBATIM
from earnest.core.model.records import FOR, name_target, split_target
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.tray.turns import TrayTurn

MOST_CLAIMS: Final = 2
"""A quote for more claims than this counts for none of them."""
WHO_SAID_IT: Final = "Say first who said it."
OURS: Final = "Only the client's side can be quoted."
TOO_MANY: Final = "It supports two claims already: trim it to the words about this one."
IN_SHORT: Final = "This is your short note: write their exact words first."
LINKED: Final = "It is linked there already."


class Words(NamedTuple):
    """Words of a turn, as they are taken."""

    meeting: str
    """The meeting's id."""
    turn: TrayTurn
    text: str
    """What is taken of the turn."""


def find_quote(session: Session, words: Words) -> str:
    """Return the quote of these very words of the turn; or nothing."""
    sought = normalize(words.text)
    return next(
        (
            key
            for key, quote in session.quote.items()
            if (quote.meeting, quote.at, quote.who) == (words.meeting, words.turn.at, words.turn.who)
            and normalize(quote.words) == sought
        ),
        "",
    )


def find_obstacle(session: Session, words: Words, claim: str = "", sense: str = FOR) -> str:
    """Return why words cannot be linked; empty if they can."""
    if not words.turn.is_theirs:
        return OURS
    if not words.turn.who:
        return WHO_SAID_IT
    if not words.turn.is_verbatim:
        return IN_SHORT
    quote = session.quote.get(find_quote(session, words))
    if quote is None:
        return ""
    if claim and name_target(claim) in quote.speaks_of(sense):
        return LINKED
    others = {of for of, part in map(split_target, quote.for_) if not part} - {claim}
    return TOO_MANY if sense == FOR and len(others) >= MOST_CLAIMS else ""


def link_words(session: Session, words: Words, claim: str, sense: str = FOR) -> tuple[Edit, ...]:
    """Link words of a turn to a claim, where that can be.

    Words that are a quote already speak of one more claim.
    """
    if find_obstacle(session, words, claim, sense):
        return ()
    if quote := find_quote(session, words):
        return link_record(session, f"quote.{quote}", name_target(claim), sense)
    held, turn = session.meeting[words.meeting], words.turn
    facts = {"words": words.text, "who": turn.who, "on": held.on, "how": held.how}
    where = {"meeting": words.meeting, "at": turn.at}
    return begin_record(("quote", next_id(session.quote, "q")), {**facts, **where, sense: [name_target(claim)]})


def list_begun(stage: str) -> tuple[str, ...]:
    """Return the kinds of claims of a stage that words can begin."""
    return tuple(kind.key for kind in kinds_of(stage) if kind in BEGUN)


def begin_claim(session: Session, words: Words, kind: str) -> tuple[str, tuple[Edit, ...]]:
    """Begin a claim in the words of a turn.

    They are its first quote.

    Returns:
        The claim's id, and the edits; nothing and none where that cannot be.
    """
    if find_obstacle(session, words):
        return "", ()
    claim = next_claim_id(session, kind)
    begun = (Edit((kind, claim, "text"), words.text), *set_keys((kind, claim), link_to_only(session, kind)))
    return claim, (*begun, *link_words(session, words, claim))


def confirm_line(words: Words) -> tuple[Edit, ...]:
    """Keep the words of a typed line as they were said."""
    path = ("meeting", words.meeting, "line", words.turn.line)
    return set_keys(path, {"kind": VERBATIM, "text": words.text})


def name_speaker(words: Words, person: str) -> tuple[Edit, ...]:
    """Say who typed a line, or whose voice a label is."""
    if words.turn.line:
        return set_keys(("meeting", words.meeting, "line", words.turn.line), {"who": person})
    label = words.turn.turn.label
    return set_keys(("meeting", words.meeting, "voices"), {label: person}) if label else ()


def describe_places(session: Session, quotes: Iterable[str]) -> list[str]:
    """Return where quotes are linked: *for goal: Open a second shop*."""
    found: dict[str, None] = {}
    for key in quotes:
        quote = session.quote[key]
        for sense in ("for", "against", "about"):
            for claim, part in map(split_target, quote.speaks_of(sense)):
                if claim in session.claims:
                    held = session.claims[claim]
                    named = f"{KIND[held.kind].noun}{f', {part}' if part else ''}"
                    found[f"{sense} {named}: {' '.join(held.text.split())}"] = None
    return list(found)
