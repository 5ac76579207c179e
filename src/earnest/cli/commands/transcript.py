"""`earnest transcript`: who said what in a transcript."""

from collections.abc import Iterator, Sequence
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.output.json_output import write_json
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import write_error, write_line
from earnest.cli.transcript_input import read_source, reading
from earnest.core.text.escaping import escape_controls
from earnest.core.transcripts.times import format_time
from earnest.core.transcripts.transcript import Skipped, Transcript
from earnest.core.transcripts.voices import Voice, list_voices, measure_minutes
from earnest.exit_codes import Exit
from earnest.store.transcripts import parse_transcript
from earnest.terminal.cells import cell_width, elide
from earnest.workspace import texts as shared

LEAST_NAME = 8
"""The cells of a name, at least."""
MOST_WRAPPED = 1 << 14
"""So many characters are wrapped at a time."""
MOST_LISTED = 12
"""So many skipped lines are listed for each reason."""


def run(arguments: Arguments) -> Exit:
    """Print the turns of a transcript, and a summary.

    Raises:
        UnusableFile: it cannot be read, or is no transcript.
    """
    source, content = read_source(str(arguments.file))
    with reading(source):
        transcript = parse_transcript(source, content)
    voices = list_voices(transcript.turns)
    if arguments.json:
        write_json(_report(transcript, voices))
        return Exit.DONE
    for lines in _describe(transcript, voices):
        write_line("\n".join(lines))
    if all(voice.label is None for voice in voices):
        write_error(say.NAMELESS)
    return Exit.DONE


def _report(transcript: Transcript, voices: Sequence[Voice]) -> dict[str, Any]:
    return {
        "layout": transcript.layout,
        "turns": [turn._asdict() for turn in transcript.turns],
        "voices": [
            {"label": each.label, "turns": each.turns, "words": each.words, "proposed": each.proposed}
            for each in voices
        ],
        "questions": {each.label: each.questions for each in voices if each.label is not None},
        "skipped": [each._asdict() for each in transcript.skipped],
    }


def _describe(transcript: Transcript, voices: Sequence[Voice]) -> Iterator[list[str]]:
    """Yield the lines of each turn, then those of the summary."""
    layout = TextLayout.detect()
    times = [format_time(turn.start) if turn.start is not None else "" for turn in transcript.turns]
    at = max(map(len, times)) + 2 if any(times) else 2
    for time, turn in zip(times, transcript.turns, strict=True):
        head = layout.one_line(_show(turn.label or ""), at, time)
        if head:
            yield [head]
        for part in _cut(turn.text):
            yield layout.wrap(_show(part), at)
        yield [""]
    yield [layout.hairline, layout.setting.dot.join(_summarize(transcript, voices)), ""]
    yield _table(voices, layout)
    if transcript.skipped:
        yield ["", *layout.wrap(_describe_skipped(transcript.skipped))]


def _cut(text: str) -> Iterator[str]:
    """Yield a long text in parts, to be wrapped one by one."""
    start = 0
    while len(text) - start > MOST_WRAPPED:
        end = text.rfind(" ", start, start + MOST_WRAPPED)
        end = end if end > start else start + MOST_WRAPPED
        yield text[start:end]
        start = end
    yield text[start:]


def _show(text: str) -> str:
    return escape_controls(text, keep_newlines=False)


def _summarize(transcript: Transcript, voices: Sequence[Voice]) -> Iterator[str]:
    named = sum(voice.label is not None for voice in voices)
    minutes = measure_minutes(transcript.turns)
    yield transcript.layout
    yield say.SPEAKERS.format(named) if named else say.NO_SPEAKERS
    yield shared.TURNS.format(len(transcript.turns))
    yield shared.WORDS.format(sum(voice.words for voice in voices))
    if minutes is not None:
        yield say.MINUTES.format(round(minutes)) if minutes >= 1 else say.UNDER_A_MINUTE


def _table(voices: Sequence[Voice], layout: TextLayout) -> list[str]:
    whole = sum(voice.words for voice in voices) or 1
    rows = [
        (
            _show(voice.label) if voice.label is not None else say.UNNAMED,
            shared.TURNS.format(voice.turns),
            shared.WORDS.format(voice.words),
            f"{voice.words * 100 / whole:.0f} %",
            say.QUESTIONS.format(voice.questions),
        )
        for voice in voices
    ]
    widths = [max(map(cell_width, column)) for column in zip(*rows, strict=True)]
    room = layout.width - sum(widths[1:]) - 2 * len(widths)
    widths[0] = min(widths[0], max(room, LEAST_NAME))
    lines = []
    for name, *figures in rows:
        shown = elide(name, widths[0], layout.signs.elided)
        padding = " " * (widths[0] - cell_width(shown))
        lines.append(
            "  ".join(
                [
                    "",
                    shown + padding,
                    *(f"{figure:>{width}}" for figure, width in zip(figures, widths[1:], strict=True)),
                ]
            )
        )
    return lines


def _describe_skipped(skipped: Sequence[Skipped]) -> str:
    reasons = dict.fromkeys(each.why for each in skipped)
    groups = {why: [each.line for each in skipped if each.why == why] for why in reasons}
    listed = "; ".join(f"{_list_lines(lines)} ({why})" for why, lines in groups.items())
    return say.SKIPPED_LINES.format(len(skipped), which=listed)


def _list_lines(lines: Sequence[int]) -> str:
    listed, left = ", ".join(map(str, lines[:MOST_LISTED])), len(lines) - MOST_LISTED
    return say.AND_MORE.format(lines=listed, count=left) if left > 0 else listed
