"""A random walk of two to five people with clones of their own, by real git and the app's own operations."""

import random
import shutil
import tempfile
import traceback
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from core.merge.parted import START, begin, settle_all
from core.merge.test_merged_sessions import find_lost
from store.teams.clones import Team, step
from store.teams.own_edits import edit_at_random, find_interview
from store.teams.served_merges import ServedMerges

from earnest.core.history.changes import Author
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.replay.notes import ReplayNote
from earnest.core.replay.replay import Replay
from earnest.core.standing.standing import assess
from earnest.store.files.folder import ARCHIVE
from earnest.store.files.names import find_notes_session
from earnest.store.library.library import archive, restore
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml

WAYS = ("edit",) * 5 + ("note", "archive", "commit") + ("sync",) * 3 + ("merge", "rebase", "cherry-pick", "stash")
DOING = {
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "MERGE_HEAD": "merge",
}
"""What git is doing, by the file that tells so."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
REAL_EACH = 10
"""Of so many walks one has git start the shipped command for each merge."""


@contextmanager
def walking(seed):
    """Give a walk its place, and the merges it asks for."""
    place = Path(tempfile.mkdtemp(prefix="walk-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
    merges = ServedMerges(place) if seed % REAL_EACH else None
    try:
        yield Walk(Team(place), seed, merges.driver if merges else "")
    finally:
        if merges:
            merges.close()
        shutil.rmtree(place)


def find_losses(seed, steps=16):
    """Walk, and return what was lost when all have come together."""
    with walking(seed) as walk:
        for _ in range(steps):
            walk.go()
        return walk.come_together()


def tell_losses(seed):
    """Return what a walk lost, or what kept it from its end; nothing where all was well."""
    try:
        return "\n".join(map(str, find_losses(seed)))
    except Exception:  # noqa: BLE001 - a walk that fails counts as one, and others follow
        return traceback.format_exc()


class Walk:
    """A walk over clones."""

    def __init__(self, team, seed, driver):
        self.team, self.chance, self.minute, self.written, self.notes = team, random.Random(seed), 0, [], []
        first = team.begin("user0", to_toml({**begin().document, "started": START}))
        self.clones = [first, *(team.join(f"user{at}") for at in range(1, self.chance.randint(2, 5)))]
        for folder in self.clones if driver else ():
            team.git(folder.path, "config", "merge.earnest.driver", driver)

    def find(self, folder):
        """Return the session's file, which may be in the archive, or be there twice."""
        found = [path for place in (folder.path, folder.path / ARCHIVE) for path in sorted(place.glob("*.toml"))]
        return [path for path in found if find_notes_session(path) is None]

    def list_noted(self):
        """Return each session with notes, at its place or where it was before git moved it."""
        found = self.clones[0].path.glob("[!.]*/*.notes.toml")
        return map(find_notes_session, (*self.clones[0].path.glob("*.notes.toml"), *found))

    def now(self):
        """Return the next minute."""
        self.minute += 1
        return START + timedelta(minutes=self.minute)

    def go(self):
        """Do one thing at random."""
        folder = self.chance.choice(self.clones)
        match self.chance.choice(WAYS):
            case "edit":
                self.edit(folder)
            case "note":
                self.note(folder)
            case "archive":
                path = self.find(folder)[0]
                (archive if path.parent == folder.path else restore)(path)
            case "commit":
                self.commit(folder)
            case "sync":
                self.sync(folder)
            case "stash":
                self.stash(folder)
            case way:
                self.commit(folder)
                self.get(folder, way, *(["-q", "--no-edit"] if way == "merge" else []))
        for path in self.find(folder):
            self.look(path)

    def edit(self, folder):
        """Do something in the session, as in the app."""
        opened = open_session(self.find(folder)[0])
        assert not opened.read_only, opened.read_only
        session = edit_at_random(opened.session, folder.path.name, self.now(), self.chance)
        opened.file.save(session)
        opened.close()
        self.written.append(session)

    def note(self, folder):
        """Note something on the replay."""
        text = f"Note {self.minute + 1} of {folder.path.name}"
        keep_note(self.find(folder)[0], ReplayNote(entry=1, by=folder.path.name, at=self.now(), text=text))
        self.notes.append(text)

    def commit(self, folder):
        """Commit all there is."""
        self.team.git(folder.path, "add", "-A")
        self.team.git(folder.path, "commit", "-qm", "mine", check=False)

    def get(self, folder, *words):
        """Take over what others sent, in one of git's ways."""
        self.team.git(folder.path, "fetch", "-q")
        self.team.git(folder.path, *words, "origin/main", check=False)
        self.finish(folder)

    def stash(self, folder):
        """Stash changes, get what others sent, and take them out again."""
        self.edit(folder)
        self.team.git(folder.path, "add", "-A")
        stashed = "No local" not in self.team.git(folder.path, "stash").stdout
        self.get(folder, "merge", "-q", "--no-edit")
        if stashed:
            popped = self.team.git(folder.path, "stash", "pop", check=False)
            if popped.returncode:
                assert self.finish(folder), popped.stderr
                self.team.git(folder.path, "stash", "drop")

    def sync(self, folder):
        """Sync, and settle what clashes."""
        if step(folder).unmerged:
            self.finish(folder)
            step(folder)

    def finish(self, folder):
        """Settle what clashes, and go on with whatever git was doing; return whether anything clashed."""
        clashed = False
        for _ in range(40):
            if self.team.git(folder.path, "diff", "--name-only", "--diff-filter=U").stdout:
                clashed = True
                self.settle(folder)
                self.team.git(folder.path, "add", "-A")
            doing = next((each for each in DOING if (folder.path / ".git" / each).exists()), None)
            if doing is None:
                return clashed
            word = DOING[doing]
            on = ("commit", "-q", "--no-edit") if word == "merge" else ("-c", "core.editor=true", word, "--continue")
            if self.team.git(folder.path, *on, check=False).returncode and word != "merge":
                self.team.git(folder.path, word, "--skip", check=False)
        raise AssertionError("git does not end")

    def settle(self, folder):
        """Settle each clash of the session."""
        for path in self.find(folder):
            opened = open_session(path)
            assert not opened.faults, opened.faults
            author = Author(folder.path.name, self.now())
            opened.file.save(settle_all(opened.session, author, takes_other=self.chance.random() < 1 / 2))
            opened.close()

    def look(self, path):
        """Open, judge and replay a session."""
        opened = open_session(path, to_write=False)
        session = opened.session
        assert not opened.faults, opened.faults
        assert not list(find_inconsistencies(session))
        interview = find_interview(session.interview)
        assess(session, interview)
        replay = Replay(session, interview)
        replay.standing_at(self.chance.randint(0, len(replay)))
        assert replay.session_at(len(replay)).claims.keys() == session.claims.keys()

    def come_together(self):
        """Sync everybody until nothing is new; return what was lost of all that was written."""
        for _ in range(2):
            for folder in self.clones:
                self.sync(folder)
        files = [
            [(path.relative_to(folder.path), path.read_bytes()) for path in self.find(folder)] for folder in self.clones
        ]
        assert all(each == files[0] for each in files[1:])
        found = self.find(self.clones[0])
        told = {note.text for path in self.list_noted() for note in load_notes(path).note.values()}
        whole = [open_session(path, to_write=False).session for path in found]
        lost = [
            set.intersection(*({repr(each) for each in find_lost(one, version)} for one in whole))
            for version in self.written
        ]
        return [*filter(None, lost), *(set(self.notes) - told)]
