"""What users of guided interviews have asked for, each request by its number."""

import io
import re
import shlex
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from core.session_builder import honest
from journeys.driver import drive, read_files
from journeys.interview_steps import answer, begin_session
from processes import copy_as_it_is, read_drafts

from earnest.cli.main import main
from earnest.core.interview.places import list_all_places
from earnest.core.interview.prompt import prompt_at
from earnest.core.reports.letter import write_letter
from earnest.core.standing.verdict import JUDGED, PHRASES
from earnest.exit_codes import Exit
from earnest.plain.console import Console
from earnest.store.disk import make_assessor
from earnest.store.files.folder import Folder
from earnest.store.library.catalog import Catalog
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui import key_commands as commands
from earnest.workspace.ports import Preferences

ROOT = Path(__file__).parents[2]


def save_session(folder, case, at="g1.text", name="lim"):
    """Save a built session in the folder, at a question, and return its path."""
    path = folder.path / f"{name}.toml"
    path.write_text(to_toml({**case.session().document, "at_question": at}), "utf-8")
    return path


def read_document(path):
    """Return the tables of a session's file."""
    return tomllib.loads(path.read_text("utf-8"))


async def test_01_back_shows_answers_and_never_traps(folder):
    """Back works from a blank answer, and dependants of a changed goal say *look again*."""
    path = save_session(folder, honest().without("said_back"), "c1.text")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("ctrl+a", "=tbd", "esc b")
        assert "1 Business goal" in you.main_text
        await you.press("esc 2", "esc u")
        before = read_document(path)
        await you.press("esc r", "home enter", "end", "= and supper too", "esc n")
        await you.press("esc 2")
        assert "look again" in you.screen.lower()
    assert read_document(path)["challenge"] == before["challenge"]
    assert read_document(path)["need"] == before["need"]


async def test_02_restart_asks_before_restoring(folder, tmp_path):
    """After a kill one question names both times, and nothing is restored unasked."""
    async with drive(folder) as you:
        await begin_session(you, "Lim")
        await answer(you, "Noon full")
        await you.press("=tables tak")
        await you.wait_until(lambda: "tables tak" in read_drafts(folder.path))
        copy_as_it_is(folder.path, tmp_path / "after")
    after = Folder.existing(tmp_path / "after")

    async with drive(after, opened=open_session(after.path / "lim.toml")) as you:
        assert re.search(r"Typed \d\d:\d\d on .*; session saved \d\d:\d\d on", you.main_text)
        assert "restore the text" in you.main_text
        assert "open without it" in you.main_text
        await you.press("enter")
        assert "tables tak" in you.main_text
        assert "2 of 9" in you.main_text


async def test_03_esc_and_ctrl_c_keep_the_form(folder):
    """Esc only leaves the field, and the second ctrl+c exits with 130, the text saved, and home knows it."""
    async with drive(folder) as you:
        await begin_session(you, "Lim")
        await you.press("=Noon full", "esc", "esc", "esc")
        assert "Noon full" in you.main_text
        await you.press("ctrl+c")
        assert "press ctrl+c again to quit" in you.top_line
        await you.press("ctrl+c")
        assert you.app.return_code == Exit.INTERRUPTED
    assert read_document(folder.path / "lim.toml")["goal"]["g1"]["text"] == "Noon full"
    assert [row.client for row in Catalog(folder, make_assessor).rows if row.is_read] == ["Lim"]


async def test_04_review_has_all_answers_editable(folder):
    """It changes nothing when opened, jumps to a place, and returns to its line."""
    path = save_session(folder, honest())
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "r")
        assert path.read_bytes() == before
        await you.press("down enter")
        assert "2 Challenges" in you.main_text
        await you.press("esc", "r")
        at = next(row for row in you.rows if "▌" in row)
        assert "The queue" in at
        await you.press("esc", "q")


async def test_05_warnings_never_block(folder):
    """Blank and remarked answers are saved, and all are listed under why."""
    async with drive(folder) as you:
        await begin_session(you, "Lim")
        await answer(you, "Grow")
        assert "2 of 9" in you.main_text
        assert read_document(folder.path / "lim.toml")["goal"]["g1"]["text"] == "Grow"
        assert "remark" in you.panel_text
        await you.press("esc w")
        assert "? remark" in you.main_text


@pytest.mark.slow
async def test_06_not_known_none_and_blank_differ(folder):
    """The file has three values, and *not known* asks at the next meeting."""
    async with drive(folder) as you:
        await begin_session(you, "Lim")
        await answer(you, "Noon full")
        blank = read_document(folder.path / "lim.toml")
        await you.press("esc k", "esc n")
        known = read_document(folder.path / "lim.toml")
        await you.press("esc 2", "down enter")
        none = read_document(folder.path / "lim.toml")
        await you.press("esc m")
        assert "What would you look at to know you had got there" in you.main_text
    assert "not_known" not in blank["goal"]["g1"]
    assert known["goal"]["g1"]["not_known"] == ["measure", "by"]
    assert none["decision"]["they_say_none"] == ["inside"]


async def test_07_guidance_is_folded_and_at_hand(folder):
    """One key opens and folds help and example, also for the next start."""
    remembered = []
    path = save_session(folder, honest())
    async with drive(folder, opened=open_session(path), size=(80, 40), keep=remembered.append) as you:
        assert "Another answer" not in you.screen
        await you.press("esc", "f")
        assert "Another answer" in you.screen
        await you.press("q")
    assert remembered == [Preferences(help="open")]


