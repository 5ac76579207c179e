"""What a session is: models, kinds, fields, links, parsing."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
