"""What the limits of the house find: one generator a rule, each yielding the places that break it."""

import ast
import enum
import importlib
import inspect
import tomllib
import types
from collections import Counter, defaultdict
from functools import cache
from statistics import median

from source import MODULES, ROOT, SOURCE, nodes_of, tree_of

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITION = (*FUNCTION, ast.ClassDef)
MAY_IMPORT_LATE = {"earnest.cli.main", "earnest.store.disk", "earnest.tui.navigation"}
"""The only modules that may import inside a function."""

MOST_ANCESTORS = 2
MOST_METHODS, MOST_METHODS_WHOLE = 15, 30
MOST_LINES, MOST_LINES_WHOLE = 200, 400
MOST_FUNCTION_LINES = 40
MOST_MODULE_LINES, MEDIAN_MODULE_LINES = 400, 120
MOST_IMPORTS = 15
MOST_MODULES = 15
MOST_WORDS = 12

CHANGES_A_CONTAINER = {"append", "add", "update", "setdefault", "pop", "clear", "extend", "insert", "remove", "discard"}
PLAIN = {"str", "int", "bool", "float", "bytes", "date", "datetime", "tuple", "frozenset", "None", "..."}
"""The types of which a cached function may take values."""


def name_of(path):
    """Return the dotted name of a module."""
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")


def length_of(node):
    """Return how many lines a definition takes."""
    return node.end_lineno - node.lineno + 1


def methods_of(node):
    """Return the functions that a class defines itself."""
    return [each for each in node.body if isinstance(each, FUNCTION)]


def class_nodes(tree, within=""):
    """Yield each class that a tree defines outside functions: its qualified name and its node."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield f"{within}{node.name}", node
            yield from class_nodes(node, f"{within}{node.name}.")
        elif isinstance(node, ast.stmt) and not isinstance(node, FUNCTION):
            yield from class_nodes(node, within)


@cache
def classes():
    """Return every class of the project with its node, nested ones too."""
    found = {}
    for path in MODULES:
        nodes = dict(class_nodes(tree_of(path)))
        module = importlib.import_module(name_of(path))
        waiting = [each for each in vars(module).values() if inspect.isclass(each)]
        while waiting:
            each = waiting.pop()
            if each.__module__ != module.__name__ or each in found:
                continue
            if each.__qualname__ in nodes:
                found[each] = nodes[each.__qualname__]
                waiting += [inner for inner in vars(each).values() if inspect.isclass(inner)]
    return found


def label(each):
    """Return a class's full name."""
    return f"{each.__module__}.{each.__qualname__}"


def ancestors(each):
    """Return the project's classes that a class descends from."""
    return [other for other in each.__mro__[1:] if other in classes()]


def deep_classes():
    """At most two ancestors of ours, and one base of ours."""
    for each in classes():
        bases = [base for base in each.__bases__ if base in classes() and not getattr(base, "_is_protocol", False)]
        if len(ancestors(each)) > MOST_ANCESTORS or len(bases) > 1:
            yield label(each)


def large_classes():
    """At most 15 methods and 200 lines by itself; 30 and 400 with its ancestors."""
    for each, node in classes().items():
        whole = [node, *(classes()[other] for other in ancestors(each))]
        methods = sum(len(methods_of(part)) for part in whole)
        lines = sum(map(length_of, whole))
        if len(methods_of(node)) > MOST_METHODS or length_of(node) > MOST_LINES:
            yield label(each)
        elif methods > MOST_METHODS_WHOLE or lines > MOST_LINES_WHOLE:
            yield f"{label(each)} with its ancestors"


def private_names(node):
    """Return the private attributes that a class introduces."""
    names = {each.name for each in node.body if isinstance(each, DEFINITION)}
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and is_own(each):
            names.add(each.attr)
        elif isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            names.add(each.id)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            names.add(each.value)  # a slot
    return {name for name in names if name.startswith("_") and not name.startswith("__")}


