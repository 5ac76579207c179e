"""What the verdict is, why, and what to ask next."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
