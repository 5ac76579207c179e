"""Which say-backs confirm a claim, and why others do not (RULES 8-12)."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import chain, islice, product
from typing import NamedTuple, get_args

from earnest.core.evidence.deciders import DeciderFinder
from earnest.core.evidence.incremental import find_changed_keys
from earnest.core.evidence.records import A_DAY_PAST, Records, WeighedRecord
from earnest.core.evidence.spoken_words import Speakers, keep_spoken, name_speakers
from earnest.core.history.claim_history import ClaimHistory, trace_claim
from earnest.core.model.claims import Claim
from earnest.core.model.keys import join_path
from earnest.core.model.kinds import natural
from earnest.core.model.session import ReplyClass, SaidBack, Session
from earnest.core.text.normalize import normalize_quote, shows_nothing
from earnest.core.text.words import (
    content_words,
    fingerprint,
    fingerprints,
    is_filler,
    is_number,
    is_placeholder,
    list_function_words,
    words,
)

OWN_LEAST = 4
"""A say-back with fewer content words of its own than this may be a parrot."""
HELD = 0.9
"""The share of a quote's content words that a parrot holds."""
CLASSES: tuple[tuple[ReplyClass, str], ...] = tuple(
    (value, value.replace("yes but", "yes, but")) for value in get_args(ReplyClass)
)
"""The classes of a reply: the value in the file, and the text on screen."""
CORRECTING = ("yes but", "no")
"""The classes of reply that undo a confirmation."""
NUMBERED = re.compile(r"\D*\d+")
"""An id as Earnest gives it: the file has these in order."""
When = tuple[date, tuple[int, int]]
"""The day of an answer, and its place among those of the day."""


class SayBackEffect(NamedTuple):
    """What a say-back does for a claim; without a `rule` it confirms."""

    key: str
    who: str
    on: date | None
    rule: str = ""
    lacks: tuple[str, ...] = ()

    @property
    def confirms(self) -> bool:
        """Whether this say-back confirms the claim's present text."""
        return not self.rule


def missing_fields(said: SaidBack) -> tuple[str, ...]:
    """Return what a say-back lacks to count, in words.

    What you said is not their answer, nor is what a machine put around it.
    """
    reply = keep_spoken(said.reply, frozenset())
    is_answer = not is_placeholder(reply) and normalize_quote(reply) != normalize_quote(said.said)
    needed = (
        ("what you said", not is_filler(said.said)),
        ("what they answered", is_answer),
        ("who answered", said.who.strip()),
        ("the day they answered", said.on),
        ("what their answer meant", said.class_),
    )
    return tuple([name for name, there in needed if not there])


def names_on_file(session: Session) -> frozenset[str]:
    """Return the words of all names, which a say-back repeats by nature."""
    return _words_of((session.client, session.you.name, *(person.name for _, person in session.people())))


@lru_cache(maxsize=16)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in words(name))


ONE_BY_ONE = 4
"""The words of a say-back are looked for in so many claims one by one."""


class HeardWords:
    """Words of the counting quotes of a claim, by first day.

    Each quote is looked at once, however many say-backs cover the claim.
    """

    def __init__(
        self,
        records: Iterable[WeighedRecord],
        language: str,
        names: frozenset[str],
        speakers: Speakers = frozenset(),
    ) -> None:
        self.language, self.names, self.speakers = language, names, speakers
        quotes = [record for record in records if not record.rule and record.is_quote]
        first_hand = [record for record in quotes if record.first_hand]
        self.is_second_hand = bool(quotes) and not first_hand
        """Whether there are quotes, and none at first hand."""
        self._quotes = first_hand
        self.first_heard = min([record.on for record in first_hand if record.on], default=None)
        """The day of the first quote at first hand."""
        self._dated = [(record.on, record.said) for record in quotes if record.on is not None]

    @cached_property
    def words(self) -> Mapping[str, date]:
        """The content words, each with its first day."""
        found: dict[str, date] = {}
        silent = list_function_words(self.language)
        for on, said in sorted(self._dated, reverse=True):
            found.update(dict.fromkeys(frozenset(said) - silent, on))
        return found

    @property
    def sayings(self) -> Sequence[Sequence[str]]:
        """The words of each quote with a day, content or not."""
        return [said for _, said in self._dated]

    @cached_property
    def quotes(self) -> Mapping[frozenset[str], date]:
        """The words that make a parrot of each quote.

        With their first day, of quotes at first hand; no names, no numbers, where there are others.
        """
        found: dict[frozenset[str], date] = {}
        silent = list_function_words(self.language)
        for record in self._quotes:
            if record.on:
                said = frozenset(record.said)
                every = said.difference(silent) or said
                bare = frozenset(
                    [word for word in every if word not in self.names and not is_number(word, self.language)]
                )
                found[bare or every] = min(record.on, found.get(bare or every, record.on))
        return found


