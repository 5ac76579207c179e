"""People's comments stay in a session's file, whatever is done in the app (P6, P8)."""

import random
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from store.commented import find_strays, places_of, with_comments
from store.two_versions import make_versions, merge_by_git

from earnest.core.editing.removal import remove_claim
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.undo import redo, undo
from earnest.core.model.formats.format_1 import find_new_places
from earnest.core.replay.notes import ReplayNote
from earnest.store.files.atomic import discard
from earnest.store.files.folder import Folder
from earnest.store.files.names import notes_path
from earnest.store.library.verify import verify
from earnest.store.sessions.notes import keep_note
from earnest.store.sessions.open import open_session
from earnest.store.sessions.restore_version import restore_version
from earnest.store.sessions.versions import find_version
from earnest.store.shipped import list_samples
from earnest.store.toml.write import are_equal, to_toml
from earnest.workspace.errors import ChangedElsewhere

pytestmark = pytest.mark.slow

MORNING = datetime(2027, 1, 1, tzinfo=UTC)
HEAD = 'format = 2\nclient = "Noodle"\ninterview = "client"\n'
TEXT = f"""#:schema ./session.schema.json
# not for the client's eyes

{HEAD}
# the founder's own
[goal.g1]
text = "Be first"  # of five
measure = "rank"
# to be asked again

# less sure
[need.n1]
text = "See it early"  # and only that
"""


@pytest.fixture
def path(folder):
    """Return the path of a session with comments."""
    return put(folder, TEXT)


def put(folder, text):
    """Write a session's file without others beside it, and return its path."""
    for other in folder.path.iterdir():
        discard(other)
    path = folder.path / "noodle.toml"
    path.write_text(text)
    path.chmod(0o600)
    return path


def sit(path, *acts):
    """Open a session, do something, save after each, and close it; return the file after each save."""
    opened, texts = open_session(path), []
    session = opened.session
    try:
        for number, act in enumerate(acts):
            at = MORNING + timedelta(minutes=number)
            session = apply_edits(session, act(session), Author("priya", at))
            opened.file.save(session)
            texts.append(path.read_text())
    finally:
        opened.close()
    return texts


def without_history(text):
    """Return a file up to its history."""
    return text.split("\n[history.")[0]


def answer(key, now):
    """Return an act that answers something about the goal."""
    return lambda _: [Edit(("goal", "g1", key), now)]


def test_answers_change_their_own_lines(path, folder):
    """All around an answer stays to the byte, and nothing is kept beside but what always is."""
    (after,) = sit(path, answer("text", "Be second"))

    assert without_history(after) == TEXT.replace("Be first", "Be second")
    assert "orig" not in " ".join(other.name for other in folder.path.iterdir())
    assert verify(folder) == ()


def test_removed_and_undone_is_as_it_was(path):
    """Comments of a removed claim are kept, and undo brings all back to the byte, in a later sitting to the key."""
    removed, back, _ = sit(path, lambda session: remove_claim(session, "n1"), undo, redo)
    (later,) = sit(path, undo)

    assert "\n# was above need.n1: # less sure\n" in removed
    assert "# and only that" in removed
    assert without_history(back) == TEXT
    assert "\n# less sure\n[need.n1]\n" in later
    assert 'text = "See it early"  # and only that\n' in later
    assert "# was" not in later


def test_copy_after_a_conflict_has_the_comments(path):
    """A version that is kept beside, as somebody else changed the file, has its comments too."""
    opened = open_session(path)
    path.write_text(HEAD)

    with pytest.raises(ChangedElsewhere) as caught:
        opened.file.save(opened.session)
    opened.file.save(opened.session)
    opened.close()

    assert without_history(caught.value.kept_as.read_text()) == TEXT
    assert path.read_text() == HEAD


