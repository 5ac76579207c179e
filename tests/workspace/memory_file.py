"""The file of a session in memory, and its draft."""

from datetime import UTC, datetime

NOON = datetime(2026, 6, 16, 12, tzinfo=UTC)


class MemoryDrafts:
    """The draft of a session in memory; None if there is none."""

    def __init__(self):
        self.draft = None

    def keep(self, at_question, texts=None):
        """Keep what is being typed."""
        self.draft = (at_question, dict(texts or {}))

    def clear(self):
        """Delete the draft."""
        self.draft = None


class MemoryFile:
    """The file of a session in memory; a save first calls `before_save`."""

    def __init__(self):
        self.saved, self.drafts, self.is_closed = [], MemoryDrafts(), False
        self.is_withdrawn = False
        self.before_save = lambda: None

    def save(self, session):
        """Keep the session."""
        self.before_save()
        self.saved.append(session)

    def withdraw(self):
        """Delete the file and close it."""
        self.is_withdrawn = True
        self.close()

    def close(self):
        """Close the file."""
        self.is_closed = True
