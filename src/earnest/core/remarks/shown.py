"""Remarks on answers that are the hint or the example shown beside the question (RULES 4)."""

from collections.abc import Iterator
from functools import lru_cache

from earnest.core.kinds import KIND
from earnest.core.remarks.remark import Remark
from earnest.core.session import Session
from earnest.core.stage import Interview
from earnest.core.words import REMEMBERED, content_words

SHARED = 8, 10
"""So much of an answer's content words stands in the hint: eight tenths."""
LEAST = 4
"""An answer of fewer content words may share them by chance."""


def of_hints(session: Session, interview: Interview) -> Iterator[Remark]:
    """Walk the answers, of any claim, that say what the hint or the example of their question says."""
    claims = {kind: [(key, claim) for key, claim in session.claims.items() if claim.kind == kind] for kind in KIND}
    for _, _, question in interview.questions():
        for key, claim in claims.get(question.of, ()):
            for field in question.fields:
                text = getattr(claim, field, None)
                if (
                    isinstance(text, str)
                    and text
                    and _is_shown(text, question.help, question.example, session.language)
                ):
                    yield Remark("hint_typed_in", key, text, field=field)


@lru_cache(maxsize=REMEMBERED)
def _is_shown(text: str, hint: str, example: str, language: str) -> bool:
    said = content_words(text, language)
    shown = (content_words(each, language) for each in (hint, example))
    return len(said) >= LEAST and any(SHARED[1] * len(said & each) >= SHARED[0] * len(said) for each in shown)
