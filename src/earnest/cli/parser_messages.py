"""What the parser says of words that it does not understand."""

import difflib
import re

from earnest.cli.help_text import COMMANDS, SESSION

REWORDED = (
    (r"argument (--\S+): invalid choice: '(.*)' \(choose from (.*)\)", "Unknown value for {0}: {1}. Use one of: {2}."),
    (r"argument (?:of|SHELL|shell): invalid choice: '(.*)' \(choose from (.*)\)", "Unknown: {0}. Use one of: {1}."),
    (r"unrecognized arguments: (-.*)", "Unknown option: {0}"),
    (r"unrecognized arguments: (.*)", "Too many words: {0}"),
    (r"argument (\S+): expected one argument", "{0} needs a value."),
    (r"argument (--\S+): expected 2 arguments", "{0} needs two values."),
    (r"argument (\S+): ignored explicit argument", "{0} takes no value."),
)
"""Patterns of argparse's messages, and Earnest's own wording."""
MISSING = {
    "--kind": "Name a kind of text: --kind goal, challenge, need or question.",
    "file": "Name a transcript, or - for standard input.",
    "client": "Name the client: `earnest rename SESSION CLIENT`.",
    "shell": "Name a shell: bash, zsh, tcsh or fish.",
}
"""What to say where an argument is missing; anywhere else it is a session."""


def reword(message: str) -> str:
    """Return a message of argparse in Earnest's own wording."""
    if "arguments are required" in message:
        named = next((name for name in MISSING if message.casefold().endswith(name)), "")
        return MISSING.get(named) or f"Name a session: {SESSION[0].lower()}{SESSION[1:]}."
    for pattern, template in REWORDED:
        if found := re.match(pattern, message, re.DOTALL):
            return template.format(*(part.replace("'", "") for part in found.groups()))
    if found := re.match(r".*invalid choice: '(.*)' \(", message, re.DOTALL):
        return _describe_unknown_command(found[1])
    rest = message.removeprefix("argument ")
    return f"{rest[:1].upper()}{rest[1:]}."


def _describe_unknown_command(word: str) -> str:
    close = difflib.get_close_matches(word, COMMANDS, 1)
    meant = f"Did you mean {close[0]}?" if close else f"To open a session: `earnest open {word}`."
    return f"Unknown command: {word}. {meant}"
