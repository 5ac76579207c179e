"""Files of last pictures, harmed and hostile: nothing but a picture comes out of one (P9, P10)."""

import random
import re
import zlib
from pathlib import Path

import pytest
from journeys.hostile_text import DRIVING, PAYLOADS

from earnest.store.pictures.page_state import picture_path
from earnest.store.pictures.picture_file import read_picture
from earnest.terminal.kept_picture import MARK, KeptPicture

HARMED = "harmed files of last pictures: a picture or none"
PAYLOAD = "payload x part of a last picture"
CELLS = "".join(f"\x1b[{row};1H\x1b[0;38;5;{row}m{'the oven is cold by noon' * 3}\x1b[0m é 面" for row in range(1, 25))
DRAWING = f"\x1b[H\x1b[0m\x1b[J{CELLS}\x1b[3;7H\x1b[K\r\b\x1b[2C"
SOUND = KeptPicture("3f-00000000-11111111", 1_700_000_000_000_000_000, CELLS, DRAWING)
WHAT_DRAWS = re.compile(r"\x1b\[[0-9;]*[mHABCDGJKXd]|[\r\b]")
"""Colours, moves and erasures, as any terminal knows them."""


@pytest.fixture
def page(tmp_path):
    """Return a page whose picture's file can be written."""
    return tmp_path / "noodles.toml"


def write(page, content):
    """Write a picture's file."""
    Path(picture_path(str(page))).write_bytes(content)


def harm(chance, content):
    """Return bytes with some of them changed, doubled, cut or put in."""
    harmed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(harmed) + 1)
        match chance.randrange(5):
            case 0:
                harmed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del harmed[at : at + chance.choice((1, 7, 400))]
            case 2:
                harmed[at:at] = chance.randbytes(chance.choice((1, 4, 60)))
            case 3:
                harmed[at:at] = harmed[at : at + chance.choice((1, 30))]
            case _:
                harmed[at:at] = chance.choice(PAYLOADS).encode("utf-8", "surrogatepass")
    return bytes(harmed)


def only_draws(picture):
    """Return whether a picture's parts hold letters and what draws them, as seen by another eye than Earnest's."""
    return not any(DRIVING.search(WHAT_DRAWS.sub("", part)) for part in (picture.cells, picture.drawing))


def count_harmed(kept, page, seeds):
    """Count for each file, harmed as it lies there or within, that nothing is raised and nothing but a picture read."""
    shown = 0
    for seed in seeds:
        chance = random.Random(seed)
        encoded = SOUND.encode()
        inside = zlib.decompress(encoded[len(MARK) :])
        content = harm(chance, encoded) if seed % 2 else MARK + zlib.compress(harm(chance, inside), 1)
        write(page, content)
        try:
            found = read_picture(str(page))
            shown += found is not None
            kept.case(found is None or only_draws(found), f"seed {seed}")
        except Exception as fault:  # noqa: BLE001 - that nothing is raised is what is tried
            kept.case(False, f"seed {seed}: {fault!r}")
    assert shown > len(seeds) / 20, "hardly any was read at all"


def test_harmed_picture_is_a_picture_or_none(page, promise):
    """Whatever befell the file, what is shown can only draw."""
    kept = promise("P9", HARMED)
    write(page, SOUND.encode())
    (page.parent / ".noodles.frame").chmod(0o600)
    assert read_picture(str(page)).drawing == DRAWING
    count_harmed(kept, page, range(300))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_thousands_of_harmed_pictures_are_pictures_or_none(page, promise):
    """The same holds for fifty thousand."""
    kept = promise("P9", HARMED)
    write(page, SOUND.encode())
    (page.parent / ".noodles.frame").chmod(0o600)
    count_harmed(kept, page, range(1000, 51_000))
    kept.holds()


@pytest.mark.parametrize("part", ["key", "cells", "drawing"])
def test_no_payload_comes_out_of_a_picture(part, promise):
    """No control of a terminal is read out of a picture's file, wherever in it somebody has put one."""
    kept = promise("P10", PAYLOAD)
    parts = {"key": SOUND.key, "cells": CELLS, "drawing": DRAWING}
    for payload in PAYLOADS:
        for at in (0, len(parts[part]) // 2, len(parts[part])):
            text = parts[part][:at] + payload + parts[part][at:]
            found = KeptPicture.decode(KeptPicture(**{**parts, part: text}, since=1).encode())
            kept.case(found is None or only_draws(found), f"{payload!a} at {at} of {part}")
    kept.holds()
