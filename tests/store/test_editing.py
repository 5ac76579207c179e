"""A text in the user's own editor: what comes back, what stays, and what nobody else sees."""

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
    """A private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


def writing(content):
    """An editor that leaves this in the file."""

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
def test_the_editor_is_the_users_own(environ, words):
    """VISUAL goes before EDITOR, and vi is there where neither is; with the arguments that they hold."""
    assert find_editor(environ) == words


def test_what_is_written_there_comes_back(folder):
    """Several lines, as they were left; the newline with which editors end a file is not the user's."""
    assert edit_text("before", folder, {}, writing(b"one\r\ntwo\n")) == EditedText("one\r\ntwo")
    assert edit_text("before\n", folder, {}, writing(b"after\n")) == EditedText("after\n")
    assert list(folder.path.iterdir()) == []


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_an_editor_that_changes_nothing_changes_nothing(tmp_path_factory, text):
    """Any text goes out and comes back as it was."""
    folder = Folder.open_or_make(tmp_path_factory.mktemp("sessions", numbered=True))

    assert edit_text(text, folder, {}, lambda _: 0) == EditedText(text)


@pytest.mark.parametrize(
    ("run", "says"),
    [
        (lambda _: 1, "ended with 1"),
        (writing(b""), "left nothing"),
        (writing(b" \n\n"), "left nothing"),
        (writing(b"\xff\xfe"), "no UTF-8"),
        (writing(b"x" * (4 * 1024 * 1024 + 1)), "more than a session can hold"),
        (lambda words: Path(words[-1]).unlink() or 0, "is gone"),
    ],
)
def test_a_failing_or_empty_edit_keeps_the_text(folder, run, says):
    """With a word of why; and nothing is left lying about."""
    found = edit_text("as it was", folder, {}, run)

    assert found.text == "as it was"
    assert says.casefold() in found.says.casefold()
    assert list(folder.path.iterdir()) == []


def test_an_editor_that_is_not_there_is_named(folder):
    """And the text is as it was."""
    found = edit_text("as it was", folder, {"EDITOR": "no-such-editor-anywhere"})

    assert found.text == "as it was"
    assert found.says.startswith("no-such-editor-anywhere: ")


def test_nobody_else_can_read_along(folder):
    """A folder and a file of the user's alone, under a number; no word of the text in the program's arguments."""
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


def test_a_text_that_no_file_can_hold_is_not_sent_out(folder):
    """Half a surrogate pair is refused with a word."""
    found = edit_text("half \ud800", folder, {}, writing(b"else"))

    assert found.text == "half \ud800"
    assert "not opened" in found.says


def test_without_a_folder_the_editor_is_not_opened(tmp_path):
    """The cause is named, and the text is as it was."""
    found = edit_text("as it was", Folder(tmp_path / "nowhere"), {}, writing(b"else"))

    assert found.text == "as it was"
    assert "not opened" in found.says


def test_what_a_crash_left_is_swept(folder):
    """A workplace of a dead process, over a minute old, goes at the next start."""
    left = folder.path / ".earnest-999999999-0123456789abcdef.tmp"
    left.mkdir()
    (left / "1.txt").write_text("left")
    os.utime(left, (1, 1))

    assert sweep(folder) == [left]
    assert not left.exists()
