"""The start of the screens."""

import os
from collections.abc import Iterator

from earnest.cli import clock
from earnest.cli.front_ends import texts as say
from earnest.cli.front_ends.last_picture import OFF, TURNED_OFF
from earnest.cli.front_ends.late_modules import keep_between_keys
from earnest.cli.front_ends.launches import ScreensLaunch
from earnest.cli.output.streams import write_error
from earnest.store.disk import load_preferences, open_workspace
from earnest.terminal.opening_picture import Opening
from earnest.tui.app import Start
from earnest.tui.appearance.theme import CHOICES
from earnest.tui.destinations import Hear, View
from earnest.tui.key_commands import KeyNames
from earnest.tui.start import THEME, run
from earnest.workspace.ports import Preferences


def start(launch: ScreensLaunch, opening: Opening | None = None) -> int:
    """Run the app, and return its exit code.

    Args:
        launch: What to show.
        opening: The picture that is shown until the app stands.
    """
    preferences, fault = load_preferences()
    faults = list(_find_faults(preferences, fault))
    if faults and opening is not None:
        opening.clear()
        opening = None
    for fault in faults:
        write_error(fault)  # it stays in the window, and is seen again once the screens are left
    is_kept = OFF not in {preferences.last_picture, os.environ.get(TURNED_OFF)} and not faults
    workspace = open_workspace(launch.folder, clock.now, dict(os.environ) if is_kept else None)
    first = Hear(launch.heard) if launch.heard else View(launch.view) if launch.view else None
    wanted = Start(launch.opened, launch.new, launch.samples, launch.replay, first)
    try:
        return run(workspace, wanted, keep_between_keys, opening)
    finally:
        if launch.opened:
            launch.opened.close()


def _find_faults(preferences: Preferences, fault: str) -> Iterator[str]:
    """Yield what is wrong with what the user chose."""
    theme = os.environ.get(THEME, "")
    if theme and theme not in CHOICES:
        yield say.UNKNOWN_THEME.format(variable=THEME, theme=theme, known=", ".join(CHOICES))
    if fault:
        yield fault
    yield from (say.PREFERENCES_FAULT.format(fault=fault) for fault in KeyNames(preferences.keys).faults)
