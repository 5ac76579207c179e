"""Laws that hold for any session, whatever is changed in it."""

import copy
from dataclasses import replace

from core.session_builder import KIND_OF, LANGUAGE_SAMPLES, honest, march, shuffled
from hypothesis import given, settings
from hypothesis import strategies as st

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

CLAIMS = ("g1", "c1", "n1")
EXAMPLES = 2 * settings.default.max_examples + 10
"""How many sessions each law is tried on: 30 in the quick tests, 60 among the slow ones."""
NEW = (
    "Quarterly umbrellas wobble beside violet lanterns",
    "Zwölf Nachbarn zählen abends ihre Bienenstöcke",
    "Подсолнухи шумят возле пустой мельницы",
    "紫色灯笼挂在河边的旧船上",
)
"""Quotes in words that no sample has."""
TYPOGRAPHY = str.maketrans({"'": "’", "-": "–", " ": "\u00a0", '"': "”"})


def add_rival(case, sample):
    """Add a second chain, as good as the first, and return the case."""
    case.claim("g2", sample.goal, measure=sample.measure, by=sample.by)
    case.claim("c2", sample.challenge, blocks=["g2"]).claim("n2", sample.need, answers=["c2"])
    for claim, quote in zip(("g2", "c2", "n2"), sample.quotes, strict=True):
        case.heard(claim, quote)
    return case.said_back(("g2", "c2", "n2"), sample.said, key="s8", reply=sample.reply)


@st.composite
def grown(draw):
    """Return a session: an honest one with some of its records taken away, answered again, or said by others.

    Its texts have marks that may be set in other ways, and beside its chain may stand another that is as good.
    """
    sample, rival = draw(st.lists(st.sampled_from(LANGUAGE_SAMPLES), min_size=2, max_size=2, unique=True))
    sample = replace(sample, goal=f'{sample.goal} - that\'s "it"', quotes=(f'"{sample.quotes[0]}"', *sample.quotes[1:]))
    case = honest(sample, owned=draw(st.booleans())).person(
        "jo", "Jo", side=draw(st.sampled_from(["theirs", "ours", "between"]))
    )
    if draw(st.booleans()):
        add_rival(case, rival)
    for claim in CLAIMS:
        quotes, key = case.tables["quote"], f"{claim}h1"
        change = draw(st.sampled_from(["keep", "keep", "drop", "jo", "late", "short", "second"]))
        if change == "drop":
            del quotes[key]
        elif change != "keep":
            quotes[key] |= {
                "jo": {"who": "jo"},
                "late": {"on": march(20)},
                "short": {"words": "Too late", "all_they_said": draw(st.booleans())},
                "second": {"second_hand": True},
            }[change]
    if draw(st.booleans()):
        del case.tables["said_back"]["s1"]
    for number in range(draw(st.integers(0, 3))):
        said = draw(
            st.sampled_from([sample.said, sample.quotes[0], "So it is the rent, the till, the cook and winter"])
        )
        class_ = draw(st.sampled_from(["that's it", "yes but", "a polite yes", "no"]))
        who, day = draw(st.sampled_from(["dana", "dana", "jo"])), draw(st.sampled_from([4, 11, 11, 20]))
        covered = draw(st.lists(st.sampled_from(CLAIMS), min_size=1, unique=True))
        case.said_back(covered, said, class_, who=who, on=day, key=f"s{number + 2}")
    return case


def grades_of(tables):
    """Return every claim's grade."""
    session, faults = read_session(tables)
    assert not faults
    return {key: found.grade for key, found in grade_claims(session).items()}


def dressed(value, key=""):
    """Return tables whose texts are set in other marks, dashes and spaces."""
    if isinstance(value, dict):
        return {name: dressed(each, name) for name, each in value.items()}
    return value.translate(TYPOGRAPHY) if key in {"text", "words", "said", "reply"} else value


@given(case=grown(), seed=st.integers(0, 1 << 20))
@settings(max_examples=EXAMPLES)
def test_order_of_tables_never_matters(interview, case, seed):
    """Whatever the order in a file, each session has one standing."""
    session, other = (read_session(tables)[0] for tables in (case.tables, shuffled(copy.deepcopy(case.tables), seed)))
    one, two = assess(session, interview, march(25)), assess(other, interview, march(25))

    assert list(one.grades.items()) == list(two.grades.items())
    assert (one.verdict, one.chain, one.weakest, one.why) == (two.verdict, two.chain, two.weakest, two.why)
    assert (one.remarks, one.contradictions) == (two.remarks, two.contradictions)


@given(case=grown())
@settings(max_examples=EXAMPLES)
def test_typography_changes_nothing(case):
    """Marks, dashes and spaces of another kind are the same text."""
    assert grades_of(dressed(copy.deepcopy(case.tables))) == grades_of(case.tables)


@given(case=grown(), claim=st.sampled_from(CLAIMS))
@settings(max_examples=EXAMPLES)
def test_text_without_a_record_never_rises_above_guess(case, claim):
    """However often it is said back, and whatever stands beside it."""
    for table in ("quote", "source"):
        records = case.tables.get(table, {})
        for key in [key for key, record in records.items() if claim in record["for"]]:
            del records[key]

    assert grades_of(case.tables)[claim] <= Grade.GUESS


@given(
    case=grown(),
    claim=st.sampled_from(CLAIMS),
    words=st.sampled_from(NEW),
    who=st.sampled_from(["dana", "jo", "you"]),
    day=st.sampled_from([1, 11, 28]),
    second=st.booleans(),
)
@settings(max_examples=EXAMPLES)
def test_one_more_quote_in_other_words_never_lowers_a_grade(case, claim, words, who, day, second):
    """What they say besides takes nothing away, no matter who says it or when."""
    before = grades_of(case.tables)

    after = grades_of(case.heard(claim, words, who=who, on=day, record="h9", second_hand=second).tables)

    assert all(after[key] >= before[key] for key in CLAIMS)


@given(
    case=grown(),
    claim=st.sampled_from(CLAIMS),
    words=st.sampled_from(NEW),
    who=st.sampled_from(["dana", "jo", "you"]),
    day=st.sampled_from([1, 11, 28]),
    sense=st.sampled_from(["about", "against"]),
)
@settings(max_examples=EXAMPLES)
def test_quote_about_or_against_never_raises_a_grade(case, claim, words, who, day, sense):
    """What touches a claim, or speaks against it, lifts neither that claim nor another."""
    before = grades_of(case.tables)
    case.put("quote", "z9", words=words, who=who, on=march(day), **{sense: [claim]})

    assert all(grade <= before[key] for key, grade in grades_of(case.tables).items())


@given(case=grown(), claim=st.sampled_from(CLAIMS), class_=st.sampled_from(["yes but", "a polite yes", "no"]))
@settings(max_examples=EXAMPLES)
def test_answer_that_does_not_confirm_never_raises_a_grade(case, claim, class_):
    """A correction, a no and a polite yes lift nothing."""
    before = grades_of(case.tables)
    said = {"said": "So it is the rent", "reply": "Hm, the rent and the cook", "who": "dana", "on": march(21)}
    of = {claim: fingerprint(case.tables[KIND_OF[claim[0]]][claim]["text"])}
    case.tables["said_back"]["s9"] = {**said, "class": class_, "of": of}

    assert all(grade <= before[key] for key, grade in grades_of(case.tables).items())
