import re
import subprocess
import sys
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from earnest.core.text.escaping import escape_controls
from earnest.terminal import cells
from earnest.terminal.cells import cell_width, clamp, elide, wrap

WORDS = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from("aé\u0301 \n日、」“”漢字ー👩\u200d🏽\ufe0f❤🇩🇪\u200bភx-.")),
).map(escape_controls)
WIDTHS = st.integers(2, 40)


@given(WORDS)
def test_width_is_what_textual_counts(text):
    """A line measured here is as wide as Textual draws it."""
    assert cell_width(text) == cell_len(text)


@given(WORDS, WIDTHS, st.integers(0, 5))
def test_no_line_is_wider_than_asked(text, width, hang):
    """Wrapped text never runs over the edge."""
    assert all(cell_len(line) <= width for line in wrap(text, width, hang))


@given(WORDS, WIDTHS, st.integers(0, 5))
def test_wrapping_loses_no_word(text, width, hang):
    """Every character but spaces comes back, in its order."""
    kept = "".join("".join(wrap(text, width, hang)).split())

    assert kept == "".join(text.split())


@example(" 0", 2, "…")
@given(WORDS, WIDTHS, st.sampled_from(["…", "..."]))
def test_elided_is_one_line_that_fits(text, width, mark):
    """One line, never too wide, and marked exactly when something was cut."""
    line = elide(text, width, mark)

    assert "\n" not in line
    assert cell_len(line) <= width
    whole = elide(text, 100 * len(text))
    assert whole.split() == text.split()
    assert line == whole if cell_len(whole) <= width else line.endswith(mark[:width])


@given(WORDS, WIDTHS, st.integers(1, 4))
def test_clamped_keeps_to_its_lines(text, width, lines):
    """At most so many lines, each fitting, the last marked if more followed."""
    kept = clamp(text, width, lines)

    assert len(kept) <= lines
    assert all(cell_len(line) <= width for line in kept)
    assert kept == wrap(text, width) if len(wrap(text, width)) <= lines else kept[-1].endswith("…")


@given(st.lists(st.text("abc", min_size=1, max_size=8), max_size=20), st.integers(8, 20))
def test_short_words_are_never_cut(words, width):
    """A word that fits on a line stands on one line."""
    assert " ".join(wrap(" ".join(words), width)).split() == words


@given(st.text(st.sampled_from("ab é“”’…– ñΩж(,\t日\u0301")), WIDTHS, st.integers(0, 5))
def test_letters_of_a_cell_each_wrap_as_any_others(text, width, hang):
    """What is quicker for most languages gives the same lines."""
    quick = wrap(text, width, hang)

    with patch.object(cells, "_NARROW", re.compile("(?!)")):
        cells._wrap_cached.cache_clear()
        assert wrap(text, width, hang) == quick
    assert all(cell_width(chr(each)) == 1 for each in range(0x180, 0x530) if cells._NARROW.fullmatch(chr(each)))


def test_a_line_breaks_at_spaces():
    """Running text breaks between words, and a hanging indent stands before later lines."""
    assert wrap("When did that last get in the way?", 16) == ["When did that", "last get in", "the way?"]
    assert wrap("“one two three”", 9, hang=1) == ["“one two", " three”"]


def test_a_short_last_word_is_never_alone():
    """A word from the line above keeps it company, if both fit and the line above keeps two."""
    assert wrap("your own word does not count.", 24) == ["your own word does", "not count."]
    assert wrap("? By which date would they?", 22, 2) == ["? By which date", "  would they?"]
    assert wrap("a counterrevolution ends", 20) == ["a counterrevolution", "ends"]
    assert wrap("they ask for incomprehensible", 16) == ["they ask for", "incomprehensible"]
    assert wrap("one two three four\nfive", 18) == ["one two three four", "five"]


@pytest.mark.parametrize("width", range(28, 34))
def test_no_blank_comes_between_signs_that_are_written_together(width):
    """A line that broke between two characters is never joined with a blank."""
    text = "Where would it leave you: 市内の飲食店三十軒に置く"

    assert set(" ".join(line.strip() for line in wrap(text, width, 1)).split()) >= {"Where", "you:"}
    assert "".join(line.strip() for line in wrap(text, width, 1)).endswith("市内の飲食店三十軒に置く")


def test_an_elided_line_keeps_its_columns():
    """Spaces that lay a line out stay; line breaks and tabs in it become spaces."""
    assert elide("  ? asks   What did they say?", 24) == "  ? asks   What did the…"
    assert elide("a line\n\tand\u2003more ", 24) == "a line and more"


def test_newlines_stay():
    """A blank line is kept as one."""
    assert wrap("a\n\nb", 10) == ["a", "", "b"]
    assert wrap("", 10) == [""]


def test_chinese_and_japanese_break_between_characters():
    """A line may end after any of them, yet none begins with a full stop or a closing quote."""
    assert wrap("日本語の文章。", 6) == ["日本語", "の文", "章。"]
    assert wrap("ab日本cd", 4) == ["ab日", "本cd"]


def test_a_joined_emoji_is_never_parted():
    """A family stays a family, a flag a flag, a letter keeps its accent."""
    family = "👩‍👩‍👧"
    assert wrap(family * 3, 4) == [family * 2, family]
    assert wrap("🇩🇪🇫🇷", 2) == ["🇩🇪", "🇫🇷"]
    assert wrap("e\u0301" * 3, 2) == ["e\u0301" * 2, "e\u0301"]


def test_a_long_word_is_cut():
    """An address longer than the line goes on in the next."""
    assert wrap("see https://example.org/x", 8) == ["see", "https://", "example.", "org/x"]


def test_elided_folds_and_marks():
    """A claim of several lines becomes one that ends in the mark."""
    assert elide("Larger rivals\nreach new readers first", 22) == "Larger rivals reach n…"
    assert elide("日本語の文章", 6) == "日本…"
    assert elide("short", 3, "...") == "..."
    assert elide("anything", 0) == ""


def test_clamped_marks_the_last_line():
    """Two lines of a claim, the second ending in the mark."""
    assert clamp("One plan for each niche as it opens", 12, 2) == ["One plan for", "each niche…"]
    assert clamp("One plan", 12, 2) == ["One plan"]


def test_measuring_loads_no_textual():
    """The plain front end can wrap without paying for the drawn one."""
    code = "import sys, earnest.terminal.cells; sys.exit(any(name.startswith('textual') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
