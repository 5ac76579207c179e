"""Two versions of one session: beside one another, or in one file between git's marks."""

import subprocess
from datetime import UTC, datetime

from core.session_builder import honest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.store.toml.write import to_toml

MORNING = datetime(2026, 3, 20, 9, tzinfo=UTC)
MARKS = {
    "Earnest": "hearth.conflict-1.toml",
    "Syncthing": "hearth.sync-conflict-20261128-101112-ABCDEF7.toml",
    "Syncthing, twice": "hearth.sync-conflict-20261128-101112-ABCDEF7.sync-conflict-20261129-101112-ABCDEF7.toml",
    "old Syncthing": "hearth.sync-conflict-20261128-101112.toml",
    "Dropbox": "hearth (Mara's conflicted copy 2026-11-28).toml",
    "Dropbox, twice": "hearth (Mara's conflicted copy 2026-11-28 (1)).toml",
    "Dropbox in German": "hearth (Maras in Konflikt stehende Kopie 2026-11-28).toml",
    "Dropbox in French": "hearth (Copie en conflit de Mara 2026-11-28).toml",
    "Dropbox in Japanese": "hearth (Mara の競合コピー 2026-11-28).toml",
    "Dropbox, of case": "hearth (Case Conflict).toml",
    "OneDrive": "hearth-DESKTOP-7Q2K1.toml",
    "OneDrive on a Mac": "hearth-Maras-MacBook-Pro.toml",
    "OneDrive, twice": "hearth-DESKTOP-7Q2K1-2.toml",
    "OneDrive for Linux": "hearth-attic-safeBackup-0001.toml",
    "Google Drive": "hearth (1).toml",
    "Nextcloud": "hearth (conflicted copy 2026-11-28 101112).toml",
    "ownCloud": "hearth_conflict-20261128-101112.toml",
    "iCloud": "hearth 2.toml",
    "Seafile": "hearth (SFConflict mara@example.org 2026-11-28-10-11-12).toml",
    "Synology": "hearth_DiskStation_Nov-28-101112-2026_Conflict.toml",
    "Resilio": "hearth.Conflict.toml",
    "rclone": "hearth.conflict1.toml",
    "rclone, after the suffix": "hearth.toml.conflict1",
    "rclone, in its older form": "hearth.toml..path1",
    "Synology, of letters": "hearth_DiskStation_Nov-28-101112-2026_UnicodeConflict.toml",
    "a program in capitals": "hearth_CONFLICT_20261128.toml",
    "a program in square brackets": "hearth [conflict].toml",
    "a program with a dash": "hearth-conflict.toml",
    "Dropbox, with an underscore": "hearth_(Mara's conflicted copy).toml",
    "git-annex": "hearth.variant-a1b2.toml",
    "git with names": "hearth.toml~HEAD",
    "git with a branch": "hearth.toml~mara_the-till",
    "Subversion, ours": "hearth.toml.mine",
    "Subversion, theirs": "hearth.toml.r12",
    "Breezy": "hearth.toml.OTHER",
    "git mergetool": "hearth_REMOTE_4711.toml",
    "old git mergetool": "hearth.toml.LOCAL.4711.toml",
    "Breezy, the base": "hearth.toml.BASE",
    "Nutstore": "hearth_冲突文件_mara_20261128101112.toml",
    "a program in full-width brackets": "hearth（1）.toml",
    "a program in German": "hearth Konflikt Mara.toml",
    "a program in braces": "hearth {conflict}.toml",
    "FreeFileSync": "hearth.toml 2026-11-28 101112.toml",
    "OneDrive on a telephone": "hearth-iPhone.toml",
    "a merge by hand": "hearth.toml.theirs",
    "a disk without small letters": "HEARTH (1).toml",
    "a program with a mark of direction": "hearth \u200e(1).toml",
}
"""What programs call a second version of hearth.toml."""


def change(session, by, **answers):
    """Change answers about the goal, as somebody else would."""
    return apply_edits(session, [Edit(("goal", "g1", key), now) for key, now in answers.items()], Author(by, MORNING))


def make_versions(ours=None, theirs=None):
    """Return the text of a session before it was changed in two places, and of both versions."""
    document = {"format": 2, "client": "Hearth Books", "interview": "client", "started": MORNING}
    before = with_hand_edits(read_session({**honest().session().document, **document})[0], MORNING)
    one = change(before, "dana", **(ours or {"why_now": "The lease"}))
    other = change(before, "mara", **(theirs or {"why_now": "The bank", "larger_aim": "A second shop"}))
    return tuple(to_toml(session.document) for session in (before, one, other))


def put_pair(folder, name):
    """Write a session and a second version of it, and return their paths."""
    _, ours, theirs = make_versions()
    paths = folder.path / "hearth.toml", folder.path / name
    for path, text in zip(paths, (ours, theirs), strict=True):
        path.write_text(text, "utf-8")
        path.chmod(0o600)
    return paths


def merge_by_git(folder, before, ours, theirs, *how):
    """Return what git makes of a file that was changed in two places."""
    names = []
    for name, text in (("ours", ours), ("before", before), ("theirs", theirs)):
        (folder / name).write_bytes(text.encode())
        names.append(str(folder / name))
    labels = ["-L", "HEAD", "-L", "before", "-L", "marbles"]
    return subprocess.run(["git", "merge-file", "-p", *how, *labels, *names], capture_output=True, check=False).stdout
