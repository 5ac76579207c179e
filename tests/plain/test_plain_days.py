from datetime import date

import pytest
from core.session_builder import SessionBuilder

from earnest.core.text.dates import parse_day
from earnest.plain.console import Console, UnclearAnswer
from earnest.plain.days import ask_day

CLAIM = SessionBuilder().claim("g1", "More guests at lunch by May")


def ask_source(run_plain, day, more=""):
    """Put a source under a claim with a typed day; the clock says 18 March 2026."""
    return run_plain(CLAIM, f"/h\n2\nThe trade paper, page four\n.\n{day}{more}")


def test_day_that_is_understood_is_said(run_plain):
    """After a day is taken, it is said with its weekday and its year."""
    run = ask_source(run_plain, "last Tuesday")

    assert "Tue 17 Mar 2026." in run.output
    assert run.session.goal["g1"].read["r1"].on.isoformat() == "2026-03-17"


def test_tomorrow_is_never_taken_for_last_year(run_plain):
    """Whoever is further east is asked, and picks by number."""
    run = ask_source(run_plain, "19 Mar", "\n2")

    assert "Did you mean Wed 19 Mar 2025, or Thu 19 Mar 2026 (tomorrow)?" in run.output
    assert "  2 Thu 19 Mar 2026" in run.output
    assert run.session.goal["g1"].read["r1"].on.isoformat() == "2026-03-19"


def test_another_day_can_be_typed_instead(run_plain):
    """None of the days that are offered need be meant, and what is no day is asked for again."""
    run = ask_source(run_plain, "3/4", "\n4\nsoon\nyesterday")

    assert "Did you mean a day, such as today, Monday or 4 Mar?" in run.output
    assert run.session.goal["g1"].read["r1"].on.isoformat() == "2026-03-17"


def test_sessions_language_counts_for_days(run_plain):
    """In a German session, 3.4. is in April."""
    run = run_plain(
        SessionBuilder(language="de").claim("g1", "Mehr Gäste"), "/h\n2\nDas Fachblatt\n.\n3.2.2026", at="g1.text"
    )

    assert run.session.goal["g1"].read["r1"].on.isoformat() == "2026-02-03"


def test_unclear_day_of_a_file_is_refused_at_its_line():
    """A file cannot be asked: its line and each day that may be meant are named."""
    lines = ["first", "3/4/2026"]
    console = Console(lambda: lines.pop(0), lambda _text: None, is_terminal=False, is_from_file=True)
    console.line("Who")

    with pytest.raises(UnclearAnswer) as refused:
        ask_day(console, "When", None, lambda typed: parse_day(typed, date(2026, 3, 18)))

    assert refused.value.says == (
        "Line 2 of standard input, “3/4/2026” for “When”, is unclear. Is it Wed 4 Mar 2026, or Fri 3 Apr 2026?"
    )
