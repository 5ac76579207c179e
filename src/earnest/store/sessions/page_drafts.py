"""Drafts of pages that need no open session.

These are the form of a new session, and notes on a replay. Each window has a file of its own, so that none writes over
another's; what a window left is taken over by a later one.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from earnest.store.files.atomic import discard, random_digits
from earnest.store.files.folder import Folder
from earnest.store.files.lock import Lock, is_free, take_lock
from earnest.store.files.names import PAGE_DRAFT, SUFFIX, draft_path
from earnest.store.sessions.drafts import DraftKeeper, read_draft
from earnest.workspace.errors import StorageError
from earnest.workspace.opened_session import Draft
from earnest.workspace.page_texts import PageTexts

PAGES = {"new": "new session", "note": "note on a replay"}
"""What the pages are called, by the first word of their drafts."""


class PageDrafts:
    """The drafts of one window; nothing is written before something is typed."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._pages: PageTexts | None = None
        self._keeper: DraftKeeper | None = None
        self._taken: list[tuple[Path, Lock]] = []
        """What other windows left, to be deleted once it is in this one's file."""
        self._lock: Lock | None = None

    def open(self) -> PageTexts:
        """Return what was left on such pages, kept from now on."""
        if self._pages is None:
            texts: dict[str, str] = {}
            for name, draft in _list_left(self._folder.path):
                if not texts.keys() & draft.texts.keys() and (lock := self._try_lock(name)):
                    self._taken.append((draft_path(name), lock))
                    texts |= draft.texts
            self._pages = PageTexts(texts, self._keep)
        return self._pages

    def close(self) -> None:
        """Write the rest; what nobody has finished stays for another window."""
        if self._keeper is not None:
            self._keeper.close()
            if self._pages is None or not self._pages.list_all():
                self._keeper.clear()
        for lock in (*(lock for _, lock in self._taken), *filter(None, [self._lock])):
            lock.release()
        self._pages = self._keeper = self._lock = None
        self._taken = []

    def _keep(self) -> None:
        if self._pages is None:
            return
        with suppress(StorageError, OSError):
            self._keeper = self._keeper or self._begin()
        if self._keeper is not None:
            self._keeper.keep("", self._pages.list_all())
            if self._taken and self._keeper.flush():
                for path, lock in self._taken:
                    discard(path)
                    lock.release()
                self._taken = []

    def _begin(self) -> DraftKeeper:
        folder = Folder.open_or_make(self._folder.path)
        name = folder.path / f"earnest-pages-{random_digits()}{SUFFIX}"
        self._lock = take_lock(name, folder)
        return DraftKeeper(name, folder)

    def _try_lock(self, name: Path) -> Lock | None:
        with suppress(StorageError):
            return take_lock(name, self._folder)
        return None


def name_pages(draft: Draft) -> list[str]:
    """Return what the pages of a draft are called."""
    return sorted({PAGES.get(first, first) for first in (key.partition(" ")[0] for key in draft.texts)})


def list_page_drafts(folder: Folder) -> list[Draft]:
    """Return the drafts of this user that no window has open."""
    return [draft for _, draft in _list_left(folder.path)]


def _list_left(folder: Path) -> Iterator[tuple[Path, Draft]]:
    """Yield the drafts that no window has open, with their names."""
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            found = PAGE_DRAFT.fullmatch(path.name)
            if found is None or path.lstat().st_uid != os.geteuid():
                continue
            name = path.with_name(found[1] + SUFFIX)
            if is_free(name) and (draft := read_draft(name)):
                yield name, draft
