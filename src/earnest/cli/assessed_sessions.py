"""Sessions read and judged for a command that only looks; and the shape that such commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import complain, say
from earnest.cli.session_lookup import find_session, folder_to_read
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing, assess
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import NoSuchSession, UnusableFile
from earnest.workspace.opened_session import NEWER


class AssessedSession(NamedTuple):
    """A session, judged, and what is to be said about its file."""

    session: Session
    interview: Interview
    standing: Standing
    notes: tuple[str, ...]
    path: Path


class UnusableSession(NamedTuple):
    """A file that cannot be judged, and why: one message for each thing that stands against it."""

    name: str
    messages: tuple[str, ...]


def assess_named(arguments: Arguments) -> list[AssessedSession | UnusableSession]:
    """Read and judge the sessions that were named.

    Raises:
        UnusableFolder: the folder of sessions cannot be read.
    """
    folder = folder_to_read(arguments)
    return [_case(word, folder) for word in arguments.sessions]


def show(
    found: Sequence[AssessedSession | UnusableSession],
    arguments: Arguments,
    report: Callable[[AssessedSession], dict[str, Any]],
    lines: Callable[[AssessedSession, TextLayout], list[str]],
) -> None:
    """Write what a command found out, as JSON or as text; what cannot be used goes to standard error too."""
    for one in found:
        for message in one.messages if isinstance(one, UnusableSession) else one.notes:
            complain(message)
    if arguments.json:
        reports = [unusable_report(one) if isinstance(one, UnusableSession) else report(one) for one in found]
        say_json(reports[0] if len(reports) == 1 else reports)
        return
    page = TextLayout.here()
    texts = ["\n".join(lines(one, page)) for one in found if isinstance(one, AssessedSession)]
    if texts:
        say(f"\n\n{page.hairline}\n\n".join(texts))


def unusable_report(unusable: UnusableSession) -> dict[str, Any]:
    """Return what a program reads of a file that cannot be used."""
    return {"file": unusable.name, "unusable": list(unusable.messages)}


def _case(word: str, folder: Folder) -> AssessedSession | UnusableSession:
    try:
        path = find_session(word, folder)
    except NoSuchSession as trouble:
        return UnusableSession(word, (str(trouble),))
    try:
        opened = open_session(path, to_write=False)
        if opened.newer:
            says = f"{path.name}: {NEWER} (format {opened.session.format}); it stays as it is"
            return UnusableSession(path.name or word, (says,))
        if opened.faults:
            return UnusableSession(path.name or word, tuple(str(fault) for fault in opened.faults))
        interview = load_interview(opened.session.interview, folder)
    except UnusableFile as trouble:
        return UnusableSession(path.name or word, (str(trouble),))
    today = clock.today()
    return AssessedSession(opened.session, interview, assess(opened.session, interview, today), opened.notes, path)
