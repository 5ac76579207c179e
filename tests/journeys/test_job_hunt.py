"""A job hunt by keys: from an old session to a sheet of questions in an employer's words."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import answer

from earnest.store.toml.write import to_toml


async def test_job_hunt_begins_at_an_empty_home(folder):
    """The second way to begin asks the same seven stages in an employer's words."""
    async with drive(folder) as you:
        await you.press("down enter", "=Northside Clinics", "enter")
        assert "What result is this employer working towards" in you.main_text
        assert "Say to the employer" in you.main_text
        await answer(you, "Three more clinics by next autumn")
        assert "you got there, and by what date" not in you.main_text
    (path,) = folder.path.glob("*.toml")
    assert tomllib.loads(path.read_text())["interview"] == "employer"


@pytest.mark.slow
async def test_job_hunt_carries_over_to_the_sheet(folder):
    """Claims of an old session become guesses, and the sheet asks for all of them."""
    old = folder.path / "noodle.toml"
    old.write_text(to_toml(honest().session().document), "utf-8")
    old.chmod(0o600)
    before = old.read_bytes()
    async with drive(folder, size=(120, 40)) as you:
        assert "Earned" in you.screen
        await you.press("c")
        assert "each is a guess until the client says it" in you.main_text
        await you.press("tab ctrl+u", "=Northside Clinics", "tab right tab tab enter")
        assert "Keep listening" in you.panel_text
        assert "Nothing heard from them yet." in you.panel_text
        await you.press("esc m")
        assert "What would you look at to know you had got there" not in you.screen
        assert "How would you put that to somebody in the team" in you.main_text
        await you.press("q esc q")
        assert "2 sessions" in you.screen
    assert old.read_bytes() == before
    new = tomllib.loads((folder.path / "northside-clinics.toml").read_text())
    assert (new["interview"], new["carried_from"]) == ("employer", "noodle")
    assert "quote" not in new


async def test_esc_cancels_the_copy(folder):
    """Esc returns to the sessions without a new file."""
    old = folder.path / "noodle.toml"
    old.write_text(to_toml(honest().session().document), "utf-8")
    old.chmod(0o600)
    async with drive(folder) as you:
        await you.press("c esc")
        assert "1 session" in you.screen
    assert [path.name for path in folder.path.glob("*.toml")] == ["noodle.toml"]
