"""`earnest` alone: the home page, or the list and what to type next where nothing can be drawn."""

from earnest.cli import drawn
from earnest.cli.arguments import Arguments
from earnest.cli.folders import folder_to_read, folder_to_write
from earnest.cli.list import list_lines
from earnest.cli.output import say
from earnest.cli.page import Page
from earnest.exits import Exit
from earnest.store.shelf import Shelf


def run(arguments: Arguments) -> int:
    """Show the home page; into a pipe or a file, the list."""
    is_terminal = drawn.is_terminal("stdout")
    if arguments.plain or (is_terminal and drawn.is_unwanted(arguments)):
        from earnest.cli import plain  # noqa: PLC0415 - the drawn screens never load it

        return plain.talk_at_home(folder_to_write(arguments))
    if is_terminal:
        drawn.need_terminal()
        return drawn.draw(folder_to_write(arguments), samples=arguments.samples)
    folder, page = folder_to_read(arguments), Page.here()
    shelf = Shelf(folder)
    found = shelf.whole()
    lines = list_lines(found, shelf, folder, page)
    if found:
        samples = " --samples" if arguments.samples else ""
        tip = f"Type `earnest check 1{samples}` for why, `earnest ask 1{samples}` for what to ask."
        lines += ["", *page.text(tip if samples else f"{tip} In a terminal, `earnest open 1` goes on.")]
    say("\n".join(lines))
    return Exit.EARNED
