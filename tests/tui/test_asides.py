from datetime import date

from core.session_builder import honest

from earnest.terminal.signs import UNICODE
from earnest.tui.interview.answer_notes import say_backs
from earnest.tui.widgets.notes import Note


def test_what_they_answered_is_drawn_as_words_that_are_spoken():
    """In italics and in the house's quotes, as every other of their quotes."""
    session = honest().session()
    (reply,) = [aside for aside in say_backs(session, "g1", date(2026, 4, 21), UNICODE) if isinstance(aside, Note)]
    (line,) = reply.lines(200, 1)
    assert line.plain.strip() == f"“{session.said_back['s1'].reply}”"
    assert [str(span.style) for span in line.spans] == ["italic"]
