"""Text that looks like markup or could drive a terminal is shown, never obeyed."""

import re

import pytest
from journeys.driver import drive
from journeys.hostile_text import (
    BUNDLE,
    LOOKS,
    PAYLOADS,
    SCREENS,
    draw_screen,
    find_foreign,
    make_hostile_session,
    make_sound_session,
    walk_screens,
)
from journeys.interview_steps import add_quote, answer, begin_session, say_back

from earnest.core.text.escaping import escape_controls
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.dialogs.choice_dialog import ChoiceDialog

pytestmark = pytest.mark.slow

MARKUP = "[/] [@click=app.quit]press[/] [b]loud"
DRIVING = "a\x1b]52;c;c3RvbGVu\x07b \x9b31m \u202egnp.exe\u202c \u2066x"
FOREIGN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PAGES = ("esc", "w", "esc r", "esc m", "esc s", "tab tab esc q", "?", "esc h", "esc n")


def shows_no_control(you):
    """Return whether nothing on the screen could drive a terminal."""
    assert FOREIGN.search("".join(you.rows)) is None


@pytest.mark.parametrize("size", [(80, 24), (160, 40)])
async def test_typed_payloads_are_shown_as_signs(folder, size):
    """Brackets stay brackets and control characters become signs on every screen."""
    async with drive(folder, size=size) as you:
        await begin_session(you, MARKUP)
        assert "[/] [@click=app.quit]press[/]" in you.top_line
        await you.press(f"={MARKUP} {DRIVING}")
        assert "[@click=app.quit]" in you.main_text
        shows_no_control(you)
        await add_quote(you, f"{MARKUP} {DRIVING} and four more words", f"{MARKUP}, {DRIVING}", "today")
        shows_no_control(you)
        for page in PAGES:
            await you.press(page)
            shows_no_control(you)
        assert you.app.is_running
        await answer(you, MARKUP, DRIVING)
        await say_back(you, f"{MARKUP} {DRIVING}", DRIVING, MARKUP)
        shows_no_control(you)
        await you.press("esc q")
        assert "[/] [@click=app.quit]press[/]" in you.screen
        await you.press("/")
        await you.press(f"={MARKUP}")
        shows_no_control(you)


async def count_payloads(kept, texts, document, screens, folder, size, told):
    """Count each payload of a session on each screen; return how often it is seen."""
    seen = 0
    path = folder.path / "sent.toml"
    path.write_text(to_toml(document), "utf-8")
    shown = escape_controls("".join(texts), keep_newlines=False)
    async with drive(folder, opened=open_session(path), size=size) as you:
        while isinstance(you.app.screen, ChoiceDialog):
            assert find_foreign(draw_screen(you.app)) == []
            await you.press("enter")
        async for step, written in walk_screens(you, screens):
            found = find_foreign(written)
            seen += shown in "".join(you.rows)
            for text in texts:
                kept.case(not found, f"{text!a} {told} {step}: {found[:3]}")
    return seen


WORST = ("\x1b]52;c;c3RvbGVu\x07", "\x9b31m", "\u202egnp.exe\u202c")


@pytest.mark.parametrize(("make", "size"), [(make_sound_session, (80, 24)), (make_hostile_session, (120, 40))])
async def test_payloads_in_a_file_are_shown_as_signs(folder, promise, make, size):
    """A file with such text in every place that takes text is only shown."""
    kept = promise("P10", "payload x screen")

    seen = await count_payloads(kept, WORST, make("".join(WORST)), LOOKS, folder, size, make.__name__)

    assert seen > len(LOOKS) // 2
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3000)
async def test_payload_never_drives_the_terminal(tmp_path, promise):
    """Each control character and kind of sequence is tried in every string on every screen."""
    kept = promise("P10", "payload x screen")
    for number, at in enumerate(range(0, len(PAYLOADS), BUNDLE)):
        texts = PAYLOADS[at : at + BUNDLE]
        size = ((120, 40), (80, 24))[number % 2]
        for make, screens in ((make_sound_session, SCREENS), (make_hostile_session, LOOKS)):
            folder = Folder.open_or_make(tmp_path / f"{number}-{make.__name__}")
            seen = await count_payloads(kept, texts, make("".join(texts)), screens, folder, size, make.__name__)
            assert seen > len(screens) // 3, (ascii(texts), make)

    assert kept.tried >= 5000
    kept.holds()
