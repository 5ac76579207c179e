"""A list goes by when the sessions themselves changed, not by the times of their files."""

import json
import os
import shutil
import sqlite3
from datetime import datetime, timedelta, timezone

import pytest

from earnest.cli.main import main
from earnest.core.model.parsing import read_session
from earnest.store.files.folder import ARCHIVE
from earnest.store.library import index, scan
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog, find_newest
from earnest.store.library.library import archive, list_removed, list_sessions, pick
from earnest.store.sessions.save import create

EAST = timezone(timedelta(hours=10))
DAYS = {"harbour": 9, "lims": 12, "acorn": 3}
"""The day in March 2026 on which each session last changed."""
NEWEST_FIRST = ["lims", "harbour", "acorn"]


@pytest.fixture
def three(folder, example, monkeypatch):
    """Return a folder of three sessions whose files were all written just now, the oldest session last."""
    monkeypatch.setattr(scan, "YOUNG", -1)
    for name, day in DAYS.items():
        begun, last = (datetime(2026, 3, each, 10, 0, tzinfo=EAST) for each in (1, day))
        entry = {"at": last, "by": "sam", "path": "goal.g1.text", "now": "x"}
        create(folder, {**example, "client": name, "started": begun, "history": {"0001": entry}})
    return folder


def touch(path):
    """Give a file the time of now."""
    os.utime(path)


def check_out(path):
    """Replace a file, as git does."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)
    path.chmod(0o600)


def age(path):
    """Give a file a time long ago."""
    os.utime(path, (1_000_000, 1_000_000))


def names_of(rows):
    """Return the names of sessions in their order."""
    return [row.path.stem for row in rows]


@pytest.mark.parametrize("is_indexed", [True, False])
@pytest.mark.parametrize("harm", [touch, check_out, age])
def test_file_times_change_nothing(three, harm, is_indexed, capsys):
    """Whatever gives a file another time, order, dates and numbers stay, with the index and without it."""
    if is_indexed:
        Catalog(three, SessionAssessor).read_all()
    harm(three.path / "acorn.toml")

    rows = Catalog(three, SessionAssessor).read_all()
    listed = list_sessions(three)

    assert names_of(rows) == names_of(listed) == NEWEST_FIRST
    assert [row.number for row in rows] == [row.number for row in listed] == [1, 2, 3]
    for row in (*rows, *listed):
        assert row.changed == datetime(2026, 3, DAYS[row.path.stem], 10, 0, tzinfo=EAST)
    assert [pick(three, str(number)).stem for number in (1, 2, 3)] == NEWEST_FIRST
    assert main(["list", "--json", "--home", str(three.path)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [each["file"] for each in report] == [f"{name}.toml" for name in NEWEST_FIRST]
    assert datetime.fromisoformat(report[0]["modified"]) == datetime(2026, 3, 12, 10, 0, tzinfo=EAST)


def test_copy_stands_beside_its_session(three):
    """A copy made by hand is as old as what it copies."""
    shutil.copy(three.path / "acorn.toml", three.path / "acorn-copy.toml")

    assert names_of(Catalog(three, SessionAssessor).read_all()) == ["lims", "harbour", "acorn-copy", "acorn"]


def test_archive_has_the_same_order(three):
    """What was archived is listed in the same order."""
    for name in DAYS:
        archive(three.path / f"{name}.toml")
    touch(three.path / ARCHIVE / "acorn.toml")

    assert names_of(list_removed(ARCHIVE, three)) == NEWEST_FIRST


@pytest.mark.parametrize(
    ("tables", "seconds"),
    [
        ({"started": datetime(2026, 3, 5, tzinfo=EAST)}, datetime(2026, 3, 5, tzinfo=EAST).timestamp()),
        ({}, 1_000_000.0),
        (
            {"history": {"0001": {"at": datetime.fromisoformat("2026-03-05T01:02:00"), "by": "hand", "path": "x"}}},
            1_772_672_520.0,
        ),
        ({"started": datetime(1, 1, 1, tzinfo=EAST)}, -62_135_424_000.0),
    ],
    ids=["begun, never changed", "tells nothing", "no offset", "beyond the calendar"],
)
def test_what_is_missing_falls_back(folder, example, tables, seconds, monkeypatch):
    """Without a history it is the day it was begun; without that, the file's own time."""
    monkeypatch.setattr(scan, "YOUNG", -1)
    bare = {key: value for key, value in example.items() if key not in {"history", "started"}}
    age(create(folder, {**bare, **tables}))

    for _ in range(2):
        (row,) = Catalog(folder, SessionAssessor).read_all()
        assert row.changed.timestamp() == seconds


