"""Receipts: which quotes are as they were taken from a transcript."""

from collections.abc import Mapping
from typing import Any, Final

from earnest.core.history.steps import group_steps
from earnest.core.model.keys import split_path
from earnest.core.model.session import Session

MARK: Final = "in the transcript"
"""What is said of a quote with a receipt."""
TABLE: Final = "quote"


def find_receipts(session: Session) -> frozenset[str]:
    """Return the quotes that are as they were taken from a transcript.

    An edit of the words, the speaker or the time loses the receipt; undone, it is back. A receipt changes no grade, and
    `earnest verify --transcript` proves it.
    """
    wanted = {key for key, quote in session.quote.items() if quote.at and _has_transcript(session, quote.meeting)}
    return frozenset(key for key, taken in _list_taken(session, wanted).items() if _is_as_taken(session, key, taken))


def _has_transcript(session: Session, meeting: str) -> bool:
    return meeting in session.meeting and bool(session.meeting[meeting].transcript.sha256)


def _is_as_taken(session: Session, key: str, taken: Mapping[str, Any]) -> bool:
    quote = session.quote[key]
    is_same = (taken.get("words"), taken.get("at")) == (quote.words, quote.at)
    return is_same and quote.who in session.meeting[quote.meeting].voices.values()


def _list_taken(session: Session, wanted: set[str]) -> Mapping[str, Mapping[str, Any]]:
    """Return what quotes were when their time was written down last."""
    now: dict[str, dict[str, Any]] = {}
    taken: dict[str, dict[str, Any]] = {}
    for step in group_steps(session) if wanted else ():
        timed: set[str] = set()
        for _, entry in step.entries:
            if not entry.path.startswith(f"{TABLE}."):
                continue
            match split_path(entry.path):
                case (_, key, "words" | "at" as name) if key in wanted:
                    now.setdefault(key, {})[name] = entry.now
                    timed |= {key} if name == "at" else set()
        taken |= {key: dict(now[key]) for key in timed}
    return taken
