"""`earnest` alone: the home page, or the list and what to type next where nothing can be drawn."""

from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.session_lookup import folder_to_write
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> int:
    """Show the home page; into a pipe or a file, the list."""
    is_terminal = drawn.is_terminal("stdout")
    if arguments.plain or (is_terminal and drawn.is_plain_wanted(arguments)):
        from earnest.cli import launch_plain as plain  # noqa: PLC0415 - the drawn screens never load it

        return plain.open_plain_home(folder_to_write(arguments))
    if is_terminal:
        drawn.require_terminal()
        return drawn.run_app(folder_to_write(arguments), samples=arguments.samples)
    from earnest.cli.commands.list import front  # noqa: PLC0415 - the drawn screens never load it

    front(arguments)
    return Exit.EARNED
