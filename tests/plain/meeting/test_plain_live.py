"""A meeting is lived through line by line in plain mode too."""

from core.session_builder import honest


def test_lines_are_kept_and_questions_ticked_off(run_plain):
    """A line, a full stop for a question, and the end; no quote is made."""
    before = honest().session()
    run = run_plain(before, "/live", "we lost nine days", '"nobody had booked', "? since when", "", ".", "!")

    (meeting,) = run.session.meeting.values()
    kinds = [line.kind for line in meeting.line.values()]
    assert kinds == ["said", "word for word", "question", "question"]
    assert meeting.line["l4"].asks == "q2"
    assert (meeting.ended is not None, meeting.questions) == (True, 2)
    assert run.session.quote == before.quote


def test_meeting_goes_on_after_the_input_ends(run_plain):
    """The same meeting is gone on with."""
    first = run_plain(honest().session(), "/M", "one line", ends=False)
    again = run_plain(first.session, "/M", "and one more", "!")

    (meeting,) = again.session.meeting.values()
    assert [line.text for line in meeting.line.values()] == ["one line", "and one more"]
