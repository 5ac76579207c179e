"""A session that is nearly full is told in time, with the way out."""

import io
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.core.model.parsing import read_session
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.workspace.errors import NotSaved
from earnest.workspace.stamp import MOST_BYTES, describe_fullness

pytestmark = pytest.mark.slow

MIB = 1024 * 1024
WAY_OUT = "continue with `earnest new --from lantern-media`, which copies its claims without the history"


def make(folder, example, size):
    """Return the path of a session of about a size."""
    return create(folder, {**example, "filling": "x" * (size - 8192)})


@pytest.mark.parametrize("command", ["list", "verify", "doctor", "check"])
def test_three_quarters_are_told(folder, example, command, capsys):
    """Lists, verify, doctor and check say how full it is, and what to do."""
    path = make(folder, example, int(3.2 * MIB))
    words = [command, *(["lantern-media"] if command == "check" else []), "--home", str(folder.path)]

    code = main(words)

    told = capsys.readouterr()
    text = " ".join((told.out + told.err).split())
    assert "nearly full: 3.2 of 4 MiB" in text
    assert WAY_OUT in text
    assert code == {"list": 0, "verify": 1, "doctor": 1, "check": 0}[command]
    opened = open_session(path)
    opened.close()
    assert any("nearly full" in note for note in opened.notes)


def test_plain_list_tells_it(folder, example, monkeypatch, capsys):
    """The list of plain mode says it with the session."""
    make(folder, example, int(3.2 * MIB))

    assert run_plain(monkeypatch, "--plain", "--home", str(folder.path), typed="/q\n") == 0

    assert WAY_OUT in capsys.readouterr().out


def test_crossing_is_told_once(folder, example, monkeypatch, capsys):
    """An answer that takes it past three quarters is followed by a word; the next ones by none."""
    make(folder, example, int(2.99 * MIB))
    typed = f"/1\n{'More guests ' * 8000}\n.\n\n" + "/2\nThe till is in the way\n.\n" + "/4\nGive it to Jo\n.\n/q\n"

    run_plain(monkeypatch, "open", "lantern-media", "--plain", "--home", str(folder.path), typed=typed)

    told = capsys.readouterr().out
    assert told.count("lantern-media.toml is nearly full: 3.") == 1
    assert WAY_OUT in told


def run_plain(monkeypatch, *words, typed):
    """Run a command with what is typed, and return its exit code."""
    given = SimpleNamespace(buffer=io.BytesIO(typed.encode()), closed=False, isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", given)
    return main([*words])


def test_less_is_not_told(folder, example, capsys):
    """Below that nothing is said."""
    make(folder, example, int(2.9 * MIB))

    assert main(["verify", "--home", str(folder.path)]) == 0
    assert "full" not in capsys.readouterr().out


def test_full_file_says_what_to_do(folder, example):
    """A change that does not fit is refused with what is full and the way out; the next that fits is saved."""
    path = make(folder, example, int(3.9 * MIB))
    opened = open_session(path)
    before = path.read_bytes()
    too_much = read_session({**opened.session.document, "more": "y" * MIB})[0]

    with pytest.raises(NotSaved) as caught:
        opened.file.save(too_much)

    assert "the session is full (4 MiB, history included)" in str(caught.value)
    assert WAY_OUT in str(caught.value)
    assert path.read_bytes() == before
    opened.file.save(read_session({**opened.session.document, "more": "y"})[0])
    opened.close()


def test_larger_session_is_sent_nowhere_in_vain():
    """What cannot be read cannot be gone on with either."""
    assert describe_fullness("lim.toml", MOST_BYTES).startswith("nearly full")
    assert describe_fullness("lim.toml", MOST_BYTES + 1) == ""
