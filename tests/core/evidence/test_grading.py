"""Laws of the ladder that hold for any text and any records."""

from core.session_builder import KIND_OF, LADDER, LANGUAGE_SAMPLES, SessionBuilder, honest, march, raised, shuffled
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.evidence.blanks import describe_unrecorded, explain_blank
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from([text for tongue in LANGUAGE_SAMPLES for text in (tongue.goal, tongue.challenge, tongue.need)]),
    st.sampled_from(["tbd", "", "more more more more", "cash", "Growth sprint"]),
)
QUOTES = st.sampled_from([quote for tongue in LANGUAGE_SAMPLES for quote in tongue.quotes])
PEOPLE = st.sampled_from(["dana", "jo", "you", "priya"])
DAYS = st.integers(1, 28)
CLASSES = st.sampled_from(["that's it", "yes but", "a polite yes", "no"])
SAYINGS = st.sampled_from([said for tongue in LANGUAGE_SAMPLES for said in (tongue.said, *tongue.quotes)])
UNUSED = "zwölf Boxkämpfer jagen Viktor"
CLAIMS = ("g1", "g2", "gold", "c1", "c2", "cost", "n1", "n2", "near")


@st.composite
def cases(draw, *, records=True):
    """Draw a session with some claims, tied at random, with or without records."""
    case = SessionBuilder(language=draw(st.sampled_from(["en", "zh", "th"])), offer=["growth sprint"])
    case.person("dana").person("jo").person("priya", "PRIYA")
    claims = draw(st.lists(st.sampled_from(CLAIMS), unique=True, min_size=1))
    for claim in claims:
        goals = [other for other in claims if other[0] == "g"]
        challenges = [other for other in claims if other[0] == "c"]
        more = {
            "g": {
                "measure": draw(st.sampled_from(["", "rank"])),
                "by": "June",
                "owner": draw(st.lists(PEOPLE, max_size=1)),
            }
        }
        if goals:
            more["c"] = {"blocks": draw(st.lists(st.sampled_from(goals), unique=True))}
        if challenges:
            more["n"] = {"answers": draw(st.lists(st.sampled_from(challenges), unique=True))}
        case.claim(claim, draw(TEXTS), **more.get(claim[0], {}))
    if records:
        for number in range(draw(st.integers(0, 6))):
            about = draw(st.sampled_from(claims))
            hand = draw(st.booleans())
            case.heard(about, draw(QUOTES), draw(PEOPLE), draw(DAYS), f"h{number}", second_hand=hand)
        for number in range(draw(st.integers(0, 4))):
            about = draw(st.lists(st.sampled_from(claims), unique=True, min_size=1))
            case.said_back(about, draw(SAYINGS), draw(CLASSES), draw(PEOPLE), draw(DAYS), f"s{number}")
        changed = draw(st.sampled_from(claims))
        if draw(st.booleans()):
            case.put(KIND_OF[changed[0]], changed, text=draw(TEXTS))
    return case, claims


def grades_of(tables):
    """Return the grades of a session's claims."""
    session, faults = read_session(tables)
    assert not faults
    return {key: found.grade for key, found in grade_claims(session).items()}


@given(drawn=cases(records=False))
def test_no_text_without_a_record_rises_above_guess(drawn):
    """Nothing that is merely believed can earn the right, however much of it is typed."""
    case, _ = drawn

    assert max(grades_of(case.tables).values()) <= Grade.GUESS


@given(drawn=cases(records=False))
def test_claim_without_a_record_is_described_by_its_grade(drawn):
    """What an answer's page says of a claim is never more than the panel does."""
    case, claims = drawn
    session, grades = case.session(), grades_of(case.tables)

    assert [describe_unrecorded(session, key)[0] for key in claims] == [grades[key].word for key in claims]
    assert describe_unrecorded(session, "") == ("blank", "no answer yet")


@given(drawn=cases(), data=st.data())
def test_source_never_lowers_the_grade_of_its_claim(drawn, data):
    """To read up on a claim can only help it."""
    case, claims = drawn
    claim = data.draw(st.sampled_from(claims))
    before = grades_of(case.tables)[claim]
    case.read(claim, record="r9")

    assert grades_of(case.tables)[claim] >= before


@given(drawn=cases(), data=st.data(), by=PEOPLE, day=DAYS, hand=st.booleans())
def test_words_not_used_elsewhere_never_lower_the_grade_of_their_claim(drawn, data, by, day, hand):
    """To hear more can only help a claim."""
    case, claims = drawn
    claim = data.draw(st.sampled_from(claims))
    before = grades_of(case.tables)[claim]
    case.heard(claim, UNUSED, by, day, "h99", second_hand=hand)

    assert grades_of(case.tables)[claim] >= before


@given(drawn=cases(), data=st.data(), day=DAYS)
def test_thats_it_never_lowers_the_grade_of_its_claim(drawn, data, day):
    """A confirmation can only help its claim; a copy of it may fall, as the better known one counts."""
    case, claims = drawn
    claim = data.draw(st.sampled_from(claims))
    before = grades_of(case.tables)[claim]
    case.said_back((claim,), data.draw(SAYINGS), on=day, key="s99")

    assert grades_of(case.tables)[claim] >= before


