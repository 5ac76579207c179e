"""Remarks on the wording of a question of one's own: open or closed, leading, double (RULES 23)."""

import re
from collections.abc import Iterator

from earnest.core.lists.en import questions as words_of
from earnest.core.remarks.found import Found, Span, spans, straight, unquoted
from earnest.core.words import content_words

SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
CLAUSE = re.compile(r"[,:;–—]| - ")
LEAST = 5
"""A second part of fewer words than this completes the first."""

_OPEN = re.compile(rf"^(?:{words_of.BEFORE}\s+)*(?:\w+ )?(?:{words_of.ASKING})\b", re.IGNORECASE)
_ORDER = re.compile(rf"^(?:please |so |and |just |do )*(?:{words_of.TELLING})\b", re.IGNORECASE)
_INVITING = re.compile(rf"^(?:and |so |but )*(?:{words_of.INVITING})\b", re.IGNORECASE)
_CLOSED = re.compile(
    rf"^(?:and |so |but |or |then )*(?P<verb>{words_of.VERBS})\b(?!\s+{words_of.NO_SUBJECT})(?!,)", re.IGNORECASE
)
_EITHER_END = re.compile(r"\([^)]*\)")
_INDIRECT = re.compile(rf"\b(?:{words_of.ASKING})\b", re.IGNORECASE)
_TAG = re.compile(words_of.TAGS, re.IGNORECASE)
_GIVING_AWAY = re.compile("|".join(words_of.GIVING_AWAY), re.IGNORECASE)
_NEGATED = re.compile(rf"^(?:and |so |but )*(?:{words_of.VERBS})\b", re.IGNORECASE)
_SECOND = re.compile(rf"\b(?:and|or)\s+(?=(?:{words_of.ASKING})\b)", re.IGNORECASE)
_WHY_NOT = re.compile(r"(?:why|how come|what if|what about|how about)\b", re.IGNORECASE)
_ANAPHORA = re.compile(words_of.ANAPHORA, re.IGNORECASE)


def kind_of_question(text: str) -> str:
    """Say whether a question is `open` or `closed`: closed is one that yes or no answers, or one of two things."""
    asked = _asked(straight(text))
    if not asked:
        return "open"
    clauses = [clause.strip() for clause in CLAUSE.split(asked) if clause.strip()]
    for clause in clauses:
        if _INVITING.match(clause) or _OPEN.match(clause) or _ORDER.match(clause):
            return "open"
        if _CLOSED.match(clause):
            return "closed"
    return "open" if _INDIRECT.search(asked) and not _TAG.search(asked) else "closed"


def of_question(text: str) -> Iterator[Found]:
    """Walk the remarks on a question, in English."""
    plain = straight(text)
    leading = _leading(plain)
    if leading:
        yield Found("leading", leading)
    elif kind_of_question(text) == "closed":
        yield Found("closed")
    double = _double(unquoted(plain))
    if double:
        yield Found("double", double)


def _sentences(text: str) -> list[tuple[str, int]]:
    return [
        (match.group().strip(), match.start() + len(match.group()) - len(match.group().lstrip()))
        for match in SENTENCE.finditer(text)
        if any(character.isalnum() for character in match.group())
    ]


def _asked(text: str) -> str:
    """Return the sentence that asks: the last with a question mark, else the last; without what was quoted."""
    every = [sentence for sentence, _ in _sentences(_EITHER_END.sub("", unquoted(text)))]
    asking = [sentence for sentence in every if sentence.endswith("?")]
    return (asking or every or [""])[-1].rstrip("?!. …").strip()


def _leading(text: str) -> tuple[Span, ...]:
    bare = unquoted(text)
    found = list(spans(_GIVING_AWAY, bare))
    for sentence, at in _sentences(_EITHER_END.sub(lambda match: " " * len(match.group()), bare)):
        opening = _NEGATED.match(sentence)
        if opening and opening.group().casefold().endswith("n't"):
            found.append((at + opening.start(), at + opening.end()))
        tag = _TAG.search(sentence)
        if tag:
            found.append((at + tag.start() + 1, at + tag.end()))
    return tuple(sorted(found))


def _double(text: str) -> tuple[Span, ...]:
    """Return where a second question begins: a second mark, or a second part that does not complete the first."""
    asking = [(sentence, at) for sentence, at in _sentences(text) if sentence.endswith("?") and " " in sentence]
    if len(asking) > 1:
        return tuple((at, at + len(sentence)) for sentence, at in asking[1:])
    for match in _SECOND.finditer(text):
        second = text[match.end() :]
        first = text[: match.start()].split()
        shared = content_words(text[: match.start()], "en") & content_words(second, "en")
        is_whole = not shared and len(second.split()) >= LEAST and len(first) >= LEAST - 2
        if is_whole and not _ANAPHORA.search(second) and not _WHY_NOT.match(second):
            return ((match.start(), len(text.rstrip())),)
    return ()
