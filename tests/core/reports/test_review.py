from core.session_builder import SessionBuilder, honest

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.model.parsing import read_session
from earnest.core.reports.review import outline


def lines(case):
    """Return the tree as plain lines."""
    session, _ = read_session(case.tables)
    return [
        (branch.depth, branch.claim or branch.stage, branch.note, branch.is_last)
        for branch in outline(session, grade_claims(session))
    ]


def test_outline_has_everything_said():
    """Goals come first, then orphans, then the later stages."""
    case = SessionBuilder().person("jo").claim("g2", "B").claim("g10", "C").claim("c1", "x", blocks=["g2"])
    case.claim("c2", "y", blocks=["g2", "g10"]).claim("n1", "z", answers=["c1"]).claim("n2", "w", answers=["c1"])
    case.claim("c9", "loose").claim("n3", "on loose", answers=["c9"]).claim("n4", "alone").claim(
        "o1", "Leave", route="nothing"
    )
    case.claim("k1", "Cheap", rank=2).claim("k2", "Near").put("ruling_out", "r1", text="No", who_minded="jo")
    case.put("ruling_out", "r2", text="Nor").put("contender", "t1", text="Me", ground="similar goal")
    case.put("contender", "t2", text="You").put("reason", "w1", text="Because").claim("o2", "Hire")

    assert lines(case) == [
        (0, "g2", "", ()),
        (1, "c1", "", (False,)),
        (2, "n1", "", (False, False)),
        (2, "n2", "", (False, True)),
        (1, "c2", "no need linked", (True,)),
        (0, "g10", "", ()),
        (1, "c2", "no need linked", (True,)),
        (0, "c9", "linked to no goal", ()),
        (2, "n3", "", (True, True)),
        (0, "n4", "linked to no challenge", ()),
        (0, "options", "", ()),
        (0, "o1", "leave it", ()),
        (0, "o2", "", ()),
        (0, "k1", "criterion 2", ()),
        (0, "k2", "criterion", ()),
        (0, "ruled_out", "", ()),
        (0, "r1", "Jo was sorry", ()),
        (0, "r2", "", ()),
        (0, "shortlist", "", ()),
        (0, "t1", "similar goal", ()),
        (0, "t2", "", ()),
        (0, "choice", "", ()),
        (0, "w1", "", ()),
    ]


def test_needs_are_listed_once_where_all_is_tied_to_all():
    """The rows are no more than the claims and their links, however many ways there are."""
    case, each = SessionBuilder(), range(1, 61)
    for number in each:
        case.claim(f"g{number}", "goal").claim(f"c{number}", "so", blocks=[f"g{goal}" for goal in each])
        case.claim(f"n{number}", "need", answers=[f"c{challenge}" for challenge in each] * 3)

    rows = lines(case)

    assert len(rows) == 60 + 60 * 60 + 60 * 60 + 4
    assert rows[1:3] == [(1, "c1", "", (False,)), (2, "n1", "", (False, False))]
    assert rows[rows.index((0, "g2", "", ())) + 1 :][:2] == [
        (1, "c1", "needs: above", (False,)),
        (1, "c2", "needs: above", (False,)),
    ]


def test_outline_row_has_text_and_grade():
    """A row says what was said and how it is known."""
    session = honest().session()

    first = outline(session, grade_claims(session))[0]

    assert (first.text, first.grade, first.stage) == (session.goal["g1"].text, Grade.CONFIRMED, "goal")


def test_claim_with_a_broken_link_is_an_orphan():
    """Everything stays visible in a file with faults too."""
    case = SessionBuilder().claim("c1", "x", blocks=["g9"]).claim("n1", "y", answers=["c9"])

    assert [line[1:3] for line in lines(case)[:2]] == [("c1", "linked to no goal"), ("n1", "linked to no challenge")]
