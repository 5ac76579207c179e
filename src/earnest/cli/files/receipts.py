"""`earnest verify --transcript`: prove each quote by a transcript."""

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.files import texts as say
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.model.records import Quote
from earnest.core.text.escaping import escape_controls
from earnest.core.transcripts.receipts import Receipt
from earnest.core.tray.proof import prove_quotes_of
from earnest.exit_codes import Exit
from earnest.store.sessions.open import open_session
from earnest.store.transcripts import open_heard

LONGEST = 60
"""So many characters of a quote are printed."""


def prove_session(arguments: Arguments, transcript: str) -> Exit:
    """Print what a transcript proves of a session's quotes.

    It is asked about those that say when they are in it.

    Raises:
        CommandError: not exactly one session was named.
        UnusableFile: the session or the transcript cannot be read.
    """
    if len(arguments.sessions) != 1:
        raise CommandError(say.ONE_SESSION)
    session = open_session(find_session(arguments.sessions[0], folder_to_read(arguments)), to_write=False).session
    receipts = prove_quotes_of(session, open_heard(transcript))
    found = [((key, session.quote[key]), receipt) for key, receipt in receipts.items()]
    if arguments.json:
        write_json([_report(key, quote, receipt) for (key, quote), receipt in found])
    else:
        lines = [_describe(key, quote, receipt) for (key, quote), receipt in found]
        write_line("\n".join(lines or [say.NO_TIMES]))
    return Exit.NOT_YET if any(receipt.proof == "not found" for receipt in receipts.values()) else Exit.DONE


def _report(key: str, quote: Quote, receipt: Receipt) -> dict[str, str]:
    return {"quote": key, "at": quote.at, "proof": receipt.proof, "why": receipt.why}


def _describe(key: str, quote: Quote, receipt: Receipt) -> str:
    words = escape_controls(" ".join(quote.words.split()), keep_newlines=False)
    shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    why = f" ({escape_controls(receipt.why, keep_newlines=False)})" if receipt.why else ""
    return f"{escape_controls(key)} {escape_controls(quote.at)} {receipt.proof}{why}: “{shown}”"
