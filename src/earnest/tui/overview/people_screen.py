"""The people of a decision, what they said, and where they differ."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.content import Content

from earnest.core.editing.people import mark_as_namesake
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.people import Differing, Said, Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import ToClaim, ToPerson
from earnest.tui.dialogs.retrace import retrace
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.people_changes import PeopleChanges
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, gap, heading
from earnest.tui.widgets.standing_panel import spoken
from earnest.tui.widgets.top_line import set_aside, set_mark
from earnest.workspace.page_texts import PageTexts
from earnest.workspace.session_editor import SessionEditor

NAME = 12
"""Cells of a name beside what they said."""
CHANGES = frozenset({do.RENAME_PERSON, do.ARCHIVE_PERSON, do.MERGE_PEOPLE})
"""The commands that change the present person."""
MOST = 3
"""Quotes of one person on the list; the review has them all."""


class _Namesake(NamedTuple):
    """Somebody of the user's name, to be marked as another person."""

    person: str


class PeopleScreen(ListScreen):
    """Everybody with what they said, then the claims they see differently."""

    page_name = "People"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.RENAME_PERSON, do.ARCHIVE_PERSON, do.MERGE_PEOPLE, do.UNDO, do.REDO),
        do.REVIEW,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, editor: SessionEditor, pages: PageTexts) -> None:
        """Show the people of an open session; `pages` keep a name that is not taken yet."""
        super().__init__(editor.session.client, editor.standing.verdict.phrase)
        self._editor, self._pages = editor, pages

    def items(self) -> Sequence[Item]:
        """Return the people, differing views, and people with the user's name."""
        session, signs = self._editor.session, signs_of(self)
        return [
            *_list_speakers(session, self._editor.today, signs),
            *_list_differing(session, signs),
            *_list_namesakes(session, signs, read_only=bool(self._editor.read_only)),
        ]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the question about the person, or to the claim; mark a namesake."""
        if isinstance(event.key, _Namesake):
            self._editor.edit(mark_as_namesake(event.key.person))
            self._show()
        else:
            self.dismiss(event.key)

    def on_item_list_moved(self) -> None:
        """Show the keys of the present line."""
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the present line."""
        if command in CHANGES:
            return not self._editor.read_only and isinstance(self.query_one(ItemList).key, ToPerson)
        return not self._editor.read_only if command in {do.UNDO, do.REDO} else super().can_do(command)

    def action_change(self, how: str) -> None:
        """Make a change of the present person: `archive`, `rename` or `merge`."""
        chosen = self.query_one(ItemList).key
        if isinstance(chosen, ToPerson) and not self._editor.read_only:
            tasks_of(self).start(self._change(how, chosen.person))

    def action_retrace(self, which: str) -> None:
        """Undo or redo the last change of the session."""
        if not self._editor.read_only:
            tasks_of(self).start(self._retrace(redoes=which == "redo"))

    async def _change(self, how: str, person: str) -> None:
        done = await PeopleChanges(self._editor, self._pages, tasks_of(self).ask).make(how, person)
        self._show(done)

    async def _retrace(self, *, redoes: bool) -> None:
        if await retrace(self._editor, tasks_of(self).ask, redoes=redoes, stays=True):
            self._show()

    def _show(self, word: str = "") -> None:
        """Show the people as they are now, and the verdict they earn."""
        items = self.query_one(ItemList)
        items.show(self.items(), items.key)
        set_mark(self, self._editor.standing.verdict.phrase)
        set_aside(self, word)
        self.show_keys()


def _list_speakers(session: Session, today: date, signs: Signs) -> Iterator[Item]:
    speakers = list_speakers(session)
    if not speakers:
        yield heading("Nobody is on file yet. Whoever says something is, from their first words on.")
    for number, speaker in enumerate(speakers):
        if number:
            yield gap()
        yield Item(ToPerson(speaker.person), partial(_draw_speaker, session, speaker, today, signs), barred=1)


def _list_differing(session: Session, signs: Signs) -> Iterator[Item]:
    differing = find_differing_views(session)
    if differing:
        yield gap()
        yield heading("Side by side")
    for each in differing:
        yield Item(ToClaim(each.claim), partial(_draw_differing, session, each, signs), barred=1)


def _list_namesakes(session: Session, signs: Signs, *, read_only: bool) -> Iterator[Item]:
    namesakes = find_namesakes(session)
    if namesakes:
        yield gap()
        yield heading("Of your name: what they said does not count")
    hint = "" if read_only else "this is somebody else"
    for person in namesakes:
        name = _name_of(session, person)
        yield Item(None if read_only else _Namesake(person), partial(_draw_namesake, name, hint, signs), barred=1)


def _draw_speaker(
    session: Session,
    speaker: Speaker,
    today: date,
    signs: Signs,
    width: int,
    is_at: bool,  # noqa: FBT001 - an item's draw
) -> list[Content]:
    """Return a person with what they must see and their last quotes."""
    name = ", ".join(escape_controls(part, keep_newlines=False) for part in (speaker.name, speaker.role) if part)
    count = len(speaker.said)
    heard = f"{count} quote{'s' * (count != 1)}" if count else "not heard yet"
    part = "archived" if speaker.is_archived else "has a say" if speaker.has_a_say else ""
    state = signs.dot.join(filter(None, (part, speaker.side, heard)))
    style = "$accent" if speaker.is_unheard else "$muted"
    left = plain(elide(name, width - len(state) - 2, signs.elided), "bold" if is_at else "")
    lines = [beside(left, plain(state, style), width)]
    if speaker.must_see:
        must = f"must see: {escape_controls(speaker.must_see, keep_newlines=False)}"
        lines.extend(plain(f"  {line}") for line in wrap(must, width - 2, 2))
    lines.extend(_draw_quote(session, said, today, signs, width) for said in speaker.said[-MOST:])
    return lines


def _draw_quote(session: Session, said: Said, today: date, signs: Signs, width: int) -> Content:
    day = f"{format_day(said.on, today)}{signs.dot}" if said.on else ""
    noun = KIND[session.claims[said.claim].kind].noun
    words = escape_controls(said.words, keep_newlines=False)
    quote = f"{day}{noun}  {signs.quote_open}{words}{signs.quote_close}"
    return plain(f"  {elide(quote, width - 2, signs.elided)}", "$muted")


def _draw_namesake(name: str, hint: str, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    left = plain(elide(name, width - len(hint) - 2, signs.elided), "bold" if is_at else "")
    return [beside(left, plain(hint, "$muted"), width)]


def _draw_differing(session: Session, each: Differing, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    """Return a claim with what each person said of it."""
    text = escape_controls(session.claims[each.claim].text, keep_newlines=False)
    lines = [plain(elide(text, width, signs.elided), "bold" if is_at else "")]
    for person, said in each.said:
        name = _name_of(session, person)
        if not said:
            doubt = plain("doubts it, not heard on it yet", "$accent")
            lines.append(Content.assemble(_draw_name(name, signs), doubt))
        for number, words in enumerate(said):
            quote = spoken(words, signs, width - NAME - 2, "italic")
            lines.append(Content.assemble(_draw_name(name if not number else "", signs), quote[0]))
            lines.extend(Content.assemble(plain(" " * (NAME + 2)), line) for line in quote[1:])
    return lines


def _draw_name(name: str, signs: Signs) -> Content:
    return plain(f"  {elide(name, NAME - 2, signs.elided):<{NAME}}", "$muted")


def _name_of(session: Session, person: str) -> str:
    return escape_controls(session.name_of(person), keep_newlines=False)