def has_own_words(said: SaidBack, covered: Iterable[HeardWords]) -> bool:
    """Return whether a say-back holds enough words that are in no quote.

    Figures, names, and what a machine put around the words, are none of its own.

    Args:
        said: The say-back.
        covered: The quotes of every claim it covers.
    """
    on, theirs = said.on or date.min, list(covered)
    first = theirs[0]
    told = content_words(keep_spoken(said.said, first.speakers), first.language) - first.names
    # Most hold enough that nobody said on any day: what was heard when need not be told.
    unheard = told.difference(*[saying for each in theirs for saying in each.sayings])
    if len([word for word in unheard if not word.isdecimal()]) >= OWN_LEAST:
        return True
    known: list[Mapping[str, date]] = [each.words for each in theirs if each.words]
    if len(known) > ONE_BY_ONE:
        known = [_first_days(known, told)]
    own = (word for word in told if not word.isdecimal() and not any(each.get(word, date.max) <= on for each in known))
    return len(tuple(islice(own, OWN_LEAST))) == OWN_LEAST


def repeats_quotes(said: SaidBack, heard: HeardWords) -> bool:
    """Return whether a say-back holds all quotes (DESIGN 3, parroting)."""
    on, spoken = said.on or date.min, frozenset(words(keep_spoken(said.said, heard.speakers)))
    return all(len(bare & spoken) >= HELD * len(bare) for bare, heard_on in heard.quotes.items() if heard_on <= on)


def _first_days(known: Iterable[Mapping[str, date]], sought: frozenset[str]) -> Mapping[str, date]:
    """Return the first day of each word sought that was heard."""
    found: dict[str, date] = {}
    for each in known:
        for word in sought & each.keys():
            found[word] = min(each[word], found.get(word, each[word]))
    return found


class _Covering(NamedTuple):
    """A say-back that covers a claim, and what it lacks."""

    key: str
    said: SaidBack
    lacks: tuple[str, ...]
    when: When

    @property
    def corrects(self) -> bool:
        """Whether it is an answer that corrects what was said."""
        return self.said.class_ in CORRECTING and not self.lacks


