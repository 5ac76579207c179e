import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.interview.places import (
    Place,
    find_next_place,
    find_previous_place,
    find_start,
    is_asked_of,
    is_gap,
    is_in_first_round,
    is_not_known,
    list_all_places,
    list_first_places,
    list_places,
    parse_place,
    read_answer,
    state_of,
    subjects_of,
)


def told(found):
    """Return places as short words."""
    return [f"{place.question}:{place.about or ''}" for place in found]


def test_empty_session_has_places_for_opening_questions_only(interview):
    """With no claim on file there is nothing to ask of one by its name."""
    session = SessionBuilder().session()

    assert told(list_places(session, interview, "goal")) == ["text:"]
    assert told(list_places(session, interview, "challenges")) == ["inside:", "outside:", "remove_first:"]
    assert told(list_places(session, interview, "shortlist")) == [
        "text:",
        "looks_for:",
        "falls_short:",
        "proof:",
        "path:",
    ]


def test_questions_are_asked_claim_by_claim_in_natural_order(interview):
    """All questions of one goal, then all of the next."""
    session = SessionBuilder().claim("g10", "Ten").claim("g2", "Two").session()

    found = told(list_places(session, interview, "goal"))

    assert found[:2] == ["text:g2", "measure:g2"]
    assert found.index("text:g10") == len(found) // 2


def test_challenge_is_asked_under_its_side_and_one_without_under_the_first(interview):
    """Inside and outside open their own claims."""
    case = (
        SessionBuilder().claim("c1", "Rivals", side="outside").claim("c2", "Habit", side="inside").claim("c3", "Either")
    )
    stage = interview.stage("challenges")
    session = case.session()

    assert subjects_of(session, stage.question["inside"], interview, "challenges") == ("c2", "c3")
    assert subjects_of(session, stage.question["outside"], interview, "challenges") == ("c1",)
    assert subjects_of(session, stage.question["cost"], interview, "challenges") == ("c1", "c2", "c3")


def test_shortcomings_are_asked_of_the_user_alone(interview):
    """Another contender is not asked about your gaps."""
    case = SessionBuilder().put("contender", "t1", text="A", you=False).put("contender", "t2", text="B", you=True)

    found = told(list_places(case.session(), interview, "shortlist"))

    assert "falls_short:t2" in found
    assert "falls_short:t1" not in found


def test_first_round_is_nine_questions_at_most(interview):
    """Each is asked of one claim only, however many there are."""
    case = honest().claim("g2", "Another").claim("c2", "Rivals", side="outside").claim("n2", "More")

    first = list_first_places(case.session(), interview)

    assert len(first) == 9
    assert len({(place.stage, place.question) for place in first}) == 9
    assert not is_in_first_round(
        case.put("challenge", "c1", borne_by=["dana"], side="inside").put("goal", "g1", owner=["dana"]).session(),
        interview,
    )
    assert is_in_first_round(SessionBuilder().session(), interview)


def test_places_are_visited_once_in_both_directions(interview):
    """From the first place onward to the last, and all the way back."""
    session = honest().session()
    every = list_all_places(session, interview)

    walked = [every[0]]
    while (following := find_next_place(session, interview, walked[-1])) is not None:
        walked.append(following)
    back = [walked[-1]]
    while (before := find_previous_place(session, interview, back[-1])) is not None:
        back.append(before)

    assert tuple(walked) == every
    assert back == walked[::-1]


def test_first_round_walks_its_own_places(interview):
    """From anywhere, the next of the first round."""
    session = SessionBuilder().session()

    assert find_next_place(session, interview, Place("goal", "text"), first_round=True) == Place("challenges", "inside")
    assert find_next_place(session, interview, Place("choice", "outcome"), first_round=True) is None


def test_removed_place_is_left_for_a_nearby_one(interview):
    """After a claim is removed the place is at its question, or at its stage."""
    session = SessionBuilder().claim("g1", "One").session()

    assert find_next_place(session, interview, Place("goal", "text", "g9")) == Place("goal", "measure", "g1")
    assert find_next_place(session, interview, Place("need", "keep", "n9")) == Place("options", "text")
    assert find_previous_place(session, interview, Place("need", "keep", "n9")) == Place("challenges", "remove_first")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("n1.early_sign", Place("need", "early_sign", "n1")),
        ("n1.rank_told", Place("need", "rank", "n1")),
        ("n1.nothing", Place("need", "text", "n1")),
        ("n9.text", None),
        ("shortlist", Place("shortlist", "text")),
        ("shortlist.proof", Place("shortlist", "proof")),
        ("shortlist.nothing", None),
        ("", None),
        ("...", None),
        ("目标.text", None),
    ],
)
def test_place_is_found_as_the_file_writes_it(interview, written, found):
    """`at_question` leads back, or nowhere where it is gone."""
    assert parse_place(honest().session(), interview, written) == found


