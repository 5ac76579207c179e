"""Short conversations as many programs write them; each shows a habit of one."""

import json

import pytest

from earnest.core.transcripts.reading import read_transcript

ADA, KEN = ("Ada Birk", "We lost nine days."), ("Ken Sato", "When was that?")
NAMED = {
    "Zoom's saved captions": "[Ada Birk] 10:02:33\nWe lost nine days.\n\n[Ken Sato] 10:02:40\nWhen was that?\n",
    "Zoom, without a blank line": "[Ada Birk] 10:02:33\nWe lost nine days.\n[Ken Sato] 10:02:40\nWhen was that?\n",
    "Zoom's chat": "10:02:33\t From  Ada Birk : We lost nine days.\n10:02:40\t From  Ken Sato : When was that?\n",
    "Zoom's newer chat": (
        "10:02:33 From Ada Birk to Everyone:\n\tWe lost nine days.\n"
        "10:02:40 From Ken Sato to Ada Birk:\n\tWhen was that?\n"
    ),
    "Webex": (
        'WEBVTT\n\n1 "Ada Birk" (3914712064)\n00:00:01.000 --> 00:00:03.000\nWe lost nine days.\n\n'
        '2 "Ken Sato" (3914712065)\n00:00:03.000 --> 00:00:05.000\nWhen was that?\n'
    ),
    "Word's transcription": "00:00:05 Ada Birk\nWe lost nine days.\n00:00:10 Ken Sato\nWhen was that?\n",
    "Fathom": (
        "Roofs - May 4\nVIEW RECORDING - 34 mins (No highlights): https://fathom.example/1\n\n---\n\n"
        "0:05 - Ada Birk\n  We lost nine days.\n\n0:10 - Ken Sato\n  When was that?\n"
    ),
    "Fathom's page": "@0:05 - **Ada Birk**\nWe lost nine days.\n\n@0:10 - **Ken Sato**\nWhen was that?\n",
    "Happy Scribe": "[00:00:05.10] - Ada Birk\nWe lost nine days.\n\n[00:00:10.20] - Ken Sato\nWhen was that?\n",
    "Trint": "[00:00:05] Ada Birk We lost nine days.\n[00:00:10] Ken Sato: When was that?\n".replace(
        "Birk We", "Birk: We"
    ),
    "Krisp": "Ada Birk | 00:05\nWe lost nine days.\n\nKen Sato | 00:10\nWhen was that?\n",
    "Grain": "Ada Birk (00:05) We lost nine days.\nKen Sato (00:10) When was that?\n",
    "Riverside": "Ada Birk (00:05.123)\nWe lost nine days.\n\nKen Sato (00:10.456)\nWhen was that?\n",
    "Sonix": "Ada Birk: [00:00:05] We lost nine days.\n\nKen Sato: [00:00:10] When was that?\n",
    "Temi": "Ada Birk:\t[00:05]\tWe lost nine days.\n\nKen Sato:\t[00:10]\tWhen was that?\n",
    "Rev, older": "Ada Birk: (00:05)\nWe lost nine days.\n\nKen Sato: (00:10)\nWhen was that?\n",
    "Descript": "**Ada Birk:** [00:00:05] We lost nine days.\n\n**Ken Sato:** [00:00:10] When was that?\n",
    "Descript, time first": "[00:00:05] **Ada Birk:** We lost nine days.\n\n[00:00:10] **Ken Sato:** When was that?\n",
    "one blank": "Ada Birk 00:05\nWe lost nine days.\n\nKen Sato 00:10\nWhen was that?\n",
    "one blank and hours": "Ada Birk 00:00:05\nWe lost nine days.\nKen Sato 00:00:10\nWhen was that?\n",
    "times above names": "00:05\nAda Birk: We lost nine days.\n\n00:10\nKen Sato: When was that?\n",
    "headings": "## Ada Birk [00:05]\n\nWe lost nine days.\n\n## Ken Sato [00:10]\n\nWhen was that?\n",
    "Markdown, name and time bold": (
        "**Ada Birk [00:05]**\nWe lost nine days.\n\n**Ken Sato [00:10]**\nWhen was that?\n"
    ),
    "bold, then time": "**Ada Birk** [00:05]\nWe lost nine days.\n\n**Ken Sato** [00:10]\nWhen was that?\n",
    "italics": "*Ada Birk:* We lost nine days.\n\n*Ken Sato:* When was that?\n",
    "time range": (
        "[00:00:05 - 00:00:08] Ada Birk: We lost nine days.\n[00:00:10 - 00:00:12] Ken Sato: When was that?\n"
    ),
    "arrow and name": (
        "[00:00:05.000 --> 00:00:08.000] [Ada Birk]: We lost nine days.\n"
        "[00:00:10.000 --> 00:00:12.000] [Ken Sato]: When was that?\n"
    ),
    "time range after the name": (
        "Ada Birk [00:05 - 00:08]: We lost nine days.\nKen Sato [00:10 - 00:12]: When was that?\n"
    ),
    "arrow after the name": (
        "Ada Birk [00:05.000 → 00:08.000]:\n  We lost nine days.\n"
        "\nKen Sato [00:10.000 → 00:12.000]:\n  When was that?\n"
    ),
    "headings with a range": (
        "### Ada Birk [00:00:05 - 00:00:08]\n\nWe lost nine days.\n"
        "\n### Ken Sato [00:00:10 - 00:00:12]\n\nWhen was that?\n"
    ),
    "bold time, bold name": (
        "**[00:00:05]** **Ada Birk**: We lost nine days.\n\n**[00:00:10]** **Ken Sato**: When was that?\n"
    ),
    "bold time and name": "**[00:05] Ada Birk:**\nWe lost nine days.\n\n**[00:10] Ken Sato:**\nWhen was that?\n",
    "words below": "[00:00:05] Ada Birk:\nWe lost nine days.\n\n[00:00:10] Ken Sato:\nWhen was that?\n",
    "captions with >>": (
        "WEBVTT\n\n00:05.000 --> 00:08.000\n&gt;&gt; Ada Birk: We lost\nnine days.\n\n"
        "00:10.000 --> 00:12.000\n&gt;&gt; Ken Sato: When was that?\n"
    ),
    "text with >>": ">> Ada Birk: We lost nine days.\n>> Ken Sato: When was that?\n",
    "text with >>, without blanks": ">>Ada Birk: We lost\nnine days.\n\n>>Ken Sato: When was that?\n",
    "SRT with names": (
        "1\n00:00:05,000 --> 00:00:08,000\nAda Birk: We lost nine days.\n\n"
        "2\n00:00:10,000 --> 00:00:12,000\nKen Sato: When was that?\n"
    ),
    "SRT with names in brackets": (
        "1\n00:00:05,000 --> 00:00:08,000\n[Ada Birk]: We lost nine days.\n\n"
        "2\n00:00:10,000 --> 00:00:12,000\n[Ken Sato]: When was that?\n"
    ),
    "sbv": (
        "0:00:05.000,0:00:08.000\nAda Birk: We lost nine days.\n\n0:00:10.000,0:00:12.000\nKen Sato: When was that?\n"
    ),
    "WhatsApp": "[04/05/26, 10:15:32] Ada Birk: We lost nine days.\n[04/05/26, 10:16:02] Ken Sato: When was that?\n",
    "WhatsApp, other telephones": (
        "04/05/2026, 10:15 - Messages and calls are end-to-end encrypted.\n"
        "04/05/2026, 10:15 - Ada Birk: We lost\nnine days.\n5/4/26, 10:16 AM - Ken Sato: When was that?\n"
    ),
}
SEGMENTS = {
    "whisperX": {"segments": [{"start": 5, "text": " {0}", "speaker": "{1}"}]},
    "utterances": {"utterances": [{"speaker": "{1}", "text": "{0}", "start": 5000, "end": 8000}]},
    "podcast": {"version": "1.0.0", "segments": [{"speaker": "{1}", "startTime": 5.5, "body": "{0}"}]},
    "sentences": {"sentences": [{"index": 0, "speaker_name": "{1}", "start_time": 5, "text": "{0}"}]},
    "monologues": {"monologues": [{"speaker": "{1}", "elements": [{"type": "text", "value": "{0}", "ts": 5}]}]},
    "entries": {"entries": [{"speakerDisplayName": "{1}", "text": "{0}", "startOffset": "00:00:05.1"}]},
    "nested": {"results": {"utterances": [{"speaker": "{1}", "transcript": "{0}", "start": 5}]}},
    "deeply nested": {"data": {"transcript": {"sentences": [{"speaker_name": "{1}", "text": "{0}"}]}}},
    "participant": [{"participant": {"id": 1, "name": "{1}"}, "words": [{"text": "{0}", "start_timestamp": 5}]}],
    "pages": {"pages": [{"number": 1, "items": [{"speaker": "{1}", "text": "{0}", "start": 5}]}]},
    "messages": {"messages": [{"sender": "{1}", "message": "{0}", "time": "10:02"}]},
}


