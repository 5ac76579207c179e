from core.session_builder import honest

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
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
