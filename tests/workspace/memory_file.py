"""The file of a session in memory, and its draft."""

from datetime import UTC, datetime

from earnest.workspace.editor_texts import EditedText, EditorText
from earnest.workspace.opened_session import Draft
from earnest.workspace.stamp import Stamp

NOON = datetime(2026, 6, 16, 12, tzinfo=UTC)


class MemoryDrafts:
    """The draft of a session in memory; None if there is none."""

    def __init__(self):
        self.draft = None

    def keep(self, at_question, texts=None):
        """Keep what is being typed."""
        self.draft = (at_question, dict(texts or {}))

    def flush(self):
        """Return that it is kept."""
        return True

    def clear(self):
        """Delete the draft."""
        self.draft = None


class MemoryEditorTexts:
    """What an editor makes of a text; `edit` is set by a test."""

    def __init__(self):
        self.left = []
        self.run = EditedText

    def edit(self, at_question, texts, field, run=None):  # noqa: ARG002 - as the port has it
        """Return what the editor makes of a text."""
        edited = self.run(texts[field])
        if edited.text == texts[field] and not edited.left:
            return edited
        left = edited.left or EditorText("1", Draft("", "", at_question, NOON, texts), field, edited.text, NOON)
        self.left.append(left)
        return edited._replace(left=left)

    def list_left(self):
        """Return what is left."""
        return list(self.left)

    def settle(self, left):
        """Let go of a text."""
        self.left.remove(left)

    remove = settle


class MemoryFile:
    """The file of a session in memory; a save first calls `before_save`."""

    def __init__(self):
        self.saved, self.drafts, self.is_closed = [], MemoryDrafts(), False
        self.is_withdrawn = False
        self.stamp = Stamp(1, 1, 1, 1, "0" * 64)
        self.before_save = lambda: None
        self.editor_texts = MemoryEditorTexts()

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
