import threading

import pytest

from earnest.core.model.parsing import read_session
from earnest.store.files.atomic import SyncFailed
from earnest.store.sessions.open import new_session, open_session
from earnest.store.toml.read import read_file
from earnest.workspace.errors import ChangedElsewhere, NotSaved

DOCUMENT = {"format": 1, "client": "Noodle", "interview": "client"}


def with_goal(text):
    """Return a session with this goal."""
    return read_session({**DOCUMENT, "goal": {"g1": {"text": text}}})[0]


@pytest.fixture
def opened(folder):
    """Return an open session, closed after the test."""
    made = new_session(folder, DOCUMENT)
    yield made
    made.close()


def test_every_save_is_on_the_disk(opened):
    """One save after the other, none taken for a change elsewhere."""
    for text in ("one", "two", "three"):
        saved = opened.file.save(with_goal(text))
        assert read_file(opened.path).document["goal"]["g1"]["text"] == text
        assert opened.file.stamp == saved.stamp == read_file(opened.path).stamp


def test_after_a_change_elsewhere_work_goes_on_in_the_copy(opened, left_over):
    """You are told once; this answer and later ones are in the copy, the other's file stays as it is."""
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


def test_a_save_that_was_refused_can_be_tried_again(opened, monkeypatch):
    """After the disk has room again the same answer is saved, without a restart."""
    with monkeypatch.context() as patched:

        def full(_):
            raise OSError(28, "x")

        patched.setattr("os.fsync", full)
        with pytest.raises(NotSaved, match="the disk is full"):
            opened.file.save(with_goal("one"))

    opened.file.save(with_goal("one"))
    assert read_file(opened.path).document["goal"]["g1"]["text"] == "one"


def test_an_unconfirmed_save_is_followed_by_others(opened, monkeypatch):
    """A disk that did not confirm is not taken for another program's change."""
    with monkeypatch.context() as patched:

        def unsure(_):
            raise SyncFailed(5, "x")

        patched.setattr("earnest.store.sessions.save.sync_folder", unsure)
        with pytest.raises(NotSaved, match=r"stands in the file.*noodle\.toml\.bak"):
            opened.file.save(with_goal("one"))

    opened.file.save(with_goal("two"))
    assert opened.file.path == opened.path


def test_threads_save_one_at_a_time(opened):
    """A hang-up in the middle of a save waits for it, then saves what came after."""
    texts = [f"text {number}" for number in range(8)]
    threads = [threading.Thread(target=opened.file.save, args=(with_goal(text),)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert read_file(opened.path).document["goal"]["g1"]["text"] in texts
    assert opened.file.path == opened.path


def test_closing_twice_does_nothing(opened, left_over):
    """However a session ends, the lock is let go once."""
    opened.close()
    opened.close()

    assert left_over() == ["noodle.toml"]


def test_a_copy_that_is_gone_at_once_is_told_again(opened, monkeypatch):
    """Where the copy cannot be gone on with, every further save says so and keeps another."""
    opened.path.write_text("theirs")

    def refuse(*_, **__):
        raise OSError(5, "x")

    monkeypatch.setattr("earnest.store.sessions.session_file.read_content", refuse)
    for number in (1, 2):
        with pytest.raises(ChangedElsewhere) as caught:
            opened.file.save(with_goal("one"))
        assert caught.value.kept_as.name == f"noodle.conflict-{number}.toml"
