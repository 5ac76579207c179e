"""The people of a decision, what they said, and where they differ."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.people import Differing, Said, Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import MarkNamesake, ToClaim, ToPerson
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, gap, heading
from earnest.tui.widgets.standing_panel import spoken

NAME = 12
"""Cells of a name beside what they said."""
MOST = 3
"""Quotes of one person on the list; the review has them all."""


class PeopleScreen(ListScreen):
    """Everybody with what they said, then the claims they see differently."""

    page_name = "People"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.REVIEW,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, standing: Standing, today: date, *, read_only: bool = False) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._session, self._today, self._read_only = session, today, read_only

    def items(self) -> Sequence[Item]:
        """Return the people, differing views, and people with the user's name."""
        signs = signs_of(self)
        return [
            *_list_speakers(self._session, self._today, signs),
            *_list_differing(self._session, signs),
            *_list_namesakes(self._session, signs, read_only=self._read_only),
        ]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the question about the person, or to the claim."""
        if self.leads_on:
            self.dismiss(event.key)


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
        yield Item(None if read_only else MarkNamesake(person), partial(_draw_namesake, name, hint, signs), barred=1)


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
    state = signs.dot.join(filter(None, ("has a say" if speaker.has_a_say else "", speaker.side, heard)))
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
