from core.session_builder import SessionBuilder, honest


def make_session():
    """Return a session with three people; Jo doubts the goal and is not quoted, Priya has the user's name."""
    session = honest().person("jo", "Jo", role="cook", has_a_say=True, must_see="A trial\nfirst").person("me", "Priya")
    return session.put("goal", "g1", doubted_by=["jo"])


def test_people_are_listed_with_their_words(run_plain):
    """Those who see a claim differently follow side by side."""
    output = run_plain(make_session(), "/i\n").output

    assert "1 Jo, cook, has a say, not heard yet\n  needs to see: A trial first\n" in output
    assert "\n2 Dana" in output
    assert "\n  goal, 4 Mar: “" in output
    assert "Different views\n3 goal: " in output
    assert "\n  Jo: doubts it; no quote yet\n" in output


def test_number_goes_to_the_person_or_the_claim(run_plain):
    """A number that is not in the list goes nowhere."""
    person, claim = run_plain(make_session(), "/i\n1", at="n1.text"), run_plain(make_session(), "/i\n3", at="n1.text")
    stays = run_plain(make_session(), "/i\n9", at="n1.text")

    assert (person.working.place.question, person.working.place.about) == ("has_a_say", "jo")
    assert claim.working.place.about == "g1"
    assert stays.working.place.about == "n1"


def test_person_of_your_name_is_marked_as_another(run_plain):
    """Undo takes it back; a read-only session stays unmarked."""
    marked = run_plain(make_session(), "/i\n4")

    assert "Has your name, so their words do not count\n4 Priya: not me, another person\n" in marked.output
    assert marked.session.person["me"].namesake
    assert not run_plain(marked.session, "/u").session.person["me"].namesake
    assert not run_plain(make_session(), "/i\n4", read_only="held").session.person["me"].namesake


def test_empty_list_says_how_people_appear(run_plain):
    """There are no people in a new session."""
    assert "No people yet." in run_plain(SessionBuilder(), "/i\n").output


def test_letter_before_a_number_changes_the_person(run_plain):
    """They are renamed, archived and merged, and the list comes again each time; undo takes each back."""
    renamed = run_plain(make_session(), "/i\ne 1\nJoe Cook\n\n")
    archived = run_plain(make_session(), "/i\nx 1\n\n")
    merged = run_plain(make_session(), "/i\n& 1\n1\n\n")

    assert renamed.session.person["jo"].name == "Joe Cook"
    assert "1 Joe Cook, cook, has a say, not heard yet" in renamed.output
    assert "2 Jo, cook, archived, not heard yet" in archived.output
    assert "jo" not in merged.session.person
    assert merged.session.goal["g1"].doubted_by == ("dana",)
    assert run_plain(merged.session, "/u").session.person["jo"].must_see == "A trial\nfirst"


def test_person_whom_a_correction_leaves_is_listed_and_waits_for_nobody(run_plain):
    """A name that no answer uses any more can be archived or merged; nobody asks to hear that person."""
    session = honest().put("goal", "g1", owner=["dana"], doubted_by=[])
    corrected = run_plain(session, "Dnaa\n\n/b\nDana\n\n/i\nx 2\n\n", at="g1.owner")
    (left,) = (person for person in corrected.session.person.values() if person.name == "Dnaa")

    assert "Dnaa, not heard yet" in corrected.output
    assert left.archived
    assert corrected.session.goal["g1"].owner == ("dana",)
    assert "Not heard yet: " not in corrected.output


def test_new_person_of_a_shorter_name_is_pointed_out(run_plain):
    """*Jo* beside *Jo Falk* becomes a second person, and the list says whose name it may be."""
    case = make_session().person("jo", "Jo Falk")
    run = run_plain(case, "/h\n1\nwe would rather have fewer readers\n.\nJo\n4 Mar\n2\n1", at="g1.text")

    assert "Jo may be Jo Falk: /i merges them." in run.output
    assert "may be the same person as Jo Falk; & merges them" in run_plain(run.session, "/i\n").output


def test_name_on_file_offers_to_merge(run_plain):
    """Two people never end up with one name unnoticed."""
    kept = run_plain(make_session(), "/i\ne 1\ndana\n2\n\n")
    merged = run_plain(make_session(), "/i\ne 1\ndana\n1\n\n")

    assert "There is already a person named Dana." in kept.output
    assert kept.session.person["jo"].name == "Jo"
    assert "jo" not in merged.session.person


def test_letters_change_nothing_but_people(run_plain):
    """A claim, an unknown number or a read-only session stays as it is."""
    session = make_session().session()
    for answer, read_only in (("x 3", ""), ("x 9", ""), ("x", ""), ("x 1", "held")):
        run = run_plain(session, f"/i\n{answer}\n", read_only=read_only)
        assert run.refused == 1
        assert run.session is session
