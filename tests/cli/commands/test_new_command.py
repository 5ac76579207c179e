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
    """Create a session and return the exit code, standard output and standard error."""

    def run(*words):
        code = main(["new", *words])
        return code, *capsys.readouterr()

    return run


def mode(path):
    """Return the mode of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def test_new_into_a_pipe_prints_the_path(new, tmp_path):
    """Into a pipe the session is created, private, and only its path is printed."""
    code, out, err = new("Lantern Media")
    path = tmp_path / "sessions" / "lantern-media.toml"
    tables = tomllib.loads(path.read_text())

    assert (code, out, err) == (0, f"{path}\n", "")
    assert (tables["client"], tables["interview"], tables["language"]) == ("Lantern Media", "client", "en")
    assert (mode(path.parent), mode(path)) == (0o700, 0o600)
    assert [name.name for name in path.parent.iterdir()] == ["lantern-media.toml"]


def test_client_needs_no_quotation_marks(new):
    """A client's name may be several words, and a second session gets a name of its own."""
    assert new("Lantern", "Media")[1].endswith("/lantern-media.toml\n")
    assert new("Lantern", "Media")[1].endswith("/lantern-media-2.toml\n")


def test_language_is_stored(new):
    """The language is stored, and an invalid one is refused."""
    _, out, _ = new("Ehlers", "--language", "de")

    assert tomllib.loads(Path(out.strip()).read_text())["language"] == "de"
    assert new("Ehlers", "--language", "Deutsch!")[0] == 2


def test_group_folder_is_created_for_the_group(new, tmp_path):
    """A folder for a group is created with its mode, and so is each file in it."""
    group = grp.getgrgid(os.getgid()).gr_name

    code, out, _ = new("Lantern", "--group", group, "--home", str(tmp_path / "team"))

    assert code == 0
    assert mode(tmp_path / "team") == 0o2770
    assert mode(tmp_path / "team" / "lantern.toml") == 0o660
    assert new("Kestrel", "--group", group, "--home", str(tmp_path / "team"))[0] == 0
    assert out.endswith("/team/lantern.toml\n")


def test_private_folder_is_never_given_to_a_group(new, home):
    """An existing private folder is refused for a group, and nothing is created in it."""
    code, out, err = new("Lantern", "--group", grp.getgrgid(os.getgid()).gr_name)

    assert (code, out) == (73, "")
    assert "it exists" in err
    assert list(home.iterdir()) == []


def test_unknown_group_is_refused(new, tmp_path):
    """A group that does not exist is refused."""
    code, _, err = new("Lantern", "--group", "no-such-group")

    assert code == 73
    assert "unknown group: no-such-group" in err
    assert not (tmp_path / "sessions").exists()


def test_missing_client_into_a_pipe_is_refused(new, tmp_path):
    """Without a client and a terminal, a message says what to type, and nothing is created."""
    code, out, err = new()

    assert (code, out) == (2, "")
    assert "earnest new CLIENT" in err
    assert not (tmp_path / "sessions").exists()


def test_blank_client_is_refused(new):
    """A name of spaces is refused."""
    assert new("  ")[0] == 2


def test_half_a_character_is_refused(new):
    """A name that no file can hold is refused, and nothing is left behind."""
    code, out, err = new("\udc80")

    assert (code, out) == (74, "")
    assert "invalid Unicode" in err


def test_uncreatable_folder_has_its_exit_code(new, tmp_path, monkeypatch):
    """A folder that cannot be created is reported with its exit code."""

    def refused(*_args, **_named):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.mkdir", refused)

    code, out, err = new("Lantern", "--home", str(tmp_path / "x" / "y"))

    assert (code, out) == (73, "")
    assert "permission denied" in err


def test_new_in_a_file_as_home_is_refused(new, tmp_path):
    """A home that is a file is refused."""
    (tmp_path / "note").write_text("")

    assert new("Lantern", "--home", str(tmp_path / "note"))[0] == 73


def test_new_on_a_terminal_opens_the_app(app, new):
    """On a terminal the new session is opened in the app and closed afterwards."""
    code, out, _ = new("Lantern", "Media")
    (folder, wanted) = app.runs[0]

    assert (code, out) == (0, "")
    assert wanted["opened"].session.client == "Lantern Media"
    assert wanted["opened"].path.parent == folder.path
    assert not list(folder.path.glob(".*.lock"))


def test_new_without_a_client_asks_in_the_app(app, new):
    """On a terminal without a client, the app asks for one."""
    assert new()[0] == 0
    assert app.runs[0][1] == {"opened": None, "new": True, "samples": False, "replay": None, "first": None}


def test_language_without_a_client_is_refused(app, new):
    """A language without a client is refused."""
    assert new("--language", "de")[0] == 2
    assert app.runs == []


def test_another_interview_is_used(new):
    """Another interview is used, and an unknown one lists those there are."""
    _, out, _ = new("Northside Clinics", "--interview", "employer")

    assert tomllib.loads(Path(out.strip()).read_text())["interview"] == "employer"
    assert new("Northside", "--interview", "boss") == (
        2,
        "",
        "Unknown interview: boss. Use one of: client, employer.\n",
    )


def test_claims_are_carried_over(new):
    """The claims of an old session are taken without evidence, by default for the same client."""
    sample = Path(__file__).parents[3] / "sample_sessions" / "earned_hearth_lane_bakery.toml"

    _, out, _ = new("--from", str(sample))
    _, other, _ = new("The Old Mill", "--from", str(sample), "--interview", "employer")
    tables = tomllib.loads(Path(out.strip()).read_text())

    assert (tables["client"], tables["carried_from"]) == ("Hearth Lane Bakery", "earned_hearth_lane_bakery")
    assert tables["goal"]
    assert "said_back" not in tables
    assert "quote" not in tables
    assert tomllib.loads(Path(other.strip()).read_text())["interview"] == "employer"


def test_unknown_session_to_carry_over_is_refused(new):
    """An unknown session to start from is reported, and nothing is created."""
    code, out, err = new("--from", "nowhere")

    assert (code, out) == (2, "")
    assert "nowhere" in err


def test_new_for_practice_says_so_in_the_file(new, home):
    """The mark stands at the top of the file; a copy of that session has none unless it is asked for."""
    new("Lim", "--practice")
    new("Ros", "--from", "lim")
    new("Sam", "--from", "lim", "--practice")

    marked = {path.stem: tomllib.loads(path.read_text()).get("practice") for path in home.glob("*.toml")}
    assert marked == {"lim": True, "ros": None, "sam": True}
    assert "practice = true\n" in (home / "lim.toml").read_text().partition("\n[")[0]
