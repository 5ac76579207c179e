import sys

import pytest

from earnest.core.transcripts import lines, turns
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import NotATranscript, Stopped

CUE = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Zoë>Ça va – bien.\n"


def test_paragraphs_of_notes_are_turns(said):
    """Notes without speakers are read, a paragraph a turn."""
    assert said("We met at noon.\nAda was late.\n\n\nNothing: decided.") == [
        (None, "We met at noon. Ada was late."),
        (None, "Nothing: decided."),
    ]


def test_endless_paragraphs_are_cut_after_sentences(said):
    """A program that makes no paragraphs is read in parts that can be taken in; none of its words is lost."""
    text = "We lost nine days in spring, and nobody said why. " * 60
    parts = [words for _, words in said(text)]
    assert len(parts) == 4
    assert {part[-1] for part in parts} == {"."}
    assert " ".join(parts) == text.strip()
    assert next(words for _, words in said("lost " * 600)).count("lost") == 240


def test_dashes_begin_other_voices(said):
    """Two who speak by turns are not taken for one, though nobody is named."""
    assert said("– How many days\nwere lost?\n– Nine.\n– And then?\n") == [
        (None, "– How many days were lost?"),
        (None, "– Nine."),
        (None, "– And then?"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_by_their_marks(said, encoding):
    """UTF-8 and what a mark names are read; anything else as Windows writes it."""
    assert said(CUE.encode(encoding)) == [("Zoë", "Ça va – bien.")]


def test_guessed_encoding_is_told_with_the_layout():
    """Somebody who sees odd letters sees why."""
    assert read_transcript(CUE.encode("cp1252")).layout == "WebVTT, read as Windows-1252"


@pytest.mark.parametrize(
    ("content", "expected", "line"),
    [
        (b"", "a transcript; this is empty", None),
        (b" \r\n\0", "a transcript; this is empty", None),
        (b"WEBVTT", "words that somebody said; none could be read as WebVTT", None),
        (b"WEBVTT\n\n00:0x --> 00:02.000\nYes.", "words that somebody said; none could be read as WebVTT", 3),
        (b"Yes.\n\x81\xff", "text in UTF-8", 2),
        ("Yes.\nМы теряем гостей".encode("cp1251"), "text in UTF-8", 2),
        (b"\xff\xfeabc", "text in UTF-16, as its first bytes say", 1),
        (b"Yes.\nNo\0pe", "text, not a recording or another binary file", 2),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\n", "a transcript, not an invitation", 1),
        (b'# Of ours\n\nformat = 2\nclient = "Mill"\n', "a transcript, not a session", 1),
        (b"%PDF-1.7\n", "plain text or .docx, not PDF", 1),
        (b"{\\rtf1 Yes}", "plain text or .docx, not .rtf", 1),
        (b"{\\rtf1 Ada: Yes\\par\nKen: No\\par\nAda: Why\\par\nKen: So}", "plain text or .docx, not .rtf", 1),
        (b'File type = "ooTextFile"\n\nxmin = 0\n', "WebVTT or SRT, not TextGrid", 1),
        (b"<transcript><text start='1'>Yes</text></transcript>", "WebVTT or SRT, not XML", 1),
        (b"\n<!DOCTYPE html><p>Yes", "text, not a web page", 1),
        (b"a" * (16 * 1024 * 1024 + 1), "at most 16 MiB", None),
        (b"a\n\n" * 100_001, "at most 100,000 pieces of speech", None),
    ],
    ids=lambda value: value[:12].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_refusal_says_what_was_expected(content, expected, line):
    """What cannot be read is refused with what was expected, and where."""
    with pytest.raises(NotATranscript) as refused:
        read_transcript(content)
    assert (str(refused.value), refused.value.line) == (expected, line)


@pytest.mark.parametrize(
    "unit",
    [
        "\n",
        " ",
        "<",
        "<v ",
        "<v a>",
        "&",
        "&#",
        "-->",
        "1:",
        "0:00 ",
        "a: ",
        "**",
        "[",
        "\\",
        "(",
        "（a）",
        "a\n\n",
        "- ",
        "[SPEAKER_TURN]\n",
        "A — ",
        ".",
    ],
)
def test_repetition_takes_no_time(unit):
    """However often a sign is repeated, a text is read once through."""
    for head in ("", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "Ada  0:01\n", "Ken: a\nAda: a\nKen: b\nAda: "):
        text = head + unit * (60_000 // len(unit))
        try:
            found = read_transcript(text.encode())
        except NotATranscript:
            continue
        assert sum(len(turn.text) for turn in found.turns) <= len(text)


def count_calls(text):
    """Return how many calls of functions it takes to read a text."""
    count = 0

    def note(_frame, event, _called):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        read_transcript(text.encode())
    except NotATranscript:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("", "{0}:{1:02} a\n"),
        ("", "[{0}.5s]\n"),
        ("", "Ada{0} Birk\n{0}:{1:02}\n"),
        ("", "Ada{1} Birk  {0}:{1:02}\nYes.\n\n"),
        ("", "Ada{0} Birk: Ken{0}: yes\n"),
        ("", "Ada{1} ({0}:{1:02}): Yes. "),
        ("", "### Ada{0}\n"),
        ("", "(Ada{0}) yes\n"),
        ("", "[Ada{0}]\nyes\n"),
        ("", "Yes. No. Why {0}? "),
        ("", "AB\nAda{0} Birk\n"),
        ("", "{0}\n{1}:{1:02}:{1:02},000 --> {1}:{1:02}:{1:02},000\n\n"),
        ("WEBVTT\n\n", "00:00.000 --> 90:00.000\n<v Ada{0}>Yes.\n\n"),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\n", "Ada{0}: yes\n"),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\n", "<v Ada{0}>Yes.</v>"),
        ("speaker,text\n", 'Ada{0},"yes"\n'),
        ("text\n", "yes {0}\n"),
        ("| speaker | text |\n|---|---|\n", "| Ada{0} | yes |\n"),
        ("[", '{{"speaker": "Ada{0}", "text": "b", "start": {0}}},'),
        ("", '{{"channels": [{{"text": "b", "start": {0}}}, {{"text": "c", "start": {0}}}]}}\n'),
    ],
)
def test_work_is_in_line_with_size(head, unit):
    """Four times of anything take four times the calls, whatever is repeated."""
    small, large = (
        head + "".join(unit.format(at, at % 60) for at in range(number)).rstrip(",") + "]" * (head == "[")
        for number in (30, 120)
    )
    few, many = (min(count_calls(text) for _ in range(2)) for text in (small, large))  # the second finds names kept
    assert few > 100
    assert many <= few * 4.5


def test_limits_hold_in_every_layout(monkeypatch):
    """No layout is read past the limits."""
    monkeypatch.setattr(turns, "MOST_CUES", 2)
    monkeypatch.setattr(lines, "MOST_LINES", 9)
    for text in (
        "Me: a\nThem: b\nMe: c",
        "WEBVTT\n" + "\n00:01.000 --> 00:02.000\na\n" * 3,
        '[{"text": "a"},3,4]',
        "a\n\nb\n\nc",
    ):
        with pytest.raises(NotATranscript, match="at most"):
            read_transcript(text.encode())


@pytest.mark.parametrize(
    "text", ["Ada: a\nKen: b\n" * 9, CUE * 9, '[{"text": "a"}, {"text": "b"}, {"text": "c"}]', "a\n\nb\n\nc"]
)
def test_reading_stops_where_nobody_waits(text):
    """It is asked before each layout and each piece; at the next look, nothing more is read."""
    looks = []

    def check():
        """Stop the reading at the last but one look."""
        looks.append(1)
        if len(looks) == last:
            raise Stopped

    last = 0
    read_transcript(text.encode(), check)
    last, looks[:] = len(looks) - 1, []
    with pytest.raises(Stopped):
        read_transcript(text.encode(), check)
    assert len(looks) == last
