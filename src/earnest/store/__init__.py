"""The disk: nothing else in Earnest opens a file."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
