"""The people page: renamed, archived and merged by keys, and undone there."""

from datetime import date

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import add_quote

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create


@pytest.fixture
def path(folder):
    """Return a session in which Dana is on file twice."""
    session = honest().person("dana2", "Dana K.", role="owner").put("goal", "g1", owner=["dana2"])
    session.put("meeting", "m1", on=date(2026, 3, 4), who=["dana2"])
    return create(folder, session.session().document)


@pytest.fixture
async def you(folder, path):
    """Yield a driver at the people page."""
    async with drive(folder, opened=open_session(path)) as one:
        await one.press("esc ?", "=contacts", "enter")
        assert "› People" in one.top_line
        yield one


def read(path):
    """Return the session as it is on disk."""
    return open_session(path, to_write=False).session


async def see(you, path, holds):
    """Wait until the session on disk is as expected; nothing on this page says when it is saved."""
    await you.wait_until(lambda: holds(read(path)))


async def test_two_spellings_become_one_person(you, path):
    """What points to the one who goes points to the other; the verdict is what they earn together; u undoes."""
    assert you.top_line.endswith("Say it back")
    assert "may be the same person as Dana K." in you.screen
    await you.press("&")
    assert "Who is the same person as" in you.screen
    await you.press("down enter")
    assert "merged into" in you.top_line
    await you.press("down")
    assert you.top_line.endswith("Earned")
    await see(you, path, lambda session: len(session.person) == 1)
    await you.press("u")
    await see(you, path, lambda session: len(session.person) == 2 and session.goal["g1"].owner == ("dana2",))


async def test_new_person_of_a_shorter_name_is_pointed_out(folder):
    """*Dana* beside *Dana Falk* becomes a second person, and the top line says how to merge them."""
    path = create(folder, honest().person("dana", "Dana Falk").session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("1")
        await add_quote(you, "we would rather have fewer readers who stay", "Dana", "4 Mar 2026", how=1)
        assert "Dana may be Dana Falk" in you.top_line


async def test_esc_merges_nobody(you, path):
    """Esc in the question leaves both."""
    await you.press("& esc")
    assert "› People" in you.top_line
    assert len(read(path).person) == 2


async def test_person_is_renamed_and_archived(you, path):
    """The footer says the keys; each is undone by u, and the list stays open."""
    assert "e rename  x archive  & merge" in you.rows[-1]
    await you.press("e enter ctrl+u", "=Dana Kovač", "enter")
    assert "renamed" in you.top_line
    await see(you, path, lambda session: "Dana Kovač" in {person.name for person in session.person.values()})
    await you.press("x")
    assert "archived" in you.screen
    await see(you, path, lambda session: any(person.archived for person in session.person.values()))
    await you.press("x u u u")
    assert "Dana Kovač" not in you.screen


async def test_name_on_file_offers_to_merge(you, path):
    """A name that somebody has already is asked about; Esc keeps what was typed."""
    other = next(row for row in you.rows if "Dana" in row and not row.startswith(" ▌"))
    name = "Dana K." if "Dana K." in other else read(path).name_of("dana")
    await you.press("e enter ctrl+u", f"={name}", "enter")
    assert "There is already a person named" in you.screen
    await you.press("esc e")
    assert name in you.screen
    await you.press("enter enter", "down enter")
    await see(you, path, lambda session: len(session.person) == 1)


async def test_nothing_is_changed_where_it_is_read_only(folder, path):
    """A session that somebody else has open shows the page without these keys."""
    first = open_session(path)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter", "esc ?", "=contacts", "enter", "x e &")
        assert "archive" not in you.rows[-1]
        assert len(read(path).person) == 2
    first.close()


async def test_bar_stays_on_the_person_who_is_kept(folder):
    """After a merge the page is where the work was, not at its first line."""
    session = honest().person("dana2", "Dana K.", role="owner").put("goal", "g1", owner=["dana2"])
    for key in ("ann", "ben", "cy"):
        session.person(key, key.title()).put("goal", "g1", doubted_by=["ann", "ben", "cy"])
    path = create(folder, session.session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=contacts", "enter")
        first = next(row for row in you.rows if row.startswith(" ▌"))
        for _ in range(6):
            if "Dana K." not in next(row for row in you.rows if row.startswith(" ▌")):
                await you.press("down")
        await you.press("&", *["down"] * 6)
        (kept,) = (row.strip(" ▌").partition(",")[0].strip() for row in you.rows if row.startswith(" ▌"))
        while "Dana" not in kept:
            await you.press("up")
            (kept,) = (row.strip(" ▌").partition(",")[0].strip() for row in you.rows if row.startswith(" ▌"))
        await you.press("enter")
        assert f"merged into {kept}" in you.top_line
        assert any(row.startswith(f" ▌ {kept}") for row in you.rows)
        assert kept not in first
