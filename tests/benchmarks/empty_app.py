"""An empty Textual app, as a measure: one text, one field, one line of keys.

With `pydantic`, that is loaded too. With `rules`, it loads what no open session can do without, and does nothing with
it: Earnest's models and rules, and Textual's field for a long answer. Nothing that is built on these can undercut it.
With `pages`, it loads all of Earnest that an open session does, its pages as well, and still draws none of them.
With `drawn`, it draws a plain page besides: Textual's own widgets, as many of them, and as many words.
"""

import sys
from importlib import import_module

from textual import widgets
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll

RULES = (
    "earnest.core.editing.working_session",
    "earnest.core.standing.standing",
    "earnest.store.interviews",
    "earnest.store.sessions.open",
)
_BESIDE = ("earnest.cli.commands.open", "earnest.store.sessions.drafts", "earnest.tui.start")
PAGES = (*_BESIDE, "earnest.tui.app", "earnest.tui.interview.screen", *RULES)
LOADS = {"pydantic": ("pydantic",), "rules": RULES, "pages": PAGES, "drawn": PAGES}
"""What is loaded, by what the app is asked for."""
SAYS = "of all that was said about it by those whose goal it is"
"""A line of the plain page."""
SIDE_BY_SIDE, LINES, BESIDE = 5, 6, 20
"""Texts that stand in one line of it, texts below the answer, and lines beside it."""


class EmptyApp(App[None]):
    """Nothing but what every app has."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield widgets.Static("ready")
        yield widgets.Input(placeholder="type here")
        yield widgets.Footer()


class PlainPage(App[None]):
    """A page of as many widgets and words as an open session's."""

    CSS = "Horizontal, VerticalScroll { height: auto; } TextArea { height: 8; } #side { width: 27; }"

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield widgets.Static("ready")
        with Horizontal():
            for _ in range(SIDE_BY_SIDE):
                yield widgets.Static("a stage")
        with Horizontal():
            with VerticalScroll():
                yield widgets.Static(f"{SAYS}, {SAYS}")
                yield widgets.TextArea(f"{SAYS}, {SAYS}")
                for _ in range(LINES):
                    yield widgets.Static(SAYS)
            yield widgets.Static("\n".join([SAYS[:24]] * BESIDE), id="side")
        yield widgets.Footer()


def load(wanted: str) -> None:
    """Load what is asked for, and do nothing with it."""
    loaded = [import_module(name) for name in LOADS[wanted]]
    if wanted == "pydantic":
        loaded[0].create_model("Model", name=(str, ...))
    else:
        assert widgets.TextArea


if __name__ == "__main__":
    for asked in sys.argv[1:]:
        load(asked)
    (PlainPage if "drawn" in sys.argv else EmptyApp)().run()
