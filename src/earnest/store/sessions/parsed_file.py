"""A session's file, parsed, and what is wrong with it."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.history.reparse import read_beside
from earnest.core.model.faults import Fault, NotASession
from earnest.core.model.formats.format_1 import find_new_places, find_old_path
from earnest.core.model.formats.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.session import FORMAT, Session
from earnest.core.model.unknown_keys import find_unknown_keys
from earnest.core.text.escaping import escape_controls
from earnest.store.files.names import original_paths
from earnest.store.toml.comments import FileForm, read_session_form
from earnest.store.toml.lines import find_nearest_line, locate_keys
from earnest.store.toml.read import FileRead, read_file, read_sides
from earnest.store.toml.write import is_older
from earnest.workspace.errors import UnfinishedMerge, UnusableFile
from earnest.workspace.stamp import describe_fullness

MOST_NAMED = 12
"""Of more unknown keys than this, the others are only counted."""


class ParsedFile(NamedTuple):
    """A session with the file that it was parsed from."""

    read: FileRead
    session: Session
    faults: tuple[Fault, ...]
    """The parts of the file that do not fit."""
    changed: datetime | None
    """When it last changed, by the file's own word."""
    merge: UnfinishedMerge | None = None
    """That it is one side of an unfinished merge."""
    other: "ParsedFile | None" = None
    """The other side."""

    @property
    def form(self) -> FileForm:
        """How the file is written; the comments are of both sides."""
        form = read_session_form(self.read.text, self.read.document)
        if not self.other:
            return form
        more = self.other.form.comments
        return form._replace(comments=tuple(dict.fromkeys((*form.comments, *more))), is_own=False)

    @property
    def is_newer(self) -> bool:
        """Whether a newer Earnest wrote the file."""
        return max(self.session.format, self.other.session.format if self.other else 0) > FORMAT

    @property
    def errors(self) -> tuple[UnusableFile, ...]:
        """The faults as errors; none for a newer format."""
        merge = (self.merge,) if self.merge else ()
        return () if self.is_newer else (*merge, *_locate(self.read, self.faults))

    def describe_oddities(self, form: FileForm | None) -> tuple[str, ...]:
        """Return notes on unknown keys and on another program's layout."""
        name = Path(os.path.realpath(self.read.path)).name
        known = {fault.path for fault in self.faults}
        unknown = [".".join(path) for path in find_unknown_keys(self.session.document) if path not in known]
        fullness = describe_fullness(name, self.read.stamp.size)
        notes = [f"{name} is {fullness}"] if fullness else []
        if unknown:
            others = f" and {len(unknown) - MOST_NAMED} others" if len(unknown) > MOST_NAMED else ""
            notes.append(f"{name} has unknown keys, which are preserved: {', '.join(unknown[:MOST_NAMED])}{others}")
        if form and not form.is_own:
            has = "was written by an older Earnest" if form.older is not None else "has another layout"
            stay = "its comments stay, and " if form.comments else ""
            kept = next(original_paths(Path(name), form.older))
            notes.append(f"{name} {has}; {stay}a copy is kept as {kept} before the first save")
        return tuple(escape_controls(note, keep_newlines=False) for note in notes)


def parse_file(path: Path) -> ParsedFile:
    """Read and parse a session's file, or an unfinished merge of two.

    Raises:
        UnusableFile: it cannot be read as a session at all.
    """
    try:
        return parse_read(read_file(path))
    except UnfinishedMerge as merge:
        if merge.why:
            raise
        return _parse_sides(path, merge)


def _parse_sides(path: Path, merge: UnfinishedMerge) -> ParsedFile:
    faults: Sequence[UnusableFile]
    try:
        one, other = map(parse_read, read_sides(path))
        faults = [*one.errors, *other.errors]
    except UnusableFile as error:
        faults = [error]
    if faults:
        why = f"one of its sides cannot be used ({faults[0]})"
        raise UnfinishedMerge(path, merge.lines, why) from None
    return one._replace(merge=merge, other=other)


def parse_read(read: FileRead) -> ParsedFile:
    """Parse a session's file that was read.

    Raises:
        UnusableFile: it is no session at all.
    """
    try:
        session, faults = read_session(migrate(read.document))
    except NotASession as error:
        raise _locate(read, error.faults)[0] from None
    return ParsedFile(read, session, faults, session.changed)


def parse_pair(one: FileRead, other: FileRead) -> tuple[ParsedFile, ParsedFile]:
    """Parse two sessions that were read together, `read_pair`.

    What both histories begin with is parsed once.

    Raises:
        UnusableFile: one of them is no session at all.
    """
    known = _parse_beginning(one, other)
    sessions = [read_beside(read.document, known) if known else None for read in (one, other)]
    first, second = (
        ParsedFile(read, session, (), session.changed) if session else parse_read(read)
        for read, session in zip((one, other), sessions, strict=True)
    )
    return first, second


def _parse_beginning(one: FileRead, other: FileRead) -> Session | None:
    """Return the first session with what both histories begin with.

    None where they have nothing in common, or where it is not sound.
    """
    entries, others = (read.document.get("history", {}) for read in (one, other))
    shared = {number: entry for number, entry in entries.items() if others.get(number) is entry}
    if not shared or any(is_older(read.document) for read in (one, other)):
        return None
    try:
        session, faults = read_session({**one.document, "history": shared})
    except NotASession:
        return None
    return None if faults else session


def _locate(read: FileRead, faults: tuple[Fault, ...]) -> tuple[UnusableFile, ...]:
    lines, places = (locate_keys(read.text), find_new_places(read.document)) if faults else ({}, {})
    found = (fault._replace(path=find_old_path(fault.path, places)) for fault in faults)
    return tuple(
        UnusableFile(
            read.path,
            f"{fault.expected}, found {fault.found}" if fault.found else fault.expected,
            line=_find_line(read, find_nearest_line(lines, fault.path)),
            key=fault.key,
        )
        for fault in found
    )


def _find_line(read: FileRead, line: int | None) -> int | None:
    return read.side.find_line(line) if read.side and line else line
