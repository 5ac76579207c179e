"""Colours, signs, and filters of what is drawn."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
