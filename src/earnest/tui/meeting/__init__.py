"""The screen on which a meeting is written up."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
