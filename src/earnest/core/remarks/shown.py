"""Remarks on answers that are the hint or the example shown beside the question (RULES 4)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from earnest.core.claims import Claim
from earnest.core.found_last import FoundLast
from earnest.core.remarks.remark import Remark
from earnest.core.session import Session
from earnest.core.stage import Interview, Question
from earnest.core.words import REMEMBERED, content_words

SHARED = 8, 10
"""So much of an answer's content words stands in the hint: eight tenths."""
Asked = Mapping[str, Sequence[tuple[int, Question]]]
"""Questions, each with its number among all of them, by the kind of claim that they are asked of."""
LEAST = 4
"""An answer of fewer content words may share them by chance."""


def of_hints(session: Session, interview: Interview) -> Iterator[Remark]:
    """Walk the answers, of any claim, that say what the hint or the example of their question says.

    They come question by question.
    """
    asked: dict[str, list[tuple[int, Question]]] = defaultdict(list)
    for number, (_, _, question) in enumerate(interview.questions()):
        asked[question.of].append((number, question))
    found = chain.from_iterable(_hints.of_each(session.claims, asked, session.language).values())
    return (remark for _, remark in sorted(found, key=lambda each: each[0]))


def _hints_in(key: str, claim: Claim, asked: Asked, language: str) -> tuple[tuple[int, Remark], ...]:
    """Find the answers of one claim, each with the number of its question."""
    return tuple(
        (number, Remark("hint_typed_in", key, text, field=field))
        for number, question in asked.get(claim.kind, ())
        for field in question.fields
        if isinstance(text := getattr(claim, field, None), str)
        and text
        and _is_shown(text, question.help, question.example, language)
    )


_hints = FoundLast(_hints_in)


@lru_cache(maxsize=REMEMBERED)
def _is_shown(text: str, hint: str, example: str, language: str) -> bool:
    said = content_words(text, language)
    shown = (content_words(each, language) for each in (hint, example))
    return len(said) >= LEAST and any(SHARED[1] * len(said & each) >= SHARED[0] * len(said) for each in shown)
