"""The entry point.

The last picture of a page is shown before anything else is loaded. Each command and each front end is imported only
when it is used.
"""

# ruff: noqa: PLC0415 - nothing is loaded before it is used

from __future__ import annotations

import gc
import sys
import time

TYPE_CHECKING = False  # that of `typing` takes as long to import as all else here
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from earnest.cli.arguments import Arguments
    from earnest.cli.front_ends.launches import Launch
    from earnest.terminal.opening_picture import Opening

FILES = "delete", "rename", "restore", "verify", "versions"
TEAMS = "settle", "share", "sync", "tell"
MODULES = {
    **{name: f"teams.{name}" for name in TEAMS},
    "merge-file": "teams.merge_file",
    **{name: f"files.{name}" for name in FILES},
    "ask": "commands.documents",
    "completions": "reference.completions",
    "help": "reference.help",
    "letter": "commands.documents",
    "live": "commands.open",
    "proposal": "commands.documents",
    "schema": "reference.schema",
    "version": "reference.version",
}
"""The modules of commands that have none of their own name."""
MAY_SHOW_ONE = (), ("open",)
"""How the words begin with which the last picture of a page may be shown."""
SELDOM = 1_000_000
"""After so many new objects a command looks for garbage: it has next to none, and a file is made of many objects."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    No message quotes a session.

    Args:
        argv: The words after `earnest`; those of this process where left out.
    """
    opening, begun = None, float("inf")
    try:
        begun = time.time()
        if argv is None and tuple(sys.argv[1:2]) in MAY_SHOW_ONE:
            from earnest.cli.front_ends.last_picture import show_last_picture

            opening = show_last_picture(sys.argv[1:])
            if opening is not None:
                opening.hear_interrupt()
        return _run(sys.argv[1:] if argv is None else argv, opening, begun)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as fault:  # noqa: BLE001 - a traceback would hold what people told in confidence
        if opening is not None:
            opening.clear()
        return _interrupted() if _is_interrupt(fault) else report_fault(begun, fault)
    finally:
        if opening is not None:
            opening.clear()


def _interrupted() -> int:
    from earnest.exit_codes import Exit

    return Exit.INTERRUPTED


def _is_interrupt(fault: BaseException | None) -> bool:
    """Return whether Ctrl+C is behind a fault.

    In the moment in which a class is made, Python tells of it as another error.
    """
    while fault is not None and not isinstance(fault, KeyboardInterrupt):
        fault = fault.__cause__ or fault.__context__
    return fault is not None


def _run(argv: Sequence[str], opening: Opening | None, begun: float) -> int:
    from functools import partial
    from importlib import import_module

    from earnest.cli.output.streams import set_output_encoding
    from earnest.cli.privacy import silence_libraries

    set_output_encoding()
    arguments = _parse(argv)
    silence_libraries(partial(report_fault, begun))
    module = MODULES.get(arguments.command, f"commands.{arguments.command}")
    run: Callable[[Arguments], int | Launch] = import_module(f"earnest.cli.{module}").run
    often = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        result = run(arguments)
    finally:
        gc.set_threshold(*often)
    return int(result if isinstance(result, int) else _start(result, opening))


def report_fault(begun: float, fault: Exception) -> int:
    """Write what stopped a command, and return its exit code.

    Args:
        begun: When the program was started.
        fault: What stopped it.
    """
    try:
        from earnest.cli.error_messages import describe_fault
    except ImportError:
        from earnest.cli.errors import UPGRADED
        from earnest.exit_codes import Exit

        sys.stderr.write(f"{UPGRADED}\n")
        return Exit.UPGRADED
    return int(describe_fault(fault, begun))


def load_module(name: str) -> None:
    """Load a module before it is used."""
    from importlib import import_module

    import_module(name)


def _parse(argv: Sequence[str]) -> Arguments:
    """Parse the words; those of most starts without the parser."""
    from earnest.cli.arguments import Arguments

    command, *words = argv or ("home",)
    if not argv or (command == "open" and len(words) <= 1 and not any(word.startswith("-") for word in words)):
        arguments = Arguments()
        arguments.command, arguments.sessions = command, tuple(words)
        return arguments
    from earnest.cli.parser import parse

    return parse(argv)


def _start(launch: Launch, opening: Opening | None) -> int:
    """Start the front end that a command asks for."""
    from earnest.cli.front_ends import launches
    from earnest.cli.front_ends.terminal import clear_environment

    match launch:
        case launches.ListLaunch():
            from earnest.cli.commands import list as list_command

            return list_command.show_with_hint(launch.arguments)
        case launches.PlainLaunch():
            from earnest.cli.front_ends import plain

            return plain.start(launch)
        case launches.RecordingLaunch():
            clear_environment()
            from earnest.cli.front_ends import recording

            return recording.start(launch)
        case launches.ScreensLaunch():
            clear_environment()
            from earnest.cli.front_ends import app

            return app.start(launch, opening)
