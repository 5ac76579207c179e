"""A quote or a source, read from and written to a session."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from earnest.core.editing.records import (
    add_quote,
    add_source,
    choose_links,
    find_last_quote,
    find_new_day,
    find_new_way,
    read_links,
    rewrite_record,
)
from earnest.core.evidence.record_text import is_short_answer
from earnest.core.model.links import find_record
from earnest.core.model.records import FOR, name_target

if TYPE_CHECKING:
    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.history.changes import Author
    from earnest.core.model.session import Session


class Recorded(NamedTuple):
    """A quote, or a source."""

    is_quote: bool
    words: str
    who: str
    on: date | None
    how: str
    second_hand: bool
    all_they_said: bool = False
    sense: str = FOR
    """How it speaks of the claim."""
    also: tuple[str, ...] = ()
    """What else it is for."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not self.words.strip()

    def is_short_in(self, session: Session) -> bool:
        """Return whether it is a quote that may be all they said."""
        return self.is_quote and is_short_answer(session, self.words)

    def write(self, working: WorkingSession, author: Author, record: str) -> WorkingSession:
        """Return the session with the record; unchanged if it is empty."""
        if self.is_empty:
            return working
        values: dict[str, Any] = {"where": self.words, "on": self.on}
        if self.is_quote:
            by = {"who": self.who, "on": self.on, "how": self.how}
            said = {
                "second_hand": self.second_hand,
                "all_they_said": self.all_they_said and self.is_short_in(working.session),
            }
            values = {"words": self.words, **by, **said}
        before = find_record(working.session, tuple(record.split(".", 1))) if record else None
        links = choose_links(before, name_target(working.claim or ""), self.sense, self.also)
        if record:
            edits = rewrite_record(working.session, record, {**values, **links})
        else:
            values["links"] = links
            edits = (add_quote if self.is_quote else add_source)(working.session, working.claim, **values)
        return working.with_edits(edits, author)


def read_record(session: Session, claim: str, record: str, today: date) -> Recorded:
    """Return a record, or the beginning of a new one.

    A new one takes the person of the last quote, a day of `find_new_day` and a way of `find_new_way`.
    """
    table, _, key = record.partition(".")
    if table == "quote":
        quote = session.quote[key]
        said = (quote.second_hand, quote.all_they_said)
        return Recorded(
            True, quote.words, quote.who, quote.on, quote.how, *said, *read_links(quote, name_target(claim))
        )
    if table == "source":
        source = session.source[key]
        sense, also = read_links(source, name_target(claim))
        return Recorded(False, source.where, "", source.on, "", second_hand=False, sense=sense, also=also)
    last = find_last_quote(session)
    who, how = last.who if last else "", find_new_way(session, today)
    return Recorded(True, "", who, find_new_day(session, today), how, second_hand=False)