def fill(pattern, text, name):
    """Return a pattern of JSON with a name and words in it."""
    return json.loads(json.dumps(pattern).replace("{0}", text).replace("{1}", name))


RETURNING = {"Word's transcription", "one blank", "one blank and hours"}
"""Layouts whose names are told from other words only where they return."""


@pytest.mark.parametrize("layout", sorted({*NAMED} - RETURNING))
def test_named_speakers_are_read(said, layout):
    """Every program's way to name who speaks is read."""
    assert said(NAMED[layout])[-2:] == [ADA, KEN]


@pytest.mark.parametrize("layout", NAMED)
def test_named_speakers_are_read_from_long_files(said, layout):
    """However long the conversation, each voice keeps its words."""
    text = NAMED[layout]
    head, _, text = text.partition("\n\n") if text.startswith(("WEBVTT", "Roofs")) else ("", "", text)
    found = [turn for turn in said(f"{head}\n\n" + f"{text}\n" * 20) if turn[0] is not None]
    assert found == [ADA, KEN] * 20


@pytest.mark.parametrize("layout", SEGMENTS)
def test_json_of_programs_is_read(said, layout):
    """Names and words are found under every program's keys."""
    first, second = (fill(SEGMENTS[layout], words, name) for name, words in (ADA, KEN))

    def merge(one, other):
        """Return both documents as one."""
        if isinstance(one, list):
            return one + other
        return {
            key: merge(value, other[key]) if isinstance(value, dict | list) else value for key, value in one.items()
        }

    assert said(json.dumps(merge(first, second))) == [ADA, KEN]


