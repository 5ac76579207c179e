"""`earnest restore`: restore a session from the trash or an older version."""

from collections.abc import Iterator
from pathlib import Path

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.files import texts as say
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.files.names import session_name
from earnest.store.library.library import TRASH, ListedSession, list_removed, pick_from_trash, restore
from earnest.store.sessions.restore_version import restore_version
from earnest.store.sessions.versions import find_version, list_versions
from earnest.store.system_user import user_name


def run(arguments: Arguments) -> Exit:
    """Restore a session or an older version, or list the trash."""
    folder = folder_to_read(arguments)
    if not arguments.sessions:
        return _list_trash(folder, arguments)
    if arguments.version is not None:
        return _restore_version(find_session(arguments.sessions[0], folder), arguments.version)
    path = restore(pick_from_trash(folder, arguments.sessions[0]))
    name = escape_controls(session_name(path), keep_newlines=False)
    if arguments.json:
        write_json({"file": path.name})
    else:
        write_line(say.RESTORED.format(name=name, session=name))
    return Exit.DONE


def _restore_version(path: Path, number: int) -> Exit:
    version = find_version(path, number)
    restored = restore_version(path, version, user_name(), clock.now())
    name = escape_controls(session_name(path), keep_newlines=False)
    if not restored.is_changed:
        write_line(say.SAME_ALREADY.format(name=name))
        return Exit.DONE
    newest = next((each.path for each in list_versions(path)), None)
    kept = say.VERSION_1 if restored.kept_as in {newest, None} else restored.kept_as.name
    kept = escape_controls(kept, keep_newlines=False)
    write_line(say.VERSION_RESTORED.format(name=name, at=version.saved_at, kept=kept))
    return Exit.DONE


def _list_trash(folder: Folder, arguments: Arguments) -> Exit:
    found = list_removed(TRASH, folder)
    if arguments.json:
        write_json([{"number": each.number, "file": each.path.name, "client": each.client} for each in found])
    else:
        write_line("\n".join(_lines(found)) or say.TRASH_EMPTY)
    return Exit.DONE


def _lines(found: list[ListedSession]) -> Iterator[str]:
    today = clock.today()
    for each in found:
        says = say.REMOVED_CLIENT if each.client else say.REMOVED
        line = says.format(number=each.number, name=session_name(each.path), client=each.client)
        if each.changed:
            line = say.CHANGED.format(removed=line, day=format_day(each.changed.date(), today))
        yield escape_controls(line, keep_newlines=False)
