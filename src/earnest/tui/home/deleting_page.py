"""Responsible for asking for the name of a session that is to be deleted."""

from earnest.tui.dialogs.text_dialog import TextDialog


class DeletingPage(TextDialog):
    """The name of a session is asked for; nothing else deletes it."""

    enter_hint = "delete it"
    line_hint = "its name"
