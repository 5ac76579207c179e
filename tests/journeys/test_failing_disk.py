"""A disk that refuses a save: reported at once, nothing is lost, and a later save succeeds."""

import errno
import tomllib
from unittest.mock import Mock

import pytest
from journeys.driver import drive
from journeys.interview_steps import answer, begin_session

from earnest.store.sessions import drafts, session_file
from earnest.workspace.errors import NotSaved


@pytest.fixture
def disk(monkeypatch):
    """Return a disk that can be told to refuse: `disk['full'] = True`."""
    state = {"full": False}
    save = session_file.save

    def refusing(path, *rest, **more):
        if state["full"]:
            raise NotSaved(path, "no space left on the disk", "The file is as it was before.")
        return save(path, *rest, **more)

    monkeypatch.setattr(session_file, "save", refusing)
    return state


def read_goal(folder):
    """Return the goal as the disk has it."""
    (path,) = folder.path.glob("*.toml")
    return tomllib.loads(path.read_text("utf-8")).get("goal", {}).get("g1", {})


async def test_failed_save_is_reported_and_repeated(folder, disk):
    """The top line names the cause, and the answers are saved once there is room."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        disk["full"] = True
        await answer(you, "Be among the top five")
        assert "NOT SAVED: no space left on the disk" in you.top_line
        assert read_goal(folder) == {}
        await you.press("esc b")
        assert "Be among the top five" in you.main_text

        disk["full"] = False
        await you.press("esc n")
        await answer(you, "rank by users")
        assert you.top_line.endswith("saved 12:00")
        assert read_goal(folder) == {"text": "Be among the top five", "measure": "rank by users"}


async def test_leaving_unsaved_asks_first(folder, disk):
    """`q` says what is not saved and offers to stay."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        disk["full"] = True
        await answer(you, "Be among the top five")
        await you.press("esc q")
        assert "NOT SAVED" in you.main_text
        assert "no space left on the disk" in you.main_text
        assert "your last text is kept as a draft" in you.main_text
        disk["full"] = False
        await you.press("down down", "enter")
        await you.wait_until(lambda: read_goal(folder) == {"text": "Be among the top five"})
        await you.press("esc q")
        assert "Lantern Media" in you.screen
        assert "1 session" in you.top_line


async def test_leaving_says_where_no_draft_can_be_kept_either(folder, disk, monkeypatch):
    """Nobody leaves for a draft that is not there: on a full disk, or once the folder is gone."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        disk["full"] = True
        monkeypatch.setattr(drafts, "write_synced", Mock(side_effect=OSError(errno.ENOSPC, "")))
        await answer(you, "Be among the top five")
        await you.press("esc q")
        assert "your last text is lost: no draft can be saved either" in " ".join(you.main_text.split())


async def test_leaving_asks_before_what_is_left_on_a_page_is_lost(folder, monkeypatch):
    """All answers are saved, but no draft can hold what was typed on a page and not decided."""
    write = drafts.write_synced
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        monkeypatch.setattr(drafts, "write_synced", Mock(side_effect=OSError(errno.ENOSPC, "")))
        await you.press("esc m", "a", "=Who noticed first?", "esc esc", "esc q")
        assert "your last text is lost: no draft can be saved either" in " ".join(you.main_text.split())

        monkeypatch.setattr(drafts, "write_synced", write)
        await you.press("down down", "enter")
        await you.press("esc q")
        assert "1 session" in you.top_line
        await you.press("enter", "esc m", "a")
        assert "Who noticed first?" in you.main_text


async def test_unsaved_text_is_offered_at_the_next_start(folder, disk):
    """A user who leaves unsaved gets the text back."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        disk["full"] = True
        await you.press("=rank by users", "esc q", "down enter")
        assert "1 session" in you.top_line
        disk["full"] = False
        await you.press("enter", "enter")
        assert "rank by users" in you.main_text


async def test_two_records_in_a_row_are_both_kept_until_they_are_saved(folder, disk):
    """The draft holds each, and each is offered after Earnest was killed."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("esc b")
        disk["full"] = True
        for words in ("Rivals are first", "Readers never come back", "Nobody knows our name"):
            await you.press("esc h", f"={words}", "enter", "esc esc")
        await you.wait_until(lambda: all(word in read_draft(folder) for word in ("Rivals", "Readers", "Nobody")))


def read_draft(folder):
    """Return the draft of the session."""
    return "".join(path.read_text("utf-8") for path in folder.path.glob(".*.draft"))
