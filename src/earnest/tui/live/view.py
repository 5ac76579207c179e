"""What the quiet page shows: the clock, the questions, the last lines."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive

from earnest.core.editing.meetings.live import LiveClock, LiveQuestion, is_word_for_word, list_lines
from earnest.core.model.meetings.lines import MeetingLine
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.live import texts as say
from earnest.tui.widgets.drawn import LineWidget, ends, quoted, signs_of
from earnest.tui.widgets.standing_panel import spoken

TEXT = 72
"""Cells of a line of running text, at most."""
EDGE = 2
TIME, NAME = 7, 14
"""Cells of the columns of times and names."""
FEW = 13
"""With fewer rows what comes after the next question is left out."""


class LiveState(NamedTuple):
    """What is shown of a meeting that is held."""

    session: Session
    meeting: str
    clock: LiveClock
    questions: tuple[LiveQuestion, ...]
    letters: Mapping[str, str]
    """The letters of those who may speak, by person."""


class LiveView(LineWidget):
    """The clock, the next questions, and the last lines."""

    state: reactive[LiveState | None] = reactive(None)

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the questions, and below the lines that fit."""
        if self.state is None:
            return []
        signs = signs_of(self)
        above = list(self._draw_questions(self.state, signs, width, height))
        room = max(height - len(above) - 1, 1)
        below = list(_draw_lines(self.state, signs, width))[-room:]
        rule = plain(signs.hairline * width, "$hairline")
        return [*above, rule, *[Content("")] * (room - len(below)), *below]

    def _draw_questions(self, state: LiveState, signs: Signs, width: int, height: int) -> Iterator[Content]:
        room = min(width - EDGE, TEXT)
        named = (
            say.LETTER.format(letters=letters, name=state.session.name_of(person))
            for person, letters in state.letters.items()
        )
        people = escape_controls(signs.dot.join(named), keep_newlines=False)
        left = width - EDGE - cell_width(str(state.clock)) - 2
        yield ends(f"  {state.clock}", elide(people, left, signs.elided), width, signs, right_style="$muted")
        yield Content("")
        if not state.questions:
            yield plain(f"  {say.NOTHING_LEFT}", "$muted")
            return
        now, *after = state.questions
        yield plain(f"  {say.LAST_OF_ALL if now.is_closing else say.ASK_NOW}", "$muted")
        yield from (_indent(line) for line in spoken(now.text, signs, room, "italic $accent"))
        if now.about:
            about = say.ABOUT.format(about=escape_controls(now.about, keep_newlines=False))
            yield plain(f"  {elide(about, room, signs.elided)}", "$muted")
        if after and height >= FEW:
            yield Content("")
            yield plain(f"  {say.THEN}", "$muted")
            for question in after:
                yield plain(f"  {elide(quoted(question.text, signs), room, signs.elided)}", "italic")


def _draw_lines(state: LiveState, signs: Signs, width: int) -> Iterator[Content]:
    kept = list_lines(state.session.meeting[state.meeting])
    if not kept:
        yield plain(f"  {elide(say.NO_LINES, width - EDGE, signs.elided)}", "$muted")
    for _, line in kept:
        name = say.SPEAKERS.get(line.kind) or (state.session.name_of(line.who) if line.who else "")
        name = elide(escape_controls(name, keep_newlines=False), NAME - 2, signs.elided)
        head = f"  {_shorten_time(line):<{TIME}}{name}{' ' * (NAME - cell_width(name))}"
        text = quoted(line.text, signs) if is_word_for_word(line) else escape_controls(line.text, keep_newlines=False)
        style = "$muted" if line.kind in say.SPEAKERS else ""
        yield Content.assemble(
            plain(head, "$muted"), plain(elide(text, width - EDGE - TIME - NAME, signs.elided), style)
        )


def _shorten_time(line: MeetingLine) -> str:
    """Return a line's time without seconds, and without hours that are none."""
    return line.at.removeprefix("00:") if line.at.startswith("00:") else line.at[:-3]


def _indent(line: Content) -> Content:
    return Content.assemble(plain("  "), line)
