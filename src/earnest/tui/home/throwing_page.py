"""Responsible for what a list of sessions tells of the trash and the archive: what is to go there, or to come back."""

from textual.message import Message

from earnest.tui import commands as do
from earnest.tui.widgets.search_field import FindingPage
from earnest.workspace.library import LibraryEntry


class ThrowingPage(FindingPage):
    """A list of sessions, any of which may be deleted. No single letter does it: the list of keys has it."""

    TRASH_COMMANDS = (do.DELETE, do.TRASH, do.ARCHIVE)

    class Deleted(Message):
        """A session is to go into the trash, once its name is typed."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class TrashAsked(Message):
        """What is in the trash is asked for."""

    class ArchiveAsked(Message):
        """What was put away is asked for."""

    def chosen(self) -> LibraryEntry | None:
        """Return the session that one is on."""
        raise NotImplementedError

    def action_delete(self) -> None:
        """Ask for the session to be deleted."""
        chosen = self.chosen()
        if chosen is not None and not chosen.is_sample:
            self.post_message(self.Deleted(chosen.key))

    def action_trash(self) -> None:
        """Ask for what is in the trash."""
        self.post_message(self.TrashAsked())

    def action_archive(self) -> None:
        """Ask for what is in the archive."""
        self.post_message(self.ArchiveAsked())
