"""The workspace's ports on a folder; store parts load when first used."""

# ruff: noqa: PLC0415 - the list of sessions is shown before anything here that reads one is loaded

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.store.config_folder import PREFERENCES, config_folder
from earnest.store.system_user import user_name
from earnest.workspace.ports import ConflictCopy, KeptPages, LeftSession, Preferences, RemovedSession, SeenPage
from earnest.workspace.stamp import now
from earnest.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from typing import Any

    from earnest.core.interview.paper_words import Papers
    from earnest.core.interview.stage import Interview
    from earnest.core.replay.lessons.library_lessons import SessionLessons
    from earnest.core.replay.notes import ReplayNote, ReplayNotes
    from earnest.core.text.manual import Page
    from earnest.store.files.folder import Folder
    from earnest.store.library.assessor import SessionAssessor, SessionOutline
    from earnest.workspace.library import Library, TeamNews
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.page_texts import PageTexts
from earnest.workspace.ports import Place, SessionWatch, TranscriptStore

SYNCED = ".earnest-synced"
"""The file that tells what the last sync with a team brought."""


def open_workspace(
    folder: Folder, clock: Callable[[], datetime] = now, environ: Mapping[str, str] | None = None
) -> Workspace:
    """Return the workspace of a folder of sessions.

    Args:
        folder: The folder.
        clock: Tells the time.
        environ: The environment that the program was started with; None keeps no picture of a page.
    """
    return Workspace(
        sessions=DiskSessions(folder),
        library=DiskLibrary(folder, clock),
        interviews=DiskInterviews(folder),
        notes=DiskNotes(),
        user=DiskUser(folder),
        load_transcripts=load_transcripts,
        load_manual=load_manual,
        pictures=LatePictures(folder, environ),
        clock=clock,
    )


def pick(folder: Folder, word: str) -> Path:
    """Return the session that a word refers to, as `library.pick` does.

    Raises:
        StorageError: there is none, or more than one, or the folder cannot be read.
    """
    from earnest.store.files.names import find_named

    if named := find_named(folder.path, word):
        return named
    from earnest.store.library import library

    return library.pick(folder, word)


def pick_latest(folder: Folder) -> Path | None:
    """Return the session that was changed last; None without any.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    from earnest.store.library import library

    return library.pick_latest(folder)


def load_manual() -> Mapping[str, Page]:
    """Return the pages of the manual by topic; none after an upgrade."""
    from earnest.store import manual

    try:
        return manual.load_manual()
    except OSError:
        return {}


def load_preferences() -> tuple[Preferences, str]:
    """Return what the user chose, and what keeps it from being used.

    Nothing that reads files is loaded where nothing was chosen.
    """
    if not os.path.lexists(config_folder() / PREFERENCES):
        return Preferences(), ""
    from earnest.store import preferences

    return preferences.load_preferences(), preferences.check_preferences()


def load_papers(path: Path) -> Papers:
    """Return the user's own words for papers."""
    from earnest.store import papers

    return papers.load_papers(path)


def load_transcripts() -> TranscriptStore:
    """Return what reads transcripts."""
    from earnest.store.transcripts import DiskTranscripts

    return DiskTranscripts()


def make_assessor(folder: Folder, today: date | None = None) -> SessionAssessor:
    """Return what opens and judges a session."""
    from earnest.store.library.assessor import SessionAssessor

    return SessionAssessor(folder, today)


def read_many(
    folder: Folder, make: Callable[..., SessionAssessor], paths: Sequence[Path]
) -> Iterator[tuple[Path, SessionOutline]]:
    """Return an iterator over what a list keeps of many sessions."""
    from earnest.store.library.second_process import read_in_two

    return read_in_two(folder, make, paths)


def find_news(folder: Folder) -> TeamNews | None:
    """Return what a team's last sync brought; None without one."""
    if not os.path.lexists(folder.path / SYNCED):
        return None
    from earnest.store.teams.news import read_news

    return read_news(folder)


class DiskSessions:
    """Sessions as files; a key is a path."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def open(self, key: str, *, to_write: bool = True, settles: bool = False) -> OpenedSession:
        """Open a session, locked if `to_write` is true and possible."""
        from earnest.store.sessions import open as opening

        return opening.open_session(Path(key), to_write=to_write, settles=settles)

    def create(self, tables: Mapping[str, Any]) -> OpenedSession:
        """Begin a session and open it."""
        from earnest.store.sessions import open as opening

        return opening.new_session(self._folder, tables)

    def watch(self, opened: OpenedSession) -> SessionWatch:
        """Watch a session that somebody else writes."""
        from earnest.store.sessions.watch import Watch

        return Watch(opened)

    def conflict_copies(self, key: str) -> Sequence[ConflictCopy]:
        """Return the versions kept beside a session, in order."""
        from earnest.store.library.scan import find_second_versions

        return [ConflictCopy(str(path), path.name) for path in find_second_versions(Path(key))]

    def sweep(self) -> None:
        """Remove what a crash of this user's has left behind."""
        from earnest.store.files.atomic import sweep
        from earnest.store.pictures.picture_file import sweep_pictures

        sweep(self._folder)
        sweep_pictures(str(self._folder.path))


