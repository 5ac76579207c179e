"""Remarks on answers that repeat the hint or example (RULES 4)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from earnest.core.evidence.incremental import KeptResult, KeptResults
from earnest.core.interview.stage import Interview
from earnest.core.model.claims import CLAIM_MODELS, Claim
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.word_splitting import read_words
from earnest.core.text.words import content_words, list_function_words, words

SHARED = 8, 10
"""The share of an answer's content words that are in the hint: eight tenths."""
Shown = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""The content words of a question's hint, of its example, and of either."""
Asked = Mapping[str, Sequence[tuple[int, str, Shown]]]
"""By kind of claim: each field that is asked for, with its question's number and what that shows."""
LEAST = 4
"""An answer of fewer content words may share them by chance."""
LEAST_SHARED = ceil(LEAST * SHARED[0] / SHARED[1])
"""Any answer that repeats what is shown shares at least so many words."""
FIELDS = {model.kind: model.model_fields.keys() for model in CLAIM_MODELS}


class HintFinder:
    """Finds answers that repeat their question's hint or example."""

    def __init__(self) -> None:
        self._found = KeptResults(_hints_in)
        self._asked = KeptResult(_asked)

    def find(self, session: Session, interview: Interview) -> Iterator[Remark]:
        """Return an iterator over such remarks, question by question."""
        asked = self._asked.update(interview, session.language)
        found = self._found.update(session.claims, context=(asked, session.language)).values()
        return (remark for _, remark in sorted(chain.from_iterable(found), key=lambda each: each[0]))


def _asked(interview: Interview, language: str) -> Asked:
    asked: dict[str, list[tuple[int, str, Shown]]] = defaultdict(list)
    silent = list_function_words(language)
    for number, (_, _, question) in enumerate(interview.questions()):
        hint, example = (frozenset(read_words(text)) - silent for text in (question.help, question.example))
        there = FIELDS.get(question.of, ())
        asked[question.of].extend(
            (number, field, (hint, example, hint | example)) for field in question.fields if field in there
        )
    return asked


def _hints_in(key: str, claim: Claim, asked: Asked, language: str) -> tuple[tuple[int, Remark], ...]:
    """Return such remarks on one claim, with the question's number."""
    return tuple(
        [
            (number, Remark("hint_typed_in", key, text, field=field))
            for number, field, shown in asked.get(claim.kind, ())
            if (text := getattr(claim, field)) and isinstance(text, str) and _is_shown(text, shown, language)
        ]
    )


def _is_shown(text: str, shown: Shown, language: str) -> bool:
    hint, example, either = shown
    # Most answers share so few words of any kind that content words need not be looked for.
    if len(either.intersection(words(text))) < LEAST_SHARED:
        return False
    said = content_words(text, language)
    return len(said) >= LEAST and SHARED[1] * max(len(said & hint), len(said & example)) >= SHARED[0] * len(said)
