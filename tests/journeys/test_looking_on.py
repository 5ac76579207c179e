import pytest
from core.casefile import honest
from journeys.hands import NOON, files, hands

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
    """Save edits as the holder, who then stands at a question."""
    session = apply_edits(holder.session, [Edit(path, now) for path, now in edits], Author("dana", NOON))
    holder.file.save(move_to(session, at))


async def test_what_the_holder_saves_is_shown_and_gone_along_with(folder, path, holder):
    """A coach sees question, answer and verdict as the other one saves; and keeps a place of their own once moved."""
    async with hands(folder, opened=open_session(path)) as you:
        assert "Somebody is writing in it" in you.words
        await you.do("enter")
        assert "read only" in you.top
        assert "writes" in you.top
        assert "Earned" in you.beside
        before = files(folder)

        save(holder, "n1.text", (("need", "n1", "text"), "Orders reach the stove before noon"))
        await you.app.look()
        await you.settled()
        assert "Orders reach the stove before noon" in you.words
        assert "Say it back" in you.beside

        await you.do("1")
        save(holder, "c1.text", (("goal", "g1", "why_now"), "The lease"))
        await you.app.look()
        await you.settled()
        assert "1 Business goal" in you.words
        assert set(before) == set(files(folder)) - {"lim.toml.bak"}


@pytest.mark.usefixtures("holder")
async def test_letters_act_at_once_and_nothing_can_be_typed(folder, path):
    """There is no field to leave first: what cannot be written cannot be typed into."""
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("enter")
        assert "enter write" not in you.footer
        before = you.words
        await you.do("n")
        assert "2 of" in you.words or "2 Challenges" in you.words
        await you.do("b")
        assert you.words == before


async def test_taking_over_once_the_holder_is_gone(folder, path, holder):
    """The top line says that it is free; from the list of keys it is opened for writing, at the same place."""
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("enter", "2")
        await you.do("?")
        await you.type("take over")
        assert "Nothing here goes by" in you.screen
        await you.do("esc", "esc")

        holder.close()
        await you.app.look()
        await you.settled()
        assert "take over" in you.top
        await you.do("?")
        await you.type("write in it")
        await you.do("enter")

        assert "2 Challenges" in you.words
        assert "read only" not in you.top
        await you.do("= and it rains", "esc n")
        assert "and it rains" in path.read_text("utf-8")
        await you.do("esc q")


async def test_somebody_else_was_quicker(folder, path, holder, monkeypatch):
    """Where another one has it by then, that is said, and one looks on."""
    monkeypatch.setattr("earnest.tui.session.watching.EVERY", 3600)  # it would be seen before it is asked for
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("enter")
        assert "read only" in you.top
        holder.close()
        await you.app.look()
        await you.settled()
        assert "take over" in you.top
        third = open_session(path)
        await you.do("?")
        await you.type("write in it")
        await you.do("enter")
        await you.until(lambda: "Not taken over" in you.words)
        third.close()