def test_place_is_written_so_that_it_is_found_again(interview):
    """Each place survives the file."""
    session = honest().session()

    for place in list_all_places(session, interview):
        assert parse_place(session, interview, place.format(interview)) == place


def test_start_is_the_kept_place_or_the_first_gap(interview):
    """The kept place if there still is one, else what the first round lacks."""
    assert find_start(SessionBuilder().session(), interview) == Place("goal", "text")
    assert find_start(honest().put(at_question="n1.keep").session(), interview) == Place("need", "keep", "n1")
    gone = honest().put(at_question="n7.keep").session()
    assert find_start(gone, interview) == Place("challenges", "inside", "c1") or is_gap(
        gone, interview, find_start(gone, interview)
    )


def test_answer_has_three_states(interview):
    """Blank, not known yet, and answered; *they say there is none* is an answer."""
    case = (
        SessionBuilder()
        .claim("g1", "More", measure="", not_known=["measure"])
        .put("not_known", need=["text"], choice=["could_stop"])
    )
    case.put("decision", they_say_none=["inside"], path="so")
    session = case.session()

    def state(stage, question, about=None):
        return state_of(session, interview, Place(stage, question, about))

    assert state("goal", "text", "g1") == "answered"
    assert state("goal", "measure", "g1") == "not known"
    assert state("goal", "why_now", "g1") == "blank"
    assert state("need", "text") == "not known"
    assert state("choice", "could_stop") == "not known"
    assert state("shortlist", "path") == "answered"
    assert state("challenges", "inside") == "answered"
    assert not is_gap(session, interview, Place("challenges", "inside"))
    assert is_not_known(session, interview, Place("goal", "measure", "g1"))


def test_records_and_picks_count_as_answers(interview):
    """A quote, a say-back, and which challenge goes first fill their places."""
    case = honest()
    before = state_of(case.session(), interview, Place("challenges", "remove_first"))
    session = case.put("challenge", "c1", remove_first=True).session()

    assert before == "blank"
    assert state_of(session, interview, Place("challenges", "remove_first")) == "answered"
    assert state_of(session, interview, Place("need", "heard", "n1")) == "answered"
    assert state_of(session, interview, Place("need", "said_back", "n1")) == "answered"
    assert read_answer(session, interview, Place("need", "said_back", "n1"), "said_back") is None


def test_field_value_is_found_at_its_place(interview):
    """Of a claim, of the decision, or nothing where there is no claim yet."""
    session = honest().put("decision", path="steps").session()

    assert read_answer(session, interview, Place("goal", "measure", "g1"), "measure") == "bowls sold"
    assert read_answer(session, interview, Place("shortlist", "path"), "path") == "steps"
    assert read_answer(session, interview, Place("options", "text"), "text") is None
    assert is_gap(session, interview, Place("goal", "why_now", "g1"))
    assert not is_gap(session, interview, Place("goal", "owner", "g1"))


def test_first_round_is_over_once_each_of_its_questions_is_answered_of_some_claim(interview):
    """A second challenge without a cost does not begin the first round again."""
    case = honest().claim("c0", "A chain has opened two doors down", blocks=["g1"], side="outside")
    case.put("challenge", "c1", side="inside", cost="a table a day", borne_by=["dana"])

    assert not is_in_first_round(case.session(), interview)


def test_place_of_a_claim_is_known_without_a_list_of_all(interview):
    """After each answer it is asked whether its claim is still there, however many there are."""
    case = (
        SessionBuilder().claim("c1", "Rivals", side="outside").claim("c2", "Habit", side="inside").claim("c3", "Either")
    )
    session = case.claim("g1", "Noon").claim("n1", "Sooner").session()
    listed = set(list_all_places(session, interview))
    every = {
        Place(stage.stage, key, about)
        for stage, key, question in interview.questions()
        if question.of != "decision"
        for about in getattr(session, question.of)
    }

    assert {place for place in every if is_asked_of(session, interview, place)} == {
        place for place in listed if place.about
    }
    assert not is_asked_of(session, interview, Place("goal", "text", "g9"))
    assert not is_asked_of(session, interview, Place("goal", "gone", "g1"))
