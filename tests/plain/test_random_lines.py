"""Lines typed at random: nothing ends the program, and each answer is kept or told as not kept."""

import random
import re

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.plain.texts import COMMANDS
from earnest.store.toml.write import to_toml

LETTERS = sorted(set(COMMANDS) - {"e", "?"})
OTHERS = ("", "", "", ".", ".", ".", "today", "Dana; Jo", "/zz", "//x", "\x1b[A", "0", "99999", "1 2")
MARK = re.compile(r"mark\d+q")


def make_lines(seed):
    """Return commands, numbers, ends and texts with marks."""
    chance = random.Random(seed)
    for number in range(chance.randint(1, 60)):
        others = (f"/{chance.choice(LETTERS)}", str(chance.randint(1, 9)), chance.choice(OTHERS))
        yield chance.choice((*others, f"mark{number}q said so plainly"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "case", [honest(), honest().without("said_back", "s1"), SessionBuilder()], ids=("all", "heard", "new")
)
@pytest.mark.parametrize("seeds", [range(start, start + 25) for start in (0, 25)], ids=str)
def test_random_lines_lose_no_answer(case, seeds, run_plain):
    """What is typed before the session is left stands in the file, or was refused at its line."""
    for seed in seeds:
        lines = list(make_lines(seed))
        run = run_plain(case, *lines, ends=False)
        typed = MARK.findall("\n".join(lines[: len(lines) - run.unread]))
        lost = [mark for mark in typed if mark not in to_toml(run.session.document)]
        assert len(lost) <= run.refused, (seed, lost)