UNNAMED = {
    "whisper": (
        "[00:01.000 --> 00:02.000]  We lost\n[00:02.000 --> 00:03.000]  nine days.\n[00:03.000 --> 00:04.000]  When?\n"
    ),
    "whisper.cpp": (
        "\n[00:00:01.000 --> 00:00:02.000]   We lost\n[00:00:02.000 --> 00:00:03.000]   nine days.\n"
        "[00:00:03.000 --> 00:00:04.000]   When?\n"
    ),
    "whisper's table": "start\tend\ttext\n1000\t2000\tWe lost\n2000\t3000\tnine days.\n3000\t4000\tWhen?\n",
    "copied captions": "0:01\nWe lost\n0:02\nnine days.\n0:03\nWhen?\n",
    "copied captions, one line": "0:01 We lost\n0:02 nine days.\n0:03 When?\n",
    "brackets": "(0:01) We lost\n(0:02) nine days.\n(0:03) When?\n",
    "words of songs": "[00:01.00]We lost\n[00:02.00]nine days.\n[00:03.00]When?\n",
    "sbv": "0:00:01.000,0:00:02.000\nWe lost\nnine days.\n\n0:00:03.000,0:00:04.000\nWhen?\n",
    "captions of two lines": (
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}We lost\nnine days.\n\n2\n00:00:03,000 --> 00:00:04,000\nWhen?\n"
    ),
    "signs between voices": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; We lost\n\n00:02.000 --> 00:03.000\nnine days.\n\n"
        "00:03.000 --> 00:04.000\n&gt;&gt; When?\n"
    ),
    "signs within lines": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n>> We lost nine\n\n00:03.000 --> 00:04.000\ndays. >> When?\n"
    ),
    "signs in text": ">> We lost\nnine days.\n>> When?\n",
    "tokens": json.dumps(
        {"chunks": [{"timestamp": [1, 2], "text": " We lost nine days."}, {"timestamp": [3, 4], "text": " When?"}]}
    ),
    "whisper.cpp, JSON": json.dumps(
        {
            "transcription": [
                {"timestamps": {"from": "00:00:01,000"}, "offsets": {"from": 1000}, "text": " We lost nine days."},
                {"timestamps": {"from": "00:00:03,000"}, "offsets": {"from": 3000}, "text": " When?"},
            ]
        }
    ),
    "events": json.dumps(
        {
            "events": [
                {"tStartMs": 1000, "dDurationMs": 9, "segs": [{"utf8": "We lost"}, {"utf8": " nine days."}]},
                {"tStartMs": 3000, "segs": [{"utf8": "\n"}]},
                {"tStartMs": 3000, "segs": [{"utf8": "When?"}]},
            ]
        }
    ),
    "lines of JSON": '{"text": "We lost nine days.", "start": 1}\n{"text": "When?", "start": 3}\n',
}
SPOKEN = {
    "court": (
        "Q.  We lost nine days?\nA.  Yes. In May.\n"
        "    THE COURT:  When?\nQ.  In May.\nA.  Yes.\n    THE COURT:  Thank you.\n"
    ),
    "hearing": (
        "    Mr. Wren. We lost nine days?\n    Senator Cole. Yes. In May.\n    The Chairman. When?\n"
        "    Mr. Wren. In May.\n    Senator Cole. Yes.\n    The Chairman. Thank you.\n"
    ),
}


