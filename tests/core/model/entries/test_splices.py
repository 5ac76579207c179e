"""What differs between two versions of a long text, and how they come back from it."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earnest.core.model.entries.splices import Splice, apply_splices, estimate_cost, find_splices

WORDS = ("launch", "readers", "late", "they", "a", "rival’s", "Zeit", "次", "e\u0301t\u00e9", "🙂")
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", "\r\n"]), max_size=60).map(" ".join)


def make_text(words, seed=1):
    """Return a text of so many words, most of them rare."""
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(10_000)}" for _ in range(words))


def turn_back(splices):
    """Return what changes the new text into the old one."""
    found, moved = [], 0
    for each in splices:
        found.append(Splice(at=each.at + moved, cut=each.put, put=each.cut))
        moved += len(each.put) - len(each.cut)
    return tuple(found)


@given(was=TEXTS, now=TEXTS)
def test_splices_make_the_new_text(was, now):
    """Whatever two texts are, the one becomes the other, and back."""
    splices = find_splices(was, now)

    assert apply_splices(was, splices) == now
    assert apply_splices(now, turn_back(splices)) == was


@given(seed=st.integers(0, 10_000), places=st.integers(1, 6))
@settings(max_examples=60)
def test_many_places_of_a_long_text(seed, places):
    """Changes here and there cost what they change, not all between them."""
    chance = random.Random(seed)
    was = make_text(2_000, seed)
    now = was
    for _ in range(places):
        at = chance.randrange(len(now))
        now = now[:at] + chance.choice(["", " new words ", "x"]) + now[at + chance.randrange(20) :]

    splices = find_splices(was, now)

    assert apply_splices(was, splices) == now
    assert estimate_cost(splices) < places * 250


def test_a_letter_is_told_as_its_word():
    """Who reads the file sees words, not letters out of them."""
    assert find_splices("They do not loose a day", "They do not lose a day") == (
        Splice(at=12, cut="loose", put="lose"),
    )


@pytest.mark.parametrize("text", ["次" * 5_000, "a" * 5_000, "ab\n" * 3_000])
def test_texts_that_repeat_themselves(text):
    """A text of one letter, or one line, is as good as any other."""
    now = text[:2_500] + "!" + text[2_500:-10] + "?"

    assert apply_splices(text, find_splices(text, now)) == now


@pytest.mark.parametrize(
    "splice",
    [Splice(at=2, cut="x"), Splice(at=9, put="x"), Splice(at=2, cut="cde")],
    ids=["other words", "beyond the end", "over the end"],
)
def test_what_does_not_fit_changes_nothing(splice):
    """What was cut must be there."""
    assert apply_splices("abcd", (splice,)) is None


def test_splices_out_of_order_do_not_fit():
    """One after the other, from the start to the end."""
    assert apply_splices("abcd", (Splice(at=2, cut="c"), Splice(at=0, cut="a"))) is None
