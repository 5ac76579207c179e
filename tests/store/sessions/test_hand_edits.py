"""Edits of the file by hand lose nothing, and the rest stays the same to the byte (P6)."""

import random
import re
import tomllib
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import BY_HAND
from earnest.store.files.atomic import discard
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples
from earnest.store.toml.comments import read_form
from earnest.store.toml.tokens import split_tokens
from earnest.store.toml.write import are_equal, to_toml

WORKS = [path.read_text("utf-8") for path in list_samples()]
WORKS.append(to_toml(tomllib.loads((Path(__file__).parents[1] / "example.toml").read_text("utf-8"))))
PEN = Author("priya", datetime(2027, 1, 1, tzinfo=UTC))
WORDS = [
    "x",
    "two\nlines",
    'said "so"',
    "back\\slash",
    "carriage\r\nreturn",
    "寿司",
    "\x1b]52;c;aGk=\x07",
    "[goal.g9]",
    "# no comment",
    "",
]
VALUES = [*WORDS, 7, -1.5, True, datetime(2026, 3, 4, tzinfo=UTC), ["a", "b"], [], {"in": {"deep": 1}}, [{"a": 1}]]
FREE = ("text", "measure", "by", "words", "said", "reply", "source", "note", "name")
"""Keys whose value may be any text."""


def tables_of(document):
    """Yield every table with its path."""
    yield document, ()
    for key, value in document.items():
        if isinstance(value, dict):
            yield from ((table, (key, *path)) for table, path in tables_of(value))


def unlike(draw):
    """Return a key that resembles none of Earnest's."""
    return f"{draw.choice(('zz-mine', 'own_notes_of_mine', 'ü key', 'x.y of mine'))}{draw.randrange(1000)}"


def reordered(document, draw):
    """Reorder keys or whole tables."""
    table, _ = draw.choice([found for found in tables_of(document) if len(found[0]) > 1])
    items = list(table.items())
    draw.shuffle(items)
    table.clear()
    table.update(items)


def retold(document, draw):
    """Replace a text by another."""
    found = [
        (table, key) for table, path in tables_of(document) for key in FREE if key in table and path[:1] != ("history",)
    ]
    table, key = draw.choice([(table, key) for table, key in found if isinstance(table[key], str)])
    table[key] = draw.choice(WORDS)


def grown(document, draw):
    """Add an unknown key or table, anywhere but between the entries."""
    table, _ = draw.choice([found for found in tables_of(document) if found[1] != ("history",)])
    table[unlike(draw)] = draw.choice(VALUES)


def shrunk(document, draw):
    """Delete a text."""
    found = [table for table, path in tables_of(document) if len(path) == 2 and "note" in table]
    if found:
        del draw.choice(found)["note"]


EDITS = (reordered, retold, grown, shrunk)


def by_hand(text, draw):
    """Return a text in another form that tomllib reads the same: comments, spaces, quotes, line ends."""
    lines, inside = [], False
    for line in text.split("\n"):
        was_inside, inside = inside, inside != bool(line.count('"""') % 2)
        if was_inside or inside or '"""' in line:
            lines.append(line)
        else:
            lines += reformed(line, draw)
    if lines == text.split("\n"):
        lines.insert(0, "# mine")
    made = "\n".join(lines)
    if "\r" not in made and '"""' not in made and draw.random() < 0.2:
        made = made.replace("\n", "\r\n")
    return "\ufeff" + made if draw.random() < 0.05 else made


def reformed(line, draw):
    """Return a line in another form, with lines above it."""
    if draw.random() < 0.05:
        yield draw.choice(("# why", "", "#", "\t# [goal.g1] text = 'no'"))
    match draw.randrange(40):
        case 0 if line.strip() and not line.startswith(("    ", "]")):
            yield line + draw.choice(("  # a note", " ", "\t#"))
        case 1 if re.match(r"[a-z_]+ = ", line):
            yield line.replace(" = ", draw.choice(("=", "  =  ", " =")), 1)
        case 2 if re.fullmatch(r'[a-z_]+ = "[^"\\\']*"', line):
            yield line.replace('"', "'")
        case 3 if re.fullmatch(r'    "[^"\\]*",', line):
            yield f"  {line.strip()}   # an item"
        case 4 if re.fullmatch(r"\[[a-z]+\.[a-z0-9]+\]", line):
            yield line.replace("[", "[ ").replace(".", " . ").replace("]", " ]")
        case _:
            yield line


def edited(text, seed, edits=EDITS):
    """Return a file with one to three edits by hand that keep its form."""
    draw = random.Random(seed)
    document = tomllib.loads(text)
    for _ in range(draw.randrange(1, 4)):
        draw.choice(edits)(document, draw)
    return to_toml(document)


