from itertools import product

import pytest
from core.session_builder import LADDER, LANGUAGE_SAMPLES, SessionBuilder, honest, march, raised
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.evidence.grades import Grade
from earnest.core.standing.verdict import JUDGED, Verdict
from earnest.core.text.words import fingerprint

TEXTS = {"g1": "Sell more bowls at noon", "c1": "Guests leave the queue hungry", "n1": "Orders reach the stove earlier"}
QUOTES = {
    "g1": "A hundred and twenty by autumn, or else",
    "c1": "They shrug and walk to the bakery",
    "n1": "He must hear it while folk still wait",
}
OWN_WORDS = "So what counts is being early, otherwise winter and the bank decide over your heads"


def chain_at(goal, challenge, need):
    """Return a case with one chain whose claims stand at the three grades, by real records."""
    case = SessionBuilder().person("dana")
    case.claim("g1", TEXTS["g1"], measure="bowls", by="autumn")
    case.claim("c1", TEXTS["c1"], blocks=["g1"]).claim("n1", TEXTS["n1"], answers=["c1"])
    for number, (claim, grade) in enumerate((("g1", goal), ("c1", challenge), ("n1", need)), 1):
        raised(case, claim, grade, QUOTES[claim], number)
    return case


@pytest.mark.parametrize("grades", list(product(LADDER, repeat=3)), ids=lambda grades: "-".join(g.word for g in grades))
def test_every_combination_of_grades_gets_its_verdict_and_weakest_link(grades, interview):
    """All 125 chains: below heard keep listening, at heard say it back, confirmed throughout earned."""
    standing = chain_at(*grades).standing(interview)

    lowest = min(grades)
    verdict = Verdict.EARNED if lowest is Grade.CONFIRMED else Verdict.SAY_IT_BACK
    assert tuple(standing.grades[key].grade for key in ("g1", "c1", "n1")) == grades
    assert standing.verdict is (verdict if lowest >= Grade.HEARD else Verdict.KEEP_LISTENING)
    assert standing.verdict.may_propose is (lowest is Grade.CONFIRMED)
    if lowest is Grade.CONFIRMED:
        assert standing.weakest is None
        assert standing.ask_next.place.stage == "options"
    else:
        assert standing.weakest.claim == ("g1", "c1", "n1")[grades.index(lowest)]
        assert standing.weakest.why.holds is lowest
        assert standing.ask_next.client.count("?") == 1
    assert [standing.stage_grades[stage] for stage in ("goal", "challenges", "need")] == list(grades)


@pytest.mark.parametrize("tongue", LANGUAGE_SAMPLES, ids=lambda tongue: tongue.code)
def test_honest_session_earns_the_right_in_every_script(tongue, interview):
    """People and words of any script are judged alike."""
    standing = honest(tongue).standing(interview)

    assert standing.verdict is Verdict.EARNED
    assert standing.chain.ids == ("g1", "c1", "n1")
    assert standing.open_field == "text"


@pytest.mark.parametrize(
    ("owner", "borne_by", "earned"),
    [
        ((), (), True),
        (("dana",), (), True),
        ((), ("dana",), True),
        (("jo",), ("dana",), True),
        (("jo", "dana"), (), True),
        (("jo",), (), False),
        ((), ("jo",), False),
        (("jo",), ("jo",), False),
    ],
)
def test_owner_and_cost_bearers_alone_confirm(owner, borne_by, earned, interview):
    """Another person's confirmation does not earn the chain; without both, anybody but you confirms."""
    case = honest(owned=False).person("jo")
    case.put("goal", "g1", owner=list(owner)).put("challenge", "c1", borne_by=list(borne_by))

    standing = case.standing(interview)

    assert standing.verdict is (Verdict.EARNED if earned else Verdict.SAY_IT_BACK)
    if not earned:
        assert standing.weakest.why.rule == "not_their_call"
        assert "Jo" in standing.weakest.why.sentence
        assert standing.ask_next.place.question == "said_back"


@pytest.mark.parametrize(("owner", "told"), [("Dana Falk", "Dana confirmed it. If that is Dana Falk,"), ("Danai", "")])
def test_confirmation_under_a_shorter_name_points_to_merging(owner, told, interview):
    """The one who confirmed may be the owner under a shorter name, in whole words."""
    case = honest(owned=False).person("falk", owner).put("goal", "g1", owner=["falk"])

    held = case.standing(interview).weakest.why

    assert held.rule == "not_their_call"
    assert held.detail.partition(" merge")[0] == told


def test_three_may_be_confirmed_by_different_deciders(interview):
    """Owner and bearer of the cost may share the confirming between them."""
    case = honest().person("jo").put("challenge", "c1", borne_by=["jo"])
    case.tables["said_back"]["s1"]["of"].pop("n1")
    case.said_back(("n1",), OWN_WORDS, who="jo", key="s2")

    assert case.standing(interview).verdict is Verdict.EARNED


