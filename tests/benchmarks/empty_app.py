"""An empty Textual app, as a measure: one text, one field, one line of keys.

With `pydantic`, that is loaded too. With `rules`, it loads what no open session can do without, and does nothing with
it: Earnest's models and rules, and Textual's field for a long answer. Nothing that is built on these can undercut it.
With `pages`, it loads all of Earnest that an open session does, its pages as well, and still draws none of them.
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Footer, Input, Static


class EmptyApp(App[None]):
    """Nothing but what every app has."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static("ready")
        yield Input(placeholder="type here")
        yield Footer()


if __name__ == "__main__":
    if "pydantic" in sys.argv:
        import pydantic

        pydantic.create_model("Model", name=(str, ...))
    if "pages" in sys.argv:
        import earnest.cli.open
        import earnest.cli.parsing
        import earnest.store.drafts
        import earnest.tui.app
        import earnest.tui.bare
        import earnest.tui.interview_page
    if "rules" in sys.argv or "pages" in sys.argv:
        from textual.widgets import TextArea  # noqa: F401

        import earnest.core.sitting
        import earnest.core.standing
        import earnest.store.interviews
        import earnest.store.sessions  # noqa: F401
    EmptyApp().run()
