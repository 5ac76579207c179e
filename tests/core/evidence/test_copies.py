import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.evidence.copies import find_copies
from earnest.core.evidence.grades import Grade

TEXT = "Guests leave the lunch queue hungry"


def copied(case):
    """Return which claims copy which."""
    session = case.session()
    return find_copies(session, dict.fromkeys(session.claims, Grade.GUESS))


def test_goal_stands_before_challenge_before_need_at_equal_evidence():
    """A text typed under all three is the goal's."""
    case = SessionBuilder().claim("n1", TEXT).claim("c1", TEXT).claim("g1", TEXT)

    assert copied(case) == {"n1": "g1", "c1": "g1"}


def test_lower_id_stands_at_equal_evidence_and_kind():
    """`c2` comes before `c10`."""
    assert copied(SessionBuilder().claim("c10", TEXT).claim("c2", TEXT)) == {"c10": "c2"}


def test_better_evidence_stands_whatever_its_kind():
    """A need that is heard makes the goal with its words the copy."""
    case = honest().put("goal", "g1", text="Orders have to reach the stove before anyone sits down")

    assert case.grade("n1") is Grade.CONFIRMED
    assert case.grade("g1") is Grade.GUESS
    assert case.judged()["g1"].findings[0].found == "the need n1"


@pytest.mark.parametrize(
    ("left", "right", "is_copy"),
    [
        ("one two red green blue", "blue green red and much more", False),
        ("red green blue pink ones", "pink, blue, green and red", True),
        ("red green blue pink", "pink, blue, green and red ones", False),
        ("a b c d e f g h i j", "a b c d e f g h i x", True),
        ("k l n o p q r u v w", "k l n o p q r u x y", False),
    ],
)
def test_nine_tenths_of_four_or_more_content_words_make_a_copy(left, right, is_copy):
    """Fewer shared words, or a text too short to tell, are left alone."""
    case = SessionBuilder(language="xx" if len(left) == 19 else "en").claim("c1", left).claim("c2", right)

    assert bool(copied(case)) is is_copy


def test_rare_word_shared_makes_no_copy_by_itself():
    """Of too many texts to compare pair by pair, only those with the same rarest word are compared."""
    case = SessionBuilder()
    for number in range(1, 13):
        case.claim(f"c{number}", f"Queue number{number} grows longer every single morning")
    case.claim("n1", "Stove orders arrive while everybody sits").claim("n2", "The stove sits broken twice")
    case.claim("n3", "Orders arrive at the stove while everybody sits").claim("n4", "Twice broken pots leak daily")

    assert copied(case) == {"n3": "n1"}


def test_blank_claims_and_other_kinds_are_never_copies():
    """An option may repeat a need's words; two blanks are only blank."""
    case = SessionBuilder().claim("n1", TEXT).claim("o1", TEXT).claim("c1", "").claim("c2", "")

    assert "copy" not in [finding.rule for found in case.judged().values() for finding in found.findings]


@pytest.mark.parametrize(
    ("challenge", "need"),
    [
        ("每次新领域打开，大公司总是比我们先让读者看到，所以我们的好产品没有人知道", "让读者先看到我们"),
        ("คู่แข่งรายใหญ่เข้าถึงผู้อ่านใหม่ก่อนเสมอ ผลิตภัณฑ์ที่ดีของเราจึงไม่มีใครเห็น", "ให้คนเห็นเราก่อนเขา"),
    ],
    ids=["Chinese", "Thai"],
)
def test_short_claim_in_a_script_without_spaces_is_no_copy_by_its_letters(challenge, need):
    """Where every character counts as a word, sharing characters is not saying the same."""
    case = SessionBuilder(language="zh").claim("c1", challenge).claim("n1", need)

    assert copied(case) == {}


def test_same_text_in_a_script_without_spaces_is_a_copy():
    """Said twice it is still a copy, in any script."""
    case = (
        SessionBuilder(language="ja").claim("g1", "三年以内に上位五社に入る").claim("n1", "三年以内に上位五社に入る。")
    )

    assert set(copied(case)) == {"n1"}


def test_long_text_that_holds_a_short_one_among_words_of_its_own_does_not_fall():
    """A challenge may name the goal it blocks; a goal with a few words added is asked about."""
    goal = "Open four bakeries across Lyon"
    honest_text = "No landlord in Lyon lets rooms to bakeries, which keeps them from their wish: open four across town"
    case = SessionBuilder().claim("g1", goal).claim("c1", honest_text).claim("n1", f"{goal} soon, somehow")

    assert copied(case) == {}
    assert {key: found.near for key, found in case.judged().items() if found.near} == {"n1": "g1"}


@pytest.mark.parametrize(
    ("code", "text", "turned"),
    [
        ("en", "Orders reach the stove late and guests walk away", "Orders no longer reach the stove late"),
        ("en", "Guests walk away from the long queue", "Guests don’t walk away from the long queue"),
        (
            "de",
            "Gäste laufen hungrig aus der langen Schlange weg",
            "Gäste laufen nicht hungrig aus der langen Schlange",
        ),
        ("fr", "Les clients quittent la longue file affamés", "Les clients ne quittent plus la longue file affamés"),
        ("es", "Los clientes dejan la larga cola con hambre", "Los clientes ya no dejan la larga cola con hambre"),
        ("zh", "客人排队太久就走了", "客人不再排队太久就走了"),
        ("ja", "客が長い列を見て帰ってしまう", "客が長い列を見て帰らない"),
        ("ru", "Гости уходят из длинной очереди голодными", "Гости не уходят из длинной очереди голодными"),
        ("ko", "손님이 긴 줄을 보고 떠난다", "손님이 긴 줄을 보고 떠나지 않는다"),
        ("xx", "Gäste laufen hungrig aus der Schlange", "Gäste laufen nie hungrig aus der Schlange"),
    ],
)
def test_negation_or_a_turn_apart_is_no_copy(code, text, turned):
    """What has to be otherwise is said in nearly the same words."""
    case = SessionBuilder(language=code).claim("c1", text).claim("n1", turned)

    assert copied(case) == {}
    assert not any(found.near for found in case.judged().values())
    assert copied(case.claim("c2", text)) == {"c2": "c1"}