def put(folder, text):
    """Write a session's file as an editor does, without others beside it."""
    for other in folder.path.iterdir():
        discard(other)
    path = folder.path / "lim.toml"
    path.write_bytes(text.encode())
    return path


def saved(path, *edits):
    """Open, change, save and close a session; return its notes and whether it was saved."""
    opened = open_session(path)
    try:
        if opened.file:
            opened.file.save(apply_edits(opened.session, edits, PEN) if edits else opened.session)
        return opened
    finally:
        opened.close()


def without_new_entries(after, before):
    """Return tables without those entries of the history that other tables lack."""
    told = before.get("history", {})
    history = {number: entry for number, entry in after.get("history", {}).items() if number in told}
    kept = {key: history if key == "history" else value for key, value in after.items()}
    return kept if told else {key: value for key, value in kept.items() if key != "history"}


def added_lines(before, after):
    """Return the one run of added lines, or None where a line was lost or changed."""
    old, new = before.split("\n"), after.split("\n")
    more = len(new) - len(old)
    start = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    return new[start : start + more] if more >= 0 and old[start:] == new[start + more :] else None


def is_kept_to_the_byte(path, text):
    """Return whether a save keeps a file as it was edited, apart from one run of new entries."""
    opened = saved(path)
    after = path.read_bytes().decode()
    if opened.file is None:
        return bool(opened.faults) and after == text and list(path.parent.iterdir()) == [path]
    put_in = added_lines(text, after)
    if put_in is None or list(path.parent.glob("*.orig*")):
        return False
    told, now = tomllib.loads(text).get("history", {}), tomllib.loads(after).get("history", {})
    by = {entry["by"] for number, entry in now.items() if number not in told}
    if any(line.startswith("[") and not line.startswith("[history.") and not in_a_text(line) for line in put_in):
        return False
    saved(path)
    return by <= {BY_HAND} and path.read_bytes().decode() == after


def in_a_text(line):
    """Return whether a line is in one of the typed texts."""
    return line in WORDS


def comments_in(text):
    """Return the comments of a file, each as often as it stands there."""
    pieces = [piece for kind, piece, _ in split_tokens(text) if kind in {"comment", "newline"}]
    lines = [line.strip() for piece in pieces for line in piece.split("\n")]
    return Counter(line for line in lines if line.startswith("#"))


def is_kept_beside(path, text):
    """Return whether a save keeps data and comments, and once, with a note, another layout."""
    opened = saved(path)
    if opened.file is None:
        return bool(opened.faults) and path.read_bytes().decode() == text and list(path.parent.iterdir()) == [path]
    after, before = tomllib.loads(path.read_bytes().decode()), tomllib.loads(text.removeprefix("\ufeff"))
    after_, before_ = without_new_entries(after, before), before
    saved(path, Edit(("stale_after_weeks",), 9))
    kept = sorted(path.parent.glob("*.orig*"))
    now = path.read_bytes().decode()
    is_own = read_form(text, before).is_own
    return (
        any("is kept as lim.toml.orig" in note for note in opened.notes) != is_own
        and [each.name for each in kept] == ([] if is_own else ["lim.toml.orig"])
        and (is_own or kept[0].read_bytes().decode() == text)
        and are_equal(after_, before_)
        and str(after_) == str(before_)
        and comments_in(now) == comments_in(text.removeprefix("\ufeff"))
        and read_form(now, tomllib.loads(now)).is_own
    )


def assert_nothing_lost(kept_form, kept_beside, folder, seeds):
    """Assert that hand edits move nothing else, or that the original is kept beside."""
    for seed in seeds:
        draw = random.Random(-seed)
        text = edited(draw.choice(WORKS), seed)
        if seed % 2:
            kept_form.case(is_kept_to_the_byte(put(folder, text), text), f"seed {seed}")
        else:
            text = by_hand(text, draw)
            kept_beside.case(is_kept_beside(put(folder, text), text), f"seed {seed}")


IN_FORM = "edits by hand in Earnest's form: all else the same to the byte"
BESIDE = "edits by hand in another form: the file kept once, nothing lost"


@pytest.mark.slow
def test_hand_edits_lose_nothing(promise, tmp_path):
    """A save after an edit by hand keeps the order, own keys, texts, comments and spaces."""
    folder = Folder.open_or_make(tmp_path / "s")
    kept = promise("P6", IN_FORM), promise("P6", BESIDE)
    assert_nothing_lost(*kept, folder, range(20))
    for each in kept:
        each.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_ten_thousand_hand_edits_lose_nothing(promise, tmp_path):
    """The same holds for ten thousand edits."""
    folder = Folder.open_or_make(tmp_path / "s")
    kept = promise("P6", IN_FORM), promise("P6", BESIDE)
    assert_nothing_lost(*kept, folder, range(1000, 11_000))
    for each in kept:
        each.holds()
