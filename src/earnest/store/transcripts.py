"""Transcripts and invitations in files of any program."""

from pathlib import Path

from earnest.core.transcripts.invitation import MOST_BYTES as MOST_OF_INVITATION
from earnest.core.transcripts.invitation import Invitation, read_invitation
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import MOST_BYTES, NotATranscript, Transcript
from earnest.store.toml.read import explain_opening, read_content
from earnest.workspace.errors import UnusableFile


def open_transcript(path: Path) -> Transcript:
    """Read the transcript in a file.

    Raises:
        UnusableFile: it cannot be read, is too large, or is no transcript.
    """
    return parse_transcript(path, _read(path, MOST_BYTES))


def open_invitation(path: Path) -> Invitation:
    """Read the invitation in a calendar's file.

    Raises:
        UnusableFile: it cannot be read, is too large, or holds no meeting.
    """
    content = _read(path, MOST_OF_INVITATION)
    try:
        return read_invitation(content)
    except NotATranscript as error:
        raise UnusableFile(path, str(error), line=error.line) from None


def parse_transcript(path: Path, content: bytes) -> Transcript:
    """Read a transcript that may come from elsewhere than a file.

    Raises:
        UnusableFile: it is no transcript.
    """
    try:
        return read_transcript(content)
    except NotATranscript as error:
        raise UnusableFile(path, str(error), line=error.line) from None


def _read(path: Path, at_most: int) -> bytes:
    try:
        content, _ = read_content(path, at_most=at_most)
    except OSError as error:
        raise explain_opening(path, error) from None
    except ValueError:
        raise UnusableFile(path, cause="not a valid file name") from None
    return content
