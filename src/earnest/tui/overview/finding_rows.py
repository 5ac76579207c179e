"""The rules and remarks that *why* shows, drawn."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from earnest.core.evidence.grades import Finding
from earnest.core.evidence.record_text import describe_record
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.standing.standing_text import MET, NOT_MET
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.item_list import Pen

LABEL = 29
"""Cells of a rule's label."""
LEAD = 6
"""Cells of the sign before a rule, and of the gaps between."""
ROOM = 24
"""Cells beside a label from which on a sentence is put there; else it is below."""
STATE = 8
"""Cells of *met* or *missing*."""


def draw_finding(session: Session, finding: Finding, today: date, signs: Signs, width: int) -> Iterator[Content]:
    """Yield a rule and its basis; what is missing is not cut."""
    sign, state, style = (signs.met, MET, "") if finding.met else (signs.missing, NOT_MET, "$accent")
    label = f"  {sign} {state:<{STATE}} {finding.label:<{LABEL}}"
    room = width - len(label)
    rests = escape_controls(_describe_basis(session, finding, today, width), keep_newlines=False)
    indent = len(label)
    if finding.met:
        first, more = elide(rests, room, signs.elided), []
    elif room < ROOM:
        indent = len(label) - LABEL
        first, more = "", wrap(rests, width - indent)
    else:
        first, *more = wrap(rests, room) or [""]
    yield Content.assemble(
        plain(f"  {sign} ", style),
        plain(f"{state:<{STATE}} ", style),
        plain(f"{finding.label:<{LABEL}}"),
        plain(first, "$muted"),
    )
    yield from (plain(" " * indent + line, "$muted") for line in more)


def _describe_basis(session: Session, finding: Finding, today: date, width: int) -> str:
    """Return what a finding rests on, or why it is missing."""
    if not finding.record:
        return finding.detail
    if not finding.met and not finding.detail:
        return finding.sentence
    record = describe_record(session, finding.record, today, ", ")
    if cell_width(record) > width - LABEL - STATE - LEAD:  # no room for anybody's role
        record = describe_record(session, finding.record, today, ", ", brief=True)
    return record if finding.met else f"{finding.detail}: {record}"


def draw_remark(remark: Remark, pen: Pen) -> list[Content]:
    """Return a remark on the whole session, with its text."""
    question = elide(f"{pen.signs.asks} {remark.sentence}", pen.width, pen.signs.elided)
    text = wrap(escape_controls(remark.text, keep_newlines=False), pen.width - 2)
    return [plain(question, pen.style), *(plain(f"  {line}", "$muted") for line in text)]
