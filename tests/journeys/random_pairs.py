"""How many letters of commands land in texts: 200 random pairs of commands on every page.

    .venv/bin/python tests/journeys/random_pairs.py [--pairs N] [--seed N]

presses Esc and a letter, then another letter, on each page, and counts the pairs after which a text holds a letter.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.test_random_hands import PAGES, Hand, find_session, find_written, list_texts, read_drafts

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session


async def count_pairs(page, pairs, seed):
    """Return how many of the pairs on a page write a letter."""
    chance, landed, done = random.Random(f"{seed} {page}"), 0, 0
    while done < pairs:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            folder = Folder.open_or_make(Path(place) / "sessions")
            path = copy_sample("noodle_shop", folder)
            async with drive(folder, opened=open_session(path)) as you:
                hand = Hand(you, chance)
                before = list_texts(hand.find_editor(path).session.document)
                while done < pairs and not you.app._exit:
                    await hand.go_in()
                    if not hand.find_editor(path):
                        break  # moved, or left for a copy
                    drafted, had = read_drafts(path), list_texts(find_session(path).document)
                    await hand.press(page)
                    await hand.press(f"esc {chance.choice(hand.letters)}")
                    if not you.app._exit:
                        await hand.press(chance.choice(hand.letters))
                    await hand.go_in()
                    done += 1
                    after = list_texts(find_session(path).document)
                    landed += bool(find_written(before | had | drafted, after, read_drafts(path)))
    return landed


def main():
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    os.environ["EDITOR"] = "true"
    os.chdir(tempfile.mkdtemp())
    total = 0
    for page in PAGES:
        landed = asyncio.run(count_pairs(page, given.pairs, given.seed))
        total += landed
        sys.stdout.write(f"{page:<12} {landed:>4} of {given.pairs}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{'all':<12} {total:>4} of {given.pairs * len(PAGES)}\n")


if __name__ == "__main__":
    main()
