"""Files that others plant beside a session harm nothing (P13)."""

import os
import tomllib
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from earnest.core.model.parsing import read_session
from earnest.store.export import export_text
from earnest.store.files import atomic as temporary
from earnest.store.files.folder import Folder
from earnest.store.files.names import backup_path, draft_path, lock_path
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create, save_as_new
from earnest.workspace.errors import StorageError

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"
VICTIM = b"what belongs to somebody else\n"
KINDS = ("symlink", "hard link", "pipe")


def list_places(path):
    """Return every path beside a session that can be foreseen."""
    return {
        "backup": backup_path(path),
        "original": path.with_name(f"{path.name}.orig"),
        "lock": lock_path(path),
        "draft": draft_path(path),
        "conflict": path.with_name("noodle.conflict-1.toml"),
        "temporary": path.with_name(f".earnest-{os.getpid()}-{1:016x}.tmp"),
        "another session": path.with_name("lantern-media.toml"),
        "paper": path.with_name("letter.md"),
        "session": path,
    }


def plant(kind, place, victim):
    """Put a trap at a path."""
    if kind == "symlink":
        place.symlink_to(victim)
    elif kind == "hard link":
        place.hardlink_to(victim)
    else:
        os.mkfifo(place)
    if os.geteuid() == 0 and kind != "hard link":
        os.lchown(place, 65534, 65534)


def write_everything(path, folder):
    """Begin, open, type, save, conflict, edit and export."""
    document = tomllib.loads(EXAMPLE.read_text("utf-8"))
    session = read_session(document)[0]
    with suppress(StorageError):
        create(folder, document)
    with suppress(StorageError):
        export_text(path.with_name("letter.md"), "a letter")
    with suppress(StorageError):
        opened = open_session(path)
        try:
            if opened.file:
                opened.file.drafts.keep("g1.text", {"text": "typed"})
                opened.file.drafts.flush()
                opened.file.editor_texts.edit("g1.text", {"text": "typed"}, "text", lambda _: 0)
                with suppress(StorageError):
                    opened.file.save(session)
                with opened.path.open("ab") as file:
                    file.write(b"# by hand\n")
                with suppress(StorageError):
                    opened.file.save(session)
        finally:
            opened.close()


def is_unharmed(root, name, kind, monkeypatch):
    """Return whether a trap leaves its victim unchanged, to the byte and the mode."""
    root.mkdir()
    shared = root / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    victim = root / "victim"
    victim.write_bytes(VICTIM)
    victim.chmod(0o640)
    folder, path = Folder.existing(shared), shared / "noodle.toml"
    save_as_new(path, tomllib.loads(EXAMPLE.read_text("utf-8")), folder)
    place = list_places(path)[name]
    place.unlink(missing_ok=True)
    plant(kind, place, victim)
    numbers = count(1)
    monkeypatch.setattr(temporary, "random_digits", lambda: f"{next(numbers):016x}")
    write_everything(path, folder)
    return victim.read_bytes() == VICTIM and victim.stat().st_mode & 0o7777 == 0o640


def count_traps(kept, tmp_path, monkeypatch, times):
    """Count for each trap at each path that nothing is written through it."""
    for number in range(times):
        for name in list_places(tmp_path / "noodle.toml"):
            for kind in KINDS:
                if kind == "hard link" and name == "session":
                    continue
                told = f"{kind} as {name} {number}"
                kept.case(is_unharmed(tmp_path / told.replace(" ", "-"), name, kind, monkeypatch), told)


@pytest.mark.timeout(60)
def test_trap_leads_no_write_elsewhere(promise, tmp_path, monkeypatch):
    """Files of others beside a session make Earnest neither write nor wait elsewhere."""
    kept = promise("P13", "traps planted beside a session")
    count_traps(kept, tmp_path, monkeypatch, 1)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(900)
def test_two_hundred_traps_lead_no_write_elsewhere(promise, tmp_path, monkeypatch):
    """The same holds two hundred times and more."""
    kept = promise("P13", "traps planted beside a session")
    count_traps(kept, tmp_path, monkeypatch, 8)
    kept.holds()
