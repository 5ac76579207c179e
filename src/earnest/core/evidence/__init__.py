"""How each claim is known: records, confirmation, copies, grades."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
