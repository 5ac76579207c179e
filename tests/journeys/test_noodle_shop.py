"""The noodle shop: one whole interview by keys, from an empty home to the right to propose."""

import json
import tomllib
from itertools import pairwise

import pytest
from journeys.driver import drive, read_files
from journeys.interview_steps import begin_session, say_back, write_on

from earnest.cli.main import main
from earnest.core.history.steps import group_steps, rewind
from earnest.core.model.parsing import read_session
from earnest.store.sessions.head import HEAD
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml

LIM = "Mrs Lim, runs the counter"
KEYS = 134
"""How many keys the interview takes beside its texts; `old_keys.py` counts how many it took before."""


async def add_quote(you, words, who=""):
    """Add a quote to the claim; the form has the speaker of the quote before."""
    await you.press("esc h", f"={words}", "enter", *([f"={who}"] if who else []), "enter ctrl+u", "=16 Apr", "enter")
    await you.press("right right esc n n")


async def answer_goal_and_challenges(you):
    """Answer the goal with measure and owner, and a challenge of each side."""
    await you.type("Sell 120 bowls at a weekday lunch")
    await add_quote(you, "Eighty bowls pays us, a hundred and twenty pays the new rent", LIM)
    await write_on(you, "120 bowls a weekday, counted at the till; 80 now", "June 2027, when the lease comes up")
    await write_on(you, "Mrs Lim", "")
    await you.press("=At half past twelve the wait passes ten minutes, and office workers walk away")
    await add_quote(you, "I see them look at the line, look at the clock, and go")
    await write_on(you, "A chain has opened two doors down", "")
    await write_on(you, "About eleven bowls a day, and his back: he cooks alone", "Mr Lim")


async def answer_need(you):
    """Answer the need with a quote, which ends the first round and opens the sheet."""
    await write_on(you, "A lunch hour in which the line keeps moving, so that people stay and eat")
    assert "Which challenge does this need answer" in you.main_text
    await you.press("space enter")
    await add_quote(you, "If the line moved they would stay, they do not like the clock")
    assert you.top_line.startswith("Lim's Noodles › Questions")
    await you.press("n")
    assert "What made this the goal now" in you.main_text


async def answer_options_and_people(you):
    """Answer an option, a criterion, and who has a say."""
    await you.press("4", "=Their nephew takes orders at the door", "enter right right")
    await add_quote(you, "My nephew could stand at the door and write")
    await write_on(you, "He is free at lunch", "He is shy with strangers")
    await write_on(you, "They asked her brother, and signed within a week")
    await you.press("=Mr Lim must not have to learn a screen")
    await add_quote(you, "He will not touch a screen, not with those hands")
    for must_see in ("That the line moves", "One trial lunch that does not slow his hands"):
        await you.press("tab enter enter right enter", f"={must_see}", "esc n")
    await write_on(you, "The nephew staying past the summer")


async def answer_choice(you):
    """Answer what is ruled out, who is left, and the reason."""
    await write_on(you, "He stands at the stove for twelve hours as it is")
    await you.press("space enter")
    assert "If this option is nearly out" in you.main_text
    await you.press("enter down space enter")
    await write_on(you, "Grace Lim", "They have been sold a screen before; it stands behind the rice")
    await write_on(you, "The nephew at the door")
    await you.press("right enter enter")
    await write_on(you, "Somebody who has stood in a kitchen at lunchtime", "")
    await write_on(you, "One trial Tuesday, counted", "Mrs Lim decides, after asking Mr Lim")
    assert "why would they take this option" in you.main_text
    await write_on(
        you, "To sell 120 bowls before the lease comes up the line has to move, so the nephew starts", "", ""
    )
    await write_on(you, "The landlord changing his mind")


async def test_interview_leads_from_nothing_to_knowing_the_field(folder, capsys):
    """Seven stages end at *earned*, and the file read back has the same verdict."""
    async with drive(folder) as you:
        assert "No sessions here" in you.main_text
        await begin_session(you, "Lim's Noodles")
        await answer_goal_and_challenges(you)
        await answer_need(you)
        await say_back(
            you,
            "So the rent is what presses you: unless the queue gets shorter at noon, too few guests sit down",
            "That's it. It is the clock, not the price",
            "Mrs Lim",
        )
        assert you.panel_text.startswith("RIGHT TO PROPOSE Earned ● Goal confirmed")
        await answer_options_and_people(you)
        assert you.panel_text.startswith("RIGHT TO PROPOSE Earned, and you know the field")
        await answer_choice(you)
        assert you.keys == KEYS
        left_at = (await you.press("esc")).rows[1:]
        await you.press("q")
        assert "Lim's Noodles" in you.rows[3]
        assert "Earned, and you know the field" in you.rows[3]
        await you.press("enter")
        assert you.rows[1:] == left_at
        await you.press("esc q q")

    (path,) = folder.path.glob("*.toml")
    assert set(read_files(folder)) <= {path.name, f"{path.name}.bak"}
    assert main(["check", "--json", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "earned_and_know_the_field"
    assert told["chain"] == ["g1", "c1", "n1"]
    assert {told["grades"][key] for key in told["chain"]} == {"confirmed"}
    assert_history_leads_to_the_file(path)


def assert_history_leads_to_the_file(path):
    """Check that the file is in Earnest's form and its history leads to it."""
    document = tomllib.loads(path.read_text("utf-8"))
    session, faults = read_session(document)
    walked = [rewind(session, count) for count in range(len(session.history) + 1)]

    assert faults == ()
    assert HEAD + to_toml(document) == path.read_text("utf-8")
    assert walked[-1] == {key: value for key, value in document.items() if key not in {"history", "at_question"}} | {
        key: walked[-1][key] for key in ("history", "at_question") if key in walked[-1]
    }
    assert all(one != other for one, other in pairwise(walked))
    assert len(group_steps(session)) > 30
    opened = open_session(path)
    opened.close()
    assert (opened.read_only, opened.faults, opened.notes, opened.draft) == ("", (), (), None)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20)])
async def test_interview_works_at_any_size(folder, size):
    """A small and a large window take the same keys to the same verdict."""
    async with drive(folder, size=size) as you:
        await begin_session(you, "Lim's Noodles")
        await answer_goal_and_challenges(you)
        await answer_need(you)

        assert "What made this the goal now" in you.main_text
