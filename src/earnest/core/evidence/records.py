"""Which records count, and what others lack (RULES 5, 6 and 7)."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from earnest.core.evidence.incremental import ClaimCache, KeptResults, Tally, find_changed_keys, update_results
from earnest.core.evidence.spoken_words import (
    Speakers,
    count_words,
    keep_all_theirs,
    keep_spoken,
    name_own_side,
    name_speakers,
)
from earnest.core.history.claim_history import ClaimHistory, find_days_to_come, trace_claim
from earnest.core.model.claims import Claim
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.kinds import by_id
from earnest.core.model.records import ABOUT, AGAINST, FOR, Quote, Source
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize_quote
from earnest.core.text.word_splitting import read_each
from earnest.core.text.words import are_bare_answer, are_placeholder, is_filler, words

QUOTE_LEAST = 4
"""A quote counts from this many words."""
QUOTE_MOST = 2
"""Under more claims than this, the same quote counts for none of them."""
FOUR_WORDS, MORE_THAN_A_YES = "four of their words", "more than a yes, a no or a pleasantry"
"""What a quote lacks whose words do not count."""
A_DAY_PAST = "a day that is not in the future"
"""What a record lacks whose day was still to come when it was entered."""


class WeighedRecord(NamedTuple):
    """A weighed record; it counts where there is no `rule` against it."""

    key: str
    """`quote.q1` or `source.s1`."""
    rule: str = ""
    lacks: tuple[str, ...] = ()
    text: str = ""
    """The quote's words, or the source."""
    on: date | None = None
    first_hand: bool = False
    who: str = ""
    """The id of the speaker; empty for a source."""
    spoken: str = ""
    """What was said of the quote."""
    sense: str = FOR
    """How it speaks of the claim: only one that is for it counts."""
    said: tuple[str, ...] = ()
    """The words spoken."""
    run: str = ""
    """The same as one: quotes of the same words have the same."""

    @property
    def is_quote(self) -> bool:
        """Whether it was heard; else it was read."""
        return self.key.startswith("quote.")

    @property
    def word(self) -> str:
        """How a claim is known by it: `heard`, `read`, `against` or `about`."""
        return self.sense if self.sense != FOR else "heard" if self.is_quote else "read"

    @property
    def is_incomplete(self) -> bool:
        """Whether it lacks something before it counts at all."""
        return self.rule not in {"", AGAINST, ABOUT}

    @property
    def counts(self) -> bool:
        """Whether the record is evidence."""
        return not self.rule


Records = Mapping[str, tuple[WeighedRecord, ...]]
"""The weighed records of each claim, by the claim's id."""


class Basis(NamedTuple):
    """What records are weighed by, beside what they hold themselves."""

    own_ids: frozenset[str] = frozenset()
    colleagues: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    speakers: Speakers = frozenset()
    own_names: Speakers = frozenset()
    """The names of your own side, whose lines in a quote are not the client's words."""
    to_come: frozenset[tuple[str, date]] = frozenset()
    """The days that were still to come when they were entered, by path."""
    spread: frozenset[str] = frozenset()
    """The normalized quotes under three or more claims (RULES 5)."""


class _WeighedClaim(NamedTuple):
    """The weighed records of a claim, whatever others have."""

    records: tuple[WeighedRecord, ...]
    runs: frozenset[str]
    """The words of each of its quotes, as one."""


def _run_of(quote: str, speakers: Speakers) -> str:
    return "".join(words(keep_spoken(quote, speakers)))


def _bare(quote: WeighedRecord, speakers: Speakers) -> str:
    """Return a normalized quote without quotation marks."""
    # Where nothing was put around a quote, all of it is what was said.
    return normalize_quote(quote.text if quote.spoken is quote.text else keep_spoken(quote.text, speakers))


def list_quotes(quotes: Mapping[str, Quote], basis: Basis) -> tuple[WeighedRecord, ...]:
    """Return quotes weighed, sorted by id."""
    weighed = _weigh_quotes(dict(by_id(quotes)), basis)
    return _rule_out_spread(tuple(weighed.values()), basis.spread, basis.speakers)


def _weigh_quotes(quotes: Mapping[str, Quote], basis: Basis) -> Mapping[str, WeighedRecord]:
    """Return each quote weighed as one that is for a claim."""
    every = keep_all_theirs([quote.words for quote in quotes.values()], basis.speakers, basis.own_names)
    read = zip(quotes.items(), every, read_each(every), strict=True)
    return {key: _weighed_quote(key, heard, spoken, said, basis) for (key, heard), spoken, said in read}


