from core.session_builder import honest


def test_sheet_takes_own_questions_and_goes_to_numbers(run_plain):
    """Text is kept as a question, and a remark on it is shown."""
    added = run_plain(honest().without("said_back", "s1"), "/m\nDo you have a budget?", "/m", at="c1.text")
    chosen = run_plain(honest().without("said_back", "s1"), "/m\n1", at="g1.text")

    assert added.session.own_question["q1"].text == "Do you have a budget?"
    assert added.session.own_question["q1"].serves == "c1"
    assert "remark: Could they answer with yes or no?" in added.output
    assert chosen.working.place.question == "said_back"


def test_review_goes_to_a_numbered_claim(run_plain):
    """A number that is not in the list goes nowhere."""
    run = run_plain(honest(), "/r\n2", at="g1.text")
    stays = run_plain(honest(), "/r\n99", at="g1.text")

    assert "2   challenge, confirmed, in a word: The queue reaches the street" in run.output
    assert run.working.place.about == "c1"
    assert stays.working.place.about == "g1"


def test_review_ends_with_the_outcome(run_plain):
    """What decided it and the misread stage follow; its number goes to the question."""
    case = honest().put("decision", outcome="did it inside", tipped_by="A trial", misread_stage="ruled_out")
    run = run_plain(case, "/r\n4", at="g1.text")

    assert "4 They did it in-house. What decided it: A trial The stage you got wrong: 5 " in run.output
    assert run.working.place.question == "outcome"


def test_review_has_everything_said_with_its_jump(run_plain):
    """Answers and evidence have numbers below their claim's, and lead to where they are asked."""
    case = honest().put("decision", last_time="Over soup").claim("k1", "Near", rank=1)
    run = run_plain(case, "/r\n1.2", at="c1.text")

    assert "1.1   Measured by: bowls sold" in run.output
    assert "1.4   heard, Dana, 4 Mar: If we do not reach a hundred and twenty bowls the lease is gone" in run.output
    assert "They compare on: 1 Near" in run.output
    assert (run.working.place.about, run.working.place.question) == ("g1", "measure")
    assert run_plain(case, "/r\n5", at="c1.text").working.place.question == "last_time"
    assert "A number from 1 to " in run_plain(case, "/r\n1.99\n", at="c1.text").output


def test_shortlist_names_the_criteria(run_plain):
    """Whom they compare is asked beside what they compare on."""
    run = run_plain(honest().claim("k1", "Near", rank=1), "/6", at="g1.text")

    assert "They compare on: 1 Near" in run.output


def test_documents_are_read_or_written(run_plain):
    """Enter reads a document; a name writes it, in the format that the name asks for."""
    files = {}

    def export(name, text):
        """Keep what is written."""
        files[name] = text
        return f"{name}, readable only by you"

    read = run_plain(honest(), "/o\n2\n\n", at="g1.text", export=export)
    assert "What did I miss or get wrong?" in read.output
    assert files == {}

    written = run_plain(honest(), "/o\n2\nletter.html", "/o\n1\nsheet.txt", at="g1.text", export=export)
    assert "Saved to letter.html, readable only by you." in written.output
    assert "What did I miss or get wrong?" not in written.output
    assert files["letter.html"].startswith("<!DOCTYPE html>")
    assert "What is clearer to you now" in files["sheet.txt"]


def test_document_that_cannot_be_written_is_named(run_plain):
    """It is said why, and the interview goes on."""
    run = run_plain(honest(), "/o\n2\nletter.txt", at="g1.text")

    assert "letter.txt was not saved: file exists; choose another name." in run.output
    assert run.unread == 0
