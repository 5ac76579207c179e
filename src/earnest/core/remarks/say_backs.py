"""Remarks on say-backs: what was said, and what they answered."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from math import ceil

from earnest.core.evidence.confirmation import covers
from earnest.core.evidence.incremental import KeptResults, find_changed_keys, find_hanging
from earnest.core.evidence.records import Records
from earnest.core.history.claim_history import CONFIRMS, ClaimHistory
from earnest.core.model.kinds import by_id
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.refusals import denies
from earnest.core.remarks.remark import Remark, first_covered
from earnest.core.remarks.wording.claim_wording import find_offer
from earnest.core.remarks.wording.matches import Span, clean, compile_words, find_spans, look_at, point_into
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, language_code
from earnest.core.text.random_keys import is_random_keys
from earnest.core.text.word_lists.hedges import CONDITIONS, HEDGES, IRONY
from earnest.core.text.words import content_words, fingerprints, is_filler, telling_words, words

RUN = 8
"""So many of their words in a row are read out."""
HELD = 9, 10
"""So is this share of a quote in a row."""
SHORTEST = 4
"""A run of fewer words is chance."""
TOLD_LEAST = 3
"""A say-back of fewer words that say something is asked about."""
CONDITION_MOST = 5
"""Of more words behind *yes, if*, some may say what follows."""
ASKS_BACK = LatePattern(r"[^.!?…。！？؟,;:]{1,80}[?？؟]\s*")
"""An answer that is one question and nothing else."""
Found = tuple[str, str, tuple[Span, ...]]
"""The rule, the text, and the places of the words that it points at."""


class SayBackFinder:
    """Finds remarks on say-backs; those of unchanged ones are kept."""

    def __init__(self) -> None:
        self._worded = KeptResults(_worded)
        self._read_out = KeptResults(lambda _, said: _read_out(said, self._records))
        self._records: Records = {}

    def find(self, session: Session, records: Records, history: ClaimHistory) -> Iterator[Remark]:
        """Yield the remarks, say-back by say-back, then those on own questions."""
        say_backs, offer = session.said_back, session.you.offer
        changed = find_changed_keys(records, self._records)
        self._records = records
        worded = self._worded.update(say_backs, context=(offer, session.language))
        links = {key: said.of for key, said in say_backs.items()} if changed else {}
        read_out = self._read_out.update(say_backs, hanging=find_hanging(changed, links))
        for key, said in by_id(say_backs):
            if worded[key] or read_out[key]:
                claim = first_covered(session, said)
                every = (*worded[key], *read_out[key])
                yield from (Remark(rule, claim, text, spans, "said_back") for rule, text, spans in every)
            if said.same_meaning:
                yield from _other_meaning(session, said, history)
        for key, own_question in by_id(session.own_question):
            if own := find_offer(own_question.text, offer):
                yield Remark("offer_named", key, own_question.text, own, "own_question")


def _worded(_: str, said: SaidBack, offer: tuple[str, ...], language: str) -> tuple[Found, ...]:
    """Return what is asked about what was said, and answered."""
    hedges = find_hedges(said.reply, language) or find_irony(said.reply, language) if said.class_ == CONFIRMS else ()
    denial = denies(said.reply, language) if said.class_ == CONFIRMS and not hedges else ()
    named = find_offer(said.said, offer)
    confirms = said.class_ == CONFIRMS
    is_thin = confirms and not is_filler(said.said) and _says_little(said.said, language)
    thin = ((0, len(said.said)),) if is_thin else ()
    typed = ((0, len(said.reply)),) if confirms and is_random_keys(said.reply) else ()
    found = (("filler", said.said, thin), ("filler", said.reply, typed), ("offer_named", said.said, named))
    answered = (("hedged_yes", said.reply, hedges), ("refusal", said.reply, denial))
    return tuple([each for each in (*answered, *found) if each[2]])


def _says_little(said: str, language: str) -> bool:
    return len(telling_words(said, language)) < TOLD_LEAST or is_random_keys(said)


@lru_cache(maxsize=REMEMBERED)
def find_hedges(reply: str, language: str) -> tuple[Span, ...]:
    """Return where an answer is hedged; all where it asks back."""
    if ASKS_BACK.fullmatch(reply):
        return ((0, len(reply)),)
    code, seen = language_code(language), look_at(clean(reply))
    patterns = filter(None, (HEDGES.get(code), _condition(code)))
    return point_into(reply, tuple(chain.from_iterable(find_spans(compile_words(each), seen) for each in patterns)))


@cache
def _condition(language: str) -> str:
    """Return the pattern of answers that are a conditional yes."""
    if language not in CONDITIONS:
        return ""
    agreed, when = CONDITIONS[language]
    return (
        rf"^\W*(?:{agreed})[,\s–—-]+{when}(?: [\w'’-]+){{1,{CONDITION_MOST}}}\W*$"
        rf"|^\W*{when} [^.;:!?]{{1,80}}[, ]\s*(?:\w+ )?(?:{agreed})\W*$"
    )


@lru_cache(maxsize=REMEMBERED)
def find_irony(reply: str, language: str) -> tuple[Span, ...]:
    """Return where an answer says yes and means no."""
    seen = look_at(clean(reply))
    patterns = (IRONY[code] for code in ("", language_code(language)) if code in IRONY)
    return point_into(reply, tuple(chain.from_iterable(find_spans(compile_words(each), seen) for each in patterns)))


def _read_out(said: SaidBack, records: Records) -> tuple[Found, ...]:
    """Return where quotes of the claims that it covers are read out."""
    spoken = words(said.said)
    there = frozenset(spoken)
    runs = (
        run
        for key in said.of
        for record in records.get(key, ())
        if record.who and record.counts and not (said.on and record.on and record.on > said.on)
        for run in [_find_run([word in there for word in record.said], record.said, spoken)]
        if run
    )
    spans = tuple(sorted({_find_place(run, said.said) for run in runs}))
    return (("read_out", said.said, spans),) if spans else ()


def _find_run(shared: Sequence[bool], theirs: tuple[str, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return a quote's first words that are read out in a row.

    Args:
        shared: Whether each of its words is in the say-back.
        theirs: Its words.
        spoken: Those of the say-back.
    """
    length = min(RUN, ceil(HELD[0] * len(theirs) / HELD[1]))
    if length < SHORTEST or sum(shared) < length:
        return ()
    there = {spoken[at : at + length] for at in range(len(spoken) - length + 1)}
    every = (theirs[at : at + length] for at in range(len(theirs) - length + 1))
    return next((run for run in every if run in there), ())


def _find_place(run: Sequence[str], said: str) -> Span:
    """Return where words stand in a text, or else its whole."""
    found = re.search(r"\W*".join(map(re.escape, run)), clean(said), re.IGNORECASE)
    return point_into(said, (found.span(),))[0] if found else (0, len(said))


def _other_meaning(session: Session, said: SaidBack, history: ClaimHistory) -> Iterator[Remark]:
    """Yield remarks on a *same meaning* where most content words differ."""
    for key, vouched in by_id(said.same_meaning):
        claim = session.claims.get(key)
        if claim is None or vouched.print not in fingerprints(claim.text) or not covers(said, key, claim.text):
            continue
        fingerprint = said.of.get(key, "")
        texts = history.texts_of(claim.kind, key)
        before = next((each for each in texts if fingerprint in fingerprints(each)), "")
        then, now = content_words(before, session.language), content_words(claim.text, session.language)
        if before and 2 * len(then & now) < max(len(then), len(now)):
            yield Remark("other_meaning", key, claim.text)
