"""The start of the screens."""

from earnest.cli import clock
from earnest.cli.front_ends.launches import ScreensLaunch
from earnest.store.disk import open_workspace
from earnest.tui.app import Start
from earnest.tui.start import run


def start(launch: ScreensLaunch) -> int:
    """Run the app, and return its exit code."""
    wanted = Start(launch.opened, launch.new, launch.samples, launch.replay, launch.meeting)
    try:
        return run(open_workspace(launch.folder, clock.now), wanted)
    finally:
        if launch.opened:
            launch.opened.close()
