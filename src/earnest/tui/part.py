"""Responsible for what a part of the app is: some of what it does, in a room of its own; only the whole is an app."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

    Part = App[int]
else:
    # Textual looks each subclass of an app through for styles, bindings and reactives: a part has none.
    Part = object
