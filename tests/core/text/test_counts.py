from earnest.core.text.counts import Counted

FILES = Counted("{count} file of {client}", "{count} files of {client}")


def test_counts_take_the_form_of_their_number():
    """One thing is named as one; none and several are named as many."""
    found = [FILES.format(count, client="Harbour Books") for count in (0, 1, 2)]

    assert found == ["0 files of Harbour Books", "1 file of Harbour Books", "2 files of Harbour Books"]


def test_words_with_braces_stay_as_they_are():
    """What a user typed is put into a text, never read as a field of it."""
    assert FILES.format(1, client="{count} {0}") == "1 file of {count} {0}"
