"""Draws what was said of a claim: the same in the review and beside it."""

from textual.content import Content

from earnest.core.reports.statements import Statement
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, truncate, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import quoted

TEXT = 72
"""Cells of a line of running text, at most."""
SHORT = 40
"""Cells up to which an answer is on one line with what it answers."""
MOST = 8
"""Lines of one text, at most; Enter leads to where it is whole."""


def draw_statement(said: Statement, joins: str, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    """Return a statement: what it answers or who said it, and below the words."""
    room = min(width - cell_width(joins) - 2, TEXT)
    lacks = f"  {signs.missing} {said.lacks}" if said.lacks else ""
    sign = signs.of(said.grade) if said.grade else signs.missing if said.quote else " "
    label, *more = wrap(f"{escape_controls(said.label, keep_newlines=False)}{lacks}", room)
    style = "bold" if is_at else "$muted"
    head = Content.assemble(plain(f"{joins}{sign} "), plain(label, style))
    text, spoken = (truncate(each, room * (MOST + 1)) for each in (said.text, said.quote))
    words = clamp(escape_controls(text), room, MOST, signs.elided) if text else []
    if not (spoken or more) and len(words) == 1 and cell_width(f"{label}  {words[0]}") <= min(room, SHORT):
        return [Content.assemble(head, plain(f"  {words[0]}"))]
    quote = clamp(quoted(spoken, signs), room, MOST, signs.elided, hang=1) if spoken else []
    below = [(each, style) for each in more] + [(each, "") for each in words] + [(each, "italic") for each in quote]
    return [head, *(Content.assemble(plain(f"{joins}  "), plain(each, drawn)) for each, drawn in below)]
