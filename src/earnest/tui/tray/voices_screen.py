"""The first page of a transcript: who speaks, when, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from earnest.core.model.fields import HOW
from earnest.core.model.meetings.meeting import ME
from earnest.core.text.dates import format_whole_day
from earnest.core.text.escaping import escape_controls
from earnest.tui import key_commands as do
from earnest.tui import texts as page_texts
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.list_screen import ListScreen
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.tray import texts
from earnest.tui.tray.voice_rows import DAY, DONE, VOICE, WAY, list_rows
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.top_line import set_aside
from earnest.workspace.tray.voices import ANOTHER, offer_people, read_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from earnest.core.tray.hearing import HeardFile, Hearing
    from earnest.tui.widgets.item_list import Item
    from earnest.workspace.session_editor import SessionEditor

OPEN_TRAY = do.NEXT._replace(label=texts.OPEN_TRAY_KEY, says=texts.OPEN_TRAY_KEY, action="open_tray")
BACK = "-"


class VoicesScreen(ListScreen):
    """Who each voice is; dismissed with what was confirmed, or None."""

    page_name = texts.TRANSCRIPT
    enter_hint = page_texts.CHOOSE
    COMMANDS_HERE: ClassVar[do.Commands] = (OPEN_TRAY, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, editor: SessionEditor, heard: HeardFile, hearing: Hearing) -> None:
        unknown = next((label for label, person in hearing.people.items() if not person), None)
        self._is_asked = ME in hearing.people.values() or not hearing.people
        """Whether the user knows that no voice is theirs."""
        first = unknown if unknown is not None or self._is_asked else next(iter(hearing.people))
        begins_at = DONE if first is None else f"{VOICE}{first}"
        super().__init__(editor.session.client, heard.transcript.layout, begins_at)
        self._editor, self._heard, self._hearing = editor, heard, hearing

    def items(self) -> Sequence[Item]:
        """Return the voices, the facts of the meeting, and the way on."""
        return list(list_rows(self._editor.session, self._heard, self._hearing))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Ask about the line, or go on to the tray."""
        if event.key == DONE:
            self.action_open_tray()
        else:
            tasks_of(self).start(self._ask(event.key))

    def action_open_tray(self) -> None:
        """Go on with what is shown."""
        if self._is_asked or ME in self._hearing.people.values():
            self.dismiss(self._hearing)
        else:
            self._is_asked = True
            set_aside(self, texts.NOT_ME)

    async def _ask(self, key: str) -> None:
        """Ask what a line is to say."""
        if key == DAY:
            await self._ask_day()
        elif key == WAY:
            ways = [*((way, way, "") for way in HOW), (self._hearing.how, texts.BACK, "")]
            how = await tasks_of(self).ask(ChoiceDialog(self._editor.session.client, texts.WHICH_WAY, (), ways))
            self._hearing = self._hearing._replace(how=how)
        else:
            await self._ask_person(key.removeprefix(VOICE))
        self.query_one(ItemList).show(self.items(), key)

    async def _ask_day(self) -> None:
        on = self._hearing.on
        dialog = TextDialog(
            self._editor.session.client, texts.WHEN_WAS_IT, (), texts.DAY,
            text=format_whole_day(on) if on else "", page=self.page_name,
        )  # fmt: skip
        typed = await tasks_of(self).ask(dialog)
        reading = self._editor.read_day(typed or "")
        if reading.day:
            self._hearing = self._hearing._replace(on=reading.day)
        set_aside(self, reading.asks if typed else "")

    async def _ask_person(self, label: str) -> None:
        session, now = self._editor.session, self._hearing.people[label]
        said = next((turn.text for turn in self._heard.transcript.turns if turn.label == label), "")
        offered = offer_people(session, label, now)
        ways = [(each, escape_controls(says, keep_newlines=False), "") for each, says in offered]
        ways.append((BACK, texts.AS_IT_IS, ""))
        dialog = ChoiceDialog(
            session.client,
            texts.WHO_IS.format(label=label),
            [texts.THEY_BEGIN.format(words=said)],
            ways,
            starts_chosen=bool(now),
        )
        chosen = await tasks_of(self).ask(dialog)
        if chosen == BACK:
            return
        name = None
        if chosen == ANOTHER:
            headline = texts.WHO_IS.format(label=label)
            name = await tasks_of(self).ask(
                TextDialog(session.client, headline, [said], texts.NEW_NAME, page=self.page_name)
            )
        person = read_choice(chosen, name, now)
        self._hearing = self._hearing._replace(people={**self._hearing.people, label: person})
