"""Home with many sessions: shown at once, filled in, searched and sorted."""

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples
from earnest.tui.home.screen import HomeScreen

pytestmark = pytest.mark.slow

MANY = 36
"""More than are looked through at once."""


@pytest.fixture
def shelf(folder, monkeypatch):
    """Return a folder of many sessions; the last holds a word that no list shows."""
    monkeypatch.setattr("earnest.store.library.folder_library.A_GLANCE", 12)
    monkeypatch.setattr("earnest.store.library.scan.YOUNG", -1)  # a file just written is settled
    samples = [path.read_text("utf-8") for path in sorted(list_samples())[:3]]
    for number in range(MANY):
        text = samples[number % 3]
        client = text.partition('client = "')[2].partition('"')[0]
        text = text.replace(f'client = "{client}"', f'client = "Client {number:03}"')
        if number == MANY - 1:
            text = text.replace('\ntext = "', '\ntext = "Zanzibar. ', 1)
        (folder.path / f"client_{number:03}.toml").write_text(text, "utf-8")
    return folder


async def wait_for_text(you, text):
    """Wait until the screen shows a text."""
    await you.wait_until(lambda: text in you.screen)
    await you.settle()


async def wait_for_all(you):
    """Wait until every session of the list is read."""
    await you.wait_until(lambda: all(entry.is_read for entry in you.app.screen.loader.entries.values()))
    await you.settle()


async def test_list_is_shown_at_once_and_filled_in(shelf):
    """Clients and days come first, verdicts follow, and the next start has the index."""
    async with drive(shelf) as you:
        assert f"{MANY} sessions" in you.top_line
        await wait_for_all(you)
        assert "Earned" in you.screen or "Keep listening" in you.screen
    assert (shelf.path / ".index.sqlite").exists()

    async with drive(shelf) as you:
        assert all(entry.is_read for entry in you.app.screen.loader.entries.values())


async def test_search_finds_clients_at_once_and_texts_soon(shelf):
    """The list is narrowed at once, while the files are searched in the background."""
    async with drive(shelf) as you:
        await you.press("/")
        await you.type("client 027")
        await wait_for_text(you, "Client 027")
        assert "Client 028" not in you.screen
        await you.press("esc /")
        await you.type("zanzibar")
        await wait_for_text(you, f"Client {MANY - 1:03}")
        await you.press("enter")
        assert f"Client {MANY - 1:03}" in you.top_line


async def test_list_is_sorted_by_verdict_and_by_client(shelf):
    """Each use of the command sorts by the next, and the top line names it."""
    async with drive(shelf) as you:
        await wait_for_all(you)
        for told in ("by verdict", "by weakest link", "by client"):
            await you.press("?")
            await you.type("order")
            await you.press("enter")
            assert told in you.top_line
        await you.press("home")
        assert "Client 000" in you.screen
        assert "Client 001" in you.screen


async def test_archived_session_leaves_the_list(shelf):
    """`u` brings it back."""
    async with drive(shelf) as you:
        await wait_for_all(you)
        await you.press("x")
        assert len(you.app.screen.loader.entries) == MANY - 1
        await you.press("u")
        assert f"{MANY} sessions" in you.top_line


async def test_home_selects_the_session_that_was_open(folder):
    """It does also for a session opened from the command line."""
    copy_sample("media", folder, days_ago=1)
    path = copy_sample("noodle_shop", folder, days_ago=2)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "q")
        assert "▌ Lim's Noodles" in you.rows[3]
        assert "Lantern Media" in you.screen
        await you.press("enter")
        assert you.top_line.startswith("Lim's Noodles")


async def test_why_at_home_leads_into_the_session(folder):
    """The claim, the say-back and the review open in its session."""
    copy_sample("noodle_shop", folder, days_ago=2)
    for keys, there in (("enter", "Lim's Noodles"), ("r", "› Review"), ("s", "› Say it back")):
        async with drive(folder) as you:
            await you.press("w")
            assert "› Why" in you.top_line
            await you.press(keys)
            assert there in you.top_line
            assert "› Why" not in you.top_line
            await you.press("esc", "esc", "q")


async def test_home_stays_hidden_before_a_restored_session(folder):
    """After the question about the draft comes the session; home follows when it is left."""
    copy_sample("media", folder, days_ago=1)
    path = copy_sample("noodle_shop", folder, days_ago=2)
    opened = open_session(path)
    opened.file.drafts.keep("goal.text", {"text": "More guests"})
    opened.close()
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        assert you.top_line.startswith("Lim's Noodles")
        assert not any(isinstance(page, HomeScreen) for page in you.app.screen_stack)
        await you.press("esc", "q")
        assert "▌ Lim's Noodles" in you.screen


async def test_home_selects_a_new_session(folder):
    """It does although another one was selected before."""
    copy_sample("media", folder, days_ago=1)
    async with drive(folder) as you:
        await you.press("a")
        await you.type("Acme")
        await you.press("enter esc")
        await you.wait_until(lambda: "What result are they working towards" in you.main_text)
        await you.press("esc", "q")
        assert "▌ Acme" in you.screen


async def test_listed_session_takes_commands_at_once(folder, monkeypatch):
    """The panel waits for the rules, and a key that needs them still works."""
    monkeypatch.setattr("earnest.store.library.folder_library.RULES", "earnest.never_loaded")
    copy_sample("media", folder, days_ago=1)
    async with drive(folder, size=(120, 40)) as you:
        await you.press("w")
        assert you.top_line.startswith("Lantern Media › Why")
        await you.press("esc")
        await you.wait_until(lambda: "RIGHT TO PROPOSE" in you.screen)


async def test_name_stays_where_no_session_can_be_begun(folder):
    """Once the folder is there again, Enter begins the session; Esc keeps the form for the next time."""
    gone = folder.path.with_name("gone")
    async with drive(folder) as you:
        await you.press("a", "=Harbour Lights", "esc", "a")
        assert "Harbour Lights" in you.main_text
        folder.path.rename(gone)
        await you.press("enter")
        assert "Not started" in you.main_text
        gone.rename(folder.path)
        await you.press("enter")
        assert "Harbour Lights" in you.main_text
        await you.press("enter")
    assert len(list(folder.path.glob("harbour*.toml"))) == 1


async def test_list_goes_by_the_sessions_not_by_their_files(shelf):
    """Files that were copied just now stand where their sessions belong, and the chosen one stays chosen."""
    samples = sorted(list_samples())[:3]
    newest = max(range(3), key=lambda at: open_session(samples[at], to_write=False).changed)
    async with drive(shelf) as you:
        await you.press("down down down")
        chosen = you.app.screen._pane.chosen.client
        await wait_for_all(you)
        assert f"▌ {chosen}" in you.screen
        shown = [entry.client for entry in you.app.screen.loader.entries.values()]
        assert shown == sorted(shown, key=lambda client: (int(client[-3:]) % 3 != newest, shown.index(client)))
        await you.press("home")
        assert f"▌ Client {newest:03}" in you.screen
        await you.press("enter", "esc q")
        assert f"▌ Client {newest:03}" in you.screen


async def test_session_found_by_search_leads_back_to_the_list(folder):
    """Letters pressed after the way back are commands, none is added to what was searched for."""
    copy_sample("noodle_shop", folder)
    async with drive(folder) as you:
        await you.press("/ l i m enter", "esc q", "f r 4")
        assert you.rows[3].strip("▎▌ ") == "lim"
        await you.press("esc enter")
        assert you.top_line.startswith("Lim's Noodles")
