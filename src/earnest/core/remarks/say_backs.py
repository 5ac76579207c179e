"""Remarks on say-backs: what was said, and what they answered."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

from earnest.core.evidence.confirmation import covers
from earnest.core.evidence.records import Records
from earnest.core.history.claim_history import CONFIRMS
from earnest.core.model.kinds import by_id
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.claim_wording import find_offer
from earnest.core.remarks.matches import LOOKED_AT, Span, clean, find_spans, point_into, straighten_quotes
from earnest.core.remarks.remark import Remark
from earnest.core.text.normalize import REMEMBERED, language_code
from earnest.core.text.word_lists.hedges import HEDGES
from earnest.core.text.words import content_words, fingerprints, words

RUN = 8
"""So many of their words in a row are read out."""
HELD = 9, 10
"""So is this share of a quote in a row."""
SHORTEST = 4
"""A run of fewer words is chance."""


def remark_on_say_backs(session: Session, records: Records) -> Iterator[Remark]:
    """Yield the remarks, say-back by say-back."""
    for _, said in by_id(session.said_back):
        claim = next((key for key in said.of if key in session.claims), "")
        if said.class_ == CONFIRMS and (hedges := find_hedges(said.reply, session.language)):
            yield Remark("hedged_yes", claim, said.reply, hedges, "said_back")
        if own := find_offer(said.said, session.you.offer):
            yield Remark("offer_named", claim, said.said, own, "said_back")
        if spans := _read_out(said, records):
            yield Remark("read_out", claim, said.said, spans, "said_back")
        yield from _other_meaning(session, said)
    for key, own_question in by_id(session.own_question):
        if own := find_offer(own_question.text, session.you.offer):
            yield Remark("offer_named", key, own_question.text, own, "own_question")


@lru_cache(maxsize=REMEMBERED)
def find_hedges(reply: str, language: str) -> tuple[Span, ...]:
    """Return where an answer is hedged."""
    pattern = HEDGES.get(language_code(language))
    if pattern is None:
        return ()
    seen = clean(reply)
    return point_into(reply, find_spans(_compiled(pattern), straighten_quotes(seen[:LOOKED_AT])))


@lru_cache(maxsize=len(HEDGES))
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _read_out(said: SaidBack, records: Records) -> tuple[Span, ...]:
    """Return where quotes of the claims that it covers are read out."""
    runs = (
        run
        for key in said.of
        for record in records.get(key, ())
        if record.who and record.counts and not (said.on and record.on and record.on > said.on)
        for run in [_find_run(record.spoken, said.said)]
        if run
    )
    return tuple(sorted({_find_place(run, said.said) for run in runs}))


@lru_cache(maxsize=REMEMBERED)
def _find_run(quote: str, said: str) -> tuple[str, ...]:
    """Return a quote's first words that are read out in a row."""
    theirs = words(quote)
    length = min(RUN, ceil(HELD[0] * len(theirs) / HELD[1]))
    if length < SHORTEST:
        return ()
    spoken = words(said)
    there = {spoken[at : at + length] for at in range(len(spoken) - length + 1)}
    every = (theirs[at : at + length] for at in range(len(theirs) - length + 1))
    return next((run for run in every if run in there), ())


def _find_place(run: Sequence[str], said: str) -> Span:
    """Return where words stand in a text, or else its whole."""
    found = re.search(r"\W*".join(map(re.escape, run)), clean(said), re.IGNORECASE)
    return point_into(said, (found.span(),))[0] if found else (0, len(said))


def _other_meaning(session: Session, said: SaidBack) -> Iterator[Remark]:
    """Yield remarks on a *same meaning* where most content words differ."""
    for key, vouched in said.same_meaning.items():
        claim = session.claims.get(key)
        if claim is None or vouched.print not in fingerprints(claim.text) or not covers(said, key, claim.text):
            continue
        before = _text_then(session, key, said.of.get(key, ""))
        then, now = content_words(before, session.language), content_words(claim.text, session.language)
        if before and 2 * len(then & now) < max(len(then), len(now)):
            yield Remark("other_meaning", key, claim.text)


def _text_then(session: Session, key: str, fingerprint: str) -> str:
    """Return a claim's text when it was said back, or nothing.

    The history tells.
    """
    path = f"{session.claims[key].kind}.{key}.text"
    texts = (each for _, entry in session.entries if entry.path == path for each in (entry.was, entry.now))
    return next((each for each in texts if isinstance(each, str) and fingerprint in fingerprints(each)), "")
