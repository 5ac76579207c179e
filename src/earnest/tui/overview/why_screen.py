"""Responsible for *why*: every rule of the chain, met or missing, with the record it rests on."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.evidence.grades import Finding, Grade
from earnest.core.evidence.record_text import describe_record
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import describe_verdict
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import DO, REMARK, STAGE
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.listing import Item, ItemList, gap, heading

LABEL = 29
"""Cells of a rule's label."""
LEAD = 6
"""Cells of the sign before a rule, and of the gaps between."""
STATE = 8
"""Cells of *met* or *missing*."""


class WhyScreen(ListScreen):
    """The verdict in one sentence, and under each claim of the chain its rules; Enter goes to the claim."""

    page_name = "Why"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.SAY_BACK, do.REVIEW)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, standing: Standing, today: date, mark: str = "") -> None:
        super().__init__(session.client, mark)
        self._session, self._standing, self._today = session, standing, today

    def begin_at(self) -> str | None:
        """Begin on the weakest link."""
        weakest = self._standing.weakest
        return weakest.claim or f"{STAGE}{weakest.stage}" if weakest else None

    def items(self) -> Sequence[Item]:
        """Return the verdict, then the claims with their rules."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        yield Item(None, self._verdict)
        for name, (stage, key) in zip(
            ("Goal", "Challenge", "Need"), self._standing.chain.by_stage.items(), strict=True
        ):
            yield gap()
            yield Item(key or f"{STAGE}{stage}", partial(self._claim, name, key), barred=1)
        whole = [remark for remark in self._standing.remarks if not remark.claim]
        if whole:
            yield gap()
            yield heading("All in all")
        for remark in whole:
            yield Item(REMARK + remark.key, partial(self._whole, remark), barred=1)

    def _verdict(self, width: int, is_at: bool) -> list[Content]:  # noqa: ARG002, FBT001 - an item's draw
        says = wrap(describe_verdict(self._standing), width)
        return [plain(self._standing.verdict.phrase, "bold"), *(plain(line) for line in says)]

    def _claim(self, name: str, key: str | None, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        grade = self._standing.grades[key].grade if key else Grade.BLANK
        text = (
            escape_controls(self._session.claims[key].text, keep_newlines=False)
            if key
            else "none on file that hangs together"
        )
        head = f"{signs.of(grade.word)} {name:<11}"
        room = width - cell_width(head) - len(grade.word) - 2
        style = "bold" if is_at else ""
        left = Content.assemble(plain(head, style), plain(elide(text, room, signs.elided), style))
        lines = [beside(left, plain(grade.word, "$muted"), width)]
        findings = self._standing.grades[key].findings if key else ()
        lines.extend(chain.from_iterable(self._finding(finding, width) for finding in findings))
        asked = [remark for remark in self._standing.remarks if remark.claim == key]
        return [*lines, *(plain(self._asked(remark, width)) for remark in asked)]

    def _asked(self, remark: Remark, width: int) -> str:
        signs = signs_of(self)
        line = f"  {signs.asks} {'asks':<{STATE}} {remark.sentence}"
        return elide(line, width, signs.elided)

    def _whole(self, remark: Remark, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        says = elide(f"{signs.asks} {remark.sentence}", width, signs.elided)
        found = wrap(escape_controls(remark.text, keep_newlines=False), width - 2)
        return [plain(says, "bold" if is_at else ""), *(plain(f"  {line}", "$muted") for line in found)]

    def _finding(self, finding: Finding, width: int) -> Iterator[Content]:
        """Draw a rule and what it rests on; of what is missing the reason is told whole, on as many lines."""
        signs = signs_of(self)
        sign, state = (signs.met, "met") if finding.met else (signs.missing, "missing")
        rests = finding.detail
        if finding.record:
            rests = self._told(finding, width - LABEL - STATE - LEAD)
            if not finding.met:
                rests = f"{finding.detail}: {rests}" if finding.detail else finding.sentence
        label = f"  {sign} {state:<{STATE}} {finding.label:<{LABEL}}"
        room = width - len(label)
        style = "" if finding.met else "$accent"
        rests = escape_controls(rests, keep_newlines=False)
        first, *more = [elide(rests, room, signs.elided)] if finding.met else wrap(rests, room) or [""]
        yield Content.assemble(
            plain(f"  {sign} ", style),
            plain(f"{state:<{STATE}} ", style),
            plain(f"{finding.label:<{LABEL}}"),
            plain(first, "$muted"),
        )
        yield from (plain(" " * len(label) + line, "$muted") for line in more)

    def _told(self, finding: Finding, room: int) -> str:
        """Return the record that a finding rests on; without anybody's role where there is no room for it."""
        whole = describe_record(self._session, finding.claim, finding.record, self._today, ", ")
        if cell_width(whole) <= room:
            return whole
        return describe_record(self._session, finding.claim, finding.record, self._today, ", ", brief=True)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim."""
        self.lead_to(event.key)

    def action_say_back(self) -> None:
        """Say it back."""
        self.lead_to(f"{DO}say_back")

    def action_review(self) -> None:
        """Review everything."""
        self.lead_to(f"{DO}review")
