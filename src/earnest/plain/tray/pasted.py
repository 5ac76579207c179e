"""The offer of the tray for a pasted transcript."""

from collections.abc import Mapping
from typing import Any

from earnest.core.tray.voices import has_speakers
from earnest.plain.context import Context
from earnest.plain.tray import texts as say
from earnest.workspace.errors import StorageError
from earnest.workspace.ports import MANY_LINES

TRAY, STAYS = "tray", "stays"


def find_pasted(context: Context, typed: Mapping[str, Any]) -> str:
    """Return which answer is a transcript that goes into the tray.

    The user decides; what is read from a file stays an answer.

    Returns:
        The name of the field; empty where no answer is taken out.

    Raises:
        CommandGiven: A command was given; the answer stays.
        EndOfInput: There is no more input; the answer stays.
    """
    for name, text in typed.items():
        if context.load_transcripts is None or context.console.is_from_file:
            break
        if not isinstance(text, str) or text.count("\n") < MANY_LINES:
            continue
        try:
            heard = context.load_transcripts().parse(text)
        except StorageError:
            continue
        ways = ((TRAY, say.PASTED_TRAY), (STAYS, say.PASTED_STAYS))
        if has_speakers(heard.transcript) and context.console.choose(say.PASTED, ways, passes=True) == TRAY:
            context.heard = heard
            return name
    return ""
