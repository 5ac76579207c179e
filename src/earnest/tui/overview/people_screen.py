"""Responsible for the people of a decision: who said what, whom nobody heard yet, where two see it differently."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.people import Differing, Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import DO, NAMESAKE, PERSON
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, gap, heading
from earnest.tui.widgets.standing_panel import spoken

NAME = 12
"""Cells of a name beside what they said."""
MOST = 3
"""Quotes of one person on the list; the review has them all."""


class PeopleScreen(ListScreen):
    """Everybody with what they said; below, the claims that two of them see differently. Enter goes to the place."""

    page_name = "People"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.REVIEW,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, standing: Standing, today: date, *, read_only: bool) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._session, self._today, self._read_only = session, today, read_only

    def items(self) -> Sequence[Item]:
        """Return the people, then what is seen differently."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        found = list_speakers(self._session)
        if not found:
            yield heading("Nobody is on file yet. Whoever says something is, from their first words on.")
        for number, voice in enumerate(found):
            if number:
                yield gap()
            yield Item(f"{PERSON}{voice.person}", partial(self._voice, voice), barred=1)
        apart = find_differing_views(self._session)
        if apart:
            yield gap()
            yield heading("Side by side")
        for each in apart:
            yield Item(each.claim, partial(self._differing, each), barred=1)
        yours = find_namesakes(self._session)
        if yours:
            yield gap()
            yield heading("Of your name: what they said does not count")
        for person in yours:
            key = None if self._read_only else f"{NAMESAKE}{person}"
            yield Item(key, partial(self._namesake, person), barred=1)

    def _voice(self, voice: Speaker, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        name = ", ".join(escape_controls(part, keep_newlines=False) for part in (voice.name, voice.role) if part)
        heard = f"{len(voice.said)} quote{'s' * (len(voice.said) != 1)}" if voice.said else "not heard yet"
        says = f"has a say{signs.dot}{heard}" if voice.has_a_say else heard
        style = "$accent" if voice.is_unheard else "$muted"
        room = width - len(says) - 2
        lines = [beside(plain(elide(name, room, signs.elided), "bold" if is_at else ""), plain(says, style), width)]
        if voice.must_see:
            must = f"must see: {escape_controls(voice.must_see, keep_newlines=False)}"
            lines.extend(plain(f"  {line}") for line in wrap(must, width - 2, 2))
        for said in voice.said[-MOST:]:
            day = f"{format_day(said.on, self._today)}{signs.dot}" if said.on else ""
            noun = KIND[self._session.claims[said.claim].kind].noun
            quote = (
                f"{day}{noun}  {signs.quote_open}{escape_controls(said.words, keep_newlines=False)}{signs.quote_close}"
            )
            lines.append(plain(f"  {elide(quote, width - 2, signs.elided)}", "$muted"))
        return lines

    def _namesake(self, person: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        name = escape_controls(self._session.name_of(person), keep_newlines=False)
        says = "" if self._read_only else "this is somebody else"
        left = plain(elide(name, width - len(says) - 2, signs_of(self).elided), "bold" if is_at else "")
        return [beside(left, plain(says, "$muted"), width)]

    def _differing(self, each: Differing, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        text = escape_controls(self._session.claims[each.claim].text, keep_newlines=False)
        lines = [plain(elide(text, width, signs.elided), "bold" if is_at else "")]
        for person, said in each.said:
            name = escape_controls(self._session.name_of(person), keep_newlines=False)
            if not said:
                lines.append(Content.assemble(self._beside(name), plain("doubts it, not heard on it yet", "$accent")))
            for number, words in enumerate(said):
                quote = spoken(words, signs, width - NAME - 2, "italic")
                lines.append(Content.assemble(self._beside(name if not number else ""), quote[0]))
                lines.extend(Content.assemble(plain(" " * (NAME + 2)), line) for line in quote[1:])
        return lines

    def _beside(self, name: str) -> Content:
        return plain(f"  {elide(name, NAME - 2, signs_of(self).elided):<{NAME}}", "$muted")

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to where the person, or the claim, is asked about."""
        self.dismiss(event.key)

    def action_review(self) -> None:
        """Review everything."""
        self.dismiss(f"{DO}review")
