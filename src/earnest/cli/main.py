"""The entry point.

Each command and each front end is imported only when it is used.
"""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from earnest.cli.arguments import Arguments
from earnest.cli.errors import UPGRADED
from earnest.cli.output.streams import set_output_encoding
from earnest.cli.privacy import silence_libraries
from earnest.exit_codes import Exit

if TYPE_CHECKING:
    from earnest.cli.front_ends.launches import Launch

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


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    No message quotes a session.

    Args:
        argv: The words after `earnest`; those of this process where left out.
    """
    report = partial(report_fault, time.time())
    try:
        set_output_encoding()
        arguments = _parse(sys.argv[1:] if argv is None else argv)
        silence_libraries(report)
        module = MODULES.get(arguments.command, f"commands.{arguments.command}")
        run: Callable[[Arguments], int | Launch] = import_module(f"earnest.cli.{module}").run
        result = run(arguments)
        return int(result if isinstance(result, int) else _start(result))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.EARNED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as fault:  # noqa: BLE001 - a traceback would hold what people told in confidence
        return report(fault)


def report_fault(begun: float, fault: Exception) -> int:
    """Write what stopped a command, and return its exit code.

    Args:
        begun: When the program was started.
        fault: What stopped it.
    """
    try:
        from earnest.cli.error_messages import describe_fault  # noqa: PLC0415 - most commands meet none
    except ImportError:
        sys.stderr.write(f"{UPGRADED}\n")
        return Exit.UPGRADED
    return int(describe_fault(fault, begun))


def load_module(name: str) -> None:
    """Load a module before it is used."""
    import_module(name)


def _parse(argv: Sequence[str]) -> Arguments:
    if not argv:
        return Arguments()
    from earnest.cli.parser import parse  # noqa: PLC0415 - home starts without it

    return parse(argv)


def _start(launch: "Launch") -> int:
    """Start the front end that a command asks for."""
    from earnest.cli.front_ends import launches  # noqa: PLC0415 - most commands start none
    from earnest.cli.front_ends.terminal import clear_environment  # noqa: PLC0415 - most commands start none

    match launch:
        case launches.ListLaunch():
            from earnest.cli.commands import list as list_command  # noqa: PLC0415 - the screens never load it

            return list_command.show_with_hint(launch.arguments)
        case launches.PlainLaunch():
            from earnest.cli.front_ends import plain  # noqa: PLC0415 - the screens never load it

            return plain.start(launch)
        case launches.RecordingLaunch():
            clear_environment()
            from earnest.cli.front_ends import recording  # noqa: PLC0415 - only recordings load it

            return recording.start(launch)
        case launches.ScreensLaunch():
            clear_environment()
            from earnest.cli.front_ends import app  # noqa: PLC0415 - commands that print never load Textual

            return app.start(launch)
