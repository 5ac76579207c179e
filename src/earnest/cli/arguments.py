"""What was typed after `earnest`, as every command is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Arguments:
    """What was typed."""

    command: str = "home"
    """The command, which is also the name of its module."""
    home: Path | None = None
    samples: bool = False
    json: bool = False
    plain: bool = False
    """Line by line, with nothing drawn."""
    sessions: Sequence[str] = ()
    client: Sequence[str] = ()
    """The client's name, in as many words as it was typed in."""
    group: str | None = None
    language: str | None = None
    kind: str = ""
    """What the texts are whose wording is asked about."""
    offer: Sequence[str] = ()
    interview: str | None = None
    """The interview of a new session, by its folder's name."""
    format: str | None = None
    """How a paper is set: text or markdown."""
    to: str = ""
    """The person that a letter goes to."""
    cast: Path | None = None
    """The file that a replay is recorded into."""
    lesson: bool = False
    """Whether what a session teaches is asked for."""
    compare: Sequence[str] = ()
    """The two moments of a session that are compared."""
    folder: Path | None = None
    """The folder whose sessions are looked at together."""
    screens: Path | None = None
    """A folder of interviews of one's own."""
    meeting: bool = False
    """Whether a meeting is to be written up."""
    version: int | None = None
    """The older version that is gone back to."""
    repair: bool = False
    """Whether what can be mended is to be."""
    of: str = "session"
    """What a schema is of."""
    out: Path | None = None
    """The file that a paper is written to."""
    carried_from: str | None = None
    """The session whose claims a new one begins with."""
