"""What a history costs on the disk: what its changes cost, however long the answers are."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.files.folder import Folder
from earnest.store.library.verify import verify_session
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

pytestmark = pytest.mark.slow

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
TEXT = ("goal", "g1", "text")
LIMIT = 600_000
PER_CHANGE = 300


def make_answer(size):
    """Return an answer of so many characters, in lines."""
    chance = random.Random(1)
    words = (f"word{chance.randrange(9_999)}" for _ in range(size))
    return "".join(word + chance.choice("      \n") for word in words)[:size]


@pytest.fixture
def path(tmp_path):
    """Return the file of a session with a long answer, as somebody wrote it by hand."""
    folder = Folder.existing(tmp_path)
    goal = {"g1": {"text": make_answer(200_000)}}
    return create(folder, {"format": 2, "client": "A noodle shop", "interview": "client", "goal": goal})


def change(path, text, number):
    """Open the file, change the answer, and save it."""
    opened = open_session(path)
    author = Author("priya", START + timedelta(minutes=number))
    session = apply_edits(opened.session, [Edit(TEXT, text)], author)
    opened.file.save(session)
    opened.close()


@pytest.mark.parametrize("places", [1, 3])
def test_sixty_changes_in_a_long_answer(path, places):
    """A letter here and a word there, sixty times: the answer is not kept sixty times."""
    chance, text = random.Random(places), make_answer(200_000)
    for number in range(60):
        for _ in range(places):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(["x", " a few words ", ""]) + text[at + 1 :]
        change(path, text, number)

    assert path.stat().st_size < LIMIT
    assert open_session(path, to_write=False).session.goal["g1"].text == text
    assert verify_session(path) == ()


def test_a_letter_costs_a_line(path):
    """Not the answer, twice."""
    text = make_answer(200_000)
    change(path, text + "!", 1)
    before = path.stat().st_size

    change(path, text + "!?", 2)

    assert path.stat().st_size - before < PER_CHANGE
