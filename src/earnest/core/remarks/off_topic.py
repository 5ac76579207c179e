"""Remarks on an answer that speaks of something else.

*Thanks, have a nice weekend* is no answer to what was said back, whatever the user takes it for; nor is what they said
on an earlier day.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from earnest.core.evidence.copies import split_units
from earnest.core.evidence.incremental import KeptResults, find_changed_keys, find_hanging
from earnest.core.evidence.records import QUOTE_LEAST, Records
from earnest.core.history.claim_history import CONFIRMS
from earnest.core.model.claims import Claim
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.asides import read_aside
from earnest.core.remarks.refusals import denies
from earnest.core.remarks.say_backs import find_hedges, find_irony
from earnest.core.remarks.wording.matches import clean, look_at, search_words
from earnest.core.text.normalize import language_code
from earnest.core.text.random_keys import is_random_keys
from earnest.core.text.word_lists.bare_answers import AGREEING
from earnest.core.text.words import is_filler, list_silent_words, words

STEM = 5
"""Words that begin with the same letters, so many, are taken for one."""


class OffTopicFinder:
    """Finds answers that agree to nothing and share no word.

    Neither with what was said back, nor with the claims that it covers, nor with their quotes.
    """

    def __init__(self) -> None:
        self._found = KeptResults(self._is_off_topic)
        self._records: Records = {}
        self._claims: Mapping[str, Claim] = {}

    def find(self, session: Session, records: Records) -> Sequence[str]:
        """Return the say-backs with such an answer."""
        claims = session.claims
        changed = find_changed_keys(records, self._records) | find_changed_keys(claims, self._claims)
        self._records, self._claims = records, claims
        links = {key: said.of for key, said in session.said_back.items()} if changed else {}
        hanging = find_hanging(changed, links)
        found = self._found.update(session.said_back, context=(session.language,), hanging=hanging)
        return [key for key, is_off_topic in found.items() if is_off_topic]

    def _is_off_topic(self, _: str, said: SaidBack, language: str) -> bool:
        if said.class_ == CONFIRMS and self._repeats_a_quote(said):
            return True
        if said.class_ != CONFIRMS or language_code(language) not in AGREEING or is_filler(said.reply):
            return False
        reply, code = look_at(clean(said.reply)), language_code(language)
        told = _stems(reply, language)
        if not told or search_words(AGREEING[code], reply) or is_random_keys(reply):
            return False
        matter = frozenset().union(*[_stems(text, language) for text in self._list_texts(said)])
        aside = read_aside(said.reply, language)
        if not told.isdisjoint(matter) and not (aside and aside.is_beside(matter)):
            return False
        # Some answer in another language than the session's.
        if any(search_words(each, reply) for each in AGREEING.values()):
            return False
        others = (find_hedges, find_irony, denies)
        return not any(find(said.reply, language) for find in others)

    def _repeats_a_quote(self, said: SaidBack) -> bool:
        """Return whether the answer is a quote of an earlier day."""
        reply = words(said.reply)
        return len(reply) >= QUOTE_LEAST and any(
            record.is_quote and record.on and said.on and record.on < said.on and record.said == reply
            for key in said.of
            for record in self._records.get(key, ())
        )

    def _list_texts(self, said: SaidBack) -> Iterator[str]:
        """Yield what was said back, its claims, and their quotes."""
        there = [key for key in said.of if key in self._claims]
        quotes = chain.from_iterable(self._records.get(key, ()) for key in there)
        yield said.said
        yield from (self._claims[key].text for key in there)
        yield from (record.spoken for record in quotes if record.is_quote)


def _stems(text: str, language: str) -> frozenset[str]:
    silent = list_silent_words(language)
    return frozenset([unit[:STEM] for unit in split_units(text, language) if unit not in silent])
