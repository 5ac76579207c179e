"""The disk: sessions, drafts, locks and the words that ship; nothing else in Earnest opens a file."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
