"""The workspace: the ports of a front end, and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.workspace.stamp import now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from earnest.core.text.manual import Page
    from earnest.workspace.ports import (
        InterviewStore,
        LibraryStore,
        NoteStore,
        PictureStore,
        SessionStore,
        TranscriptStore,
        UserEnvironment,
    )


class Workspace(NamedTuple):
    """The ports that a front end works through."""

    sessions: SessionStore
    library: LibraryStore
    interviews: InterviewStore
    notes: NoteStore
    user: UserEnvironment
    load_transcripts: Callable[[], TranscriptStore]
    """Returns what reads transcripts."""
    load_manual: Callable[[], Mapping[str, Page]]
    """Returns the pages of the manual by topic."""
    pictures: PictureStore
    clock: Callable[[], datetime] = now

    def today(self) -> date:
        """Return the day on the user's clock."""
        return self.clock().date()
