"""The start of the screens."""

from earnest.cli.front_ends.launches import ScreensLaunch
from earnest.tui import app


def start(launch: ScreensLaunch) -> int:
    """Run the app, and return its exit code."""
    try:
        return app.run(
            launch.folder,
            opened=launch.opened,
            begin=launch.begin,
            samples=launch.samples,
            replay=launch.replay,
            meeting=launch.meeting,
        )
    finally:
        if launch.opened:
            launch.opened.close()
