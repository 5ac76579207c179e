"""Responsible for what lies beneath a session that alone was asked for: nothing."""

from typing import Any

from textual.screen import Screen


class EmptyScreen(Screen[Any]):
    """Nothing; a key waits until there is a page to take it."""

    stands = False