class SayBackMatcher:
    """Finds effects of say-backs, and again only those that changed."""

    def __init__(self) -> None:
        self._say_backs: Mapping[str, SaidBack] = {}
        self._claims: Mapping[str, Claim] = {}
        self._records: Records = {}
        self._context: tuple[object, ...] = ()
        self._effects: Mapping[str, tuple[SayBackEffect, ...]] = {}

    def find(
        self, session: Session, records: Records, history: ClaimHistory
    ) -> Mapping[str, tuple[SayBackEffect, ...]]:
        """Return the effects of all say-backs on each claim.

        They are keyed by the claim's id, and sorted by the say-back's.
        """
        names, speakers = names_on_file(session), name_speakers(session)
        to_come = frozenset(each for each in history.days_to_come if each[0].startswith("said_back."))
        context = (session.own_ids, session.between_ids, names, speakers, session.language, to_come)
        if context == self._context:
            changed = self._changed_claims(session, records)
            effects = {key: found for key, found in self._effects.items() if key not in changed}
        else:
            changed, effects = _covered(session.said_back.values()), {}
        heard = cache(lambda key: HeardWords(records.get(key, ()), session.language, names, speakers))
        has_own = cache(lambda key: has_own_words(session.said_back[key], map(heard, session.said_back[key].of)))
        deciders = DeciderFinder(session)
        for claim, covering in _covering(session, changed, history).items():
            if covering:
                against = _against(session, claim, records.get(claim, ()), history)
                corrected = bool(against) or any(one.corrects for one in covering)
                people = deciders.find(claim) if corrected else frozenset()
                words_of = (heard, has_own)
                effects[claim] = _ClaimSaidBack(session, claim, covering, words_of, people, against).find_effects()
        self._say_backs, self._claims, self._records = session.said_back, session.claims, records
        self._context, self._effects = context, effects
        return effects

    def _changed_claims(self, session: Session, records: Records) -> frozenset[str]:
        """Return the claims for which effects may have changed."""
        now, before = session.said_back, self._say_backs
        claims = find_changed_keys(session.claims, self._claims)
        others = claims | find_changed_keys(records, self._records)
        gone = [said for key, said in before.items() if now.get(key) is not said]
        new = [
            said for key, said in now.items() if before.get(key) is not said or not said.of.keys().isdisjoint(others)
        ]
        # Who can undo a confirmation is told by the claims that it hangs together with.
        undoing = [said for said in now.values() if said.class_ in CORRECTING] if claims else []
        return _covered((*gone, *new, *undoing))


def find_effects(session: Session, records: Records) -> Mapping[str, tuple[SayBackEffect, ...]]:
    """Return the effects of all say-backs on each claim."""
    return SayBackMatcher().find(session, records, trace_claim(session))


def _covering(session: Session, claims: frozenset[str], history: ClaimHistory) -> Mapping[str, list[_Covering]]:
    """Return the say-backs that cover each claim, sorted by id."""
    covering: dict[str, list[_Covering]] = {key: [] for key in claims if key in session.claims}
    concerned = [item for item in session.said_back.items() if not claims.isdisjoint(item[1].of)]
    unlogged, to_come = rank_unlogged(session.said_back) if concerned else {}, history.days_to_come
    for key, said in sorted(concerned, key=lambda item: natural(item[0])):
        place = history.filed_at(("said_back", key))
        when = (said.on or date.min, (0, place) if place else (1, unlogged[key]))
        is_to_come = bool(to_come) and (join_path(("said_back", key, "on")), said.on) in to_come
        lacks = (*missing_fields(said), *((A_DAY_PAST,) if is_to_come else ()))
        for claim in covering.keys() & said.of.keys():
            covering[claim].append(_Covering(key, said, lacks, when))
    return covering


def _against(
    session: Session, claim: str, records: Iterable[WeighedRecord], history: ClaimHistory
) -> list[tuple[str, When]]:
    """Return who spoke against a claim at first hand, and when."""
    whole = {f"quote.{key}" for key, quote in session.claims[claim].records.against.items() if claim in quote.against}
    found = [each for each in records if each.rule == "against" and each.first_hand and each.key in whole]
    places = [history.filed_at(tuple(each.key.split(".", 1))) for each in found]
    # Parts decide nothing. Without a history the order of the file decides, where quotes come before say-backs.
    return [
        (each.who, (each.on or date.min, (0, place) if place else (1, -1)))
        for each, place in zip(found, places, strict=True)
    ]


def rank_unlogged(say_backs: Mapping[str, SaidBack]) -> Mapping[str, int]:
    """Return the place of each say-back in the file.

    Where all have numbers, these tell it: then the order of the tables changes nothing.
    """
    is_numbered = all(map(NUMBERED.fullmatch, say_backs))
    return {key: rank for rank, key in enumerate(sorted(say_backs, key=natural) if is_numbered else say_backs)}


def _covered(some: Iterable[SaidBack]) -> frozenset[str]:
    return frozenset(chain.from_iterable(said.of for said in some))


