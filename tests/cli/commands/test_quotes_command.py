"""`earnest quotes`: everything that was said, in one place."""

import json

import pytest

from earnest.cli.main import main
from earnest.cli.reference.output_models import find_command, find_output_faults

UNLINKED = """
[quote.q90]
words = "We tried\\u001b]0;x\\u0007 two of them and neither stayed"
who = "jo"
on = 2026-03-09

"""


@pytest.fixture
def quotes(put, example_text, capsys):
    """Run the command on the example with a quote that is linked to nothing; return exit code and output."""
    put("lantern", example_text.replace("[source.s1]", f"{UNLINKED}[source.s1]"))

    def run(*words):
        return main(["quotes", "lantern", *words]), *capsys.readouterr()

    return run


def test_quotes_are_printed_by_person(quotes):
    """What is linked to nothing comes first, then each person's words, and the sources last."""
    code, out, err = quotes()
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]

    assert (code, err) == (0, "")
    assert headings == ["Lantern Media", "Not linked yet", "Dana, founder", "Jo, head of product", "Sources"]
    assert (
        "\n  “Marketing is whoever shouts in the Monday meeting”\n    meeting · 6 Mar\n    for the challenge: " in out
    )
    assert "\n    Jo, head of product · 9 Mar\n" in out


def test_quotes_are_printed_by_claim(quotes):
    """Under its claim, a quote names its speaker and calls the claim this one."""
    _, out, _ = quotes("--by", "claim")

    assert "\n    Dana, founder · call · 4 Mar\n    for this goal\n" in out
    assert out.index("Not linked yet") < out.index("\nGoal: ") < out.index("\nChallenge: ")


def test_control_characters_are_shown_as_text(quotes):
    """A control character in a quote is shown as text and never sent."""
    _, out, _ = quotes()
    _, written, _ = quotes("--json")

    assert "␛]0;x␇" in out
    assert "\x1b" not in out + written


@pytest.mark.parametrize("by", ["person", "meeting", "claim"])
def test_json_is_as_its_schema_says(quotes, by):
    """The JSON names the grouping, holds every quote, and is as its schema says."""
    code, out, _ = quotes("--json", "--by", by)
    report = json.loads(out)

    assert (code, report["by"], find_command(report)) == (0, by, "quotes")
    assert find_output_faults(report, "quotes") == ()
    assert {quote["quote"] for group in report["groups"] for quote in group["quotes"]} == {
        *("q1", "q2", "q3", "q4", "q5", "q6", "q90")
    }


def test_empty_session_says_so(put, capsys):
    """A session without quotes says that there are none."""
    put("new", 'format = 2\nclient = "Lim"\ninterview = "client"\n')

    assert main(["quotes", "new"]) == 0
    assert capsys.readouterr().out == "Lim\n\nNo quotes or sources yet.\n"


def test_missing_session_is_unusable(quotes):
    """Where one of several sessions is not there, the others are printed, and the exit code says so."""
    code, out, err = quotes("nobody")

    assert code == 2
    assert out.startswith("Lantern Media\n")
    assert "nobody" in err