@pytest.mark.parametrize("layout", UNNAMED)
def test_unnamed_speech_is_read(said, layout):
    """Times and signs are no words; nobody is named, and no word is lost."""
    assert said(UNNAMED[layout]) == [(None, "We lost nine days."), (None, "When?")]


@pytest.mark.parametrize("layout", SPOKEN)
def test_courts_and_hearings_are_read(said, layout):
    """Letters, offices and titles before a full stop or a colon name who speaks."""
    found = said(SPOKEN[layout])
    assert [words for _, words in found] == [
        "We lost nine days?",
        "Yes. In May.",
        "When?",
        "In May.",
        "Yes.",
        "Thank you.",
    ]
    assert len({label for label, _ in found} - {None}) == 3


def test_times_are_seconds_whatever_a_program_counts(read):
    """Milliseconds are told by how fast somebody would have to speak."""
    quick = [{"text": "We lost nine days.", "speaker": "A", "start": 1000, "end": 3000}]
    slow = [{"text": "We lost nine days.", "speaker": "A", "start": 1000, "end": 1003}]
    assert (read(json.dumps(quick))[0][2], read(json.dumps(slow))[0][2]) == (1.0, 1000.0)
    assert read(UNNAMED["whisper's table"])[0][2] == 1.0


def test_words_of_json_are_taken_once(said):
    """Where the same words are there as a text, as words and as utterances, those with speakers are read."""
    words = [
        {"word": "yes", "punctuated_word": "Yes.", "start": 1.0, "speaker": 0},
        {"word": "no", "punctuated_word": "No.", "start": 2.0, "speaker": 1},
    ]
    whole = {"transcript": "Yes. No.", "words": words}
    assert said(json.dumps({"results": {"channels": [{"alternatives": [whole]}]}})) == [
        ("Speaker 0", "Yes."),
        ("Speaker 1", "No."),
    ]
    items = [
        {"speaker_label": "spk_0", "type": "pronunciation", "alternatives": [{"content": "Yes"}]},
        {"speaker_label": "spk_0", "type": "punctuation", "alternatives": [{"content": "."}]},
        {"speaker_label": "spk_1", "type": "pronunciation", "alternatives": [{"content": "No"}]},
    ]
    assert said(json.dumps({"results": {"transcripts": [{"transcript": "Yes. No"}], "items": items}})) == [
        ("spk_0", "Yes."),
        ("spk_1", "No"),
    ]


def test_bold_times_are_no_words(read):
    """A paragraph that goes on may have a time of its own, bold or not."""
    text = "**[0:05] Ada:** We lost.\n\n**[0:07]** Nine days.\n\n**[0:10] Ken:** When?\n"
    assert read(text) == [("Ada", "We lost. Nine days.", 5.0), ("Ken", "When?", 10.0)]


def test_lines_without_a_name_are_named_as_skipped():
    """What a chat says about itself is said by nobody, and is not lost in silence."""
    found = read_transcript(NAMED["WhatsApp, other telephones"].encode())
    assert [tuple(each) for each in found.skipped] == [(1, "added by the recorder")]


def test_table_with_speakers_is_read(said):
    """Rows of one speaker join; quotation marks of a table are none of the words."""
    text = (
        'Speaker Name,Start Time,End Time,Text\nAda,00:00:01,00:00:02,"We lost,"\n'
        "Ada,00:00:02,00:00:03,nine days.\nKen,,,When?\n"
    )
    assert said(text) == [("Ada", "We lost, nine days."), ("Ken", "When?")]


@pytest.mark.parametrize("name", ["Domingo", "Domenica", "Παρασκευή", "Κυριακή"])
def test_people_are_called_like_days(said, name):
    """A day that is a given name too is one where it returns before a colon."""
    assert said(f"{name}: Nine days.\nKen: When?\n{name}: In May.\nKen: I see.\n")[0] == (name, "Nine days.")


@pytest.mark.parametrize(
    "notes",
    [
        "Monday 10:30\nWe met.\n\nTuesday 11:00\nWe met again.\n",
        "**Aims**\n\nMore guests.\n\n**Costs**\n\nNine days.\n",
        "# Plan\n\nMore guests.\n\n# Costs\n\nNine days.\n\n# Plan\n\nNone.\n",
        "Mr. Wren came. We met.\n\nMr. Cole came late. He left.\n",
        "A. More guests\nB. Fewer days\n",
        "a >> b\nc >> d\n",
        "10:30 Tea\n11:00 Bees\n12:00 Tea\n",
    ],
)
def test_notes_name_nobody(said, notes):
    """Days, headings, titles and lists are no speakers."""
    assert {label for label, _ in said(notes)} == {None}
