"""`earnest verify`: check the stored files, and repair them with --repair."""

from earnest.cli.arguments import Arguments
from earnest.cli.files import texts as say
from earnest.cli.files.receipts import prove_session
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder, is_folder
from earnest.store.library.access_faults import StoredFault
from earnest.store.library.verify import repair, verify, verify_session


def run(arguments: Arguments) -> Exit:
    """Print the faults of the stored files, or what a transcript proves."""
    if arguments.transcript is not None:
        return prove_session(arguments, arguments.transcript)
    folder = folder_to_read(arguments)
    if not is_folder(folder.path):
        return _print_faults((), arguments, say.NO_SESSIONS)
    found = _find_faults(arguments, folder)
    repaired = len(found)
    if arguments.repair:
        found = repair(folder, found)
    repaired -= len(found)
    return _print_faults(found, arguments, say.REPAIRED.format(what=repaired) if repaired else "")


def _find_faults(arguments: Arguments, folder: Folder) -> tuple[StoredFault, ...]:
    if not arguments.sessions:
        return verify(folder)
    return tuple(each for word in arguments.sessions for each in verify_session(find_session(word, folder)))


def _print_faults(found: tuple[StoredFault, ...], arguments: Arguments, heading: str) -> Exit:
    if arguments.json:
        write_json(
            [{"file": each.path.name, "what": each.what, "do": each.do, "grave": each.is_grave} for each in found]
        )
    else:
        lines = [heading] if heading else []
        write_line("\n".join([*lines, *map(str, found)] or [say.NO_PROBLEMS]))
    if any(each.is_grave for each in found):
        return Exit.UNUSABLE
    return Exit.NOT_YET if found else Exit.DONE
