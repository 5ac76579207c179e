"""The texts of the interface are together, page by page, named after their places."""

import ast
import re
from itertools import chain
from string import Formatter

import pytest
from source import MODULES, SOURCE, nodes_of, tree_of

pytestmark = pytest.mark.xdist_group("house")  # one worker reads the source, for all
TEXTS = sorted(SOURCE.glob("*/**/texts.py"))
FOLDERS = ("tui", "plain", "workspace", "cli/commands", "cli/files", "cli/front_ends", "core/replay/lessons")
TABLES = {"tui/key_commands.py", "workspace/errors.py", "workspace/stamp.py"}
"""Commands and errors hold their texts themselves: home loads these modules, and no texts of the workspace."""
WORDS = re.compile(r"[^\W\d_]{2,}[,;:.]? +(?:[^\W\d_]{2,}|\0)|\0[,;:.]? +[^\W\d_]{2,}")
"""Two words, or one beside a field, as no name of a key or style has them."""
NAMES = {
    *("up down", "left right", "tab  shift+tab", "italic bold", "main body", "not found"),
    *("chose you", "still open", "not said"),
}
"""Names of keys, of a style, of classes, and values of files and reports, as the code gives them."""
UNSEEN = {"Binding", "RuntimeError", "name_draft", "query"}
"""What takes words that no user sees: Textual's list of bindings, which is never shown, a fault, drafts, selectors."""


UNSHOWN = ("CSS", "CONTROLS", "KEYWORDS", "SETTINGS")
"""How constants end that hold styles, selectors and settings, or words that a search finds."""


def write_out(node):
    """Return a string of the source with a mark for each field; None if it is none."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "\0" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def list_unseen(nodes):
    """Return the nodes of a module that no user sees: docstrings, styles and parts of what is seen."""
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from (part for part in node.values if isinstance(part, ast.Constant))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in UNSEEN:
            yield from chain.from_iterable(map(ast.walk, (*node.args, *node.keywords)))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and name_of(node).endswith(UNSHOWN):
            yield from ast.walk(node.value)


def name_of(node):
    """Return the name that a statement sets; empty if it sets several."""
    return getattr(node.target if isinstance(node, ast.AnnAssign) else node.targets[0], "id", "")


def find_sentences(nodes):
    """Return each string of a module in which there are words for the user."""
    unseen = set(map(id, list_unseen(nodes)))
    seen = (write_out(node) for node in nodes if id(node) not in unseen)
    return [text for text in seen if text and text not in NAMES and WORDS.search(text)]


def calls_of_texts(nodes):
    """Yield each text of a texts module that a module uses, with the fields that it fills in, or None."""
    modules = {
        alias.asname or alias.name: node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "texts"
    }
    formats = {}
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            formats[id(node.func.value)] = (len(node.args), {each.arg for each in node.keywords})
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield f"{modules[node.value.id]}.{node.attr}", formats.get(id(node))


def texts_of(path):
    """Return the values of a texts module by their names."""
    return {node.targets[0].id: node.value for node in tree_of(path).body if isinstance(node, ast.Assign)}


def fields_of(value):
    """Return the names of the fields in a text, in either of its forms."""
    texts = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {field for text in texts for _, field, _, _ in Formatter().parse(text) if field is not None}


def uses():
    """Yield each use of a text: the module, the text's full name, and the fields that are filled in."""
    for path in MODULES:
        yield from ((path, *found) for found in calls_of_texts(nodes_of(path)))


@pytest.mark.parametrize("folder", FOLDERS)
def test_words_are_in_texts_modules(folder):
    """The modules of a folder hold no words for the user but in `texts`, and in a few tables."""
    found = [
        f"{path.relative_to(SOURCE)}: {text!r}"
        for path in sorted((SOURCE / folder).rglob("*.py"))
        if path.name != "texts.py" and path.relative_to(SOURCE).as_posix() not in TABLES
        for text in find_sentences(nodes_of(path))
    ]

    assert found == []


def test_words_elsewhere_are_found():
    """The rule sees a sentence in a call, in a constant, in a choice and beside a field, and no style or key."""
    source = '''"""A page of words."""
ASK = "Which one?"
tell("Not saved", f"Part {n}", f"{n} more", "yes" if ok else "not at all")
plain("italic $accent", "up down")
Binding("up", "step(-1)", "the line above")
'''

    found = find_sentences(list(ast.walk(ast.parse(source))))
    assert set(found) == {"Not saved", "Part \0", "Which one?", "not at all", "\0 more"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.relative_to(SOURCE).as_posix())
def test_texts_are_values(path):
    """A texts module has names and their values: no function, no class, no sentence joined from others."""
    tree = tree_of(path)
    names = [node.targets[0].id for node in tree.body if isinstance(node, ast.Assign)]
    allowed = (ast.Constant, ast.Tuple, ast.Dict, ast.Call, ast.Name, ast.Load)
    odd = [
        ast.unparse(node)
        for value in texts_of(path).values()
        for node in ast.walk(value)
        if not isinstance(node, allowed) or (isinstance(node, ast.Name) and node.id != "Counted")
    ]

    assert odd == []
    assert [
        type(node).__name__ for node in tree.body if not isinstance(node, ast.Assign | ast.Expr | ast.ImportFrom)
    ] == []
    assert len(names) == len(set(names))


def test_every_text_is_used_with_its_fields():
    """Each text is used somewhere, and is given just the fields that are in it."""
    known = {
        f"earnest.{'.'.join(path.parent.relative_to(SOURCE).parts)}.{name}": value
        for path in TEXTS
        for name, value in texts_of(path).items()
    }
    used, wrong = set(), []
    for path, name, filled in uses():
        used.add(name)
        fields = fields_of(known[name])
        is_counted = isinstance(known[name], ast.Call)
        if filled is not None and (filled[1] | ({"count"} if is_counted else set())) != fields:
            wrong.append(f"{path.relative_to(SOURCE)}: {name} {sorted(fields)}")

    assert wrong == []
    assert sorted(set(known) - used) == []
