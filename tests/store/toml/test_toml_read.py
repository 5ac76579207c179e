import os
import resource

import pytest

from earnest.store.toml.read import AT_MOST, read_file
from earnest.workspace.errors import UnusableFile


@pytest.fixture
def read_refused(tmp_path):
    """Return the error for a file of these bytes."""

    def refusal(content):
        path = tmp_path / "noodle.toml"
        path.write_bytes(content)
        with pytest.raises(UnusableFile) as caught:
            read_file(path)
        assert path.read_bytes() == content
        return caught.value

    return refusal


def test_file_is_read_with_its_stamp(tmp_path):
    """A file is read with bytes, tables and a stamp that differs for every other state."""
    path = tmp_path / "noodle.toml"
    path.write_text('client = "Noodle"\n')

    read = read_file(path)

    assert read.document == {"client": "Noodle"}
    assert read.content == path.read_bytes()
    assert read.stamp.inode == path.stat().st_ino
    assert read.stamp.size == 18
    assert read.stamp.saved_at.tzinfo is not None


def test_byte_order_mark_is_accepted(tmp_path):
    """A file with a byte order mark is read."""
    path = tmp_path / "noodle.toml"
    path.write_bytes(b'\xef\xbb\xbfclient = "Noodle"\n')

    assert read_file(path).document == {"client": "Noodle"}


def test_mistake_is_reported_with_its_place(read_refused):
    """A mistake is reported with file, line and column, in the form that editors understand."""
    trouble = read_refused(b'client = "Noodle"\nformat = = 1\n')

    assert str(trouble) == "noodle.toml:2:10: expected a value, text in quotation marks"


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (b'a = "x', (1, None), "closing quotation mark"),
        (b"a = [1,\n2", (2, None), "closing bracket"),
        (b"a = 1\na = 2\n", (2, 6), "each key only once"),
        (b"[a]\n[a]\n", (2, 3), "each table only once"),
        (b"a = 1 b = 2\n", (1, 7), "nothing more on this line"),
        (b"a = 2026-02-30\n", (1, 5), "a valid day"),
        (b"\n= 1\n", (2, 1), "a key"),
        (b'a = "x\x07"\n', (1, 7), "control characters"),
        (b'a = "caf\xe9"\n', (1, 9), "UTF-8"),
        ("a = 'ä'\n[b]\n".encode() + b"c = '\xff'", (3, 6), "UTF-8"),
        ("a = 1\n".encode("utf-16"), (1, 1), "not UTF-16"),
        (b"a = 1\nb = 'x\0'\n", (2, 7), "NUL"),
        (b"a = 9223372036854775808\n", (None, None), "64 bits"),
        (b"[a.b]\nc = [[1, 0x" + b"f" * 9000 + b"]]\n", (None, None), "64 bits"),
        (b"a = " + b"1" * 9000 + b"\n", (None, None), "fewer brackets"),
        (b"a" + b".a" * 20_000 + b" = 1\n", (1, None), "nested"),
        (b"a = 1\nb = " + b"[" * 500 + b"]" * 500, (2, None), "nested"),
        (b"a = [" + b"1," * 1_100_000 + b"]", (1, None), "fewer entries"),
    ],
)
def test_unreadable_content_is_refused(read_refused, content, place, words):
    """No content causes a traceback, and each refusal names its place."""
    trouble = read_refused(content)

    assert (trouble.line, trouble.column) == place
    assert words in str(trouble)


def test_refusal_quotes_nobody(read_refused):
    """A message never quotes the file."""
    assert "secret" not in str(read_refused(b"a = secret\n"))
    assert "secret" not in str(read_refused(b"[secret]\n[secret]\n"))


def test_too_large_number_is_named(read_refused):
    """A number beyond 64 bits is reported with its key."""
    assert read_refused(b"[a]\nb = 99999999999999999999\n").key == "a.b"


def test_non_files_are_refused_at_once(tmp_path):
    """A pipe, a device or a folder is refused without waiting."""
    pipe, loop = tmp_path / "pipe.toml", tmp_path / "loop.toml"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for path in (pipe, "/dev/zero", "/dev/null", tmp_path):
        with pytest.raises(UnusableFile, match="not a regular file"):
            read_file(tmp_path / path)
    with pytest.raises(UnusableFile, match="a link where a file is expected"):
        read_file(loop)
    with pytest.raises(UnusableFile, match="file or folder not found"):
        read_file(tmp_path / "gone.toml")
    with pytest.raises(UnusableFile, match="not a valid file name"):
        read_file(tmp_path / "nul\0.toml")


def test_link_is_followed_only_on_request(tmp_path):
    """A link is followed only where that is asked for."""
    (tmp_path / "real.toml").write_text("a = 1\n")
    link = tmp_path / "link.toml"
    link.symlink_to("real.toml")

    assert read_file(link).document == {"a": 1}
    with pytest.raises(UnusableFile):
        read_file(link, follow=False)


def test_huge_file_is_refused_unread(tmp_path):
    """A huge file is refused without reading it."""
    path = tmp_path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(1024**3)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(UnusableFile, match="4 MiB"):
        read_file(path)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024


def test_growing_file_is_refused(tmp_path, monkeypatch):
    """A file that grows beyond the limit while it is read is refused."""
    path = tmp_path / "noodle.toml"
    path.write_bytes(b"a = 1\n")
    monkeypatch.setattr(os, "read", lambda _, size: b"#" * min(size, 1024 * 1024))

    with pytest.raises(UnusableFile, match="4 MiB"):
        read_file(path)


def test_file_of_exactly_the_limit_is_read(tmp_path):
    """A file of exactly four mebibytes is read."""
    path = tmp_path / "noodle.toml"
    path.write_bytes(b"#" * AT_MOST)

    assert read_file(path).document == {}
