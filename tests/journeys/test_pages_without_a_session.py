"""What is typed where no session is open to be written: a new session's form, and notes on a replay."""

import shutil
import stat

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive, read_files

from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.library.verify import verify
from earnest.store.sessions.open import open_session
from earnest.store.sessions.page_drafts import list_page_drafts

pytestmark = pytest.mark.slow

TYPED = "Juniper and Sons"


async def leave_by(way, you, folder):
    """End the app in some way; return the folder as it is then."""
    match way:
        case "q":
            await you.press("esc esc esc", "q")
        case "hang-up":
            you.app.shutdown.leave(Exit.HUNG_UP)
        case "kill":
            await you.wait_until(lambda: any(TYPED in path.read_text("utf-8") for path in folder.path.glob(".*.draft")))
            after = folder.path.with_name("after")
            shutil.copytree(folder.path, after)
            after.chmod(0o700)
            return Folder.existing(after)
    return folder


@pytest.mark.parametrize("way", ["q", "hang-up", "kill"])
@pytest.mark.parametrize("keys", ["", "tab tab tab"])
async def test_form_of_a_new_session_is_offered_again(folder, way, keys):
    """The client, and the user's own words, are in the form when it is opened the next time; then in the session."""
    async with drive(folder, new=True) as you:
        await you.press("=Lim", keys or "end", "ctrl+u", f"={TYPED}")
        folder = await leave_by(way, you, folder)
    left = [path for path in folder.path.iterdir() if path.suffix == ".draft"]
    assert [stat.S_IMODE(path.stat().st_mode) for path in left] == [0o600]
    assert {fault.fix for fault in verify(folder)} <= {"lock"}

    async with drive(folder, new=True) as you:
        assert TYPED in you.screen
        await you.press("enter", "enter")
        assert TYPED in "".join(path.read_text("utf-8") for path in folder.path.glob("*.toml"))
        await you.press("esc q")
    assert not list_page_drafts(folder)
    assert not [path for path in folder.path.iterdir() if path.name.startswith(".earnest-pages")]


async def test_emptied_form_leaves_nothing(folder):
    """Only what was typed is kept, and clearing it throws it away; your own name is no text."""
    async with drive(folder, new=True) as you:
        await you.press(f"={TYPED}", "end", "ctrl+u", "esc esc", "q")
    assert not read_files(folder)


async def test_windows_keep_their_own_forms(folder):
    """Two windows that type at once end with two forms, offered one after the other."""
    async with drive(folder, new=True) as one, drive(folder, new=True) as other:
        await one.press("=The first")
        await other.press("=The second")
        one.app.shutdown.leave(Exit.HUNG_UP)
        other.app.shutdown.leave(Exit.HUNG_UP)
    seen = ""
    for _ in range(2):
        async with drive(folder, new=True) as you:
            seen += you.screen
            await you.press("enter", "enter", "esc q", "q")
    assert "The first" in seen
    assert "The second" in seen
    assert sorted(path.name for path in folder.path.glob("*.toml")) == ["the-first.toml", "the-second.toml"]


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize("way", ["q", "hang-up", "kill"])
async def test_note_on_a_read_only_replay_is_offered_again(folder, way, held):
    """Whether somebody else has the session open, or it is only replayed."""
    path = copy_sample("noodle_shop", folder)
    opened = open_session(path)
    if not held:
        opened.close()
    async with drive(folder, **start(path, held=held)) as you:
        await you.press(*(["enter", "esc t"] if held else []), "a", f"={TYPED}")
        folder = await leave_by(way, you, folder)
    opened.close()

    path = folder.path / path.name
    async with drive(folder, **start(path, held=held)) as you:
        await you.press(*(["esc t"] if held else []))
        assert "unsaved note here" in you.screen
        await you.press("a")
        assert TYPED in you.screen
        await you.press("enter", "enter")
    assert not list_page_drafts(folder)
    assert TYPED in path.with_name("noodle_shop.notes.toml").read_text("utf-8")


def start(path, *, held):
    """Return what the app starts with: a session, or its replay alone."""
    return {"opened": open_session(path)} if held else {"replay": open_session(path, to_write=False)}
