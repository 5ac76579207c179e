"""What is asked, and at which place the user is."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
