"""A meeting is planned line by line in plain mode too."""

from datetime import date
from pathlib import Path

from core.session_builder import SessionBuilder, honest

from earnest.core.transcripts.invitation import EXPECTED, Invitation, Invited
from earnest.workspace.errors import UnusableFile

FACTS = ("Dana; Mei Tan", "20 Mar", "10.30", "15", "1", "Spring review", "Room 4")


def read_texts(session):
    """Return the questions of the meeting, in order."""
    return [each.text for each in session.meeting["m1"].plan.question.values()]


def test_meeting_is_planned_and_its_questions_chosen(run_plain):
    """Who is new is asked about, one by one; questions go out, in, and elsewhere."""
    case = honest().person("dana", "Dana")
    run = run_plain(case, "/plan", *FACTS, "buyer", "2", "l", "x 1", "a 5", "4 1", "zz", "")
    held = run.session.meeting["m1"]
    assert [run.session.name_of(person) for person in held.who] == ["Dana", "Mei Tan"]
    assert (held.on, held.how) == (date(2026, 3, 20), "call")
    assert (held.plan.at, held.plan.minutes, held.plan.title, held.plan.place) == (
        *("10:30", 15),
        *("Spring review", "Room 4"),
    )
    mei = run.session.person["mei"]
    assert (mei.role, mei.side) == ("buyer", "between")
    assert "Planned: Spring review, with Dana and Mei Tan, 20 Mar 10:30, 15 minutes, call." in run.output
    assert run.output.count("In your order") == 3
    assert len(read_texts(run.session)) == 4
    assert "Type x 3, a 14" in run.output

    again = run_plain(run.session, "/P", *7 * [""], "p", "")
    assert again.session.meeting["m1"].plan.question == {}
    assert again.session.meeting["m1"].who == held.who


def test_what_cannot_be_read_is_asked_again(run_plain):
    """A time, a length and a number that is none are told; nothing is kept of them."""
    run = run_plain(SessionBuilder(), "/P", "", "", "noonish", "10", "soon", "5", "", "", "", "x 9", "")
    held = run.session.meeting["m1"]
    assert (held.plan.at, held.plan.minutes) == ("10:00", 5)
    assert "When does it begin? A time, such as 10:30." in run.output
    assert run.refused == 3


def test_plan_left_early_is_kept_as_far_as_it_was_given(run_plain):
    """Who comes is kept; nothing given is nothing planned."""
    run = run_plain(honest(), "/P", "Mei Tan", "/w")
    assert [run.session.name_of(person) for person in run.session.meeting["m1"].who] == ["Mei Tan"]
    assert run_plain(honest(), "/P", "/w").session.meeting == {}


def test_first_name_is_who_is_on_file(run_plain):
    """The only one whose name it begins is taken, and it is said; of two, it is asked again."""
    case = SessionBuilder().person("dana", "Dana Reyes").person("dan", "Dan Roth").person("d3", "Dan Wu")
    run = run_plain(case, "/P", "Dan; Dana", "Dana; Dan W", "", "", "", "", "", "", "")
    assert "Which Dan? Dan Roth; Dan Wu" in run.output
    assert "Dana is taken to be Dana Reyes." in run.output
    assert len(run.session.person) == 4
    assert run.session.meeting["m1"].who[0] == "dana"


def test_last_question_stays(run_plain):
    """A meeting has one question at least."""
    run = run_plain(honest(), "/P", *7 * [""], *40 * ["x 1"], "")
    assert len(read_texts(run.session)) == 1
    assert "At least one question has to stay." in run.output


class Calendar:
    """A store with one invitation."""

    def open_invitation(self, name):
        """Return the invitation, or refuse another name."""
        if name != "invite.ics":
            raise UnusableFile(Path(name), EXPECTED)
        people = (Invited("Reyes, Dana", is_host=True), Invited("Mei Tan"))
        return Invitation("Spring review", date(2026, 3, 20), None, 30, "Room 4", people, is_cancelled=True)


def test_invitation_fills_the_plan(run_plain):
    """Those on file are taken by name, the others are new; each line can be kept or changed."""
    case = honest().person("dana", "Dana Reyes")
    run = run_plain(case, "/P", "none.ics", "invite.ics", *7 * [""], "", "", "", load=Calendar)
    held = run.session.meeting["m1"]
    assert [run.session.name_of(person) for person in held.who] == ["Dana Reyes", "Mei Tan"]
    assert (held.plan.minutes, held.plan.invited_by) == (30, "Dana Reyes")
    assert "this meeting is cancelled" in run.output
    assert run.session.person["mei"].side is None
