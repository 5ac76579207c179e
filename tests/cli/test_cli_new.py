import errno
import grp
import os
import stat
import tomllib
from pathlib import Path

import pytest

from earnest.cli.main import main


@pytest.fixture
def new(capsys):
    """Begin a session and return the exit code, standard output and standard error."""

    def run(*words):
        code = main(["new", *words])
        return code, *capsys.readouterr()

    return run


def mode(path):
    """Return the mode of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def test_path_into_a_pipe(new, tmp_path):
    """Into a pipe, the session is made, private, and its path is all that is printed."""
    code, out, err = new("Lantern Media")
    path = tmp_path / "sessions" / "lantern-media.toml"
    tables = tomllib.loads(path.read_text())

    assert (code, out, err) == (0, f"{path}\n", "")
    assert (tables["client"], tables["interview"], tables["language"]) == ("Lantern Media", "client", "en")
    assert (mode(path.parent), mode(path)) == (0o700, 0o600)
    assert [name.name for name in path.parent.iterdir()] == ["lantern-media.toml"]


def test_words_without_quotation_marks(new):
    """A client's name needs no quotation marks; a second session of that name gets a name of its own."""
    assert new("Lantern", "Media")[1].endswith("/lantern-media.toml\n")
    assert new("Lantern", "Media")[1].endswith("/lantern-media-2.toml\n")


def test_language(new):
    """The language is kept; what is no language is not taken."""
    _, out, _ = new("Ehlers", "--language", "de")

    assert tomllib.loads(Path(out.strip()).read_text())["language"] == "de"
    assert new("Ehlers", "--language", "Deutsch!")[0] == 2


def test_group(new, tmp_path):
    """A folder for a group is made for that group, and so is each file in it."""
    group = grp.getgrgid(os.getgid()).gr_name

    code, out, _ = new("Lantern", "--group", group, "--home", str(tmp_path / "team"))

    assert code == 0
    assert mode(tmp_path / "team") == 0o2770
    assert mode(tmp_path / "team" / "lantern.toml") == 0o660
    assert new("Kestrel", "--group", group, "--home", str(tmp_path / "team"))[0] == 0
    assert out.endswith("/team/lantern.toml\n")


def test_group_of_a_folder_of_ones_own(new, home):
    """A folder that is one's own is never taken for a group's: nothing is made in it, and it is said."""
    code, out, err = new("Lantern", "--group", grp.getgrgid(os.getgid()).gr_name)

    assert (code, out) == (73, "")
    assert "it is there already" in err
    assert list(home.iterdir()) == []


def test_no_such_group(new, tmp_path):
    """A group that is not there is said not to be."""
    code, _, err = new("Lantern", "--group", "no-such-group")

    assert code == 73
    assert "there is no group no-such-group" in err
    assert not (tmp_path / "sessions").exists()


def test_without_a_client_into_a_pipe(new, tmp_path):
    """Without a client and without a terminal to ask on, it says what to type, and makes nothing."""
    code, out, err = new()

    assert (code, out) == (2, "")
    assert "earnest new CLIENT" in err
    assert not (tmp_path / "sessions").exists()


def test_nobody(new):
    """A name of spaces names nobody."""
    assert new("  ")[0] == 2


def test_half_a_character(new):
    """A name that no file can hold is refused in words, and nothing is left."""
    code, out, err = new("\udc80")

    assert (code, out) == (74, "")
    assert "half a character" in err


def test_folder_that_cannot_be_made(new, tmp_path, monkeypatch):
    """A folder that may not be made is told, with the exit code for that."""

    def refused(*_args, **_named):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.mkdir", refused)

    code, out, err = new("Lantern", "--home", str(tmp_path / "x" / "y"))

    assert (code, out) == (73, "")
    assert "you may not write there" in err


def test_home_that_is_a_file(new, tmp_path):
    """A home that is a file cannot be made a folder."""
    (tmp_path / "note").write_text("")

    assert new("Lantern", "--home", str(tmp_path / "note"))[0] == 73


def test_on_a_terminal(app, new):
    """On a terminal the session that was made is opened in the app, and closed after it."""
    code, out, _ = new("Lantern", "Media")
    (folder, wanted) = app.runs[0]

    assert (code, out) == (0, "")
    assert wanted["opened"].session.client == "Lantern Media"
    assert wanted["opened"].path.parent == folder.path
    assert not list(folder.path.glob(".*.lock"))


def test_on_a_terminal_without_a_client(app, new):
    """On a terminal, without a client, the app asks for one."""
    assert new()[0] == 0
    assert app.runs[0][1] == {"opened": None, "begin": True, "samples": False, "replay": None, "meeting": False}


def test_language_goes_with_a_client(app, new):
    """A language alone is not lost in silence."""
    assert new("--language", "de")[0] == 2
    assert app.runs == []


def test_another_interview(new):
    """A job hunter is asked in an employer's words; a name that leads nowhere lists what there is."""
    _, out, _ = new("Northside Clinics", "--interview", "employer")

    assert tomllib.loads(Path(out.strip()).read_text())["interview"] == "employer"
    assert new("Northside", "--interview", "boss") == (
        2,
        "",
        "There is no interview boss; there are client, employer.\n",
    )


def test_carried_over(new):
    """With what an old session claims, and none of its evidence; under its client's name where none is given."""
    sample = Path(__file__).parents[2] / "sample_sessions" / "earned_hearth_lane_bakery.toml"

    _, out, _ = new("--from", str(sample))
    _, other, _ = new("The Old Mill", "--from", str(sample), "--interview", "employer")
    tables = tomllib.loads(Path(out.strip()).read_text())

    assert (tables["client"], tables["carried_from"]) == ("Hearth Lane Bakery", "earned_hearth_lane_bakery")
    assert tables["goal"]
    assert "said_back" not in tables
    assert not any("heard" in claim for claim in tables["goal"].values())
    assert tomllib.loads(Path(other.strip()).read_text())["interview"] == "employer"


def test_carried_over_from_nothing(new):
    """A session that is not there is named, and nothing is begun."""
    code, out, err = new("--from", "nowhere")

    assert (code, out) == (2, "")
    assert "nowhere" in err
