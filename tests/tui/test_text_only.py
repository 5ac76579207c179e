import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeys.hostile_text import RecordingDriver, find_foreign
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static, TextArea

from earnest.core.text.escaping import escape_controls
from earnest.tui.appearance.filters import ControlFilter, LocaleFilter, plain

BLACK = Color(0, 0, 0)
ANY_TEXT = st.text(st.characters(exclude_categories=()))
FOREIGN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
PAYLOADS = [
    "\x1b]52;c;c3RvbGVu\x07",
    "\x1b[2J\x1b[31mred",
    "\x9b31mred",
    "\x1bP0;1|17/ab\x1b\\",
    "\u202egnp.exe\u202c",
    "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
    "over\rwritten",
    "bell\x07\x08\x0e",
    "a\u2028b",
    "lone \ud800 half",
    "\n".join(
        " ".join(f"{chr(number)}x" for number in range(first, first + 8))
        for first in (*range(0, 32, 8), *range(120, 160, 8))
    ),
]
BRACKETS = [
    "[/]",
    "[see note]",
    "[@click=app.quit]press[/]",
    "[bold]loud[/bold]",
    "[",
    "\\[x]",
    "$x",
    "[link=x]y",
]


class Shown(App[None]):
    """An app that puts a text everywhere; with `raw`, past the first layer."""

    def __init__(self, text: str, *, raw: bool) -> None:
        super().__init__(driver_class=RecordingDriver)
        self.text = text
        self.raw = raw

    def get_line_filters(self):
        """Put the filter last."""
        return [*super().get_line_filters(), ControlFilter()]

    def compose(self) -> ComposeResult:
        """Put the text into one widget of each kind."""
        shown = self.text if self.raw else plain(self.text)
        yield Static(shown, markup=False)
        yield Label(shown, markup=False)
        yield OptionList(shown, markup=False)
        yield TextArea(self.text)
        yield Input(self.text)
        titled = Static("x")
        titled.border_title = Content(self.text) if self.raw else plain(self.text)
        titled.styles.border = ("solid", "white")
        yield titled


async def drawn(app: App) -> str:
    """Start an app and return all that it wrote to its terminal."""
    async with app.run_test(size=(60, 40)):
        driver = RecordingDriver(app, size=(60, 40))
        app._driver = driver
        app._display(app.screen, app.screen._compositor.render_update(full=True))
        return "".join(driver.written)


@pytest.mark.parametrize("raw", [True, False], ids=["past the first layer", "both layers"])
@pytest.mark.parametrize("payload", PAYLOADS)
async def test_no_text_drives_the_terminal(payload, raw):
    """Whatever a claim holds, the terminal is sent Textual's own sequences and visible text alone."""
    written = await drawn(Shown(payload, raw=raw))

    assert len(written) > 1000
    assert find_foreign(written) == []
    assert "]52;c" not in written or "␛]52;c" in written
    written.encode()


@pytest.mark.parametrize("words", BRACKETS)
async def test_brackets_are_only_brackets(words):
    """Nothing in square brackets is read as markup, in any widget."""
    app = Shown(words, raw=False)

    async with app.run_test(size=(60, 40)):
        assert app.query_one(Label).render_line(0).text.rstrip() == words
        assert app.query_one(OptionList).render_line(0).text.strip() == words


@given(ANY_TEXT)
def test_plain_keeps_the_words(text):
    """What stands on screen is the visible form of the text, character for character."""
    assert plain(text, "bold").plain == escape_controls(text)
    assert plain(text).spans == []


@given(st.lists(ANY_TEXT, max_size=4))
def test_a_line_keeps_its_width(texts):
    """A sign takes its cell from the line's end, so that nothing beside it moves."""
    segments = [Segment(text, Style(bold=True)) for text in texts]

    shown = ControlFilter().apply(segments, BLACK)

    assert sum(one.cell_length for one in shown) == sum(one.cell_length for one in segments)
    assert not any(FOREIGN.search(one.text) for one in shown)


def test_a_sign_stands_where_the_control_character_was():
    """Reading the line one sees what is in it."""
    shown = ControlFilter().apply([Segment("a\x1b[31mb\u202ec       ")], BLACK)

    assert "".join(one.text for one in shown) == "a␛[31mb\ufffdc     "


def test_the_first_look_at_a_line_misses_no_character():
    """What Python takes for printable is not looked at again: no character that drives a terminal may be that."""
    driving = [character for character in map(chr, range(0x110000)) if FOREIGN.match(character)]

    missed = [each for each in driving if each in ControlFilter().apply([Segment(f"a{each}b  ")], BLACK)[0].text]

    assert len(driving) > 2000
    assert missed == []


def test_a_line_without_them_is_passed_on():
    """An ordinary line costs one look."""
    segments = [Segment("日本 ordinary “words”", Style(italic=True))]

    assert ControlFilter().apply(segments, BLACK) is segments


def test_a_segment_marked_as_control_is_text_too():
    """Textual would write it as it stands."""
    shown = ControlFilter().apply([Segment("\x1b[2J", None, [(0, 0)]), Segment("     ")], BLACK)

    assert "\x1b" not in "".join(one.text for one in shown)


@given(st.lists(ANY_TEXT, max_size=4), st.sampled_from(["ascii", "latin-1", "cp1252"]))
def test_a_locale_gets_nothing_that_it_lacks(texts, encoding):
    """All of it can be written, and each segment is as wide as before."""
    (fitting,) = LocaleFilter.wanted(encoding)
    segments = ControlFilter().apply([Segment(text) for text in texts], BLACK)

    shown = fitting.apply(segments, BLACK)

    assert [one.cell_length for one in shown] == [one.cell_length for one in segments]
    written = "".join(one.text for one in shown)
    assert written.encode(encoding).decode(encoding) == written


def test_a_letter_loses_its_accent_before_it_is_lost():
    """What is nearest can mostly still be read; where the locale has the letter, it stays."""
    words = "„fünf“ – “it’s 7…” 山"
    written = {name: LocaleFilter(name).apply([Segment(words)], BLACK)[0].text for name in ("ascii", "latin-1")}

    assert written == {"ascii": '"funf" - "it\'s 7." ??', "latin-1": '"fünf" - "it\'s 7." ??'}
    assert LocaleFilter.wanted("utf-8") == []
