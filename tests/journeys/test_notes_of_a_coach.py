"""Notes that somebody else wrote on a session: announced, marked, and one key apart."""

from frames.snapshots import copy_sample
from journeys.driver import NOON, drive

from earnest.core.replay.notes import ReplayNote
from earnest.store.sessions.notes import keep_note
from earnest.store.sessions.open import open_session


def write_notes(folder, *words):
    """Return a session with a coach's notes, one every fifth entry."""
    path = copy_sample("noodle_shop", folder)
    for number, text in enumerate(words, 1):
        keep_note(path, ReplayNote(entry=5 * number, by="coach", at=NOON, text=text))
    return path


async def test_row_at_home_says_that_there_are_notes(folder):
    """Only the session with notes is marked."""
    write_notes(folder, "Ask him what it costs")
    copy_sample("clinics", folder)
    async with drive(folder) as you:
        assert [row for row in you.rows if "notes · " in row] == [row for row in you.rows if "notes" in row]
        assert sum("notes · " in row for row in you.rows) == 1


async def test_session_announces_notes_and_one_key_leads_to_each(folder):
    """The first line says how many and which keys; N goes from one to the next, each marked on the timeline."""
    path = write_notes(folder, "Ask him what it costs", "You spoke first here")
    async with drive(folder, opened=open_session(path)) as you:
        assert "2 notes from others: press t, then N" in you.top_line
        await you.press("esc t home")
        timeline = next(row for row in you.rows if "?" in row and "─" in row)
        assert timeline.count("?") == 2
        await you.press("N")
        assert "Ask him what it costs" in you.screen
        await you.press("N")
        assert "You spoke first here" in you.screen
        await you.press("esc")
        assert "notes from others" not in you.top_line


async def test_own_notes_are_not_announced(folder):
    """What the user noted is marked at home and on the timeline, and needs no word."""
    async with drive(folder, opened=open_session(copy_sample("noodle_shop", folder))) as you:
        assert "notes from others" not in you.top_line


async def test_notes_on_a_sample_are_seen_at_home_in_the_session_and_on_the_timeline(folder):
    """The copy keeps them; a note and a verdict of one step are both on the line, and N leads from note to note."""
    async with drive(folder, size=(80, 40)) as you:
        assert sum("a coach's notes" in row for row in you.rows) == 2
        while not any(row.startswith(" ▌ Lim's Noodles") for row in you.rows):
            await you.press("down")
        assert "a coach's notes" in next(row for row in you.rows if row.startswith(" ▌ Lim's Noodles"))
        await you.press("enter enter q")
        assert "3 notes from others: press t, then N" in you.top_line
        await you.press("esc t home")
        timeline = next(row for row in you.rows if "?" in row and "─" in row)
        assert (timeline.count("?"), timeline.count("◆")) == (3, 1)
        await you.press("N N")
        assert "This is the moment." in you.screen
        await you.press("q q")
        assert any("notes · " in row for row in you.rows)
