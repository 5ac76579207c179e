"""The command line: each command is the module of its name, and is loaded only when it is wanted."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_as_the_locale_does
from earnest.cli.privacy import keep_quiet, tell
from earnest.exit_codes import Exit

MODULES = {"ask": "documents", "letter": "documents", "proposal": "documents"}
"""The modules of commands that share one."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever happens is told without a word of the client's.

    Args:
        argv: What was typed after `earnest`; the process's own arguments where it is left out.
    """
    try:
        write_as_the_locale_does()
        arguments = _understood(sys.argv[1:] if argv is None else argv)
        keep_quiet()
        module = MODULES.get(arguments.command, arguments.command)
        run: Callable[[Arguments], int] = import_module(f"earnest.cli.commands.{module}").run
        return int(run(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.EARNED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as fault:  # noqa: BLE001 - a traceback would hold what people told in confidence
        return tell(fault)


def _understood(argv: Sequence[str]) -> Arguments:
    """Return what was typed; where nothing was, the parser is not even loaded."""
    if not argv:
        return Arguments()
    from earnest.cli.parser import parse  # noqa: PLC0415 - home is begun without it

    return parse(argv)
