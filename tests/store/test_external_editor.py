"""The user's own editor: which one is opened, how it ended, what it left."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.store.external_editor import find_editor, read_edited, run_editor


@pytest.fixture
def path(tmp_path):
    """Return a file that an editor gets."""
    (tmp_path / "1.txt").write_text("as it was")
    return tmp_path / "1.txt"


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"VISUAL": "code -w", "EDITOR": "nano"}, ["code", "-w"]),
        ({"VISUAL": "  ", "EDITOR": "'my editor' --plain"}, ["my editor", "--plain"]),
        ({"EDITOR": "it's"}, ["it's"]),
        ({"EDITOR": "''"}, [""]),
        ({}, ["vi"]),
    ],
)
def test_editor_is_chosen_by_the_environment(environ, words):
    """VISUAL comes before EDITOR, then vi, with their arguments."""
    assert find_editor(environ) == words


def test_tilde_in_the_editor_is_a_home(tmp_path, monkeypatch):
    """A shell leaves it as it is within quotes; a path with spaces in it is one program."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "my editor").touch(0o700)

    assert find_editor({"EDITOR": "~/bin/x"}) == [f"{tmp_path}/bin/x"]
    assert find_editor({"VISUAL": "~/bin/x --wait '~/y'"}) == [f"{tmp_path}/bin/x", "--wait", "~/y"]
    assert find_editor({"EDITOR": "~/my editor"}) == [f"{tmp_path}/my editor"]
    assert find_editor({"EDITOR": "~nobody-here/x -w"}) == ["~nobody-here/x", "-w"]


def test_program_with_a_space_in_its_name_is_found(tmp_path):
    """A path that is a program as a whole is not taken apart."""
    program = tmp_path / "my editor"
    program.touch(0o700)

    assert find_editor({"EDITOR": str(program)}) == [str(program)]


@pytest.mark.parametrize(
    ("editor", "says"),
    [
        ("no-such-editor --wait", "no-such-editor --wait: program not found. Set your editor in VISUAL or EDITOR"),
        ("{here}/not-executable", "not-executable: permission denied."),
        ("{here}/no-program", "no-program: not a program that this machine can run."),
        ("''", "'': program not found."),
    ],
)
def test_editor_that_cannot_be_run_is_named(tmp_path, path, editor, says):
    """The message names the command, why it fails, and where it comes from."""
    (tmp_path / "not-executable").touch(0o600)
    (tmp_path / "no-program").write_bytes(b"\x00\x01")
    (tmp_path / "no-program").chmod(0o700)

    assert says in run_editor(path, {"EDITOR": editor.format(here=tmp_path)}).complaint


@pytest.mark.parametrize(
    ("script", "says"), [("exit 3", "exited with code 3."), ("kill -9 $$", "was killed by SIGKILL."), ("sleep 1.1", "")]
)
def test_end_of_the_editor_is_told(path, script, says):
    """The exit code or the signal is told along with the command; a good end says nothing."""
    assert run_editor(path, {"EDITOR": f"sh -c '{script}'"}).complaint == (says and f"sh -c '{script}' {says}")


def test_editor_that_goes_on_in_the_background_is_told(path):
    """Back at once with the file untouched, it was not waited for; a file that was written is another matter."""
    end = run_editor(path, {"EDITOR": "code"}, lambda _: 0)

    assert end.may_go_on
    assert "code exited at once, and the text is unchanged. If your editor opens its own window" in end.complaint
    assert not run_editor(path, {"EDITOR": "code"}, lambda _: os.utime(path, (1, 1)) or 0).complaint


def test_interrupt_belongs_to_the_editor(path):
    """Pressed while the editor is open it does not end Earnest; afterwards it does again."""
    assert not run_editor(
        path, {"EDITOR": "ed"}, lambda _: os.utime(path, (1, 1)) or signal.raise_signal(signal.SIGINT) or 0
    ).complaint
    assert run_editor(path, {"EDITOR": "sh -c 'kill -INT $$'"}).complaint.endswith("was killed by SIGINT.")
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_unchanged_text_is_read_the_same(tmp_path_factory, text):
    """Any text that is not edited comes back the same, also one that begins with a byte order mark."""
    path = tmp_path_factory.mktemp("edited", numbered=True) / "1.txt"
    path.write_bytes(text.encode())

    assert read_edited(path, text) == (text, "")


@pytest.mark.parametrize(
    ("content", "text", "unusual"),
    [
        (b"one\ntwo\n", "one\ntwo", ""),
        (b"\xef\xbb\xbfone\r\ntwo\r\n", "one\ntwo", ""),
        (b"one\rtwo\r", "one\ntwo", ""),
        ("Naïve\n".encode("utf-16"), "Naïve", ""),
        ("Café\n".encode("latin-1"), "Café", "The text is not UTF-8, and was read as Latin-1."),
        ("“Café”\n".encode("cp1252"), "“Café”", "The text is not UTF-8, and was read as Windows-1252."),
        ("Naïve\n".encode("utf-16-le"), "Naïve", "The text is not UTF-8, and was read as UTF-16."),
        ("Очередь".encode("cp1251"), None, "The text cannot be used: not UTF-8. It is kept as {path}."),
        (b"\xff\xfea", None, "The text cannot be used: not UTF-8. It is kept as {path}."),
        (b"\xe9\x00", None, "The text cannot be used: not UTF-8. It is kept as {path}."),
        (b"x" * (4 * 1024 * 1024 + 1), None, "The text cannot be used: larger than 4 MiB. It is kept as {path}."),
    ],
)
def test_text_is_read_in_any_encoding(path, content, text, unusual):
    """What marks an encoding or a line's end is no text; a guess is told, and what is no text is kept."""
    path.write_bytes(content)

    assert read_edited(path, "before") == (text, unusual.format(path=path))


def test_newline_at_the_end_stays_where_there_was_one(path):
    """Only what the editor added is taken off."""
    path.write_text("after\n")

    assert read_edited(path, "before\n") == ("after\n", "")
    assert read_edited(path, "before\r") == ("after", "")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (Path.mkdir, "not a regular file"),
        (os.mkfifo, "not a regular file"),
        (lambda path: path.symlink_to("/etc/passwd"), "a link where a file is expected"),
    ],
)
def test_what_is_no_file_is_not_read(path, make, says):
    """A folder, a pipe or a link in the file's place is told, with its path."""
    path.unlink()
    make(path)

    assert read_edited(path, "before") == (None, f"The text cannot be used: {says}. It is kept as {path}.")


def test_file_without_rights_is_read(path):
    """An editor may leave its own file unreadable."""
    path.write_text("after")
    path.chmod(0)

    assert read_edited(path, "before") == ("after", "")


def test_deleted_file_leaves_the_text_as_it_was(path):
    """Nothing was written then."""
    path.unlink()

    assert read_edited(path, "before") == ("before", "The editor deleted its file.")


@pytest.mark.parametrize(
    ("sent", "written", "text"),
    [
        ("", b"a\x1b[31mred\x07 \0one\x0ctwo\tthree\n", "ared one two\tthree"),
        ("a\x1b[31mred", b"a\x1b[31mred one\n", "a\x1b[31mred one"),
    ],
)
def test_control_sequences_are_no_text(path, sent, written, text):
    """What colours a terminal's output is left out, as where lines are typed; what was sent stays."""
    path.write_bytes(written)

    assert read_edited(path, sent) == (text, "")
