"""The start of the screens."""

import os

from earnest.cli import clock
from earnest.cli.front_ends import texts as say
from earnest.cli.front_ends.late_modules import load_between_keys
from earnest.cli.front_ends.launches import ScreensLaunch
from earnest.cli.output.streams import write_error
from earnest.store.disk import open_workspace
from earnest.store.preferences import check_preferences
from earnest.tui.app import Start
from earnest.tui.appearance.theme import CHOICES
from earnest.tui.destinations import Hear, View
from earnest.tui.key_commands import KeyNames
from earnest.tui.start import THEME, run


def start(launch: ScreensLaunch) -> int:
    """Run the app, and return its exit code."""
    theme = os.environ.get(THEME, "")
    if theme and theme not in CHOICES:
        # It stays in the window, and is seen again once the screens are left.
        write_error(say.UNKNOWN_THEME.format(variable=THEME, theme=theme, known=", ".join(CHOICES)))
    if fault := check_preferences():
        write_error(fault)
    workspace = open_workspace(launch.folder, clock.now)
    for fault in KeyNames(workspace.user.preferences().keys).faults:
        write_error(say.PREFERENCES_FAULT.format(fault=fault))
    first = Hear(launch.heard) if launch.heard else View(launch.view) if launch.view else None
    wanted = Start(launch.opened, launch.new, launch.samples, launch.replay, first)
    try:
        return run(workspace, wanted, load_between_keys)
    finally:
        if launch.opened:
            launch.opened.close()
