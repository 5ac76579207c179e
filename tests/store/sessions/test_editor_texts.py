"""What is written in the user's editor is kept until it is decided on."""

import os
import shutil
import stat
import time
from pathlib import Path

import pytest

from earnest.store.files.atomic import sweep
from earnest.store.files.folder import Folder
from earnest.store.library.library import archive, move_to_trash, restore
from earnest.store.library.verify import verify
from earnest.store.sessions.editor_texts import list_editor_texts
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.workspace.editor_texts import EditedText

TEXTS = {"text": "as it was", "who": "Dana"}


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


@pytest.fixture
def session(folder):
    """Return a session's file."""
    return create(folder, {"format": 2, "client": "Harbour", "interview": "client"})


@pytest.fixture
def opened(session):
    """Yield the session, open for writing."""
    opened = open_session(session)
    yield opened
    opened.close()


@pytest.fixture
def texts(opened):
    """Return the texts of the open session."""
    return opened.file.editor_texts


def writing(content, code=0, beside=""):
    """Return an editor that writes this into its file, and leaves another beside it."""

    def run(words):
        path = Path(words[-1])
        path.write_bytes(content)
        if beside:
            path.with_name(beside).write_text("old")
        return code

    return run


def places(folder):
    """Return the folders that editors work in."""
    return sorted(folder.path.glob(".earnest-editor-*"))


def test_edited_text_is_kept_until_it_is_settled(folder, texts):
    """It comes back as it was left, and goes once the session has it."""
    edited = texts.edit("g1.text", TEXTS, "text", writing(b"one\r\ntwo\n"))

    assert (edited.text, edited.message) == ("one\ntwo", "")
    assert len(places(folder)) == 1
    texts.settle(edited.left)
    assert places(folder) == []


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [(b"Half an hour of notes\n", 1, "exited with code 1."), (b"Half an hour of notes", -9, "was killed by SIGKILL.")],
)
def test_text_of_an_editor_that_ended_badly_is_kept(opened, texts, content, code, says):
    """The old answer stays, and the new text is offered now and at the next opening."""
    edited = texts.edit("g1.text", TEXTS, "text", writing(content, code))

    assert edited.text == "as it was"
    assert edited.message.endswith(says)
    assert edited.left.text == "Half an hour of notes"
    opened.close()
    again = open_session(opened.path)
    assert again.file.editor_texts.list_left() == [edited.left]
    assert again.file.editor_texts.list_left()[0].texts == {"text": "Half an hour of notes", "who": "Dana"}
    again.close()


@pytest.mark.parametrize(
    "run", [writing(b"as it was", 1), writing(b"as it was\n", 1), writing(b"\xef\xbb\xbfas it was", 1)]
)
def test_refused_edit_of_an_unchanged_file_keeps_nothing(folder, texts, run):
    """`:cq` leaves the answer as it was."""
    assert texts.edit("g1.text", TEXTS, "text", run).left is None
    assert places(folder) == []


@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_emptied_text_stays_as_it_was(folder, texts, content):
    """It is told."""
    assert texts.edit("g1.text", TEXTS, "text", writing(content)) == EditedText(
        "as it was", "The editor saved an empty text, so nothing was changed."
    )
    assert places(folder) == []


def test_guessed_encoding_is_asked_about(texts):
    """The text is offered, and what it was read as is told."""
    edited = texts.edit("g1.text", TEXTS, "text", writing("Café".encode("latin-1")))

    assert (edited.text, edited.left.text) == ("as it was", "Café")
    assert "Latin-1" in edited.message


def test_too_much_text_is_kept(folder, texts):
    """More than a session can hold stays in its file to the byte."""
    edited = texts.edit("g1.text", TEXTS, "text", writing(b"x" * 5_000_000))

    assert edited.left.text is None
    assert "larger than 4 MiB" in edited.message
    assert (places(folder)[0] / "1.txt").stat().st_size == 5_000_000


def test_swap_file_of_a_killed_editor_stays(texts):
    """It may hold more than was saved; a backup does not, nor what lies there after a good end."""
    assert not texts.edit("g1.text", TEXTS, "text", writing(b"as it was", 1, "1.txt~")).left
    assert texts.list_left() == []
    texts.edit("g1.text", TEXTS, "text", writing(b"as it was", 0, ".1.txt.swp"))
    assert texts.list_left() == []
    texts.edit("g1.text", TEXTS, "text", writing(b"as it was", -1, ".1.txt.swp"))
    assert [left.beside for left in texts.list_left()] == [(".1.txt.swp",)]


