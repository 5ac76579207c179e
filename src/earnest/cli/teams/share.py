"""`earnest share`: share the sessions of a folder through git."""

from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_line
from earnest.cli.sessions_folder import folder_to_write
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.teams.share import has_remote, restore_modes, share, stop_sharing

SHARED = "This folder is shared. To send it: add a remote with `git remote add origin ADDRESS`, then `earnest sync`."
JOINED = "This folder is shared. To send your changes and get theirs: `earnest sync`."
ALREADY = "This folder is already shared."
STOPPED = "Git no longer uses Earnest here. The repository stays as it is."
NOT_SHARED = "This folder is not shared."


def run(arguments: Arguments) -> Exit:
    """Set a folder up for a team, or stop.

    Raises:
        StorageError: git is not there, or refused.
    """
    folder = Folder.existing(Path(arguments.folder)) if arguments.folder else folder_to_write(arguments)
    if arguments.undo:
        done = stop_sharing(folder)
        last = STOPPED if done else NOT_SHARED
    else:
        done = share(folder)
        folder.path.chmod(folder.dir_mode)
        restore_modes(folder)
        last = (JOINED if has_remote(folder) else SHARED) if done else ALREADY
    write_line("\n".join((*(escape_controls(line, keep_newlines=False) for line in done), last)))
    return Exit.DONE
