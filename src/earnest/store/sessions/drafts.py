"""Drafts: text being typed, saved beside the session by a thread."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from earnest.store.files.atomic import discard, discard_unless_placed, write_synced, write_unsynced
from earnest.store.files.folder import Folder
from earnest.store.files.names import draft_path
from earnest.store.toml.read import read_file
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import StorageError, describe_cause
from earnest.workspace.opened_session import Draft
from earnest.workspace.stamp import now

BETWEEN_WRITES = 0.2
"""The least seconds between two writes of a draft."""


def read_draft(session: Path) -> Draft | None:
    """Return the usable draft beside a session's file, or None."""
    try:
        found = parse_draft(read_file(draft_path(session), follow=False).document)
    except StorageError:
        return None
    return found if found and found.session == session.name else None


def retie_draft(session: Path, folder: Folder) -> None:
    """Tie the draft beside a session to its new name, if possible."""
    with suppress(StorageError, OSError):
        found = parse_draft(read_file(draft_path(session), follow=False).document)
        if found and found.session != session.name:
            temporary = write_synced(folder, format_draft(replace(found, session=session.name)))
            temporary.replace(draft_path(session))


def parse_draft(document: Mapping[str, Any]) -> Draft | None:
    """Return the draft that a document holds, or None."""
    found = dict(document)
    texts = found.pop("texts", {})
    kinds = {"session": str, "sha256": str, "at_question": str, "typed_at": datetime}
    if found.keys() != kinds.keys() or not all(isinstance(found[key], kinds[key]) for key in kinds):
        return None
    if found["typed_at"].tzinfo is None:
        return None
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        return None
    return Draft(**found, texts=texts)


def format_draft(draft: Draft, **more: str) -> bytes:
    """Return a draft as it is written, with more keys."""
    facts = {name: getattr(draft, name) for name in ("session", "sha256", "at_question", "typed_at")}
    return to_toml({**facts, **more, "texts": dict(draft.texts)}).encode()


class DraftKeeper:
    """Saves the draft of one session, whose lock the user holds.

    Errors of the disk never interrupt typing: `error` names the cause, the text stays in memory, and the next attempt
    follows a second later. The latest text wins.
    """

    def __init__(self, session: Path, folder: Folder, sha256: str = "") -> None:
        self.session = session
        self.error = ""
        self._folder = folder
        self._path = draft_path(session)
        self._sha256 = sha256
        self._latest: Draft | None = None
        self._pending = False
        self._is_retied = False
        """Whether the latest draft belongs to another state of the file than the one that is written."""
        self._closing = False
        self._changed = threading.Condition()
        self._disk = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def keep(self, at_question: str, texts: Mapping[str, str] | None = None) -> None:
        """Take over a text being typed, or a mere move.

        This returns at once; the thread writes it.
        """
        valid = {_encodable(name): _encodable(text) for name, text in (texts or {}).items()}
        with self._changed:
            self._latest = Draft(self.session.name, self._sha256, at_question, now(), valid)
            if not self._pending:  # else the thread knows
                self._pending = True
                self._changed.notify_all()

    def belong_to(self, session: Path, sha256: str) -> None:
        """Tie the draft to the state of the file after a save.

        Under the same name that can wait for a moment: what is typed, or taken in, next is written with it.
        """
        with self._disk, self._changed:
            is_renamed = session != self.session
            if is_renamed:
                discard(self._path)
            self.session, self._path, self._sha256 = session, draft_path(session), sha256
            if self._latest is not None:
                self._latest = replace(self._latest, session=session.name, sha256=sha256)
                self._is_retied = True
                self._pending = self._pending or is_renamed
                self._changed.notify_all()

    def flush(self) -> bool:
        """Write the draft in this thread; return whether that succeeded."""
        with self._disk:
            with self._changed:
                draft = self._latest if self._pending or self._is_retied else None
                self._pending = self._is_retied = False
            if draft is None:
                return not self.error
            try:
                self._write(draft)
            except OSError as error:
                with self._changed:
                    self.error, self._pending = describe_cause(error), True
                return False
            self.error = ""
            return True

    def clear(self) -> None:
        """Delete the draft, as all of it is saved."""
        with self._disk:
            with self._changed:
                self._latest, self._pending, self._is_retied = None, False, False
            discard(self._path)

    def close(self) -> None:
        """Write the rest and stop the thread; the draft stays."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join()
        self.flush()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._pending or self._is_retied or self._closing)
                if not self._pending:
                    self._changed.wait_for(lambda: self._pending or self._closing, BETWEEN_WRITES)
                if self._closing:
                    return
            is_written = self.flush()
            with self._changed:
                self._changed.wait_for(lambda: self._closing, BETWEEN_WRITES if is_written else 1.0)

    def _write(self, draft: Draft) -> None:
        # A draft without texts holds no more than the place: a power cut may take it.
        write = write_synced if draft.texts else write_unsynced
        with discard_unless_placed(write(self._folder, format_draft(draft))) as temporary:
            temporary.replace(self._path)


def _encodable(text: str) -> str:
    # Half a character from a broken terminal must not cost the rest of the draft.
    return text.encode(errors="replace").decode()