@pytest.mark.parametrize("content", ["after", "", None])
def test_other_file_that_the_editor_saved_stays(texts, content):
    """Saved under another name, and the first one emptied or deleted: nothing of it goes before it is decided on."""

    def run(words):
        path = Path(words[-1])
        path.with_name("2.txt").write_text("more")
        path.unlink() if content is None else path.write_text(content)
        return 0

    ended = texts.edit("g1.text", {"text": "before"}, "text", run)
    if ended.left:
        texts.settle(ended.left)

    (left,) = texts.list_left()
    assert left.beside == ("2.txt",)
    assert (Path(left.key) / "2.txt").read_text() == "more"
    texts.remove(left)
    assert texts.list_left() == []


def test_editor_that_deletes_its_folder_is_told(texts):
    """Nothing is said to be kept in a place that is gone."""
    ended = texts.edit("g1.text", {"text": "before"}, "text", lambda words: shutil.rmtree(Path(words[-1]).parent) or 0)

    assert (ended.text, ended.message) == ("before", "The editor deleted its file.")


def test_killed_program_leaves_the_text(opened, texts):
    """What ends Earnest while the editor is open costs nothing that was saved in it."""

    def killed(words):
        writing(b"Twenty minutes of notes\n")(words)
        raise SystemExit

    with pytest.raises(SystemExit):
        texts.edit("g1.text", TEXTS, "text", killed)
    opened.close()
    assert [left.text for left in list_editor_texts(opened.path)] == ["Twenty minutes of notes"]


def test_text_is_on_disk_before_the_editor_opens(folder, texts, monkeypatch):
    """A power cut leaves the text that was sent, where it belongs, and the way there."""
    synced = []
    monkeypatch.setattr(
        "earnest.store.files.atomic.os.fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino)
    )

    def look(words):
        path = Path(words[-1])
        inodes = {each.stat().st_ino for each in (path, path.with_name("about.toml"), path.parent, folder.path)}
        assert inodes <= set(synced)
        synced.clear()
        return writing(b"changed")(words)

    edited = texts.edit("g1.text", TEXTS, "text", look)
    assert edited.left.text == "changed"
    assert Path(edited.left.key, "1.txt").stat().st_ino in synced


def test_several_editors_do_not_clash(texts):
    """Each has a place of its own, in the order of writing."""
    for number in range(3):
        texts.edit(f"c{number}.text", TEXTS, "text", writing(f"text {number}".encode(), 1))
    assert sorted(left.text for left in texts.list_left()) == ["text 0", "text 1", "text 2"]
    assert {left.draft.at_question for left in texts.list_left()} == {"c0.text", "c1.text", "c2.text"}


def test_removed_text_is_gone_unless_it_was_changed_since(folder, texts):
    """An editor that is still open may have saved once more."""
    left = texts.edit("g1.text", TEXTS, "text", writing(b"first", 1)).left
    Path(left.key, "1.txt").write_text("second")
    texts.remove(left)
    assert [each.text for each in texts.list_left()] == ["second"]
    texts.remove(texts.list_left()[0])
    assert places(folder) == []


def test_text_is_edited_again(texts):
    """What was refused goes to the editor once more."""
    left = texts.edit("g1.text", TEXTS, "text", writing(b"first", 1)).left

    assert texts.edit_again(left, writing(b"first and second")).left.text == "first and second"


def test_window_in_the_background_is_waited_for(folder, texts):
    """What it saves later is offered; after a day a text that nobody changed is forgotten."""
    assert texts.edit("g1.text", TEXTS, "text", lambda _: 0).left is None
    (place,) = places(folder)
    assert texts.list_left() == []
    (place / "1.txt").write_text("saved later")
    assert [left.text for left in texts.list_left()] == ["saved later"]
    (place / "1.txt").write_text("as it was")
    for path in (*place.iterdir(), place):
        os.utime(path, (time.time() - 90_000,) * 2)
    assert texts.list_left() == []
    assert places(folder) == []


