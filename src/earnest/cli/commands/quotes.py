"""`earnest quotes`: all quotes and sources, and what each speaks of."""

from collections.abc import Iterator
from typing import cast

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import assess_named, write_results
from earnest.cli.output.layout import EDGE, TextLayout
from earnest.core.reports.quotes import (
    NO_WORDS,
    NOTHING,
    Grouping,
    ListedRecord,
    RecordGroup,
    describe_targets,
    group_records,
    quotes_report,
)
from earnest.exit_codes import Exit
from earnest.store.library.assessor import AssessedSession, UnusableSession

BELOW = 2 * EDGE
"""The column of what a quote speaks of."""


def run(arguments: Arguments) -> Exit:
    """Print the quotes and sources of each session."""
    found, by, today = assess_named(arguments), cast("Grouping", arguments.by), clock.today()

    def to_lines(assessed: AssessedSession, layout: TextLayout) -> list[str]:
        """Return the records of a session as lines."""
        groups = group_records(assessed.session, assessed.interview, by, today)
        return [*layout.wrap(assessed.session.client), *_lines(groups, layout)]

    def report(assessed: AssessedSession) -> dict[str, object]:
        """Return the JSON report on a session."""
        return quotes_report(assessed.session, assessed.interview, by, today)

    write_results(found, arguments, report, to_lines)
    return Exit.UNUSABLE if any(isinstance(one, UnusableSession) for one in found) else Exit.DONE


def _lines(groups: tuple[RecordGroup, ...], layout: TextLayout) -> Iterator[str]:
    if not groups:
        yield from ("", NOTHING)
    for group in groups:
        yield ""
        yield from layout.wrap(group.heading)
        for record in group.records:
            yield ""
            yield from _record(record, layout, group)


def _record(record: ListedRecord, layout: TextLayout, group: RecordGroup) -> Iterator[str]:
    """Yield the words of a record, its facts and its claims."""
    yield from (layout.quote if record.is_quote else layout.wrap)(record.words or NO_WORDS, EDGE)
    facts = group.list_facts(record)
    if facts:
        yield from layout.wrap(layout.signs.dot.join(facts), BELOW, hang=EDGE)
    for says in describe_targets(record, group.key):
        yield from layout.wrap(says, BELOW, hang=EDGE)
    if record.says:
        yield from layout.wrap(f"{layout.signs.missing} {record.says}", BELOW, hang=EDGE)
