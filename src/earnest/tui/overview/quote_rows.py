"""The lines of the page of quotes, and linking one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from earnest.core.editing.records import link_record
from earnest.core.reports.quotes import NO_WORDS, NOTHING, describe_targets, list_claims
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.overview import texts as say
from earnest.tui.overview.statement_lines import MOST, TEXT
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.item_list import Item, gap, heading

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator
    from typing import Any

    from textual.screen import Screen

    from earnest.core.reports.quotes import ListedRecord, RecordGroup
    from earnest.terminal.signs import Signs
    from earnest.workspace.session_editor import SessionEditor

LEAVE = ("", say.LINK_LATER, say.LINK_LATER_SAYS)
WAYS = (
    ("for", say.LINK_FOR, say.LINK_FOR_SAYS),
    ("against", say.LINK_AGAINST, say.LINK_AGAINST_SAYS),
    ("about", say.LINK_ABOUT, say.LINK_ABOUT_SAYS),
    LEAVE,
)
"""How a record may speak of a claim."""


class RecordRow(NamedTuple):
    """What a line of the list stands for."""

    group: str
    record: str
    claim: str
    """The claim to go to; empty if there is none."""
    words: str
    is_whole: bool
    """Whether it speaks of that claim as a whole: the claim's form of a record is for these."""

    @property
    def is_unlinked(self) -> bool:
        """Whether it speaks of no claim yet."""
        return not self.claim


def list_records(groups: Iterable[RecordGroup], term: str, signs: Signs) -> Iterator[Item]:
    """Yield the records under their headings.

    Args:
        groups: The groups.
        term: What was searched for.
        signs: The signs to draw with.
    """
    nothing = True
    for group in groups:
        if not nothing:
            yield gap()
        nothing = False
        yield heading(escape_controls(group.heading, keep_newlines=False))
        for number, record in enumerate(group.records):
            if number:
                yield gap()
            claim = record.find_claim(group.key)
            is_whole = any(each.claim == claim and not each.part for each in record.targets)
            row = RecordRow(group.key, record.key, claim, record.words, is_whole)
            yield Item(row, partial(_draw, group, record, signs))
    if nothing:
        sought = f"{signs.quote_open}{term}{signs.quote_close}"
        yield heading(say.QUOTES_NOT_FOUND.format(term=sought) if term else NOTHING)


def _draw(group: RecordGroup, record: ListedRecord, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    """Return the words of a record, its facts and its claims."""
    room = min(width, TEXT)
    words = record.words or NO_WORDS
    shown = quoted(words, signs) if record.is_quote else escape_controls(words, keep_newlines=False)
    style = " ".join(filter(None, ("italic" if record.is_quote else "", "bold" if is_at else "")))
    lines = [plain(line, style) for line in clamp(shown, room, MOST, signs.elided, hang=int(record.is_quote))]
    facts = escape_controls(signs.dot.join(group.list_facts(record)), keep_newlines=False)
    below = [facts] if facts else []
    below += [escape_controls(each, keep_newlines=False) for each in describe_targets(record, group.key)]
    lines += [plain(f"  {elide(each, width - 2, signs.elided)}", "$muted") for each in below]
    if record.says:
        lines += [plain(f"  {line}") for line in wrap(f"{signs.missing} {record.says}", room - 2, 2)]
    return lines


async def link_with_choices(editor: SessionEditor, row: RecordRow, ask: Callable[[Screen[Any]], Awaitable[Any]]) -> str:
    """Link a record to a claim that the user chooses.

    Returns:
        What was done, in a few words; empty if nothing was.
    """
    session = editor.session
    claims = [(key, noun, escape_controls(text, keep_newlines=False)) for key, noun, text in list_claims(session)]
    headline = say.LINK_TO if claims else say.LINK_TO_NONE
    claim = await ask(ChoiceDialog(session.client, headline, [row.words], (*claims, LEAVE)))
    if not claim:
        return ""
    text = session.claims[claim].text or NO_WORDS
    sense = await ask(ChoiceDialog(session.client, say.LINK_HOW, [row.words, text], WAYS))
    if not sense:
        return ""
    editor.edit(link_record(session, row.record, claim, sense))
    return say.LINKED
