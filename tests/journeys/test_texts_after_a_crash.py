"""What was typed on several pages before a crash is offered on each of them."""

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import put_at
from processes import copy_as_it_is

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import NotSaved

MEETING = ("esc ?", "=write up a meeting", "enter", "enter")


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


def refuse_to_save(path, *_rest, **_more):
    """Be a full disk."""
    raise NotSaved(path, "no space left on the disk", "The file is as it was before.")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("there", "back"),
    [
        (MEETING, MEETING[:3]),
        (("esc s",), ("esc s",)),
        (("esc p",), ("esc p",)),
        (("esc 3", "esc h"), ("esc 3", "esc h")),
    ],
    ids=["meeting", "say back", "proposal", "record"],
)
async def test_page_that_was_taken_in_and_not_saved_is_offered(folder, tmp_path, monkeypatch, there, back):
    """On a full disk the draft holds it, whatever is typed elsewhere after it, and names it for its own page."""
    path = put_at(folder, honest().put("meeting", "m1", who=["dana"]), "n1.text")
    monkeypatch.setattr("earnest.store.sessions.session_file.save", refuse_to_save)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press(*there, "= a zebra", "esc", "esc", "esc 1", "= an okapi", "esc 2", "= a lion")
        words = ("zebra", "okapi", "lion")
        await you.wait_until(lambda: are_drafted(folder, words))
        copy_as_it_is(folder.path, tmp_path / "after")
    after = Folder.existing(tmp_path / "after")
    async with drive(after, opened=open_session(after.path / path.name), size=(100, 60)) as you:
        await you.press("enter")
        assert "lion" in you.screen
        await you.press(*back)
        assert "zebra" in you.screen


def are_drafted(folder, words):
    """Return whether each word is in a draft."""
    drafts = [each.read_text() for each in folder.path.glob(".*.draft")]
    return all(any(word in draft for draft in drafts) for word in words)


@pytest.mark.slow
async def test_two_new_meetings_have_a_draft_each(folder, tmp_path, monkeypatch):
    """Neither of two meetings that could not be saved is lost where the program is killed; both are offered."""
    path = put_at(folder, honest().put("meeting", "m1", who=["dana"]), "n1.text")
    monkeypatch.setattr("earnest.store.sessions.session_file.save", refuse_to_save)
    async with drive(folder, opened=open_session(path)) as you:
        for word in ("= a zebra", "= an okapi", "= a lion"):
            await you.press(*MEETING, word, "esc", "esc")
        await you.wait_until(lambda: are_drafted(folder, ("zebra", "okapi", "lion")))
        copy_as_it_is(folder.path, tmp_path / "after")
    monkeypatch.undo()
    after = Folder.existing(tmp_path / "after")
    async with drive(after, opened=open_session(after.path / path.name)) as you:
        await you.press("enter")
        assert "lion" in you.screen, "the last one is gone on with"
        for word in ("zebra", "okapi"):
            await you.press("esc esc", *MEETING[:3])
            assert word in you.screen
        await you.press("esc esc")
        assert not are_drafted(after, ["lion"]), "what is saved is no draft"
    text = (after.path / path.name).read_text("utf-8")
    assert all(word in text for word in ("zebra", "okapi", "lion"))
