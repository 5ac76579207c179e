"""The sessions of a folder, read for what they teach together."""

from collections.abc import Iterator
from pathlib import Path

from earnest.core.replay.lessons.library_lessons import SessionLessons, learn_from_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.verdict import Verdict
from earnest.store.files.folder import Folder, is_folder
from earnest.store.library.assessor import AssessedSession, SessionAssessor, UnusableSession
from earnest.store.library.scan import list_entries
from earnest.workspace.errors import describe_unread


def learn_from_folder(
    folder: Folder, *, counts_practice: bool = False
) -> Iterator[tuple[Path, SessionLessons | str | None]]:
    """Yield what each session teaches, or why it is unusable.

    A session for practice teaches nothing, None, unless it is to be counted.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    assessor = SessionAssessor(folder, judges_practice=counts_practice)
    for file in list_entries(folder) if is_folder(folder.path) else ():
        found = assessor.open(file.path, with_remarks=False)
        if isinstance(found, UnusableSession):
            yield file.path, found.messages[0]
        elif found.standing.verdict is Verdict.PRACTICE:
            yield file.path, None
        else:
            yield file.path, _learn(found)


def _learn(found: AssessedSession) -> SessionLessons | str:
    try:
        return learn_from_session(str(found.path), Replay(found.session, found.interview), found.standing)
    except Exception as fault:  # noqa: BLE001 - one file never stops a folder
        return f"{found.path.name}: {describe_unread(fault)}"
