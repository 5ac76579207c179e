"""`earnest restore`: a session comes back from the trash; without a name, what is in there is listed."""

from collections.abc import Iterator

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.folders import folder_to_read
from earnest.cli.output import say, say_json
from earnest.core.days import day_shown
from earnest.core.visible import visible
from earnest.exits import Exit
from earnest.store.folder import Folder
from earnest.store.library import Listed, in_trash, pick_from_trash, take_back
from earnest.store.naming import name_of


def run(arguments: Arguments) -> Exit:
    """Bring sessions back, each under another name where its own is taken by now; or list the trash."""
    folder = folder_to_read(arguments)
    if not arguments.sessions:
        return _listed(folder, arguments)
    # Every word is looked up before anything moves: numbers are those of the list.
    paths = list(dict.fromkeys(pick_from_trash(folder, word) for word in arguments.sessions))
    back = [take_back(path) for path in paths]
    if arguments.json:
        say_json([{"file": path.name} for path in back])
        return Exit.EARNED
    for path in back:
        name = visible(name_of(path), keep_newlines=False)
        say(f"{name} is back. `earnest open {name}` goes on with it.")
    return Exit.EARNED


def _listed(folder: Folder, arguments: Arguments) -> Exit:
    found = in_trash(folder)
    if arguments.json:
        say_json([{"number": each.number, "file": each.path.name, "client": each.client} for each in found])
    else:
        say("\n".join(_lines(found)) or "Nothing is in the trash.")
    return Exit.EARNED


def _lines(found: list[Listed]) -> Iterator[str]:
    today = clock.today()
    for each in found:
        client = f", {each.client}" if each.client else ""
        told = f"{each.number} {name_of(each.path)}{client}, changed {day_shown(each.modified.date(), today)}"
        yield visible(told, keep_newlines=False)
