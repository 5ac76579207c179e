"""Two journeys as they were pressed before, when a question opened in its field and Enter broke lines.

The keys are those of the history of this repository; they are counted, no longer pressed.

    .venv/bin/python tests/journeys/old_keys.py

prints how many keys each took then, and how many it takes now.
"""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from journeys import test_meeting_in_an_hour, test_noodle_shop
from journeys.interview_steps import add_quote, answer, begin_session, say_back

TEXT = "what is written"


class KeyCounter:
    """Counts keys beside those that write a text, as a driver does."""

    def __init__(self):
        self.keys = 0

    async def press(self, *parts):
        """Count keys, named with spaces between; a part that begins with `=` is a text."""
        self.keys += sum(len(part.split(" ")) for part in parts if not part.startswith("="))


async def answer_all(you, *fields):
    """Answer one question after the other, each with so many fields."""
    for count in fields:
        await answer(you, *[TEXT] * count)


async def hear(you, how=0):
    """Add a quote, and go on."""
    await add_quote(you, TEXT, TEXT, TEXT, how)
    await you.press("esc n")


async def plan_a_meeting(you):
    """The first round, and the sheet."""
    await begin_session(you, TEXT)
    await answer_all(you, 1, 2, 1, 1, 1, 1, 1)
    await you.press("enter esc n", "esc n")


async def interview_noodle_shop(you):
    """The whole interview."""
    await begin_session(you, TEXT)
    await hear(you, how=2)
    await answer_all(you, 2, 1)
    await hear(you)
    await answer_all(you, 1, 2, 1)
    await you.press("enter space esc n")
    await add_quote(you, TEXT, TEXT, TEXT)
    await you.press("n", "n")
    await say_back(you, TEXT, TEXT, TEXT)
    await you.press("esc 4", "tab right right")
    await hear(you)
    await answer_all(you, 2, 1)
    await hear(you)
    for _ in range(2):
        await you.press("tab right tab")
        await answer(you, TEXT)
    await answer(you, TEXT)
    await you.press("tab tab tab space esc n", "esc n", "enter down space esc n")
    await answer_all(you, 1, 1)
    await you.press("tab right esc n")
    await answer(you, TEXT)
    await you.press("esc n")
    await answer_all(you, 1, 1)
    await you.press("esc n")
    await answer(you, TEXT)


JOURNEYS = {
    "a meeting in an hour": (plan_a_meeting, test_meeting_in_an_hour.KEYS),
    "the noodle shop": (interview_noodle_shop, test_noodle_shop.KEYS),
}
"""Each journey as it was, and how many keys it takes now."""


def count_keys(journey):
    """Return how many keys a journey took beside its texts."""
    counter = KeyCounter()
    asyncio.run(journey(counter))
    return counter.keys


def main():
    """Print a line for each journey."""
    for name, (journey, now) in JOURNEYS.items():
        sys.stdout.write(f"{name:<22} {count_keys(journey):>4} before {now:>4} now\n")


if __name__ == "__main__":
    main()
