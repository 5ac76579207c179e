"""The list of sessions in plain mode."""

from earnest.cli import clock
from earnest.core.editing.new_session import begin_tables
from earnest.plain.console import CommandGiven, Console
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace


def choose_session(console: Console, workspace: Workspace, folder: Folder) -> OpenedSession | None:
    """Ask for a session or a new client; return None to leave."""
    catalog = Catalog(folder, SessionAssessor)
    found = catalog.read_all()
    if not found:
        console.say("Nobody to listen to yet.")
    for row in found:
        name = f"{row.client}, {row.summary.verdict.phrase}; " if row.summary else f"{row.path.name}: "
        console.say(f"{row.number} {name}{', '.join(filter(None, catalog.describe_line(row)))}")
    try:
        answer = console.line("A number opens a session; a name begins one", hint="/q leaves")
    except CommandGiven as given:
        if given.letter != "q":
            console.say("Here a number, a name or /q.")
        return None if given.letter == "q" else choose_session(console, workspace, folder)
    paths = {str(row.number): row.path for row in found}
    if answer in paths:
        return workspace.sessions.open(str(paths[answer]))
    client = (answer or "").strip()
    if not client:
        return None
    return workspace.sessions.create(begin_tables(client, "client", clock.now(), workspace.user.language))
