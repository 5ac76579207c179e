import gc
import json
import shutil
from datetime import UTC, datetime

import pytest

from earnest.cli.main import main
from earnest.core.editing.new_session import begin_tables
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.interviews import SCREENS
from earnest.store.sessions.save import create
from earnest.store.shipped import find_shipped

UNCONFIRMED = ('class = "that\'s it"', 'class = "a polite yes"')
UNHEARD = ("[quote.q4]", "[x.q4]")
UNSETTLED = ('outcome = "chose you"', 'outcome = "still open"')


@pytest.fixture
def check(capsys):
    """Check sessions and return the exit code, standard output and standard error."""

    def run(*words):
        code = main(["check", *map(str, words)])
        return code, *capsys.readouterr()

    return run


def test_earned_session_shows_its_chain(check, lantern):
    """An earned session exits with 0 and shows the verdict and each claim of the chain with its grade."""
    code, out, err = check(lantern)

    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == ["Lantern Media", "Earned, and you know the field"]
    assert "● Goal       confirmed" in out
    assert "● Challenge  confirmed" in out
    assert "● Need       confirmed" in out
    assert "\n\nDecided: they chose you." in out
    assert "Weakest" not in out


def test_undecided_session_shows_the_next_question(check, put, example_text):
    """While no decision is made, the next question is shown in both voices."""
    _, out, _ = check(put("lantern", example_text.replace(*UNSETTLED)))

    assert "Ask next\n  “" in out
    assert "What draws them to this option" in out


def test_unearned_session_marks_its_weakest_link(check, put, example_text):
    """An unearned session exits with 1 and marks its weakest link, with reasons and the next question."""
    code, out, _ = check(put("lantern", example_text.replace(*UNCONFIRMED)))

    assert code == 1
    assert out.splitlines()[1] == "Say it back"
    assert "◑ Goal       heard ◂" in out
    assert "A polite yes changes nothing" in out
    assert "Weakest\n  The goal, only a polite yes." in out


def test_empty_session_points_to_the_questions(check, home):
    """Before any meeting the output points to the questions to take along."""
    create(Folder.existing(home), begin_tables("Lim's Noodle Shop", "client", datetime(2026, 3, 1, tzinfo=UTC)))

    code, out, _ = check(1)

    assert code == 1
    assert "Nothing heard from them yet. `earnest ask` prints the questions to take." in out
    assert "· Goal       blank ◂" in out


def test_claims_outside_the_chain_are_listed(check, put, example_text):
    """A claim with a finding is listed even outside of the chain."""
    loose = example_text.replace('side = "inside"\nblocks = ["g1"]', 'side = "inside"')

    _, out, _ = check(put("lantern", loose))

    assert "Other claims\n\n◑ Challenge  heard\n  Nobody inside owns reach" in out
    assert "linked to a goal yet" in out


def test_claims_to_look_at_again_are_named(check, put):
    """A claim to look at again is named with the reason, in text and JSON."""
    told = (
        'path = "goal.g1.text"\nnow = "Be first in town"',
        'path = "challenge.c1.text"\nnow = "Nobody knows the shop yet"',
        'path = "challenge.c1.blocks"\nnow = ["g1"]',
        'path = "goal.g1.text"\nwas = "Be first in town"\nnow = "Keep the shop open"',
    )
    history = "".join(
        f'[history.000{number}]\nat = 2026-03-0{number}T09:00:00Z\nby = "priya"\n{entry}\n'
        for number, entry in enumerate(told, 1)
    )
    path = put(
        "shop",
        'format = 2\nclient = "Shop"\ninterview = "client"\n[goal.g1]\ntext = "Keep the shop open"\n'
        f'[challenge.c1]\ntext = "Nobody knows the shop yet"\nblocks = ["g1"]\n{history}',
    )

    out = check(path)[1]
    assert "\n  A claim it depends on was reworded after you wrote this: is it still true?" in out
    assert out.count("Nobody knows the shop yet") == 1
    assert json.loads(check("--json", path)[1])["look_again"] == ["c1"]


