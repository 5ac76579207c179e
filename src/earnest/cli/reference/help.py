"""`earnest help`: the pages of the manual, in a pager."""

import pydoc
import sys

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.help_text import COMMANDS
from earnest.cli.output.streams import write_line
from earnest.cli.parser import parse
from earnest.core.text.manual import Page, search_manual
from earnest.exit_codes import Exit
from earnest.store.manual import load_manual

WIDTH = 18
"""The width of the column of topics, in cells."""


def run(arguments: Arguments) -> Exit:
    """Show a page of the manual, or the list of them.

    Raises:
        CommandError: no page has that topic, and none mentions it.
    """
    topic = " ".join(arguments.topic).casefold()
    pages = load_manual()
    if not topic:
        write_line(_list_topics(pages, "Read one with `earnest help TOPIC`; `earnest help WORD` searches them."))
    elif topic in pages:
        _show(pages[topic].text)
    elif topic in COMMANDS:
        parse([topic, "--help"])
    elif found := search_manual(pages, topic):
        write_line(_list_topics(found, f"These pages mention “{topic}”."))
    else:
        raise CommandError(f"No help on “{topic}”. `earnest help` lists the topics.")
    return Exit.DONE


def _list_topics(pages: dict[str, Page], end: str) -> str:
    lines = [f"{topic:<{WIDTH}}{page.title}" for topic, page in pages.items()]
    return "\n".join([*lines, "", end])


def _show(text: str) -> None:
    """Show a page in the pager, or print it into a pipe."""
    if sys.stdout.isatty() and sys.stdin.isatty():
        pydoc.pager(text)
    else:
        write_line(text.rstrip("\n"))