def test_nobody_confirms_by_your_name(interview):
    """With your name the only witness, nothing is heard at all."""
    assert honest().put("you", name="Dana").standing(interview).verdict is Verdict.KEEP_LISTENING


def test_field_is_known_with_a_route_without_you_and_a_criterion_heard(interview):
    """Both must be heard; a route that brings somebody in is none without you."""
    case = (
        honest()
        .claim("o1", "Let the cook's sister do it", route="inside")
        .heard("o1", "My sister could come on weekdays")
    )
    only_route = case.standing(interview)
    case.claim("k1", "Somebody who cooked for crowds", rank=1).heard("k1", "I want a person who cooked for crowds")
    both = case.standing(interview)
    outside = case.put("option", "o1", route="outside").standing(interview)
    unsaid = case.without("option", "o1", "route").standing(interview)

    assert (only_route.verdict, only_route.open_field) == (Verdict.EARNED, "criteria")
    assert only_route.ask_next.place.question == "criteria"
    assert both.verdict is Verdict.KNOW_THE_FIELD
    assert both.ask_next.place.stage == "options"
    assert [found.verdict for found in (outside, unsaid)] == [Verdict.EARNED] * 2
    assert outside.open_field == "text"


def test_field_without_the_right_changes_nothing(interview):
    """Stages 4 to 7 never replace stages 1 to 3."""
    case = honest().put("need", "n1", text="Something else altogether now")
    case.claim("o1", "Leave it", route="nothing").heard("o1", "We might just leave it alone")
    case.claim("k1", "Knows crowds").heard("k1", "They should know big crowds")

    assert case.standing(interview).verdict is Verdict.SAY_IT_BACK


@pytest.mark.parametrize(
    ("tables", "stage", "rule", "place"),
    [
        ({}, "goal", "blank", ("goal", "text", None)),
        ({"goal": {"g1": {"text": "More"}}}, "challenges", "blank", ("challenges", "inside", None)),
        ({"challenge": {"c1": {"text": "Late"}}}, "goal", "blank", ("goal", "text", None)),
        (
            {"goal": {"g1": {"text": "More"}}, "challenge": {"c1": {"text": "Late", "blocks": ["g1"]}}},
            "need",
            "blank",
            ("need", "text", None),
        ),
        (
            {"goal": {"g1": {"text": "More"}}, "challenge": {"c1": {"text": "Late"}, "c2": {"text": "Far"}}},
            "challenges",
            "orphan",
            ("challenges", "if_nothing_changes", "c1"),
        ),
        (
            {
                "goal": {"g1": {"text": "More"}},
                "challenge": {"c1": {"text": "Late"}, "c2": {"text": "Far"}},
                "need": {"n1": {"text": "Earlier", "answers": ["c2"]}},
            },
            "goal",
            "orphan",
            ("challenges", "if_nothing_changes", "c2"),
        ),
        (
            {
                "goal": {"g1": {"text": "More"}},
                "challenge": {"c1": {"text": "Late", "blocks": ["g1"]}},
                "need": {"n10": {"text": "Earlier"}, "n2": {"text": "Sooner"}},
            },
            "need",
            "orphan",
            ("need", "answers", "n2"),
        ),
        (
            {"goal": {"g1": {"text": ""}}, "need": {"n1": {"text": "Sooner"}}},
            "goal",
            "blank",
            ("goal", "text", "g1"),
        ),
    ],
)
def test_first_missing_link_is_weakest_without_a_whole_chain(tables, stage, rule, place, interview):
    """The first missing of goal, challenge and need is asked for: the claim, or what ties it to the rest."""
    case = SessionBuilder()
    case.tables |= tables

    standing = case.standing(interview)

    asked = standing.ask_next.place
    assert standing.verdict is Verdict.KEEP_LISTENING
    assert (standing.weakest.stage, standing.weakest.why.rule) == (stage, rule)
    assert (asked.stage, asked.question) == place[:2]
    assert standing.weakest.why in standing.why
    assert standing.ask_next.why == rule


def test_missing_tie_names_what_it_should_hang_on(interview):
    """A loose need hangs on no challenge, a loose challenge on no goal."""
    case = SessionBuilder().claim("g1", "More").claim("c1", "Late", blocks=["g1"]).claim("n1", "Sooner")
    loose = (
        SessionBuilder()
        .claim("g1", "More", measure="m", by="b")
        .heard("g1", "We want a lot more", "dana")
        .person("dana")
    )
    loose.claim("c1", "Late")

    assert "a challenge" in case.standing(interview).weakest.why.sentence
    assert "Not linked to a goal" in loose.standing(interview).weakest.why.sentence


