from datetime import date

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.interview.paper_words import SHIPPED
from earnest.core.reports.letter import write_letter

OPENING, NOTHING, CLOSING = SHIPPED.letter.opening, SHIPPED.letter.nothing, SHIPPED.letter.closing
TODAY = date(2026, 3, 18)


@pytest.fixture
def written(interview):
    """The letter of a case, line by line: what each line is, and its words."""

    def _written(case, to=""):
        return [
            (line.kind, line.words)
            for line in write_letter(case.session(), interview, case.standing(interview), TODAY, to)
        ]

    return _written


def test_letter_quotes_what_was_understood(written):
    """It has the chain with quotes, then what was missed, and is signed and dated."""
    case = honest()
    goal = case.tables["goal"]["g1"]

    found = written(case)

    assert found[:2] == [("title", "A noodle shop"), ("text", OPENING)]
    assert [words for kind, words in found if kind == "quote"] == [
        *(case.tables["quote"][key]["words"] for key in ("g1h1", "c1h1", "n1h1")),
        case.tables["said_back"]["s1"]["reply"],
    ]
    assert ("point", f"You would know by: {goal['measure']}") in found
    assert found[-2:] == [("heading", CLOSING), ("lead", "Priya")]


def test_letter_leaves_guesses_out_and_asks_about_sources(written):
    """Only what came from them counts as understood."""
    case = honest().claim("c2", "The cook is tired of the noise", blocks=["g1"])
    case.claim("c3", "The street is dug up from May on.", blocks=["g1"]).read("c3", "the town's notice")

    found = written(case)

    assert not any("cook is tired" in words for _, words in found)
    asked = "I read this: The street is dug up from May on (the town's notice). Is that so?"
    assert ("point", asked) in found


def test_letter_has_nothing_of_yours(written):
    """It has no grade, no offer and no route."""
    case = honest().put("you", offer=["growth sprint"]).claim("o1", "We build it for them", route="outside")
    case.heard("o1", "You could build us that screen by May")

    text = " ".join(words for _, words in written(case)).casefold()

    assert not any(word in text for word in ("heard", "confirmed", "earned", "growth sprint", "build"))


def test_what_was_only_assumed_is_not_called_understood(written):
    """Words against a guess are beside it, as against what you assumed."""
    case = honest().claim("c2", "The cook is tired of the noise", blocks=["g1"])
    case.put("quote", "q8", words="The noise is the best of it", who="dana", on=date(2026, 3, 5), against=["c2"])

    said = "Dana said: “The noise is the best of it”."
    asked = f"I had assumed: The cook is tired of the noise. But {said} How do you see it?"
    assert ("point", asked) in written(case)


def test_several_words_against_a_claim_are_one_question(written):
    """A claim is not asked about twice."""
    case = honest().person("jo", "Jo", role="cook")
    for key, words in (("q8", "The cook knows soon enough"), ("q9", "It was never too late for the stove")):
        case.put("quote", key, words=words, who="jo", on=date(2026, 3, 5), against=["n1"])

    asked = [words for kind, words in written(case) if kind == "point" and "I understood" in words]
    assert len(asked) == 1
    assert asked[0].endswith(
        "And Jo said: “The cook knows soon enough” and Jo said: “It was never too late for the stove”."
        " How do these fit together?"
    )


def test_words_that_are_quoted_are_not_told_again(written):
    """What speaks for one claim and against another is named by who said it and when."""
    case = honest().person("jo", "Jo").claim("n2", "Fewer guests at noon", answers=["c1"])
    case.put("quote", "q8", words="I would have fewer at noon", who="jo", on=date(2026, 3, 5), how="call")
    case.put("quote", "q8", **{"for": ["n2"], "against": ["n1"]})

    found = written(case)

    assert sum("fewer at noon" in words for kind, words in found if kind != "text") == 1
    [asked] = [words for kind, words in found if kind == "point" and "otherwise" in words]
    assert asked.endswith("And Jo said otherwise on 5 Mar (see above). How do these fit together?")


def test_words_against_two_claims_are_asked_about_once(written):
    """Both claims stand before the words, and nothing is told twice."""
    case = honest().person("jo", "Jo")
    case.put("quote", "q9", words="It is not the clock", who="jo", on=date(2026, 3, 5), against=["c1", "n1"])

    asked = [words for kind, words in written(case) if kind == "point" and "not the clock" in words]
    claims = [case.session().claims[key].text for key in ("c1", "n1")]
    end = "And Jo said: “It is not the clock”. How do these fit together?"
    assert asked == [f"I understood: {claims[0]}. {claims[1]}. {end}"]


def test_questions_stand_below_the_claim_they_are_about(written):
    """Who reads *when that happens* has just read what happens."""
    case = SessionBuilder().claim("g1", "Serve more guests at lunch by May")
    for key, text in (("c1", "The queue reaches the street"), ("c2", "The stove is cold at noon")):
        case.claim(key, text, blocks=["g1"]).read(key, "The town's count")

    points = [words for kind, words in written(case) if kind == "point"]
    named = [at for at, words in enumerate(points) if words.startswith("I read this: The")]
    costs = [at for at, words in enumerate(points) if words.startswith("When that happens")]
    assert (len(named), len(costs)) == (2, 1)
    assert named[0] < costs[0] < named[1]
    # What asks about *these* follows the last of them, before what asks for something else.
    several = next(at for at, words in enumerate(points) if words.startswith("If just one of these"))
    assert named[1] < several < next(at for at, words in enumerate(points) if words.startswith("Leaving aside"))


