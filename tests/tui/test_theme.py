from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Input, OptionList, Static, TextArea

from earnest.tui import base_screen
from earnest.tui.appearance.theme import DARK, LIGHT, TERMINAL, THEMES, theme_after, theme_for
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine

READABLE = 4.5


class Drawn(App[None]):
    """An app with one of each kind of widget, in one theme."""

    CSS = """
    #muted { color: $muted; }
    #accent { color: $accent; }
    #alert { color: $alert; }
    #hairline { color: $hairline; background: $surface; }
    """

    def __init__(self, theme: str) -> None:
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme

    def compose(self) -> ComposeResult:
        """Put one of each on the screen."""
        for role in ("muted", "accent", "alert", "hairline"):
            yield Static(role, id=role)
        yield TextArea("words")
        yield Input("name")
        yield OptionList("one", "two")


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", ["text", "muted", "accent", "alert"])
def test_every_word_can_be_read(theme, role):
    """Text of each role stands at 4.5 to 1 against the background at least."""
    colours = theme.to_color_system().generate() | theme.variables

    assert _contrast(colours[role], colours["background"]) >= READABLE


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_the_ground_is_flat(theme):
    """Surface, panel and boost are the background: no filled boxes."""
    colours = theme.to_color_system().generate()

    assert {colours[name] for name in ("surface", "panel", "boost")} == {colours["background"]}


def test_the_terminal_theme_keeps_the_terminals_own_ground():
    """With 16 colours nothing but accent, alert and hairline is coloured."""
    colours = TERMINAL.to_color_system().generate() | TERMINAL.variables

    assert {colours[name] for name in ("background", "surface", "text", "muted")} == {"ansi_default"}
    assert (colours["accent"], colours["alert"]) == ("ansi_yellow", "ansi_red")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_an_app_starts_in_each_theme(theme):
    """Each theme defines every variable that Textual and Earnest name."""
    app = Drawn(theme.name)

    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.native_ansi_color == theme.ansi
        assert app.query_one("#accent").styles.color == Color.parse(theme.accent or "")


class Fields(Drawn):
    """An app with the fields that one types into, styled as in the product."""

    CSS_PATH = Path(base_screen.__file__).with_name("app.tcss")

    def compose(self) -> ComposeResult:
        """Put one of each kind on the screen."""
        yield OneLine("client", placeholder="a name")
        yield LongText("words")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES if theme.ansi])
@pytest.mark.parametrize("kind", [OneLine, LongText])
async def test_cursor_is_the_terminals_own_swapped(theme, kind):
    """In 16 colours it is reversed and has no colours of its own, so that it shows on any ground."""
    async with Fields(theme).run_test() as pilot:
        pilot.app.query_one(kind).focus()
        await pilot.pause()
        cursor = pilot.app.query_one(kind).render_line(0)._segments[0].style
        assert cursor.reverse
        assert not cursor.dim
        assert all(each is None or each.is_default for each in (cursor.color, cursor.bgcolor))


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm-256color"}, "dark"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "dark"),
        ({"TERM": "tmux-256color"}, "dark"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "terminal"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "light"),
        ({"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "dark"),
        ({"TERM": "linux"}, "terminal"),
        ({"TERM": "rxvt", "COLORFGBG": "15;0"}, "terminal"),
        ({"TERM": "rxvt", "COLORFGBG": "15;default;8"}, "terminal"),
        ({"TERM": "rxvt", "COLORFGBG": "0;15"}, "terminal-light"),
        ({"TERM": "vt100"}, "terminal-unknown"),
        ({"TERM": "rxvt", "COLORFGBG": "15;default"}, "terminal-unknown"),
        ({}, "terminal-unknown"),
    ],
)
def test_the_theme_follows_the_terminal(environ, theme):
    """Few colours or none wished for: the terminal's own are taken."""
    assert theme_for(environ) == theme


@pytest.mark.parametrize(
    ("asked", "environ", "theme"),
    [
        ("light", {"TERM": "xterm-256color"}, "light"),
        ("dark", {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "dark"),
        ("terminal", {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "terminal-light"),
        ("terminal", {"TERM": "xterm-256color"}, "terminal-unknown"),
        ("mauve", {"TERM": "xterm-256color"}, "dark"),
        ("light", {"TERM": "xterm-256color", "NO_COLOR": "1"}, "terminal"),
    ],
)
def test_a_theme_can_be_asked_for(asked, environ, theme):
    """What is asked for goes before what the terminal tells, and NO_COLOR before both."""
    assert theme_for(environ, asked) == theme


def test_the_themes_come_round():
    """Dark, light, the terminal's own as it suits, and dark again."""
    environ = {"TERM": "xterm-256color", "COLORFGBG": "0;15"}

    assert theme_after("dark", environ) == "light"
    assert theme_after("light", environ) == "terminal-light"
    assert theme_after("terminal-light", environ) == "dark"


def _contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2, worked out from the values."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(colour).normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
