"""How strong a confirmation is, and who was never heard: told beside the verdict, and no part of it."""

import pytest
from core.session_builder import SessionBuilder, honest, march

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.strength import describe_strength
from earnest.core.standing.standing_text import describe_unheard, describe_weakest


@pytest.mark.parametrize(
    ("reply", "strength"),
    [
        ("Yes.", "in a word"),
        ("That's it, exactly, thank you", "in a word"),
        ("Yes, the kitchen hears too late", "in a word"),
        ("00:12:40 Dana: Yes", "in a word"),
        ("Yes, and by February nobody would ask me for a loan again", "in their words"),
        ("Ja, die Küche erfährt es erst beim Kassieren", "in their words"),
    ],
)
def test_reply_of_nothing_new_is_in_a_word(reply, strength):
    """Content words that you had not said yourself make it theirs."""
    assert describe_strength(honest().put("said_back", "s1", reply=reply).session(), "s1") == strength


def test_answer_of_a_day_of_letters_is_in_writing():
    """What they did that day is on file as a letter, and as nothing else."""
    case = honest().put("quote", "g1h1", on=march(11), how="letter")
    call = honest().put("quote", "g1h1", on=march(11), how="letter")
    call.put("meeting", "m1", on=march(11), who=["dana"], how="call")

    assert describe_strength(case.session(), "s1") == "in writing"
    assert describe_strength(call.session(), "s1") == "in a word"


@pytest.mark.parametrize("class_", ["yes but", "a polite yes", "no"])
def test_other_answers_have_no_strength(class_):
    """They confirm nothing."""
    assert describe_strength(honest().put("said_back", "s1", **{"class": class_}).session(), "s1") == ""


def test_heard_goal_without_a_measure_is_called_heard(interview):
    """Its grade stays what it is, and the words say why."""
    case = honest().put("goal", "g1", measure="")
    guess = SessionBuilder().claim("g1", "More guests at lunch").read("g1")

    found = case.standing(interview)

    assert (found.grades["g1"].grade, found.grades["g1"].word) == (Grade.READ, "heard")
    assert found.grades["g1"].state == "heard, no measure yet"
    assert describe_weakest(found) == "the goal, heard, no measure yet."
    assert guess.judged()["g1"].state == "read"


def test_owner_and_bearer_who_never_spoke_are_named(interview):
    """Once it is earned: by name, the owner first; not before, and nobody who was heard."""
    case = honest().person("jo", "Jo Lim").person("ann", "Ann Poe")
    case.put("goal", "g1", owner=["dana", "ann"]).put("challenge", "c1", borne_by=["jo"])

    assert describe_unheard(case.standing(interview)) == "Ann Poe, Jo Lim"
    assert describe_unheard(honest().standing(interview)) == ""
    case.without("said_back", "s1")
    assert describe_unheard(case.standing(interview)) == ""
