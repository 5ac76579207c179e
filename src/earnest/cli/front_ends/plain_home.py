"""The list of sessions in plain mode."""

from earnest.cli.front_ends import texts as say
from earnest.cli.output.catalogs import read_catalog, tell_news
from earnest.core.editing.new_session import begin_tables
from earnest.core.text.normalize import shows_nothing
from earnest.plain.console import CommandGiven, Console
from earnest.store.disk import find_news
from earnest.store.files.folder import Folder
from earnest.store.library.catalog import CatalogRow
from earnest.workspace.library import find_shared_clients
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace


def choose_session(
    console: Console, workspace: Workspace, folder: Folder, *, samples: bool = False
) -> OpenedSession | None:
    """List sessions; open one, begin one, or return None to leave.

    Args:
        console: Where it is asked.
        workspace: What opens and begins sessions.
        folder: The sessions, or the samples.
        samples: Whether they are samples; what is opened is the user's own copy.

    Raises:
        EndOfInput: There is no more input.
        StorageError: The folder or the session cannot be used.
    """
    while True:
        rows = _list_sessions(console, folder)
        try:
            answer = console.line(say.CHOOSE_SESSION, hint=say.CHOOSE_SESSION_HINT, is_drafted=False)
        except CommandGiven as given:
            if given.letter == "q":
                return None
            console.say(say.CHOOSE_SESSION_AGAIN)
            continue
        path = {str(row.number): row.path for row in rows}.get(answer or "")
        if path is None:
            return _begin(workspace, (answer or "").strip())
        return _open_copy(console, workspace, str(path)) if samples else workspace.sessions.open(str(path))


def _list_sessions(console: Console, folder: Folder) -> list[CatalogRow]:
    """Say the sessions of the folder, and return them."""
    catalog, rows = read_catalog(folder)
    listed = [row for row in rows if not row.is_practice]
    if not rows:
        console.say(say.NO_SESSIONS, say.SEE_SAMPLES)
    shared, news = find_shared_clients(row.client for row in listed), find_news(folder)
    for row in listed:
        name = (
            say.CLIENT_IN.format(client=row.client, file=row.path.name)
            if row.client in shared
            else row.client or row.path.name
        )
        start = f"{row.number} {name}, {row.summary.verdict.phrase}; " if row.summary else f"{row.number} {name}: "
        console.say(start + ", ".join(filter(None, (*catalog.describe_line(row), row.fullness))))
        for copy in row.conflicts:
            console.say(f"  {say.SECOND_VERSION.format(name=copy.name)}")
        if told := tell_news(news, row.path.name):
            console.say(f"  {told}")
    if left_out := len(rows) - len(listed):
        console.say(say.NOT_LISTED.format(left_out))
    if news:
        console.say(*news.lines)
    return rows


def _open_copy(console: Console, workspace: Workspace, sample: str) -> OpenedSession:
    """Open the user's own copy of a sample, and say so."""
    copy = workspace.sessions.open(workspace.interviews.copy_sample(sample))
    console.say(say.YOUR_COPY.format(name=copy.name))
    return copy


def _begin(workspace: Workspace, client: str) -> OpenedSession | None:
    """Begin a session for a client, if one is named."""
    if shows_nothing(client):
        return None
    return workspace.sessions.create(begin_tables(client, "client", workspace.clock(), workspace.user.language))
