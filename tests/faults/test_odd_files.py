"""Odd files around the sessions: interviews, notes, drafts, locks, the index, preferences and the environment (P9)."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from faults.odd_files import FileGrammar
from faults.odd_sessions import TODAY, describe_fault, make_file, use
from faults.test_odd_commands import CODES, SAID

from earnest.core.model.faults import NotASession
from earnest.core.replay.notes import ReplayNote, describe_note
from earnest.core.standing.verdict import StandingSummary, Verdict
from earnest.store.files.folder import Folder
from earnest.store.files.lock import is_free, read_holder, take_lock
from earnest.store.interviews import load_interview
from earnest.store.library import index, scan
from earnest.store.library.index import IndexRow
from earnest.store.library.scan import Facts
from earnest.store.preferences import load_preferences
from earnest.store.save_preferences import keep_preferences
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.editor_texts import check_editor_text, list_editor_texts
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.shipped import list_samples
from earnest.workspace.errors import LockFailed, StorageError, UnusableFile
from earnest.workspace.ports import Preferences

pytestmark = pytest.mark.slow

WHAT = "odd interviews, notes, drafts, locks, indexes, preferences and environments, through commands and plain mode"
READ = "odd interviews, notes, drafts, locks, indexes and preferences, each read by itself"
SHARE = 0.2
"""So many of the interviews are edited with, and at least so many can be used."""
CHOSEN = Preferences("dark", "folded")
OWN = b'format = 2\nclient = "Own"\ninterview = "own"\n'
LAST = "1\n1\n1\n1\n/t\n/l\n/r\n\n/q\n"


def count_files(kept, seeds, tmp_path, run, monkeypatch):
    """Count for each drawing that nothing fails, and that the sound session beside is judged and stays."""
    sound = list_samples()[0].read_bytes()
    monkeypatch.setattr(scan, "YOUNG", -1)
    for seed in seeds:
        grammar, place = FileGrammar(seed), tmp_path / f"case{seed}"
        folder, home = place / "sessions", place / "home"
        folder.mkdir(mode=0o700, parents=True)
        files = {"sound": sound, "odd": sound, "own": OWN}
        for name, content in files.items():
            (folder / f"{name}.toml").write_bytes(content)
            (folder / f"{name}.toml").chmod(0o600)
        grammar.plant(folder, home / ".config" / "earnest")
        grammar.plant_stages(folder / "screens" / "own")
        with monkeypatch.context() as around:
            around.setenv("HOME", str(home))
            around.setenv("EARNEST_HOME", str(folder))
            for name, value in grammar.environment().items():
                around.setenv(name, value)
            raised = list(find_faults(grammar, run))
        is_kept = (folder / "sound.toml").read_bytes() == sound
        kept.case(not raised and is_kept, f"seed {seed}: {raised}")


def find_faults(grammar, run):
    """Yield what goes wrong with a few commands."""
    shuffled = ["verify", "verify --repair", "doctor", "replay odd", "check own", "help", "new --plain", "lessons"]
    grammar.chance.shuffle(shuffled)
    typed = {
        "open odd --plain": grammar.one(SAID, LAST),
        "open own --plain": grammar.one(SAID, LAST),
        "new --plain": SAID,
    }
    for words in ["list", *typed, *shuffled[:3], "check sound", "list"]:
        code, told = run(words.split(), typed.get(words, ""))
        if code not in CODES or "Traceback" in told:
            yield f"{words}: {code} {told[-400:]}"
        if words == "list" and "sound.toml" not in told and "Noodle" not in told:
            yield f"the sound session is not listed: {told[-400:]}"


def read_all(folder, config):
    """Read each of the odd files, as the program does; return the interview, if there is one."""
    session, place = folder.path / "odd.toml", folder.path / ".earnest-editor-0123456789abcdef"
    str(read_holder(session))
    assert is_free(session) in {True, False}
    with suppress(LockFailed), take_lock(session, folder):
        assert not is_free(session)
    read_draft(session)
    list_editor_texts(session)
    if place.exists():
        check_editor_text(place)
    with suppress(StorageError):
        describe_notes(load_notes(session))
        describe_notes(keep_note(session, ReplayNote(entry=1, by="priya", at=TODAY, text="a coach's note")))
    load_preferences(config)
    keep_preferences(CHOSEN, config)
    assert load_preferences(config) == CHOSEN
    row = IndexRow(Facts.of(session.stat()), TODAY, "A", StandingSummary(Verdict.EARNED, None, "", None, False))
    for _ in range(2):
        index.load_rows(folder)
        index.load_newest_rows(folder, 5)
        index.update_rows(folder, {"odd.toml": row})
    assert index.load_rows(folder)["odd.toml"] == row, "a broken index is made again"
    with suppress(StorageError):
        return load_interview("own", folder)
    return None


def describe_notes(notes):
    """Describe each note of a coach, as a replay shows it."""
    for note in notes.note.values():
        describe_note(note, (), TODAY.date())
    notes.on_step((), 0)


def count_readings(kept, seeds, tmp_path, monkeypatch):
    """Count for each drawing that all of it is read or told, and that its interview bears an edit."""
    monkeypatch.setattr(scan, "YOUNG", -1)
    usable = 0
    for seed in seeds:
        grammar, folder = FileGrammar(seed), Folder.open_or_make(tmp_path / f"case{seed}")
        (folder.path / "odd.toml").write_bytes(OWN)
        grammar.plant(folder.path, folder.path / "config")
        grammar.plant_stages(folder.path / "screens" / "own")
        raised = ""
        try:
            interview = read_all(folder, folder.path / "config")
            usable += interview is not None
            if interview and grammar.chance.random() < SHARE:
                with suppress(NotASession, UnusableFile):
                    use(make_file(seed), Path("odd.toml"), interview, seed)
        except Exception as fault:  # noqa: BLE001 - that nothing else is raised is what is tried
            raised = describe_fault(fault)
        kept.case(not raised, f"seed {seed}: {raised}")
        shutil.rmtree(folder.path)
    assert usable > SHARE * len(seeds)


def test_odd_file_is_read_or_told(promise, tmp_path, monkeypatch):
    """What is read by itself is used or told; a broken index and broken preferences are made again."""
    kept = promise("P9", READ)
    count_readings(kept, range(300), tmp_path, monkeypatch)
    kept.holds()


def test_odd_file_beside_a_session_stops_nothing(promise, tmp_path, run, monkeypatch):
    """Whatever somebody, or another program, left there: each is used or told, and the sessions are listed."""
    kept = promise("P9", WHAT)
    count_files(kept, range(5), tmp_path, run, monkeypatch)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_thousands_of_odd_files_stop_nothing(promise, tmp_path, run, monkeypatch):
    """The same holds for ten thousand read by themselves, and for a thousand through commands."""
    kept = promise("P9", READ)
    count_readings(kept, range(10_000, 20_000), tmp_path, monkeypatch)
    kept.holds()
    kept = promise("P9", WHAT)
    count_files(kept, range(1000, 2000), tmp_path, run, monkeypatch)
    kept.holds()