def _weighed_quote(key: str, heard: Quote, spoken: str, said: tuple[str, ...], basis: Basis) -> WeighedRecord:
    rule = ""
    lacks: tuple[str, ...] = ()
    # To ask a model for one field after another takes several times as long.
    given = vars(heard)
    who, on, run = given["who"], given["on"], "".join(said)
    lacking = _explain_short(said, run, spoken, is_all=given["all_they_said"])
    is_past = not basis.to_come or not _is_to_come(("quote", key), on, basis)
    if lacking or not (on and is_past and who.strip()):
        needed = (
            (lacking, not lacking),
            ("who said it", who.strip()),
            ("the day it was said", on),
            (A_DAY_PAST, is_past),
        )
        lacks = tuple([name for name, there in needed if not there])
    if lacks:
        rule = "record_lacks"
    elif who in basis.own_ids:
        rule = "own_side" if who in basis.colleagues else "own_quote"
    is_first_hand = not given["second_hand"] and who not in basis.between
    return WeighedRecord(f"quote.{key}", rule, lacks, given["words"], on, is_first_hand, who, spoken, FOR, said, run)


def explain_short_quote(heard: Quote, spoken: str) -> str:
    """Return what the words of a quote lack, or nothing.

    Args:
        heard: The quote.
        spoken: What was said of it. Fewer words than four may be all there is, if the user said so.
    """
    every = words(spoken)
    return _explain_short(every, "".join(every), spoken, is_all=heard.all_they_said)


def _explain_short(every: tuple[str, ...], run: str, spoken: str, *, is_all: bool) -> str:
    if are_bare_answer(every):
        return MORE_THAN_A_YES
    said = len(every) if run.isalpha() else count_words(spoken)
    # To count one word among all takes longer than to see that the last is another.
    is_enough = is_all or (said >= QUOTE_LEAST and (every[0] != every[-1] or every.count(every[0]) < len(every)))
    return "" if is_enough and said and not are_placeholder(every) else FOUR_WORDS


def _is_to_come(path: KeyPath, on: date | None, basis: Basis) -> bool:
    """Return whether a record's day was to come when entered."""
    return (join_path((*path, "on")), on) in basis.to_come


def list_sources(sources: Mapping[str, Source], basis: Basis) -> tuple[WeighedRecord, ...]:
    """Return public sources weighed, sorted by id."""
    return tuple([_weighed_source(("source", key), source, basis) for key, source in by_id(sources)])


def _weighed_source(path: KeyPath, read: Source, basis: Basis) -> WeighedRecord:
    needed = (
        ("the source", read.where.strip() and not is_filler(read.where)),
        ("the day you read it", read.on),
        (A_DAY_PAST, not basis.to_come or not _is_to_come(path, read.on, basis)),
    )
    lacks = tuple([name for name, there in needed if not there])
    return WeighedRecord(".".join(path), "record_lacks" if lacks else "", lacks, read.where, read.on)


class RecordWeigher:
    """Weighs records; those of unchanged claims are not weighed again."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._records: Records = {}
        self._under = Tally[str]()
        self._basis = Basis()
        self._quotes: Mapping[str, Quote] = {}
        self._heard: Mapping[str, WeighedRecord] = {}
        """Each quote, weighed once, however many claims it is for."""
        self._weighed = KeptResults(self._weigh)
        self._ruled = KeptResults(_rule_out)
        self._cache = ClaimCache[_WeighedClaim]()

    def weigh(self, session: Session, history: ClaimHistory) -> Records:
        """Return all weighed records: by the claim's id, quotes first."""
        if session is not self._session:
            basis = _basis_of(session, history.days_to_come)
            self._weigh_heard(session.quote, basis)
            weighed = self._weighed.update(session.claims, context=(basis,))
            self._under.update({key: found.runs for key, found in weighed.items()})
            spread = _find_spread(session, basis.speakers, self._under.counts)
            self._records = self._ruled.update(weighed, context=(spread, basis.speakers))
            self._session = session
        return self._records

    def _weigh_heard(self, quotes: Mapping[str, Quote], basis: Basis) -> None:
        changed: Collection[str] = quotes.keys()
        if basis._replace(to_come=self._basis.to_come) == self._basis:
            days = {split_path(path)[1] for path, _ in basis.to_come ^ self._basis.to_come}
            changed = find_changed_keys(quotes, self._quotes) | days
        new = _weigh_quotes({key: quotes[key] for key in changed if key in quotes}, basis)
        self._heard = update_results(new, quotes, self._heard)
        self._quotes, self._basis = quotes, basis

    def _weigh(self, key: str, claim: Claim, basis: Basis) -> _WeighedClaim:
        # What was just weighed is at hand: to look at all quotes twice takes longer.
        own = _keep_own_days(claim, basis) if basis.to_come else basis
        return self._cache.find(claim, (key, own), lambda: _weigh_claim(claim, self._heard, own))


def weigh_records(session: Session) -> Records:
    """Return all weighed records: by the claim's id, quotes first."""
    return RecordWeigher().weigh(session, trace_claim(session))


