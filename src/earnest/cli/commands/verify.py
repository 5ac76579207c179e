"""`earnest verify`: every promise about the stored files, proved; with --repair, what can be mended is."""

from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.streams import say
from earnest.cli.session_lookup import find_session, folder_to_read
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder, is_folder
from earnest.store.library.verify import StoredFault, repair, verify, verify_session


def run(arguments: Arguments) -> Exit:
    """Say what is not as it should be, and what to do about it; nothing is thrown away."""
    folder = folder_to_read(arguments)
    if not is_folder(folder.path):
        return _said((), arguments, "There are no sessions yet.")
    found = _found(arguments, folder)
    mended = len(found)
    if arguments.repair:
        found = repair(folder, found)
    mended -= len(found)
    return _said(found, arguments, f"{mended} mended." if mended else "")


def _found(arguments: Arguments, folder: Folder) -> tuple[StoredFault, ...]:
    if not arguments.sessions:
        return verify(folder)
    return tuple(each for word in arguments.sessions for each in verify_session(find_session(word, folder)))


def _said(found: tuple[StoredFault, ...], arguments: Arguments, word: str) -> Exit:
    if arguments.json:
        say_json([{"file": each.path.name, "what": each.what, "do": each.do, "grave": each.is_grave} for each in found])
    else:
        lines = [word] if word else []
        say("\n".join([*lines, *map(str, found)] or ["All is as it should be."]))
    if any(each.is_grave for each in found):
        return Exit.UNUSABLE
    return Exit.NOT_YET if found else Exit.EARNED
