"""How many letters of commands land in texts: 200 random pairs of commands on every page.

    .venv/bin/python tests/journeys/random_pairs.py [--pairs N] [--seed N] [PAGE …]

presses Esc and a letter, then another letter, on each page, and counts the pairs after which a text holds a letter.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.hands import PAGES, Hand, Heard, find_session, find_written, list_sheet, list_texts, note, read_drafts

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session

BEFORE_A_FRESH_COPY = 25
"""Pairs that are pressed in one session."""
MOST_MISSED = 5
"""How often in a row a page may not be reached."""


async def find_landed(page, pairs, seed, place):
    """Press pairs of letters on a page; return those that wrote something, and what."""
    chance, landed, done, missed = random.Random(f"{seed} {page}"), [], 0, 0
    for copy in count(1):
        if done == pairs:
            break
        assert missed < MOST_MISSED, f"{page} is not reached"
        folder = Folder.open_or_make(place / f"sessions {copy}")  # the last one is locked still
        path, until = copy_sample("noodle_shop", folder), min(pairs, done + BEFORE_A_FRESH_COPY)
        heard = Heard(place, open_session(path, to_write=False).session)
        known = note({}, heard.texts)
        async with drive(folder, opened=open_session(path)) as you:
            while done < until and not you.app._exit:
                hand = Hand(you, chance, path, heard)
                await hand.go_in()
                if not hand.editor:
                    break  # moved, or left for a copy
                note(known, list_texts(hand.editor.session.document) | read_drafts(path) | list_sheet(hand.editor))
                if not await hand.reach(page, known):
                    missed += 1
                    break  # what was pressed before has taken its way
                if wrote := await press_pair(hand, known):
                    landed.append((hand.pressed, wrote))
                done, missed = done + 1, 0
                hand.take_second_version()
    return landed


async def press_pair(hand, known):
    """Press two letters; return what they wrote."""
    note(known, list_texts(find_now(hand).document))
    await hand.press(f"esc {hand.chance.choice(hand.letters)}")
    if not hand.you.app._exit:
        await hand.press(hand.chance.choice(hand.letters))
    await hand.go_in()
    note(known, list_sheet(hand.editor))
    return find_written(known, list_texts(find_now(hand).document) | read_drafts(hand.path), hand.heard.turns)


def find_now(hand):
    """Return the session as it is, open or not."""
    return hand.editor.session if hand.editor else find_session(hand.path)


def main():
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="all, where none is named")
    given = parser.parse_args()
    os.environ["EDITOR"] = "true"
    os.chdir(tempfile.mkdtemp())
    total, pages = 0, given.pages or list(PAGES)
    for page in pages:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            landed = asyncio.run(find_landed(page, given.pairs, given.seed, Path(place)))
        total += len(landed)
        sys.stdout.write(f"{page:<14} {len(landed):>4} of {given.pairs}\n")
        sys.stdout.writelines(f"    {pressed}: {wrote}\n" for pressed, wrote in landed)
        sys.stdout.flush()
    sys.stdout.write(f"{'all':<14} {total:>4} of {given.pairs * len(pages)}\n")


if __name__ == "__main__":
    main()