@pytest.mark.slow
async def test_08_long_answers_can_be_pasted_edited_and_copied(folder, tmp_path, monkeypatch):
    """Forty pasted lines are one answer, the editor has it, and the plain screen shows it."""
    program = tmp_path / "editor.py"
    program.write_text("import sys, pathlib\np = pathlib.Path(sys.argv[1])\np.write_text(p.read_text() + 'last')\n")
    monkeypatch.setenv("VISUAL", shlex.join([sys.executable, str(program)]))
    lines = "\n".join(f"line {number}" for number in range(40))
    async with drive(folder) as you:
        await begin_session(you, "Lim")
        await you.press(f"={lines}\n", "esc e", "esc n")
        assert "2 of 9" in you.main_text
        await you.press("esc o", "enter")
        assert "show as plain text" in you.main_text
        await you.press("esc", "esc")
    assert read_document(folder.path / "lim.toml")["goal"]["g1"]["text"] == f"{lines}\nlast"


async def test_09_position_and_next_gap_are_shown(folder):
    """Each stage has its sign, and why leads to the weakest link."""
    path = save_session(folder, honest().without("quote", "c1h1"))
    async with drive(folder, opened=open_session(path)) as you:
        assert "1 Goal ●  2 Challenges ○  3 Need ●  4 Options ·" in you.screen
        await you.press("esc", "w", "enter")
        assert "2 Challenges" in you.main_text
        assert "1 of 7" in you.main_text or "The queue" in you.main_text


def test_10_statuses_are_plain_words():
    """There are four verdicts in words, and no screen speaks of completeness."""
    said = [path.read_text("utf-8") for path in (ROOT / "screens").rglob("*.toml")]
    frames = [path.read_text("utf-8") for path in (ROOT / "tests" / "frames").glob("*.txt")]
    for text in (*said, *frames):
        assert not re.search(r"\bcomplet(e|ed|ion)\b", text)
    shown = [PHRASES[verdict] for verdict in JUDGED]
    assert shown == ["Keep listening", "Say it back", "Earned", "Earned, and you know the field"]


async def test_11_later_questions_are_asked_for_each_claim(folder, interview):
    """For three challenges the cost is asked three times by name."""
    case = honest().claim("c2", "The stove is slow to hear", blocks=["g1"]).claim("c3", "The rent rises", blocks=["g1"])
    path = save_session(folder, case, "c3.cost")
    session = case.session()
    asked = [place for place in list_all_places(session, interview) if "cost" in place.question_in(interview).fields]

    assert [prompt_at(session, interview, place, ()).name for place in asked] == [
        session.challenge[key].text for key in ("c1", "c2", "c3")
    ]
    async with drive(folder, opened=open_session(path)) as you:
        assert "The rent rises" in you.main_text
        assert "What does it cost" in you.main_text


async def test_12_history_says_who_what_when_and_why(folder):
    """Changing what they confirmed asks for the reason."""
    path = save_session(folder, honest())
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("end", "= and not a bowl fewer", "esc n")
        assert "You changed what they confirmed" in you.main_text
        await you.press("down down down enter", "=They open for supper", "enter")
    _, entry = open_session(path, to_write=False).session.entries[-1]
    assert entry.path == "goal.g1.text"
    assert entry.was + " and not a bowl fewer" == entry.now
    assert entry.why == "They open for supper"
    assert entry.by
    assert entry.at


async def test_13_second_user_watches_and_takes_over(folder):
    """The second user sees who holds it and since when."""
    path = save_session(folder, honest())
    holder = open_session(path)
    async with drive(folder, opened=open_session(path)) as you:
        assert re.search(r"has lim.toml open since \d\d:\d\d", you.main_text)
        await you.press("enter")
        holder.close()
        await you.look_again()
        assert "take over" in you.app.screen.mark


async def test_14_session_is_found_carried_over_exported_and_scripted(folder, interview, monkeypatch, capsys):
    """Search finds texts, a copy has guesses, a letter exports it, and a file drives it."""
    save_session(folder, honest())
    async with drive(folder) as you:
        await you.press("/")
        await you.type("the queue")
        assert "A noodle shop" in you.screen
        await you.press("esc", "c", "enter")
        assert "guess" in you.panel_text
        assert "◑" not in you.panel_text
        await you.press("esc q")
    case = honest()
    paper = write_letter(case.session(), interview, case.standing(interview), date(2026, 3, 20))
    assert any("queue" in str(line) for line in paper)

    monkeypatch.setenv("EARNEST_HOME", str(folder.path))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Noon full\n.\n"), "utf-8"))
    assert main(["new", "Scripted", "--plain"]) == Exit.UNUSABLE
    assert "Input ended early" in capsys.readouterr().err
    assert read_document(folder.path / "scripted.toml")["goal"]["g1"]["text"] == "Noon full"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_15_small_windows_and_screen_readers_work(folder, size):
    """Below 80 by 24 one line has verdict and next, and plain mode draws no boxes."""
    path = save_session(folder, honest().without("said_back"))
    async with drive(folder, opened=open_session(path), size=size) as you:
        assert ("RIGHT TO PROPOSE" in you.screen) == (size[0] == 80)
        assert "Say it back" in you.screen
        assert "sk next" in you.screen
    before = read_files(folder)
    said = []
    Console(lambda: None, said.append, is_terminal=True).say("Say it back")
    assert "".join(said) == "Say it back\n"
    assert {command.key for command in vars(commands).values() if isinstance(command, commands.Command)}
    assert read_files(folder) == before
