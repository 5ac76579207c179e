"""What a part of a proposal stands on, with the client's words."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_claim
from earnest.core.model.session import Session
from earnest.core.reports.proposal import Part
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.proposal import texts as say
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of
from earnest.tui.widgets.standing_panel import spoken

SIZES = ((99, True), (2, True), (1, True), (1, False))
"""How many lines a claim may have, and whether what must stay is shown; most first."""


class ChainPanel(LineWidget):
    """The chain of a part, then what they said of its need."""

    def __init__(self, today: date) -> None:
        super().__init__(classes="beside")
        self._today = today
        self._shown: tuple[Session, Standing, Part] | None = None

    def show(self, session: Session, standing: Standing, part: Part | None) -> None:
        """Show what a part stands on; nothing if it is None."""
        self._shown = (session, standing, part) if part else None
        self.refresh()

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw as much as fits; claims are shortened before the quote."""
        if self._shown is None:
            return []
        found: list[Content] = []
        for most, keeps in SIZES:
            found = list(self._lines(*self._shown, width, most, keeps=keeps))
            if len(found) <= height:
                break
        return found[:height]

    def _lines(
        self, session: Session, standing: Standing, part: Part, width: int, most: int, *, keeps: bool
    ) -> Iterator[Content]:
        signs = signs_of(self)
        yield plain(say.RESTS_ON, "$muted")
        yield Content("")
        chain = ((say.NEED, part.chain.need), (say.CHALLENGE, part.chain.challenge), (say.GOAL, part.chain.goal))
        for name, key in chain:
            grade = standing.grades[key].grade if key else Grade.BLANK
            word = standing.grades[key].word if key else grade.word
            yield beside(plain(f"{signs.of(grade.word)} {name}"), plain(word, "$muted"), width)
            text = escape_controls(session.claims[key].text, keep_newlines=False) if key else say.NONE_ON_FILE
            joins = "  " if name == say.GOAL else f"{signs.join} "
            for line in clamp(text, width - 2, most, signs.elided):
                yield plain(f"{joins}{line}", "$muted")
        if part.need:
            yield from self._said(session, part.need, width, keeps=keeps)

    def _said(self, session: Session, need: str, width: int, *, keeps: bool) -> Iterator[Content]:
        signs = signs_of(self)
        quotes = [each for each in weigh_claim(session, need) if each.counts and each.is_quote]
        if quotes:
            yield Content("")
            yield plain(say.THEY_SAID, "$muted")
            yield from spoken(quotes[-1].text, signs, width, "italic")
            source = describe_record(session, quotes[-1].key, self._today, signs.dot)
            facts = escape_controls(source, keep_newlines=False).split(signs.dot)
            whole = f"\xa0{signs.dot.lstrip()}".join(
                fact.replace(" ", "\xa0") if cell_width(fact) < width else fact for fact in facts
            )
            yield from (plain(line, "$muted") for line in wrap(whole, width))
        keep = session.need[need].keep
        if keeps and keep.strip():
            yield Content("")
            yield plain(say.KEEP, "$muted")
            yield from (plain(line) for line in wrap(escape_controls(keep), width))
