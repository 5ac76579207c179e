"""`earnest meeting` plans a meeting and prints the questions for those people and minutes."""

import json
import time
import tomllib
from datetime import date

import pytest

from earnest.cli.main import main

INVITE = """BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
SUMMARY:Spring review\r
DTSTART:20991103T103000\r
DTEND:20991103T111500\r
LOCATION:Room 4\r
ORGANIZER;CN="Reyes, Dana":mailto:dana@lantern.example\r
ATTENDEE;CN=Jo Kent:mailto:jo@lantern.example\r
END:VEVENT\r
END:VCALENDAR\r
"""


def read_plan(path):
    """Return the last meeting of a file."""
    return list(tomllib.loads(path.read_text("utf-8"))["meeting"].values())[-1]


def test_meeting_is_planned_and_its_questions_printed(lantern, capsys):
    """Three questions fit into five minutes; the plan is in the file and its history."""
    words = [
        "--with",
        "Dana; Ivo Petrov, CFO",
        "--on",
        "2099-11-03",
        "--at",
        "10:30",
        "--minutes",
        "5",
        "--how",
        "call",
    ]
    assert main(["meeting", "lantern", *words]) == 0

    out = capsys.readouterr().out
    assert "· 3 Nov 2099\n\nWith Dana and Ivo Petrov, 10:30, 5 minutes, call\n" in out
    assert " 3  “" in out
    assert " 4  “" not in out
    held = read_plan(lantern)
    assert (held["plan"], held["how"]) == ({"at": "10:30", "minutes": 5}, "call")
    assert main(["verify", "lantern"]) == 0


def test_first_name_means_who_is_on_file(lantern, capsys):
    """The only one whose name it begins is taken, and it is said; of two, none is."""
    assert main(["meeting", "lantern", "--with", "Ivo Petrov, CFO"]) == 0
    assert main(["meeting", "lantern", "--with", "Ivo; Dana"]) == 0
    assert "Ivo is taken to be Ivo Petrov." in capsys.readouterr().err
    assert read_plan(lantern)["who"] == ["ivo", "dana"]
    assert main(["meeting", "lantern", "--with", "Ivo Roth"]) == 0
    planned = lantern.read_text("utf-8")
    assert main(["meeting", "lantern", "--with", "Ivo"]) == 2
    assert "Which Ivo? Ivo Petrov; Ivo Roth" in capsys.readouterr().err
    assert lantern.read_text("utf-8") == planned


def test_plan_is_changed_and_printed_again(lantern, capsys):
    """What is not named stays as it was, and `ask` prints the same questions."""
    assert main(["meeting", "lantern", "--with", "Dana", "--on", "2099-11-03", "--minutes", "5"]) == 0
    assert main(["meeting", "lantern", "--minutes", "15", "--json"]) == 0
    capsys.readouterr()
    assert main(["ask", "lantern", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["questions"]) == 4
    assert (read_plan(lantern)["who"], read_plan(lantern)["plan"]) == (["dana"], {"minutes": 15})


def test_nothing_is_planned_without_being_asked(lantern, capsys):
    """The questions of an hour are printed, with a word on how to plan."""
    before = lantern.read_bytes()
    assert main(["meeting", "lantern"]) == 0
    assert "Plan it with --with" in capsys.readouterr().err
    assert lantern.read_bytes() == before


def test_invitation_is_told_at_the_time_of_this_place(lantern, tmp_path, monkeypatch):
    """A calendar that writes the time of Greenwich means an hour of the reader's own clock."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    invite = tmp_path / "invite.ics"
    invite.write_text(INVITE.replace("T103000", "T203000Z").replace("T111500", "T211500Z"), "utf-8")
    try:
        assert main(["meeting", "lantern", "--invitation", str(invite)]) == 0
    finally:
        monkeypatch.undo()
        time.tzset()

    held = read_plan(lantern)
    assert (held["on"], held["plan"]["at"], held["plan"]["minutes"]) == (date(2099, 11, 4), "05:30", 45)


def test_invitation_begins_the_plan(lantern, tmp_path, capsys):
    """Those on file are taken, others are named and left to be asked for."""
    lantern.write_text(lantern.read_text("utf-8").replace('name = "Dana"', 'name = "Dana Reyes"'), "utf-8")
    invite = tmp_path / "invite.ics"
    invite.write_text(INVITE, "utf-8")
    assert main(["meeting", "lantern", "--invitation", str(invite)]) == 0

    held = read_plan(lantern)
    assert held["who"] == ["dana"]
    assert held["plan"] == {
        "at": "10:30",
        "minutes": 45,
        "title": "Spring review",
        "invited_by": "Dana Reyes",
        "place": "Room 4",
    }
    assert (
        "Not in this session, so left out: Jo Kent. To add them: --with 'Dana Reyes; Jo Kent'"
        in capsys.readouterr().err
    )
    assert main(["meeting", "lantern", "--with", "Dana Reyes; Jo Kent"]) == 0
    assert len(read_plan(lantern)["who"]) == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--minutes", "soon"], "Not understood: --minutes. How many minutes?"),
        (["--at", "noonish"], "Not understood: --at. When does it begin?"),
        (["--on", "someday"], "Not understood: --on. A day, such as"),
        (["--invitation", "none.ics"], "none.ics"),
    ],
)
def test_what_cannot_be_read_is_asked_about(lantern, capsys, words, says):
    """Exit code 2, and the file is unchanged."""
    before = lantern.read_bytes()
    assert main(["meeting", "lantern", *words]) == 2
    assert says in capsys.readouterr().err
    assert lantern.read_bytes() == before


@pytest.mark.usefixtures("lantern")
def test_written_sheet_has_room_to_write_and_no_cut(tmp_path):
    """In each format of a file no title is cut, and text and Markdown have lines to write on."""
    for name, room in (("q.txt", "____"), ("q.md", "&nbsp;"), ("q.html", "dotted")):
        assert main(["ask", "lantern", "-o", str(tmp_path / name)]) == 0
        text = (tmp_path / name).read_text("utf-8")
        assert room in text
        assert "…" not in text
