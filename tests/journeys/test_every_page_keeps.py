"""Every page keeps what is typed, whatever way leads out of it, and offers it again."""

from typing import NamedTuple

import pytest
from core.session_builder import honest
from journeys.driver import drive, read_files

from earnest.exit_codes import Exit
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


class Page(NamedTuple):
    """A page of an open session, and where one types on it."""

    opens: str
    """The keys that lead to the field, from the question that the session opens at; `=` begins a text."""
    typed: str
    at: str = "g1.why_now"
    reopens: str = ""
    """The keys that lead there again, where they differ."""

    async def open(self, you, *, again=False):
        """Go to the field."""
        keys = (again and self.reopens) or self.opens
        await you.press(*(part for part in keys.split("|") if part))


MEETING = "esc ?|=write up a meeting|enter"
PAGES = {
    "answer": Page("", "the lease ends in autumn"),
    "answer that is not understood": Page("", "one of the many", "n1.rank_guessed"),
    "record": Page("esc h", "They all walk out", "g1.text", "esc 1|down down down enter"),
    "record without words": Page("esc h enter|tab|ctrl+u", "Marlo Quist, the landlord", "g1.text", "esc 1 esc h"),
    "record with a day that is not understood": Page(
        "esc h|=They all walk out|tab tab|ctrl+u", "one fine day", "g1.text", "esc 1|down down down enter"
    ),
    "say-back": Page("esc s", "So it is rent that decides"),
    "answer to a say-back": Page("esc s enter|tab", "Rent, and the weather"),
    "quote about nothing": Page(
        f"{MEETING}|enter tab tab tab tab tab|delete|shift+tab shift+tab", "Wet", reopens=f"{MEETING}|down enter"
    ),
    "speaker of a meeting without words": Page(
        f"{MEETING}|enter tab tab tab tab|ctrl+u", "Marlo Quist, the landlord", reopens=MEETING
    ),
    "number of a meeting": Page(
        f"{MEETING}|=Dana|tab tab tab tab tab tab tab tab", "quite a few", reopens=f"{MEETING}|down enter"
    ),
    "day of a meeting": Page(f"{MEETING}|enter tab|ctrl+u", "one fine day", reopens=MEETING),
    "reason of a proposal": Page("esc p", "Their lease ends before we can ask"),
    "answer to a remark": Page("esc down enter", "their own word for it", "n1.text", "3|b b b|down enter"),
    "question of the user's own": Page("esc m|a", "What would you miss"),
    "note on a replay": Page("esc t|a", "Here they hesitated"),
}
OUT = {
    "q": "esc q esc q esc q",
    "esc": "esc esc esc esc esc",
    "a digit": "esc q 3 esc 4",
    "the list of keys": "esc ? esc esc q",
    "home": "",
    "hang-up": "",
}


@pytest.fixture
def make_path(folder):
    """Return a function that saves a session in which nothing has been said back, at a place."""

    def make(at):
        case = honest().put("need", "n1", text="Buy two used forklifts and a station").without("said_back", "s1")
        case.tables["at_question"] = at
        path = folder.path / "noodle.toml"
        path.write_text(to_toml(case.session().document), "utf-8")
        path.chmod(0o600)
        return path

    return make


async def go_home(you):
    """Leave every page, until the list of sessions is there."""
    for _ in range(6):
        if "A noodle shop" in you.top_line:
            await you.press("esc q")


def mark_case(row, column):
    """Return the mark of a page with a way out."""
    if (row + column) % len(OUT):
        return pytest.mark.long
    return pytest.mark.slow if row % 2 else ()


TABLE = [
    pytest.param(page, way, marks=mark_case(row, column), id=f"{page}-{way}")
    for row, page in enumerate(PAGES)
    for column, way in enumerate(OUT)
]
"""Every page with every way out; each second page with one of them in the quick tests, each one in the slow ones."""


@pytest.mark.parametrize(("page", "way"), TABLE)
async def test_typed_text_is_kept_and_offered_again(folder, make_path, page, way):
    """It is in a file after the end, and in its field when the page is opened again."""
    at = PAGES[page]
    path = make_path(at.at)
    async with drive(folder, opened=open_session(path)) as you:
        await at.open(you)
        await you.press(f"={at.typed}")
        if way == "hang-up":
            you.app.shutdown.leave(Exit.HUNG_UP)
        else:
            await you.press(OUT[way] or "esc")
            await go_home(you)

    assert at.typed.encode() in b"".join(read_files(folder).values()).replace(b"\\n", b"\n")

    async with drive(folder, opened=open_session(path)) as you:
        if "Unsaved text found" in you.main_text:
            await you.press("enter")
        if at.typed not in you.main_text:
            await at.open(you, again=True)
        assert at.typed in you.main_text


async def test_window_too_small_keeps_what_is_typed(folder, make_path):
    """The page is there again with its text once there is room."""
    async with drive(folder, opened=open_session(make_path("g1.why_now"))) as you:
        await you.press("esc s", "=So it is rent")
        await you.resize(40, 10)
        await you.press("= that decides")
        await you.resize(80, 24)
        assert "So it is rent that decides" in you.main_text


async def test_emptied_page_leaves_nothing(folder, make_path):
    """Clearing the text is the command that throws it away."""
    path = make_path("g1.why_now")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press(
            "esc s enter", "tab", "=Rent decides", "esc q", "s enter", "tab", "end", "ctrl+u", "esc q", "esc q"
        )
    assert not any(b"Rent decides" in data for data in read_files(folder).values())


async def test_question_about_a_field_shows_though_another_is_saved(folder, make_path):
    """What could not be understood is asked about, whatever is saved in the same moment."""
    async with drive(folder, opened=open_session(make_path("n1.rank_guessed"))) as you:
        await you.press("=many", "tab", "=2", "esc")
        assert "a place, as a number such as 1?" in you.top_line


async def test_offer_of_too_many_phrases_is_not_begun_with(folder):
    """The form says how many can be kept, and comes again with all that was typed."""
    async with drive(folder) as you:
        await you.press("a", "=Lim", "tab tab tab tab", "=" + "; ".join(f"o{number}" for number in range(201)), "enter")

        assert "An offer has at most 200 phrases." in you.main_text
        assert not list(folder.path.glob("*.toml"))

        await you.press("enter")
        assert "Lim" in you.main_text
