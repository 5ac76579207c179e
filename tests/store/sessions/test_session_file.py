import os
import threading

import pytest

from earnest.core.model.parsing import read_session
from earnest.store.files.atomic import SyncFailed
from earnest.store.sessions import drafts
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.open import new_session, open_session
from earnest.store.toml.read import read_file
from earnest.workspace.errors import ChangedElsewhere, NotSaved

DOCUMENT = {"format": 2, "client": "Noodle", "interview": "client"}


def with_goal(text):
    """Return a session with this goal."""
    return read_session({**DOCUMENT, "goal": {"g1": {"text": text}}})[0]


@pytest.fixture
def opened(folder):
    """Return an open session, closed after the test."""
    made = new_session(folder, DOCUMENT)
    yield made
    made.close()


def test_every_save_is_written(opened):
    """Saves follow one another without a conflict."""
    for text in ("one", "two", "three"):
        saved = opened.file.save(with_goal(text))
        assert read_file(opened.path).document["goal"]["g1"]["text"] == text
        assert opened.file.stamp == saved == read_file(opened.path).stamp


def test_an_answer_asks_the_disk_thrice_at_most(opened, monkeypatch):
    """Typed and taken, an answer costs the disk three confirmations: of the draft, the file and the folder."""
    monkeypatch.setattr(drafts, "BETWEEN_WRITES", 60.0)
    opened.file.save(with_goal("one"))
    synced, fsync = [], os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(descriptor) or fsync(descriptor))

    opened.file.drafts.keep("g1.text", {"text": "two"})
    opened.file.drafts.flush()
    opened.file.save(with_goal("two"))
    opened.file.drafts.keep("g1.text")
    opened.file.drafts.flush()
    opened.close()

    assert 0 < len(synced) <= 3
    assert read_file(opened.path).document["goal"]["g1"]["text"] == "two"
    assert read_draft(opened.path).texts == {}


def test_saves_after_a_conflict_go_to_the_copy(opened, left_over):
    """After one report later saves go to the copy, and the other file stays."""
    opened.file.drafts.keep("g1.text", {"text": "typing"})
    opened.path.write_text("theirs")

    with pytest.raises(ChangedElsewhere) as caught:
        opened.file.save(with_goal("one"))
    opened.file.save(with_goal("two"))

    assert opened.file.path == caught.value.kept_as
    assert read_file(caught.value.kept_as).document["goal"]["g1"]["text"] == "two"
    assert opened.path.read_text() == "theirs"
    assert open_session(caught.value.kept_as).read_only.startswith("noodle.conflict-1.toml is open elsewhere")
    opened.close()
    assert left_over() == [
        ".noodle.conflict-1.draft",
        ".versions",
        "noodle.conflict-1.toml",
        "noodle.conflict-1.toml.bak",
        "noodle.toml",
    ]


def test_failed_save_can_be_repeated(opened, monkeypatch):
    """Once the disk has room the same session is saved."""
    with monkeypatch.context() as patched:

        def full(_):
            raise OSError(28, "x")

        patched.setattr("os.fsync", full)
        with pytest.raises(NotSaved, match="no space left on device"):
            opened.file.save(with_goal("one"))

    opened.file.save(with_goal("one"))
    assert read_file(opened.path).document["goal"]["g1"]["text"] == "one"


def test_unconfirmed_save_causes_no_conflict(opened, monkeypatch):
    """An unconfirmed save is not taken for another program's change."""
    with monkeypatch.context() as patched:

        def unsure(_):
            raise SyncFailed(5, "x")

        patched.setattr("earnest.store.sessions.save.sync_folder", unsure)
        with pytest.raises(NotSaved, match=r"has the new text.*noodle\.toml\.bak"):
            opened.file.save(with_goal("one"))

    opened.file.save(with_goal("two"))
    assert opened.file.path == opened.path


def test_threads_save_one_at_a_time(opened):
    """A second thread waits for a running save, then saves."""
    texts = [f"text {number}" for number in range(8)]
    threads = [threading.Thread(target=opened.file.save, args=(with_goal(text),)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert read_file(opened.path).document["goal"]["g1"]["text"] in texts
    assert opened.file.path == opened.path


def test_second_close_does_nothing(opened, left_over):
    """The lock is released once."""
    opened.close()
    opened.close()

    assert left_over() == ["noodle.toml"]


def test_deleted_copy_is_reported_again(opened, monkeypatch):
    """Where the copy is gone every further save reports a conflict and keeps another copy."""
    opened.path.write_text("theirs")

    def refuse(*_, **__):
        raise OSError(5, "x")

    monkeypatch.setattr("earnest.store.sessions.session_file.read_content", refuse)
    for number in (1, 2):
        with pytest.raises(ChangedElsewhere) as caught:
            opened.file.save(with_goal("one"))
        assert caught.value.kept_as.name == f"noodle.conflict-{number}.toml"
