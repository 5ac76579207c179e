"""The rules and facts of an interview: no terminal, file, clock or environment."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
