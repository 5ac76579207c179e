"""What a command returns when it wants a front end started."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from earnest.cli.arguments import Arguments
    from earnest.core.tray.hearing import HeardFile
    from earnest.store.files.folder import Folder
    from earnest.workspace.opened_session import OpenedSession


class ScreensLaunch(NamedTuple):
    """The screens: home, or what is named here."""

    folder: Folder
    opened: OpenedSession | None = None
    """The session to open first; it is closed in the end."""
    new: bool = False
    """Whether to ask for the client of a new session first."""
    samples: bool = False
    """Whether home shows the samples."""
    replay: OpenedSession | None = None
    """The session whose replay is shown."""
    view: str = ""
    """The page to show first: `meeting` to write one up, `live` for notes during one."""
    heard: HeardFile | None = None
    """The transcript whose tray is opened first."""


class PlainLaunch(NamedTuple):
    """Plain mode, on one session or on the list of sessions."""

    folder: Folder
    opened: OpenedSession | None = None
    """The session to open; None for the list."""
    first: str = ""
    """The letter of the command to begin with."""
    new: bool = False
    """Whether the session was begun for this, and goes again if nothing is answered."""
    heard: HeardFile | None = None
    """The transcript whose tray is opened first."""
    samples: Folder | None = None
    """The folder of samples to list in place of the sessions; one that is opened is copied."""


class RecordingLaunch(NamedTuple):
    """A recording of a replay, for asciinema to play."""

    folder: Folder
    replay: OpenedSession
    path: Path
    """The new file that it is written to."""


class ListLaunch(NamedTuple):
    """The list of sessions with a hint on what to type next."""

    arguments: Arguments


Launch = ScreensLaunch | PlainLaunch | RecordingLaunch | ListLaunch