def test_lines_fit_the_terminal(check, lantern, monkeypatch):
    """No line is wider than the terminal or than a hundred cells."""
    for columns, widest in (("40", 40), ("80", 80), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        _, out, _ = check(lantern)
        assert max(len(line) for line in out.splitlines()) <= widest


def test_json_of_one_session_is_an_object(check, lantern):
    """The JSON of one file is one object with its keys in the promised order."""
    code, out, _ = check("--json", lantern)
    told = json.loads(out)

    assert code == 0
    assert out.endswith("}\n")
    assert list(told) == [
        *("client", "verdict", "chain", "grades", "strength", "weakest"),
        *("why", "ask_next", "orphans", "look_again", "contradictions", "remarks"),
    ]
    assert told["client"] == "Lantern Media"
    assert told["verdict"] == "earned_and_know_the_field"
    assert told["chain"] == ["g1", "c1", "n1"]
    assert told["grades"]["g1"] == "confirmed"
    assert told["grades"]["c2"] == "heard"
    assert told["weakest"] is None
    assert all(set(why) == {"rule", "claim", "says"} for why in told["why"])
    assert told["ask_next"] is None
    assert (told["orphans"], told["look_again"], told["remarks"]) == ([], [], [])


def test_json_of_several_sessions_is_a_list(check, lantern, put, example_text):
    """Several files make a list, unusable ones included, and the highest exit code counts."""
    listening = put("listening", example_text.replace(*UNHEARD).replace(*UNSETTLED))
    broken = put("broken", "client = 3\n")

    code, out, err = check("--json", lantern, listening, broken)
    told = json.loads(out)

    assert code == 2
    assert [one.get("verdict") for one in told] == ["earned_and_know_the_field", "keep_listening", None]
    assert told[1]["weakest"] == "n1"
    assert set(told[1]["ask_next"]) == {"stage", "client", "you"}
    assert told[2] == {"file": "broken.toml", "unusable": ["broken.toml: format: expected a whole number"]}
    assert err.endswith("\nbroken.toml: format: expected a whole number\n")


def test_json_without_a_chain_is_empty_there(check, put, example_text):
    """Without a whole chain `chain` is empty, and a weakest link that is no claim is null."""
    text = example_text.replace('blocks = ["g1"]', "").replace('blocks = ["g1"]', "")
    _, out, _ = check("--json", put("lantern", text))

    assert json.loads(out)["chain"] == []
    assert json.loads(out)["weakest"] is None


def test_faults_are_reported_with_their_lines(check, put, example_text):
    """Each fault is reported with file, line, key and what was expected, and nothing is judged."""
    text = example_text.replace('blocks = ["g1"]', 'blocks = ["g9"]').replace("remove_first = true", "remove_first = 1")

    code, out, err = check(put("lantern", text))

    assert (code, out) == (2, "")
    assert "lantern.toml:99: challenge.c1.remove_first: expected true or false, found a number\n" in err
    assert "challenge.c1.blocks: expected the id of a goal in this file" in err


def test_newer_format_is_refused(check, put, example_text):
    """A file of a newer format is named as such, exits with 2 and stays as it is."""
    path = put("lantern", example_text.replace("format = 2", "format = 3"))
    before = path.read_bytes()

    code, out, err = check(path)

    assert (code, out) == (2, "")
    assert "written by a newer Earnest" in err
    assert path.read_bytes() == before


def test_invalid_toml_is_reported_with_its_place(check, put):
    """A file that is no TOML is reported with line and column."""
    code, _, err = check(put("torn", 'format = 2\nclient = "Lan\n'))

    assert code == 2
    assert err.startswith("torn.toml:2:")


def test_unknown_keys_are_only_named(check, put, example_text):
    """Unknown keys are named on standard error and change nothing else."""
    code, out, err = check(put("lantern", example_text.replace("stale_after_weeks = 6", 'crm = "x"')))

    assert code == 0
    assert "unknown keys, which are preserved: crm" in err
    assert out.startswith("Lantern Media\n")


def test_unknown_name_suggests_similar_ones(check, lantern):
    """An unknown name exits with 2 and suggests similar names."""
    code, out, err = check("lanternn")

    assert lantern.exists()
    assert (code, out) == (2, "")
    assert err == "No session matches lanternn; did you mean lantern?\n"


def test_folder_is_no_session(check, home):
    """A folder is reported as one, by the word that was typed."""
    code, out, err = check("--json", ".")

    assert home.is_dir()
    assert (code, json.loads(out)["file"]) == (2, ".")
    assert "not a regular file" in err


def test_missing_folder_is_not_created(check):
    """A missing folder of sessions is not created by looking for one."""
    code, _, err = check("lantern")

    assert code == 2
    assert err == "No session matches lantern; see `earnest list`\n"


def test_missing_interview_lists_the_others(check, put, example_text):
    """A session whose interview is missing cannot be judged, and the others are listed."""
    code, _, err = check(put("lantern", example_text.replace('interview = "client"', 'interview = "gone"')))

    assert code == 2
    assert "interview not found: " in err


def test_own_interview_asks_its_questions(check, put, home, example_text):
    """An interview of the user's own in the folder of sessions is used."""
    shutil.copytree(find_shipped(SCREENS) / "client", home / "screens" / "ours")

    code, _, err = check(put("lantern", example_text.replace('interview = "client"', 'interview = "ours"')))

    assert (code, err) == (0, "")


def test_session_is_found_by_path_name_or_number(check, lantern, monkeypatch):
    """A session is found by its path, its name, or its number in the list."""
    monkeypatch.chdir(lantern.parent)

    for word in (lantern, "lantern", "lantern.toml", "1", "./lantern.toml"):
        assert check(word)[0] == 0


def test_locked_session_can_be_checked(check, lantern):
    """A session that somebody has open can be checked."""
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert check(lantern)[0] == 0


def test_check_creates_no_files(check, lantern):
    """A check leaves no files behind."""
    check(lantern)

    assert [path.name for path in lantern.parent.iterdir()] == ["lantern.toml"]


PRACTICE = ('client = "Lantern Media"', 'client = "Lantern Media"\npractice = true')


def test_practice_is_judged_only_when_asked(check, put, example_text):
    """A session for practice has no verdict, in text and JSON, unless --practice is given."""
    rehearsed = put("rehearsed", example_text.replace(*PRACTICE))
    code, out, err = check(rehearsed)

    assert (code, err) == (1, "")
    assert out.splitlines()[:2] == ["Lantern Media", "Practice, not judged"]
    assert "`earnest check --practice` judges it." in " ".join(out.split())
    assert json.loads(check(rehearsed, "--json")[1])["verdict"] == "practice"
    assert check(rehearsed, "--practice")[:1] == (0,)
    assert json.loads(check(rehearsed, "--practice", "--json")[1])["verdict"] == "earned_and_know_the_field"


def test_practice_counts_for_nothing_beside_others(check, lantern, put, example_text):
    """Beside a session that is judged, one for practice changes no exit code."""
    rehearsed = put("rehearsed", example_text.replace(*PRACTICE))

    assert check(lantern, rehearsed)[0] == 0
    assert check(rehearsed, lantern)[0] == 0
    assert check(lantern, put("unheard", example_text.replace(*UNHEARD)), rehearsed)[0] == 1


def test_command_looks_for_garbage_as_often_as_before_once_it_has_ended(check, lantern):
    """A command that reads files whole looks seldom; what else runs in the process is as it was."""
    before = gc.get_threshold()

    check(lantern)

    assert gc.get_threshold() == before
