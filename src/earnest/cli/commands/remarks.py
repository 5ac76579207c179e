"""`earnest remarks`: what Earnest asks about the wording of texts, one a line, on anybody's own texts."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.output.json_output import say_line
from earnest.cli.output.streams import say
from earnest.core.remarks.matches import Match
from earnest.core.remarks.question_wording import classify_question
from earnest.core.remarks.wording import remark_on_wording
from earnest.core.rules import ASKING
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Answer each line of standard input: as JSON, one object a line; else the text and what is asked about it.

    Raises:
        Refusal: standard input is no UTF-8.
    """
    language = arguments.language or "en"
    for text in _lines():
        found = remark_on_wording(text, arguments.kind, arguments.offer, language)
        if arguments.json:
            say_line(remarks_report(text, arguments.kind, found, language))
        else:
            say("\n".join(remark_lines(text, arguments.kind, found, language)))
    return Exit.EARNED


def remarks_report(text: str, kind: str, found: Sequence[Match], language: str = "en") -> dict[str, Any]:
    """Return what a program reads of the remarks on a text: the rules by name, and where their words stand in it."""
    words = sorted({span for each in found for span in each.words})
    report = {"text": text, "rules": [each.rule for each in found], "words": [list(span) for span in words]}
    return report | {"kind": classify_question(text, language)} if kind == "question" else report


def remark_lines(text: str, kind: str, found: Sequence[Match], language: str = "en") -> list[str]:
    """Return the remarks on a text for a person: the text, then a sentence for each, with the words it points at."""
    asked = classify_question(text, language) if kind == "question" and text.strip() else None
    told = f" ({asked})" if asked else ""
    lines = [f"{escape_controls(text, keep_newlines=False)}{told}"]
    for each in found:
        pointed = ", ".join(f'"{escape_controls(text[start:end].strip())}"' for start, end in each.words)
        lines.append(f"  ? {each.rule}: {ASKING[each.rule].sentence}{f'  {pointed}' if pointed else ''}")
    return lines


def _lines() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            yield line.decode("utf-8").removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError:
            raise CommandError(f"Line {number} of standard input is no UTF-8.") from None
