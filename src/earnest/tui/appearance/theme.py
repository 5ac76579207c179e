"""The colours: the themes, and the one that suits a terminal."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from rich.console import Console
from textual.theme import Theme

_FIRST_LIGHT_BACKGROUND: Final = 7
_BRIGHT_BLACK: Final = 8


def _colours(text: str, muted: str, accent: str, alert: str, ground: str) -> dict[str, Any]:
    """Return Textual's own colours, by their names."""
    return {
        "background": ground,
        "surface": ground,
        "panel": ground,
        "boost": ground,
        "foreground": text,
        "accent": accent,
        "primary": accent,
        "secondary": muted,
        "warning": alert,
        "error": alert,
        "success": text,
    }


def _of_roles(text: str, muted: str, alert: str, hairline: str) -> dict[str, str]:
    """Return the CSS variables that carry the other roles."""
    return {
        "muted": muted,
        "alert": alert,
        "hairline": hairline,
        "text": text,
        "text-muted": muted,
        "text-disabled": muted,
        "foreground-muted": muted,
        "border": hairline,
        "border-blurred": hairline,
    }


def _of_widgets(text: str, muted: str, accent: str, hairline: str, ground: str) -> dict[str, str]:
    """Return the variables of Textual's widgets, which would add other colours."""
    return {
        "block-cursor-foreground": text,
        "block-cursor-background": ground,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": ground,
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": ground,
        "input-cursor-background": text,
        "input-cursor-foreground": ground,
        "link-color": text,
        "link-style": "none",
        "footer-background": ground,
        "footer-key-foreground": text,
        "footer-description-foreground": muted,
        "scrollbar": hairline,
        "scrollbar-hover": muted,
        "scrollbar-active": accent,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
    }


def _theme(
    name: str,
    ground: str,
    text: str,
    muted: str,
    accent: str,
    alert: str,
    hairline: str,
    *,
    dark: bool = True,
) -> Theme:
    """Return a flat theme of the six roles, with one background."""
    colours = _colours(text, muted, accent, alert, ground)
    return Theme(
        name=name,
        **colours,
        dark=dark,
        luminosity_spread=0,
        # The colours are named again: Textual's own shades of a colour, the plain one too, are off by a bit.
        variables={
            **colours,
            **_of_roles(text, muted, alert, hairline),
            **_of_widgets(text, muted, accent, hairline, ground),
            "input-selection-background": text,
            "input-selection-foreground": ground,
            "screen-selection-background": text,
            "screen-selection-foreground": ground,
        },
    )


def _terminal_theme(name: str, accent: str, *, dark: bool = True) -> Theme:
    """Return a theme of the terminal's own colours and background."""
    own = "ansi_default"
    flat = _theme(name, own, own, own, accent, "ansi_red", "ansi_bright_black", dark=dark)
    return replace(
        flat,
        ansi=True,
        variables=flat.variables
        | {
            # Textual's own style sheets name these two, and an app without them stops at its start.
            "ansi-background": "ansi_black" if dark else "ansi_white",
            "ansi-foreground": "ansi_white" if dark else "ansi_black",
            "input-cursor-background": own,
            "input-cursor-foreground": own,
            "input-cursor-text-style": "reverse",
            "input-selection-background": "ansi_white" if dark else "ansi_black",
            "input-selection-foreground": "ansi_black" if dark else "ansi_white",
            "screen-selection-background": "ansi_white" if dark else "ansi_black",
            "screen-selection-foreground": "ansi_black" if dark else "ansi_white",
        },
    )


DARK: Final = _theme("dark", "#1b1a18", "#ece6da", "#a59c8d", "#edb567", "#ff9a8b", "#4a463f")
"""Light text on a dark ground."""

LIGHT: Final = _theme("light", "#fbf8f1", "#2a2620", "#6a6154", "#8a4b00", "#b3261e", "#cfc7b8", dark=False)
"""Dark text on a light ground."""

TERMINAL: Final = _terminal_theme("terminal", "ansi_yellow")
"""The terminal's own 16 colours."""

TERMINAL_LIGHT: Final = _terminal_theme("terminal-light", "ansi_blue", dark=False)
"""The same on a light background, where yellow could not be read."""

TERMINAL_UNKNOWN: Final = _terminal_theme("terminal-unknown", "ansi_default")
"""The same on an unknown background; the accent is only bold."""

THEMES: Final = (DARK, LIGHT, TERMINAL, TERMINAL_LIGHT, TERMINAL_UNKNOWN)
"""Every theme, for the app to register."""


CHOICES: Final = (DARK.name, LIGHT.name, TERMINAL.name)
"""The themes that can be asked for; `terminal` stands for the one that suits it."""


def theme_for(environ: Mapping[str, str], asked: str = "") -> str:
    """Return the name of the theme that suits a terminal.

    NO_COLOR counts if it is not empty, whatever it holds (no-color.org), and before anything that is asked for.

    Args:
        environ: The environment, which describes the terminal.
        asked: One of the choices, or nothing.
    """
    if environ.get("NO_COLOR"):
        return TERMINAL.name
    if asked in {DARK.name, LIGHT.name}:
        return asked
    if asked == TERMINAL.name:
        return _terminal_theme_for(environ)
    # Asked of Rich, since it decides how many colours are sent in the end.
    if Console(force_terminal=True, legacy_windows=False, _environ=environ).color_system in {
        "256",
        "truecolor",
    }:
        return LIGHT.name if _is_light(environ) else DARK.name
    return _terminal_theme_for(environ)


def theme_after(theme: str, environ: Mapping[str, str]) -> str:
    """Return the next theme in the circle: dark, light, the terminal's own."""
    known = theme if theme in {DARK.name, LIGHT.name} else TERMINAL.name
    following = CHOICES[(CHOICES.index(known) + 1) % len(CHOICES)]
    return theme_for({name: value for name, value in environ.items() if name != "NO_COLOR"}, following)


def _terminal_theme_for(environ: Mapping[str, str]) -> str:
    """Return the theme of 16 colours that suits the terminal's background."""
    light = _is_light(environ)
    if light is not None:
        return TERMINAL_LIGHT.name if light else TERMINAL.name
    return TERMINAL.name if environ.get("TERM") == "linux" else TERMINAL_UNKNOWN.name


def _is_light(environ: Mapping[str, str]) -> bool | None:
    """Return whether the terminal's background is light, or None if unknown."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not ground.isdecimal():
        return None
    number = int(ground)
    return number >= _FIRST_LIGHT_BACKGROUND and number != _BRIGHT_BLACK
