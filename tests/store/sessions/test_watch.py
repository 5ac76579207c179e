import os
import subprocess
import sys

import pytest
from processes import running

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.store.sessions.watch import Watch

HOLDER = """
import sys
from pathlib import Path
from earnest.store.sessions.open import open_session
opened = open_session(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(folder, example):
    """Return a session's file."""
    return create(folder, example)


def saved(opened, text):
    """Save another text of the first goal."""
    when = opened.stamp.saved_at
    session = apply_edits(opened.session, [Edit(("goal", "g1", "why_now"), text)], Author("dana", when))
    opened.file.save(session)


def test_save_of_the_holder_is_seen_once(path, left_over):
    """A look returns a saved session once."""
    holder = open_session(path)
    watch = Watch(open_session(path))

    assert watch.look() is None
    saved(holder, "The lease")
    assert watch.look().session.goal["g1"].why_now == "The lease"
    assert watch.look() is None
    assert not watch.is_free
    holder.close()
    assert watch.look() is None
    assert watch.is_free
    assert not [name for name in left_over() if name.endswith(".lock")]


def test_unreadable_file_is_looked_at_again(path):
    """An unreadable file is skipped, and the next readable one is returned."""
    watch = Watch(open_session(path, to_write=False))
    content = path.read_bytes()
    path.write_text("client = ")
    assert watch.look() is None
    path.unlink()
    assert watch.look() is None
    path.write_bytes(content)
    assert watch.look() is not None


def test_lock_of_a_dead_process_is_free(path):
    """The lock file of a dead process holds nobody off."""
    with running([sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        opened = open_session(path)
        watch = Watch(opened)
        watch.look()
        assert not watch.is_free
        assert opened.held.pid == holder.pid

        holder.kill()
        holder.wait()
        watch.look()

    assert watch.is_free
    assert os.path.lexists(path.with_name(f".{path.stem}.lock"))
    taken = open_session(path)
    assert taken.file is not None
    taken.close()
