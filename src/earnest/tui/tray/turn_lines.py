"""The lines of a turn in the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from earnest.core.model.meetings.meeting import ME
from earnest.core.text.escaping import escape_controls
from earnest.core.transcripts.times import format_time
from earnest.core.tray.linking import describe_places
from earnest.core.tray.words import find_words
from earnest.terminal.cells import cell_width, clamp, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.tray import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from earnest.core.model.session import Session
    from earnest.core.tray.tray import Tray
    from earnest.core.tray.turns import TrayTurn
    from earnest.terminal.signs import Signs
    from earnest.workspace.tray.open_tray import OpenTray

MINE, THEIRS = 2, 4
"""So many lines are shown of a turn that one is not at."""
LONGEST = 76
"""So many cells are in a line of running text."""


class TurnLook(NamedTuple):
    """What the turns are drawn with."""

    session: Session
    tray: Tray
    linked: Mapping[int, Sequence[str]]
    signs: Signs
    at_column: int
    """How many cells the time has, with its sign."""
    is_alone: bool
    """Whether only one other person speaks."""


def find_time_column(tray: Tray) -> int:
    """Return the cells of the column of signs and times."""
    latest = max((turn.turn.start or 0 for turn in tray.turns), default=0)
    return 2 + (cell_width(format_time(latest)) + 1 if any(turn.turn.start is not None for turn in tray.turns) else 0)


def make_look(session: Session, opened: OpenTray, signs: Signs) -> TurnLook:
    """Return what the turns are drawn with."""
    tray = opened.tray
    theirs = {turn.who for turn in tray.turns if turn.is_theirs}
    return TurnLook(session, tray, opened.linked, signs, find_time_column(tray), len(theirs) == 1)


def renew_look(look: TurnLook, session: Session, opened: OpenTray, signs: Signs) -> TurnLook:
    """Return what the turns are drawn with after a change."""
    if opened.tray.turns is not look.tray.turns:
        return make_look(session, opened, signs)
    return look._replace(session=session, tray=opened.tray, linked=opened.linked, signs=signs)


def draw_turn(look: TurnLook, turn: TrayTurn, width: int, most: int) -> list[Content]:
    """Return the lines of a turn; the present one is whole.

    Args:
        look: What it is drawn with.
        turn: The turn.
        width: The cells there are.
        most: How many lines there are at most.
    """
    tray, column = look.tray, look.at_column
    is_at, room = turn.number == tray.at, min(width - column, LONGEST)
    is_dim = not turn.is_theirs or (turn.number in tray.passed and not is_at)
    if is_at:
        lines = list(_draw_taken(look, room, most))
    else:
        shown = _name(look, turn) + escape_controls(turn.text, keep_newlines=False)
        kept = clamp(shown, room, min(THEIRS if turn.is_theirs else MINE, most), look.signs.elided)
        style, name = "$muted" if is_dim else "", len(_name(look, turn))
        lines = [Content.assemble(plain(kept[0][:name], "$muted"), plain(kept[0][name:], style))]
        lines += [plain(line, style) for line in kept[1:]]
    head = plain(_head(look, turn).ljust(column), "$muted" if is_dim else "")
    found = [Content.assemble(head if not number else plain(" " * column), line) for number, line in enumerate(lines)]
    places = describe_places(look.session, look.linked.get(turn.number, ()))
    marks = [
        plain(" " * column + elide(f"{look.signs.heard} {place}", room, look.signs.elided), "$muted")
        for place in places
    ]
    return [*found, *marks]


def _head(look: TurnLook, turn: TrayTurn) -> str:
    """Return the sign of a turn and its time."""
    signs = look.signs
    is_linked = turn.number in look.linked
    sign = signs.heard if is_linked else signs.missing if turn.number in look.tray.passed else " "
    return f"{sign} {format_time(turn.turn.start) if turn.turn.start is not None else ''}"


def _name(look: TurnLook, turn: TrayTurn) -> str:
    """Return whose turn it is; nothing where only one other person speaks."""
    if turn.who == ME:
        return texts.YOU
    if turn.line:
        kind = texts.TYPED if turn.is_verbatim else texts.IN_SHORT
        who = look.session.name_of(turn.who) if turn.is_theirs else ""
        return f"{texts.BY.format(name=escape_controls(who, keep_newlines=False))}{kind}" if who else kind
    if not turn.who:
        return _show_name(turn.turn.label or texts.UNNAMED)
    if turn.is_theirs and look.is_alone:
        return ""
    name = look.session.name_of(turn.who) if turn.is_theirs else turn.turn.label or ""
    return _show_name(name)


def _show_name(name: str) -> str:
    return texts.NAME.format(name=escape_controls(name, keep_newlines=False))


def _draw_taken(look: TurnLook, room: int, most: int) -> Iterator[Content]:
    """Yield the lines of the present turn; what is taken is bold."""
    tray, name = look.tray, _name(look, look.tray.turn)
    whole = name + escape_controls(tray.turn.text, keep_newlines=False)
    taken = [len(name) + place for place in _find_taken(tray, whole[len(name) :])]
    lines = list(_place_lines(whole, room))
    first = next((number for number, (_, end) in enumerate(lines) if end > taken[0]), 0)
    top = max(min(first - 1, len(lines) - most), 0) if tray.cut else 0
    shown = lines[top : top + most]
    for number, (start, end) in enumerate(shown, top):
        if number == top + most - 1 < len(lines) - 1:
            yield plain(elide(f"{whole[start:end]} {look.signs.elided}", room, look.signs.elided), "$muted")
            continue
        edges = [start, *(max(start, min(end, place)) for place in (len(name), *taken)), end]
        styles = ("$muted", "$muted", "bold", "$muted")
        parts = zip(edges, edges[1:], styles, strict=False)
        yield Content.assemble(*(plain(whole[one:other], style) for one, other, style in parts if one < other))


def _place_lines(whole: str, room: int) -> Iterator[tuple[int, int]]:
    """Yield where each line of a wrapped text begins and ends."""
    at = 0
    for line in wrap(whole, room):
        at = max(whole.find(line, at), at)
        yield at, at + len(line)
        at += len(line)


def _find_taken(tray: Tray, text: str) -> tuple[int, int]:
    """Return where what is taken begins and ends."""
    spans = find_words(text)
    if tray.cut is None or tray.cut.last >= len(spans):
        return 0, len(text)
    return spans[tray.cut.first][0], spans[tray.cut.last][1]
