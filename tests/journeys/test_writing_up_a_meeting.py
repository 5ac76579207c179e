"""A meeting written up: who, when and how once, then quotes, people and what came of it."""

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from processes import read_drafts

from earnest.store.sessions.open import open_session
from earnest.tui.destinations import View


@pytest.fixture
def path(folder):
    """Return a session without quotes."""
    return copy_sample("clinics", folder)


def read_saved_session(path):
    """Return a session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_meeting_becomes_quotes_on_claims(folder, path):
    """Who, when and how are asked once, then quotes, then what came of it."""
    before = read_saved_session(path)
    async with drive(folder, opened=open_session(path), first=View.MEETING, size=(80, 40)) as you:
        assert "Which meeting?" in you.main_text
        await you.press("enter")
        assert you.top_line.startswith("Northside Clinics › Meeting")
        await you.press("=Ruth Abara, operations; Tom", "tab", "ctrl+u", "=20 Apr", "tab left", "tab")
        await you.press("=Nobody can lend a nurse to the site next door", "tab tab")
        await you.press("enter")
        assert "challenge “Nobody can lend a nurse to the site next door”" in you.main_text

        await you.press("=One rota for all of them is what has to come", "tab", "ctrl+u", "=Tom")
        await you.press("esc", "n")
        assert "Choose what it is about" in you.top_line
        steps = list(before.claims).index("n1")
        await you.press("enter", " ".join(["down"] * steps), "enter")
        assert "need “One rota for all of them is what has to come”" in you.main_text

        await you.press("tab tab tab", "=12", "tab", "=3", "tab", "=That it is the contract and not the waits")
        await you.press("esc", "esc")
        assert you.top_line.startswith("Northside Clinics")
        assert "Meeting" not in you.top_line
        await you.press("esc q")

    after = read_saved_session(path)
    (meeting,) = [held for key, held in after.meeting.items() if key not in before.meeting]
    assert [after.name_of(person) for person in meeting.who] == ["Ruth Abara", "Tom"]
    assert (meeting.how, meeting.questions, meeting.say_backs) == ("call", 12, 3)
    assert meeting.clearer_now == "That it is the contract and not the waits"
    need = list(after.need["n1"].heard.values())[-1]
    assert (need.words, after.name_of(need.who)) == ("One rota for all of them is what has to come", "Tom")
    challenge = list(after.challenge["c1"].heard.values())[-1]
    assert challenge.words == "Nobody can lend a nurse to the site next door"
    assert after.name_of(challenge.who) == "Ruth Abara"
    assert need.on == challenge.on == meeting.on


@pytest.mark.slow
async def test_saved_meeting_is_edited(folder, path):
    """Its values are shown for editing, and undo restores them."""
    async with drive(folder, opened=open_session(path), first=View.MEETING) as you:
        await you.press("enter", "=Ruth Abara", "esc", "q")
        await you.press("esc", "?")
        await you.type("write up")
        await you.press("enter")
        assert "Which meeting?" in you.main_text
        assert "Ruth Abara" in you.main_text
        await you.press("down enter")
        assert "Ruth Abara" in you.main_text
        await you.press("=; Tom", "esc", "esc")
        (held,) = [held for held in read_saved_session(path).meeting.values() if len(held.who) == 2]
        assert held.on
        await you.press("esc", "u")
        assert all(len(held.who) < 2 for held in read_saved_session(path).meeting.values())
        await you.press("q")


async def test_meeting_needs_a_readable_day(folder, path):
    """The text stays in its field, and the day is asked for before a quote is saved."""
    async with drive(folder, opened=open_session(path), first=View.MEETING, size=(80, 40)) as you:
        await you.press(
            "enter", "=Tom", "tab", "ctrl+u", "=next week", "tab tab", "=Nobody can lend a nurse to the site"
        )
        await you.press("esc", "n")
        assert "a day, such as today, Monday or 4 Mar?" in you.top_line
        assert "When      next week" in you.screen
        await you.press("enter ctrl+u", "=20 Apr", "esc", "n n")
        assert "“Nobody can lend a nurse to the site”" in you.main_text
        await you.press("esc", "esc")
        assert "Meeting" not in you.top_line


async def test_empty_form_makes_no_meeting(folder, path):
    """Opened and left again, it saves nothing."""
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path), first=View.MEETING) as you:
        await you.press("enter", "esc", "esc")
        await you.press("esc q")
    assert path.read_bytes() == before


async def test_draft_of_a_meeting_is_restored(folder, path):
    """The quote comes back into its field."""
    async with drive(folder, opened=open_session(path), first=View.MEETING) as you:
        await you.press("enter")
        await you.press("=Ruth Abara", "tab tab tab", "=We open three clinics")
        draft = folder.path / ".clinics.draft"
        await you.wait_until(lambda: "We open three clinics" in read_drafts(folder.path))
        kept = draft.read_bytes()
        await you.press("esc", "esc", "esc q")
    place = folder.inner("again")
    crashed = place.path / "clinics.toml"
    crashed.write_bytes(path.read_bytes())
    (place.path / ".clinics.draft").write_bytes(kept)

    async with drive(place, opened=open_session(crashed)) as you:
        assert "Unsaved text found" in you.main_text
        await you.press("enter")
        assert "We open three clinics" in you.main_text
        assert "Meeting" in you.top_line
        await you.press("esc", "esc", "esc q")


@pytest.mark.slow
async def test_people_are_listed_with_their_quotes(folder):
    """The list shows who was not heard and who disagrees, and Enter goes there."""
    path = copy_sample("media", folder)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "?")
        await you.type("people")
        await you.press("enter")
        assert "Dana, founder has a say · 9 quotes" in you.main_text
        assert "Different views" in you.main_text
        assert "against it" in you.main_text, "who doubts a claim is quoted"
        await you.press("enter")
        assert "Dana" in you.main_text
        await you.press("esc", "r", "?")
        await you.type("people")
        await you.press("enter", "end enter")
        assert "People" not in you.top_line
        await you.press("esc q")


@pytest.mark.slow
async def test_person_is_edited_and_namesake_marked(folder):
    """Enter asks for name, role and say, and a namesake can be marked undoably."""
    path = copy_sample("media", folder)
    path.write_text(path.read_text("utf-8") + '\n[person.zoe]\nname = "Priya"\n', "utf-8")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "esc", "?")
        await you.type("people")
        await you.press("enter", "down enter", "enter tab", "ctrl+u", "=head of reach", "esc")
        await you.press("esc", "?")
        await you.type("people")
        await you.press("enter")
        assert "Jo, head of reach" in you.main_text
        await you.press("end")
        assert "▌ Priya" in you.screen
        assert "not me, another person" in you.main_text
        await you.press("enter")
        assert you.top_line.startswith("Lantern Media › People")
        assert "not me, another person" not in you.main_text
        await you.press("esc", "esc", "q")

    session = read_saved_session(path)
    assert session.person["jo"].role == "head of reach"
    assert session.person["zoe"].namesake


async def test_sheet_leads_to_its_meeting_and_review_to_the_outcome(folder):
    """The meeting is written up from its questions."""
    path = copy_sample("media", folder)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "m", "?")
        await you.type("write up")
        await you.press("enter")
        assert "Which meeting?" in you.main_text
        await you.press("esc", "r", "end")
        (line,) = (row for row in you.rows if row.startswith(" ▌"))
        assert "They chose you, 21 Mar." in line
        assert "The stage you got wrong: 4 Potential solutions." in you.main_text
        await you.press("enter")
        assert "which stage did you get wrong?" in you.main_text
        assert "ruled out" in you.main_text
        await you.press("esc q")


@pytest.mark.slow
async def test_number_that_is_none_is_asked_about(folder, path):
    """It is not dropped: asked once, then left for later."""
    async with drive(folder, opened=open_session(path), first=View.MEETING, size=(80, 40)) as you:
        await you.press("enter", "=Tom", "tab tab tab tab tab tab tab", "=x", "esc q")
        assert "How many? A number, such as 3." in you.top_line
        await you.press("enter ctrl+u", "=2", "esc q")
        assert "Meeting" not in you.top_line
    assert list(read_saved_session(path).meeting.values())[-1].say_backs == 2