def weigh_claim(session: Session, claim: str, basis: Basis | None = None) -> tuple[WeighedRecord, ...]:
    """Return the weighed records of one claim, quotes first.

    Args:
        session: The session.
        claim: The claim's id.
        basis: What all records are weighed by, where that is known already.
    """
    basis, records = basis or find_basis(session), session.claims[claim].records
    heard = _weigh_quotes({**records.heard, **records.against}, basis)
    weighed = _weigh_claim(session.claims[claim], heard, basis)
    return _rule_out_spread(weighed.records, basis.spread, basis.speakers)


def weigh_about(session: Session, claim: str) -> tuple[WeighedRecord, ...]:
    """Return the weighed quotes that touch a claim, neither for nor against."""
    return _speaking(ABOUT, list_quotes(session.claims[claim].records.about, find_basis(session)))


def weigh_part(session: Session, claim: str, part: str) -> tuple[WeighedRecord, ...]:
    """Return the weighed records for a part of a claim, quotes first."""
    records = session.claims[claim].records
    if part not in records.parts and part not in records.read_parts:
        return ()
    basis = find_basis(session)
    return list_quotes(records.parts.get(part, {}), basis) + list_sources(records.read_parts.get(part, {}), basis)


def find_basis(session: Session) -> Basis:
    """Return what the records of a session are weighed by."""
    basis = _basis_of(session, find_days_to_come(session))
    quotes = (claim.heard.values() for claim in session.claims.values())
    said = ({_run_of(quote.words, basis.speakers) for quote in each} for each in quotes)
    return basis._replace(spread=_find_spread(session, basis.speakers, Counter(chain.from_iterable(said))))


def _keep_own_days(claim: Claim, basis: Basis) -> Basis:
    """Return the basis with a claim's own days to come.

    So a day that is entered elsewhere changes nothing for it.
    """
    tables = (("quote", claim.records.heard), ("quote", claim.records.against), ("source", claim.records.read))
    own = ((join_path((table, key, "on")), record.on) for table, records in tables for key, record in records.items())
    return basis._replace(to_come=basis.to_come.intersection(own))


def _weigh_claim(claim: Claim, quotes: Mapping[str, WeighedRecord], basis: Basis) -> _WeighedClaim:
    records = claim.records
    heard = found = tuple(map(quotes.__getitem__, records.heard))
    if records.read:
        found += list_sources(records.read, basis)
    if records.against:
        found += _speaking(AGAINST, tuple(map(quotes.__getitem__, records.against)))
    # Where nothing was put around a quote, all of it is what was said.
    runs = [each.run if each.spoken is each.text else _run_of(each.text, basis.speakers) for each in heard]
    return _WeighedClaim(found, frozenset(runs))


def _rule_out(_: str, weighed: _WeighedClaim, spread: frozenset[str], speakers: Speakers) -> tuple[WeighedRecord, ...]:
    return _rule_out_spread(weighed.records, spread, speakers)


def _rule_out_spread(
    records: tuple[WeighedRecord, ...], spread: frozenset[str], speakers: Speakers
) -> tuple[WeighedRecord, ...]:
    """Return the records; a quote under three claims counts for none."""
    if not spread:
        return records
    return tuple(
        [
            WeighedRecord(each.key, "one_quote", *each[2:])
            if each.is_quote and not each.is_incomplete and _bare(each, speakers) in spread
            else each
            for each in records
        ]
    )


def _speaking(sense: str, records: tuple[WeighedRecord, ...]) -> tuple[WeighedRecord, ...]:
    return tuple([each._replace(rule=each.rule or sense, sense=sense) for each in records])


def _basis_of(session: Session, to_come: frozenset[tuple[str, date]]) -> Basis:
    """Return what records are weighed by, the quotes under three claims apart."""
    own = session.own_ids
    colleagues = frozenset(person for person in own if session.explain_side(person) == "own_side")
    return Basis(own, colleagues, session.between_ids, *_names_of(session), to_come)


def _names_of(session: Session) -> tuple[Speakers, Speakers]:
    return name_speakers(session), name_own_side(session)


def _find_spread(session: Session, speakers: Speakers, under: Mapping[str, int]) -> frozenset[str]:
    """Return the normalized quotes under three claims or more.

    Only quotes of the same words can be one.

    Args:
        session: The session.
        speakers: The names on file.
        under: How many claims have a quote of the same words.
    """
    if max(under.values(), default=0) <= QUOTE_MOST:
        return frozenset()
    alike = {found for found, claims in under.items() if claims > QUOTE_MOST}
    quotes = Counter(
        quote
        for claim in session.claims.values()
        for quote in {
            normalize_quote(spoken)
            for spoken in [keep_spoken(heard.words, speakers) for heard in claim.heard.values()]
            if "".join(words(spoken)) in alike
        }
    )
    return frozenset(quote for quote, claims in quotes.items() if claims > QUOTE_MOST)
