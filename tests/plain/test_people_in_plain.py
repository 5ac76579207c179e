from core.session_builder import SessionBuilder, honest


def case():
    """Return a case of three people: one with no words on file, one who doubts, one of your own name."""
    found = honest().person("jo", "Jo", role="cook", has_a_say=True, must_see="A trial\nfirst").person("me", "Priya")
    return found.put("goal", "g1", doubted_by=["jo"])


def test_who_said_what_line_by_line(talked):
    """Everybody with what they must see and their words on each claim; then those who differ, side by side."""
    said = talked(case(), "/i\n").said

    assert "1 Jo, cook, has a say, not heard yet\n  must see: A trial first\n" in said
    assert "\n2 Dana" in said
    assert "\n  goal, 4 Mar: “" in said
    assert "Side by side\n3 goal: " in said
    assert "\n  Jo: doubts it, not heard on it yet\n" in said


def test_a_number_goes_to_the_person_or_the_claim(talked):
    """To where either is asked about; a number that is none, or none at all, stays."""
    person, claim = talked(case(), "/i\n1", at="n1.text"), talked(case(), "/i\n3", at="n1.text")
    stays = talked(case(), "/i\n9", at="n1.text")

    assert (person.sitting.place.question, person.sitting.place.about) == ("has_a_say", "jo")
    assert claim.sitting.place.about == "g1"
    assert stays.sitting.place.about == "n1"


def test_somebody_of_your_name_is_somebody_else(talked):
    """Marked by their number, and undone like anything else; nothing is marked where one may only read."""
    marked = talked(case(), "/i\n4")

    assert "Of your name: what they said does not count\n4 Priya: this is somebody else\n" in marked.said
    assert marked.session.person["me"].namesake
    assert not talked(marked.session, "/u").session.person["me"].namesake
    assert not talked(case(), "/i\n4", read_only="held").session.person["me"].namesake


def test_nobody_on_file(talked):
    """It says how people come to be there."""
    assert "Nobody is on file yet." in talked(SessionBuilder(), "/i\n").said
