"""Remarks on hidden characters, and letters of another script."""

from collections.abc import Iterable, Iterator
from itertools import chain

from earnest.core.evidence.incremental import KeptResults
from earnest.core.model.claims import Claim, Goal, Need
from earnest.core.model.kinds import by_id
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.remark import Remark, first_covered
from earnest.core.remarks.wording.matches import LOOKED_AT, Span, clean, point_into
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import find_hidden_characters, is_plain
from earnest.core.text.words import words

RULE = "unseen"
WORD = LatePattern(r"[^\W\d_]+")
LATIN = LatePattern(r"[A-Za-zÀ-ɏ]")
FOREIGN = LatePattern(r"[\u0370-\u058f]")
"""A letter of Greek, Cyrillic or Armenian, which have letters that look like Latin ones."""
LIKE_LATIN = frozenset("аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅԚԜӀονΑΒΕΖΗΙΚΜΝΟΡΤΥΧոօսց")
"""Letters of those scripts that pass for Latin ones."""
JOINING = LatePattern(
    r"[\u0590-\u08ff\u0900-\u0dff\u1780-\u17ff\u1800-\u18af\u200d\u20e3\u2100-\u2bff\u3030\u303d\u3297\u3299\ufb1d-\ufdff"
    r"\ufe70-\ufefc\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
"""Letters and pictures beside which a hidden character has its use."""
TURNING = LatePattern(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+")
"""Marks of direction."""
FROM_RIGHT = LatePattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that are written from right to left."""
STYLED = LatePattern(
    r"[\u0250-\u02af\u1d00-\u1dbf\ua730-\ua7ff]{3,}|[\u249c-\u24e9\U0001d400-\U0001d7ff\U0001f110-\U0001f189]{2,}"
)
"""Letters that look like others in small capitals, bold or in circles."""
LONG_ENOUGH = 6
"""An offer of fewer letters may be within another word."""
LIKE_FOREIGN = frozenset("aceiopsxyABCEHIJKMOPSTXY")
"""Latin letters that pass for theirs."""


def find_unseen(text: str) -> tuple[Span, ...]:
    """Return words with hidden characters, or letters of another script."""
    if is_plain(text):
        return ()
    styled = (found.span() for found in STYLED.finditer(text[:LOOKED_AT]))
    return tuple(sorted({*_find_hidden(text), *_find_lookalikes(text), *styled}))


def _find_hidden(text: str) -> Iterator[Span]:
    """Yield the words with a character that shows nothing.

    In emoji and in scripts that join or turn their letters it has its use.
    """
    for start, end in find_hidden_characters(text[:LOOKED_AT]):
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if not JOINING.match(before) and not JOINING.match(after) and not _turns(text, start, end):
            left = len(text[:start].rstrip()) if before.isspace() else start
            begin = max((at + 1 for at in range(left - 1, -1, -1) if text[at].isspace()), default=0)
            finish = next((at for at in range(end, len(text)) if text[at].isspace()), len(text))
            yield begin, finish


def _turns(text: str, start: int, end: int) -> bool:
    """Return whether marks of direction have their use beside a figure."""
    is_within = text[max(start - 1, 0) : start].isalpha() and text[end : end + 1].isalpha()
    return not is_within and TURNING.fullmatch(text, start, end) is not None and FROM_RIGHT.search(text) is not None


def _find_lookalikes(text: str) -> tuple[Span, ...]:
    if text.isascii():
        return ()
    every = [(match.span(), match.group()) for match in WORD.finditer(clean(text)[:LOOKED_AT])]
    is_latin = any(LATIN.fullmatch(letter) for _, word in every for letter in word) and 2 * sum(
        bool(LATIN.match(word)) for _, word in every
    ) > len(every)
    found = tuple(span for span, word in every if _is_mixed(word) or (is_latin and LIKE_LATIN.issuperset(word)))
    return point_into(text, found)


def _is_mixed(word: str) -> bool:
    """Return whether the letters of one script pass for another's.

    A single foreign letter that passes for none is a sign, as in *kΩ*.
    """
    latin, foreign = LATIN.findall(word), FOREIGN.findall(word)
    if not latin or not foreign:
        return False
    return LIKE_LATIN.issuperset(foreign) or (len(foreign) > 1 and LIKE_FOREIGN.issuperset(latin))


class UnseenFinder:
    """Finds such words in names, offers, claims, quotes and say-backs."""

    def __init__(self) -> None:
        self._found = KeptResults(_unseen_in)
        self._spelt = KeptResults(_spelt_otherwise)
        self._said = KeptResults(_of_say_back)

    def find(self, session: Session) -> Iterator[Remark]:
        """Yield the remarks.

        Those on claims come first, then those on say-backs, own questions, names and the offer.
        """
        yield from chain.from_iterable(self._found.update(session.claims).values())
        offers = tuple(map(_join, session.you.offer))
        yield from chain.from_iterable(self._spelt.update(session.need, context=(offers,)).values())
        found = self._said.update(session.said_back)
        for key, said in by_id(session.said_back) if any(found.values()) else ():
            claim = first_covered(session, said)
            yield from (remark._replace(claim=claim) for remark in found[key])
        for key, own in by_id(session.own_question):
            yield from _of_texts(key, (("own_question", own.text),))
        names = (session.client, session.you.name, *(person.name for _, person in session.people()))
        yield from _of_texts("", (("name", each) for each in dict.fromkeys(names)))
        yield from _of_texts("", (("offer", each) for each in dict.fromkeys(session.you.offer)))


def _unseen_in(key: str, claim: Claim) -> tuple[Remark, ...]:
    quotes = [("heard", quote.words) for quote in claim.heard.values() if not is_plain(quote.words)]
    if not quotes and type(claim) is not Goal and is_plain(claim.text):
        return ()
    goal = (("measure", claim.measure), ("by", claim.by)) if type(claim) is Goal else ()
    return tuple(_of_texts(key, (("text", claim.text), *goal, *quotes)))


def _join(text: str) -> tuple[str, str]:
    """Return the words of a text, and its letters without spaces."""
    said = words(text)
    return f" {' '.join(said)} ", "".join(said)


def _spelt_otherwise(key: str, need: Need, offers: tuple[tuple[str, str], ...]) -> tuple[Remark, ...]:
    """Return a remark where letters of an offer are apart or together."""
    if not offers:
        return ()
    said, letters = _join(need.text)
    is_spelt = any(len(joined) >= LONG_ENOUGH and joined in letters and whole not in said for whole, joined in offers)
    return (Remark(RULE, key, need.text),) if is_spelt else ()


def _of_say_back(_: str, said: SaidBack) -> tuple[Remark, ...]:
    return tuple(_of_texts("", (("said_back", said.said), ("said_back", said.reply))))


def _of_texts(key: str, texts: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    for field, text in texts:
        if not is_plain(text) and (spans := find_unseen(text)):
            yield Remark(RULE, key, text, spans, field)
