"""A session that was just left, noted for the list of sessions."""

from __future__ import annotations

import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.store.library.index import IndexRow, update_rows
from earnest.store.library.scan import Facts, FolderEntry
from earnest.store.toml.read import read_content
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from earnest.store.files.folder import Folder
    from earnest.workspace.ports import LeftSession


def note_left(folder: Folder, left: LeftSession) -> None:
    """Store a session's row in the index, unless it changed since."""
    path = Path(left.key)
    with suppress(OSError, StorageError):
        if not path.parent.samefile(folder.path):
            return
        facts = Facts.of(path.stat())
        is_stable = facts.is_stable
        content, stamp = read_content(path)
        changed = FolderEntry(path, facts, ()).find_change(left.changed)
        if stamp.sha256 == left.sha256 and changed:
            row = IndexRow(facts, changed, left.client, left.summary, None if is_stable else zlib.crc32(content))
            update_rows(folder, {path.name: row})
