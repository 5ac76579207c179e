"""A fault of Earnest itself in one file is that file's row; all others stand."""

import sqlite3

import pytest

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.library import assessor, lessons, library, verify
from earnest.store.library.catalog import Catalog
from earnest.store.library.index import NAME

FAULT = "unexpected error, KeyError at "


class Secret(str):  # noqa: SLOT000 - it stands for what somebody wrote
    """A key that quotes a client."""


@pytest.fixture
def failing(monkeypatch):
    """Let opening `odd` meet a bug, wherever it is opened."""
    ways = [(each, "open_session") for each in (assessor, library, verify)]
    for module, way in [*ways, (assessor, "look_at_session")]:
        real = getattr(module, way)

        def opened(path, *given, real=real, **named):
            if path.name == "odd.toml":
                raise KeyError(Secret("what a client said"))
            return real(path, *given, **named)

        monkeypatch.setattr(module, way, opened)


@pytest.mark.usefixtures("failing")
@pytest.mark.parametrize("command", ["list", "verify", "doctor", "lessons"])
def test_bug_in_one_file_is_one_row(harbour, capsys, command):
    """Every command on the folder goes on to the other session, and quotes nobody."""
    code = main([command, "--home", str(harbour.path)])
    told = " ".join("".join(capsys.readouterr()).split())

    assert code == {"list": 0, "verify": 2, "doctor": 1, "lessons": 0}[command]
    assert FAULT in told
    assert "odd.toml" in told
    assert "client said" not in told
    assert command != "list" or "Lantern Media" in told


@pytest.mark.usefixtures("failing")
def test_bug_in_one_file_is_told_of_it_alone(harbour, capsys):
    """Named with others, the sound one is judged; verified alone, it is told as well."""
    code = main(["check", "harbour", "odd", "--home", str(harbour.path)])

    said = capsys.readouterr()
    assert code == 2
    assert FAULT in said.err
    assert said.out.strip()
    assert main(["verify", "odd", "--home", str(harbour.path)]) == 2
    assert FAULT in capsys.readouterr().out


def test_bug_in_a_remark_is_told_of_its_file(harbour, monkeypatch):
    """A session that is opened to be looked at has its remarks by then, and a list needs none."""

    def fail(*_given):
        """Meet a bug in a rule that asks."""
        raise KeyError(Secret("what a client said"))

    monkeypatch.setattr("earnest.core.standing.standing.RemarkFinder.find", fail)
    looking, path = assessor.SessionAssessor(harbour), harbour.path / "harbour.toml"

    assert FAULT in looking.open(path).message
    assert looking.outline(path).summary


@pytest.mark.parametrize("words", [["check"], ["letter"], ["quotes"], ["replay", "--json"], ["versions"]])
def test_remarks_are_found_for_those_who_tell_them(harbour, monkeypatch, words):
    """To find them takes as long as all else, so that a command which tells none looks for none."""

    def fail(*_given):
        """Meet a bug in a rule that asks."""
        raise KeyError

    monkeypatch.setattr("earnest.core.remarks.session_remarks.RemarkFinder.find", fail)

    assert main([*words, "harbour", "--home", str(harbour.path)]) in {0, 1}
    assert main(["check", "--json", "harbour", "--home", str(harbour.path)]) == Exit.BUG


def test_bug_in_a_lesson_stops_no_other(harbour, monkeypatch, capsys):
    """A replay that fails is one session that is not counted."""
    real = lessons.learn_from_session

    def learned(key, *given):
        if key.endswith("odd.toml"):
            raise ZeroDivisionError
        return real(key, *given)

    monkeypatch.setattr(lessons, "learn_from_session", learned)

    assert main(["lessons", "--home", str(harbour.path)]) == 0
    said = capsys.readouterr()
    assert "Skipped odd.toml: odd.toml: unexpected error, ZeroDivisionError" in said.err
    assert "harbour" not in said.err


@pytest.mark.parametrize("odd", ["weakest = 5", "says = x'00ff'", "label = 7, client = 9", "verdict = 'x'"])
def test_odd_rows_of_the_index_stop_nothing(harbour, odd):
    """A foreign write into the index makes no list fail; such a row is read from the file again."""
    rows = Catalog(harbour, assessor.SessionAssessor)
    rows.read_all()
    Catalog(harbour, assessor.SessionAssessor).read_all()
    if (harbour.path / NAME).exists():
        with sqlite3.connect(harbour.path / NAME) as index:
            index.execute(f"UPDATE session SET {odd}")  # noqa: S608 - from the list above

    found = Catalog(harbour, assessor.SessionAssessor)

    for row in found.read_all():
        assert row.summary.line
        assert all(isinstance(each, str) for each in found.describe_line(row))
