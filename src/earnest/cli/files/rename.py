"""`earnest rename`: rename the client of a session, and its file."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.files import texts as say
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.editing.people import rename_client
from earnest.core.history.changes import Author, apply_edits
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.library.library import propose_name, rename
from earnest.store.sessions.open import edit_session
from earnest.store.system_user import user_name


def run(arguments: Arguments) -> Exit:
    """Rename the client, then the file if wanted.

    The change is in the history, so that it can be undone.

    Raises:
        LockedByOther: somebody has the session open; nothing is changed.
        NotSaved: it is read-only or cannot be written; nothing is changed.
    """
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    client = " ".join(arguments.client).strip()
    author = Author(user_name(), clock.now())
    edit_session(path, lambda session: apply_edits(session, rename_client(client), author))
    says, is_other = say.RENAMED, bool(propose_name(path, client))
    if arguments.renames_file:
        says, path = say.RENAMED_FILE, rename(path, client) if is_other else path
    elif is_other:
        says = say.RENAMED_NOT_FILE
    write_line(escape_controls(says.format(client=client, name=path.name), keep_newlines=False))
    return Exit.DONE