def test_letter_quotes_no_second_hand_words(written):
    """Those it is about do not read what others said of them."""
    case = honest().heard("c1", "Between us, the chef wants to be gone by May", record="h2", second_hand=True)

    assert not any("Between us" in words for _, words in written(case))


def test_letter_to_one_person_quotes_only_them(written):
    """Nobody reads what somebody else said in confidence."""
    case = honest().person("jo", "Jo").heard("c1", "The cook never looks at the door, never", who="jo", record="h2")
    case.claim("n2", "A week without a fight in the kitchen", answers=["c1"]).heard(
        "n2", "I cannot hear them shout any longer", who="jo"
    )

    to_jo = [words for kind, words in written(case, "jo") if kind == "quote"]
    to_dana = " ".join(words for _, words in written(case, "dana"))

    assert to_jo == ["The cook never looks at the door, never", "I cannot hear them shout any longer"]
    assert "fight in the kitchen" not in to_dana
    assert "never looks" not in to_dana


def test_goal_without_a_date_is_in_the_letter(written):
    """A gap of the verdict is no reason to leave their words out; the date that is not known is asked for."""
    case = honest().put("goal", "g1", by="")

    assert ("text", case.tables["goal"]["g1"]["text"]) in written(case)
    assert any(kind == "point" and "by when?" in words for kind, words in written(case))
    assert not any("by when?" in words for _, words in written(honest()))


def test_letter_tells_what_was_confirmed_once(written):
    """What was said back and their answer are beside each other, for whom they belong to, and only while it holds."""
    said = honest().tables["said_back"]["s1"]
    told = [("heading", "What I said back, and your answer"), ("text", said["said"]), ("quote", said["reply"])]

    at = written(honest()).index(told[0])
    assert written(honest())[at : at + 3] == told
    assert written(honest()).count(told[2]) == 1
    assert told[0] in written(honest(), "dana")
    assert told[0] not in written(honest().person("jo", "Jo").heard("c1", "It is far too slow for us", who="jo"), "jo")
    assert told[0] not in written(honest().put("said_back", "s1", **{"class": "no"}))

    part = said["reply"].split(".")[0]
    again = written(honest().heard("n1", part, record="h2"))
    assert ("quote", part) not in again
    assert told[2] in again


def test_letter_asks_what_is_not_known(written):
    """The question is in the client's voice."""
    case = honest().put("need", "n1", not_known=["keep"]).claim("g2", "tbd")

    found = written(case)

    assert ("heading", "What I do not know yet") in found
    assert any(kind == "point" and words.endswith("?") for kind, words in found)


def test_letter_without_quotes_asks(written):
    """Nobody signs it without your name."""
    case = SessionBuilder(you="").claim("g1", "Serve more guests at lunch by May")

    found = written(case)

    assert found[1] == ("text", NOTHING)
    assert any(words.endswith("?") for _, words in found)
    assert found[-1][0] == "point"


def test_contradiction_is_asked_about(written):
    """Words against a claim are beside it, and only to whom they belong."""
    case = honest().person("jo", "Jo")
    case.put("quote", "q9", words="The cook knows soon enough as it is", who="jo", on=date(2026, 3, 5), against=["n1"])
    asked = "And Jo said: “The cook knows soon enough as it is”. How do these fit together?"

    points = [words for kind, words in written(case) if kind == "point"]

    assert [words for words in points if words.endswith(asked)] != []
    assert not any("soon enough" in words for _, words in written(case, to="dana"))
    assert any("And you said: “The cook" in words for _, words in written(case, to="jo"))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, False),
        ({"for": ["c1", "c1.cost"]}, True),
        ({"words": "They look at the line, and two cooks left over it this year"}, True),
    ],
)
def test_letter_calls_a_cost_that_nobody_named_an_assumption(written, more, said):
    """A quote for the part, or a word of it in a quote, makes it theirs."""
    case = honest().put("challenge", "c1", cost="Two cooks a year").put("quote", "c1h1", **more)

    shown = "It costs: Two cooks a year" if said else "It costs: Two cooks a year (my assumption)"

    assert [words for _, words in written(case) if words.startswith("It costs")] == [shown]


def test_letter_calls_a_measure_and_a_date_of_yours_an_assumption(written):
    """None of their words speak of them."""
    case = honest().put("goal", "g1", measure="the Michelin guide", by="31 December 2029")

    found = [words for _, words in written(case)]

    assert "You would know by: the Michelin guide (my assumption)" in found
    assert "By: 31 December 2029 (my assumption)" in found


def test_letter_asks_nothing_that_follows_up_on_a_guess(written):
    """The reader has not seen the guess; once a source names it, its questions can be understood."""
    case = SessionBuilder().claim("g1", "Noon full by June").claim("c1", "The stove is slow", blocks=["g1"])

    guessed = [words for _, words in written(case)]
    named = [words for _, words in written(case.read("c1"))]

    assert not [words for words in guessed if words.startswith("When did that last get in the way?")]
    assert [words for words in named if words.startswith("When did that last get in the way?")]
    assert NOTHING in guessed
