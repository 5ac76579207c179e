from datetime import UTC, datetime

from core.session_builder import SessionBuilder, honest, march

from earnest.core.editing.people import mark_as_namesake
from earnest.core.history.changes import Author, apply_edits
from earnest.core.reports.people import Said, find_differing_views, find_namesakes, list_speakers


def case():
    """Return a case with Dana heard, Jo and Kim on file, and somebody quoted who is not."""
    return (
        honest()
        .person("jo", "Jo", has_a_say=True, must_see="A trial")
        .person("me", "Priya")
        .person("amy", "amy")
        .heard("g1", "For me it is about June and the rent", "jo", record="h2")
        .person("cook", "Wei", role="cook")
        .heard("c1", "We never see the door from the stove", "cook", record="h2")
        .heard("n1", "My own idea of what they need", "you", record="h2")
    )


def test_people_with_a_say_come_first():
    """You are left out, and who is not heard is marked."""
    found = list_speakers(case().person("kim", "Kim", has_a_say=True).session())

    assert [voice.person for voice in found][:2] == ["jo", "kim"]
    assert {voice.person for voice in found} == {"jo", "kim", "amy", "cook", "dana"}
    jo, kim = found[:2]
    assert jo.said == (Said("goal", "g1h2", "For me it is about June and the rent", march(4)),)
    assert (jo.must_see, jo.is_unheard, kim.is_unheard) == ("A trial", False, True)
    assert next(voice for voice in found if voice.person == "amy").is_unheard is False


def test_all_words_of_a_person_are_theirs():
    """Words against a claim, about it, for a part of it, or linked to nothing are words too, each listed once."""
    links = {"q1": {"against": ["g1"]}, "q2": {"about": ["c1"]}, "q3": {"for": ["g1.by"]}, "q4": {}}
    session = case().person("kim", "Kim", has_a_say=True)
    for day, (key, targets) in enumerate(links.items(), 1):
        session = session.put("quote", key, words="It is not about lunch", who="kim", on=march(day), **targets)

    kim = next(voice for voice in list_speakers(session.session()) if voice.person == "kim")

    assert [said.subject for said in kim.said] == ["against", "about", "goal", "not linked"]
    assert not kim.is_unheard


def test_views_of_two_people_are_side_by_side():
    """A doubter counts as a person, and your own words do not."""
    session = case().put("goal", "g1", doubted_by=["kim", "jo"]).person("kim", "Kim").session()

    found = {each.claim: dict(each.said) for each in find_differing_views(session)}

    assert set(found) == {"g1", "c1"}
    assert set(found["g1"]) == {"dana", "jo", "kim"}
    assert found["g1"]["kim"] == ()
    assert found["c1"]["cook"] == ("We never see the door from the stove",)


def test_doubter_is_quoted_against_the_claim():
    """Words against a claim are shown with it, also where nobody else spoke of it."""
    words = "A number for a slide, and nothing else"
    session = case().put("goal", "g2", text="Fewer guests who stay", doubted_by=["jo"])
    session = session.put("quote", "q9", words=words, who="jo", on=march(4), against=["g2"]).session()

    view = next(each for each in find_differing_views(session) if each.claim == "g2")

    assert (view.said, view.against) == ((("jo", (words,)),), {words})


def test_single_speaker_differs_from_nobody():
    """One person has no differing views."""
    assert find_differing_views(honest().session()) == ()
    assert list_speakers(SessionBuilder().session()) == ()


def test_namesake_can_be_marked():
    """A namesake is left out until marked as somebody else."""
    session = case().session()
    assert find_namesakes(session) == ("me",)

    marked = apply_edits(session, mark_as_namesake("me"), Author("priya", datetime(2026, 3, 18, 9, tzinfo=UTC)))
    assert find_namesakes(marked) == ()
    assert "me" in {voice.person for voice in list_speakers(marked)}
