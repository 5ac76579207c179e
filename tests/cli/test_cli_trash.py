import io
import json
from types import SimpleNamespace

import pytest

from earnest.cli import main
from earnest.store.folder import Folder
from earnest.store.locking import take_lock


@pytest.fixture
def types(monkeypatch):
    """Type a line on standard input."""

    def typed(text):
        stream = SimpleNamespace(buffer=io.BytesIO(text.encode()), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)

    return typed


def test_a_session_is_deleted_by_its_name_and_comes_back(lantern, types, capsys, promise):
    """The typed name moves it into the trash; `restore` lists what is there, and brings it back to the byte."""
    kept = promise("P20", "deleted by a typed name, and had back")
    content = lantern.read_bytes()
    types("lantern\n")
    assert main(["delete", "1"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("It goes into the trash, with all that is kept beside it. Type its name, lantern:\n")
    assert said.endswith("lantern is in the trash. `earnest restore lantern` brings it back.\n")
    kept.case(not lantern.exists() and (lantern.parent / ".trash" / "lantern.toml").read_bytes() == content)

    assert main(["restore"]) == 0
    assert capsys.readouterr().out.startswith("1 lantern, Lantern Media, changed ")
    assert main(["restore", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"number": 1, "file": "lantern.toml", "client": "Lantern Media"}]
    assert main(["restore", "lantern"]) == 0
    assert capsys.readouterr().out == "lantern is back. `earnest open lantern` goes on with it.\n"
    kept.case(lantern.read_bytes() == content)
    assert main(["restore"]) == 0
    assert capsys.readouterr().out == "Nothing is in the trash.\n"
    kept.holds()


@pytest.mark.parametrize("typed", ["", "\n", "y\n", "Lantern Media\n", "lantern.toml\n"])
def test_anything_but_its_name_deletes_nothing(typed, lantern, types, capsys, promise):
    """Neither a letter, nor nothing, nor the end of the input."""
    kept = promise("P20", "what is no name deletes nothing")
    content = lantern.read_bytes()
    types(typed)

    code = main(["delete", "lantern"])

    kept.case(code == 2 and lantern.read_bytes() == content and list(lantern.parent.iterdir()) == [lantern])
    assert capsys.readouterr().err == "That is not its name: lantern stays.\n"
    kept.holds()


def test_several_come_back_by_the_numbers_of_the_list(put, example_text, types, capsys):
    """Numbers are those that were listed, though each that comes back leaves a gap; one named twice comes once."""
    for name in ("a", "b", "c"):
        path = put(name, example_text)
        types(f"{name}\n")
        main(["delete", name])
    capsys.readouterr()
    main(["restore", "--json"])
    listed = {each["number"]: each["file"] for each in json.loads(capsys.readouterr().out)}

    assert main(["restore", "1", "3", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"file": listed[1]}, {"file": listed[3]}]
    assert sorted(each.name for each in path.parent.glob("*.toml")) == sorted([listed[1], listed[3]])
    assert main(["restore", "nobody"]) == 2


def test_a_session_that_somebody_has_open_is_not_deleted(lantern, types, capsys):
    """It stays, and who has it is told."""
    types("lantern\n")
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert main(["delete", "lantern"]) == 75

    assert lantern.exists()
    assert "lantern.toml is open elsewhere" in capsys.readouterr().err


def test_a_session_elsewhere_goes_into_the_trash_beside_it(tmp_path, example_text, types, capsys):
    """A path may be named; how to have it back is told whole."""
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    (other / "lim.toml").write_text(example_text)
    types("lim\n")

    assert main(["delete", str(other / "lim.toml")]) == 0
    assert f"`earnest restore --home {other} lim` brings it back." in capsys.readouterr().out
    assert main(["restore", "--home", str(other), "lim"]) == 0
    assert (other / "lim.toml").exists()
