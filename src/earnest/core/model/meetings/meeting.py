"""One meeting with the client, `[meeting.m4]`.

It is planned, lived through and written up; each part has a table of its own and may be absent.

    [meeting.m4]
    on = 2026-03-11
    who = ["dana"]
    how = "call"
    began = 2026-03-11T10:31:02+01:00
    ended = 2026-03-11T11:02:40+01:00

    [meeting.m4.voices]
    "Reyes, Dana" = "dana"
    "Speaker 2" = "me"
    "Notetaker" = "nobody"

    [meeting.m4.transcript]
    name = "review.vtt"
    sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    layout = "WebVTT"
    turns = 212
    words = 5120
    skipped = 3
    kept = true
"""

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import Field

from earnest.core.model.keys import Ids, Table, keyed
from earnest.core.model.meetings.lines import MeetingLine
from earnest.core.model.meetings.plan import MeetingPlan

ME, NOBODY = "me", "nobody"
"""Whose voice it is where it is no person's of the session."""
VOICES = (ME, NOBODY)


class MeetingTranscript(Table):
    """The transcript that a meeting's quotes were taken from."""

    name: str = Field("", description="The name of its file.")
    sha256: str = Field("", description="The SHA-256 of its bytes, in hexadecimal.")
    layout: str = Field("", description="Its layout, such as WebVTT.")
    turns: int | None = Field(None, description="How many turns it has.")
    words: int | None = Field(None, description="How many words were said.")
    skipped: int | None = Field(None, description="How many places were not read as speech.")
    kept: bool = Field(default=False, description="Its text is kept in the folder .transcripts.")


class Meeting(Table):
    """One meeting with the client."""

    on: date | None = Field(None, description="The day.")
    who: Ids = Field((), description="People who were there.")
    how: str = Field("", description="Call, meeting or other.")
    began: datetime | None = Field(None, description="When its page for taking notes was opened.")
    ended: datetime | None = Field(None, description="When that page was closed for good.")
    questions: int | None = Field(None, description="Questions you asked.")
    say_backs: int | None = Field(None, description="Say-backs you made.")
    clearer_now: str = Field("", description="Their answer to: what is clearer to you now?")
    plan: MeetingPlan = Field(default_factory=MeetingPlan, description="What is settled before it.")
    line: Mapping[str, MeetingLine] = keyed("Lines typed during it, keyed l1, l2 and so on.")
    voices: Mapping[str, str] = keyed('Whose voice each label of its transcript is: a person\'s id, "me" or "nobody".')
    transcript: MeetingTranscript = Field(MeetingTranscript.model_construct(), description="Its transcript.")
