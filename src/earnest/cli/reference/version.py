"""`earnest --version`."""

from importlib import metadata

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_line
from earnest.exit_codes import Exit


def run(_: Arguments) -> Exit:
    """Print the version."""
    try:
        write_line(f"earnest {metadata.version('earnest')}")
    except metadata.PackageNotFoundError:
        write_line("earnest (not installed)")
    return Exit.DONE
