"""`earnest remarks`: one text a line in, one answer a line out."""

import io
import json
import time
from types import SimpleNamespace

import pytest

from earnest.cli.main import main


@pytest.fixture
def remarks(monkeypatch, capsys):
    """Give texts on standard input, and return the exit code and both outputs."""

    def run(given, *words):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(given)))
        return main(["remarks", *words]), *capsys.readouterr()

    return run


def test_a_program_reads_one_object_a_line(remarks):
    """As many lines as came in, blank ones too; the rules by name, and where their words stand."""
    given = "Buy a CRM for all of them\r\n\nbuild trust with the night nurses again\nなぜ".encode()

    code, out, err = remarks(given, "--kind", "need", "--json")

    assert (code, err) == (0, "")
    assert [json.loads(line) for line in out.splitlines()] == [
        {"text": "Buy a CRM for all of them", "rules": ["purchase"], "words": [[0, 3]]},
        {"text": "", "rules": [], "words": []},
        {"text": "build trust with the night nurses again", "rules": [], "words": []},
        {"text": "なぜ", "rules": ["filler"], "words": []},
    ]


def test_a_question_is_told_open_or_closed(remarks):
    """To a program under `kind`, to a person beside it."""
    given = b"Do you have a budget?\nHow did it begin?\n"

    _, out, _ = remarks(given, "--kind", "question", "--json")
    _, told, _ = remarks(given, "--kind", "question")

    assert [json.loads(line)["kind"] for line in out.splitlines()] == ["closed", "open"]
    assert told.splitlines()[0] == "Do you have a budget? (closed)"
    assert told.splitlines()[1].startswith("  ? closed: ")
    assert told.splitlines()[2] == "How did it begin? (open)"


@pytest.mark.parametrize("kind", ["goal", "challenge", "need", "question"])
def test_as_many_lines_come_out_as_went_in(remarks, kind):
    """Blank, long, odd, with another system's line ends, and a last one without any; each text comes back as it was."""
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


def test_words_are_where_characters_stand(remarks):
    """Counted in characters of the text, whatever stands before them."""
    given = "😀 é “we” surely know what they’d buy?\n".encode()

    _, out, _ = remarks(given, "--kind", "question", "--json")
    one = json.loads(out)

    assert [one["text"][start:end] for start, end in one["words"]] == ["surely"]


def test_no_kind_is_told_where_no_list_can_tell_it(remarks):
    """A question in a language without lists is neither open nor closed."""
    _, out, _ = remarks(b"Haben Sie ein Budget?\n", "--kind", "question", "--language", "de", "--json")
    _, told, _ = remarks(b"Haben Sie ein Budget?\n", "--kind", "question", "--language", "de")

    assert json.loads(out)["kind"] is None
    assert told == "Haben Sie ein Budget?\n"


def test_ten_thousand_lines_take_seconds(remarks):
    """Somebody who measures it on texts of their own need not wait."""
    given = b"".join(
        b"Would you say that number %d is what they need, and why is it so?\n" % each for each in range(10_000)
    )
    began = time.perf_counter()

    _, out, _ = remarks(given, "--kind", "question", "--json")

    assert out.count("\n") == 10_000
    assert time.perf_counter() - began < 20


def test_the_words_of_an_offer(remarks):
    """As many phrases as one likes; what they are is pointed at."""
    given = b"Editors know what goes into the Content Package\n"

    _, out, _ = remarks(given, "--kind", "need", "--offer", "growth sprint", "--offer", "content package")

    assert out.splitlines()[1].endswith('"Content Package"')


def test_another_language_has_no_lists_yet(remarks):
    """Only the rules that need none speak."""
    _, out, _ = remarks(b"Wir wollen besser werden\n", "--kind", "goal", "--language", "de", "--json")

    assert json.loads(out)["rules"] == []


def test_what_is_no_text_is_told_with_its_line(remarks):
    """And what came before it is answered."""
    code, out, err = remarks(b"build trust with the night nurses\n\xff\xfe\n", "--kind", "need")

    assert code == 2
    assert out == "build trust with the night nurses\n"
    assert err == "Line 2 of standard input is no UTF-8.\n"


def test_the_kind_is_asked_for(remarks):
    """It says which there are."""
    code, _, err = remarks(b"", "--json")

    assert code == 2
    assert err.startswith("Which kind of text? --kind goal, challenge, need or question.")


def test_no_text_of_others_drives_the_terminal(remarks):
    """A control character is shown, never sent."""
    _, told, _ = remarks(b"an \x1b]0;x\x07 escape in a text\n", "--kind", "need")
    _, out, _ = remarks(b"an \x1b escape in a text\n", "--kind", "need", "--json")

    assert "\x1b" not in told + out
    assert json.loads(out)["text"] == "an \x1b escape in a text"
