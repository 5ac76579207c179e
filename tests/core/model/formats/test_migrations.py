import pytest

from earnest.core.model.faults import NotASession
from earnest.core.model.formats.migrations import migrate


def told(number):
    """Return a step that notes which one it was, in the order of taking."""
    return lambda document: {**document, "taken": [*document.get("taken", []), number]}


def test_each_step_is_taken_once_and_in_order():
    """A file of long ago comes up through every format in between."""
    steps = {0: told(0), 1: told(1), 2: told(2)}

    assert migrate({"format": 0, "client": "A"}, steps, 3) == {"format": 3, "client": "A", "taken": [0, 1, 2]}
    assert migrate({"format": 2}, steps, 3) == {"format": 3, "taken": [2]}


@pytest.mark.parametrize("number", [3, 4, "2", None, True, 2.0])
def test_present_format_is_returned_unchanged(number):
    """Today's file, a newer one, and what is no format at all are not touched."""
    document = {"format": number}

    assert migrate(document, {2: told(2)}, 3) is document


@pytest.mark.parametrize(("steps", "oldest"), [({}, 3), ({2: told(2)}, 2)])
def test_format_without_a_step_is_a_fault(steps, oldest):
    """It is said which formats can be read."""
    with pytest.raises(NotASession, match=f"format: expected {oldest} or more, found a smaller number"):
        migrate({"format": 1}, steps, 3)