@pytest.mark.parametrize("group", [None, os.getegid()])
def test_files_are_their_owners_alone(tmp_path, group):
    """So they are in a group's folder too; no word of the text or the client is in the arguments."""
    path = tmp_path / "shared"
    path.mkdir()
    path.chmod(0o700 if group is None else 0o2770)
    seen = {}

    def run(words):
        path = Path(words[-1])
        seen["words"] = " ".join(words[1:]).removeprefix(str(tmp_path))
        seen["modes"] = [
            stat.S_IMODE(each.stat().st_mode) for each in (path, path.with_name("about.toml"), path.parent)
        ]
        return 0

    opened = open_session(create(Folder.existing(path), {"format": 2, "client": "Harbour", "interview": "client"}))
    old = os.umask(0)
    try:
        opened.file.editor_texts.edit("g1.text", {"text": "a confidential word"}, "text", run)
    finally:
        os.umask(old)
        opened.close()
    assert seen["modes"] == [0o600, 0o600, 0o700]
    assert "confidential" not in seen["words"]
    assert "harbour" not in seen["words"].casefold()


def test_half_a_character_opens_no_editor(folder, texts):
    """It is told; nothing is left."""
    edited = texts.edit("g1.text", {"text": "half \ud800"}, "text", writing(b"else"))

    assert edited.text == "half \ud800"
    assert "not opened" in edited.message
    assert places(folder) == []


def test_missing_folder_opens_no_editor(folder, texts):
    """The cause is told, and the text is as it was."""
    folder.path.rename(folder.path.with_name("elsewhere"))
    edited = texts.edit("g1.text", TEXTS, "text", writing(b"else"))

    assert (edited.text, edited.message) == ("as it was", "The editor was not opened: file or folder not found.")
    folder.path.with_name("elsewhere").rename(folder.path)


@pytest.mark.parametrize("move", [archive, move_to_trash])
def test_text_moves_along_with_its_session(folder, opened, texts, move):
    """In the archive and the trash it is beside the session, and comes back with it."""
    texts.edit("g1.text", TEXTS, "text", writing(b"notes", 1))
    opened.close()
    moved = move(opened.path)
    assert places(folder) == []
    assert [left.text for left in list_editor_texts(moved)] == ["notes"]

    create(folder, {"format": 2, "client": "Harbour", "interview": "client"})
    back = restore(moved)
    assert back.name == "harbour-2.toml"
    assert [(left.text, left.draft.session) for left in list_editor_texts(back)] == [("notes", back.name)]
    assert list_editor_texts(opened.path) == []


def test_text_is_told_by_verify_and_never_swept(folder, opened, texts):
    """It is no save that did not end; while the session is open it is nobody's business."""
    texts.edit("g1.text", TEXTS, "text", writing(b"notes", 1))
    assert verify(folder) == ()
    opened.close()
    for path in places(folder):
        os.utime(path, (1, 1))
    assert sweep(folder) == []
    (fault,) = verify(folder)
    assert str(fault).startswith("harbour.toml: text from your editor, not used yet (")
    assert str(fault).endswith("). Open the session to use it.")


def test_text_whose_session_is_gone_is_told(folder, opened, texts):
    """So is one that has lost what tells where it belongs."""
    texts.edit("g1.text", TEXTS, "text", writing(b"notes", 1))
    opened.close()
    opened.path.unlink()
    assert "text from your editor, not used yet, and its session is missing" in str(verify(folder)[-1])
    (places(folder)[0] / "about.toml").write_text("")
    assert "text from an editor, of an unknown session" in str(verify(folder)[-1])


@pytest.mark.parametrize("name", ["", ".", "..", "../harbour.toml", "a/b.toml", "harbour"])
def test_text_that_names_no_session_is_told(folder, texts, name):
    """What was edited by hand to name a path, or nothing, is kept and told of."""
    texts.edit("g1.text", TEXTS, "text", writing(b"notes", 1))
    about = places(folder)[0] / "about.toml"
    about.write_text(about.read_text("utf-8").replace('session = "harbour.toml"', f'session = "{name}"'), "utf-8")

    assert "text from an editor, of an unknown session" in str(verify(folder)[-1])
    assert (places(folder)[0] / "1.txt").read_bytes() == b"notes"


def test_folder_of_an_older_earnest_is_not_swept(folder):
    """It holds what somebody wrote; it is told as that."""
    left = folder.path / ".earnest-999999999-0123456789abcdef.tmp"
    left.mkdir(0o700)
    (left / "1.txt").write_text("left")
    os.utime(left, (1, 1))

    assert sweep(folder) == []
    assert "text from an editor, of an unknown session" in str(verify(folder)[0])