@given(drawn=cases(), data=st.data(), day=DAYS, who=PEOPLE)
def test_polite_yes_changes_nothing(drawn, data, day, who):
    """Grades are the same with and without a polite yes."""
    case, claims = drawn
    before = grades_of(case.tables)
    case.said_back(
        data.draw(st.lists(st.sampled_from(claims), min_size=1)), data.draw(SAYINGS), "a polite yes", who, day, "s9"
    )

    assert grades_of(case.tables) == before


@given(drawn=cases(), seed=st.integers(0, 999))
def test_order_of_tables_and_keys_changes_no_judgement(interview, drawn, seed):
    """A file sorted another way by hand is judged the same, to the last question."""
    case, _ = drawn
    one, other = (read_session(tables)[0] for tables in (case.tables, shuffled(case.tables, seed)))

    first, second = assess(one, interview), assess(other, interview)

    assert (first.verdict, first.chain, first.weakest) == (second.verdict, second.chain, second.weakest)
    assert first.grades == second.grades
    assert list(first.grades) == list(second.grades)
    assert (first.ask_next, first.stage_grades, first.why) == (second.ask_next, second.stage_grades, second.why)
    assert (first.orphans, first.look_again) == (second.orphans, second.look_again)


@given(drawn=cases())
def test_grades_are_computed_the_same_each_time_and_always_explained(interview, drawn):
    """Each claim below confirmed names the rule that limits it."""
    case, _ = drawn
    session, _ = read_session(case.tables)

    found = grade_claims(session)

    assert found == grade_claims(session)
    for each in found.values():
        assert (each.held_by is None) is (each.grade is Grade.CONFIRMED)
        assert bool(each.confirmed_by) is (each.grade is Grade.CONFIRMED)
    standing = assess(session, interview)
    assert (standing.weakest is None) is standing.verdict.may_propose
    assert all(finding.sentence for finding in standing.why)


@given(drawn=cases(), number=st.integers(1, 5))
def test_ids_are_only_names(drawn, number):
    """A session whose ids are long numbers is graded like any other."""
    case, claims = drawn
    case.put("goal", "g" + "7" * 5000 * number, text="More")

    assert set(grades_of(case.tables)) >= set(claims)


def test_grades_rise_by_records_alone():
    """Blank, guess, read, heard, confirmed: each by what is on file."""
    for grade in LADDER:
        case = SessionBuilder().person("dana").claim("n1", "Orders reach the stove earlier")
        raised(case, "n1", grade, "He must hear it while folk still wait")

        assert case.grade("n1") is grade


def test_source_under_a_heard_claim_changes_nothing():
    """The best evidence decides."""
    assert honest().read("n1").grade("n1") is Grade.CONFIRMED


def test_records_that_do_not_count_are_listed_beside_those_that_do():
    """A quote that lacks its day is named, and the grade rests on the other."""
    case = honest().heard("n1", "And quickly, please, every day", record="h2")
    case.without("quote", "n1h2", "on")

    found = case.judged()["n1"]
    told = [finding for finding in found.findings if finding.rule == "record_lacks"]

    assert found.grade is Grade.CONFIRMED
    assert [(finding.record, finding.met, finding.found) for finding in told] == [
        ("quote.n1h2", False, "the day it was said")
    ]


def test_spread_quote_beside_one_that_counts_is_not_held_against_a_claim():
    """The rule is named only where it costs the claim something."""
    case = honest().claim("c2", "Winter is long", blocks=["g1"]).claim("n2", "Heat", answers=["c2"])
    for claim in ("n1", "c2", "n2"):
        case.heard(claim, "Winter empties the whole street of people", on=march(4).day, record="h2")

    judgements = case.judged()

    assert judgements["n1"].grade is Grade.CONFIRMED
    assert "one_quote" not in [finding.rule for finding in judgements["n1"].findings]
    assert judgements["n2"].grade is Grade.GUESS


def test_blank_field_has_a_reason():
    """Each way of being blank has its word."""
    case = SessionBuilder().claim(
        "g1", "tbd", measure="more more more more", by="soon", why_now="", not_known=["larger_aim"]
    )
    session = case.session()

    why = {field: explain_blank(session, "g1", field) for field in ("text", "measure", "by", "why_now", "larger_aim")}

    assert why == {
        "text": "only a placeholder",
        "measure": "mostly one word, repeated",
        "by": "too vague to check",
        "why_now": "",
        "larger_aim": "asked, and not known yet",
    }


def test_claim_tells_of_what_it_hangs_on_and_of_no_namesake():
    """A challenge hangs on the goal, even where a need has the same id."""
    tables = {"goal": {"x": {"text": "Bowls"}}, "challenge": {"c1": {"text": "The queue", "blocks": ["x"]}}}
    told = []
    for goal, need in (("Bowls", "Rice"), ("Bowls", "Noodles"), ("Plates", "Noodles")):
        tables |= {"goal": {"x": {"text": goal}}, "need": {"x": {"text": need}}}
        session, _ = read_session({"format": 2, "client": "A", "interview": "client", **tables})
        told.append(grade_claims(session)["c1"].findings[0].detail)

    assert told == ["Bowls", "Bowls", "Plates"]
