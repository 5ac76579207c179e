"""Texts edited in the user's own editor."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.store.external_editor import edit_text, find_editor
from earnest.store.files.atomic import sweep
from earnest.store.files.folder import Folder
from earnest.workspace.ports import EditedText


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


def writing(content):
    """Return an editor that writes this into the file."""

    def run(words):
        Path(words[-1]).write_bytes(content)
        return 0

    return run


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"VISUAL": "code -w", "EDITOR": "nano"}, ["code", "-w"]),
        ({"VISUAL": "  ", "EDITOR": "'my editor' --plain"}, ["my editor", "--plain"]),
        ({"EDITOR": "it's"}, ["it's"]),
        ({}, ["vi"]),
    ],
)
def test_editor_is_chosen_by_the_environment(environ, words):
    """VISUAL comes before EDITOR, then vi, with their arguments."""
    assert find_editor(environ) == words


def test_edited_text_comes_back(folder):
    """Several lines come back as they were left, without the newline that editors add."""
    assert edit_text("before", folder, {}, writing(b"one\r\ntwo\n")) == EditedText("one\r\ntwo")
    assert edit_text("before\n", folder, {}, writing(b"after\n")) == EditedText("after\n")
    assert list(folder.path.iterdir()) == []


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_unchanged_text_comes_back_the_same(tmp_path_factory, text):
    """Any text that is not edited comes back the same."""
    folder = Folder.open_or_make(tmp_path_factory.mktemp("sessions", numbered=True))

    assert edit_text(text, folder, {}, lambda _: 0) == EditedText(text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_mark_of_the_editors_encoding_is_no_text(folder, encoding):
    """An editor may name its encoding with a mark, which does not become part of the answer."""
    assert edit_text("as it was", folder, {}, writing("Naïve\n".encode(encoding))) == EditedText("Naïve")


@pytest.mark.parametrize(
    ("run", "says"),
    [
        (lambda _: 1, "ended with 1"),
        (writing(b""), "left nothing"),
        (writing(b" \n\n"), "left nothing"),
        (writing(b"\xff\xfea"), "no UTF-8"),
        (writing(b"x" * (4 * 1024 * 1024 + 1)), "more than a session can hold"),
        (lambda words: Path(words[-1]).unlink() or 0, "is gone"),
    ],
)
def test_failed_edit_keeps_the_text(folder, run, says):
    """A failed or empty edit keeps the text, gives a reason and leaves no file."""
    found = edit_text("as it was", folder, {}, run)

    assert found.text == "as it was"
    assert says.casefold() in found.message.casefold()
    assert list(folder.path.iterdir()) == []


def test_missing_editor_is_named(folder):
    """A missing editor is named, and the text is kept."""
    found = edit_text("as it was", folder, {"EDITOR": "no-such-editor-anywhere"})

    assert found.text == "as it was"
    assert found.message.startswith("no-such-editor-anywhere: ")


def test_edited_file_is_private(folder):
    """The folder and file are private, and the program's arguments hold no word of the text."""
    seen = {}

    def run(words):
        path = Path(words[-1])
        seen.update(words=words, file=stat.S_IMODE(path.stat().st_mode), place=stat.S_IMODE(path.parent.stat().st_mode))
        (path.parent / ".1.txt.swp").write_text("what the editor leaves")
        return 0

    old = os.umask(0)
    try:
        edit_text("a confidential word", folder, {"EDITOR": "vim -n"}, run)
    finally:
        os.umask(old)

    assert (seen["file"], seen["place"]) == (0o600, 0o700)
    assert seen["words"][:2] == ["vim", "-n"]
    assert Path(seen["words"][-1]).name == "1.txt"
    assert "confidential" not in " ".join(seen["words"])
    assert list(folder.path.iterdir()) == []


def test_unencodable_text_is_not_edited(folder):
    """Half a surrogate pair is refused with a reason."""
    found = edit_text("half \ud800", folder, {}, writing(b"else"))

    assert found.text == "half \ud800"
    assert "not opened" in found.message


def test_missing_folder_opens_no_editor(tmp_path):
    """Without a folder the cause is named, and the text is kept."""
    found = edit_text("as it was", Folder(tmp_path / "nowhere"), {}, writing(b"else"))

    assert found.text == "as it was"
    assert "not opened" in found.message


def test_abandoned_folder_is_swept(folder):
    """The folder of a dead process is deleted after a minute."""
    left = folder.path / ".earnest-999999999-0123456789abcdef.tmp"
    left.mkdir()
    (left / "1.txt").write_text("left")
    os.utime(left, (1, 1))

    assert sweep(folder) == [left]
    assert not left.exists()
