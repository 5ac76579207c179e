"""The words that ship: interviews and sample sessions, in the package or beside `src` in a checkout."""

import os
from pathlib import Path

from earnest.core.interview.stage import Interview, read_stage
from earnest.core.model.kinds import STAGES
from earnest.store.files.folder import Folder
from earnest.store.preferences import config_folder
from earnest.store.sessions.create import create
from earnest.store.shipped import find_shipped
from earnest.store.toml.lines import find_line
from earnest.store.toml.read import read_file
from earnest.workspace.errors import UnusableFile

SCREENS = "screens"
NAMED_BY = "EARNEST_SCREENS"
"""The variable that names a folder of interviews of one's own; `--screens DIR` sets it."""


def load_interview(name: str, folder: Folder | None = None) -> Interview:
    """Load an interview's stages, from the first place that has it: see `interview_places`.

    Raises:
        UnusableFile: there is none of that name, or a stage file cannot be used.
    """
    place = _place_of(name, folder)
    stages = []
    for number, key in enumerate(STAGES, 1):
        read = read_file(place / f"{number}_{key}.toml")
        stage, faults = read_stage(read.document)
        for fault in faults:
            found = f", found {fault.found}" if fault.found else ""
            line = find_line(read.text, fault.path)
            raise UnusableFile(read.path, fault.expected + found, line=line, key=fault.key)
        if stage is None or stage.stage != key:
            raise UnusableFile(read.path, f"{key}, as in the file's name", key="stage")
        stages.append(stage)
    return Interview(name=name, stages=tuple(stages))


def list_interviews(folder: Folder | None = None) -> list[str]:
    """Return the names of the interviews that can be loaded, the user's own among them."""
    return sorted(find_interviews(folder))


def find_interviews(folder: Folder | None = None) -> dict[str, Path]:
    """Return where each interview is, by its name.

    The folder that EARNEST_SCREENS names goes first, then `screens` in the folder of sessions, then `screens` in the
    user's config folder, then what ships. Each holds a folder for each interview, or is one itself.
    """
    named = os.environ.get(NAMED_BY)
    places = [
        *([Path(named)] if named else []),
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
    """Copy a sample into the folder as a session of the user's, and return it.

    Raises:
        NotSaved: it cannot be written.
    """
    return create(folder, read_file(path).document)


def _interviews_in(place: Path) -> list[Path]:
    try:
        if (place / f"1_{STAGES[0]}.toml").exists():
            return [place.absolute()]
        return sorted(inner for inner in place.iterdir() if inner.is_dir())
    except OSError:
        return []


def _place_of(name: str, folder: Folder | None) -> Path:
    # The name comes out of a session's file: it must not lead anywhere else.
    places = find_interviews(folder)
    if name in places:
        return places[name]
    known = ", ".join(sorted(places))
    raise UnusableFile(find_shipped(SCREENS) / name, f"an interview that is there ({known})", key="interview")
