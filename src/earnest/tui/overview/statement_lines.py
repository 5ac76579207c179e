"""Draws what was said of a claim or a stage."""

from collections.abc import Sequence

from textual.content import Content

from earnest.core.reports.statements import Statement
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, elide, truncate, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import beside, quoted
from earnest.tui.widgets.item_list import Pen

TEXT = 72
"""Cells of a line of running text, at most."""
SHORT = 40
"""Cells up to which an answer is on one line with what it answers."""
MOST = 8
"""Lines of one text, at most; Enter leads to where it is whole."""


def draw_statement(said: Statement, joins: str, pen: Pen) -> list[Content]:
    """Return a statement: its label, and below it the words."""
    room = min(pen.width - cell_width(joins) - 2, TEXT)
    lacks = f"  {pen.signs.missing} {said.lacks}" if said.lacks else ""
    sign = pen.signs.of(said.grade) if said.grade else pen.signs.missing if said.quote else " "
    label, *more = wrap(f"{escape_controls(said.label, keep_newlines=False)}{lacks}", room)
    style = "bold" if pen.is_at else "$muted"
    head = Content.assemble(plain(f"{joins}{sign} "), plain(label, style))
    text, spoken = (truncate(each, room * (MOST + 1)) for each in (said.text, said.quote))
    words = clamp(escape_controls(text), room, MOST, pen.signs.elided) if text else []
    if not (spoken or more) and len(words) == 1 and cell_width(f"{label}  {words[0]}") <= min(room, SHORT):
        return [Content.assemble(head, plain(f"  {words[0]}"))]
    quote = clamp(quoted(spoken, pen.signs), room, MOST, pen.signs.elided, hang=1) if spoken else []
    below = [(each, style) for each in more] + [(each, "") for each in words] + [(each, "italic") for each in quote]
    return [head, *(Content.assemble(plain(f"{joins}  "), plain(each, drawn)) for each, drawn in below)]


def draw_sentences(sentences: Sequence[str], pen: Pen) -> list[Content]:
    """Return sentences, each from a new line."""
    style = pen.style
    shown = (escape_controls(each, keep_newlines=False) for each in sentences)
    return [plain(line, style) for each in shown for line in wrap(each, min(pen.width, TEXT), 2)]


def draw_answer(said: Statement, pen: Pen) -> list[Content]:
    """Return an answer on one line, its label at the right."""
    text, label = (escape_controls(each, keep_newlines=False) for each in (said.text, said.label))
    right = elide(label[:1].lower() + label[1:], pen.width // 2, pen.signs.elided)
    left = elide(text, pen.width - cell_width(right) - 4, pen.signs.elided)
    return [beside(plain(f"  {left}", pen.style), plain(right, "$muted"), pen.width)]
