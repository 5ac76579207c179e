"""A field that narrows a list as the user types."""

from __future__ import annotations

from textual.widgets import Input

from earnest.core.text.normalize import normalize_for_search
from earnest.tui.widgets.fields.one_line import OneLine


class SearchField(OneLine):
    """A line for a search term, normalized as `term`."""

    class Changed(Input.Changed):
        """The search term has changed."""

    def __init__(self, placeholder: str) -> None:
        """Make an open, empty field; its placeholder says what can be found."""
        super().__init__("find", "", placeholder)

    async def action_submit(self) -> None:
        """Tell that Enter was pressed; it chooses from the list."""
        self.post_message(self.Submitted(self, self.value))

    @property
    def term(self) -> str:
        """The search term, normalized; empty if nothing is searched for."""
        return normalize_for_search(self.value)

    def open(self) -> None:
        """Show the field and focus it."""
        self.display = True
        self.focus()

    def close(self) -> None:
        """Clear the field and hide it."""
        self.value = ""
        self.display = False
