"""`earnest merge-file`: merge two versions of a file, for git."""

import gc
from pathlib import Path

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_error
from earnest.core.history.changes import Author
from earnest.exit_codes import Exit
from earnest.store.system_user import user_name
from earnest.store.teams.merge_file import merge_file


def run(arguments: Arguments) -> Exit:
    """Merge theirs into ours; the exit code says whether anything clashes.

    Raises:
        StorageError: ours cannot be written.
    """
    base, ours, theirs, *named = arguments.files
    gc.disable()  # the process ends with the merge, and a search for garbage takes a fourth of its time
    try:
        found = merge_file(Path(base), Path(ours), Path(theirs), Author(user_name(), clock.now()), *named[:1])
    finally:
        gc.enable()
    for line in found.lines:
        write_error(line)
    return Exit.DONE if found.is_clean else Exit.NOT_YET
