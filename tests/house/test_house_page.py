"""The pages on the house are true: what they name exists, and what they draw is what the import contracts say."""

import ast
import builtins
import keyword
import re
import tomllib
from functools import cache

import pytest
from source import MODULES, ROOT, SOURCE, tree_of

HOUSE = SOURCE / "README.md"
PAGES = (HOUSE, ROOT / ".github" / "CONTRIBUTING.md")
pytestmark = pytest.mark.xdist_group("house")  # one worker reads the source, for all
DEFINITION = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
FENCE = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"[\w.-]*/[\w./-]*|\w[\w-]*\.(?:py|toml|tcss|md|txt)")
NAME = re.compile(r"[A-Za-z]\w+(?:\.\w+)*")
BELOW = re.compile(r"(?<![\w./-])(?:src|tests|screens|sample_sessions)/[\w./-]*\w/?")
NOT_OURS = {"lru_cache", "long", "slow"}
"""Names of Python's library and of pytest's marks that the pages use."""


def names_set(node):
    """Return the names that a statement sets."""
    targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
    return [each.id for target in targets if target for each in ast.walk(target) if isinstance(each, ast.Name)]


def attributes_set(method):
    """Return the attributes that a method sets on `self`."""
    found = (each for each in ast.walk(method) if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store))
    return [each.attr for each in found if isinstance(each.value, ast.Name) and each.value.id == "self"]


def names_in(body, within=""):
    """Yield the names that a module or class defines, those of a class behind its own and a dot."""
    for node in body:
        if not isinstance(node, DEFINITION):
            yield from (f"{within}{name}" for name in names_set(node))
            continue
        yield f"{within}{node.name}"
        if isinstance(node, ast.ClassDef):
            yield from names_in(node.body, f"{within}{node.name}.")
        elif within:
            yield from (f"{within}{name}" for name in attributes_set(node))


@cache
def known_names():
    """Return every package, module and name of the source, with and without what it is in."""
    whole = set()
    for path in MODULES:
        module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
        whole |= {module, *(f"{module}.{name}" for name in names_in(tree_of(path).body))}
    parts = [name.split(".") for name in whole]
    return {".".join(each[start:]) for each in parts for start in range(len(each))}


def exists(path):
    """Return whether a path is there, from the project's root or from the source's."""
    return (ROOT / path).exists() or (SOURCE / path).exists()


def is_known(word):
    """Return whether what stands in backticks exists; keys, commands and other phrases are not looked up."""
    if PATH.fullmatch(word):
        return exists(word)
    if NAME.fullmatch(word):
        return word in known_names() | NOT_OURS or hasattr(builtins, word) or keyword.iskeyword(word)
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_on_page_exist(page):
    """Each module, class, function and file in backticks exists, and each path in an example too."""
    text = page.read_text("utf-8")
    words = re.findall(r"`([^`\n]+)`", FENCE.sub("", text))

    assert [word for word in words if not is_known(word)] == []
    assert [path for path in BELOW.findall(text) if not exists(path)] == []


def test_unknown_names_are_found():
    """The test above would see a name that is gone."""
    gone = ("core/nothing.py", "tui/attic/", "SessionEditor.fly", "workspace.flying", "Sitting", "attic.toml")

    assert [word for word in gone if is_known(word)] == []
    assert all(map(is_known, ("SessionEditor.apply", "SessionEditor.standing", "View.WHY", "model.fields.FIELDS")))


def test_links_of_house_page_lead_somewhere():
    """A page that it names can be opened from it."""
    targets = re.findall(r"\]\(([^)#]+)\)", HOUSE.read_text("utf-8"))

    assert targets
    assert [target for target in targets if not (HOUSE.parent / target).exists()] == []


@pytest.mark.parametrize("package", ["core", "tui"])
def test_drawn_layers_are_those_of_contract(package):
    """The lists of layers on the page are those that `lint-imports` checks."""
    section = HOUSE.read_text("utf-8").partition(f"### Inside `{package}`")[2]
    drawn = [line.partition("  ")[0].split(", ") for line in FENCE.search(section)[1].splitlines()]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (held,) = [each["layers"] for each in contracts if each.get("containers") == [f"earnest.{package}"]]

    assert [set(layer) for layer in drawn] == [set(layer.split(" | ")) for layer in held]


def test_layout_in_readme_is_there():
    """Every folder that the README's layout names exists where it is drawn."""
    section = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8").partition("## Layout")[2]
    folder, missing = ROOT, []
    for line in FENCE.search(section)[1].splitlines():
        name, indented = line.split()[0], line.startswith(" ")
        missing += [] if (path := folder / name if indented else ROOT / name).exists() else [name]
        folder = folder if indented else path

    assert missing == []
