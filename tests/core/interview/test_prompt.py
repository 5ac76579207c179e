from core.session_builder import honest

from earnest.core.interview.places import Place, list_all_places
from earnest.core.interview.prompt import prompt_at
from earnest.core.interview.stage import Interview


def test_question_about_a_person_names_them(interview):
    """*What must they see* names the person, and asking for a name names nobody."""
    session = honest().person("dana", "Dana", has_a_say=True).session()
    places = [place for place in list_all_places(session, interview) if place.question_in(interview).of == "person"]

    names = {prompt_at(session, interview, place, ()).name for place in places if place.about == "dana"}

    assert names <= {"", "Dana"}
    assert names


def test_question_about_somebody_who_is_on_file(interview):
    """An interview may ask about a person without asking for the name, which is above the question."""
    stage = interview.stage("options")
    key = next(key for key, question in stage.question.items() if question.of == "person")
    own = stage.model_copy(
        update={"question": {key: stage.question[key].model_copy(update={"fields": ("has_a_say", "must_see")})}}
    )
    asking = Interview("own", tuple(own if each is stage else each for each in interview.stages))
    session = honest().session()

    assert prompt_at(session, asking, Place("options", key, "dana"), ()).name == session.person["dana"].name
