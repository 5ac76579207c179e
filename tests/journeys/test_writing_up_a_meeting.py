import pytest
from frames.scenes import copied
from journeys.hands import hands

from earnest.store.sessions.open import open_session


@pytest.fixture
def path(folder):
    """Return a session of which nothing is heard yet."""
    return copied("clinics", folder)


def session_in(path):
    """Return a session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_from_a_meeting_to_what_was_heard(folder, path):
    """Who, when and how once; then quotes one after the other, each on its claim; then what came of it."""
    before = session_in(path)
    async with hands(folder, opened=open_session(path), meeting=True, size=(80, 40)) as you:
        assert "Which meeting?" in you.words
        await you.do("enter")
        assert you.top.startswith("Northside Clinics › Meeting")
        await you.do("=Ruth Abara, operations; Tom", "tab", "ctrl+u", "=20 Apr", "tab left", "tab")
        await you.do("=Nobody can lend a nurse to the site next door", "tab tab tab")
        assert "▌ keep it, and take the next" in you.screen
        await you.do("enter")
        assert "challenge “Nobody can lend a nurse to the site next door”" in you.words

        await you.do("=One rota for all of them is what has to come", "tab", "ctrl+u", "=Tom")
        await you.do("esc", "n")
        assert "What is it about? Pick it" in you.top
        steps = list(before.claims).index("n1")
        await you.do(" ".join(["down"] * steps), "enter", "esc", "n")
        assert "need “One rota for all of them is what has to come”" in you.words

        await you.do("tab tab tab tab", "=12", "tab", "=3", "tab", "=That it is the contract and not the waits")
        await you.do("esc", "esc")
        assert you.top.startswith("Northside Clinics")
        assert "Meeting" not in you.top
        await you.do("esc q")

    after = session_in(path)
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


async def test_a_meeting_is_opened_again_and_mended(folder, path):
    """What is on file is shown to be mended, and undo takes it back."""
    async with hands(folder, opened=open_session(path), meeting=True) as you:
        await you.do("enter", "=Ruth Abara", "esc", "q")
        await you.do("esc", "?")
        await you.type("write up")
        await you.do("enter")
        assert "Which meeting?" in you.words
        assert "Ruth Abara" in you.words
        await you.do("down enter")
        assert "Ruth Abara" in you.words
        await you.do("=; Tom", "esc", "esc")
        (held,) = [held for held in session_in(path).meeting.values() if len(held.who) == 2]
        assert held.on
        await you.do("esc", "u")
        assert all(len(held.who) < 2 for held in session_in(path).meeting.values())
        await you.do("q")


async def test_a_day_that_cannot_be_told_is_asked_for(folder, path):
    """It stays where it was typed, and is asked for before a quote is kept that would not count without it."""
    async with hands(folder, opened=open_session(path), meeting=True, size=(80, 40)) as you:
        await you.do("enter", "=Tom", "tab", "ctrl+u", "=next week", "tab tab", "=Nobody can lend a nurse to the site")
        await you.do("esc", "n")
        assert "a day, such as today, Monday or 4 Mar?" in you.top
        assert "▌ When      next week" in you.screen
        await you.do("ctrl+u", "=20 Apr", "esc", "n")
        assert "“Nobody can lend a nurse to the site”" in you.words
        await you.do("esc", "esc")
        assert "Meeting" not in you.top


async def test_nothing_told_makes_no_meeting(folder, path):
    """Looked in and left again, nothing is on file."""
    before = path.read_bytes()
    async with hands(folder, opened=open_session(path), meeting=True) as you:
        await you.do("enter", "esc", "esc")
        await you.do("esc q")
    assert path.read_bytes() == before


async def test_what_is_typed_is_there_after_a_crash(folder, path):
    """The quote in hand is in the draft, and comes back into its field."""
    async with hands(folder, opened=open_session(path), meeting=True) as you:
        await you.do("enter")
        await you.do("=Ruth Abara", "tab tab tab", "=We open three clinics")
        draft = folder.path / ".clinics.draft"
        await you.until(lambda: draft.exists() and b"We open three clinics" in draft.read_bytes())
        kept = draft.read_bytes()
        await you.do("esc", "esc", "esc q")
    place = folder.inner("again")
    crashed = place.path / "clinics.toml"
    crashed.write_bytes(path.read_bytes())
    (place.path / ".clinics.draft").write_bytes(kept)

    async with hands(place, opened=open_session(crashed)) as you:
        assert "Something was typed and not answered." in you.words
        await you.do("enter")
        assert "We open three clinics" in you.words
        assert "Meeting" in you.top
        await you.do("esc", "esc", "esc q")


async def test_people_with_what_they_said(folder):
    """From the list of keys: who said what, whom nobody heard, who sees it differently; Enter goes there."""
    path = copied("media", folder)
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("esc", "?")
        await you.type("people")
        await you.do("enter")
        assert "Dana, founder has a say · 9 quotes" in you.words
        assert "Side by side" in you.words
        assert "doubts it, not heard on it yet" in you.words
        await you.do("enter")
        assert "Dana" in you.words
        await you.do("esc", "r", "?")
        await you.type("people")
        await you.do("enter", "end enter")
        assert "People" not in you.top
        await you.do("esc q")


async def test_a_role_is_mended_and_a_namesake_told_apart(folder):
    """Enter on a person asks for name, role and say; somebody of your name is marked, undoably, as another."""
    path = copied("media", folder)
    path.write_text(path.read_text("utf-8") + '\n[person.zoe]\nname = "Priya"\n', "utf-8")
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("esc", "esc", "?")
        await you.type("people")
        await you.do("enter", "down enter", "tab", "ctrl+u", "=head of reach", "esc")
        await you.do("esc", "?")
        await you.type("people")
        await you.do("enter")
        assert "Jo, head of reach" in you.words
        await you.do("end")
        assert "▌ Priya" in you.screen
        assert "this is somebody else" in you.words
        await you.do("enter")
        assert you.top.startswith("Lantern Media › People")
        assert "this is somebody else" not in you.words
        await you.do("esc", "esc", "q")

    session = session_in(path)
    assert session.person["jo"].role == "head of reach"
    assert session.person["zoe"].namesake


async def test_the_sheet_leads_to_its_meeting_and_the_review_to_what_became_of_it(folder):
    """The meeting is written up from its questions; the last line of the review goes to the outcome's question."""
    path = copied("media", folder)
    async with hands(folder, opened=open_session(path)) as you:
        await you.do("esc", "m", "?")
        await you.type("write up")
        await you.do("enter")
        assert "Which meeting?" in you.words
        await you.do("esc", "r", "end")
        (line,) = (row for row in you.rows if row.startswith(" ▌"))
        assert "They chose you, 21 Mar." in line
        assert "The stage you had misread: 4 Potential solutions." in you.words
        await you.do("enter")
        assert "which stage had you misread?" in you.words
        assert "ruled out" in you.words
        await you.do("esc q")
