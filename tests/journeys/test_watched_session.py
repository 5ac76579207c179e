"""A session that somebody else writes: watched, and taken over once it is free."""

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive, read_files

from earnest.core.history.changes import Author, Edit, apply_edits, move_to
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


@pytest.fixture
def path(folder):
    """Return a session that somebody has open."""
    path = folder.path / "lim.toml"
    path.write_text(to_toml({**honest().session().document, "at_question": "g1.text"}), "utf-8")
    return path


@pytest.fixture
def holder(path):
    """Return the session, open for writing elsewhere."""
    opened = open_session(path)
    yield opened
    opened.close()


def save(holder, at, *edits):
    """Save edits as the holder, who is then at a question."""
    session = apply_edits(holder.session, [Edit(path, now) for path, now in edits], Author("dana", NOON))
    holder.file.save(move_to(session, at))


async def test_saved_changes_of_the_holder_are_shown(folder, path, holder):
    """The view follows the holder's question until the user moves."""
    async with drive(folder, opened=open_session(path)) as you:
        assert "Somebody else has it open" in you.main_text
        await you.press("enter")
        assert "read-only" in you.top_line
        assert "open by" in you.top_line
        assert "Earned" in you.panel_text
        before = read_files(folder)

        save(holder, "n1.text", (("need", "n1", "text"), "Orders reach the stove before noon"))
        await you.look_again()
        assert "Orders reach the stove before noon" in you.main_text
        assert "Say it back" in you.panel_text

        await you.press("1")
        save(holder, "c1.text", (("goal", "g1", "why_now"), "The lease"))
        await you.look_again()
        assert "1 Business goal" in you.main_text
        assert set(before) == set(read_files(folder)) - {"lim.toml.bak"}


@pytest.mark.usefixtures("holder")
async def test_letters_are_commands_while_watching(folder, path):
    """There is no field to leave first, and nothing can be typed."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        assert "enter write" not in you.footer
        before = you.main_text
        await you.press("n")
        assert "2 of" in you.main_text or "2 Challenges" in you.main_text
        await you.press("b")
        assert you.main_text == before


async def test_free_session_is_taken_over(folder, path, holder):
    """The top line says that it is free, and a command opens it at the same place."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter", "2")
        await you.press("?")
        await you.type("take over")
        assert "Privacy and shared machines" in you.screen
        assert "take over" not in you.screen.replace("▌ take over", "")
        await you.press("esc", "esc")

        holder.close()
        await you.look_again()
        assert "take over" in you.top_line
        await you.press("?")
        await you.type("take over")
        await you.press("enter")

        assert "2 Challenges" in you.main_text
        assert "read-only" not in you.top_line
        await you.press("= and it rains", "esc n")
        assert "and it rains" in path.read_text("utf-8")
        await you.press("esc q")


async def test_session_taken_by_another_stays_read_only(folder, path, holder, monkeypatch):
    """The screen says that it was not taken over."""
    monkeypatch.setattr("earnest.tui.session_flow.watching.EVERY", 3600)  # it would be seen before it is asked for
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        assert "read-only" in you.top_line
        holder.close()
        await you.look_again()
        assert "take over" in you.top_line
        third = open_session(path)
        await you.press("?")
        await you.type("take over")
        await you.press("enter")
        await you.wait_until(lambda: "Cannot take over" in you.main_text)
        third.close()
