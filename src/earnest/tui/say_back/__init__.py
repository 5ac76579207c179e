"""The screen on which a say-back is written."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
