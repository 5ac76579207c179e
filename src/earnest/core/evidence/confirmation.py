"""Which say-backs confirm a claim, and why others do not (RULES 8-12)."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple, get_args

from earnest.core.evidence.incremental import find_changed_keys
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import natural
from earnest.core.model.session import ReplyClass, SaidBack, Session
from earnest.core.text.normalize import shows_nothing
from earnest.core.text.words import content_words, fingerprints, is_filler, is_number, is_placeholder, words

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
    """Return what a say-back lacks to count, in words."""
    needed = (
        ("what you said", not is_filler(said.said)),
        ("what they answered", not is_placeholder(said.reply)),
        ("who answered", said.who.strip()),
        ("the day they answered", said.on),
        ("what their answer meant", said.class_),
    )
    return tuple([name for name, there in needed if not there])


def names_on_file(session: Session) -> frozenset[str]:
    """Return the words of all names, which a say-back repeats by nature."""
    names = [session.client, session.you.name, *(person.name for _, person in session.people())]
    return frozenset(word for name in names for word in words(name))


def is_parrot(said: str, quote: str, theirs: Iterable[str], language: str, names: frozenset[str]) -> bool:
    """Return whether a say-back only repeats a quote (DESIGN section 3, parroting).

    Args:
        said: The say-back.
        quote: The quote.
        theirs: Every quote that the say-back could draw on; words in none of them are its own.
        language: The session's language.
        names: Words of names, which do not count.
    """
    spoken = content_words(said, language)
    every = content_words(quote, language) or frozenset(words(quote))
    own = spoken.difference(*(content_words(other, language) for other in theirs), every, names)
    if len(own) >= OWN_LEAST:
        return False
    bare = {word for word in every if word not in names and not is_number(word, language)} or every
    return len(bare & frozenset(words(said))) >= HELD * len(bare)


class _Covering(NamedTuple):
    """A say-back that covers a claim, and what it lacks."""

    key: str
    said: SaidBack
    lacks: tuple[str, ...]


class SayBackMatcher:
    """Finds effects of say-backs, and again only those that changed."""

    def __init__(self) -> None:
        self._say_backs: Mapping[str, SaidBack] = {}
        self._claims: Mapping[str, Claim] = {}
        self._records: Records = {}
        self._context: tuple[frozenset[str], frozenset[str], str] = (frozenset(), frozenset(), "")
        self._effects: Mapping[str, tuple[SayBackEffect, ...]] = {}

    def find(self, session: Session, records: Records) -> Mapping[str, tuple[SayBackEffect, ...]]:
        """Return the effects of all say-backs on each claim.

        They are keyed by the claim's id, and sorted by the say-back's.
        """
        names = names_on_file(session)
        context = (session.own_ids, names, session.language)
        if context == self._context:
            changed = self._changed_claims(session, records)
            effects = {key: found for key, found in self._effects.items() if key not in changed}
        else:
            changed, effects = _covered(session.said_back.values()), {}
        for claim, covering in _covering(session, changed).items():
            if covering:
                effects[claim] = tuple([_effect(session, claim, one, covering, records, names) for one in covering])
        self._say_backs, self._claims, self._records = session.said_back, session.claims, records
        self._context, self._effects = context, effects
        return effects

    def _changed_claims(self, session: Session, records: Records) -> frozenset[str]:
        """Return the claims for which effects may have changed."""
        now, before = session.said_back, self._say_backs
        others = find_changed_keys(session.claims, self._claims) | find_changed_keys(records, self._records)
        gone = [said for key, said in before.items() if now.get(key) is not said]
        new = [said for key, said in now.items() if before.get(key) is not said or not others.isdisjoint(said.of)]
        return _covered((*gone, *new))


def find_effects(session: Session, records: Records) -> Mapping[str, tuple[SayBackEffect, ...]]:
    """Return the effects of all say-backs on each claim."""
    return SayBackMatcher().find(session, records)


def _covering(session: Session, claims: frozenset[str]) -> Mapping[str, list[_Covering]]:
    """Return the say-backs that cover each claim, sorted by id."""
    covering: dict[str, list[_Covering]] = {key: [] for key in claims if key in session.claims}
    concerned = (item for item in session.said_back.items() if not claims.isdisjoint(item[1].of))
    for key, said in sorted(concerned, key=lambda item: natural(item[0])):
        one = _Covering(key, said, missing_fields(said))
        for claim in covering.keys() & said.of.keys():
            covering[claim].append(one)
    return covering


def _covered(some: Iterable[SaidBack]) -> frozenset[str]:
    return frozenset(chain.from_iterable(said.of for said in some))


def _effect(
    session: Session, claim: str, one: _Covering, covering: list[_Covering], records: Records, names: frozenset[str]
) -> SayBackEffect:
    rule = "record_lacks" if one.lacks else _failed_rule(session, claim, one.said, covering, records, names)
    return SayBackEffect(one.key, one.said.who, one.said.on, rule, one.lacks)


def _failed_rule(
    session: Session, claim: str, said: SaidBack, covering: list[_Covering], records: Records, names: frozenset[str]
) -> str:
    """Return the rule that stops a complete say-back from confirming, or nothing."""
    if said.who in session.own_ids:
        return "own_quote"
    present = session.claims[claim].text
    if not covers(said, claim, present):
        return "lapsed"
    if said.class_ == "a polite yes":
        return "polite_yes"
    if said.class_ in CORRECTING or _is_undone(said, claim, present, covering, session.own_ids):
        return "correction_open"
    return _heard_enough(session, claim, said, records, names)


def covers(said: SaidBack, claim: str, text: str) -> bool:
    """Return whether a say-back covers a claim's text.

    The text is unchanged since, or vouched for with a note.
    """
    vouched, prints = said.same_meaning.get(claim), fingerprints(text)
    return said.of.get(claim) in prints or bool(vouched and vouched.print in prints and not shows_nothing(vouched.note))


def _is_undone(said: SaidBack, claim: str, present: str, covering: list[_Covering], own_ids: frozenset[str]) -> bool:
    """Return whether a correction undoes a confirmation.

    One of that day or later does.

    One made on the text before an edit that was vouched for stands against it too: the meaning is the same.
    """
    return any(
        other.class_ in CORRECTING
        and not lacks
        and other.who not in own_ids
        and other.on is not None
        and said.on is not None
        and other.on >= said.on
        and (covers(other, claim, present) or other.of[claim] == said.of[claim])
        for _, other, lacks in covering
    )


def _heard_enough(
    session: Session,
    claim: str,
    said: SaidBack,
    records: Records,
    names: frozenset[str],
) -> str:
    """Return the rule by which quotes stop a confirmation, or nothing."""
    counting = [record for record in records[claim] if record.counts and record.key.startswith("heard.")]
    first_hand = [record for record in counting if record.first_hand]
    if counting and not first_hand:
        return "second_hand"
    by_then = [record for record in first_hand if _by(record, said)]
    if not by_then:
        return "confirmed_before_heard"
    theirs = [
        record.spoken
        for covered in said.of
        for record in records.get(covered, ())
        if record.key.startswith("heard.") and record.counts and _by(record, said)
    ]
    language = session.language
    parrots = all(is_parrot(said.said, record.spoken, theirs, language, names) for record in by_then)
    return "parroting" if parrots else ""


def _by(record: WeighedRecord, said: SaidBack) -> bool:
    return record.on is not None and said.on is not None and record.on <= said.on
