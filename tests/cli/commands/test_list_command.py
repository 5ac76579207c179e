import json
import os
from datetime import datetime

import pytest

from earnest.cli.main import main
from earnest.core.text.dates import format_day


@pytest.fixture
def listed(capsys):
    """List the sessions and return the exit code, standard output and standard error."""

    def run(*words):
        code = main([*words])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def three(put, example_text):
    """Write three sessions: an earned one, an older unearned one, and a broken one."""
    noodles = example_text.replace("Lantern Media", "Lim's").replace("[quote.q4]", "[x.q4]")
    noodles = noodles.replace('outcome = "chose you"', 'outcome = "still open"')
    noodles = noodles.replace("at = 2026-03-04", "at = 2026-03-02")
    for age, (name, text) in enumerate((("lantern", example_text), ("lims", noodles), ("torn", "client ="))):
        os.utime(put(name, text), (1_770_000_000 + age,) * 2)


LAST = datetime.fromisoformat("2026-03-04T11:40:30+01:00").timestamp()
"""When the example last changed, in seconds since 1970; its file is older."""


def shown(seconds):
    """Return a time as a list shows it."""
    return format_day(datetime.fromtimestamp(seconds).astimezone().date(), datetime.now().astimezone().date())


@pytest.mark.usefixtures("three")
def test_list_is_newest_first(listed):
    """The list is newest first, each session with number, client, verdict, day and one line, or a message."""
    code, out, err = listed("list")

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        " 1  Lantern Media                     Earned, and you know the field" + shown(LAST).rjust(12),
        "    decided: they chose you",
        " 2  Lim's                             Keep listening                " + shown(LAST - 2 * 86_400).rjust(12),
        "    weakest  need, no quote or source yet",
        " 3  torn.toml                         cannot be used                " + shown(1_770_000_002).rjust(12),
        "    torn.toml:1: expected a value, text in quotation marks",
    ]


@pytest.mark.usefixtures("three")
def test_list_json_has_the_same_order(listed):
    """The JSON is a list in the same order, with the times of the last change."""
    code, out, _ = listed("list", "--json")
    first, second, third = json.loads(out)

    assert code == 0
    assert first == {
        "number": 1,
        "file": "lantern.toml",
        "client": "Lantern Media",
        "verdict": "earned_and_know_the_field",
        "weakest": None,
        "modified": datetime.fromtimestamp(LAST).astimezone().isoformat(),
    }
    assert (second["verdict"], second["weakest"]) == ("keep_listening", "n1")
    assert (third["number"], third["file"]) == (3, "torn.toml")
    assert third["unusable"] == ["torn.toml:1: expected a value, text in quotation marks"]


def test_unusable_sessions_are_listed_with_reasons(listed, put, example_text):
    """A newer file, a faulty one and one without its interview are listed with the same message as `check`."""
    put("newer", example_text.replace("format = 2", "format = 3"))
    put("faulty", example_text.replace("remove_first = true", "remove_first = 1"))
    put("gone", example_text.replace('interview = "client"', 'interview = "gone"'))

    _, out, _ = listed("list")

    assert "newer.toml: written by a newer Earnest" in out
    assert ": challenge.c1.remove_first: expected true or false, found a number" in out.replace("\n    ", " ")
    assert "gone.toml: interview not found: gone" in out
    assert out.count("cannot be used") == 3


def test_conflict_copies_are_listed_below(listed, lantern):
    """A conflict copy is named below its session."""
    lantern.with_name("lantern.conflict-1.toml").write_bytes(lantern.read_bytes())

    _, out, _ = listed("list")

    assert "second version: lantern.conflict-1.toml; open the session" in out
    assert len(out.splitlines()) == 3


def test_empty_list_says_what_to_type(listed, home):
    """An empty or missing folder gives one line and what to type, and nothing is created."""
    for there in (True, False):
        code, out, err = listed("list")
        assert (code, err) == (0, "")
        assert "No sessions yet in" in out
        assert "earnest new CLIENT" in out
        if there:
            home.rmdir()
    assert not home.exists()
    assert listed("list", "--json")[1] == "[]\n"


def test_file_as_home_is_reported(listed, tmp_path):
    """A home that is a file is reported."""
    (tmp_path / "note").write_text("")

    code, out, err = listed("list", "--home", str(tmp_path / "note"))

    assert (code, out) == (2, "")
    assert "not a folder" in err


@pytest.mark.usefixtures("three")
def test_earnest_into_a_pipe_lists_sessions(listed):
    """`earnest` into a pipe prints the list and what to type next, and exits with 0."""
    code, out, _ = listed()

    assert code == 0
    assert out.startswith(" 1  Lantern Media")
    assert "earnest check 1" in out


def test_samples_into_a_pipe_are_listed(listed):
    """`earnest --samples` into a pipe lists the samples and how to look at one."""
    code, out, _ = listed("--samples")

    assert code == 0
    assert "Lantern Media" in out
    assert "`earnest check 1 --samples`" in out.replace("\n", " ")


@pytest.mark.usefixtures("three")
def test_narrow_list_moves_the_verdict_below(listed, monkeypatch):
    """On a narrow terminal the verdict is below the client, and every line fits."""
    monkeypatch.setenv("COLUMNS", "40")

    lines = listed("list")[1].splitlines()

    assert lines[0] == " 1  Lantern Media"
    assert lines[1].startswith("    Earned, and you know the field")
    assert max(map(len, lines)) <= 40


def test_columns_align_after_wide_characters(listed, put, example_text):
    """Columns are aligned after a client in wide characters."""
    put("lantern", example_text)
    put("ranpu", example_text.replace("Lantern Media", "ランタン出版"))

    rows = [line for line in listed("list")[1].splitlines() if "Earned" in line]
    wide = next(row for row in rows if "ランタン" in row)
    plain = next(row for row in rows if "Lantern" in row)

    assert wide.index("Earned") + len("ランタン出版") == plain.index("Earned")


@pytest.mark.usefixtures("three")
def test_practice_is_listed_only_when_asked(listed, put, example_text):
    """A session for practice is left out, and how many are is told; --practice lists it under the same number."""
    text = example_text.replace("Lantern Media", "Rehearsal").replace("at = 2026-03-04", "at = 2026-03-03")
    path = put("rehearsal", f"{text.partition(chr(10))[0]}\npractice = true\n{text.partition(chr(10))[2]}")
    os.utime(path, (1_770_000_000,) * 2)

    first = listed("list")[1]
    again = listed("list")[1]  # from the index

    assert "Rehearsal" not in first
    assert first == again
    assert "1 session for practice is not listed. `earnest list --practice` lists it." in " ".join(first.split())
    assert [row["file"] for row in json.loads(listed("list", "--json")[1])] == [
        "lantern.toml",
        "lims.toml",
        "torn.toml",
    ]
    every = json.loads(listed("list", "--practice", "--json")[1])
    assert [(row["number"], row["file"]) for row in every][1] == (2, "rehearsal.toml")
    assert every[1]["verdict"] == "practice"
    assert " 3  Lim's" in first
    assert "Practice, not judged" in listed("list", "--practice")[1]


@pytest.mark.parametrize("words", [(), ("list",)])
def test_folder_of_practice_alone_has_sessions(listed, put, example_text, words):
    """It is not said to have none, whichever way it is listed."""
    first, _, rest = example_text.partition("\n")
    put("rehearsal", f"{first}\npractice = true\n{rest}")

    told = " ".join(listed(*words)[1].split())

    assert told.startswith("1 session for practice is not listed. `earnest list --practice` lists it.")
    assert "No sessions yet" not in told