def test_last_change_counts_though_an_older_clock_signed_it(example):
    """The last entry is the one with the highest number, whatever its time."""
    late, early = datetime(2026, 3, 5, tzinfo=EAST), datetime(2026, 3, 2, tzinfo=EAST)
    entry = {"by": "sam", "path": "goal.g1.text", "now": "x"}
    history = {"0010": {**entry, "at": early}, "0009": {**entry, "at": late}}

    session, _ = read_session({**example, "history": history})

    assert session.changed == early


def test_glance_goes_by_the_sessions_too(three):
    """What is shown first of a long list is what changed last, by its own word."""
    Catalog(three, SessionAssessor).read_all()
    # Same facts: the order of the files' times is another than that of the sessions.
    written = sorted(three.path.glob("*.toml"), key=lambda path: path.stat().st_mtime_ns)
    assert written[-1].stem == "acorn"

    rows, count = find_newest(three, 2)

    assert (names_of(rows), count) == (NEWEST_FIRST[:2], 3)


def test_index_of_another_shape_is_made_again(three):
    """The table of an Earnest before this one is dropped, and filled with all columns again."""
    place = three.path / index.NAME
    with sqlite3.connect(place) as old:
        old.execute("CREATE TABLE session (name PRIMARY KEY, size, mtime, ctime, inode, client, verdict) WITHOUT ROWID")
        old.execute("PRAGMA user_version = 77")
    old.close()
    place.chmod(0o600)

    Catalog(three, SessionAssessor).read_all()

    assert set(index.load_rows(three)) == {f"{name}.toml" for name in DAYS}
    assert all(row.is_read for row in Catalog(three, SessionAssessor).rows)


ENDLESS = (
    "CREATE VIEW session AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    " SELECT x, x, x, x, x, x, x, x, x, x, x, x FROM c"
)


@pytest.mark.parametrize(
    "schema",
    [
        "CREATE TABLE session (name PRIMARY KEY, size) WITHOUT ROWID",
        ENDLESS,
        f"{index.TABLE}; CREATE TRIGGER t BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'x'); END",
        "CREATE TABLE other (a)",
    ],
)
def test_index_that_another_program_made_is_made_again(three, schema):
    """What has the right version and holds something else is never read, and replaced by the first list."""
    place = three.path / index.NAME
    with sqlite3.connect(place) as other:
        other.executescript(f"{schema}; PRAGMA user_version = {index._rules_version()}")
    other.close()
    place.chmod(0o600)

    Catalog(three, SessionAssessor).read_all()

    assert set(index.load_rows(three)) == {f"{name}.toml" for name in DAYS}


@pytest.mark.parametrize("value", ["'x'", "NULL", "9e99", "-1e18", "9e999"])
def test_harmed_date_of_the_index_is_ignored(three, value):
    """Whatever stands in the index as a date, the list is right or has the nearest date, and is quick."""
    first = Catalog(three, SessionAssessor).read_all()
    with sqlite3.connect(three.path / index.NAME) as other:
        other.execute(f"UPDATE session SET changed = {value} WHERE name = 'lims.toml'")  # noqa: S608 - a test's own
    other.close()

    found = Catalog(three, SessionAssessor).read_all()

    assert set(names_of(found)) == set(names_of(first))
