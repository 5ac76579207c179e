"""The parts of screens: values go down, messages go up."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
