"""The parts that pages are made of; each is handed values of the core and sends messages up."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
