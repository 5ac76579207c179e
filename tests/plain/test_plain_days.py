from datetime import date

import pytest
from core.session_builder import SessionBuilder

from earnest.core.text.days.day_parsing import DAY_ASKED, parse_day
from earnest.plain.console import Console
from earnest.plain.form import ask_day

CLAIM = SessionBuilder().claim("g1", "More guests at lunch by May")


def ask_source(run_plain, day, more=""):
    """Put a source under a claim with a typed day; the clock says 18 March 2026."""
    return run_plain(CLAIM, f"/h\n2\nThe trade paper, page four\n.\n{day}{more}")


def test_day_that_is_understood_is_said(run_plain):
    """After a day is taken, it is said with its weekday and its year."""
    run = ask_source(run_plain, "last Tuesday")

    assert "Tue 17 Mar 2026." in run.output
    assert run.session.goal["g1"].read["s1"].on.isoformat() == "2026-03-17"


def test_tomorrow_is_never_taken_for_last_year(run_plain):
    """Somebody further east is asked, and picks by number."""
    run = ask_source(run_plain, "19 Mar", "\n2")

    assert "Did you mean Wed 19 Mar 2025, or Thu 19 Mar 2026 (tomorrow)?" in run.output
    assert "  2 Thu 19 Mar 2026" in run.output
    assert run.session.goal["g1"].read["s1"].on.isoformat() == "2026-03-19"


def test_another_day_can_be_typed_instead(run_plain):
    """None of the days that are offered need be meant, and what is no day is asked for again."""
    run = ask_source(run_plain, "3/4", "\n4\nsoon\nyesterday")

    assert "Did you mean a day, such as today, Monday or 4 Mar?" in run.output
    assert run.session.goal["g1"].read["s1"].on.isoformat() == "2026-03-17"


def test_sessions_language_counts_for_days(run_plain):
    """In a German session, 3.4. is in April."""
    run = run_plain(
        SessionBuilder(language="de").claim("g1", "Mehr Gäste"), "/h\n2\nDas Fachblatt\n.\n3.2.2026", at="g1.text"
    )

    assert run.session.goal["g1"].read["s1"].on.isoformat() == "2026-02-03"


@pytest.mark.parametrize("is_kept", [False, True])
@pytest.mark.parametrize(("typed", "asks"), [("3/4/2026", "Wed 4 Mar 2026, or Fri 3 Apr 2026?"), ("soon", DAY_ASKED)])
def test_unclear_day_of_a_file_is_refused_at_its_line(typed, asks, is_kept):
    """A file cannot be asked: its line and each day that may be meant are named, and only what was there stays."""
    lines, output, today = ["Dana", typed, "Jo"], [], date(2026, 3, 18)
    console = Console(lambda: lines.pop(0), output.append, is_terminal=False)
    console.is_from_file = True
    console.line("Who")

    day = ask_day(console, "When", today, lambda text: parse_day(text, today), is_kept=is_kept)

    assert day == (today if is_kept else None)
    assert output[-1] == f"Line 2, “{typed}”: did you mean {asks} It was not saved.\n"
    assert (console.refused, lines) == (1, ["Jo"])