def test_settled_merge_has_the_comments_of_both_sides(folder, tmp_path):
    """The file in which a merge is settled has each side's comments once."""
    texts = [text.replace("[goal.g1]", "# of all\n[goal.g1]", 1) for text in make_versions()]
    texts[1] = texts[1].replace('why_now = "The lease"', 'why_now = "The lease"  # says Dana')
    texts[2] = texts[2].replace('why_now = "The bank"', 'why_now = "The bank"  # says Mara')
    path = put(folder, "")
    path.write_bytes(merge_by_git(tmp_path, *texts))

    opened = open_session(path, settles=True)
    opened.file.save(opened.session)
    opened.close()

    after = path.read_text()
    assert 'why_now = "The lease"  # says Dana  # says Mara\n' in after
    assert after.count("# of all") == 1


@pytest.mark.parametrize("broken", ["goal = [", f"{HEAD}goal = 7\n"])
def test_version_brings_its_comments_to_a_broken_file(path, broken):
    """A broken file that is replaced by a version has the version's comments."""
    sit(path, answer("text", "one"))
    path.write_text(broken)

    restore_version(path, find_version(path, 1), "priya", MORNING)

    assert path.read_text() == TEXT


def test_comments_of_notes_stay(path):
    """A note that is added, changed or emptied moves no comment beside another."""
    keep_note(path, ReplayNote(entry=1, by="dana", at=MORNING, text="one"))
    notes = notes_path(path)
    notes.write_text(f"# ours\n\n{notes.read_text()}# below\n")

    keep_note(path, ReplayNote(entry=2, by="dana", at=MORNING, text="two"))

    assert notes.read_text().startswith("# ours\n\n")
    assert 'text = "one"\n# below\n\n[note.n2]' in notes.read_text()
    assert not list(notes.parent.glob("*.orig"))


WHAT = "comments anywhere, then edits in the app, undone and redone: all there, beside their keys"
GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("format-*.toml"))
WORKS = [path.read_text("utf-8") for path in (*list_samples(), *GOLDEN)]


def edit(draw, session):
    """Return random edits, as the app makes them."""
    claims = [(kind, key) for kind in ("goal", "challenge", "need") for key in session.document.get(kind, {})]
    kind, key = draw.choice(claims)
    if draw.random() < 0.3:
        return remove_claim(session, key)
    words = draw.choice(("new", "two\nlines", "# none", None))
    return (Edit((kind, key, draw.choice(("text", "measure", "note", "why_now"))), words),)


def is_kept(folder, seed):
    """Return whether comments anywhere in a session survive a few edits, and data is as without them."""
    draw = random.Random(seed)
    plain = to_toml(tomllib.loads(draw.choice(WORKS)))
    text = with_comments(plain, draw)
    acts = [lambda session: edit(draw, session), undo, redo, lambda session: edit(draw, session)]
    state = draw.getstate()
    texts = sit(put(folder, text), *acts)
    draw.setstate(state)
    bare = sit(put(folder, plain), *acts)
    return all(
        are_equal(tomllib.loads(one), tomllib.loads(other))
        and places_of(one).keys() == places_of(text).keys()
        and find_strays(text, one, find_new_places(tomllib.loads(plain))) == []
        for one, other in zip(texts, bare, strict=True)
    )


def test_comments_survive_what_the_app_does(folder, promise):
    """After edits by the app every comment is there beside the same key, and the data is as without comments."""
    kept = promise("P6", WHAT)
    for seed in range(15):
        kept.case(is_kept(folder, seed), f"seed {seed}")
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_thousand_sittings_lose_no_comment(tmp_path, promise):
    """The same holds for a thousand sessions."""
    kept = promise("P6", WHAT)
    folder = Folder.open_or_make(tmp_path / "s")
    for seed in range(1000, 2000):
        kept.case(is_kept(folder, seed), f"seed {seed}")
    kept.holds()


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_comments_in_released_formats_survive(path, folder, promise):
    """Comments in a file of each released format are there after a save."""
    kept = promise("P8", "comments in files of released formats, there after a save")
    tables = tomllib.loads(path.read_text("utf-8"))
    places = find_new_places(tables)
    for seed in range(10):
        text = with_comments(to_toml(tables), random.Random(seed))
        (after,) = sit(put(folder, text), lambda _: [Edit(("stale_after_weeks",), 9)])
        is_whole = places_of(after).keys() == places_of(text).keys()
        kept.case(is_whole and not find_strays(text, after, places), f"seed {seed}")
    kept.holds()
