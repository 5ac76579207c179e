"""An empty screen under a session opened alone."""

from typing import Any

from textual.screen import Screen


class EmptyScreen(Screen[Any]):
    """Nothing; a key waits until there is a screen to take it."""

    stands = False
