from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.store.files.names import LONGEST, find_conflict_session, list_related, make_slug


@pytest.mark.parametrize(
    ("client", "name"),
    [
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "session"),
        ("Har\u200bbour\ufe0f", "harbour"),
        ("Lantern Media", "lantern-media"),
        ("Café Œuvre & Söhne GmbH", "cafe-œuvre-sohne-gmbh"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("東京出版", "東京出版"),
        ("Театр", "театр"),
        ("한국", "한국"),
        ("İstanbul Çay", "istanbul-cay"),
        ("Nin\u0303\u0330o", "nino"),
        ("ﬁne ①", "fine-1"),
        ("a\0b\nc\x1b[2J", "a-b-c-2j"),
        ("foo.conflict-1", "foo-conflict-1"),
        ("\u202e", "session"),
        ("", "session"),
        ("\ud800", "session"),
    ],
)
def test_file_is_named_after_its_client(client, name):
    """A file is named after its client, in any script."""
    assert make_slug(client) == name


@given(st.text())
def test_file_name_is_always_safe(client):
    """No client's name leads out of the folder, hides the file or is too long."""
    name = make_slug(client)

    assert 0 < len(name.encode()) <= LONGEST
    assert not set(name) & set("/\\.\0\n ")
    assert name[0] != "-"


def test_related_files_are_known_by_name(tmp_path):
    """Only files that belong to a session move with it."""
    ours = [".a.draft", "a.conflict-1.toml", "a.toml.bak", "a.toml.orig", "a.toml.orig-2"]
    for name in [*ours, "a.toml", "a.toml.copy", "aa.toml", "aa.toml.bak", "a.toml.original", ".a.lock"]:
        (tmp_path / name).touch()

    assert [path.name for path in list_related(tmp_path / "a.toml")] == ours


def test_conflict_copy_has_its_session():
    """The session of a conflict copy is known by its name."""
    assert find_conflict_session(Path("x/a.conflict-12.toml")) == Path("x/a.toml")
    assert find_conflict_session(Path("x/a.toml")) is None
