"""The command line: each command is the module of its name, and is loaded only when it is wanted."""

import gc
from collections.abc import Callable, Sequence
from importlib import import_module

from earnest.cli.arguments import Arguments, parse
from earnest.cli.troubles import keep_quiet, told
from earnest.exits import Exit


def _loaded(command: str) -> Callable[[Arguments], int]:
    """Load a command; nothing that this makes is thrown away, so that there is nothing to look for meanwhile."""
    gc.disable()
    try:
        run: Callable[[Arguments], int] = import_module(f"earnest.cli.{command}").run
    finally:
        gc.freeze()
        gc.enable()
    return run


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever happens is told without a word of the client's.

    Args:
        argv: What was typed after `earnest`; the process's own arguments where it is left out.
    """
    keep_quiet()
    try:
        arguments = parse(argv)
        run = _loaded(arguments.command)
        return int(run(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.EARNED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as fault:  # noqa: BLE001 - a traceback would hold what people told in confidence
        return told(fault)
