"""A session as it was opened, and what to tell the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from earnest.core.model.session import FORMAT, Session
from earnest.core.text.escaping import escape_controls
from earnest.workspace import texts as say
from earnest.workspace.errors import LockedByOther, UnusableFile
from earnest.workspace.page_texts import BETWEEN
from earnest.workspace.stamp import Stamp, describe_fullness

if TYPE_CHECKING:
    from earnest.workspace.editor_texts import EditorTexts

NEWER = say.NEWER
LOOKING = say.OPENED_READ_ONLY


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not yet answered, and where.

    A draft of a move alone has no texts.
    """

    session: str
    """The name of the session's file."""
    sha256: str
    """The checksum of that file when this was typed."""
    at_question: str
    """The place, as `at_question` of a session: CLAIM.FIELD, STAGE.FIELD or STAGE."""
    typed_at: datetime
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of each field; on other pages than the question with the previous page it, as `PageTexts` names them."""

    @property
    def open_texts(self) -> dict[str, str]:
        """What was being typed when the session ended."""
        return {name: text for name, text in self.texts.items() if BETWEEN not in name}


class Drafts(Protocol):
    """Keeps the draft of one session; never fails, never waits."""

    def keep(self, at_question: str, texts: Mapping[str, str] | None = None) -> None:
        """Keep what is being typed; without texts, only the place."""

    def flush(self) -> bool:
        """Write it in this thread; return whether that succeeded."""

    def clear(self) -> None:
        """Delete the draft."""


class WritableSession(Protocol):
    """The file of a session that is open for writing.

    Any thread may save, one at a time.
    """

    @property
    def drafts(self) -> Drafts:
        """The draft beside it."""

    @property
    def stamp(self) -> Stamp:
        """The stamp of the file as last read or saved."""

    @property
    def editor_texts(self) -> EditorTexts:
        """What the user's own editor works on, and what editors have left."""

    def save(self, session: Session) -> object:
        """Save the session; on return the disk has confirmed it.

        Raises:
            ChangedElsewhere: Somebody changed the file; this save and later ones go to a copy.
            NotSaved: It could not be written; the session may be saved again.
        """

    def withdraw(self) -> None:
        """Close the file, and delete it if it is as opened."""

    def close(self) -> None:
        """Release the session; a second call does nothing."""


class OpenedSession(NamedTuple):
    """A session, its file, and what to tell the user."""

    path: Path
    session: Session
    """With edits made by hand since the last save already in its history."""
    stamp: Stamp
    faults: tuple[UnusableFile, ...]
    """The faults of the file, each with its line if known."""
    notes: tuple[str, ...]
    """What to tell the user once."""
    read_only: str
    """Why nothing can be saved, as a clause; empty if saving is possible."""
    draft: Draft | None
    """What was typed and not answered last time; restored only on request."""
    file: WritableSession | None
    """Where to save; None if the session is read-only."""
    changed: datetime | None = None
    """When it last changed, by the file's own word: edits by hand since then don't count."""
    held: LockedByOther | None = None
    """Who has it open for writing; None if nobody has."""
    other_side: Session | None = None
    """What is merged into it, where git's marks still stand between the two."""

    @property
    def key(self) -> str:
        """Its key in the session store."""
        return str(self.path)

    @property
    def name(self) -> str:
        """The name of its file, as people see it."""
        return self.path.name

    @property
    def fullness(self) -> str:
        """That its file is nearly full, with the way out, or nothing."""
        return describe_fullness(self.name, self.stamp.size)

    @property
    def is_newer(self) -> bool:
        """Whether a newer Earnest wrote the file."""
        return self.session.format > FORMAT

    @property
    def unfit(self) -> str:
        """Why the file cannot be judged; empty if it can."""
        if self.is_newer:
            return escape_controls(f"{self.path.name}: {NEWER}", keep_newlines=False)
        return str(self.faults[0]) if self.faults else ""

    @property
    def at_question(self) -> str:
        """Where to go on, as in `Session.at_question`.

        The draft's place counts only if it was typed with this very file.
        """
        if self.draft and self.draft.at_question and self.draft.sha256 == self.stamp.sha256:
            return self.draft.at_question
        return self.session.at_question

    def close(self) -> None:
        """Release the session, so that others can open it."""
        if self.file:
            self.file.close()
