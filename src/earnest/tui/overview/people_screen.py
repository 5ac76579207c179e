"""The people of a decision, what they said, and where they differ."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from earnest.tui import key_commands as do
from earnest.tui.destinations import ToPerson
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.overview.people_changes import PeopleChanges
from earnest.tui.overview.people_rows import Namesake, list_differing, list_namesakes, list_people
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.item_list import Item, ItemList
from earnest.tui.widgets.top_line import set_aside, set_mark
from earnest.workspace.page_texts import PageTexts
from earnest.workspace.session_editor import SessionEditor

UNDO = do.UNDO._replace(action="change('undo')")
REDO = do.REDO._replace(action="change('redo')")
CHANGES = frozenset({do.RENAME_PERSON, do.ARCHIVE_PERSON, do.MERGE_PEOPLE})
"""The commands that change the present person."""


class PeopleScreen(ListScreen):
    """Everybody with what they said, then the claims they see differently."""

    page_name = say.PEOPLE_TITLE
    COMMANDS_HERE: ClassVar[do.Commands] = (
        *(do.RENAME_PERSON, do.ARCHIVE_PERSON, do.MERGE_PEOPLE, UNDO, REDO),
        do.REVIEW,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, editor: SessionEditor, pages: PageTexts) -> None:
        """Show the people of a session; `pages` keep a name left untaken."""
        super().__init__(editor.session.client, editor.standing.verdict.phrase)
        self._editor, self._pages = editor, pages

    def items(self) -> Sequence[Item]:
        """Return the people, differing views, and people with the user's name."""
        session = self._editor.session
        return [
            *list_people(session, self._editor.today),
            *list_differing(session),
            *list_namesakes(session, read_only=bool(self._editor.read_only)),
        ]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the person or the claim; mark a namesake."""
        if isinstance(event.key, Namesake):
            tasks_of(self).start(self._change("mark", event.key.person))
        else:
            self.dismiss(event.key)

    def on_item_list_moved(self) -> None:
        """Show the keys of the present line."""
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the present line."""
        if command in {*CHANGES, UNDO, REDO} and self._editor.read_only:
            return False
        return command not in CHANGES or isinstance(self.query_one(ItemList).key, ToPerson)

    def action_change(self, how: str) -> None:
        """Change the present person, or `undo` or `redo` the last change."""
        chosen = self.query_one(ItemList).key
        person = chosen.person if isinstance(chosen, ToPerson) else ""
        if not self._editor.read_only and (person or how in {"undo", "redo"}):
            tasks_of(self).start(self._change(how, person))

    async def _change(self, how: str, person: str) -> None:
        """Make a change, and show what it leads to."""
        changes = PeopleChanges(self._editor, self._pages, tasks_of(self).ask)
        done = await changes.make(how, person)
        items = self.query_one(ItemList)
        items.show(self.items(), ToPerson(changes.merged_into) if changes.merged_into else items.key)
        set_mark(self, self._editor.standing.verdict.phrase)
        set_aside(self, done)
        self.show_keys()
