"""The recording of a replay."""

import os

from earnest.cli import clock
from earnest.cli.front_ends import texts as say
from earnest.cli.front_ends.launches import RecordingLaunch
from earnest.cli.output.streams import STDOUT, write_error, write_line
from earnest.exit_codes import Exit
from earnest.store.disk import open_workspace
from earnest.store.export import export_text, find_free_path
from earnest.tui.recording import cast


def start(launch: RecordingLaunch) -> int:
    """Record a replay into a new file, and return the exit code.

    Raises:
        ExportFailed: the file exists, or cannot be written.
    """
    is_file = os.fspath(launch.path) != STDOUT
    if is_file:
        find_free_path(launch.path)
    lines = list(cast(open_workspace(launch.folder, clock.now), launch.replay))
    if not is_file:
        write_line("\n".join(lines))
        return Exit.DONE
    written = export_text(launch.path, "".join(f"{line}\n" for line in lines))
    write_error(say.SAVED_TO.format(place=written))
    return Exit.DONE
