"""Transcripts and invitations in files of any program."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from earnest.core.transcripts.invitation import MOST_BYTES as MOST_OF_INVITATION
from earnest.core.transcripts.invitation import Invitation, read_invitation
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import MOST_BYTES, Check, NotATranscript, Transcript, go_on
from earnest.core.tray.hearing import HeardFile
from earnest.store.files.atomic import discard_unless_placed, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import TRANSCRIPTS, session_name
from earnest.store.files.paths import expand_path
from earnest.store.toml.read import explain_opening, read_content
from earnest.workspace.errors import NotSaved, UnusableFile, describe_cause

PASTED = "pasted text"


class DiskTranscripts:
    """Transcripts in files of any program, or pasted."""

    def open(self, name: str, check: Check = go_on) -> HeardFile:
        """Return the transcript in a file, by its typed path."""
        return open_heard(name, check)

    def parse(self, text: str, check: Check = go_on) -> HeardFile:
        """Return the transcript that was pasted."""
        return parse_heard(Path(PASTED), text.encode(), check)

    def open_invitation(self, name: str) -> Invitation:
        """Return the invitation in a file, by its typed path."""
        return open_invitation(_expand(name))


def open_invitation(path: Path) -> Invitation:
    """Read a calendar's invitation, at the time of this place.

    Raises:
        UnusableFile: it cannot be read, is too large, or holds no meeting.
    """
    content = read_file(path, MOST_OF_INVITATION)
    try:
        return _localize(read_invitation(content))
    except NotATranscript as error:
        raise UnusableFile(path, str(error), line=error.line) from None


def _localize(invitation: Invitation) -> Invitation:
    """Return an invitation at the time of this place."""
    if not (invitation.is_universal and invitation.day and invitation.begins):
        return invitation
    try:
        here = datetime.combine(invitation.day, invitation.begins, UTC).astimezone()
    except (OverflowError, ValueError):  # before the first day that this machine can tell
        return invitation
    return invitation._replace(day=here.date(), begins=here.time(), is_universal=False)


def open_heard(name: str, check: Check = go_on) -> HeardFile:
    """Read the transcript in a file whose path was typed.

    Raises:
        UnusableFile: it cannot be read, is too large, or is no transcript.
    """
    path = _expand(name)
    return parse_heard(path, read_file(path), check)


def _expand(name: str) -> Path:
    try:
        return Path(expand_path(name))
    except ValueError as error:
        raise UnusableFile(Path(name), cause=str(error)) from None


def parse_heard(path: Path, content: bytes, check: Check = go_on) -> HeardFile:
    """Read a transcript, with what a session keeps of its file.

    Raises:
        UnusableFile: it is no transcript.
    """
    return HeardFile(path.name, hashlib.sha256(content).hexdigest(), parse_transcript(path, content, check))


def keep_text(session: Path, name: str, content: bytes) -> Path:
    """Keep the text of a transcript beside a session.

    Only its user can read it.

    Raises:
        NotSaved: it cannot be written.
        FolderNotMade: its folder cannot be created.
    """
    folder = Folder(session.parent).inner(TRANSCRIPTS)
    digits = hashlib.sha256(content).hexdigest()[:8]
    kept = folder.path / f"{session_name(session)}-{digits}{Path(name).suffix}"
    try:
        with discard_unless_placed(write_synced(folder, content)) as temporary:
            temporary.replace(kept)
    except OSError as error:
        raise NotSaved(kept, describe_cause(error), "nothing was changed") from None
    return kept


def read_file(path: Path, at_most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnusableFile: it cannot be read, or is too large.
    """
    try:
        return read_content(path, at_most=at_most)[0]
    except OSError as error:
        raise explain_opening(path, error) from None
    except ValueError:
        raise UnusableFile(path, cause="not a valid file name") from None


def parse_transcript(path: Path, content: bytes, check: Check = go_on) -> Transcript:
    """Read a transcript that may come from elsewhere than a file.

    Raises:
        UnusableFile: it is no transcript.
    """
    try:
        return read_transcript(content, check)
    except NotATranscript as error:
        raise UnusableFile(path, str(error), line=error.line) from None
