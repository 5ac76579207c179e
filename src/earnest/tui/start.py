"""Starts the app and runs it until it is left."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from earnest.terminal.capabilities import is_gnu_screen
from earnest.tui.app import EarnestApp, Start
from earnest.tui.appearance.appearance import Appearance
from earnest.tui.appearance.theme import CHOICES
from earnest.tui.runtime.faults import threads_guarded

if TYPE_CHECKING:
    from earnest.terminal.opening_picture import Opening
    from earnest.tui.app import KeepLate
    from earnest.workspace.workspace import Workspace

THEME = "EARNEST_THEME"
"""The variable that asks for a theme, before what was chosen last time."""


def run(workspace: Workspace, start: Start, keep_late: KeepLate | None = None, opening: Opening | None = None) -> int:
    """Run the app until it is left; return its exit code.

    Args:
        workspace: The ports.
        start: What it opens with.
        keep_late: Keeps what is needed later.
        opening: The picture that is shown until the app stands.

    Raises:
        Exception: The bug that ended it, for the command line to report without the client's words.
    """
    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)  # empty, it asks for nothing; Textual would take it at its word
    if is_gnu_screen(os.environ):
        os.environ.pop("COLORTERM", None)  # the outer terminal's; it promises what screen does not pass on
    preferences = workspace.user.preferences()
    if os.environ.get(THEME) in CHOICES:
        preferences = preferences._replace(theme=os.environ[THEME])
    look = Appearance(os.environ, preferences, keep=workspace.user.keep_preferences)
    app = EarnestApp(workspace, look, start, keep_late=keep_late, opening=opening)
    with threads_guarded(app.faults):
        try:
            code = app.run()
        finally:
            app.shutdown.end()
    if app.faults.bug is not None:
        raise app.faults.bug
    return code or app.return_code or 0
