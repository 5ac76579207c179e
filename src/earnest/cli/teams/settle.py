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
from earnest.core.merge.differences import Difference, find_differences
from earnest.core.merge.differences_text import describe_difference, describe_path
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.disk import DiskSessions
from earnest.store.library.library import archive
from earnest.store.system_user import user_name
from earnest.workspace.two_versions import TwoVersions, has_versions, make_one, open_both

NOTHING = "Nothing to settle: there is one version."
CHOOSE = "To settle: `earnest settle SESSION --mine` or `--theirs`. Or open the session to choose one by one."


def run(arguments: Arguments) -> Exit:
    """Settle all that waits in a session, or list it.

    Raises:
        CommandError: both sides were asked for.
        StorageError: it cannot be read or written; then nothing has changed.
    """
    if arguments.mine and arguments.theirs:
        raise CommandError("Choose one: --mine or --theirs.")
    folder = folder_to_read(arguments)
    key, sessions = str(find_session(arguments.sessions[0], folder)), DiskSessions(folder)
    settled = 0
    while True:
        copies = sessions.conflict_copies(key)
        if not has_versions(sessions.open(key, to_write=False), copies):
            write_line(f"Settled: {settled}" if settled else NOTHING)
            return Exit.DONE
        both = open_both(sessions, key, copies[0].key if copies else "")
        try:
            found = [each for each in find_differences(both.opened.session, both.other) if each.is_clash]
            if not (arguments.mine or arguments.theirs):
                write_line("\n".join((*_describe(both, found), CHOOSE)))
                return Exit.NOT_YET
            _settle(both, found, takes_other=arguments.theirs)
            settled += _count(found)
        finally:
            both.opened.close()
        if both.copy:
            archive(Path(both.copy))


def _settle(both: TwoVersions, found: Sequence[Difference], *, takes_other: bool) -> None:
    """Save one version."""
    way = found[0].ways[takes_other] if found else "file"
    session = make_one(both, {each.path: way for each in found}, Author(user_name(), clock.now()))
    if both.opened.file:
        both.opened.file.save(session)


def _describe(both: TwoVersions, found: Sequence[Difference]) -> Sequence[str]:
    file, other = both.opened.session, both.other
    lines = [f"Two versions ({both.name}), answers that differ in both: {_count(found)}"]
    for each in found:
        lines.append(f"  {describe_path(each, file, other, clock.today())}")
        pairs = zip(each.lines, describe_difference(each, file, other, clock.today()), strict=True)
        for line, pair in ((line, pair) for line, pair in pairs if line.is_clash):
            mine, theirs = both.list_authors(line.path)
            lines += [f"    {pair.label}", f"      --mine, by {mine}: {_show(pair.file)}"]
            lines.append(f"      --theirs, by {theirs}: {_show(pair.other)}")
    return [escape_controls(line, keep_newlines=False) for line in lines]


def _count(found: Sequence[Difference]) -> int:
    """Return how many answers clash."""
    return sum(line.is_clash for each in found for line in each.lines)


def _show(text: str) -> str:
    return " ".join(text.split()) or "nothing"
