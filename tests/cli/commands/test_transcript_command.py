import io
import json
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.cli.reference.output_models import find_command, find_output_faults

CALL = """WEBVTT

00:00:05.000 --> 00:00:08.000
<v Ada>We lost nine days in spring.</v>

00:0x --> 00:00:09.000
<v Ada>Gone.</v>

00:01:05.000 --> 00:01:08.000
<v Ken>And what did that cost?</v>
"""
SHOWN = """\
0:05  Ada
      We lost nine days in spring.

1:05  Ken
      And what did that cost?

────────────────────────────────────────────────────────────────────────────────
WebVTT · 2 speakers · 2 turns · 11 words · 1 minute

  Ada  1 turn  6 words  55 %  0 questions
  Ken  1 turn  5 words  45 %   1 question

Skipped 1 line: 6 (unreadable time).
"""
ESC = "\x1b]0;gone\x07\x1b[2J\x9b31m\u202e"


@pytest.fixture
def call(tmp_path):
    """Return a function that writes a transcript and returns its path."""

    def write(content, name="call.vtt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def test_turns_and_summary_are_printed(call, capsys):
    """Turns come with time, speaker and words; the summary says who spoke how much, and what was skipped."""
    assert main(["transcript", call(CALL)]) == 0
    assert capsys.readouterr().out == SHOWN


def test_json_is_one_object_as_its_schema_says(call, capsys):
    """`--json` prints one object for programs."""
    assert main(["transcript", "--json", call(CALL)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {
        "layout": "WebVTT",
        "turns": [
            {"label": "Ada", "text": "We lost nine days in spring.", "start": 5.0, "end": 8.0, "line": 3},
            {"label": "Ken", "text": "And what did that cost?", "start": 65.0, "end": 68.0, "line": 9},
        ],
        "voices": [
            {"label": "Ada", "turns": 1, "words": 6, "proposed": None},
            {"label": "Ken", "turns": 1, "words": 5, "proposed": None},
        ],
        "questions": {"Ada": 0, "Ken": 1},
        "skipped": [{"line": 6, "why": "unreadable time"}],
    }
    assert find_command(found) == "transcript"
    assert find_output_faults(found, "transcript") == ()


def test_dash_reads_standard_input(monkeypatch, capsys):
    """`-` reads standard input, and messages call it so."""
    for content, code in ((CALL.encode(), 0), (b"", 2)):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content), closed=False))
        assert main(["transcript", "-"]) == code
    said = capsys.readouterr()
    assert said.out == SHOWN
    assert said.err == "standard input: expected a transcript; this is empty\n"


def test_missing_names_come_with_a_way_out(call, capsys):
    """Where nobody is named, it is said which download has the names."""
    assert main(["transcript", call("1\n00:00:01,000 --> 00:00:02,000\nYes.\n", "call.srt")]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("0:01\n      Yes.\n")
    assert "SRT · no speakers named · 1 turn · 1 word · less than a minute" in said.out
    assert "  Not named  1 turn  1 word  100 %  0 questions" in said.out
    assert said.err == "No speakers are named. If it is from Teams, download it as .docx: that file has the names.\n"


@pytest.mark.parametrize("word", ["bees", "b" * 40_000])
def test_long_turn_is_printed_whole(call, capsys, word):
    """However long a turn or a word is, all of it is printed."""
    text = " ".join([word] * (200_000 // len(word)))
    assert main(["transcript", call(f"Me: {text}\nThem: No.\n")]) == 0
    lines = capsys.readouterr().out.partition("Them")[0].splitlines()
    assert "".join(lines).replace(" ", "") == f"Me{text.replace(' ', '')}"
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("is_json", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A{0}>B{0}[bold]B[/bold]\n",
        "A{0}  0:01\nB{0}\n\nKen  0:02\nNo{0}.\n",
        "B{0}\n\n{0}",
    ],
)
def test_no_words_drive_the_terminal(call, capsys, text, is_json):
    """Control and reordering characters in names and words are shown as signs."""
    assert main(["transcript", call(text.format(ESC)), *(["--json"] if is_json else [])]) == 0
    said = capsys.readouterr()
    assert all(sign.isprintable() or sign == "\n" for sign in said.out + said.err)
    assert "[bold]" in said.out or "[bold]" not in text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "call.vtt: expected a transcript; this is empty"),
        (b"WEBVTT\n", "call.vtt: expected words that somebody said; none could be read as WebVTT"),
        (b"yes\n\0", "call.vtt:2: expected text, not a recording or another binary file"),
        (b"%PDF-1.4", "call.vtt:1: expected plain text or .docx, not PDF"),
        (b"a" * (16 * 1024 * 1024 + 1), "call.vtt: larger than 16 MiB"),
    ],
    ids=lambda value: value[:8].decode() if isinstance(value, bytes) else "",
)
def test_unusable_file_is_refused_with_what_was_expected(call, capsys, content, message):
    """A file that cannot be read ends with exit code 2, and says what was expected."""
    assert main(["transcript", call(content)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"{message}\n")


def test_missing_file_folder_and_name_are_refused(tmp_path, capsys):
    """Whatever is named, a message says what is wrong with it."""
    assert main(["transcript", str(tmp_path / "none.vtt")]) == 2
    assert main(["transcript", str(tmp_path)]) == 2
    assert main(["transcript", "a\0b"]) == 2
    assert main(["transcript"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "none.vtt: file or folder not found",
        f"{tmp_path.name}: not a regular file",
        "a␀b: not a valid file name",
        "Name a transcript, or - for standard input.",
        "See `earnest transcript --help`.",
    ]
