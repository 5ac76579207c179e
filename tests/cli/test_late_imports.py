import importlib
import subprocess
import sys
from importlib import metadata

import pytest

from earnest.cli.privacy import PACKAGES, STAND_INS, LateModule, silence_libraries

ASKS = """
import sys
before = set(sys.modules)
from earnest.cli.main import main
import earnest.cli.front_ends.last_picture
if found := {"re", "enum", "typing", "pathlib", "importlib"} & (set(sys.modules) - before):
    sys.exit(f"the last picture loaded {found}")
for line in sys.argv[1:]:
    unwanted, _, words = line.partition(":")
    code = main(words.split())
    found = [name for name in unwanted.split(",") if name in sys.modules]
    if found or code != (2 if words == "frob" else 0):
        sys.exit(f"{words} loaded {found}, code {code}")
"""
COMMANDS = (
    *("textual,asyncio,pydantic,tomllib,tomli:--help", "textual,asyncio,pydantic,tomllib,tomli:check --help"),
    *("textual,asyncio,tomllib,tomli:transcript --help", "textual,asyncio,pydantic:--version"),
    *("textual,asyncio,pydantic:frob", "textual,asyncio:check lantern", "textual,asyncio:ask lantern"),
    *("textual,asyncio:list", "textual,asyncio:list --json", "textual,asyncio:", "textual,asyncio:new Kestrel"),
)
"""What each command must not load, those that load least first: what was not loaded by all of them is by none."""


def test_commands_import_only_what_they_need(lantern):
    """A fresh process imports Textual only for the app, no models for the help, and no patterns for a last picture."""
    assert lantern.exists()
    done = subprocess.run(
        [sys.executable, "-c", ASKS, *COMMANDS],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "usage: earnest check" in done.stdout
    assert "No such command" not in done.stdout


def test_what_tells_of_packages_is_loaded_once_it_is_asked(monkeypatch):
    """Pydantic imports it for plugins that it never looks for; a version is told as ever."""
    monkeypatch.setattr(importlib, "metadata", metadata)
    monkeypatch.delitem(sys.modules, PACKAGES)

    silence_libraries(print)

    late = sys.modules[PACKAGES]
    plugins = importlib.import_module(PACKAGES).entry_points
    assert isinstance(late, LateModule)
    assert sys.modules[PACKAGES] is late
    assert not hasattr(late, "__path__")
    assert list(plugins(group="earnest.none")) == []
    assert late.version("pydantic") == metadata.version("pydantic")
    assert sys.modules[PACKAGES].__file__ == metadata.__file__


@pytest.mark.parametrize("name", STAND_INS)
def test_what_libraries_only_name_is_loaded_once_something_else_is_asked(monkeypatch, name):
    """Classes are only named where other modules import them; all else is that of the module itself."""
    package, _, own = name.rpartition(".")
    monkeypatch.delitem(sys.modules, name, raising=False)
    itself = importlib.import_module(name)
    if package:
        monkeypatch.setattr(sys.modules[package], own, itself)
    monkeypatch.delitem(sys.modules, name)

    silence_libraries(print)

    late = sys.modules[name]
    assert isinstance(late, LateModule)
    assert [getattr(late, each).__name__ for each in STAND_INS[name]] == list(STAND_INS[name])
    assert all(hasattr(itself, each) for each in STAND_INS[name])
    assert all(getattr(late, each)[int] is getattr(late, each) for each in STAND_INS[name])
    assert sys.modules[name] is late
    other = next(each for each in vars(itself) if not each.startswith("_") and each not in vars(late))
    assert getattr(late, other) is getattr(sys.modules[name], other)
    assert sys.modules[name].__file__ == itself.__file__


def test_functions_that_libraries_import_are_those_of_their_module(monkeypatch):
    """A number that Textual gives a notice is one of the real kind."""
    monkeypatch.delitem(sys.modules, "uuid")

    silence_libraries(print)

    assert isinstance(sys.modules["uuid"], LateModule)
    assert sys.modules["uuid"].uuid4().version == 4
    assert not isinstance(sys.modules["uuid"], LateModule)
