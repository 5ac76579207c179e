"""`earnest remarks`: remarks on the wording of texts, one a line."""

from collections.abc import Iterator, Sequence
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.errors import CommandError
from earnest.cli.output.json_output import write_json_line
from earnest.cli.output.streams import write_line
from earnest.cli.stdin_lines import read_stdin
from earnest.core.remarks.wording.matches import Match
from earnest.core.remarks.wording.question_wording import classify_question
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.rule_catalog import ASKING
from earnest.core.text.decoding import decode_line
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Print the remarks on each line of standard input.

    Raises:
        CommandError: standard input is not valid UTF-8.
    """
    language = arguments.language or "en"
    for text in _lines():
        found = remark_on_wording(text, arguments.kind, arguments.offer, language)
        if arguments.json:
            write_json_line(report_remarks(text, arguments.kind, found, language))
        else:
            write_line("\n".join(describe_remarks(text, arguments.kind, found, language)))
    return Exit.DONE


def report_remarks(text: str, kind: str, found: Sequence[Match], language: str = "en") -> dict[str, Any]:
    """Return the JSON report on a text and its remarks."""
    words = sorted({span for each in found for span in each.words})
    report = {"text": text, "rules": [each.rule for each in found], "words": [list(span) for span in words]}
    return report | {"kind": classify_question(text, language)} if kind == "question" else report


def describe_remarks(text: str, kind: str, found: Sequence[Match], language: str = "en") -> list[str]:
    """Return a text and a line for each remark on it."""
    question = classify_question(text, language) if kind == "question" and text.strip() else None
    suffix = f" ({question})" if question else ""
    lines = [f"{escape_controls(text, keep_newlines=False)}{suffix}"]
    for each in found:
        quoted = ", ".join(f'"{escape_controls(text[start:end].strip())}"' for start, end in each.words)
        lines.append(f"  ? {each.rule}: {ASKING[each.rule].sentence}{f'  {quoted}' if quoted else ''}")
    return lines


def _lines() -> Iterator[str]:
    for number, line in enumerate(iter(read_stdin, b""), 1):
        try:
            yield decode_line(line, number)
        except UnicodeDecodeError as error:
            raise CommandError(say.UNREADABLE_LINE.format(number=number, why=error.reason)) from None
