import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from earnest.store.files.lock import take_lock
from earnest.store.sessions.drafts import DraftKeeper
from earnest.store.sessions.head import HEAD
from earnest.store.sessions.open import FAULTY, new_session, open_session
from earnest.store.sessions.save import create
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import NotSaved, UnusableFile
from earnest.workspace.opened_session import LOOKING, NEWER

EXAMPLE = Path(__file__).parents[1] / "example.toml"
HEADER = 'format = 2\nclient = "Noodle"\ninterview = "client"\n'


@pytest.fixture
def opened(folder):
    """Return an opener for a session with this text; all are closed after the test."""
    made = []

    def opener(text, **how):
        path = folder.path / "noodle.toml"
        path.write_text(text)
        made.append(open_session(path, **how))
        return made[-1]

    yield opener
    for each in made:
        each.close()


def test_sound_session_opens_for_writing(opened, folder, left_over):
    """A session that Earnest wrote opens without notes and is locked while it is open."""
    session = opened(HEADER)

    assert session.session.client == "Noodle"
    assert (session.faults, session.notes, session.read_only, session.draft) == ((), (), "", None)
    assert session.file.path == folder.path / "noodle.toml"
    assert left_over() == [".noodle.lock", "noodle.toml"]

    session.close()
    assert left_over() == ["noodle.toml"]


def test_file_in_another_layout_says_where_it_is_kept(opened, folder):
    """A file in another layout opens for writing with a note on where it is kept, and that comments stay."""
    session = opened(EXAMPLE.read_text())

    assert session.faults == ()
    assert session.read_only == ""
    assert session.notes == (
        "noodle.toml has another layout; its comments stay, "
        "and a copy is kept as noodle.toml.orig before the first save",
    )
    session.file.save(session.session)
    assert (folder.path / "noodle.toml.orig").read_text() == EXAMPLE.read_text()
    assert "# who is judged on it" in (folder.path / "noodle.toml").read_text()


def test_comments_in_the_usual_layout_are_nothing_to_tell(opened, folder, left_over):
    """A file as Earnest writes it, but for comments, is saved with them and kept nowhere else."""
    text = f'#:schema ./session.schema.json\n# mine\n\n{HEADER}\n# about it\n[goal.g1]\ntext = "x"  # their words\n'

    session = opened(text)

    assert session.notes == ()
    session.file.save(session.session)
    assert (folder.path / "noodle.toml").read_text().startswith(text)
    session.close()
    assert [name for name in left_over() if name.endswith(".orig")] == []


def test_faulty_session_is_read_only(opened, folder, left_over):
    """A fault is reported with file, line, key and what was expected, and the session is read-only."""
    text = HEADER + '\n[goal.g1]\ntext = "x"\nmeasure = 3\n'

    session = opened(text)

    assert [str(fault) for fault in session.faults] == [
        "noodle.toml:7: goal.g1.measure: expected text in quotes, found a number"
    ]
    assert (session.read_only, session.file) == (FAULTY, None)
    assert left_over() == ["noodle.toml"]
    assert (folder.path / "noodle.toml").read_text() == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('client = "x"\ninterview = "client"\n', "noodle.toml: format: expected a whole number"),
        ('format = 2\n\nclient = 3\ninterview = "x"\n', "noodle.toml:3: client: expected text in quotes, found"),
        ("", "noodle.toml: format: expected"),
    ],
)
def test_file_without_a_header_is_no_session(opened, text, message, left_over):
    """Another TOML file is no session, and no lock is left."""
    with pytest.raises(UnusableFile) as caught:
        opened(text)

    assert str(caught.value).startswith(message)
    assert left_over() == ["noodle.toml"]


def test_newer_session_is_read_only(opened, folder):
    """A newer file is shown and stays the same."""
    text = HEADER.replace("2", "3") + "# new\nneed = 3\nmood='good'\n"

    session = opened(text)
    session.close()

    assert (session.is_newer, session.read_only, session.file, session.faults) == (True, NEWER, None, ())
    assert (folder.path / "noodle.toml").read_text() == text


def test_unknown_keys_are_named(opened):
    """Unknown keys are named as kept."""
    session = opened(HEADER + 'mood = "good"\n\n[goal.g1]\ntext = "x"\ncolour = "red"\n')

    assert session.notes == ("noodle.toml has unknown keys, which are preserved: mood, goal.g1.colour",)


def test_thousands_of_unknown_keys_are_counted(opened):
    """No note fills the screen with them."""
    (note,) = opened(HEADER + "".join(f"mine{number} = 1\n" for number in range(5000))).notes

    assert note.endswith("mine10, mine11 and 4988 others")


