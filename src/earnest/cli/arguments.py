"""The parsed command line, as every command receives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Arguments:
    """The arguments and options of one command.

    Paths are as they were typed.
    """

    command: str = "home"
    """The command, which is also the name of its module."""
    home: str = ""
    """The folder of sessions."""
    samples: bool = False
    json: bool = False
    plain: bool = False
    """Whether the interview is asked line by line."""
    sessions: Sequence[str] = ()
    client: Sequence[str] = ()
    """The words of the client's name."""
    group: str | None = None
    language: str | None = None
    kind: str = ""
    """The kind of the texts whose wording is checked."""
    offer: Sequence[str] = ()
    interview: str | None = None
    """The interview of a new session, by the name of its folder."""
    format: str | None = None
    """The format of a document: text, markdown, html or email."""
    renames_file: bool = False
    """Whether the file is renamed with the client."""
    to: str = ""
    """The person that a letter goes to."""
    by: str = "person"
    """What quotes are grouped by: person, meeting or claim."""
    practice: bool = False
    """Whether sessions for practice are wanted too, or a new one is for practice."""
    cast: str | None = None
    """The file that a replay is recorded into."""
    lesson: bool = False
    """Whether the lesson of a session is wanted."""
    compare: Sequence[str] = ()
    """The two moments of a session to compare."""
    folder: str | None = None
    """The folder whose sessions are read for their lessons."""
    screens: str = ""
    """A folder of the user's own interviews."""
    meeting: bool = False
    """Whether to start by writing up a meeting."""
    meeting_who: str = ""
    """Who is at the meeting that is planned."""
    meeting_on: str = ""
    meeting_at: str = ""
    meeting_minutes: str = ""
    meeting_how: str = ""
    invitation: str | None = None
    """The invitation that the plan of a meeting begins from."""
    version: int | None = None
    """The number of the version to restore."""
    repair: bool = False
    """Whether to repair what can be repaired."""
    transcript: str | None = None
    """The transcript that proves the quotes of a session."""
    on: str | None = None
    """The day of a meeting, as it was typed."""
    how: str | None = None
    """The way of a meeting, such as call."""
    me: str | None = None
    """The user's own voice in a transcript."""
    keep: bool = False
    """Whether to keep the text of a transcript."""
    of: str = "session"
    """The kind of file that a schema is for, or `check`."""
    file: str | None = None
    """The file that is checked by its schema, or the transcript."""
    files: Sequence[str] = ()
    """The versions of a file to merge: what both were, ours, theirs."""
    mine: bool = False
    """Whether the version in the file is kept."""
    theirs: bool = False
    """Whether the other version is kept."""
    undo: bool = False
    """Whether to stop sharing."""
    yes: bool = False
    """Whether to go on without asking."""
    out: str | None = None
    """The file that a document is written to."""
    carried_from: str | None = None
    """The session whose claims a new one starts with."""
    topic: Sequence[str] = ()
    """The words after `earnest help`."""
    shell: str = ""
    """The shell whose completions are wanted."""
