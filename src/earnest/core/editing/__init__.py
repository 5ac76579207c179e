"""What a user can do with a session."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
