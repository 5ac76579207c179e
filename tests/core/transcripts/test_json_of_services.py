"""JSON as services answer it, where who speaks is apart from the words, or in a place of its own."""

import json

import pytest

from earnest.core.transcripts.layouts.json_speakers import SpeakerSpan, find_label

SAID = [("A", "Yes, nine days."), ("B", "When?"), ("A", "In May.")]
WORDS = [(at, who, word) for at, (who, word) in enumerate((who, word) for who, text in SAID for word in text.split())]


def split_signs(word):
    """Return a word, and the signs after it."""
    bare = word.rstrip(".,?")
    return bare, word[len(bare) :]


def write_items(**label):
    """Return words and signs as items of their own, which name nobody unless asked to."""
    items = []
    for at, who, word in WORDS:
        bare, signs = split_signs(word)
        named = {key: value.format(who) for key, value in label.items()}
        items.append({"start_time": f"{at}.0", "end_time": f"{at}.5", "alternatives": [{"content": bare}], **named})
        items += [{"type": "punctuation", "alternatives": [{"content": sign}], **named} for sign in signs]
    return items


def write_amazon_of_before():
    """Return items that name nobody, and beside them who speaks when."""
    segments = [{"start_time": f"{at}.0", "end_time": f"{at}.9", "speaker_label": who} for at, who, _ in WORDS]
    whole = " ".join(text for _, text in SAID)
    labels = {"speakers": 2, "segments": segments}
    return {"results": {"transcripts": [{"transcript": whole}], "speaker_labels": labels, "items": write_items()}}


def write_google():
    """Return results without speakers, and a last one that says all words again, with them."""
    results = [{"alternatives": [{"transcript": text}]} for _, text in SAID]
    words = [{"startTime": f"{at}.100s", "word": word, "speakerTag": " AB".index(who)} for at, who, word in WORDS]
    return {"results": [*results, {"alternatives": [{"words": words}]}]}


def write_watson():
    """Return words as lists, and who speaks when in a list of its own."""
    times, results = iter(WORDS), []
    for _, text in SAID:
        stamps = [[word, float(at), at + 0.5] for _, (at, _, word) in zip(text.split(), times, strict=False)]
        results.append({"alternatives": [{"transcript": f"{text} ", "timestamps": stamps}]})
    labels = [{"from": float(at), "to": at + 0.5, "speaker": "AB".index(who)} for at, who, _ in WORDS]
    return {"results": results, "speaker_labels": labels}


CHANNELS = [
    [(at, word) for at, who, word in WORDS if who == "A"],
    [(at, word) for at, who, word in WORDS if who == "B"],
]


def write_deepgram_channels():
    """Return what was heard on each of two lines, one after the other, as a text and in words."""
    channels = []
    for words in CHANNELS:
        listed = [{"word": word.lower(), "punctuated_word": word, "start": at, "end": at + 0.5} for at, word in words]
        channels.append({"alternatives": [{"transcript": " ".join(word for _, word in words), "words": listed}]})
    return {"metadata": {"channels": 2}, "results": {"channels": channels}}


def write_amazon_channels():
    """Return the same from another service, which names its lines."""
    channels = [
        {
            "channel_label": f"ch_{line}",
            "items": [{"start_time": f"{at}.0", "alternatives": [{"content": word}]} for at, word in words],
        }
        for line, words in enumerate(CHANNELS)
    ]
    return {"results": {"transcripts": [{"transcript": "Yes"}], "channel_labels": {"channels": channels}}}