class _ClaimSaidBack:
    """A claim, and the say-backs that cover it."""

    def __init__(
        self,
        session: Session,
        claim: str,
        covering: list[_Covering],
        words_of: tuple[Callable[[str], HeardWords], Callable[[str], bool]],
        deciders: frozenset[str],
        against: Iterable[tuple[str, When]] = (),
    ) -> None:
        self._session, self._claim, self._covering = session, claim, covering
        self._heard, self._has_own = words_of
        self._present = session.claims[claim].text
        self._corrected: dict[tuple[str | None, str], When] = {}
        """When a text of each fingerprint was last corrected by each person, and by nobody for those who decide; under
        None, the present text."""
        for one in filter(lambda one: one.corrects and self._is_theirs(one.said.who), covering):
            who = one.said.who
            covered = covers(one.said, claim, self._present)
            texts = (one.said.of[claim], None) if covered else (one.said.of[claim],)
            for found in product(texts, (who, "") if not deciders or who in deciders else (who,)):
                self._corrected[found] = max(one.when, self._corrected.get(found, one.when))
        self._against: dict[str, When] = {}
        """When each person last spoke against it; under nobody, any of those who decide."""
        for who, when in against:
            for person in (who, "") if not deciders or who in deciders else (who,):
                self._against[person] = max(when, self._against.get(person, when))

    def find_effects(self) -> tuple[SayBackEffect, ...]:
        """Return what each of the say-backs does for the claim."""
        found = [self._effect(one) for one in self._covering]
        confirming = [(one.when, each.who) for one, each in zip(self._covering, found, strict=True) if each.confirms]
        if not confirming or not self._corrected:
            return tuple(found)
        agreed = {who: when for when, who in sorted(confirming)}
        return tuple(
            each._replace(rule="they_disagree") if self._disagrees(one, agreed) else each
            for one, each in zip(self._covering, found, strict=True)
        )

    def _is_theirs(self, who: str) -> bool:
        """Return whether somebody answers for the client's side."""
        return who not in self._session.own_ids and who not in self._session.between_ids

    def _effect(self, one: _Covering) -> SayBackEffect:
        """Return what one of the say-backs does for the claim."""
        rule = "record_lacks" if one.lacks else self._failed_rule(one)
        return SayBackEffect(one.key, one.said.who, one.said.on, rule, one.lacks)

    def _failed_rule(self, one: _Covering) -> str:
        """Return the rule that stops a complete say-back from confirming, or nothing."""
        said = one.said
        if not self._is_theirs(said.who):
            return self._session.explain_side(said.who)
        if not covers(said, self._claim, self._present):
            return "lapsed"
        if said.class_ == "a polite yes":
            return "polite_yes"
        if said.class_ in CORRECTING or self._is_undone(one):
            return "correction_open"
        if any(self._against.get(person, one.when) > one.when for person in ("", said.who)):
            return "against"
        return self._heard_enough(one)

    def _is_undone(self, one: _Covering) -> bool:
        """Return whether a later answer undoes a confirmation.

        It is one of those who decide, or of the same person.

        One made on the text before an edit that was vouched for stands against it too: the meaning is the same.
        """
        texts, people = (None, one.said.of[self._claim]), ("", one.said.who)
        return any(self._corrected.get(found, one.when) > one.when for found in product(texts, people))

    def _disagrees(self, one: _Covering, agreed: Mapping[str, When]) -> bool:
        """Return whether somebody's last word is against what another confirmed."""
        last = self._corrected.get((None, one.said.who))
        return one.corrects and last == one.when and agreed.get(one.said.who, last) <= last

    def _heard_enough(self, one: _Covering) -> str:
        """Return the rule by which quotes stop a confirmation, or nothing."""
        said, heard = one.said, self._heard(self._claim)
        if heard.is_second_hand:
            return "second_hand"
        if said.on is None or heard.first_heard is None or heard.first_heard > said.on:
            return "confirmed_before_heard"
        return "parroting" if not self._has_own(one.key) and repeats_quotes(said, heard) else ""


def covers(said: SaidBack, claim: str, text: str) -> bool:
    """Return whether a say-back covers a claim's text.

    The text is unchanged since, or vouched for with a note.
    """
    if said.of.get(claim) == fingerprint(text):
        return True
    vouched, prints = said.same_meaning.get(claim), fingerprints(text)
    return said.of.get(claim) in prints or bool(vouched and vouched.print in prints and not shows_nothing(vouched.note))
