"""How a session was changed."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
