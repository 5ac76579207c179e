"""`earnest delete`: a session goes into the trash, once its name is typed."""

from earnest.cli.arguments import Arguments
from earnest.cli.folders import folder_to_read, session_named
from earnest.cli.lines import Lines
from earnest.cli.output import say
from earnest.cli.refusal import Refusal
from earnest.core.visible import visible
from earnest.exits import Exit
from earnest.store.library import throw_away
from earnest.store.naming import name_of


def run(arguments: Arguments) -> Exit:
    """Ask for the name, and move the session into the trash.

    Raises:
        Refusal: another name was typed, or none; the session stays.
    """
    folder = folder_to_read(arguments)
    path = session_named(arguments.sessions[0], folder)
    name = visible(name_of(path), keep_newlines=False)
    say(f"It goes into the trash, with all that is kept beside it. Type its name, {name}:")
    if (Lines().read() or "").strip() != name_of(path).strip():
        raise Refusal(f"That is not its name: {name} stays.")
    gone = throw_away(path)
    where = "" if path.parent == folder.path else f" --home {path.parent}"
    back = visible(f"earnest restore{where} {name_of(gone)}", keep_newlines=False)
    say(f"{name} is in the trash. `{back}` brings it back.")
    return Exit.EARNED
