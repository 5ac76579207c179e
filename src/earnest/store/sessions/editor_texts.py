"""Texts that the user's editor works on, kept until settled."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from earnest.store.external_editor import Run, read_edited, run_editor
from earnest.store.files.atomic import discard, discard_unless_placed, random_digits, sync_folder, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.lock import is_free
from earnest.store.sessions.drafts import DraftKeeper, format_draft, parse_draft
from earnest.store.toml.read import read_file
from earnest.workspace import texts as say
from earnest.workspace.editor_texts import EditedText, EditorText
from earnest.workspace.errors import StorageError, UnusableFolder, describe_cause
from earnest.workspace.opened_session import Draft
from earnest.workspace.stamp import local_time, now

NAMES = re.compile(r"\.earnest-editor-[0-9a-f]{16}")
"""The names of the folders, each with one text; a client's name would show in the list of processes.

They are their owner's alone, in a group's folder too.
"""
NAMES_OF_SESSIONS = re.compile(r"[^/\0]+\.toml")
"""The names that a session's file may have; a path leads elsewhere."""
TEXT, ABOUT = "1.txt", "about.toml"
SWAPS = ".#"
"""The beginnings of the names that editors give to what they work with."""
BACKUP = "~"
"""The end of the names that editors give to how a file was before."""
FORGOTTEN = 24 * 3600.0
"""Seconds after which no window is open any more on a text that was never changed."""


def read_editor_text(place: Path) -> EditorText | None:
    """Return the text in a folder; None if it belongs nowhere."""
    try:
        about = read_file(place / ABOUT, follow=False).document
        beside = sorted(path.name for path in place.iterdir() if path.name not in {TEXT, ABOUT})
        written = max(path.lstat().st_mtime_ns for path in (place, *place.iterdir()))
    except (StorageError, OSError):
        return None
    field, draft = about.pop("field", ""), parse_draft(about)
    if draft is None or field not in draft.texts or not NAMES_OF_SESSIONS.fullmatch(draft.session):
        return None
    text, unusual = read_edited(place / TEXT, draft.texts[field])
    found = tuple(name for name in beside if not name.endswith(BACKUP))
    return EditorText(str(place), draft, field, text, local_time(written), unusual, found)


def list_editor_texts(session: Path) -> list[EditorText]:
    """Return the texts of a session, the first written first."""
    with suppress(OSError):
        found = [read_editor_text(path) for path in session.parent.iterdir() if NAMES.fullmatch(path.name)]
        ours = [each for each in found if each and each.draft.session == session.name]
        return sorted(ours, key=lambda each: (each.written_at, each.key))
    return []


def check_editor_text(place: Path) -> tuple[Path, str, str] | None:
    """Return what there is to say of a text, or None.

    That is on which file, what it is, and what to do.
    """
    left = read_editor_text(place)
    if left is None:
        is_ours = place.stat().st_uid == os.geteuid()
        return (place, "text from an editor, of an unknown session", "Check whether you need it.") if is_ours else None
    session = place.with_name(left.draft.session)
    if not session.exists():
        return place, f"{say.EDITOR_UNUSED}, and its session is missing", "Check whether you need it, then delete it."
    if not left.is_written or not is_free(session):
        return None
    what = f"{say.EDITOR_UNUSED} ({left.written_at:%Y-%m-%d %H:%M})"
    return session, what, "Open the session to use it."


def move_editor_texts(session: Path, new: Path, to: Folder) -> None:
    """Move the texts of a session along with it, if possible.

    Args:
        session: The old path of the session.
        new: Its new path.
        to: Its new folder.
    """
    for each in list_editor_texts(session):
        with suppress(OSError, ValueError):
            place = Path(each.key).rename(to.path / Path(each.key).name)
            _write(Folder(place), ABOUT, format_draft(replace(each.draft, session=new.name), field=each.field))


class KeptEditorTexts:
    """The texts of an open session that the user's editor works on."""

    def __init__(self, drafts: DraftKeeper, folder: Folder) -> None:
        self._drafts, self._folder = drafts, folder

    def edit(self, at_question: str, texts: Mapping[str, str], field: str, run: Run | None = None) -> EditedText:
        """Let the user edit one of the texts of a page.

        After a failed or empty edit it is as it was.
        """
        draft = Draft(self._drafts.session.name, "", at_question, now(), dict(texts))
        try:
            place = self._begin(draft, field)
        except UnicodeEncodeError:
            return EditedText(texts[field], "The editor was not opened: the text contains invalid Unicode.")
        except OSError as error:
            return EditedText(texts[field], f"The editor was not opened: {describe_cause(error)}.")
        except UnusableFolder as error:
            return EditedText(texts[field], f"The editor was not opened: {error.cause}.")
        return self._run(place, texts[field], run)

    def edit_again(self, left: EditorText, run: Run | None = None) -> EditedText:
        """Let the user go on with a text."""
        return self._run(Path(left.key), left.sent, run)

    def list_left(self) -> list[EditorText]:
        """Return what editors have left.

        What was never changed is deleted after a day.
        """
        found = list_editor_texts(self._drafts.session)
        for each in found:
            if not each.is_written and (now() - each.written_at).total_seconds() > FORGOTTEN:
                discard(Path(each.key))
        return [each for each in found if each.is_written]

    def settle(self, left: EditorText) -> None:
        """Let go of a text once the disk has it elsewhere."""
        if not self._drafts.flush():
            return
        if _find_saved(left):
            discard(Path(left.key) / TEXT)  # what stands beside it is still to be decided on
        else:
            self.remove(left)

    def remove(self, left: EditorText) -> None:
        """Delete a text, unless an editor has changed it since."""
        now = read_editor_text(Path(left.key))
        if now is None or now.text == left.text:
            discard(Path(left.key))

    def _begin(self, draft: Draft, field: str) -> Path:
        content = draft.texts[field].encode()
        self._folder.path.stat()  # a folder that is gone is not made again
        place = Folder(self._folder.path).inner(f".earnest-editor-{random_digits()}")
        try:
            _write(place, TEXT, content)
            _write(place, ABOUT, format_draft(draft, field=field))
            sync_folder(self._folder)
        except BaseException:
            discard(place.path)
            raise
        return place.path

    def _run(self, place: Path, before: str, run: Run | None) -> EditedText:
        end = run_editor(place / TEXT, os.environ, run)
        _sync(place)
        left = read_editor_text(place)
        if left is None and not os.path.lexists(place / TEXT):
            discard(place)
            return EditedText(before, f"{end.complaint} The editor deleted its file.".strip())
        if left is None:
            return EditedText(
                before, f"{end.complaint or 'It is unknown where the text belongs.'} It is kept in {place}."
            )
        message = " ".join(filter(None, (end.complaint, left.unusual)))
        if left.is_new:
            return EditedText(before if message or left.text is None else left.text, message, left)
        if not end.may_go_on and not (left.beside if end.complaint else _find_saved(left)):
            discard(place)
        is_emptied = not message and left.text != before
        return EditedText(before, "The editor saved an empty text, so nothing was changed." if is_emptied else message)


def _find_saved(left: EditorText) -> list[str]:
    """Return what was saved beside a text; a swap file was not."""
    return [name for name in left.beside if name[0] not in SWAPS]


def _write(place: Folder, name: str, content: bytes) -> None:
    with discard_unless_placed(write_synced(place, content)) as temporary:
        temporary.replace(place.path / name)
        sync_folder(place)


def _sync(place: Path) -> None:
    """Have the disk confirm what the editor left, if it can."""
    for path in (place / TEXT, place):
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
