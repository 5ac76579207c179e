"""Sessions read and judged for a command that only looks; and the shape that such commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.layout import Page
from earnest.cli.output.streams import complain, say
from earnest.cli.session_lookup import folder_to_read, session_named
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing, assess
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import NEWER, open_session
from earnest.workspace.errors import NoSuchSession, UnusableFile


class Case(NamedTuple):
    """A session, judged, and what is to be said about its file."""

    session: Session
    interview: Interview
    standing: Standing
    notes: tuple[str, ...]
    path: Path


class Unusable(NamedTuple):
    """A file that cannot be judged, and why: one message for each thing that stands against it."""

    name: str
    messages: tuple[str, ...]


def cases(arguments: Arguments) -> list[Case | Unusable]:
    """Read and judge the sessions that were named.

    Raises:
        UnusableFolder: the folder of sessions cannot be read.
    """
    folder = folder_to_read(arguments)
    return [_case(word, folder) for word in arguments.sessions]


def show(
    found: Sequence[Case | Unusable],
    arguments: Arguments,
    report: Callable[[Case], dict[str, Any]],
    lines: Callable[[Case, Page], list[str]],
) -> None:
    """Write what a command found out, as JSON or as text; what cannot be used goes to standard error too."""
    for one in found:
        for message in one.messages if isinstance(one, Unusable) else one.notes:
            complain(message)
    if arguments.json:
        reports = [unusable_report(one) if isinstance(one, Unusable) else report(one) for one in found]
        say_json(reports[0] if len(reports) == 1 else reports)
        return
    page = Page.here()
    texts = ["\n".join(lines(one, page)) for one in found if isinstance(one, Case)]
    if texts:
        say(f"\n\n{page.hairline}\n\n".join(texts))


def unusable_report(unusable: Unusable) -> dict[str, Any]:
    """Return what a program reads of a file that cannot be used."""
    return {"file": unusable.name, "unusable": list(unusable.messages)}


def _case(word: str, folder: Folder) -> Case | Unusable:
    try:
        path = session_named(word, folder)
    except NoSuchSession as trouble:
        return Unusable(word, (str(trouble),))
    try:
        opened = open_session(path, to_write=False)
        if opened.newer:
            says = f"{path.name}: {NEWER} (format {opened.session.format}); it stays as it is"
            return Unusable(path.name or word, (says,))
        if opened.faults:
            return Unusable(path.name or word, tuple(str(fault) for fault in opened.faults))
        interview = load_interview(opened.session.interview, folder)
    except UnusableFile as trouble:
        return Unusable(path.name or word, (str(trouble),))
    today = clock.today()
    return Case(opened.session, interview, assess(opened.session, interview, today), opened.notes, path)
