"""The folders that ship with Earnest."""

from pathlib import Path

from earnest.store.files.names import find_notes_session

SAMPLES = "sample_sessions"

_PACKAGE = Path(__file__).parents[1]


def find_shipped(name: str) -> Path:
    """Return a folder that ships: in the package, or beside `src`."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def list_samples() -> list[Path]:
    """Return the paths of the sample sessions, ordered by name."""
    return sorted(path for path in find_shipped(SAMPLES).glob("*.toml") if not find_notes_session(path))