class DiskLibrary:
    """The folder with its archive and its trash."""

    def __init__(self, folder: Folder, clock: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, clock

    def catalog(self, *, samples_only: bool = False, is_quick: bool = False) -> Library:
        """Return the sessions; `is_quick` reads no file at once."""
        from earnest.store.library.folder_library import FolderLibrary

        how: dict[str, Any] = {"samples_only": samples_only} | ({"at_once": 0} if is_quick else {})
        how["news"] = None if samples_only else find_news(self._folder)
        today = self._clock().date()
        return FolderLibrary(self._folder, today, make_assessor, at_a_glance=True, read_many=read_many, **how)

    def name(self, key: str) -> str:
        """Return what a session is called, without the ending of its file."""
        from earnest.store.files.names import session_name

        return session_name(Path(key))

    def exists(self, key: str) -> bool:
        """Return whether there is a session with a key."""
        return os.path.exists(key)  # noqa: PTH110 - unlike pathlib, it takes what cannot be looked at for missing

    def archive(self, key: str) -> str:
        """Move a session to the archive and return its key there."""
        from earnest.store.library import library

        return str(library.archive(Path(key)))

    def trash(self, key: str) -> str:
        """Move a session to the trash and return its key there."""
        from earnest.store.library import library

        return str(library.move_to_trash(Path(key)))

    def propose_name(self, key: str, client: str) -> str:
        """Return the name a session's file would have, if it is another."""
        from earnest.store.library import library

        return library.propose_name(Path(key), client)

    def rename(self, key: str, client: str) -> str:
        """Name a session's file after a client and return its key."""
        from earnest.store.library import library

        return str(library.rename(Path(key), client))

    def restore(self, key: str) -> str:
        """Move a session back to the library and return its key."""
        from earnest.store.library import library

        return str(library.restore(Path(key)))

    def removed(self, place: Place) -> Sequence[RemovedSession]:
        """Return the sessions in the archive or the trash, last changed first."""
        from earnest.store.files.folder import ARCHIVE
        from earnest.store.library import library

        there = library.list_removed(library.TRASH if place == "trash" else ARCHIVE, self._folder)
        return [
            RemovedSession(str(each.path), self.name(str(each.path)), each.client or each.path.name) for each in there
        ]

    def note_left(self, left: LeftSession) -> None:
        """Note a session's standing in the index, if possible."""
        with suppress(ImportError):  # an upgrade has taken it away, and home reads the session
            from earnest.store.library import left_session

            left_session.note_left(self._folder, left)

    def lessons(self) -> Iterator[SessionLessons | None]:
        """Yield what each session teaches, None if unusable; for a thread."""
        from earnest.store.library.lessons import learn_from_folder

        every = (found for _, found in learn_from_folder(self._folder) if found is not None)
        yield from (None if isinstance(found, str) else found for found in every)


class DiskInterviews:
    """The shipped interviews and the user's own."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._loaded: dict[str, Interview] = {}

    def load(self, name: str) -> Interview:
        """Return an interview; it is read once."""
        from earnest.store.interviews import load_interview

        if name not in self._loaded:
            self._loaded[name] = load_interview(name, self._folder, load_papers)
        return self._loaded[name]

    def names(self) -> Sequence[str]:
        """Return the names of all interviews, sorted."""
        from earnest.store.interviews import list_interviews

        return list_interviews(self._folder)

    def copy_sample(self, key: str) -> str:
        """Copy a sample into the library and return its key."""
        from earnest.store.interviews import copy_sample

        return str(copy_sample(Path(key), self._folder))


class LatePictures:
    """The last picture of each page, on the disk."""

    def __init__(self, folder: Folder, environ: Mapping[str, str] | None) -> None:
        self._folder, self._environ = folder, environ

    def keep(self, seen: SeenPage) -> None:
        """Keep a page's picture, or delete it where it is not true."""
        with suppress(ImportError):  # an upgrade has taken it away
            from earnest.store.pictures.disk_pictures import DiskPictures

            DiskPictures(self._folder, self._environ).keep(seen)


class DiskNotes:
    """Notes in a file beside each session."""

    def load(self, key: str) -> ReplayNotes:
        """Return the notes on a session."""
        from earnest.store.sessions.notes import load_notes

        return load_notes(Path(key))

    def keep(self, key: str, note: ReplayNote, note_id: str = "") -> ReplayNotes:
        """Add or replace a note; an empty text deletes it."""
        from earnest.store.sessions.notes import keep_note

        return keep_note(Path(key), note, note_id)


class DiskUser:
    """The unix user on this machine."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._drafts: KeptPages | None = None
        self.user_name = user_name()

    @property
    def full_name(self) -> str:
        """The user's full name as the machine knows it, or nothing."""
        from earnest.store import system_user

        return system_user.user_full_name()

    @property
    def language(self) -> str:
        """The language of the locale, such as `en-US`."""
        from earnest.store.system_user import locale_language

        return locale_language()

    def propose_name(self, parts: Sequence[str]) -> str:
        """Return the name of a new file about some things."""
        from earnest.store.export import propose_name

        return propose_name(parts)

    def export(self, name: str, text: str) -> str:
        """Write a text to a new private file; return where it is."""
        from earnest.store.export import export_text

        return export_text(Path(name), text)

    def preferences(self) -> Preferences:
        """Return what the user chose before."""
        return load_preferences()[0]

    def keep_preferences(self, chosen: Preferences) -> None:
        """Keep what the user chose; failing to is no error."""
        from earnest.store.save_preferences import keep_preferences

        keep_preferences(chosen)

    def open_pages(self) -> PageTexts:
        """Return what was typed where no session is open to be written."""
        from earnest.store.sessions.page_drafts import PageDrafts

        self._drafts = self._drafts or PageDrafts(self._folder)
        return self._drafts.open()

    def close_pages(self) -> None:
        """Write what was typed there; it is offered again."""
        if self._drafts is not None:
            self._drafts.close()
