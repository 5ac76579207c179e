"""The moving picture of the README: a recording drawn step by step."""

import json
import re
from xml.etree import ElementTree as ET

from frames.moving_picture import LAST, PACE, draw_film, read_film

SVG = "{http://www.w3.org/2000/svg}"
HEAD = {"version": 2, "width": 20, "height": 2}
RED, BOLD, PLAIN = "\x1b[38;2;255;0;0m", "\x1b[1m", "\x1b[22m"


def film_of(*events):
    """Return the film of a recording."""
    sent = [HEAD, *([at, "o", text] for at, text in events), [events[-1][0] + 1.5, "o", "\x1b[0m"]]
    return read_film(map(json.dumps, sent))


def test_a_step_shows_what_the_terminal_shows():
    """What a step leaves as it was is shown again; the last step stays for a while."""
    film = film_of((0.0, f"{RED}one  & two"), (3.0, "\x1b[2;1Hnext"))

    assert [["".join(cell.data for cell in row).rstrip() for row in rows] for rows in film.rows] == [
        ["one  & two", ""],
        ["one  & two", "next"],
    ]
    assert (film.starts, film.ends) == ([0.0, 3.0 / PACE], 3.0 / PACE + LAST)


def test_a_row_is_drawn_once_in_its_styles():
    """Steps share the rows that are the same; each text is in its colour, weight and column."""
    film = film_of((0.0, f"{RED}one  {BOLD}& two{PLAIN}"), (3.0, "\x1b[2;1H──"))
    root = ET.fromstring(draw_film(film, "#000000"))  # noqa: S314 - our own
    rows, steps = root.findall(f"{SVG}defs/{SVG}g"), root.findall(f"{SVG}g/{SVG}g")
    styles = dict(re.findall(r"\.(s\d+)\{(.*?)\}", root.find(f"{SVG}style").text))

    assert [[use.get("href") for use in step] for step in steps] == [["#r0"], ["#r0", "#r1"]]
    texts = [(each.text, each.get("x"), styles[each.get("class")]) for each in rows[0]]
    assert texts == [("one", "0", "fill:#ff0000"), ("& two", "50", "fill:#ff0000;font-weight:bold")]
    assert [each.tag for each in rows[1]] == [f"{SVG}path"]


def test_less_motion_is_heeded():
    """Who asks for less motion sees the last step."""
    drawn = draw_film(film_of((0.0, f"{RED}one"), (3.0, "two")), "#000000")

    assert "@media (prefers-reduced-motion:reduce){.film{animation:none}}" in drawn
    assert ".film{transform:translateX(-224px)" in drawn
