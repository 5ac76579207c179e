import random
from datetime import timedelta

import pytest
import tomli
from core.merge.parted import START, begin, edits

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.toml.grown import write_grown
from earnest.store.toml.write import to_toml


@pytest.fixture(scope="module")
def known():
    """Return a session, whose history is long."""
    chance, session = random.Random(1), begin()
    for minute in range(20):
        session = apply_edits(session, edits(chance, session), Author("dana", START + timedelta(minutes=minute)))
    return session


@pytest.mark.parametrize("changes", [[], ["[history.0001]\nNo entry"], ["One", "Two\n\n[history.0002]"]])
def test_a_grown_history_is_written_as_ever(known, changes):
    """What is copied is byte for byte what a new file would hold, texts like tables among it too."""
    session = known
    for number, text in enumerate(changes):
        session = apply_edits(
            session, [Edit(("goal", "g1", "why_now"), text)], Author("mara", START.replace(hour=20 + number))
        )
    document = {**session.document, "clash": {"k1": {"path": "goal.g1.text"}}}

    for each in (session.document, document):
        found = write_grown(each, known.document, to_toml(known.document))
        assert found == to_toml(each)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("[history.0002]", "# mine\n[history.0002]"),
        lambda text: text + "\n[mine]\nnote = 1\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("[history.0001]", '[history."0001"]'),
    ],
)
def test_another_form_is_never_copied(known, change):
    """Comments, other tables and other line ends are left to those who know how to write them."""
    text = change(to_toml(known.document))

    assert write_grown(known.document, tomli.loads(text), text) is None


def test_a_text_like_a_history_is_no_history(known):
    """Where an answer looks like the beginning of the history, nothing is cut in it."""
    author = Author("mara", START.replace(hour=20))
    session = apply_edits(known, [Edit(("source", "s9", "where"), "One\n[history.0001]\nTwo")], author)

    assert write_grown(session.document, session.document, to_toml(session.document)) is None


def test_another_history_is_never_copied(known):
    """Where an entry differs, all is written again."""
    document = {**known.document, "history": {**known.document["history"], "0001": {"path": "client"}}}

    assert write_grown(document, known.document, to_toml(known.document)) is None


def test_a_history_that_begins_later_is_never_copied(known):
    """Where the first entry is not the first number, what looks like it is an answer, and nothing is cut in it."""
    history = dict(list(known.document["history"].items())[1:])
    source = {"s9": {"where": "One\n[history.0001]\nTwo"}}
    document = {**{key: value for key, value in known.document.items() if key != "history"}, "source": source}
    document["history"] = history

    assert write_grown(document, document, to_toml(document)) is None


def test_the_first_entries_are_copied_where_later_ones_differ(known):
    """Up to where another history begins otherwise, and byte for byte what a new file would hold."""
    text = to_toml(known.document)
    history = known.document["history"]
    changed = {number: {**entry, "by": "mara"} if number > "0010" else entry for number, entry in history.items()}
    document = {**known.document, "history": changed}

    assert write_grown(document, known.document, text) is None
    for entries in (1, 9, 10):
        begun = entries, text.index(f"[history.{entries + 1:04}]")
        assert write_grown(document, known.document, text, begun) == to_toml(document)
    assert write_grown(document, known.document, text, (11, text.index("[history.0012]"))) is None
