"""Responsible for how the app looks: its colours, its signs, and whether help stands open; kept for the next start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from textual.filter import LineFilter

from earnest.terminal.encoding import locale_encoding
from earnest.terminal.signs import Signs, signs_for
from earnest.tui.appearance.filters import ControlFilter, LocaleFilter
from earnest.tui.appearance.theme import CHOICES, TERMINAL, THEMES, theme_after, theme_for
from earnest.tui.part import Part
from earnest.workspace.ports import Preferences

if TYPE_CHECKING:
    from pathlib import Path


class Looks(Part):
    """An app in the house's colours and signs, as its user likes them."""

    def __init__(
        self,
        *,
        environ: Mapping[str, str] | None = None,
        signs: Signs | None = None,
        preferences: Preferences | None = None,
        remember: Callable[[Preferences], None] | None = None,
        **of_textual: Any,
    ) -> None:
        self._environ = os.environ if environ is None else environ
        # Under NO_COLOR Textual chooses at its start how to strip the colours: off, rather than grey.
        super().__init__(ansi_color=bool(self._environ.get("NO_COLOR")) or None, **of_textual)
        self.preferences = preferences or Preferences()
        self._remember = remember
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme_for(self._environ, self.preferences.theme)
        self.encoding = locale_encoding(self._environ)
        """What the terminal's locale can write."""
        self.signs = signs or signs_for(self.encoding, self._environ.get("TERM", ""))
        self.animation_level = "none"

    @property
    def is_help_folded(self) -> bool | None:
        """Whether help and example are folded in the interview; None leaves it to the room there is."""
        return {"open": False, "folded": True}.get(self.preferences.help)

    def get_line_filters(self) -> list[LineFilter]:
        """Let no control character out as text, and nothing that the terminal's locale cannot write."""
        return [*super().get_line_filters(), ControlFilter(), *LocaleFilter.wanted(self.encoding)]

    def read_styles(self, paths: Iterable[Path]) -> None:
        """Read more styles; they hold for all that is shown from now on, be they parsed yet or not."""
        for path in paths:
            # Textual's own `read` leaves the rules be that were sorted out before, and those would go on holding alone.
            self.stylesheet.add_source(path.read_text("utf-8"), read_from=(str(path), ""))

    def show_next_theme(self) -> None:
        """Show the next of the colours, from now on."""
        self.theme = theme_after(self.theme, self._environ)
        self._prefer(theme=self.theme if self.theme in CHOICES else TERMINAL.name)

    def keep_help(self, is_folded: bool) -> None:  # noqa: FBT001 - told by the folding
        """Keep help and example open, or folded, from now on."""
        self._prefer(help="folded" if is_folded else "open")

    def _prefer(self, **chosen: str) -> None:
        self.preferences = self.preferences._replace(**chosen)
        if self._remember is not None:
            self._remember(self.preferences)
