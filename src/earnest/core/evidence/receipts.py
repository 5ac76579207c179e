"""Receipts: which quotes are as they were taken from a transcript."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any, Final

from earnest.core.history.steps import sort_entries
from earnest.core.model.keys import split_path
from earnest.core.model.session import Session

MARK: Final = "in the transcript"
"""What is said of a quote with a receipt."""
TABLE: Final = "quote"


def find_receipts(session: Session, among: Collection[str] | None = None) -> frozenset[str]:
    """Return the quotes that are as they were taken from a transcript.

    An edit of the words, the speaker or the time loses the receipt; undone, it is back. A receipt changes no grade, and
    `earnest verify --transcript` proves it.

    Args:
        session: The session.
        among: The quotes that are asked about; all where left out.
    """
    asked = session.quote if among is None else {key: session.quote[key] for key in among}
    wanted = {key for key, quote in asked.items() if quote.at and _has_transcript(session, quote.meeting)}
    return frozenset(key for key, taken in _list_taken(session, wanted).items() if _is_as_taken(session, key, taken))


def describe_receipts(session: Session, records: Iterable[str]) -> Mapping[str, str]:
    """Return for each record that it has a receipt, or nothing.

    The history is looked through once for all of them.

    Args:
        session: The session.
        records: `quote.q1`, or any other record, which has none.
    """
    named = {record: record.partition(".")[2] for record in records}
    quotes = {key for record, key in named.items() if record == f"{TABLE}.{key}" and key in session.quote}
    found = find_receipts(session, quotes) if quotes else frozenset[str]()
    return {record: MARK if key in found and record == f"{TABLE}.{key}" else "" for record, key in named.items()}


def _has_transcript(session: Session, meeting: str) -> bool:
    return meeting in session.meeting and bool(session.meeting[meeting].transcript.sha256)


def _is_as_taken(session: Session, key: str, taken: Mapping[str, Any]) -> bool:
    quote = session.quote[key]
    voices = session.meeting[quote.meeting].voices.values()
    is_same = (taken.get("words"), taken.get("at")) == (quote.words, quote.at)
    return is_same and (quote.who in voices or not voices)


def _list_taken(session: Session, wanted: set[str]) -> Mapping[str, Mapping[str, Any]]:
    """Return what quotes were when their time was written down last."""
    now: dict[str, dict[str, Any]] = {}
    taken: dict[str, dict[str, Any]] = {}
    entries = [entry for _, entry in sort_entries(session) if entry.path.startswith(f"{TABLE}.")] if wanted else []
    for _, step in groupby(entries, key=lambda entry: (entry.at, entry.by)):
        timed: set[str] = set()
        for entry in step:
            match split_path(entry.path):
                case (_, key, "words" | "at" as name) if key in wanted:
                    now.setdefault(key, {})[name] = entry.now
                    timed |= {key} if name == "at" else set()
        taken |= {key: dict(now[key]) for key in timed}
    return taken
