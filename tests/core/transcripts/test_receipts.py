import random

import pytest
from test_layouts_in_full import FORMS, write

from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.receipts import Quoted, prove_quotes
from earnest.core.transcripts.transcript import Transcript, Turn

SAID = "We lost nine days in spring, and that's what it cost: 5 % of the year. We won't do that again."
TURNS = (
    Turn("Ada", SAID, 5.4, 12.0, 3),
    Turn("Ken", "When did you notice?", 12.0, 14.0, 6),
    Turn("Ada", "Not before May. 活下去，直到春天。", 14.2, None, 9),
)
CALL = Transcript("WebVTT", TURNS)
WORDS = "roof guest spring hall honey ferry boat tide grain mill lamp chair stove oak salt reed kiln loom".split()


def prove(words, at=None, label=None, call=CALL):
    """Return the proof of one quote."""
    return prove_quotes([Quoted(words, at, label)], call)[0]


@pytest.mark.parametrize(
    ("words", "proof"),
    [
        (SAID, "whole"),
        (SAID.upper().replace("'", "’"), "whole"),
        ("“we lost nine days”", "trimmed"),
        ("that’s what it cost – 5 % of the year", "trimmed"),
        ("again", "trimmed"),
        ("We lost nine days … 5 % of the year", "trimmed"),
        ("We lost nine days [...] in spring", "trimmed"),
    ],
)
def test_honest_quotes_are_proved(words, proof):
    """A quote may be trimmed at its ends, and within where it says so."""
    found = prove(words, 5, "Ada")
    assert (found.proof, found.turn, found.why) == (proof, TURNS[0], "")


@pytest.mark.parametrize(
    ("words", "at", "label", "why"),
    [
        ("We lost ten days", 5, "Ada", "“ten” is not what was said"),
        ("We lost days", 5, "Ada", "“days” is not what was said"),
        ("5 € of the year", 5, "Ada", "“€” is not what was said"),
        ("We … do that again", 5, "Ada", "“do” is not what was said"),
        ("We lost nine days", 14, "Ada", "they said it at 0:05"),
        ("We lost nine days", 5, "Ken", "somebody else said it at 0:05"),
        ("When did you notice it", 12, "Ken", "“it” is not what was said"),
        ("Hm", 12, "Jo", "they do not speak there"),
        ("Hm", 2, "Ada", "nobody speaks at 0:02"),
        ("Not before May", 3600, "Ada", "they said it at 0:14"),
        (" … ", 5, "Ada", "the quote has no words"),
    ],
)
def test_changed_quotes_are_not_found(words, at, label, why):
    """What is not word for word there is not found, and it is said why."""
    found = prove(words, at, label)
    assert (found.proof, found.why) == ("not found", why)


def test_words_without_blanks_are_trimmed_by_characters():
    """Chinese and Japanese are compared sign by sign."""
    assert prove("直到春天", 14, "Ada").proof == "trimmed"
    assert prove("直到冬天", 14, "Ada").proof == "not found"


def test_transcript_without_times_is_searched_whole():
    """Where a file has no times, the voice is what counts."""
    call = read_transcript(b"Me: When?\nThem: We lost nine days.\n")
    assert prove("We lost nine days", 700, "Them", call).proof == "whole"
    assert prove("We lost nine days", 700, "Me", call).why == "somebody else said it in line 2"


def change(chance, words):
    """Return words with one change within, such as a careless hand makes."""
    at = chance.randrange(1, len(words) - 1)
    other = chance.choice([word for word in WORDS if word not in words])
    return chance.choice(
        [
            [*words[:at], other, *words[at + 1 :]],
            [*words[:at], *words[at + 1 :]],
            [*words[:at], "not", *words[at:]],
            [*words[:at], words[at] + "s", *words[at + 1 :]],
            [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]],
        ]
    )


@pytest.mark.parametrize(
    "form", ["Zoom", "Teams, objects", "Otter with keywords", "Meet with notes", "square brackets"]
)
def test_planted_changes_are_found_in_each_layout(form):
    """Of 40 quotes of a layout with one change each, none is proved; of 40 trimmed ones, all are."""
    call, chance = read_transcript(write(*FORMS[form]).encode()), random.Random(form)
    turns = [turn for turn in call.turns if turn.label and len(turn.text.split()) > 4]
    honest, planted = [], []
    for turn in chance.choices(turns, k=40):
        words, at = turn.text.split(), None if turn.start is None else float(int(turn.start))
        start, end = sorted(chance.sample(range(len(words) + 1), 2))
        honest.append(Quoted(" ".join(words[start:end]), at, turn.label))
        planted.append(Quoted(" ".join(change(chance, words)), at, turn.label))
    assert {receipt.proof for receipt in prove_quotes(honest, call)} <= {"whole", "trimmed"}
    assert {receipt.proof for receipt in prove_quotes(planted, call)} == {"not found"}


@pytest.mark.slow
def test_planted_changes_are_all_found():
    """Of 200 quotes with one change each, none is proved; of 200 trimmed ones, all are."""
    chance = random.Random(4)
    turns = tuple(
        Turn("AB"[at % 2], " ".join(chance.sample(WORDS, 12)).capitalize() + ".", at * 4.0, at * 4 + 3.5, at)
        for at in range(400)
    )
    call = Transcript("WebVTT", turns)
    honest, planted = [], []
    for turn in chance.sample(turns, 200):
        words = turn.text.rstrip(".").casefold().split()
        start, end = sorted(chance.sample(range(len(words) + 1), 2))
        honest.append(Quoted(" ".join(words[start:end]), float(int(turn.start)), turn.label))
        start = chance.randrange(0, 6)
        planted.append(Quoted(" ".join(change(chance, words[start : start + 6])), float(int(turn.start)), turn.label))
    assert {receipt.proof for receipt in prove_quotes(honest, call)} <= {"whole", "trimmed"}
    assert {receipt.proof for receipt in prove_quotes(planted, call)} == {"not found"}
