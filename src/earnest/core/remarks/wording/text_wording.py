"""Remarks on a text by its wording alone."""

from collections.abc import Collection

from earnest.core.remarks.wording.claim_wording import remark_on_claim
from earnest.core.remarks.wording.matches import Match, clean, point_into
from earnest.core.remarks.wording.question_wording import remark_on_question

KINDS = ("goal", "challenge", "need", "question")
"""The kinds of text whose wording is looked at."""


def remark_on_wording(
    text: str, kind: str, offer: Collection[str] = (), language: str = "en", beside: str = ""
) -> tuple[Match, ...]:
    """Return the remarks on a text, with the words they point at.

    Args:
        text: A claim's text, or a question of the user's own.
        kind: One of `KINDS`.
        offer: The user's offer in its own words.
        language: The language of the text; without lists for it only rules that need none speak.
        beside: A goal's measure and date.
    """
    seen = clean(text)
    if kind == "question":
        asks = remark_on_question(seen, language)
    else:
        asks = remark_on_claim(seen, kind, offer, language, beside)
    return tuple(Match(each.rule, point_into(text, each.words)) for each in asks)
