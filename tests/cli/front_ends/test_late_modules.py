"""Modules that are kept for the time after an upgrade."""

import sys

import pytest

from earnest.cli.front_ends.late_modules import KeptModules

SOURCE = "from pathlib import Path\n\nHERE = Path(__file__)\n\n\ndef tell():\n    return {told!r}\n"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return a package of two modules that can be imported."""
    place = tmp_path / "lantern_house"
    place.mkdir()
    (place / "__init__.py").write_text('"""A package."""\n')
    for name in ("first", "second"):
        (place / f"{name}.py").write_text(SOURCE.format(told=f"{name} as it was"))
    monkeypatch.syspath_prepend(str(tmp_path))
    yield place
    for name in [name for name in sys.modules if name.startswith("lantern_house")]:
        del sys.modules[name]


@pytest.fixture
def kept(monkeypatch):
    """Return what keeps modules, asked before all else."""
    found = KeptModules()
    monkeypatch.setattr(sys, "meta_path", [found, *sys.meta_path])
    return found


def test_kept_module_is_loaded_when_used_as_it_was(package, kept):
    """Nothing of it is loaded before; then it is what it was, though another version has its place."""
    kept.keep("lantern_house.first")
    assert "lantern_house.first" not in sys.modules
    (package / "first.py").write_text("raise ImportError('another version')\n")

    from lantern_house.first import HERE, tell  # noqa: PLC0415 - now, and not before

    assert tell() == "first as it was"
    assert package / "first.py" == HERE


def test_kept_module_is_compiled_once_and_never_into_another_version(package, kept, monkeypatch):
    """Its compiled file is written and used while the source is there, and not beside what took its place."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for name in ("first", "second"):
        kept.keep(f"lantern_house.{name}")
    (package / "second.py").unlink()
    assert not list(package.rglob("first.*.pyc"))

    from lantern_house import first, second  # noqa: PLC0415 - now, and not before

    assert (first.tell(), second.tell()) == ("first as it was", "second as it was")
    assert {path.name.partition(".")[0] for path in package.rglob("*.pyc")} == {"__init__", "first"}


def test_module_that_was_not_kept_is_found_in_its_file(package, kept):
    """Other modules are loaded from what is there now."""
    kept.keep("lantern_house.first")
    (package / "second.py").write_text(SOURCE.format(told="another version"))

    from lantern_house.second import tell  # noqa: PLC0415 - now, and not before

    assert tell() == "another version"


def test_module_that_is_gone_cannot_be_kept(package, kept):
    """In the middle of an upgrade nothing more is kept."""
    (package / "first.py").unlink()
    with pytest.raises(ImportError):
        kept.keep("lantern_house.first")
