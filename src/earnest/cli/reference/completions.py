"""`earnest completions`: completion scripts for shells."""

import shtab

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_line
from earnest.cli.parser import make_parser
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Print the completion script of a shell."""
    write_line(shtab.complete(make_parser(is_filled=True), arguments.shell).rstrip("\n"))
    return Exit.DONE
