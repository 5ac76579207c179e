"""TOML files, read within limits and written in one form."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
