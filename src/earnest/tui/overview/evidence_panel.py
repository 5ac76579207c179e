"""What one claim rests on: its text, records, quotes and say-backs."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from earnest.core.editing.say_back import sort_say_backs
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import WeighedRecord, weigh_claim
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of
from earnest.tui.widgets.standing_panel import spoken

THATS_IT = "that's it"


class EvidencePanel(LineWidget):
    """A claim in full, and below it the records it rests on."""

    def __init__(self, session: Session, standing: Standing, today: date) -> None:
        super().__init__(classes="beside")
        self._session, self._standing, self._today = session, standing, today
        self._claim: str | None = None

    def show(self, claim: str | None) -> None:
        """Show a claim; nothing if it is None or not on file."""
        self._claim = claim if claim in self._session.claims else None
        self.refresh()

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw from the top; the last line says if there is more."""
        found = list(self._lines(width)) if self._claim else []
        return found if len(found) <= height else [*found[: height - 1], plain(signs_of(self).elided, "$muted")]

    def _lines(self, width: int) -> Iterator[Content]:
        signs, key = signs_of(self), self._claim or ""
        claim, grade = self._session.claims[key], self._standing.grades[key].grade
        noun = claim.kind.replace("_", "-").capitalize()
        yield beside(plain(f"{signs.of(grade.word)} {noun}"), plain(grade.word, "$muted"), width)
        yield from (plain(f"  {line}") for line in wrap(escape_controls(claim.text) or "no words yet", width - 2))
        for record in weigh_claim(self._session, key):
            yield Content("")
            yield from self._record(key, record, width)
        for said, say_back in sort_say_backs(self._session):
            if key not in say_back.of:
                continue
            yield Content("")
            sign = signs.confirmed if say_back.class_ == THATS_IT else signs.missing
            text = describe_record(self._session, key, f"said_back.{said}", self._today, signs.dot)
            yield from (plain(line, "$muted") for line in wrap(f"{sign} {escape_controls(text)}", width, 2))
            yield from _indent(spoken(say_back.reply, signs, width - 2, "italic"))

    def _record(self, key: str, record: WeighedRecord, width: int) -> Iterator[Content]:
        signs = signs_of(self)
        grade = record.key.partition(".")[0]
        text = describe_record(self._session, key, record.key, self._today, signs.dot)
        lacks = "" if record.counts else f" {signs.missing} does not count yet"
        line = f"{signs.of(grade)} {escape_controls(text, keep_newlines=False)}{lacks}"
        yield from (plain(line, "$muted") for line in wrap(line, width, 2))
        if grade == "heard":
            yield from _indent(spoken(record.text, signs, width - 2, "italic"))


def _indent(lines: list[Content]) -> Iterator[Content]:
    return (Content.assemble(plain("  "), line) for line in lines)
