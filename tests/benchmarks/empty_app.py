"""An empty Textual app, as a measure: one text, one field, one line of keys; with `pydantic`, that is loaded too."""

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
    EmptyApp().run()
