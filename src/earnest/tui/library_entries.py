"""Responsible for what home shows: the sessions of a folder, and the samples, each with its standing."""

from datetime import date

from earnest.store.folder import Folder
from earnest.store.interviews import list_samples
from earnest.store.shelf import shelf, standings
from earnest.tui.home_items import Entry


def sessions_in(folder: Folder, today: date) -> list[Entry]:
    """Return the sessions of a folder, newest first."""
    return [
        Entry(
            str(found.listed.path),
            found.listed.client or found.listed.path.name,
            found.listed.modified,
            found.listed.session,
            found.standing,
            found.message,
        )
        for found in shelf(folder, today)
    ]


def samples(folder: Folder, today: date) -> list[Entry]:
    """Return the sample sessions, by name."""
    return [
        Entry(str(path), session.client, None, session, standing, is_sample=True)
        for path, session, standing in standings(list_samples(), folder, today)
    ]
