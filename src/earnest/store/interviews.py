"""The words that ship: interviews and sample sessions, in the package or beside `src` in a checkout."""

from pathlib import Path

from earnest.core.kinds import STAGES
from earnest.core.stage import Interview, read_stage
from earnest.store.folder import Folder
from earnest.store.places import line_of
from earnest.store.reading import read_file
from earnest.store.sessions import create
from earnest.store.troubles import UnusableFile

SCREENS = "screens"
SAMPLES = "sample_sessions"

_PACKAGE = Path(__file__).parents[1]


def shipped(name: str) -> Path:
    """Return a folder that ships with Earnest: inside the installed package, else beside `src`."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def load_interview(name: str, folder: Folder | None = None) -> Interview:
    """Load an interview's stages: the user's own in `screens` of the sessions' folder, else the shipped.

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
            line = line_of(read.text, fault.path)
            raise UnusableFile(read.path, fault.expected + found, line=line, key=fault.key)
        if stage is None or stage.stage != key:
            raise UnusableFile(read.path, f"{key}, as in the file's name", key="stage")
        stages.append(stage)
    return Interview(name=name, stages=tuple(stages))


def interview_names(folder: Folder | None = None) -> list[str]:
    """Return the names of the interviews that can be loaded, the user's own among them."""
    places = [place / SCREENS for place in ([folder.path] if folder else [])] + [shipped(SCREENS)]
    return sorted({inner.name for place in places if place.is_dir() for inner in place.iterdir() if inner.is_dir()})


def list_samples() -> list[Path]:
    """Return the sample sessions, by name."""
    return sorted(shipped(SAMPLES).glob("*.toml"))


def copy_sample(path: Path, folder: Folder) -> Path:
    """Copy a sample into the folder as a session of the user's, and return it.

    Raises:
        NotSaved: it cannot be written.
    """
    return create(folder, read_file(path).document)


def _place_of(name: str, folder: Folder | None) -> Path:
    # The name comes out of a session's file: it must not lead anywhere else.
    if name in interview_names(folder):
        own = folder.path / SCREENS / name if folder else None
        return own if own and own.is_dir() else shipped(SCREENS) / name
    known = ", ".join(interview_names(folder))
    raise UnusableFile(shipped(SCREENS) / name, f"an interview that is there ({known})", key="interview")
