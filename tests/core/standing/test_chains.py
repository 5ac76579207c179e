import random

import pytest
from core.calls import count_calls
from core.session_builder import LADDER, SessionBuilder, raised

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.model.kinds import natural
from earnest.core.model.parsing import read_session
from earnest.core.standing.chains import Chain, find_best_chain, find_deciders, grade_chain, is_earned

TEXTS = {
    "g1": "Sell more bowls at noon",
    "g2": "Keep the lease beyond spring",
    "c1": "Guests leave the queue hungry",
    "c2": "Deliveries arrive after lunch begins",
    "n1": "Orders reach the stove earlier",
    "n2": "Stock stands ready by dawn",
}
QUOTES = {key: f"{text} — that, {key}, is what we want" for key, text in TEXTS.items()}


def case_of(links, grades=None):
    """Return a case with the claims of TEXTS that are named, tied as told, each at its grade."""
    case = SessionBuilder().person("dana")
    for key, tied in links.items():
        more = (
            {"measure": "bowls", "by": "June"}
            if key[0] == "g"
            else {"c": {"blocks": tied}, "n": {"answers": tied}}[key[0]]
        )
        case.claim(key, TEXTS.get(key, f"Text of {key}"), **more)
    for number, (key, grade) in enumerate((grades or {}).items(), 1):
        raised(case, key, LADDER[grade], QUOTES[key], number)
    return case


def best(case):
    """Return the ids of a case's best chain."""
    session = case.session()
    return find_best_chain(session, grade_claims(session)).ids


TWO = {"g1": (), "g2": (), "c1": ["g1"], "c2": ["g2"], "n1": ["c1"], "n2": ["c2"]}


def order_of(session, chain, grades):
    """Return the sort key of a whole chain, as the design has it."""
    found = [grades[key].grade for key in chain.ids]
    rank = session.need[chain.need].rank_told
    return (
        -min(found),
        not is_earned(session, chain, grades),
        -found.count(Grade.CONFIRMED),
        -found.count(Grade.HEARD),
        10**9 if rank is None else rank,
        [natural(key) for key in chain.ids],
    )


def all_chains(session):
    """Return every whole chain, one by one."""
    return [
        Chain(goal, challenge, need)
        for need, held in session.need.items()
        for challenge in held.answers
        for goal in session.challenge[challenge].blocks
    ]


@pytest.mark.parametrize("seed", range(60))
def test_best_chain_is_the_first_of_all(seed):
    """However claims are tied, graded, owned and confirmed, no chain that was passed over comes before the best."""
    chance = random.Random(seed)
    ties = {f"g{n}": () for n in range(1, 5)}
    ties |= {f"c{n}": chance.sample(["g1", "g2", "g3", "g4"], chance.randint(0, 3)) for n in range(1, 4)}
    ties |= {f"n{n}": chance.sample(["c1", "c2", "c3"], chance.randint(0, 3)) for n in range(1, 5)}
    session = case_of(ties).session()
    people = [frozenset({"mara"}), frozenset({"tom"}), frozenset({"mara", "tom"})]
    goals = {key: goal.model_copy(update={"owner": tuple(chance.choice(people))}) for key, goal in session.goal.items()}
    ranks = [None, 1, 2]
    needs = {key: need.model_copy(update={"rank_told": chance.choice(ranks)}) for key, need in session.need.items()}
    session = session.model_copy(update={"goal": goals, "need": needs})
    least = chance.choice([0, 3, 4])
    graded = {
        key: found._replace(grade=chance.choice(LADDER[least:]), confirmed_by=chance.choice(people))
        for key, found in grade_claims(session).items()
    }
    every = all_chains(session)

    if every:
        assert find_best_chain(session, graded) == min(every, key=lambda chain: order_of(session, chain, graded))


def test_links_written_a_thousand_times_are_looked_at_once():
    """One link a thousand times on each side, or 40 claims of each kind all tied, cost no more than their links."""
    session = case_of({"g1": (), "c1": ["g1"] * 1000, "n1": ["c1"] * 1000}).session()
    names = [[f"{letter}{n}" for n in range(40)] for letter in "gcn"]
    ties = dict.fromkeys(names[0], ()) | dict.fromkeys(names[1], names[0]) | dict.fromkeys(names[2], names[1])
    tied = case_of(ties).session()

    assert count_calls(lambda: find_best_chain(session, grade_claims(session))) < 100_000
    assert count_calls(lambda: find_best_chain(tied, grade_claims(tied))) < 1_000_000


