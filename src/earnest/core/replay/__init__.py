"""How a session grew, step by step."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
