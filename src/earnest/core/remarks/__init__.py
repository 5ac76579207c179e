"""What is asked about a session's wording, and about its growth."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
