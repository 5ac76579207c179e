"""A new session's file begins with how to read it, and that costs nothing later."""

from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.sessions.head import HEAD
from earnest.store.sessions.open import edit_session, open_session
from earnest.store.sessions.save import create
from earnest.store.teams.merge_file import merge_file
from earnest.store.toml import comments
from earnest.store.toml.write import to_toml

AUTHOR = Author("priya", datetime(2027, 1, 1, tzinfo=UTC))


def change(path, key, text):
    """Change a text of the goal in a file."""
    edit_session(path, lambda session: apply_edits(session, [Edit(("goal", "g1", key), text)], AUTHOR))


@pytest.fixture
def path(folder):
    """Return the path of a new session."""
    return create(folder, {"format": 2, **honest().tables})


@pytest.fixture
def searched(monkeypatch):
    """Return the texts that were searched for comments, as they are."""
    texts, split = [], comments.split_tokens
    monkeypatch.setattr(comments, "split_tokens", lambda text: texts.append(text) or split(text))
    return texts


def test_new_file_begins_with_its_head(path, searched):
    """Below it is Earnest's own form; a change keeps it, and searches only the beginning for comments."""
    change(path, "text", "Be second")

    text = path.read_text()
    assert text.startswith(HEAD)
    assert text.count("# A session of Earnest") == 1
    opened = open_session(path, to_write=False)
    assert opened.notes == ()
    assert text == HEAD + to_toml(opened.session.document)
    assert max(map(len, searched)) < len(HEAD) + 50


def test_head_is_peoples_once_it_is_there(path):
    """What they write into it or beside it stays, and so does the place of one that they took out."""
    own = f"#:schema ./session.schema.json\n# ask Kim first\n{HEAD}"
    path.write_text(path.read_text().replace(HEAD, own).replace("\n[goal.g1]", "\n# hers\n[goal.g1]"))
    change(path, "text", "Be second")
    assert path.read_text().startswith(own)
    assert "# hers\n[goal.g1]" in path.read_text()

    path.write_text(path.read_text().replace(own, ""))
    change(path, "text", "Be third")
    assert path.read_text().startswith("format = 2\n")


def test_merge_has_one_head(path, searched):
    """Two versions with the head are merged as those without it."""
    change(path, "text", "Be second")
    base, theirs = (path.with_name(f"{name}.toml") for name in ("base", "theirs"))
    for each in (base, theirs):
        each.write_bytes(path.read_bytes())
    change(path, "measure", "rank")
    change(theirs, "why_now", "The lease")
    searched.clear()

    merged = merge_file(base, path, theirs, AUTHOR)

    assert merged.is_clean
    assert searched == []
    assert path.read_text().startswith(HEAD)
    assert path.read_text().count("# A session of Earnest") == 1
    goal = open_session(path, to_write=False).session.document["goal"]["g1"]
    assert (goal["measure"], goal["why_now"]) == ("rank", "The lease")