def is_own(attribute):
    """Return whether an attribute is taken from `self` or `cls`."""
    return isinstance(attribute.value, ast.Name) and attribute.value.id in {"self", "cls"}


def private_reaches():
    """A private attribute is read and set only in the class that introduces it."""
    introduced = {each: private_names(node) for each, node in classes().items()}
    ours = set().union(*introduced.values())
    for each, node in classes().items():
        inherited = set().union(*(introduced[other] for other in ancestors(each)), set())
        for use in ast.walk(node):
            if isinstance(use, ast.Attribute) and is_own(use) and use.attr in inherited:
                yield f"{label(each)} uses {use.attr}"
    for path in MODULES:
        for owner, use in attributes_with_owner(tree_of(path)):
            if use.attr in ours and not is_own(use) and not (owner and use.attr in private_names(owner)):
                yield f"{name_of(path)} uses {use.attr}"


def attributes_with_owner(tree, owner=None):
    """Yield each attribute of a tree with the class that it stands in."""
    for node in ast.iter_child_nodes(tree):
        within = node if isinstance(node, ast.ClassDef) else owner
        if isinstance(node, ast.Attribute):
            yield owner, node
        yield from attributes_with_owner(node, within)


def unfinished_methods():
    """`NotImplementedError` only in abstract methods."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, FUNCTION) and not any("abstract" in ast.unparse(each) for each in node.decorator_list):
                raised = (each for each in ast.walk(node) if isinstance(each, ast.Raise) and each.exc)
                if any("NotImplementedError" in ast.unparse(each.exc) for each in raised):
                    yield f"{name_of(path)} {node.name}"


def long_modules():
    """At most 400 lines, and half of them at most 120."""
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    yield from (name for name, lines in lengths.items() if lines > MOST_MODULE_LINES)
    if median(lengths.values()) > MEDIAN_MODULE_LINES:
        yield f"the median is {median(lengths.values())} lines"


def imported_modules(path):
    """Return the modules of ours that a module imports at its top, for types too.

    What the three modules that load late import inside their functions is the very thing that they are for.
    """
    found = set()
    functions = (node for node in nodes_of(path) if isinstance(node, FUNCTION))
    late = {each for node in functions for each in ast.walk(node)} if name_of(path) in MAY_IMPORT_LATE else set()
    for node in set(nodes_of(path)) - late:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("earnest")}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "earnest":
            for alias in node.names:
                inner = SOURCE.parent / node.module.replace(".", "/") / alias.name
                is_module = inner.with_suffix(".py").exists() or inner.is_dir()
                found.add(f"{node.module}.{alias.name}" if is_module else node.module)
    return found


def busy_modules():
    """At most 15 imports of ours, the page's own texts apart."""
    for path in MODULES:
        imported = {name for name in imported_modules(path) if not name.endswith(".texts")}
        if len(imported) > MOST_IMPORTS:
            yield name_of(path)


def full_folders():
    """At most 15 modules a folder, its `__init__` apart."""
    counts = Counter(path.parent for path in MODULES if path.stem != "__init__")
    yield from (str(folder.relative_to(ROOT)) for folder, count in counts.items() if count > MOST_MODULES)


def long_functions():
    """At most 40 lines."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, FUNCTION) and length_of(node) > MOST_FUNCTION_LINES:
                yield f"{name_of(path)} {node.name}"


def late_imports():
    """Imports stand at the top, but for the three modules that load what a start does not need."""
    for path in MODULES:
        if name_of(path) in MAY_IMPORT_LATE:
            continue
        for node in nodes_of(path):
            if isinstance(node, FUNCTION):
                inner = ast.walk(node)
                if any(isinstance(each, ast.Import | ast.ImportFrom) for each in inner) or imports_by_name(node):
                    yield f"{name_of(path)} {node.name}"


def imports_by_name(node):
    """Return whether a function imports a module by its name as text."""
    calls = (each for each in ast.walk(node) if isinstance(each, ast.Call))
    return any(ast.unparse(call.func).endswith(("import_module", "__import__")) for call in calls)


def busy_packages():
    """A package's `__init__` holds a docstring and nothing else; there are no stubs."""
    for path in MODULES:
        if path.stem == "__init__" and len(tree_of(path).body) > 1:
            yield name_of(path)
    yield from (str(path.relative_to(ROOT)) for path in SOURCE.rglob("*.pyi"))


