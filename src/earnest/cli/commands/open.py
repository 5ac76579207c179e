"""`earnest open`: continue a session, else the latest one."""

from earnest.cli.arguments import Arguments
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, PlainLaunch, ScreensLaunch
from earnest.cli.session_lookup import find_latest, find_session
from earnest.cli.sessions_folder import folder_to_read, folder_to_write
from earnest.store.sessions.open import open_session

PLAIN = {"meeting": "g", "live": "M"}
"""The letters of plain mode for the pages that come first."""


def run(arguments: Arguments) -> Launch:
    """Open a session on the screens, or in plain mode."""
    is_plain = terminal.is_plain_wanted(arguments)
    if not is_plain:
        terminal.require_terminal()
    sessions = folder_to_read(arguments)
    path = find_session(arguments.sessions[0], sessions) if arguments.sessions else find_latest(sessions)
    folder = folder_to_write(arguments)
    view = "live" if arguments.command == "live" else "meeting" if arguments.meeting else ""
    if is_plain:
        return PlainLaunch(folder, open_session(path), first=PLAIN[view] if view else "")
    return ScreensLaunch(folder, open_session(path), view=view)
