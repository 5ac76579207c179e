"""An empty Textual app, as a measure: one text, one field, one line of keys.

With `pydantic`, that is loaded too. With `page`, it draws a plain page besides, with Textual's own widgets: as many as
an open session has, and as many words. All of that is made by others. With `rules`, it loads Earnest's models and rules
under that page, and with `pages` all of Earnest that an open session does; it does nothing with them.
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
LOADS = {"pydantic": ("pydantic",), "page": ("pydantic",), "rules": RULES, "pages": PAGES}
"""What is loaded, by what the app is asked for."""
STEPS = LOADS.keys() - {"pydantic"}
"""What is asked for where the plain page is drawn."""
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
    if LOADS[wanted] == LOADS["pydantic"]:
        loaded[0].create_model("Model", name=(str, ...))


if __name__ == "__main__":
    for asked in sys.argv[1:]:
        load(asked)
    (PlainPage if STEPS.intersection(sys.argv) else EmptyApp)().run()
