import pytest
from casefile import Case, honest

from earnest.core.copies import copies
from earnest.core.grades import Grade

TEXT = "Guests leave the lunch queue hungry"


def copied(case):
    """Return which claims copy which."""
    session = case.session()
    return copies(session, dict.fromkeys(session.claims, Grade.GUESS))


def test_at_equal_evidence_goal_stands_before_challenge_before_need():
    """A text typed under all three is the goal's."""
    case = Case().claim("n1", TEXT).claim("c1", TEXT).claim("g1", TEXT)

    assert copied(case) == {"n1": "g1", "c1": "g1"}


def test_at_equal_evidence_and_kind_the_lower_id_stands():
    """`c2` stands before `c10`."""
    assert copied(Case().claim("c10", TEXT).claim("c2", TEXT)) == {"c10": "c2"}


def test_the_better_evidence_stands_whatever_its_kind():
    """A need that is heard makes the goal with its words the copy."""
    case = honest().put("goal", "g1", text="Orders have to reach the stove before anyone sits down")

    assert case.grade("n1") is Grade.CONFIRMED
    assert case.grade("g1") is Grade.GUESS
    assert case.judged()["g1"].findings[0].found == "the need n1"


@pytest.mark.parametrize(
    ("left", "right", "is_copy"),
    [
        ("one two red green blue", "blue green red and much more", False),
        ("red green blue pink", "pink, blue, green and red ones", True),
        ("a b c d e f g h i j", "a b c d e f g h i x", True),
        ("k l n o p q r u v w", "k l n o p q r u x y", False),
    ],
)
def test_nine_tenths_of_four_or_more_content_words_make_a_copy(left, right, is_copy):
    """Fewer shared words, or a text too short to tell, are left alone."""
    case = Case(language="xx" if len(left) == 19 else "en").claim("c1", left).claim("c2", right)

    assert bool(copied(case)) is is_copy


def test_blank_claims_and_other_kinds_are_never_copies():
    """An option may repeat a need's words; two blanks are only blank."""
    case = Case().claim("n1", TEXT).claim("o1", TEXT).claim("c1", "").claim("c2", "")

    assert "copy" not in [finding.rule for found in case.judged().values() for finding in found.findings]
