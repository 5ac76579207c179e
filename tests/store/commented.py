"""Sessions with comments anywhere, and where these are after an edit."""

from types import MappingProxyType

from earnest.core.model.formats.format_1 import move_path
from earnest.store.toml.lines import locate_keys
from earnest.store.toml.tokens import split_tokens


def find_free_lines(text):
    """Return the numbers of lines that do not end within a string, from 0 for the start of the file."""
    inside = set()
    for kind, piece, line in split_tokens(text):
        if kind == "string":
            inside |= set(range(line, line + piece.count("\n")))
    return [number for number in range(text.count("\n") + 1) if number not in inside]


def with_comments(text, draw):
    """Return a text in Earnest's form with numbered comments anywhere."""
    lines = ["", *text.split("\n")[:-1]]
    free = find_free_lines(text)
    for number in range(draw.randrange(1, 12)):
        at = draw.choice(free)
        if at and draw.random() < 0.4 and "#n" not in lines[at]:
            lines[at] += f"  #n{number}."
        else:
            lines[at] += draw.choice(("\n#n{}.", "\n    #n{}.", "\n\n#n{}.", "\n#n{}.\n")).format(number)
    return "\n".join(lines).removeprefix("\n") + "\n"


def places_of(text):
    """Return each numbered comment with the keys of the nearest lines above, beside and below."""
    by_line = {}
    for path, line in locate_keys(text).items():
        if len(path) > len(by_line.get(line, ())):
            by_line[line] = path
    lines = text.split("\n")
    found = {}
    for number, line in enumerate(lines, 1):
        above = next((by_line[at] for at in range(number - 1, 0, -1) if at in by_line), None)
        below = next((by_line[at] for at in range(number + 1, len(lines) + 1) if at in by_line), None)
        for mark in [piece.split(".")[0] for piece in line.split("#n")[1:]]:
            found[int(mark)] = {by_line[number]} if number in by_line else {above, below}
    return found


def find_strays(before, after, places=MappingProxyType({})):
    """Return the comments that are missing, or no longer beside any of the keys that they were beside.

    `places` are the new paths of keys that have moved meanwhile, by their old ones.
    """
    now, keys = places_of(after), locate_keys(after)
    strays = []
    for number, found in places_of(before).items():
        near = {path and move_path(path, places) for path in found}
        arrays = {path[:-1] for path in now.get(number, ()) if path and path[-1].isdecimal()}
        was_beside_all = all(path in keys and not path[-1].isdecimal() for path in near if path)
        if number not in now or (was_beside_all and near - {None} and not near & (now[number] | arrays)):
            strays.append(number)
    return strays
