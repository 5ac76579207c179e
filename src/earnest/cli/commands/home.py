"""`earnest` alone: home, or a list where there is no terminal."""

from earnest.cli.arguments import Arguments
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, ListLaunch, PlainLaunch, ScreensLaunch
from earnest.cli.sessions_folder import folder_to_read, folder_to_write


def run(arguments: Arguments) -> Launch:
    """Show home; into a pipe or a file, the list."""
    is_terminal = terminal.is_terminal("stdout")
    if arguments.plain or (is_terminal and terminal.is_plain_wanted(arguments)):
        samples = folder_to_read(arguments) if arguments.samples else None
        return PlainLaunch(folder_to_write(arguments), samples=samples)
    if is_terminal:
        terminal.require_terminal()
        return ScreensLaunch(folder_to_write(arguments), samples=arguments.samples)
    return ListLaunch(arguments)
