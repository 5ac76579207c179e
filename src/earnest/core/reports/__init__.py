"""What can be read off a session."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
