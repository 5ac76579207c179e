"""Changes of people: renamed, archived, and two spellings merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.people import (
    archive_person,
    find_namesake_of,
    list_others,
    mark_as_namesake,
    merge_people,
    rename_person,
)
from earnest.core.model.labels import describe_person
from earnest.tui.destinations import name_draft
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.dialogs.undo import retrace
from earnest.tui.overview import texts as say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

    Ask = Callable[[Screen[Any]], Awaitable[Any]]

LEAVE = ("", say.LEAVE_BOTH, "")


class PeopleChanges:
    """Changes one person of an open session, and says what was done."""

    def __init__(self, editor: SessionEditor, pages: PageTexts, ask: Ask) -> None:
        self._editor, self._pages, self._ask = editor, pages, ask
        self.merged_into = ""
        """The person who is kept after a merge."""

    async def make(self, how: str, person: str) -> str:
        """Make a change: `archive`, `rename`, `merge`, `mark`, `undo` or `redo`.

        Returns:
            What was done, in a few words; empty if nothing was.
        """
        before = self._editor.session
        name = before.name_of(person)
        match how:
            case "archive":
                self._editor.edit(archive_person(before, person))
                done = say.ARCHIVED_NO_MORE.format(name=name) if before.person[person].archived else say.ARCHIVED
            case "mark":
                self._editor.edit(mark_as_namesake(person))
                done = say.MARKED
            case "undo" | "redo":
                done = await retrace(self._editor, self._ask, redoes=how == "redo", stays=True)
            case "rename":
                done = await self._rename(person, name)
            case _:
                done = await self._merge(person, name)
        return "" if self._editor.session is before else done

    async def _rename(self, person: str, name: str) -> str:
        draft = self._pages.draft(name_draft("name of", person))
        client = self._editor.session.client
        says = [say.RENAME_KEPT]
        dialog = TextDialog(
            client,
            say.RENAME_TITLE.format(name=name),
            says,
            say.RENAME_LABEL,
            text=name,
            page=say.PEOPLE_TITLE,
            draft=draft,
        )
        typed = await self._ask(dialog)
        if not typed:
            return ""
        other = find_namesake_of(self._editor.session, person, typed)
        if other:
            headline = say.ON_FILE.format(name=self._editor.session.name_of(other))
            ways = (("merge", say.MERGE, say.MERGE_SAYS), LEAVE)
            if await self._ask(ChoiceDialog(client, headline, [say.MERGE_KEPT], ways)) != "merge":
                draft.keep(typed)
                return ""
            return self._join(person, other)
        self._editor.edit(rename_person(person, typed))
        return say.RENAMED

    async def _merge(self, person: str, name: str) -> str:
        session = self._editor.session
        others = [(key, describe_person(session, key), "") for key, _ in list_others(session, person)]
        headline = say.MERGE_WITH.format(name=name) if others else say.MERGE_WITH_NOBODY
        says = [say.MERGE_KEPT] if others else []
        into = await self._ask(ChoiceDialog(session.client, headline, says, (*others, LEAVE)))
        return self._join(person, into) if into else ""

    def _join(self, person: str, into: str) -> str:
        self._editor.edit(merge_people(self._editor.session, person, into))
        self.merged_into = into
        return say.MERGED.format(name=self._editor.session.name_of(into))