LETTERS, NUMBERS = {"A": "A", "B": "B"}, {"A": "Speaker 0", "B": "Speaker 1"}
LINES = {"A": "Channel 0", "B": "Channel 1"}
SERVICES = {
    "Deepgram, two channels": (write_deepgram_channels(), LINES),
    "Amazon, two channels": (write_amazon_channels(), LINES),
    "Azure, two channels": (
        {
            "recognizedPhrases": [
                {"channel": "AB".index(who), "offset": f"PT{at}S", "nBest": [{"display": text}]}
                for at, (who, text) in sorted(enumerate(SAID), key=lambda each: each[1][0])
            ]
        },
        LINES,
    ),
    "Gecko": (
        {"monologues": [{"speaker": {"id": who, "name": who}, "terms": [{"text": text}]} for who, text in SAID]},
        LETTERS,
    ),
    "blocks of a voice": (
        {"monologues": [{"speaker": who, "blocks": [{"text": word} for word in text.split()]} for who, text in SAID]},
        LETTERS,
    ),
    "Gladia, two channels": (
        {
            "utterances": [
                {"text": text, "start": at, "channel": "AB".index(who)} for at, (who, text) in enumerate(SAID)
            ]
        },
        LINES,
    ),
    "Amazon, calls": (
        {"Transcript": [{"Content": text, "BeginOffsetMillis": 9, "ParticipantRole": who} for who, text in SAID]},
        LETTERS,
    ),
    "Telegram": (
        {"messages": [{"from": who, "text": [text[:3], {"type": "bold", "text": text[3:]}]} for who, text in SAID]},
        LETTERS,
    ),
    "Podlove": ([{"speaker": "AB".index(who), "voice": who, "text": text} for who, text in SAID], LETTERS),
    "Slack, with profiles": (
        [{"user": "U1", "user_profile": {"real_name": who}, "text": text} for who, text in SAID],
        LETTERS,
    ),
    "Zoom": ({"transcript": [{"userName": who, "ts": "00:00:01.5", "text": text} for who, text in SAID]}, LETTERS),
    "Amazon": ({"results": {"items": write_items(speaker_label="{}")}}, LETTERS),
    "Amazon, before": (write_amazon_of_before(), LETTERS),
    "Google": (write_google(), {"A": "Speaker 1", "B": "Speaker 2"}),
    "Watson": (write_watson(), NUMBERS),
    "Azure": (
        {
            "combinedRecognizedPhrases": [{"display": " ".join(text for _, text in SAID)}],
            "recognizedPhrases": [
                {"speaker": "AB".index(who), "offset": "PT1M0.5S", "nBest": [{"display": text}, {"display": "no"}]}
                for who, text in SAID
            ],
        },
        NUMBERS,
    ),
    "Speechmatics": (
        {
            "results": [
                {"type": kind, "start_time": at, "alternatives": [{"content": part, "speaker": who}]}
                for at, who, word in WORDS
                for kind, part in zip(("word", "punctuation"), split_signs(word), strict=True)
                if part
            ]
        },
        LETTERS,
    ),
    "ElevenLabs": (
        {
            "text": " ".join(text for _, text in SAID),
            "words": [
                {"text": part, "start": at, "speaker_id": who} for at, who, word in WORDS for part in (word, " ")
            ],
        },
        LETTERS,
    ),
    "Gong": (
        {
            "callTranscripts": [
                {"transcript": [{"speakerId": who, "sentences": [{"text": text}]} for who, text in SAID]}
            ]
        },
        LETTERS,
    ),
    "Recall": (
        [
            {"participant": {"name": who}, "words": [{"text": text, "start_timestamp": {"relative": 1.5}}]}
            for who, text in SAID
        ],
        LETTERS,
    ),
    "names by identifier": (
        {
            "speakers": [{"id": "A", "name": "Ada Birk"}, {"id": "B", "name": "Ken Sato"}],
            "segments": [{"speaker": who, "text": text} for who, text in SAID],
        },
        {"A": "Ada Birk", "B": "Ken Sato"},
    ),
    "Granola": (
        [{"text": text, "source": "system" if who == "A" else "microphone"} for who, text in SAID],
        {"A": "system", "B": "microphone"},
    ),
    "roles": (
        {"messages": [{"role": "user" if who == "A" else "assistant", "content": text} for who, text in SAID]},
        {"A": "user", "B": "assistant"},
    ),
    "Deepgram, paragraphs": (
        {
            "results": {
                "channels": [
                    {
                        "alternatives": [
                            {
                                "transcript": " ".join(text for _, text in SAID),
                                "paragraphs": {
                                    "paragraphs": [
                                        {"speaker": "AB".index(who), "sentences": [{"text": text}]}
                                        for who, text in SAID
                                    ]
                                },
                            }
                        ]
                    }
                ]
            }
        },
        NUMBERS,
    ),
    "Soniox": (
        {
            "tokens": [
                {"text": part, "start_ms": at * 1000, "speaker": who}
                for at, who, word in WORDS
                for part in (f" {word[:2]}", word[2:])
                if part
            ]
        },
        LETTERS,
    ),
    "Symbl": ({"messages": [{"text": text, "from": {"name": who}} for who, text in SAID]}, LETTERS),
    "Slack": ([{"type": "message", "user": who, "text": text} for who, text in SAID], LETTERS),
    "paragraphs beside words": (
        {
            "words": [{"start": at, "end": at + 0.5, "text": word} for at, _, word in WORDS],
            "paragraphs": [{"start": at, "end": at + 0.9, "speaker": who} for at, who, _ in WORDS],
        },
        LETTERS,
    ),
    "oTranscribe": (
        {"text": "".join(f"<p><span>0:0{at}</span> {who}: {text}</p>" for at, (who, text) in enumerate(SAID))},
        LETTERS,
    ),
    "cues within": (
        {"transcript": "WEBVTT\n\n" + "\n".join(f"00:01.000 --> 00:02.000\n<v {who}>{text}\n" for who, text in SAID)},
        LETTERS,
    ),
    "users of a timeline": (
        {
            "timeline": [
                {"ts": f"00:00:0{at}.1", "text": text, "users": [{"username": who}]}
                for at, (who, text) in enumerate(SAID)
            ]
        },
        LETTERS,
    ),
    "people by a short key": (
        {
            "transcript": [{"sid": ord(who), "content": text} for who, text in SAID],
            "speakers": [{"sid": ord(who), "name": who} for who in "AB"],
        },
        LETTERS,
    ),
    "parts of a call": ({"Transcript": [{"Content": text, "ParticipantId": who} for who, text in SAID]}, LETTERS),
    "moments between lines": (
        {
            "lines": [
                line
                for who, text in SAID
                for line in ({"content": "price", "name": who, "type": "moment"}, {"content": text, "name": who})
            ]
        },
        LETTERS,
    ),
    "keys in capitals": ([{"Speaker": who, "Text": text} for who, text in SAID], LETTERS),
    "utterances of a conversation": (
        {"conversation": [{"speaker": who, "utterance": text} for who, text in SAID]},
        LETTERS,
    ),
    "numbers as keys": ({str(at): {"speaker": who, "text": text} for at, (who, text) in enumerate(SAID)}, LETTERS),
    "first and last names": (
        [{"speaker": {"firstName": who, "lastName": "Birk"}, "text": text} for who, text in SAID],
        {"A": "A Birk", "B": "B Birk"},
    ),
    "text with lines": ({"transcript": "\n".join(f"{who}: {text}" for who, text in [*SAID, SAID[1]])}, LETTERS),
}


