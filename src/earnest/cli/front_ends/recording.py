"""The recording of a replay."""

from earnest.cli import clock
from earnest.cli.front_ends.launches import RecordingLaunch
from earnest.cli.output.streams import write_error
from earnest.exit_codes import Exit
from earnest.store.disk import open_workspace
from earnest.store.export import export_text, find_free_path
from earnest.tui.recording import cast


def start(launch: RecordingLaunch) -> int:
    """Record a replay into a new file, and return the exit code.

    Raises:
        ExportFailed: the file exists, or cannot be written.
    """
    find_free_path(launch.path)
    text = "".join(f"{line}\n" for line in cast(open_workspace(launch.folder, clock.now), launch.replay))
    write_error(f"Recorded into {export_text(launch.path, text)}, for you alone.")
    return Exit.EARNED
