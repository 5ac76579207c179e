"""Later versions open today's files, and this one does not spoil later files (P8).

`golden/` keeps a file of each released format for ever, and beside it what it is worth. Neither is ever written again:
a version that reads one of them otherwise has broken somebody's session.
"""

import json
import random
import tomllib
from pathlib import Path

import pytest

from earnest.core.model.formats import migrations as migrating
from earnest.core.model.reflection import keys_of, tables_in
from earnest.core.model.session import FORMAT, Session
from earnest.core.reports.json_report import check_report
from earnest.core.standing.standing import assess
from earnest.store.files.atomic import discard
from earnest.store.interviews import load_interview
from earnest.store.library.verify import verify
from earnest.store.sessions.head import HEAD
from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import UnusableFile
from earnest.workspace.opened_session import NEWER

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.toml"))
WORKS = [*GOLDEN, *list_samples()]
OLD = """\
format = 0
customer = "Noodle"
interview = "client"

[history.0001]
at = 2026-03-04 09:00:00+01:00
by = "priya"
path = "customer"
now = "Noodle"
"""


def write_session(folder, content):
    """Write a session's file without others beside it, and return its path."""
    for other in folder.path.iterdir():
        discard(other)
    path = folder.path / "lim.toml"
    path.write_bytes(content)
    path.chmod(0o600)
    return path


def summarize(session):
    """Return the worth of a session without its text."""
    report = check_report(session, assess(session, load_interview(session.interview)))
    return {key: report[key] for key in ("verdict", "chain", "grades", "weakest", "orphans", "look_again")}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_released_formats_open_for_ever(path, folder, promise):
    """A file of each released format opens without notes, is worth the same, and is saved without loss."""
    kept = promise("P8", "files of released formats that open, worth what they were")
    content = path.read_bytes()
    opened = open_session(write_session(folder, content))
    try:
        kept.case((opened.faults, opened.read_only) == ((), ""), f"{path.name} opens")
        kept.case(
            summarize(opened.session) == json.loads(path.with_suffix(".json").read_text()),
            f"{path.name} is worth it",
        )
        opened.file.save(opened.session)
    finally:
        opened.close()
    there = [opened.path, *opened.path.parent.glob("lim.toml.format-*")]
    kept.case(any(each.exists() and each.read_bytes() == content for each in there), f"{path.name} is kept")
    kept.case(verify(folder) == (), f"{path.name} is sound")
    kept.holds()


def test_golden_file_has_every_key():
    """A key that is added before a release must be added to the golden file."""
    (path,) = [path for path in GOLDEN if path.stem == f"format-{FORMAT}"]
    met = {}
    for _, model, table in tables_in(tomllib.loads(path.read_text("utf-8"))):
        met.setdefault(model, set()).update(table)

    lacks = {model.__name__: set(keys_of(model)) - there for model, there in met.items()}
    assert {name: keys for name, keys in lacks.items() if keys} == {}
    assert Session in met


def make_newer(path, seed):
    """Return a file as a newer Earnest may write it: a new number, new keys and other shapes."""
    draw = random.Random(seed)
    document = tomllib.loads(path.read_text("utf-8"))
    document["format"] = draw.choice((FORMAT + 1, FORMAT + 1, 9, 2**40))
    tables = [table for _, _, table in tables_in(document)]
    for number in range(draw.randrange(1, 6)):
        table = draw.choice(tables)
        key = draw.choice((f"new_{number}", f"new_{number}", *(key for key in table if table is not document)))
        table[key] = draw.choice(("text", 7, True, [], {"new": {"deep": [1]}}, [{"a": 1}]))
    if draw.random() < 0.5:
        document[draw.choice(("goal", "history", "person", "rival"))] = draw.choice(("text", 3, {"g1": "text"}))
    text = to_toml(document)
    return ("# by hand\n" + text if draw.random() < 0.3 else text).encode()


def assert_newer_unchanged(kept, folder, seeds):
    """Assert that files of newer formats are shown as such and stay unchanged."""
    for seed in seeds:
        content = make_newer(WORKS[seed % len(WORKS)], seed)
        path = write_session(folder, content)
        before = path.stat().st_mtime_ns, path.stat().st_ino
        opened = open_session(path)
        told = (opened.is_newer, opened.read_only, opened.file, NEWER in opened.unfit)
        opened.close()
        is_left = list(folder.path.iterdir()) == [path] and path.read_bytes() == content
        same = is_left and before == (path.stat().st_mtime_ns, path.stat().st_ino)
        kept.case(told == (True, NEWER, None, True) and same, f"seed {seed}")


@pytest.mark.parametrize("seeds", [range(12), pytest.param(range(12, 60), marks=pytest.mark.slow)], ids=str)
def test_newer_file_is_shown_unchanged(folder, promise, seeds):
    """Whatever a newer file contains, it is shown and stays unchanged."""
    kept = promise("P8", "files of a newer format, read-only and the same to the byte")
    assert_newer_unchanged(kept, folder, seeds)
    kept.holds()


@pytest.mark.long
def test_thousand_newer_files_stay_unchanged(folder, promise):
    """The same holds for a thousand files."""
    kept = promise("P8", "files of a newer format, read-only and the same to the byte")
    assert_newer_unchanged(kept, folder, range(1000, 2000))
    kept.holds()


def migrate_client(document):
    """Migrate a file of the invented format 0, whose client was a customer."""
    tables = {"client" if key == "customer" else key: value for key, value in document.items()}
    history = {
        number: {**entry, "path": "client"} if entry["path"] == "customer" else entry
        for number, entry in tables["history"].items()
    }
    return {**tables, "history": history}


def test_older_file_is_migrated_and_kept(folder, monkeypatch):
    """An older file opens migrated, and the first save keeps the original with a note."""
    monkeypatch.setattr(migrating, "STEPS", {0: migrate_client, **migrating.STEPS})
    path = write_session(folder, OLD.encode())

    assert open_session(path, to_write=False).session.client == "Noodle"
    assert path.read_text() == OLD
    opened = open_session(path)
    assert opened.notes == (
        "lim.toml was written by an older Earnest; a copy is kept as lim.toml.format-0 before the first save",
    )
    assert len(opened.session.history) == 1
    opened.file.save(opened.session)
    opened.file.save(opened.session)
    opened.close()

    assert [each.read_text() for each in folder.path.glob("*.format-*")] == [OLD]
    assert path.read_text() == HEAD + OLD.replace("format = 0", f"format = {FORMAT}").replace("customer", "client")
    again = open_session(path)
    again.close()
    assert (again.notes, again.read_only) == ((), "")


@pytest.mark.parametrize("number", [0, -1, -(2**63)])
def test_unknown_format_is_refused(folder, number):
    """A format that never existed is refused, and the file stays as it is."""
    text = OLD.replace("format = 0", f"format = {number}").replace("customer", "client")
    path = write_session(folder, text.encode())

    with pytest.raises(UnusableFile, match=r"lim\.toml:1: format: expected 1 or more, found a smaller number"):
        open_session(path)
    assert path.read_text() == text
    assert [each.name for each in folder.path.iterdir()] == ["lim.toml"]
