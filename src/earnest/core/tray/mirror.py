"""What a transcript shows of the user's own part in a meeting."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.model.session import Session
from earnest.core.remarks.wording.claim_wording import find_offer
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.transcripts.voices import count_questions, count_words
from earnest.core.tray.turns import TrayTurn
from earnest.core.tray.words import list_sentences

ASKED: Final = {"closed": "closed", "leading": "leading", "seller_words": "selling"}
"""What is pointed out of a sentence, by the rule that asks."""
MOST_LETTERS: Final = 600
"""A longer sentence is no sentence: nobody put its full stops."""


class OwnSentence(NamedTuple):
    """A sentence of the user's, and what may be asked about it."""

    turn: TrayTurn
    text: str
    what: str
    """`closed`, `leading` or `selling`."""


class Mirror(NamedTuple):
    """The user's part: it asks, and scores nothing."""

    shares: Sequence[tuple[str, int]]
    """Each person with the number of their words, the user first."""
    questions: int
    say_backs: int
    sentences: Sequence[OwnSentence]
    offer_at: TrayTurn | None
    """Where the user's offer was first named."""
    longest: TrayTurn | None
    """The user's longest stretch."""


def look_in_mirror(session: Session, meeting: str, turns: Sequence[TrayTurn]) -> Mirror:
    """Return what a transcript shows of the user's own part."""
    mine = [turn for turn in turns if turn.who == ME]
    held = session.meeting[meeting]
    marked = sum(said.on == held.on for said in session.said_back.values()) if held.on else 0
    return Mirror(
        _count_shares(turns),
        sum(count_questions(turn.text) for turn in mine),
        held.say_backs if held.say_backs is not None else marked,
        tuple(_point_out(session, mine)),
        next((turn for turn in turns if find_offer(turn.text, session.you.offer)), None),
        max(mine, key=lambda turn: count_words(turn.text), default=None),
    )


def _count_shares(turns: Iterable[TrayTurn]) -> Sequence[tuple[str, int]]:
    found: dict[str, int] = {}
    for turn in turns:
        if turn.who != NOBODY:
            found[turn.who] = found.get(turn.who, 0) + count_words(turn.text)
    return sorted(found.items(), key=lambda each: (each[0] != ME, -each[1]))


def _point_out(session: Session, mine: Iterable[TrayTurn]) -> Iterator[OwnSentence]:
    for turn in mine:
        for sentence in list_sentences(turn.text):
            if len(sentence) > MOST_LETTERS:
                continue
            kind = "question" if count_questions(sentence) else "need"
            rules = {found.rule for found in remark_on_wording(sentence, kind, (), session.language)}
            for rule, what in ASKED.items():
                if rule in rules and (kind == "question") == (rule != "seller_words"):
                    yield OwnSentence(turn, sentence, what)
