"""The order of the claims beside a turn, by shared words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from earnest.core.model.claims import Claim
from earnest.core.model.fields import PARTS
from earnest.core.model.kinds import KIND, STAGES
from earnest.core.model.session import Session
from earnest.core.text.words import content_words
from earnest.core.tray.linking import list_begun

STEM: Final = 5
"""So many letters of a word are compared, so that *order* and *orders* are one."""
LEAST_SHARED: Final = 2
"""A turn that shares so many words with one claim is likely about it."""
LEAST_LETTERS: Final = 3


class SharedWords(NamedTuple):
    """A claim, and the words that it shares with a turn."""

    claim: str
    words: tuple[str, ...]


class ClaimPlace(NamedTuple):
    """A place for words: a claim, or a new one."""

    stage: str
    claim: str = ""
    kind: str = ""
    """The kind of a new claim in these words; empty for one on file."""
    is_near: bool = False
    """Whether the claim shares words with the turn."""


class ClaimOrder:
    """The claims of a session, in an order for each turn."""

    def __init__(self, session: Session) -> None:
        self._language = session.language
        self._claims = {key: _stems(_gather(claim), session.language) for key, claim in session.claims.items()}
        self._stages = {key: KIND[claim.kind].stage for key, claim in session.claims.items()}
        self._common = Counter(stem for stems in self._claims.values() for stem in stems)

    def list_shared(self, text: str) -> Sequence[SharedWords]:
        """Return the claims that share words with a text, the nearest first.

        A word that stands in fewer claims says more.
        """
        said = _stems(text, self._language)
        found = [(key, [stem for stem in stems if stem in said]) for key, stems in self._claims.items()]
        shared = [(key, stems) for key, stems in found if stems]
        shared.sort(key=lambda each: -sum(1 / self._common[stem] for stem in each[1]))
        return [SharedWords(key, tuple(said[stem] for stem in stems)) for key, stems in shared]

    def list_places(self, text: str) -> Sequence[ClaimPlace]:
        """Return where words can go, by stage.

        Claims that share words come first, a new claim last.
        """
        nearest = [each.claim for each in self.list_shared(text)]
        ordered = [*nearest, *(key for key in self._stages if key not in nearest)]
        found: list[ClaimPlace] = []
        for stage in STAGES:
            found += [ClaimPlace(stage, key, "", key in nearest) for key in ordered if self._stages[key] == stage]
            found += [ClaimPlace(stage, "", kind) for kind in list_begun(stage)]
        return found

    def is_likely(self, text: str) -> bool:
        """Return whether a text is likely about one of the claims."""
        said = _stems(text, self._language)
        return any(sum(stem in said for stem in stems) >= LEAST_SHARED for stems in self._claims.values())


def _gather(claim: Claim) -> str:
    """Return a claim's text and what is written in its parts."""
    parts = (getattr(claim, part, "") for part in sorted(PARTS[claim.kind]))
    return "\n".join([claim.text, *(part for part in parts if isinstance(part, str))])


def _stems(text: str, language: str) -> Mapping[str, str]:
    """Return the content words of a text by their first letters."""
    return {
        word[:STEM]: word
        for word in sorted(content_words(text, language))
        if len(word) >= LEAST_LETTERS or not word.isascii()
    }
