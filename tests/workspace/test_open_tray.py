"""The tray of an open session: links, what is asked first, and the way back."""

from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Edit
from earnest.core.interview.stage import Interview
from earnest.core.transcripts.transcript import Turn
from earnest.workspace.page_texts import PageTexts
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.tray.acts import ACTS, NONE_LIKELY
from earnest.workspace.tray.open_tray import NOWHERE, Asked, OpenTray

TURNS = (
    Turn("Me", "What went wrong?", 2, 4, 2),
    Turn("Ada", "The queue reaches the street by noon.", 5, 9, 3),
    Turn("Ada", "It rained.", 10, 12, 4),
    Turn("Them", "Nobody knew of the queue in the street.", 13, 15, 5),
    Turn(None, "And so on.", 16, 17, 6),
)


@pytest.fixture
def editor(interview: Interview):
    """Return the editor of a session with one challenge, and a meeting with Ada."""
    case = SessionBuilder().person("ada", "Ada").claim("c1", "The queue reaches the street")
    case.put("meeting", "m1", who=["ada"], how="call", voices={"Me": "me", "Ada": "ada"})
    now = [datetime(2026, 3, 18, 9, tzinfo=UTC)]

    def clock():
        now[0] += timedelta(seconds=1)
        return now[0]

    return SessionEditor(WorkingSession.begin(case.session(), interview), clock, "priya")


def test_each_link_is_an_edit(editor):
    """Linking changes the session at once, and keeps the place beside it."""
    pages, saved = PageTexts(), []
    editor.on_change = saved.append
    opened = OpenTray(editor, "m1", TURNS, pages)
    ACTS["stage"](opened, 2)
    assert opened.link() == ""

    assert len(saved) == 1
    assert editor.session.quote["q1"].for_ == ("c1",)
    assert opened.linked == {1: ("q1",)}
    assert pages.of("tray m1") == {"at": "1", "passed": ""}
    assert OpenTray(editor, "m1", TURNS, pages).tray.at == 1


def test_place_that_cannot_be_is_said(editor):
    """A stage without claims in which nothing can begin links nothing; twice the same neither."""
    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    ACTS["stage"](opened, 7)
    assert opened.link() == NOWHERE
    ACTS["stage"](opened, 2)
    opened.link()
    assert "already" in opened.link()
    assert opened.link(begins=True) == ""
    assert opened.place.claim == "c2"


def test_unknown_voice_is_known_at_all_its_turns(editor):
    """Who said it is asked first; the answer holds for the label, or for the turn that has none."""
    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    opened.move(opened.tray.go(3))
    assert opened.link() == Asked("who")
    opened.say_who("ada")
    assert editor.session.meeting["m1"].voices["Them"] == "ada"
    assert opened.link() == ""

    opened.move(opened.tray.go(4))
    opened.say_who("ada")
    assert opened.tray.turn.who == "ada"
    opened.move(opened.tray.go(3))
    opened.say_who("nobody")
    assert opened.tray.at == 4


def test_undo_tells_what_it_was(editor):
    """An edit is for the caller to undo, a turn passed over comes back by itself."""
    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    ACTS["stage"](opened, 2)
    opened.link()
    ACTS["pass"](opened, 1)
    assert opened.undo() == "pass"
    assert opened.undo() == "edit"
    assert opened.undo() is None


KEYS = {
    "[": lambda opened: ACTS["trim_start"](opened, 1),
    "]": lambda opened: ACTS["trim_end"](opened, 1),
    "{": lambda opened: ACTS["cut_start"](opened, 1),
    "}": lambda opened: ACTS["cut_end"](opened, 1),
    "x": lambda opened: ACTS["pass"](opened, 1),
    "enter": lambda opened: opened.link(),
    "v": lambda opened: opened.link("against"),
    "b": lambda opened: opened.link("about"),
    "n": lambda opened: opened.link(begins=True),
    "who, of a label": lambda opened: opened.say_who("ada"),
    "who, of one turn": lambda opened: opened.say_who("ada"),
}
AT = {"who, of a label": 3, "who, of one turn": 4}


@pytest.mark.parametrize("key", KEYS)
def test_each_key_is_undone_by_itself(editor, key):
    """One undo takes back one key, whatever it did, and never another one before it."""

    def look(opened):
        """Return all that a key of the tray may change."""
        session, tray = editor.session, opened.tray
        return session.quote, session.claims, session.meeting, tray.turns, tray.at, tray.words, tray.passed

    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    ACTS["stage"](opened, 2)
    opened.move(opened.tray.go(2))
    assert opened.link() == ""
    opened.move(opened.tray.go(AT.get(key, 1)))
    before = look(opened)
    KEYS[key](opened)
    assert look(opened) != before

    if opened.undo() in {"edit", None}:
        editor.undo()
        opened.lay_out_again()
    assert look(opened) == before


def test_turn_passed_over_before_comes_back(editor):
    """The tray that is opened again knows what was passed over; undo on such a turn brings it back."""
    pages = PageTexts()
    ACTS["pass"](OpenTray(editor, "m1", TURNS, pages), 1)
    opened = OpenTray(editor, "m1", TURNS, pages)
    assert opened.undo() is None
    ACTS["step"](opened, -1)
    assert opened.undo() == "pass"
    assert OpenTray(editor, "m1", TURNS, pages).tray.passed == frozenset()


def test_undone_meeting_has_no_tray(editor):
    """What is undone shows at once; once the meeting itself is undone, there are no turns."""
    editor.edit((Edit(("meeting", "m2", "transcript", "name"), "spring.vtt"),))
    opened = OpenTray(editor, "m2", TURNS, PageTexts())
    opened.move(opened.tray.go(3))
    opened.say_who("ada")
    assert opened.tray.turn.who == "ada"

    assert opened.undo() == "edit"
    editor.undo()
    assert opened.lay_out_again()
    assert opened.tray.turn.who != "ada"

    assert opened.undo() is None
    editor.undo()
    assert not opened.lay_out_again()


def test_likely_turns_are_next(editor):
    """Tab skips what shares no words, what is linked, and what was passed over; then it says so."""
    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    assert ACTS["likely"](opened, 1) == ""
    assert opened.tray.at == 3
    assert ACTS["likely"](opened, 1) == NONE_LIKELY
    assert ACTS["step"](opened, -9) == ""
    assert opened.tray.at == 1
    for name in ("trim_start", "cut_start", "trim_end", "cut_end", "place"):
        assert ACTS[name](opened, 1) == ""


def test_line_in_short_leads_to_its_words(editor):
    """A typed line goes to the words around its time; where there are none, they are asked for and kept."""
    lines = {"l1": {"at": "00:00:06", "kind": "said", "who": "ada", "text": "queue at noon"}}
    lines["l2"] = {"at": "00:30:00", "kind": "said", "who": "ada", "text": "late again"}
    edits = [
        Edit(("meeting", "m1", "line", key, name), value) for key, line in lines.items() for name, value in line.items()
    ]
    editor.edit(edits)
    opened = OpenTray(editor, "m1", TURNS, PageTexts())
    ACTS["stage"](opened, 2)
    opened.move(opened.tray.go(next(turn.number for turn in opened.tray.turns if turn.line == "l1")))
    assert "around that time" in opened.link()
    assert opened.tray.turn.text == TURNS[1].text

    opened.move(opened.tray.go(next(turn.number for turn in opened.tray.turns if turn.line == "l2")))
    assert opened.link() == Asked("words")
    opened.confirm("We were late again that day")
    assert opened.link() == ""
    assert editor.session.quote["q1"].at == "00:30:00"
