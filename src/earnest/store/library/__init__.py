"""The sessions of a folder: listed, judged, moved and checked."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