@pytest.mark.parametrize("service", SERVICES)
def test_services_say_who_speaks(said, service):
    """Speakers are found wherever a service names them; a full stop of its own belongs to the word before it."""
    document, labels = SERVICES[service]
    found = said(json.dumps(document))
    assert found[: len(SAID)] == [(labels[who], text) for who, text in SAID]


def test_one_channel_names_nobody(said):
    """Most recordings have one, and everybody is heard on it."""
    document = {"channels": [{"name": "General"}], "segments": [{"channel": 0, "text": text} for _, text in SAID]}
    assert {label for label, _ in said(json.dumps(document))} == {None}


def test_voices_on_one_of_several_channels_are_told_apart(said):
    """Numbers begin again on each channel, so that the channel is a part of the label."""
    document = write_deepgram_channels()
    for word in document["results"]["channels"][1]["alternatives"][0]["words"]:
        word["speaker"] = 0
    assert [label for label, _ in said(json.dumps(document))] == ["Channel 0", "Channel 1, Speaker 0", "Channel 0"]


def test_topics_name_nobody(said):
    """A list of other things with numbers and names is not taken for the speakers."""
    document = {"topics": [{"id": 0, "name": "Roofs"}], "segments": [{"speaker": 0, "text": "Yes."}]}
    assert said(json.dumps(document)) == [("Speaker 0", "Yes.")]


def test_number_of_a_sentence_names_nobody(said):
    """What calls a speaker in one file numbers the sentences in another."""
    rows = [{"sid": at, "content": text} for at, (_, text) in enumerate(SAID)]
    assert {label for label, _ in said(json.dumps({"body": rows, "people": [{"sid": 7, "name": "Ada"}]}))} == {None}


def test_times_are_read_as_services_write_them(read):
    """Seconds with their unit, durations and objects are times."""
    found = [
        read(json.dumps([{"text": "Yes.", "start": start}]))[0][2]
        for start in ("1.100s", "PT1M0.5S", {"relative": 2.5}, "00:00:03.5", "00:00:03.5000000")
    ]
    assert found == [1.1, 60.5, 2.5, 3.5, 3.5]
    assert [each[2] for each in read(json.dumps([{"text": "Yes.", "from": 2.5, "to": 3}]))] == [2.5]
    assert [each[2] for each in read(json.dumps([{"text": "Yes.", "time": [4, 5]}]))] == [4.0]


def test_thousandths_are_told_by_their_key(read):
    """What a key calls milliseconds is not taken for seconds, however few there are."""
    for start, end in (("startMs", "endMs"), ("start_ms", "end_ms")):
        assert read(json.dumps([{"text": "Yes.", start: 500, end: 900}]))[0][2] == 0.5


@pytest.mark.parametrize("key", ["start", "startMs", "end_ms"])
def test_a_number_of_hundreds_of_digits_is_no_time(read, key):
    """Such a number is no float either, and the words beside it are still read."""
    rows = f'[{{"speaker": "Ada", "text": "Nine days.", "{key}": {"9" * 400}}}, {{"speaker": "Ken", "text": "When?"}}]'
    assert [(piece[0], piece[1]) for piece in read(rows)] == [("Ada", "Nine days."), ("Ken", "When?")]


def test_documents_after_one_another_are_read(said):
    """Some programs write one document after another, over several lines each."""
    documents = [json.dumps({"text": text, "result": [{"word": text}]}, indent=2) for _, text in SAID]
    assert [words for _, words in said("\n".join(documents))] == [text for _, text in SAID]


def test_who_is_interrupted_speaks_on():
    """The words after an interruption are of the one who spoke before it, and still does."""
    spans = [SpeakerSpan(0, 10, "Ada"), SpeakerSpan(2, 3, "Bob")]
    assert [find_label(spans, time) for time in (1, 2.5, 5, 11)] == ["Ada", "Bob", "Ada", None]
