"""`earnest remarks`: a line of output for each line of input."""

import io
import json
import time
from types import SimpleNamespace

import pytest

from earnest.cli.main import main


@pytest.fixture
def remarks(monkeypatch, capsys):
    """Pass texts on standard input, and return the exit code and both outputs."""

    def run(given, *words):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(given)))
        return main(["remarks", *words]), *capsys.readouterr()

    return run


def test_json_has_one_object_a_line(remarks):
    """There is one object for each line, blank ones included, with rules and positions of words."""
    given = "Buy a CRM for all of them\r\n\nbuild trust with the night nurses again\nなぜ".encode()

    code, out, err = remarks(given, "--kind", "need", "--json")

    assert (code, err) == (0, "")
    assert [json.loads(line) for line in out.splitlines()] == [
        {"text": "Buy a CRM for all of them", "rules": ["purchase"], "words": [[0, 3]]},
        {"text": "", "rules": [], "words": []},
        {"text": "build trust with the night nurses again", "rules": [], "words": []},
        {"text": "なぜ", "rules": ["filler"], "words": []},
    ]


def test_question_is_classified(remarks):
    """A question is classified under `kind` in JSON and beside the text."""
    given = b"Do you have a budget?\nHow did it begin?\n"

    _, out, _ = remarks(given, "--kind", "question", "--json")
    _, told, _ = remarks(given, "--kind", "question")

    assert [json.loads(line)["kind"] for line in out.splitlines()] == ["closed", "open"]
    assert told.splitlines()[0] == "Do you have a budget? (closed)"
    assert told.splitlines()[1].startswith("  ? closed: ")
    assert told.splitlines()[2] == "How did it begin? (open)"


@pytest.mark.parametrize("kind", ["goal", "challenge", "need", "question"])
def test_output_has_as_many_lines_as_input(remarks, kind):
    """Blank, long and odd lines, and a last one without an end, each come back unchanged."""
    texts = [
        "",
        " ",
        "Buy " * 250_000,
        "a\u2028b\x85c\x0bd\x0c",
        "😀 ist’s “Buy” \u0301",
        "\ufeffBuy it",
        "Why? ",
        "\x00",
        "last",
    ]

    code, out, _ = remarks("\r\n".join(texts).encode(), "--kind", kind, "--json")
    read = [json.loads(line) for line in out.removesuffix("\n").split("\n")]

    assert code == 0
    assert [one["text"] for one in read] == texts
    assert all(0 <= start < end <= len(one["text"]) for one in read for start, end in one["words"])
    assert all(("kind" in one) == (kind == "question") for one in read)


def test_positions_count_characters(remarks):
    """Positions are counted in characters of the text."""
    given = "😀 é “we” surely know what they’d buy?\n".encode()

    _, out, _ = remarks(given, "--kind", "question", "--json")
    one = json.loads(out)

    assert [one["text"][start:end] for start, end in one["words"]] == ["surely"]


def test_question_without_word_lists_has_no_kind(remarks):
    """A question in a language without word lists is neither open nor closed."""
    _, out, _ = remarks(b"M\xc3\xa1te pen\xc3\xadze?\n", "--kind", "question", "--language", "cs", "--json")
    _, told, _ = remarks(b"M\xc3\xa1te pen\xc3\xadze?\n", "--kind", "question", "--language", "cs")

    assert json.loads(out)["kind"] is None
    assert told == "Máte peníze?\n"


@pytest.mark.slow
def test_ten_thousand_lines_take_seconds(remarks):
    """Ten thousand lines are answered within seconds."""
    given = b"".join(
        b"Would you say that number %d is what they need, and why is it so?\n" % each for each in range(10_000)
    )
    began = time.process_time()

    _, out, _ = remarks(given, "--kind", "question", "--json")

    assert out.count("\n") == 10_000
    assert time.process_time() - began < 20


def test_offer_words_are_found(remarks):
    """Any number of phrases of an offer can be given and are pointed at."""
    given = b"Editors know what goes into the Content Package\n"

    _, out, _ = remarks(given, "--kind", "need", "--offer", "growth sprint", "--offer", "content package")

    assert out.splitlines()[1].endswith('"Content Package"')


def test_other_languages_use_general_rules_only(remarks):
    """In a language without word lists only the general rules apply."""
    _, out, _ = remarks(b"Chcemy po prostu by\xc4\x87 lepsi\n", "--kind", "goal", "--language", "pl", "--json")

    assert json.loads(out)["rules"] == []


def test_invalid_input_is_reported_with_its_line(remarks):
    """A line that is not UTF-8 is reported, and the lines before it are answered."""
    code, out, err = remarks(b"build trust with the night nurses\n\xff\xfe\n", "--kind", "need")

    assert code == 2
    assert out == "build trust with the night nurses\n"
    assert err == "Line 2 of standard input is not UTF-8.\n"


def test_mark_of_an_encoding_is_no_text(remarks):
    """A byte order mark before the first line is left out of it."""
    _, out, _ = remarks("\ufeffBuy a CRM for them\n".encode(), "--kind", "need", "--json")

    assert json.loads(out) == {"text": "Buy a CRM for them", "rules": ["purchase"], "words": [[0, 3]]}


def test_missing_kind_lists_the_kinds(remarks):
    """A missing kind is refused with a list of the kinds."""
    code, _, err = remarks(b"", "--json")

    assert code == 2
    assert err.startswith("Name a kind of text: --kind goal, challenge, need or question.")


def test_control_characters_are_shown_as_text(remarks):
    """A control character is shown as text and never sent."""
    _, told, _ = remarks(b"an \x1b]0;x\x07 escape in a text\n", "--kind", "need")
    _, out, _ = remarks(b"an \x1b escape in a text\n", "--kind", "need", "--json")

    assert "\x1b" not in told + out
    assert json.loads(out)["text"] == "an \x1b escape in a text"


def test_closed_input_has_no_texts(monkeypatch, capsys):
    """Where there is no standard input, there is nothing to ask about."""
    monkeypatch.setattr("sys.stdin", None)

    assert main(["remarks", "--kind", "need"]) == 0
    assert capsys.readouterr() == ("", "")
