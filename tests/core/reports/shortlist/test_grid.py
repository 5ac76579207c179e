"""The grid of stage 6: what is known of each contender by each criterion, and by whom."""

from core.session_builder import SessionBuilder, honest, march

from earnest.core.evidence.grades import Grade
from earnest.core.reports.shortlist.grid import NO_CONTENDERS, NO_CRITERIA, NOTHING, describe_cell, read_grid

SAYS = "They have opened two such kitchens already"


def make_case():
    """Return a session with two criteria, two contenders, and words on some cells."""
    case = honest().person("jo", "Jo").claim("k1", "Price").claim("k2", "Open in June", rank=1)
    case.put("contender", "t1", text="Northlight", on={"k1": "About the same"})
    case.put("contender", "t2", text="Us", you=True)
    case.put("quote", "q7", **{"words": SAYS, "who": "dana", "on": march(9), "for": ["t1.k2"]})
    case.put("quote", "q8", words="They were late the last time", who="jo", on=march(9), against=["t1.k2"])
    case.put("source", "s7", **{"where": "Their price list", "on": march(2), "for": ["t2.k1"]})
    return case


def describe(case):
    """Return what is said of each cell, by contender and criterion."""
    session = case.session()
    return {key: describe_cell(session, cell, " · ") for key, cell in read_grid(session).cells.items()}


def test_cells_say_what_is_known_by_whom():
    """Heard with a name, read with its source, a guess, and nothing yet; who speaks against it too."""
    assert describe(make_case()) == {
        ("t1", "k2"): "heard · Dana · against: Jo",
        ("t1", "k1"): "guess",
        ("t2", "k2"): NOTHING,
        ("t2", "k1"): "read · Their price list",
    }


def test_their_own_order_comes_first():
    """Criteria by their rank; you are marked."""
    grid = read_grid(make_case().session())

    assert list(grid.criteria.values()) == ["1 Open in June", "Price"]
    assert list(grid.contenders.values()) == ["Northlight", "Us (you)"]


def test_words_that_do_not_count_fill_no_cell():
    """A colleague's word, or too few words, leave a cell as empty as it was."""
    case = make_case()
    case.put("person", "kim", name="Kim", side="ours")
    case.put("quote", "q7", **{"words": SAYS, "who": "kim", "on": march(9), "for": ["t1.k2"]})

    cell = read_grid(case.session()).cells["t1", "k2"]

    assert (cell.grade, cell.words) == (Grade.BLANK, "")
    assert describe(case)["t1", "k2"] == "against: Jo"


def test_cells_decide_nothing(interview):
    """What is known of a cell changes no grade and no verdict."""
    with_grid, without = make_case(), make_case().without("quote", "q7")

    assert with_grid.standing(interview).verdict is without.standing(interview).verdict
    assert with_grid.grade("t1") is without.grade("t1")


def test_missing_halves_are_said():
    """Without criteria, or without contenders, there is no grid."""
    assert read_grid(SessionBuilder().put("contender", "t1", text="Northlight").session()).lacks == NO_CRITERIA
    assert read_grid(SessionBuilder().claim("k1", "Price").session()).lacks == NO_CONTENDERS
