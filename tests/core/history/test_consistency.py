import tomllib
from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.store.shipped import list_samples

START = datetime(2026, 3, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize("path", list_samples(), ids=lambda path: path.stem)
def test_every_sample_is_consistent(path):
    """Nothing that Earnest wrote is reported."""
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))

    assert list(find_inconsistencies(session)) == []


def changed_history(change):
    """Return what is found of a sound session after a change to its tables."""
    tables = with_hand_edits(honest().session(), START).document
    history = {key: dict(entry) for key, entry in tables["history"].items()}
    tables = {**tables, "history": history}
    change(tables)
    return list(find_inconsistencies(read_session(tables)[0]))


def test_missing_entry_is_found():
    """Its number is missing, and later entries do not follow."""
    found = changed_history(lambda tables: tables["history"].pop("0002"))

    assert found[0].startswith("history.0003: expected number 0002")


def test_rewritten_entry_is_found():
    """An entry must begin with the value that earlier entries left."""
    found = changed_history(lambda tables: tables["history"]["0003"].update(was="something else"))

    assert len(found) == 1
    assert found[0].startswith("history.0003: what ")


def test_entry_of_a_whole_table_is_found():
    """Each entry is about one key."""
    found = changed_history(lambda tables: tables["history"]["0009"].update(path="goal"))

    assert any("history.0009" in each for each in found)


def test_malformed_fingerprint_is_found():
    """A fingerprint has sixteen hexadecimal digits."""
    tables = honest().session().document
    tables = {**tables, "said_back": {"s1": {**tables["said_back"]["s1"], "of": {"g1": "yes"}}}}

    assert any("fingerprint" in each for each in find_inconsistencies(read_session(tables)[0]))


def test_time_without_an_offset_is_found():
    """Nobody can know when it was."""
    found = changed_history(lambda tables: tables["history"]["0003"].update(at=START.replace(tzinfo=None)))

    assert found == ["history.0003: its time has no offset from UTC, such as +01:00"]


def test_number_without_end_is_found():
    """A number of thousands of digits, which Python does not convert, is none of ours."""

    def renumber(tables):
        tables["history"]["9" * 5000] = tables["history"].popitem()[1]

    assert changed_history(renumber)[0].startswith(f"history.{'9' * 5000}: expected number")
