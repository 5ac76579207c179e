"""The start of plain mode."""

from earnest.cli.front_ends.launches import PlainLaunch
from earnest.cli.launch_plain import open_plain, open_plain_home


def start(launch: PlainLaunch) -> int:
    """Run the interview line by line, and return the exit code."""
    if launch.opened is None:
        return open_plain_home(launch.folder)
    return open_plain(launch.folder, launch.opened, first=launch.first)
