"""The theme, the signs, the keys and the folding of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.terminal.encoding import locale_encoding
from earnest.terminal.signs import Signs, signs_for
from earnest.tui.appearance.filters import ControlFilter, LocaleFilter
from earnest.tui.appearance.theme import CHOICES, TERMINAL, THEMES, theme_after, theme_for
from earnest.tui.key_commands import KeyNames
from earnest.workspace.ports import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.filter import LineFilter


class Appearance:
    """What the user likes to see, in the terminal they have."""

    def __init__(
        self,
        environ: Mapping[str, str],
        preferences: Preferences | None = None,
        *,
        signs: Signs | None = None,
        keep: Callable[[Preferences], None] | None = None,
    ) -> None:
        self.environ = environ
        self._preferences = preferences or Preferences()
        self._keep = keep
        self.themes = THEMES
        self.theme = theme_for(environ, self._preferences.theme)
        """The name of the theme."""
        self.key_names = KeyNames(self._preferences.keys)
        """The user's own letters of commands."""
        self.encoding = locale_encoding(environ)
        """What the terminal's locale can write."""
        self.signs = signs or signs_for(self.encoding, environ.get("TERM", ""))

    @property
    def has_no_color(self) -> bool:
        """Whether the user asks for no colours."""
        return bool(self.environ.get("NO_COLOR"))

    @property
    def is_help_folded(self) -> bool | None:
        """Whether help is folded; None leaves it to the window."""
        return {"open": False, "folded": True}.get(self._preferences.help)

    def filters(self) -> list[LineFilter]:
        """Return filters for control characters and the locale's encoding."""
        return [ControlFilter(), *LocaleFilter.wanted(self.encoding)]

    def next_theme(self) -> str:
        """Choose the next theme and return its name."""
        self.theme = theme_after(self.theme, self.environ)
        theme = self.theme if self.theme in CHOICES else TERMINAL.name
        self._prefer(self._preferences._replace(theme=theme))
        return self.theme

    def keep_help(self, folded: bool) -> None:  # noqa: FBT001 - handed on as a callback
        """Keep help and example folded or open from now on."""
        self._prefer(self._preferences._replace(help="folded" if folded else "open"))

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        if self._keep is not None:
            self._keep(self._preferences)
