"""The last picture of each page, in a private file."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.store.config_folder import PREFERENCES, config_folder
from earnest.store.files.atomic import discard_unless_placed, write_synced
from earnest.store.files.folder import Folder
from earnest.store.library.scan import list_entries
from earnest.store.pictures.page_state import Surroundings, find_state, picture_path
from earnest.store.pictures.picture_file import discard_picture
from earnest.store.sessions.drafts import read_draft
from earnest.terminal.kept_picture import KeptPicture
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from earnest.workspace.ports import SeenPage
    from earnest.workspace.stamp import Stamp


class DiskPictures:
    """Pictures in files of their own, one a page.

    Args:
        folder: The folder of sessions.
        environ: The environment as it was when the program was started; None where no picture is kept.
    """

    def __init__(self, folder: Folder, environ: Mapping[str, str] | None) -> None:
        self._folder, self._environ = folder, environ

    def keep(self, seen: SeenPage) -> None:
        """Keep a page's picture, or delete it where it is not true."""
        page = os.path.realpath(seen.key or self._folder.path)
        kept = None
        with suppress(OSError, StorageError):
            kept = self._find_true(page, seen)
            if kept is not None:
                _write(page, kept)
        if kept is None:
            discard_picture(page)

    def _find_true(self, page: str, seen: SeenPage) -> KeptPicture | None:
        """Return the picture with its state; None if it is not true."""
        if self._environ is None or not seen.cells:
            return None
        since = time.time_ns()
        around = Surroundings(seen.size, self._environ, str(config_folder() / PREFERENCES))
        state = find_state(page, around, since)
        is_true = _is_as_stamped(Path(page), seen.stamp) if seen.key else self._is_as_listed(seen)
        kept = KeptPicture(state, since, seen.cells, seen.drawing)
        return kept if state and is_true and kept.only_draws else None

    def _is_as_listed(self, seen: SeenPage) -> bool:
        """Return whether no session was added, removed or changed since."""
        entries = list_entries(self._folder)
        changed = [max(each.facts.mtime_ns, each.facts.ctime_ns) for each in entries if each.facts]
        return len(entries) == len(changed) == seen.listed and all(at <= seen.listed_at for at in changed)


def _is_as_stamped(path: Path, stamp: Stamp | None) -> bool:
    """Return whether a file is as shown, without text in its draft."""
    facts, draft = path.stat(), read_draft(path)
    now = (facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns)
    return stamp is not None and now == stamp[:4] and not (draft and draft.open_texts)


def _write(page: str, kept: KeptPicture) -> None:
    path = Path(picture_path(page))
    with discard_unless_placed(write_synced(Folder.existing(path.parent), kept.encode())) as temporary:
        temporary.replace(path)