@pytest.mark.parametrize("key", ["said", "reply", "class"])
def test_reply_that_lacks_something_is_lifted_by_saying_it_back(key, interview):
    """A say-back that does not count asks for another one, for the chain's own need."""
    case = honest().claim("n0", "Something loose").without("said_back", "s1", key)

    asked = case.standing(interview).ask_next

    assert (asked.place.question, asked.place.about) == ("said_back", "n1")
    assert asked.why == "record_lacks"


def test_second_hand_words_ask_for_words_of_their_own(interview):
    """Words passed on by others are asked for again, first-hand."""
    case = honest().put("quote", "g1h1", second_hand=True)

    asked = case.standing(interview).ask_next

    assert (asked.place.stage, asked.place.question, asked.why) == ("goal", "text", "second_hand")


def test_vague_goal_asks_for_measure_and_date(interview):
    """A goal held for want of a measure asks for exactly that."""
    asked = honest().put("goal", "g1", measure="").standing(interview).ask_next

    assert (asked.place.question, asked.place.about) == ("measure", "g1")


def test_orphans_are_named_in_order_of_their_ids(interview):
    """Challenges on no goal and needs on no challenge are listed."""
    case = honest().claim("c10", "Loose").claim("c2", "Loose too").claim("n2", "Wanting")

    assert case.standing(interview).orphans == ("c2", "c10", "n2")


def test_untouched_session_says_that_the_client_has_said_nothing(interview):
    """Sources and guesses are no words of the client; a quote is, even one that does not count yet."""
    case = (
        SessionBuilder().person("dana").claim("g1", "Sell more bowls").read("g1").heard("g1", "I say so myself", "you")
    )
    before = case.standing(interview)
    vague = case.heard("g1", "We want to sell a lot more", record="h2").standing(interview)
    only_said = SessionBuilder().claim("g1", "More").said_back(("g1",), "So, more?").person("dana").standing(interview)

    assert before.is_untouched
    assert not vague.is_untouched
    assert vague.grades["g1"].grade is Grade.READ
    assert not only_said.is_untouched


def test_reasons_name_the_chain_first_and_then_other_traps(interview):
    """The reasons are the chain's three, then what is wrong elsewhere."""
    case = honest().claim("c2", "tbd", blocks=["g1"]).claim("n2", "Wanting")

    why = case.standing(interview).why

    assert [finding.rule for finding in why[:3]] == ["confirmed"] * 3
    assert [finding.record for finding in why[:3]] == ["said_back.s1"] * 3
    assert {(finding.rule, finding.claim) for finding in why[3:]} == {("filler", "c2"), ("orphan", "n2")}


def test_sign_of_a_later_stage_is_that_of_its_best_claim(interview):
    """Stages 4 to 7 show the best there is, and blank where there is nothing."""
    case = honest().claim("o1", "Leave it", route="nothing").claim("o2", "Hire").heard("o2", "We could hire a cook")
    signs = case.standing(interview).stage_grades

    assert signs["options"] is Grade.HEARD
    assert signs["ruled_out"] is Grade.BLANK


def test_every_verdict_has_its_phrase():
    """The words on screen are the design's."""
    assert [verdict.phrase for verdict in JUDGED] == [
        "Keep listening",
        "Say it back",
        "Earned",
        "Earned, and you know the field",
    ]
    assert set(Verdict) - set(JUDGED) == {Verdict.PRACTICE}
    assert Grade.CONFIRMED.word == "confirmed"


@given(grades=st.tuples(*[st.sampled_from(LADDER)] * 3), text=st.text(max_size=30))
def test_edit_of_a_confirmed_claim_lapses_unless_vouched_for(interview, grades, text):
    """Other words are not what they confirmed; *same meaning* with a note keeps it."""
    case = chain_at(*grades[:2], Grade.CONFIRMED)
    if fingerprint(text) == fingerprint(TEXTS["n1"]):
        return
    case.put("need", "n1", text=text)
    after = case.standing(interview).grades["n1"].grade
    case.put("said_back", "s3", same_meaning={"n1": {"print": fingerprint(text), "note": "a typo"}})
    vouched = case.standing(interview).grades["n1"].grade

    assert after <= Grade.HEARD
    assert vouched in {after, Grade.CONFIRMED}


def test_chain_heard_after_all_can_be_said_back(interview):
    """The way up, step by step: guess, heard, confirmed."""
    case = chain_at(Grade.CONFIRMED, Grade.CONFIRMED, Grade.GUESS)
    steps = [case.standing(interview).verdict]
    case.heard("n1", QUOTES["n1"], on=12)
    steps.append(case.standing(interview).verdict)
    case.said_back(("n1",), OWN_WORDS, on=11, key="s9")
    steps.append(case.standing(interview).verdict)
    case.put("said_back", "s9", on=march(12))
    steps.append(case.standing(interview).verdict)

    assert [step.value for step in steps] == ["keep_listening", "say_it_back", "say_it_back", "earned"]
