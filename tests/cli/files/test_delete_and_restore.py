import io
import json
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.sessions.open import open_session


@pytest.fixture
def type_line(monkeypatch):
    """Type a line on standard input."""

    def typed(text):
        stream = SimpleNamespace(buffer=io.BytesIO(text.encode()), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)

    return typed


def test_deleted_session_can_be_restored(lantern, type_line, capsys, promise):
    """The typed name moves a session to the trash, and `restore` lists it and brings it back unchanged."""
    kept = promise("P20", "deleted by a typed name, and had back")
    content = lantern.read_bytes()
    type_line("lantern\n")
    assert main(["delete", "1"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("This moves lantern to the trash, with its notes and versions. To confirm, type its name:\n")
    assert said.endswith("lantern is in the trash. To restore it: `earnest restore lantern`\n")
    kept.case(not lantern.exists() and (lantern.parent / ".trash" / "lantern.toml").read_bytes() == content)

    assert main(["restore"]) == 0
    assert capsys.readouterr().out.startswith("1 lantern, Lantern Media, changed ")
    assert main(["restore", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"number": 1, "file": "lantern.toml", "client": "Lantern Media"}]
    assert main(["restore", "lantern"]) == 0
    assert capsys.readouterr().out == "lantern is restored. Open it with `earnest open lantern`.\n"
    kept.case(lantern.read_bytes() == content)
    assert main(["restore"]) == 0
    assert capsys.readouterr().out == "The trash is empty.\n"
    kept.holds()


def test_client_that_the_file_is_named_after_confirms_too(home, type_line, capsys):
    """Who asked for Müller may type Müller, as well as the file's own name."""
    assert main(["new", "Müller"]) == 0
    type_line("Müller\n")

    assert main(["delete", "Müller"]) == 0
    assert "muller is in the trash" in capsys.readouterr().out
    assert not list(home.glob("*.toml"))


@pytest.mark.parametrize("typed", ["", "\n", "y\n", "Lantern Media\n", "lantern.toml\n"])
def test_anything_but_the_name_deletes_nothing(typed, lantern, type_line, capsys, promise):
    """A single letter, nothing and the end of input delete nothing."""
    kept = promise("P20", "what is no name deletes nothing")
    content = lantern.read_bytes()
    type_line(typed)

    code = main(["delete", "lantern"])

    kept.case(code == 2 and lantern.read_bytes() == content and list(lantern.parent.iterdir()) == [lantern])
    assert capsys.readouterr().err == "The name does not match. lantern was not deleted.\n"
    kept.holds()


def test_session_is_restored_by_number(put, example_text, type_line, capsys):
    """A session is restored by the number in the list of the trash."""
    for name in ("a", "b"):
        path = put(name, example_text)
        type_line(f"{name}\n")
        main(["delete", name])
    capsys.readouterr()
    main(["restore", "--json"])
    listed = {each["number"]: each["file"] for each in json.loads(capsys.readouterr().out)}

    assert main(["restore", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": listed[2]}
    assert [each.name for each in path.parent.glob("*.toml")] == [listed[2]]
    assert main(["restore", "nobody"]) == 2


def test_locked_session_is_not_deleted(lantern, type_line, capsys):
    """A session that somebody has open stays, and the holder is named."""
    type_line("lantern\n")
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert main(["delete", "lantern"]) == 75

    assert lantern.exists()
    assert "lantern.toml is open elsewhere" in capsys.readouterr().err


def test_session_elsewhere_moves_to_the_trash_beside_it(tmp_path, example_text, type_line, capsys):
    """A session named by path moves to the trash of its folder, and the command to restore it is complete."""
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    (other / "lim.toml").write_text(example_text)
    type_line("lim\n")

    assert main(["delete", str(other / "lim.toml")]) == 0
    assert f"`earnest restore --home {other} lim`" in capsys.readouterr().out
    assert main(["restore", "--home", str(other), "lim"]) == 0
    assert (other / "lim.toml").exists()


def test_versions_are_listed_and_restored(lantern, capsys):
    """Versions are listed with their verdicts, and a restore keeps the present state and says where."""
    assert main(["versions", "lantern"]) == 0
    assert capsys.readouterr().out == "No versions yet: one is kept each time you open and change a session.\n"
    opened = open_session(lantern)
    opened.file.save(
        apply_edits(
            opened.session,
            [Edit(("goal", "g1", "text"), "Something else")],
            Author("priya", datetime(2027, 1, 1, tzinfo=UTC)),
        )
    )
    opened.close()

    assert main(["versions", "lantern"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[0].startswith("1 20")
    assert listed[0].endswith(", Earned, and you know the field")
    assert listed[1] == "Restore one with `earnest restore lantern NUMBER`; the current state is kept too."
    assert main(["versions", "lantern", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["number"], found["says"]) == (1, "Earned, and you know the field")

    assert main(["restore", "lantern", "1"]) == 0
    assert capsys.readouterr().out.endswith("The state before is kept as version 1.\n")
    assert main(["check", "lantern"]) == 0
    assert main(["restore", "lantern", "2"]) == 0
    assert capsys.readouterr().out.endswith("lantern already matches that version.\n")
    assert main(["restore", "lantern", "9"]) == 2
    assert main(["restore", "lantern", "x"]) == 2
    assert "not the number of a version" in capsys.readouterr().err
