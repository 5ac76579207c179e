"""A session that git has merged is told as it always was, with whose change is whose (P19).

`merged/three_people.toml` is what three people made of one session, apart from each other: one answer clashed and was
settled, and one person's quote came in last. Beside it is what `earnest replay` and `earnest replay --json` say of it.
The session and the JSON are never rewritten; the printed lines are, for plainer words alone.
"""

from pathlib import Path

import pytest
from frames.snapshots import use_utc

from earnest.cli.main import main

MERGED = Path(__file__).parent / "merged" / "three_people.toml"


@pytest.mark.parametrize(("words", "ending"), [((), ".txt"), (("--json",), ".jsonl")])
def test_a_merged_session_is_told_as_before(words, ending, promise, capsys, tmp_path, monkeypatch):
    """The same steps, verdicts and grades, each with who made it, whatever has changed in Earnest since."""
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    kept = promise("P19", "replays of a merged session, as they were told first")
    with use_utc():
        assert main(["replay", *words, str(MERGED)]) == 0
    told = capsys.readouterr().out

    kept.case(told == MERGED.with_suffix(ending).read_text("utf-8"), ending)
    kept.holds()


def test_the_kept_story_says_whose_change_is_whose():
    """All three are named with their own changes, and who settled is too."""
    told = MERGED.with_suffix(".txt").read_text("utf-8")

    assert "09:02, mara. Need, what must stay, added" in told
    assert "09:01, kim. Goal, in their words, added" in told
    assert "09:05, dana. Goal, why now, changed" in told
    assert "why: settled two versions" in told
    assert "why: she rang on Tuesday" in told