def module_memory():
    """No `global`, and nothing at module level that a function changes, or that can change itself."""
    for path in MODULES:
        tree = tree_of(path)
        at_top = {name for node in tree.body for name in names_set(node)}
        for node in nodes_of(path):
            if isinstance(node, ast.Global):
                yield f"{name_of(path)} {', '.join(node.names)}"
            elif isinstance(node, FUNCTION):
                yield from (f"{name_of(path)} {name}" for name in changed_in(node) & at_top)
    for path in MODULES:
        module = importlib.import_module(name_of(path))
        set_here = {name for node in tree_of(path).body for name in names_set(node)}
        values = {name: value for name, value in vars(module).copy().items() if name in set_here}
        ours = {name for name, value in values.items() if type(value) in classes() and can_change(value)}
        yield from (f"{name_of(path)} {name}" for name in sorted(ours))


def names_set(node):
    """Return the names that a statement sets."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]


def changed_in(function):
    """Return the names of containers that a function changes and does not make."""
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            found |= {node.value.id} if isinstance(node.value, ast.Name) else set()
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            is_change = node.func.attr in CHANGES_A_CONTAINER and isinstance(owner, ast.Name)
            found |= {owner.id} if is_change else set()
    made = {name.id for name in ast.walk(function) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
    return found - made - {argument.arg for argument in function.args.args}


def can_change(value):
    """Return whether a value of one of our classes could remember something."""
    frozen = getattr(type(value), "__dataclass_params__", None)
    model = getattr(type(value), "model_config", {})
    is_fixed = isinstance(value, tuple | enum.Enum | str | int | types.FunctionType)
    return not (is_fixed or (frozen and frozen.frozen) or model.get("frozen"))


def caches():
    """A cache at module level takes plain values."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, FUNCTION) and any("cache" in ast.unparse(each) for each in node.decorator_list):
                if any("cached_property" in ast.unparse(each) for each in node.decorator_list):
                    continue
                hints = [argument.annotation for argument in (*node.args.args, *node.args.kwonlyargs)]
                words = {word for hint in hints if hint for word in names_in(hint)}
                if words - PLAIN or None in hints:
                    yield f"{name_of(path)} {node.name}"


def names_in(hint):
    """Return the names in an annotation."""
    return [node.id for node in ast.walk(hint) if isinstance(node, ast.Name)]


def shared_names():
    """No two public classes share a name; modules of a folder differ by more than a plural *s*."""
    owners = defaultdict(list)
    for each in classes():
        if not each.__name__.startswith("_") and "." not in each.__qualname__:
            owners[each.__name__].append(each.__module__)
    yield from (f"{name}: {', '.join(sorted(found))}" for name, found in owners.items() if len(found) > 1)
    stems = {(path.parent, path.stem) for path in MODULES}
    yield from (name_of(folder / stem) for folder, stem in stems if (folder, f"{stem}s") in stems)


def documented():
    """Yield every module, class and function with its docstring's first line."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, (ast.Module, *DEFINITION)):
                text = ast.get_docstring(node)
                if text:
                    yield f"{name_of(path)} {getattr(node, 'name', '')}".strip(), text.splitlines()[0]


def long_docstrings():
    """A docstring's first line has at most 12 words."""
    yield from (where for where, line in documented() if len(line.split()) > MOST_WORDS)


def ignored_imports():
    """The import contracts ignore nothing."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    yield from (contract["name"] for contract in contracts if contract.get("ignore_imports"))


RULES = (
    *(deep_classes, large_classes, private_reaches, unfinished_methods, long_modules, busy_modules, full_folders),
    *(long_functions, late_imports, busy_packages, module_memory, caches, shared_names, long_docstrings),
    ignored_imports,
)
