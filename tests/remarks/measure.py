"""Measures the remarks on the labelled texts: precision and recall, by rule and over all.

Run from the project's root: `.venv/bin/python tests/remarks/measure.py [NAME ...]`, with the names of files beside it.
The rules are tuned on `tuning`, `wider`, `shapes`, `languages`, `honest`, `trades`, `further` and
`strangers`: their misses are looked at.
Those of the sets in `APART` are not, seven false alarms apart; only their figures tell what to expect of a text not
yet seen. Some of `wider` follows what public guides give as good or bad examples, in other words.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from earnest.core.remarks.wording.question_wording import classify_question
from earnest.core.remarks.wording.text_wording import remark_on_wording

HERE = Path(__file__).parent / "labelled"
APART = (
    "kept_apart",
    "shapes_apart",
    "languages_apart",
    "honest_apart",
    "trades_apart",
    "further_apart",
    "strangers_apart",
)
"""The sets whose misses are not looked at."""


def texts(half):
    """Return the labelled texts of a half."""
    return [json.loads(line) for line in (HERE / f"{half}.jsonl").read_text("utf-8").splitlines()]


def language_of(one):
    """Return the language that a labelled text is written in."""
    return one.get("language", "en")


def found_in(one):
    """Return the rules that ask about a labelled text."""
    return {found.rule for found in remark_on_wording(one["text"], one["kind"], one.get("offer", ()), language_of(one))}


def measured(labelled):
    """Return, by rule, how often it asked rightly, wrongly, and kept silent wrongly; and over all texts."""
    right, wrong, silent = Counter(), Counter(), Counter()
    for one in labelled:
        wanted, found = set(one["asks"]), found_in(one)
        right.update(wanted & found)
        wrong.update(found - wanted)
        silent.update(wanted - found)
    return right, wrong, silent


def ratio(part, whole):
    """Return a ratio as text, or a dash where there is nothing to divide by."""
    return f"{part / whole:.2f}" if whole else "-"


def report(half):
    """Return the lines of the table."""
    labelled = texts(half)
    right, wrong, silent = measured(labelled)
    lines = [f"{half}: {len(labelled)} texts", f"{'rule':<14} precision  recall  wanted"]
    for rule in [*sorted(right.keys() | wrong.keys() | silent.keys()), "all"]:
        hit, false, miss = (
            (sum(right.values()), sum(wrong.values()), sum(silent.values()))
            if rule == "all"
            else (right[rule], wrong[rule], silent[rule])
        )
        lines.append(f"{rule:<14} {ratio(hit, hit + false):>9} {ratio(hit, hit + miss):>7} {hit + miss:>7}")
    honest = [one for one in labelled if not one["asks"]]
    alarms = sum(bool(found_in(one)) for one in honest)
    lines.append(f"false alarms: {alarms} of {len(honest)} honest texts")
    asked = [one for one in labelled if one["kind"] == "question"]
    told = sum((classify_question(one["text"], language_of(one)) != "closed") == one["open"] for one in asked)
    lines.append(f"open or closed told rightly: {told} of {len(asked)} questions")
    return lines


if __name__ == "__main__":
    for name in sys.argv[1:] or [*APART, "wider", "shapes", "languages", "honest", "trades", "further", "strangers"]:
        sys.stdout.write("\n".join([*report(name), ""]))
