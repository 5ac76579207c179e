"""A title within a sentence can be said in one breath, and says nothing else than it did."""

import pytest

from earnest.core.text.spoken_title import MOST_WORDS, shorten_title
from earnest.core.text.words import words


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Fill every table at noon.", "Fill every table at noon"),
        (
            "Be among the top 5 by users and hold 20% of the market within three years",
            "Be among the top 5 by users",
        ),
        (
            "Larger rivals reach new readers first, so a good product stays unseen when a niche opens up",
            "Larger rivals reach new readers first, so a good product stays unseen",
        ),
        (
            "Der Kredit für die Halle ist bezahlt, bevor die Töchter die Werkstatt ganz übernehmen",
            "Der Kredit für die Halle ist bezahlt",
        ),
        (
            "三年之内把门店从两家扩大到五家，并且每家都能盈利，而且不再向银行借钱",
            "三年之内把门店从两家扩大到五家，并且每家都能盈利",
        ),
        (
            "Two more clinics open by next autumn, the third a year later, with waits under seven days",
            "Two more clinics open by next autumn, the third a year later",
        ),
        ("一 two\n three   four", "一 two three four"),
    ],
)
def test_title_ends_where_a_thought_ends(title, said):
    """A short one stays whole; a long one is cut at a comma or before a joining word, in any script."""
    assert shorten_title(title) == said


@pytest.mark.parametrize(
    "title",
    [
        "Open no new shop in the old town that loses money for more than one single year",
        "Never sell one of the five houses by the river before the last of the heirs has agreed",
        "市内の飲食店三十軒に、うちの純米酒が一年を通して置いてあるようにする",
        "Eine Fertigung ohne Rückstand bei gleicher Belegschaft trotz der vielen neuen Vorschriften aus Brüssel",
    ],
)
def test_what_turns_the_rest_is_never_cut_off(title):
    """Where nothing can be left out safely there is no title, and the question does without."""
    assert shorten_title(title) == ""


@pytest.mark.parametrize("title", ["word " * 40, "a, " * 40, "one two three, " * 9])
def test_no_cut_shows(title):
    """Nothing ends in an ellipsis or within a word, and nothing is longer than a breath."""
    said = shorten_title(title)

    assert "…" not in said
    assert len(words(said)) <= MOST_WORDS
    assert title.startswith(said)
