from pathlib import Path

import pytest
from workspace.memory_file import NOON

from earnest.core.model.entries.clash import Clash
from earnest.workspace.errors import LockedByOther, UnusableFile
from earnest.workspace.opened_session import Draft
from earnest.workspace.opening import MERGE, RESTORE, begin_working, find_notice
from earnest.workspace.ports import ConflictCopy
from earnest.workspace.two_versions import TwoVersions

PATH = Path("/home/priya/lim.toml")
DRAFT = Draft("lim.toml", "sum", "n1.text", NOON, {"text": "The stove must"})
COPIES = [ConflictCopy("/home/priya/lim.conflict.toml", "lim.conflict.toml")]
HELD = LockedByOther(PATH, "jo", 77, "attic", NOON)
FAULT = UnusableFile(PATH, "a whole number", line=3)


@pytest.mark.parametrize(
    ("facts", "copies", "headline", "keys"),
    [
        ({"draft": DRAFT}, COPIES, "Unsaved text found", [RESTORE, "saved"]),
        ({"notes": ("Edited by hand.",)}, COPIES, "Second version found", [MERGE, "on"]),
        ({"file": None, "held": HELD, "read_only": "held"}, COPIES, "Somebody else has it open", ["on"]),
        ({"file": None, "held": HELD, "read_only": "faulty", "faults": (FAULT,)}, (), "Opened read-only", ["on"]),
        ({"file": None, "read_only": "written by a newer Earnest"}, (), "Opened read-only", ["on"]),
        ({"file": None, "draft": DRAFT, "read_only": "held"}, (), "Opened read-only", ["on"]),
        ({"notes": ("Edited by hand.",)}, (), "Note", ["on"]),
    ],
)
def test_most_urgent_notice_comes_first(make_opened, facts, copies, headline, keys):
    """A draft, a second version, a lock, a read-only file, then notes."""
    notice = find_notice(make_opened(**facts), copies)

    assert notice.lines[0] == headline
    assert [key for key, _, _ in notice.choices] == keys


@pytest.mark.parametrize("draft", [None, Draft("lim.toml", "sum", "n1.text", NOON)])
def test_sound_session_has_no_notice(make_opened, draft):
    """A draft without texts only keeps the place."""
    assert find_notice(make_opened(draft=draft), ()) is None


def test_notice_of_a_lock_says_who_and_where(make_opened):
    """As far as the lock tells it."""

    def says(held):
        return find_notice(make_opened(file=None, held=held), ()).lines[1]

    assert says(HELD) == "jo has lim.toml open since 12:00 on 16 Jun, as process 77 on attic."
    assert says(LockedByOther(PATH, "", 0, "", None)) == "Somebody has lim.toml open."


def test_notice_of_a_read_only_file_names_its_faults(make_opened):
    """Each fault is a line."""
    notice = find_notice(make_opened(file=None, read_only="it has faults", faults=(FAULT,)), ())

    assert notice.lines == ["Opened read-only", "lim.toml: it has faults.", "lim.toml:3: expected a whole number"]


def test_notice_of_a_draft_says_when(make_opened):
    """Both times are shown, to compare."""
    notice = find_notice(make_opened(draft=DRAFT), ())
    saved = make_opened().stamp.saved_at

    assert notice.lines[1] == f"Typed 12:00 on 16 Jun; session saved {saved:%H:%M on %d %b}."


def test_restored_draft_begins_where_it_was_typed(make_opened, interview):
    """Its texts are returned for the fields."""
    opened = make_opened(draft=DRAFT)

    begun = begin_working(opened, interview, draft=DRAFT)
    assert (begun.working.at_question, begun.texts) == ("n1.text", DRAFT.texts)
    assert begin_working(opened, interview).texts == {}


def test_session_that_changed_since_is_begun(make_opened, interview):
    """It is used in place of the one that was opened."""
    opened = make_opened()
    later = opened.session.model_copy()

    assert begin_working(opened, interview).working.session is opened.session
    assert begin_working(opened, interview, later).working.session is later


@pytest.mark.parametrize(
    ("authors", "named"),
    [
        ([("dana", "mara"), ("dana", "mara")], ("dana's", "mara's")),
        ([("dana", "mara"), ("dana", "kim")], ("dana's", "the other's")),
        ([("dana", "mara"), ("kim", "mara")], ("", "mara's")),
        ([("priya", "priya")], ("", "yours")),
    ],
)
def test_versions_are_named_after_their_only_authors(make_opened, authors, named):
    """What several people wrote is not called one's, answer by answer though it may be."""
    fields = ("why_now", "larger_aim")
    clashes = {
        f"k{at}": Clash(path=f"goal.g1.{field}", who=who)
        for at, (field, who) in enumerate(zip(fields, authors, strict=False))
    }
    opened = make_opened()
    session = opened.session.model_copy(update={"clash": clashes})
    both = TwoVersions(opened._replace(session=session), session, "the other version", "", is_apart=False)

    assert both.name_owners("priya") == named
    assert both.list_authors(("goal", "g1", "why_now")) == authors[0]


def test_what_plain_mode_asked_is_told(make_opened):
    """The screens say what was typed there and not saved, and how to go on with it."""
    draft = Draft("lim.toml", "sum", "n1.text", NOON, {"plain h#Who": "Dana", "say_back#said": "so you want"})
    notice = find_notice(make_opened(draft=draft), ())

    assert notice.lines[1:] == [
        "Typed in plain mode and not saved yet; `earnest open lim --plain` goes on with it:",
        "Dana",
    ]
