"""Text that looks like markup or could drive a terminal: shown as it is, on every page, and never obeyed."""

import re
import tomllib

import pytest
from frames.scenes import sample
from journeys.hands import hands
from journeys.telling import answers, begins, hears, says_back

from earnest.store.sessions import open_session
from earnest.store.writing import toml_of

MARKUP = "[/] [@click=app.quit]press[/] [b]loud"
DRIVING = "a\x1b]52;c;c3RvbGVu\x07b \x9b31m \u202egnp.exe\u202c \u2066x"
FOREIGN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PAGES = ("esc", "w", "esc r", "esc m", "esc s", "tab tab esc q", "?", "esc h", "esc n")


def shows_no_control(you):
    """Nothing on the screen could drive a terminal."""
    assert FOREIGN.search("".join(you.rows)) is None


@pytest.mark.parametrize("size", [(80, 24), (160, 40)])
async def test_typed_on_every_page(folder, size):
    """Brackets stay brackets, and control characters are pictures, from the question to the say-back and home."""
    async with hands(folder, size=size) as you:
        await begins(you, MARKUP)
        assert "[/] [@click=app.quit]press[/]" in you.top
        await you.do(f"={MARKUP} {DRIVING}")
        assert "[@click=app.quit]" in you.words
        shows_no_control(you)
        await hears(you, f"{MARKUP} {DRIVING} and four more words", f"{MARKUP}, {DRIVING}", "today")
        shows_no_control(you)
        for page in PAGES:
            await you.do(page)
            shows_no_control(you)
        assert you.app.is_running
        await answers(you, MARKUP, DRIVING)
        await says_back(you, f"{MARKUP} {DRIVING}", DRIVING, MARKUP)
        shows_no_control(you)
        await you.do("esc q")
        assert "[/] [@click=app.quit]press[/]" in you.screen
        await you.do("/")
        await you.do(f"={MARKUP}")
        shows_no_control(you)


async def test_in_a_file_on_every_page(folder):
    """A file that somebody sent, with such text in every place that takes text, does no more."""
    path = folder.path / "sent.toml"
    path.write_text(toml_of(hostile(tomllib.loads(sample("noodle_shop").read_text("utf-8")))), "utf-8")
    async with hands(folder, opened=open_session(path)) as you:
        shows_no_control(you)
        await you.do("enter")
        for page in (*PAGES, *(f"esc {stage}" for stage in range(1, 8))):
            await you.do(page)
            shows_no_control(you)
        assert "[/]" in you.screen
        await you.do("esc q")
        shows_no_control(you)


def hostile(value, keys=()):
    """Return tables with hostile text wherever people write freely."""
    if isinstance(value, dict):
        return {key: hostile(inner, (*keys, key)) for key, inner in value.items()}
    free = {
        "client",
        "text",
        "words",
        "source",
        "measure",
        "by",
        "cost",
        "incident",
        "how",
        "name",
        "role",
        "pull",
        "worry",
    }
    if isinstance(value, str) and keys[-1] in free and keys[0] != "history":
        return f"{MARKUP} {DRIVING} {value}"
    return value
