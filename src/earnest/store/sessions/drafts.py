"""What is being typed: a small file beside the session, written by a thread that no screen can stall."""

import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from earnest.store.files.atomic import discard, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import draft_path
from earnest.store.toml.read import read_file
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import StorageError, describe_cause
from earnest.workspace.opened_session import Draft

BETWEEN_WRITES = 0.2
"""Seconds from one write of a draft to the next, at least."""


def read_draft(session: Path) -> Draft | None:
    """Return the draft beside a session's file, or None; one that cannot be used stays where it is."""
    try:
        found = read_file(draft_path(session), follow=False).document
    except StorageError:
        return None
    texts = found.pop("texts", {})
    kinds = {"session": str, "sha256": str, "at_question": str, "typed_at": datetime}
    if found.keys() != kinds.keys() or not all(isinstance(found[key], kinds[key]) for key in kinds):
        return None
    if found["session"] != session.name or found["typed_at"].tzinfo is None:
        return None
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        return None
    return Draft(**found, texts=texts)


class DraftKeeper:
    """Keeps the draft of one session, whose lock its user holds; what is kept last wins.

    Trouble with the disk never reaches whoever types: `trouble` names its cause, the text stays in memory,
    and the next attempt follows a second later.
    """

    def __init__(self, session: Path, folder: Folder, sha256: str = "") -> None:
        self.session = session
        self.trouble = ""
        self._folder = folder
        self._path = draft_path(session)
        self._sha256 = sha256
        self._latest: Draft | None = None
        self._pending = False
        self._closing = False
        self._news = threading.Condition()
        self._disk = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="drafts", daemon=True)
        self._thread.start()

    def keep(self, at_question: str, texts: Mapping[str, str] | None = None) -> None:
        """Hand over what is being typed, or a move where there are no texts; returns at once."""
        now = datetime.now().astimezone().replace(microsecond=0)
        sound = {_whole(name): _whole(text) for name, text in (texts or {}).items()}
        with self._news:
            self._latest = Draft(self.session.name, self._sha256, at_question, now, sound)
            self._pending = True
            self._news.notify_all()

    def belong_to(self, session: Path, sha256: str) -> None:
        """Say which state of which file the draft grows from, after a save."""
        with self._disk, self._news:
            if session != self.session:
                discard(self._path)
            self.session, self._path, self._sha256 = session, draft_path(session), sha256
            if self._latest is not None:
                self._latest = replace(self._latest, session=session.name, sha256=sha256)
                self._pending = True
                self._news.notify_all()

    def flush(self) -> bool:
        """Write what was handed over, now and in this thread; tell whether all of it is in the file."""
        with self._disk:
            with self._news:
                draft = self._latest if self._pending else None
                self._pending = False
            if draft is None:
                return not self.trouble
            try:
                self._write(draft)
            except OSError as trouble:
                with self._news:
                    self.trouble, self._pending = describe_cause(trouble), True
                return False
            self.trouble = ""
            return True

    def clear(self) -> None:
        """Take the draft away: all that was typed is saved."""
        with self._disk:
            with self._news:
                self._latest, self._pending = None, False
            discard(self._path)

    def close(self) -> None:
        """Write what is left and stop; the draft stays."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        self._thread.join()
        self.flush()

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._pending or self._closing)
                if self._closing:
                    return
            written_well = self.flush()
            with self._news:
                self._news.wait_for(lambda: self._closing, BETWEEN_WRITES if written_well else 1.0)

    def _write(self, draft: Draft) -> None:
        about = {
            "session": draft.session,
            "sha256": draft.sha256,
            "at_question": draft.at_question,
            "typed_at": draft.typed_at,
            "texts": dict(draft.texts),
        }
        temporary = write_synced(self._folder, to_toml(about).encode())
        try:
            temporary.replace(self._path)
        except BaseException:
            discard(temporary)
            raise


def _whole(text: str) -> str:
    # Half a character typed by a broken terminal must not cost the rest of the draft.
    return text.encode(errors="replace").decode()
