"""Next year's version opens today's file, and today's version won't spoil next year's (P8).

`golden/` keeps a file of each released format for ever, and beside it what it is worth. Neither is ever written anew: a
version that reads one of them otherwise has broken somebody's session.
"""

import json
import random
import tomllib
from pathlib import Path

import pytest

from earnest.core.model import migrations as migrating
from earnest.core.model.reflection import keys_of, tables_in
from earnest.core.model.session import FORMAT, Session
from earnest.core.reports.json_report import check_report
from earnest.core.standing.standing import assess
from earnest.store.files.atomic import discard
from earnest.store.interviews import load_interview
from earnest.store.library.verify import verify
from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import UnusableFile
from earnest.workspace.opened_session import NEWER

GOLDEN = sorted(Path(__file__).with_name("golden").glob("*.toml"))
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


def put(folder, content):
    """Write a session's file with nothing beside it, and return its path."""
    for other in folder.path.iterdir():
        discard(other)
    path = folder.path / "lim.toml"
    path.write_bytes(content)
    path.chmod(0o600)
    return path


def worth(session):
    """Return what a session is worth, words apart."""
    report = check_report(session, assess(session, load_interview(session.interview)))
    return {key: report[key] for key in ("verdict", "chain", "grades", "weakest", "orphans", "look_again")}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_file_of_each_released_format_opens_for_ever(path, folder, promise):
    """It opens for writing without a word, is worth what it was, and a save leaves it to the byte or beside it."""
    kept = promise("P8", "files of released formats that open, worth what they were")
    content = path.read_bytes()
    opened = open_session(put(folder, content))
    try:
        kept.case((opened.faults, opened.read_only) == ((), ""), f"{path.name} opens")
        kept.case(
            worth(opened.session) == json.loads(path.with_suffix(".json").read_text()), f"{path.name} is worth it"
        )
        opened.file.save(opened.session)
    finally:
        opened.close()
    there = [opened.path, opened.path.with_name("lim.toml.orig")]
    kept.case(any(each.exists() and each.read_bytes() == content for each in there), f"{path.name} is kept")
    kept.case(verify(folder) == (), f"{path.name} is sound")
    kept.holds()


def test_every_key_of_this_format_stands_in_its_golden_file():
    """A key that is added before a release goes into the golden file; one that is renamed cannot."""
    (path,) = [path for path in GOLDEN if path.stem == f"format-{FORMAT}"]
    met = {}
    for _, model, table in tables_in(tomllib.loads(path.read_text("utf-8"))):
        met.setdefault(model, set()).update(table)

    lacks = {model.__name__: set(keys_of(model)) - there for model, there in met.items()}
    assert {name: keys for name, keys in lacks.items() if keys} == {}
    assert Session in met


def from_next_year(path, seed):
    """Return a file as a newer Earnest may write it: another number, new keys and tables, old ones in another shape."""
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


def hold_newer(kept, folder, seeds):
    """Hold for files of newer formats that they are shown, told so, and left to the byte with nothing beside them."""
    for seed in seeds:
        content = from_next_year(WORKS[seed % len(WORKS)], seed)
        path = put(folder, content)
        before = path.stat().st_mtime_ns, path.stat().st_ino
        opened = open_session(path)
        told = (opened.newer, opened.read_only, opened.file, NEWER in opened.unfit)
        opened.close()
        is_left = list(folder.path.iterdir()) == [path] and path.read_bytes() == content
        same = is_left and before == (path.stat().st_mtime_ns, path.stat().st_ino)
        kept.case(told == (True, NEWER, None, True) and same, f"seed {seed}")


def test_a_file_of_next_year_is_shown_and_left_alone(folder, promise):
    """Whatever a newer Earnest may have put into it."""
    kept = promise("P8", "files of a newer format, read only and the same to the byte")
    hold_newer(kept, folder, range(60))
    kept.holds()


@pytest.mark.long
def test_a_thousand_files_of_next_year(folder, promise):
    """The same with a thousand."""
    kept = promise("P8", "files of a newer format, read only and the same to the byte")
    hold_newer(kept, folder, range(1000, 2000))
    kept.holds()


def renamed(document):
    """Bring a file of the invented format 0 up: its client was a customer."""
    tables = {"client" if key == "customer" else key: value for key, value in document.items()}
    history = {
        number: {**entry, "path": "client"} if entry["path"] == "customer" else entry
        for number, entry in tables["history"].items()
    }
    return {**tables, "history": history}


def test_a_file_of_an_older_format_is_brought_up_and_kept_beside(folder, monkeypatch):
    """It opens in today's words; the first save writes today's format and, with a word, keeps the file as it was."""
    monkeypatch.setattr(migrating, "STEPS", {0: renamed})
    path = put(folder, OLD.encode())

    assert open_session(path, to_write=False).session.client == "Noodle"
    assert path.read_text() == OLD
    opened = open_session(path)
    assert opened.notes == (
        "lim.toml was written by an older Earnest; before the first save it is kept as lim.toml.orig",
    )
    assert len(opened.session.history) == 1
    first = opened.file.save(opened.session)
    second = opened.file.save(opened.session)
    opened.close()

    assert (first.kept_original.read_text(), second.kept_original) == (OLD, None)
    assert path.read_text() == OLD.replace("format = 0", "format = 1").replace("customer", "client")
    again = open_session(path)
    again.close()
    assert (again.notes, again.read_only) == ((), "")


@pytest.mark.parametrize("number", [0, -1, -(2**63)])
def test_a_format_that_there_never_was_is_refused(folder, number):
    """Nothing is guessed of a file that no Earnest wrote; it stays as it is."""
    text = OLD.replace("format = 0", f"format = {number}").replace("customer", "client")
    path = put(folder, text.encode())

    with pytest.raises(UnusableFile, match=r"lim\.toml:1: format: expected a format from 1 on, found another one"):
        open_session(path)
    assert path.read_text() == text
    assert [each.name for each in folder.path.iterdir()] == ["lim.toml"]
