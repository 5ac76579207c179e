"""The fields in which answers are given."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
