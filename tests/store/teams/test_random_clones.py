"""Random walks of two to five clones, by real git: what people do apart comes together, and nothing is lost."""

import random
from datetime import timedelta

import pytest
from core.merge.parted import START, begin, edits
from core.merge.test_merged_sessions import find_lost
from store.teams.clones import NAME, needs_git, step

from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.states import HistoryStates
from earnest.core.merge.clashes import settle_all
from earnest.core.replay.notes import ReplayNote
from earnest.core.standing.standing import assess
from earnest.store.interviews import load_interview
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml

pytestmark = [pytest.mark.slow, needs_git]
WAYS = ("edit", "edit", "edit", "note", "sync", "sync", "rebase", "cherry-pick", "stash")


class Walk:
    """A walk over clones."""

    def __init__(self, team, seed):
        self.team, self.chance, self.minute, self.written, self.notes = team, random.Random(seed), 0, [], []
        first = team.begin("user0", to_toml({**begin().document, "started": START}))
        self.clones = [first, *(team.join(f"user{at}") for at in range(1, self.chance.randint(2, 5)))]

    def edit(self, folder):
        """Change the session as the app does."""
        opened = open_session(folder.path / NAME)
        assert not opened.read_only
        self.minute += 1
        author = Author(folder.path.name, START + timedelta(minutes=self.minute))
        session = apply_edits(opened.session, edits(self.chance, opened.session), author)
        opened.file.save(session)
        opened.close()
        self.written.append(session)

    def note(self, folder):
        """Note something on the replay."""
        self.minute += 1
        at = START + timedelta(minutes=self.minute)
        text = f"Note {self.minute} of {folder.path.name}"
        keep_note(folder.path / NAME, ReplayNote(entry=1, by=folder.path.name, at=at, text=text))
        self.notes.append(text)

    def commit(self, folder):
        """Commit all there is."""
        self.team.git(folder.path, "add", "-A")
        self.team.git(folder.path, "commit", "-qm", "mine", check=False)

    def go(self):
        """Do one thing at random."""
        folder = self.chance.choice(self.clones)
        match self.chance.choice(WAYS):
            case "edit":
                self.edit(folder)
            case "note":
                self.note(folder)
            case "sync":
                self.sync(folder)
            case "stash":
                self.stash(folder)
            case way:
                self.commit(folder)
                self.team.git(folder.path, "fetch", "-q")
                self.team.git(folder.path, way, "origin/main", check=False)
                self.finish(folder)
        self.look(folder)

    def stash(self, folder):
        """Put changes away, get what others sent, and take them out again."""
        self.edit(folder)
        stashed = "No local" not in self.team.git(folder.path, "stash", "-u").stdout
        self.team.git(folder.path, "fetch", "-q")
        self.team.git(folder.path, "merge", "-q", "--no-edit", "origin/main", check=False)
        self.finish(folder)
        if stashed:
            popped = self.team.git(folder.path, "stash", "pop", check=False)
            self.finish(folder)
            if popped.returncode:
                self.team.git(folder.path, "stash", "drop", check=False)

    def sync(self, folder):
        """Sync, and settle what clashes."""
        if step(folder).unmerged:
            self.finish(folder)
            step(folder)

    def finish(self, folder):
        """Settle what clashes, and go on with whatever git was doing."""
        for _ in range(40):
            if self.team.git(folder.path, "diff", "--name-only", "--diff-filter=U").stdout:
                self.settle(folder)
                self.team.git(folder.path, "add", "-A")
            doing = next((each for each in DOING if (folder.path / ".git" / each).exists()), None)
            if doing is None:
                return
            word = DOING[doing]
            on = ("commit", "-q", "--no-edit") if word == "merge" else ("-c", "core.editor=true", word, "--continue")
            if self.team.git(folder.path, *on, check=False).returncode and word != "merge":
                self.team.git(folder.path, word, "--skip", check=False)
        raise AssertionError("git does not end")

    def settle(self, folder):
        """Settle each clash of the session."""
        opened = open_session(folder.path / NAME)
        assert not opened.faults, opened.faults
        self.minute += 1
        author = Author(folder.path.name, START + timedelta(minutes=self.minute))
        opened.file.save(settle_all(opened.session, author, takes_other=self.chance.random() < 1 / 2))
        opened.close()

    def look(self, folder):
        """Open, judge and replay the session."""
        opened = open_session(folder.path / NAME, to_write=False)
        session = opened.session
        assert not opened.faults, opened.faults
        assert not list(find_inconsistencies(session))
        assess(session, load_interview(session.interview))
        states = HistoryStates(session)
        assert states.session_at(len(session.entries)).claims.keys() == session.claims.keys()

    def come_together(self):
        """Sync everybody until nothing is new; return the session of each."""
        for _ in range(2):
            for folder in self.clones:
                self.sync(folder)
        files = {(folder.path / NAME).read_bytes() for folder in self.clones}
        assert len(files) == 1
        return open_session(self.clones[0].path / NAME, to_write=False).session


DOING = {
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "MERGE_HEAD": "merge",
}


def walk(team, seed, steps=14):
    """Walk, and say whether nothing was lost."""
    walked = Walk(team, seed)
    for _ in range(steps):
        walked.go()
    whole = walked.come_together()
    told = [note.text for note in load_notes(walked.clones[0].path / NAME).note.values()]
    return not find_lost(whole, *walked.written) and set(walked.notes) <= set(told)


@pytest.mark.parametrize("seed", range(3))
def test_clones_come_together(team, seed, promise):
    """Whatever two to five people do apart ends in one session with all of it."""
    kept = promise("P26", "random walks of two to five clones, by git")
    kept.case(walk(team, seed), f"seed {seed}")
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(40_000)
@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_many_clones_come_together(tmp_path, team, first, promise):
    """The same a thousand times."""
    kept = promise("P26", "random walks of two to five clones, by git")
    for seed in range(first + 1000, first + 1100):
        place = tmp_path / str(seed)
        place.mkdir()
        kept.case(walk(type(team)(place), seed), f"seed {seed}")
    kept.holds()
