from datetime import UTC, datetime

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.editing.say_back import ALL, go_to_correction
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict

SAID = "So it is the clock and not the price: when noon comes, the queue has to get through before the office calls"


def test_correction_said_back_again_earns_the_right(run_plain):
    """A correction goes to the claim; after its change and a second say-back, all is confirmed."""
    case = honest().without("said_back", "s1")
    first = f"/s\n\n{SAID}\n.\nYes, but it is the office, not the clock\n.\nDana\n10 Mar\n2\n3"
    changed = "Orders have to reach the stove before the office calls\n.\n\n"
    second = f"/s\n\n{SAID} them back in\n.\nThat's it\n.\nDana\n11 Mar\n1"

    run = run_plain(case, first, changed, second, at="need.said_back")

    assert "What did they correct?" in run.output
    assert "They corrected it: Yes, but it is the office" in run.output
    assert run.session.need["n1"].text == "Orders have to reach the stove before the office calls"
    assert list(run.session.said_back["s1"].of) == ["n1"]
    assert assess(run.session, run.working.interview).verdict is Verdict.EARNED


def test_edit_of_a_confirmed_claim_asks_what_it_means(run_plain):
    """The same meaning keeps the confirmation, undo restores the text, else it lapses until said back again."""
    edit = "Orders must reach the stove before anybody has sat down\n."

    same = run_plain(honest(), f"{edit}\n1\nonly the grammar", at="n1.text")
    undone = run_plain(honest(), f"{edit}\n2", at="n1.text")
    lapsed = run_plain(honest(), f"{edit}\n3\nThey moved the stove", at="n1.text")
    repaired = run_plain(lapsed.session, f"/s\n\n{SAID} back\n.\nThat's it\n.\nDana\n17 Mar\n1", at="need.said_back")

    grades = [grade_claims(run.session)["n1"].grade for run in (same, undone, lapsed, repaired)]
    assert grades == [Grade.CONFIRMED, Grade.CONFIRMED, Grade.HEARD, Grade.CONFIRMED]
    assert same.session.said_back["s1"].same_meaning["n1"].note == "only the grammar"
    assert undone.session.need["n1"].text == honest().session().need["n1"].text
    assert [entry.why for entry in lapsed.session.history.values()][-1] == "They moved the stove"


@pytest.mark.parametrize("end", ["/q", "/w\n/q", ""])
def test_say_back_left_early_is_kept_and_finished(end, run_plain):
    """What was given of it is on file, counts for nothing yet, and the next time asks only for what it lacks."""
    case = honest().without("said_back", "s1")
    left = run_plain(case, f"/s\n\n{SAID}\n.\nThat's it, all\nof it\n.\nDana\n{end}".rstrip("\n"), ends=False)
    said = left.session.said_back["s1"]
    assert (said.said, said.reply, said.class_) == (SAID, "That's it, all\nof it", None)
    assert grade_claims(left.session)["n1"].grade is Grade.HEARD

    finished = run_plain(left.session, "/s\n1\n10 Mar\n1", at="need.said_back")
    assert "Missing: the day they answered, what their answer meant." in finished.output
    assert list(finished.session.said_back) == ["s1"]
    assert grade_claims(finished.session)["n1"].grade is Grade.CONFIRMED


def test_unfinished_say_back_need_not_be_finished(run_plain):
    """Another one can be begun, and one that was cut off within a text keeps its lines."""
    left = run_plain(honest().without("said_back", "s1"), f"/s\n\n{SAID}\nand more\n/q", ends=False)
    assert left.session.said_back["s1"].said == f"{SAID}\nand more"

    other = run_plain(left.session, f"/s\n2\n\n{SAID}\n.\nYes\n.\nDana\n10 Mar\n1", at="need.said_back")
    assert list(other.session.said_back) == ["s1", "s2"]


def test_correction_of_claims_that_are_gone_stays(run_plain):
    """Where nothing of what was said back is left, there is nothing to go to."""
    session = SessionBuilder().put("said_back", "s1", said="So it is the clock").session()
    author = Author("priya", datetime(2026, 3, 18, tzinfo=UTC))
    working = run_plain(session).working
    assert go_to_correction(working, "s1", ALL, author) is working
