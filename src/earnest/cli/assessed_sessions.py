"""The sessions of commands that only read, and their common output."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import write_json
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import write_error, write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import AssessedSession, SessionAssessor, UnusableSession
from earnest.workspace.errors import NoSuchSession
from earnest.workspace.opened_session import NEWER


def assess_named(
    arguments: Arguments, *, stands_in: bool = False, judges: bool = True, with_remarks: bool = False
) -> list[AssessedSession | UnusableSession]:
    """Read and judge the sessions that were named.

    Args:
        arguments: Their names.
        stands_in: Whether another interview stands in for one that is not there.
        judges: Whether they are judged at once, and not only where their standing is read.
        with_remarks: Whether the remarks are found as well, which takes as long as all else.

    Raises:
        UnusableFolder: the folder of sessions cannot be read.
        Exception: Earnest has a bug, and no other session was named.
    """
    folder = folder_to_read(arguments)
    assessor = SessionAssessor(folder, clock.today(), judges_practice=arguments.practice)
    find = partial(assessor.open, stands_in=stands_in, judges=judges, with_remarks=with_remarks)
    found = [_assess(word, folder, find) for word in arguments.sessions]
    if len(found) == 1 and isinstance(found[0], UnusableSession) and found[0].bug:
        raise found[0].bug
    return found


def write_results(
    found: Sequence[AssessedSession | UnusableSession],
    arguments: Arguments,
    report: Callable[[AssessedSession], dict[str, Any]],
    to_lines: Callable[[AssessedSession, TextLayout], list[str]],
) -> None:
    """Write results as JSON or text, and messages to standard error."""
    for one in found:
        for message in one.messages:
            write_error(message)
    if arguments.json:
        reports = [report_unusable(one) if isinstance(one, UnusableSession) else report(one) for one in found]
        write_json(reports[0] if len(reports) == 1 else reports)
        return
    for remedy in dict.fromkeys(one.remedy for one in found if isinstance(one, UnusableSession) and one.remedy):
        write_error(remedy)
    layout = TextLayout.detect()
    texts = ["\n".join(to_lines(one, layout)) for one in found if isinstance(one, AssessedSession)]
    if texts:
        write_line(f"\n\n{layout.hairline}\n\n".join(texts))


def report_unusable(unusable: UnusableSession) -> dict[str, Any]:
    """Return the JSON report on a file that cannot be used."""
    return {"file": unusable.name, "unusable": list(unusable.messages)}


def _assess(
    word: str, folder: Folder, find: Callable[[Path], AssessedSession | UnusableSession]
) -> AssessedSession | UnusableSession:
    try:
        path = find_session(word, folder)
    except NoSuchSession as error:
        return UnusableSession(word, (str(error),))
    found = find(path)
    if isinstance(found, AssessedSession):
        return found
    if found.is_newer and found.session:
        message = f"{path.name}: {NEWER} (format {found.session.format}); it stays as it is. Upgrade Earnest to use it"
        found = found._replace(messages=(message,))
    return found._replace(name=found.name or word)