def test_locked_session_is_read_only(opened, folder):
    """A second reader learns who writes, and since when."""
    with take_lock(folder.path / "noodle.toml", folder):
        session = opened(HEADER)

    assert session.file is None
    assert session.read_only.startswith("noodle.toml is open elsewhere: ")


def test_unlockable_session_is_read_only(opened, folder):
    """On a read-only disk and beside a planted lock a session can be read."""
    (folder.path / ".noodle.lock").symlink_to("elsewhere")

    assert "cannot be locked" in opened(HEADER).read_only
    assert not (folder.path / "elsewhere").exists()


def test_reading_takes_no_lock(opened, left_over):
    """Reading keeps nobody from writing."""
    session = opened(HEADER, to_write=False)

    assert (session.read_only, session.file) == (LOOKING, None)
    assert left_over() == ["noodle.toml"]


def test_hand_edit_is_in_the_history(opened, folder):
    """An edit by hand is in the history with the time of the file."""
    session = opened(HEADER + '\n[goal.g1]\ntext = "x"\n')
    told = list(session.session.history.values())

    assert [(entry.by, entry.path, entry.now) for entry in told] == [("hand", "goal.g1.text", "x")]
    written = datetime.fromtimestamp(int((folder.path / "noodle.toml").stat().st_mtime), UTC)
    assert told[-1].at == written


def test_draft_is_offered_not_restored(opened):
    """A draft comes with the session, which is as it was saved."""
    session = opened(HEADER + 'at_question = "goal"\n')
    session.file.drafts.keep("n1.text", {"text": "typed"})
    session.close()

    again = opened(HEADER + 'at_question = "goal"\n')
    assert again.draft.texts == {"text": "typed"}
    assert again.session.document == session.session.document
    assert again.at_question == "n1.text"
    again.close()

    changed = opened(HEADER + 'at_question = "need"\n')
    assert changed.draft.texts == {"text": "typed"}
    assert changed.at_question == "need"


def test_change_before_locking_is_read(opened, monkeypatch):
    """A file that changes before it is locked is read again."""
    text = HEADER + 'at_question = "need"\n'

    def meddle(path, to):
        path.write_text(text)
        return take_lock(path, to)

    monkeypatch.setattr("earnest.store.sessions.open.take_lock", meddle)

    assert opened(HEADER).session.at_question == "need"


def test_deleted_file_leaves_no_lock(opened, left_over, monkeypatch):
    """A file that is deleted before it is locked leaves no lock."""

    def meddle(path, to):
        path.unlink()
        return take_lock(path, to)

    monkeypatch.setattr("earnest.store.sessions.open.take_lock", meddle)

    with pytest.raises(UnusableFile):
        opened(HEADER)
    assert left_over() == []


def test_link_opens_the_session_itself(folder, tmp_path):
    """Lock, draft and saves belong to the file that a link leads to."""
    real = folder.path / "noodle.toml"
    real.write_text(HEADER)
    link = tmp_path / "link.toml"
    link.symlink_to(real)

    session = open_session(link)
    session.file.save(session.session)
    session.close()

    assert session.path == real
    assert link.is_symlink()


def test_new_session_is_named_after_its_client(folder):
    """A second session of a client gets a name of its own."""
    document = {"format": 2, "client": "Lantern Media", "interview": "client"}
    (folder.path / "lantern-media.toml").symlink_to("elsewhere")

    first = create(folder, document)
    opened = new_session(folder, document)
    opened.close()

    assert first.name == "lantern-media-2.toml"
    assert opened.path.name == "lantern-media-3.toml"
    assert opened.session.client == "Lantern Media"
    assert opened.notes == ()
    assert first.read_text() == HEAD + to_toml(document)


def test_name_taken_meanwhile_is_kept(folder, monkeypatch):
    """Two sessions started at the same moment get two names."""
    document = {"format": 2, "client": "Noodle", "interview": "client"}
    taken = create(folder, document)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)

    other = create(folder, document)

    assert (taken.name, other.name) == ("noodle.toml", "noodle-2.toml")


def test_unwritable_client_is_refused(folder):
    """A client's name that no file can hold is refused with its key."""
    with pytest.raises(NotSaved, match="client contains invalid Unicode"):
        create(folder, {"client": "\ud800"})


def test_draft_is_found_by_the_name_of_the_session(folder):
    """A draft is found by the session's name."""
    path = folder.path / "noodle.toml"
    path.write_text(HEADER)
    keeper = DraftKeeper(path, folder, "other")
    keeper.keep("goal", {})
    keeper.close()

    opened = open_session(path, to_write=False)

    assert opened.draft.at_question == "goal"
    assert opened.at_question == ""
