"""Text without a session: words, dates, escaping, word lists."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
