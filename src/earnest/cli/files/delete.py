"""`earnest delete`: move a session to the trash.

The user confirms it with the session's name, or with the client's that it was made of.
"""

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.files import texts as say
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.cli.stdin_lines import StdinLines
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.names import make_slug, session_name
from earnest.store.library.library import move_to_trash


def run(arguments: Arguments) -> Exit:
    """Ask for the name, and move the session to the trash.

    Raises:
        CommandError: the name was not typed; the session stays.
    """
    folder = folder_to_read(arguments)
    path = find_session(arguments.sessions[0], folder)
    name = escape_controls(session_name(path), keep_newlines=False)
    write_line(say.DELETE_CONFIRM.format(name=name))
    typed = (StdinLines().read() or "").strip()
    if typed != session_name(path).strip() and (not typed or make_slug(typed) != session_name(path)):
        raise CommandError(say.DELETE_OTHER_NAME.format(name=name))
    moved = move_to_trash(path)
    restore = say.RESTORE_IT if path.parent == folder.path else say.RESTORE_FROM
    command = escape_controls(restore.format(folder=path.parent, session=session_name(moved)), keep_newlines=False)
    write_line(say.DELETED.format(name=name, command=command))
    return Exit.DONE
