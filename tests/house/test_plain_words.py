"""What people read is written in everyday words."""

import ast
import re
import tokenize
import tomllib
from pathlib import Path

import pytest
from source import MODULES, ROOT, SOURCE, nodes_of

from earnest.cli.help_text import COMMANDS
from earnest.cli.parser import make_parser

pytestmark = pytest.mark.xdist_group("house")  # one worker reads the source, for all
PAGES = (
    *("README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", "src/earnest/README.md"),
    *(str(path.relative_to(ROOT)) for path in sorted((SOURCE / "manual").iterdir()) if path.is_file()),
)
ODD = (
    r"put(?:s|ting)?(?: \w+)? away|anew|whoever|one's own|be it|so too|all the same|look(?:s|ed|ing)? a?round"
    r"|deeds?|gist|mend(?:s|ed|ing)?"
)
"""Words that no text of ours has, not even a comment."""
RARE = (
    r"of theirs|told|(?<!on )papers?|what stands(?!\s+in|\s+between)|stood|sittings?|orphans?|bend|counts? as blank"
    r"|yardstick|tread|(?:hangs|hung) on (?:a|no|nothing)|bears? (?:it|the claim) out|ahead of its challenge"
    r"|stands?(?!\s+in\s+(?:the|their)\s+way|\s+between|\s+for\b|\s+out\b|\s+on\s+its\s+own)"
)
"""Words that no sentence has which people read on the screen or in a page."""
CODE = re.compile(rf"\b(?:{ODD})\b", re.IGNORECASE)
TEXT = re.compile(rf"\b(?:{ODD}|{RARE})\b", re.IGNORECASE)
QUOTED = {"example", "client"}
"""The keys of a stage file that hold a client's words, or what is said to them."""


def find_odd(words: re.Pattern[str], text: str) -> list[str]:
    """Return each odd word of a text, with what is around it."""
    return [text[max(found.start() - 40, 0) : found.end() + 20] for found in words.finditer(text)]


def list_strings(path: Path) -> list[str]:
    """Return the strings of a module that can be shown: not docstrings, not single names.

    Word lists are words of clients, to be recognised.
    """
    alone = {id(node.value) for node in nodes_of(path) if isinstance(node, ast.Expr)}
    strings = [node for node in nodes_of(path) if isinstance(node, ast.Constant) and id(node) not in alone]
    texts = [node.value for node in strings if isinstance(node.value, str) and " " in node.value.strip()]
    return [] if "word_lists" in path.parts else texts


@pytest.mark.parametrize("folder", sorted({path.relative_to(SOURCE).parts[0] for path in MODULES}))
def test_shown_strings_are_plain(folder):
    """No string that the program can show is dialect."""
    shown = {path: list_strings(path) for path in MODULES if path.relative_to(SOURCE).parts[0] == folder}
    found = [
        f"{path.relative_to(ROOT)}: {odd}" for path in shown for text in shown[path] for odd in find_odd(TEXT, text)
    ]

    assert found == []


def test_code_is_plain():
    """No comment, docstring or name is dialect."""
    found = []
    for path in MODULES:
        text = path.read_text("utf-8").replace("_", " ") if "word_lists" not in path.parts else ""
        found += [f"{path.relative_to(ROOT)}: {odd}" for odd in find_odd(CODE, text)]

    assert found == []


def list_names_and_notes(path: Path) -> list[str]:
    """Return the names of a module, its comments and its docstrings, with blanks in place of underlines."""
    with path.open("rb") as lines:
        tokens = list(tokenize.tokenize(lines.readline))
    kept = [each for each in tokens if each.type in {tokenize.COMMENT, tokenize.NAME} or each.string.startswith('"""')]
    return [each.string.replace("_", " ") for each in kept]


def test_tests_are_plain():
    """No comment, docstring or name of a test is dialect; what clients say in them is theirs."""
    found = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        found += [
            f"{path.relative_to(ROOT)}: {odd}" for text in list_names_and_notes(path) for odd in find_odd(CODE, text)
        ]

    assert found == []


@pytest.mark.parametrize("page", PAGES)
def test_page_is_plain(page):
    """No page is dialect; the examples in it print what the program says."""
    assert find_odd(TEXT, (ROOT / page).read_text("utf-8")) == []


def test_help_is_plain():
    """Neither the help of Earnest nor that of a command is dialect."""
    parser = make_parser(is_filled=True)
    helps = [parser.format_help(), *(f"{text.description}\n{text.epilog}" for text in COMMANDS.values())]

    assert find_odd(TEXT, "\n".join(helps)) == []


def test_questions_are_plain():
    """What the stage files say to the user is not dialect; what is said to a client stays warm."""
    found = []
    for path in sorted((ROOT / "screens").rglob("*.toml")):
        stage = tomllib.loads(path.read_text("utf-8"))
        for key, question in {"": stage, **stage.get("question", {})}.items():
            said = [value for name, value in question.items() if isinstance(value, str) and name not in QUOTED]
            found += [f"{path.name}: {key}: {odd}" for text in said for odd in find_odd(TEXT, text)]

    assert found == []
