"""The command line: each command is the module of its name, and is loaded only when it is wanted."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import encode_output
from earnest.cli.privacy import report_fault, silence_libraries
from earnest.exit_codes import Exit

MODULES = {"ask": "documents", "letter": "documents", "proposal": "documents"}
"""The modules of commands that share one."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever happens is told without a word of the client's.

    Args:
        argv: What was typed after `earnest`; the process's own arguments where it is left out.
    """
    try:
        encode_output()
        arguments = _understood(sys.argv[1:] if argv is None else argv)
        silence_libraries()
        module = MODULES.get(arguments.command, arguments.command)
        run: Callable[[Arguments], int] = import_module(f"earnest.cli.commands.{module}").run
        return int(run(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.EARNED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as fault:  # noqa: BLE001 - a traceback would hold what people told in confidence
        return report_fault(fault)


def _understood(argv: Sequence[str]) -> Arguments:
    """Return what was typed; where nothing was, the parser is not even loaded."""
    if not argv:
        return Arguments()
    from earnest.cli.parser import parse  # noqa: PLC0415 - home is begun without it

    return parse(argv)
