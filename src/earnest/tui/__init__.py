"""Responsible for drawing: it asks the core and decides nothing."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
