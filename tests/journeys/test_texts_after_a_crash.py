"""What was typed on several pages before a crash is offered on each of them."""

from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import put_at

from earnest.store.sessions.open import open_session


async def test_text_of_a_question_is_offered_beside_that_of_a_page(folder):
    """An answer that could not be saved is in its field again, though a meeting was typed after it."""
    path = put_at(folder, honest().put("meeting", "m1", who=["dana"]), "n1.text")
    opened = open_session(path)
    opened.file.drafts.keep("n1.text", {"meeting.said_by": "Mara", "n1.text#text": "Orders have to be there by ten"})
    opened.file.drafts.flush()
    opened.close()
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        assert "› Meeting" in you.top_line
        await you.press("esc q", "enter")
        assert "Orders have to be there by ten" in you.main_text
        await you.press("esc q")
    assert "Orders have to be there by ten" in path.read_text("utf-8")


async def test_full_disk_takes_no_text_of_a_page_away(folder, monkeypatch):
    """Where no new draft can be written as the session closes, the old one stays."""
    path = put_at(folder, honest().put("meeting", "m1", who=["dana"]), "n1.text")

    def refuse(*_given):
        raise OSError(28, "no space left on the disk")

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc m", "a", "=What does a late plate cost you?", "esc q")
        await you.wait_until(lambda: any("late plate" in each.read_text() for each in folder.path.glob(".*.draft")))
        monkeypatch.setattr("earnest.store.sessions.drafts.write_synced", refuse)
        await you.press("esc q", "esc q")
    assert any("late plate" in each.read_text() for each in folder.path.glob(".*.draft"))
