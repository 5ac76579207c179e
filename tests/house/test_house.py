"""The house rules: who may import whom, how long things are, what is documented; and the tools that hold them."""

import ast
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from source import MODULES, ROOT, nodes_of, tree_of

from earnest.store.library.folder_library import RULES

BESIDE = Path(sys.executable).parent
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
FRONT_ENDS = ("textual", "rich", "tomllib", "tomli", "tomli_w", "earnest.tui", "earnest.store", "earnest.cli")


def said_by(*command):
    """Run one of the house's tools; return its exit code and what it said."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.xdist_group("tools")  # groups begin first, and mypy takes long where it has not run yet
@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        pytest.param(("mypy",), marks=pytest.mark.slow),
        ("lint-imports",),
    ],
    ids=lambda command: " ".join(command),
)
def test_a_tool_of_the_house_finds_nothing(command):
    """Style, types and the direction of imports are held by tools, on every change."""
    code, said = said_by(str(BESIDE / command[0]), *command[1:])

    assert code == 0, said


def test_the_core_loads_no_terminal_and_no_file_format():
    """A fresh process that loads all of the core has loaded no front end, no drawing and no TOML."""
    names = [".".join(path.relative_to(ROOT / "src").with_suffix("").parts) for path in MODULES if "core" in path.parts]
    lines = [*(f"import {name.removesuffix('.__init__')}" for name in names), "import sys", "print(*sys.modules)"]

    code, said = said_by(sys.executable, "-c", "\n".join(lines))

    assert code == 0, said
    assert not [name for name in said.split() if name.startswith(FRONT_ENDS)]
    assert "earnest.core.standing.standing" in said.split()


def test_the_sessions_are_shown_before_what_reads_one_is_loaded():
    """A fresh process with all that home shows first has loaded no model, rule, file format, field or panel."""
    lines = [
        "import earnest.tui.app, earnest.tui.home.screen, earnest.store.library.folder_library, sys",
        "print(sum(name.startswith('earnest.') for name in sys.modules))",
        "import earnest.cli.front_ends.app",
        "print(*sys.modules)",
    ]

    code, said = said_by(sys.executable, "-c", "\n".join(lines))

    assert code == 0, said
    late = {
        "earnest.core.model.session",
        "earnest.core.standing.standing",
        "earnest.tui.widgets.fields.one_line",
        "earnest.tui.widgets.standing_panel",
    }
    count, *loaded = said.split()
    assert not {"pydantic", "tomllib", "tomli", "tomli_w", "hashlib", *late} & set(loaded)
    assert "earnest.store.library.index" in loaded
    assert int(count) <= 75
    assert find_spec(RULES), "what says that the rules are loaded is a module that is not there"


def public(tree, within=""):
    """Walk the public functions and classes of a module or class."""
    for node in tree.body:
        if isinstance(node, (*FUNCTION, ast.ClassDef)) and not node.name.startswith("_"):
            yield within + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{node.name}.")


@pytest.mark.xdist_group("house")
def test_every_public_name_is_documented():
    """Each module, class and function says in a sentence what it is for."""
    bare = [str(path.relative_to(ROOT)) for path in MODULES if not ast.get_docstring(tree_of(path))]
    for path in MODULES:
        bare += [
            f"{path.relative_to(ROOT)} {name}" for name, node in public(tree_of(path)) if not ast.get_docstring(node)
        ]

    assert bare == []


DRAWING = [path for path in MODULES if "tui" in path.parts]
READS_MARKUP = {"border_title", "border_subtitle", "tooltip", "placeholder", "sub_title", "notify", "from_markup"}
"""Names of Textual's by which a text is shown, and markup in it read."""
READS_NONE = {"Input", "TextArea", "Segment", "Console", "cell_len"}
"""What may be had of Textual's widgets and of Rich: nothing that reads markup."""


def is_words_of_ours(node):
    """Say whether an expression can only be a text that stands in the source, or one that `plain` has seen to."""
    if isinstance(node, ast.IfExp):
        return is_words_of_ours(node.body) and is_words_of_ours(node.orelse)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "plain"
    if isinstance(node, ast.Attribute):
        return getattr(node.value, "id", "") in {"say", "everywhere"}  # modules of texts
    return isinstance(node, ast.Constant)


def reading_markup(nodes):
    """Walk the places of a module that would have markup read in a text which is not the source's own."""
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("textual.widgets", "rich")):
            yield from ((node, alias.name) for alias in node.names if alias.name not in READS_NONE)
        elif isinstance(node, ast.Call):
            yield from ((node, name) for name in read_by(node))
        elif isinstance(node, ast.Assign) and not is_words_of_ours(node.value):
            names = (getattr(target, "attr", "") for target in node.targets)
            yield from ((node, name) for name in names if name in READS_MARKUP)


def read_by(call):
    """Walk what a call is given in which it would read markup."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in READS_MARKUP or (name == "Content" and not all(map(is_words_of_ours, call.args))):
        yield name
    for keyword in call.keywords:
        asks_for_it = keyword.arg == "markup" and getattr(keyword.value, "value", True) is not False
        if asks_for_it or (keyword.arg in READS_MARKUP and not is_words_of_ours(keyword.value)):
            yield keyword.arg


@pytest.mark.xdist_group("house")
def test_no_text_is_read_as_markup():
    """Texts are drawn as `plain` makes them; no widget is used, and nothing is set, that reads markup in a text.

    A field's hint is the one thing that goes through a name: it is Rich text there, in which nothing is read.
    """
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {name}"
        for path in DRAWING
        for node, name in reading_markup(nodes_of(path))
        if (path.name, name) != ("one_line.py", "placeholder")
    ]

    assert found == []


def test_what_reads_markup_is_found():
    """The rule above sees each way in which a person's words could be read as markup."""
    ways = """
from textual.widgets import Static, Label
from rich.markup import render
Content(words)
Content.from_markup("[b]x")
app.notify(words)
widget.border_title = words
field.tooltip = words if words else "none"
Input(placeholder=words)
Input(markup=True)
"""
    harmless = """
from textual.widgets import Input, TextArea
Content("")
Content("\\n")
Input(placeholder="a few words", markup=False)
widget.border_title = plain(words)
"""
    assert len(list(reading_markup(ast.walk(ast.parse(ways))))) == 10
    assert list(reading_markup(ast.walk(ast.parse(harmless)))) == []


def test_test_files_have_names_of_their_own():
    """Two tests never hide one another."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert len(names) == len(set(names))
