"""A transcript brought into a session: its meeting, and who speaks."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from earnest.core.editing.edits import set_keys
from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.meetings.meeting import ME, NOBODY, VOICES, Meeting
from earnest.core.model.session import Session
from earnest.core.reports.meetings import sort_meetings
from earnest.core.transcripts.transcript import Transcript
from earnest.core.transcripts.voices import list_voices
from earnest.core.tray.voices import count_all_words, list_speakers, propose_people, write_voices


class HeardFile(NamedTuple):
    """A transcript, and what is kept of its file."""

    name: str
    """The file's name, without its folder."""
    sha256: str
    transcript: Transcript
    on: date | None = None
    """The day of the meeting, where the user named it."""
    how: str = ""
    """The way, such as *call*, where the user named it."""
    me: str = ""
    """The user's own voice, where the user named it."""
    is_kept: bool = False
    """Whether its text is kept beside the session."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of its voices."""
        return tuple(speaker.label for speaker in list_speakers(self.transcript.turns))


class Hearing(NamedTuple):
    """What the first page of a transcript says, to be confirmed."""

    meeting: str
    """The meeting's id; empty for a new one."""
    on: date | None
    how: str
    people: Mapping[str, str]
    """Who each voice is, as `propose_people` has it."""


def find_meeting(session: Session, sha256: str) -> str:
    """Return the meeting whose transcript is this very file; or nothing."""
    return next((key for key, meeting in session.meeting.items() if meeting.transcript.sha256 == sha256), "")


def propose_hearing(session: Session, heard: HeardFile, today: date) -> Hearing:
    """Return what the first page begins with.

    A meeting on file is proposed for a transcript of its day, where it has none.
    """
    people = propose_people(session, heard.labels, heard.me)
    if key := find_meeting(session, heard.sha256):
        held = session.meeting[key]
        return Hearing(key, heard.on or held.on, heard.how or held.how, {**people, **_known(session, held, people)})
    on = heard.on or today
    same_day = [key for key, meeting in sort_meetings(session) if meeting.on == on and not meeting.transcript.sha256]
    key = same_day[-1] if same_day else ""
    how = heard.how or (session.meeting[key].how if key else "")
    return Hearing(key, on, how or "call", people)


def _known(session: Session, held: Meeting, people: Mapping[str, str]) -> Mapping[str, str]:
    known = {*VOICES, *session.person}
    return {label: held.voices[label] for label in people if held.voices.get(label) in known}


def begin_hearing(session: Session, heard: HeardFile, hearing: Hearing) -> tuple[str, tuple[Edit, ...]]:
    """Keep a transcript's meeting and voices.

    Returns:
        The meeting's id, and the edits.
    """
    key = hearing.meeting or next_id(session.meeting, "m")
    held = session.meeting.get(key, Meeting())
    people, edits = write_voices(session, key, hearing.people)
    there = [each for each in dict.fromkeys(people.values()) if each not in VOICES]
    who = [*held.who, *(each for each in there if each not in held.who)]
    turns = heard.transcript.turns
    mine = sum(voice.questions for voice in list_voices(turns) if people.get(voice.label or "") == ME)
    questions = held.questions if held.questions is not None or ME not in people.values() else mine
    facts = {"on": hearing.on, "who": who, "how": hearing.how, "questions": questions}
    found = heard.transcript
    counts = {"turns": len(turns), "words": count_all_words(turns), "skipped": len(found.skipped)}
    kept = {"name": heard.name, "sha256": heard.sha256, "layout": found.layout, **counts, "kept": heard.is_kept}
    path = ("meeting", key)
    return key, (*set_keys(path, facts), *edits, *set_keys((*path, "transcript"), kept))


def list_choices(session: Session, label: str, proposed: str) -> Sequence[str]:
    """Return who a voice may be; what is proposed comes first."""
    people = [key for key, _ in list_people_to_offer(session)]
    new = next(iter(propose_people(session, [label]).values()), "")
    return list(dict.fromkeys(filter(None, [proposed, ME, *people, new, NOBODY])) | {"": None})
