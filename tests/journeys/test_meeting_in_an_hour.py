"""A meeting in an hour: nine questions, and then what to ask."""

import pytest
from journeys.driver import drive
from journeys.interview_steps import answer, begin_session, write_on

FIRST_ROUND = (
    "A third clinic open by next autumn",
    *("waits under seven days", "next autumn"),
    *("The director", ""),
    *("Each site makes its own rota", ""),
    *("Nurses are scarce", ""),
    *("About two days a week of a manager", ""),
    "One rota that lets any site borrow staff",
)
"""What is written into the fields of the first round; nothing into some."""
KEYS = 18
"""How many keys lead to the sheet beside the texts; `old_keys.py` counts how many it took before."""


async def answer_first_round(you):
    """Answer the first round with guesses, and tie the need to the first challenge."""
    await begin_session(you, "Northside Clinics")
    await write_on(you, *FIRST_ROUND)
    await you.press("space enter", "n")


async def test_ninth_answer_opens_the_sheet(folder):
    """It shows the questions for the meeting in the client's voice."""
    async with drive(folder) as you:
        await answer_first_round(you)

        assert you.keys == KEYS
        assert you.top_line.startswith("Northside Clinics › Questions")
        assert "Take these questions." in you.main_text
        asked = [row for row in you.rows if "“" in row]
        assert len(asked) > 3
        assert not any(word in you.main_text for word in ("Earned", "they use", "from inside"))


@pytest.mark.slow
async def test_sheet_leads_on_to_open_questions(folder):
    """`n` goes to what is still open, and Enter to the question under the bar."""
    async with drive(folder) as you:
        await answer_first_round(you)
        await you.press("n")
        assert "What made this the goal now" in you.main_text
        await answer(you, "The council's letter")
        assert "Who is judged on it" in you.main_text

        await you.press("esc m enter")
        assert "Northside Clinics" in you.top_line
        assert "›" not in you.top_line


@pytest.mark.slow
async def test_skipped_questions_lead_to_the_sheet(folder):
    """Nine times *next* without text opens the sheet and leaves the file unchanged."""
    async with drive(folder) as you:
        await begin_session(you, "Northside Clinics")
        before = next(folder.path.glob("*.toml")).read_bytes()
        for _ in range(9):
            if "›" not in you.top_line:
                await you.press("esc n")

        assert "Nothing heard from them yet. Take these questions." in you.main_text
        assert next(folder.path.glob("*.toml")).read_bytes() == before
