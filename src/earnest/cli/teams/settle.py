"""`earnest settle`: choose between two versions of a session."""

from collections.abc import Sequence
from pathlib import Path

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.history.changes import Author
from earnest.core.merge.clashes import with_others
from earnest.core.merge.differences import Difference, Resolution, find_differences
from earnest.core.merge.differences_text import describe_path
from earnest.core.model.keys import KeyPath
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.library.library import archive
from earnest.store.library.scan import find_second_versions
from earnest.store.sessions.open import open_session
from earnest.store.system_user import user_name
from earnest.workspace.errors import NotSettled
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import TwoVersions, make_one

NOTHING = "Nothing to settle: there is one version."
CHOOSE = "To settle: `earnest settle SESSION --mine` or `--theirs`, or open the session to choose one by one."


def run(arguments: Arguments) -> Exit:
    """Settle all that waits in a session, or list it.

    Raises:
        CommandError: both sides were asked for.
        StorageError: it cannot be read or written; then nothing has changed.
    """
    if arguments.mine and arguments.theirs:
        raise CommandError("Choose one: --mine or --theirs.")
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    settles = arguments.mine or arguments.theirs
    settled = 0
    while True:
        opened = open_session(path, settles=True, to_write=settles)
        try:
            both = _find_versions(opened)
            if both is None or not settles:
                break
            settled += _settle(both, takes_other=arguments.theirs)
        finally:
            opened.close()
        if both.copy:
            archive(Path(both.copy))
    if both is None:
        write_line(f"Settled: {settled}" if settled else NOTHING)
        return Exit.EARNED
    write_line("\n".join((*_describe(both), CHOOSE)))
    return Exit.NOT_YET


def _find_versions(opened: OpenedSession) -> TwoVersions | None:
    """Return the next two versions to settle, or None."""
    if opened.other_side:
        return TwoVersions(opened, opened.other_side, "the other side of a merge", "")
    if opened.session.clash:
        return TwoVersions(opened, with_others(opened.session), "the other version", "", is_apart=False)
    for copy in find_second_versions(opened.path):
        second = open_session(copy, to_write=False)
        if second.unfit:
            raise NotSettled(second.unfit)
        return TwoVersions(opened, second.session, second.name, str(copy))
    return None


def _settle(both: TwoVersions, *, takes_other: bool) -> int:
    """Save one version, and return how many keys clashed."""
    file = both.opened.file
    if file is None:
        raise NotSettled(both.opened.read_only)
    found = _list_clashes(both.opened.session, both.other)
    ways: dict[KeyPath, Resolution] = {each.path: "other" if takes_other else "file" for each in found}
    file.save(make_one(both, ways, Author(user_name(), clock.now())))
    return len(found)


def _list_clashes(file: Session, other: Session) -> Sequence[Difference]:
    return [each for each in find_differences(file, other) if each.is_clash]


def _describe(both: TwoVersions) -> Sequence[str]:
    file, other = both.opened.session, both.other
    found = _list_clashes(file, other)
    told = [escape_controls(describe_path(each, file, other, clock.today()), keep_newlines=False) for each in found]
    return [
        f"Two versions of {len(told)} of its answers ({escape_controls(both.name)}):",
        *(f"  {each}" for each in told),
    ]
