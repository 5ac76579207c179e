import pytest

from earnest.core.transcripts.times import format_time, parse_time
from earnest.core.transcripts.transcript import Turn
from earnest.core.transcripts.voices import count_questions, count_words, list_voices, measure_minutes


def turn(label, text, start=None, end=None):
    """Return a turn."""
    return Turn(label, text, start, end, 1)


def test_voices_are_counted_by_label():
    """Turns, words and questions are counted for each label, and for nobody."""
    found = list_voices([turn("Me", "Why? How?"), turn(None, "Well."), turn("Me", "Oh.")])
    assert [tuple(each) for each in found] == [("Me", 2, 3, 2, "me"), (None, 1, 1, 0, None)]


@pytest.mark.parametrize(
    ("label", "proposed"),
    [
        ("Me", "me"),
        ("Them", None),
        ("Speaker 1", None),
        ("SPEAKER_00", None),
        ("Ada's Presentation", "nobody"),
        ("Fireflies.ai Notetaker Ken", "nobody"),
        ("Ada", None),
    ],
)
def test_nobody_is_guessed(label, proposed):
    """Only what a label itself says is proposed."""
    assert list_voices([turn(label, "Yes.")])[0].proposed == proposed


@pytest.mark.parametrize(
    ("text", "questions", "words"),
    [
        ("Why? How?! “When?” I don't know.", 3, 6),
        ("See https://a.example/?q=1 now.", 0, 7),
        ("何ですか？はい。", 1, 6),
        ("لماذا؟", 1, 1),
        ("Really??? (Is it?)", 2, 3),
        ("Why?—he said: what?, and when?…", 3, 6),
        ("Really?!?! Why?!", 2, 2),
        ("You know?I do. ¿Qué? Ո՞վ է", 3, 8),
        ("何？行く？」と言った。", 2, 7),
        ("Was that 5?", 1, 3),
        ("Πότε έγινε; Τον Μάιο; so it was; yes", 2, 8),
    ],
)
def test_questions_and_words_are_counted(text, questions, words):
    """A question ends in the question mark of any script; letters of Chinese and Japanese count as words."""
    assert (count_questions(text), count_words(text)) == (questions, words)


def test_minutes_need_a_time():
    """A transcript without times has no length."""
    assert measure_minutes([turn("A", "a")]) is None
    assert measure_minutes([turn("A", "a", 30, 60), turn("B", "b", 90)]) == 1


@pytest.mark.parametrize(
    ("text", "seconds", "shown"), [("0:34", 34, "0:34"), ("1:02:03", 3723, "1:02:03"), ("61:05.5", 3665.5, "1:01:05")]
)
def test_times_are_read_and_written(text, seconds, shown):
    """Times are written as people read them."""
    assert parse_time(text) == seconds
    assert format_time(seconds) == shown
    assert parse_time(f"{text}x") is None
