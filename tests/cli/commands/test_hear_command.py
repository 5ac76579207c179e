"""`earnest hear`: the transcript, its options, and the front end that it starts."""

import io
import stat
from types import SimpleNamespace

import pytest
from core.tray.an_hour import write_hour

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.sessions.open import open_session
from earnest.tui.destinations import Hear


@pytest.fixture
def call(tmp_path):
    """Return the path of an hour's transcript."""
    path = tmp_path / "spring.vtt"
    path.write_bytes(write_hour())
    return path


def heard(app):
    """Return the transcript that the app was started with."""
    (_, start), *_ = app.runs
    assert isinstance(start["first"], Hear)
    return start["first"].heard


def test_hear_opens_the_tray(app, lantern, call):
    """The screens open at the transcript, with what the command line said of it."""
    assert main(["hear", "lantern", str(call), "--on", "2026-03-04", "--how", "meeting", "--me", "priya nair"]) == 0

    found = heard(app)
    assert (found.name, str(found.on), found.how, found.me) == ("spring.vtt", "2026-03-04", "meeting", "priya nair")
    assert len(found.transcript.turns) == 281
    assert not found.is_kept
    assert not (lantern.parent / ".transcripts").exists()


def test_text_is_kept_for_its_user_alone(app, lantern, call):
    """With --keep a private copy lies beside the sessions, and verify finds nothing wrong with it."""
    before = main(["verify"])
    assert main(["hear", "lantern", str(call), "--keep"]) == 0

    assert heard(app).is_kept
    (kept,) = (lantern.parent / ".transcripts").iterdir()
    assert kept.read_bytes() == call.read_bytes()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert main(["verify"]) == before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--on", "soonish"], "Unknown day for --on"),
        (["--me", "Nobody Here"], "Nobody of that name speaks in the transcript. Names: Priya Nair"),
        (["--how", "carrier pigeon"], "Unknown value for --how"),
    ],
)
def test_options_that_mean_nothing_are_refused(app, lantern, call, capsys, options, says):
    """A message says what was not understood, and nothing is opened or kept."""
    assert main(["hear", "lantern", str(call), "--keep", *options]) == Exit.UNUSABLE

    assert says in capsys.readouterr().err
    assert not app.runs
    assert not (lantern.parent / ".transcripts").exists()
    assert open_session(lantern).file is not None


@pytest.mark.usefixtures("lantern")
def test_file_that_is_no_transcript_is_refused(app, tmp_path, capsys):
    """What was expected is said, and a missing file by its name."""
    empty = tmp_path / "empty.vtt"
    empty.write_text("WEBVTT\n")

    assert main(["hear", "lantern", str(empty)]) == Exit.UNUSABLE
    assert main(["hear", "lantern", str(tmp_path / "none.vtt")]) == Exit.UNUSABLE
    assert "empty.vtt" in (said := capsys.readouterr().err)
    assert "none.vtt" in said
    assert not app.runs


def test_plain_mode_walks_the_same_turns(lantern, call, capsys, monkeypatch):
    """With --plain the answers come from standard input, and the quote is in the file."""
    lines = b"\n\n\n\n\nf lease\n1\n.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    main(["hear", "lantern", str(call), "--plain", "--me", "Priya Nair"])

    session = open_session(lantern, to_write=False).session
    taken = [quote for quote in session.quote.values() if quote.at]
    assert len(taken) == 1
    assert "lease" in taken[0].words
    assert "Who speaks in spring.vtt?" in capsys.readouterr().out


@pytest.mark.usefixtures("lantern")
def test_transcript_may_come_from_standard_input(app, monkeypatch):
    """A hyphen reads standard input; the screens get the terminal."""
    stdin = SimpleNamespace(buffer=io.BytesIO(write_hour()), encoding="utf-8", errors="strict")
    monkeypatch.setattr("sys.stdin", stdin)
    monkeypatch.setattr("earnest.cli.transcript_input.TERMINAL", "/none")

    assert main(["hear", "lantern", "-"]) == 0
    assert heard(app).name == "standard input"
