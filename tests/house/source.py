"""The source, read once for all that the house asks of it."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "earnest"
MODULES = sorted(SOURCE.rglob("*.py"))


@cache
def tree_of(path):
    """Return a module as a tree."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path):
    """Return every node of a module's tree."""
    return tuple(ast.walk(tree_of(path)))
