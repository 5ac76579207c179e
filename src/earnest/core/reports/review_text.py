"""The review, line by line: everything said, each with its number."""

import itertools
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from earnest.core.interview.stage import Interview
from earnest.core.model.keys import KeyPath
from earnest.core.model.session import Session
from earnest.core.reports.outcome import WHERE
from earnest.core.reports.review import OutlineRow, list_blocks
from earnest.core.reports.statements import Statement, Statements
from earnest.core.standing.standing import Standing


class ReviewEntry(NamedTuple):
    """A line of the review, with the number that leads to it."""

    number: str
    """The claim's, such as `3`, or that of something said of it, `3.2`; empty for a heading."""
    text: str
    path: KeyPath = ()
    """Where the file keeps it."""


def describe_review(session: Session, interview: Interview, standing: Standing, today: date) -> Iterator[ReviewEntry]:
    """Yield everything said, line by line."""
    statements, counted, shown = Statements(session, interview, today, ", "), itertools.count(1), set[str]()
    for block in list_blocks(session, interview, standing.grades, statements):
        yield ReviewEntry("", block.heading)
        for row in block.rows:
            claim, count = row.claim or "", next(counted)
            yield ReviewEntry(f"{count}", _describe_row(session, standing, row), (session.claims[claim].kind, claim))
            said = statements.of_claim(claim) if claim not in shown else ()
            shown.add(claim)
            for number, each in enumerate(said, 1):
                yield ReviewEntry(f"{count}.{number}", f"{'  ' * row.depth}  {_describe_statement(each)}", each.path)
        for each in block.answers:
            yield ReviewEntry(f"{next(counted)}", _describe_statement(each), each.path)
        if block.note:
            yield ReviewEntry("", block.note)
        if block.outcome:
            yield ReviewEntry(f"{next(counted)}", " ".join(block.outcome), WHERE)


def _describe_statement(said: Statement) -> str:
    lacks = f" ({said.lacks})" if said.lacks else ""
    words = " / ".join(" ".join(each.split()) for each in (said.text, said.quote) if each.strip())
    return f"{said.label}{lacks}: {words}" if words else f"{said.label}{lacks}"


def _describe_row(session: Session, standing: Standing, row: OutlineRow) -> str:
    noun = session.claims[row.claim or ""].kind.replace("_", "-")
    notes = ("look again" if row.claim in standing.look_again else "", row.note.replace("  ", ", "))
    more = "".join(f", {note}" for note in notes if note)
    text = " ".join(row.text.split()) or "no words yet"
    return f"{'  ' * row.depth}{noun}, {row.word}{more}: {text}"
