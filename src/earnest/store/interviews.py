"""Interviews: those that ship with Earnest, and the user's own."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.core.interview.stage import Interview, read_stage
from earnest.core.model.kinds import STAGES
from earnest.store.config_folder import config_folder
from earnest.store.files.folder import Folder, is_folder
from earnest.store.files.names import notes_path
from earnest.store.files.paths import expand_path
from earnest.store.sessions.save import create, save_as_new
from earnest.store.shipped import find_shipped
from earnest.store.toml.lines import find_line
from earnest.store.toml.read import read_file
from earnest.workspace.errors import NoInterview, UnusableFile

if TYPE_CHECKING:
    from earnest.core.interview.paper_words import Papers

SCREENS = "screens"
PAPERS = "documents.toml"
"""The file of the user's own words for papers, in the folder of an interview or of the configuration."""
VARIABLE = "EARNEST_SCREENS"
"""The variable for a folder of the user's own interviews; `--screens` sets it."""


class _UnusableStage(UnusableFile):
    """A stage file that cannot be used."""

    remedy = "Fix the file in an editor: see `earnest help questions`."


def load_interview(
    name: str, folder: Folder | None = None, load_papers: Callable[[Path], Papers] | None = None
) -> Interview:
    """Load an interview from the first folder that has it; see `find_interviews`.

    Args:
        name: Its name.
        folder: The folder of sessions, which may have interviews too.
        load_papers: Loads the user's own words for papers, where these are wanted and there are any.

    Raises:
        NoInterview: there is no such interview.
        UnusableFile: a stage file cannot be used.
    """
    place = _find_folder(name, folder)
    stages = []
    for number, key in enumerate(STAGES, 1):
        read = read_file(place / f"{number}_{key}.toml")
        stage, faults = read_stage(read.document)
        for fault in faults:
            found = f", found {fault.found}" if fault.found else ""
            line = find_line(read.text, fault.path)
            raise _UnusableStage(read.path, fault.expected + found, line=line, key=fault.key)
        if stage is None or stage.stage != key:
            raise _UnusableStage(read.path, f"{key}, as in the file name", key="stage")
        stages.append(stage)
    papers = _find_papers(place) if load_papers else None
    return Interview(name, tuple(stages), load_papers(papers) if load_papers and papers else None)


def _find_papers(place: Path) -> Path | None:
    """Return the file of the user's own words for papers, if any."""
    return next((each for each in (place / PAPERS, config_folder() / PAPERS) if os.path.lexists(each)), None)


def list_interviews(folder: Folder | None = None) -> list[str]:
    """Return the names of all interviews, including the user's own."""
    return sorted(find_interviews(folder))


def find_interviews(folder: Folder | None = None) -> dict[str, Path]:
    """Return the folder of each interview, by name.

    The folder that EARNEST_SCREENS names comes first, then `screens` in the folder of sessions, then `screens` in the
    user's configuration folder, then those that ship. Each contains a folder for each interview, or is one itself.
    """
    places = [
        *_find_named(),
        *([folder.path / SCREENS] if folder else []),
        config_folder() / SCREENS,
        find_shipped(SCREENS),
    ]
    found: dict[str, Path] = {}
    for place in places:
        for inner in _interviews_in(place):
            found.setdefault(inner.name, inner)
    return found


def copy_sample(path: Path, folder: Folder) -> Path:
    """Copy a sample with its notes; return the new path.

    Raises:
        NotSaved: it cannot be written.
    """
    copy, notes = create(folder, read_file(path).document), notes_path(path)
    if notes.exists() and not os.path.lexists(notes_path(copy)):
        save_as_new(notes_path(copy), read_file(notes).document, folder)
    return copy


def _find_named() -> list[Path]:
    """Return the folder that EARNEST_SCREENS names, if any."""
    named = os.environ.get(VARIABLE, "")
    with suppress(ValueError):
        named = expand_path(named)
    return [Path(named)] if named else []


def _interviews_in(place: Path) -> list[Path]:
    try:
        if (place / f"1_{STAGES[0]}.toml").exists():
            return [place.absolute()]
        return sorted(inner for inner in place.iterdir() if is_folder(inner))
    except OSError:
        return []


def _find_folder(name: str, folder: Folder | None) -> Path:
    # The name comes from a session's file, so it must not be used as a path.
    places = find_interviews(folder)
    if name in places:
        return places[name]
    known = ", ".join(sorted(places))
    raise NoInterview(name, known, folder.path / SCREENS if folder else None)
