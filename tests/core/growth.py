"""Sessions that grow edit by edit, for tests."""

from datetime import UTC, datetime, timedelta

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session

START = datetime(2026, 3, 4, 9, tzinfo=UTC)


def grown(edits):
    """Return a session grown edit by edit, and the document after each."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    documents = [session.document]
    for minute, edit in enumerate(edits):
        pen = Author("priya", START + timedelta(minutes=minute))
        tables = apply_edits(session, [Edit(edit.path, edit.now)], pen).document
        if tables != session.document:
            session, _ = read_session(tables)
            documents.append(tables)
    return session, documents