def test_highest_grade_makes_the_best_chain():
    """A chain counts as its lowest claim: all read beats one guess among confirmed ones."""
    assert best(case_of(TWO, dict.fromkeys(("g2", "c2", "n2"), 2) | {"g1": 4, "c1": 4})) == ("g2", "c2", "n2")


def test_more_confirmed_then_more_heard_decide_at_one_grade():
    """Of two chains with one lowest grade, the one with more confirmed, then more heard, is best."""
    lowest = {"n1": 1, "n2": 1}

    assert best(case_of(TWO, lowest | {"g1": 3, "c1": 3, "g2": 4, "c2": 1})) == ("g2", "c2", "n2")
    assert best(case_of(TWO, lowest | {"g1": 1, "c1": 3, "g2": 3, "c2": 3})) == ("g2", "c2", "n2")


def test_rank_decides_and_no_rank_comes_last():
    """A need they ranked first goes before one they ranked later or not at all."""
    case = case_of(TWO).put("need", "n1", rank_told=2).put("need", "n2", rank_told=1)
    untold = case_of(TWO).put("need", "n2", rank_told=9)

    assert best(case) == ("g2", "c2", "n2")
    assert best(untold) == ("g2", "c2", "n2")


def test_ids_decide_last_in_natural_order():
    """`c2` comes before `c10`, in any order of the file."""
    case = SessionBuilder().claim("g1", "One").claim("c10", "Ten", blocks=["g1"]).claim("c2", "Two", blocks=["g1"])
    case.claim("n1", "Need", answers=["c10", "c2"])

    assert best(case) == ("g1", "c2", "n1")


def test_earned_chain_is_best_among_confirmed_ones():
    """Where one chain is earned and another only confirmed, the earned one is shown."""
    all_confirmed = dict.fromkeys(TEXTS, 4)
    case = case_of(TWO, all_confirmed).person("jo").put("goal", "g1", owner=["jo"])

    session = case.session()
    found = grade_claims(session)

    assert best(case) == ("g2", "c2", "n2")
    assert not is_earned(session, Chain("g1", "c1", "n1"), found)


def test_longest_part_stands_where_no_chain_is_whole():
    """Two links tied together go before any single claim, however good."""
    assert best(case_of({"g1": (), "c1": ["g1"], "n1": []}, {"n1": 4})) == ("g1", "c1")
    assert best(case_of({"g1": (), "c1": [], "n1": ["c1"]}, {"g1": 4})) == ("c1", "n1")
    assert best(case_of({"g1": (), "c1": [], "n1": []}, {"n1": 3})) == ("n1",)
    assert best(case_of({})) == ()


def test_link_to_nothing_makes_no_chain_and_no_part():
    """A session with broken links is judged by the claims that are there."""
    case = case_of({"g1": (), "c1": ["g1"], "n1": ["c1"]})
    case.put("challenge", "c1", blocks=["g9"]).put("need", "n1", answers=["c9"])
    session, faults = read_session(case.tables)

    found = find_best_chain(session, grade_claims(session))

    assert len(faults) == 2
    assert found.ids == ("g1",)


def test_deciders_are_the_owner_and_cost_bearers_and_never_you():
    """The goal's owners and those who bear the cost decide; you are none of them, not even where only you are named."""
    case = case_of(TWO).person("jo").put("goal", "g1", owner=["dana", "you"]).put("challenge", "c1", borne_by=["jo"])
    session = case.session()

    assert find_deciders(session, Chain("g1", "c1", "n1")) == {"dana", "jo"}
    assert find_deciders(session, Chain("g2", "c2", "n2")) is None
    assert find_deciders(session, Chain(None, None, "n1")) is None
    assert find_deciders(case_of(TWO).put("goal", "g1", owner=["you"]).session(), Chain("g1", "c1", "n1")) == set()


def test_part_of_a_chain_tells_what_is_there():
    """The grade of nothing is blank, and a part names its stages."""
    part = Chain("g1", None, None)

    assert grade_chain(Chain(None, None, None), {}) is Grade.BLANK
    assert part.by_stage == {"goal": "g1", "challenges": None, "need": None}
    assert not part.is_whole


def test_part_with_its_goal_comes_before_one_without():
    """A goal is shown before a need that hangs on nothing, of any rank."""
    case = (
        SessionBuilder()
        .claim("g1", "Serve more bowls by autumn")
        .claim("n1", "Orders reach the stove sooner", rank_told=1)
    )
    session = case.session()

    assert find_best_chain(session, grade_claims(session)) == Chain("g1", None, None)
