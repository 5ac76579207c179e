"""Names and words of a transcript that could drive a terminal are shown as signs on each of its pages."""

import pytest
from journeys.driver import drive
from journeys.hostile_talk import LINES, build_listener, hear, walk_talk, write_talk
from journeys.hostile_text import BUNDLE, PAYLOADS, draw_screen, find_foreign

from earnest.core.text.escaping import escape_controls
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.tui.destinations import Hear

pytestmark = pytest.mark.slow

WORST = ["\x1b]52;c;c3RvbGVu\x07", "\x9b31m", "\u202egnp.exe\u202c"]
ROW = "payload x page of a transcript"


async def count_payloads(kept, texts, folder, size):
    """Count each payload on each page of a transcript full of them; return the pages, and how many show it."""
    text = "".join(texts)
    path = create(folder, build_listener(text).document)
    names = [f"Dana {text}", f"{text} Ken", "Priya Nair", text]
    content = write_talk(names, [f"{text} {number} {text}" for number in range(12)])
    shown, seen, pages = escape_controls("".join(text.split()), keep_newlines=False), 0, set()
    heard = hear(content, f"talk {text}.json")
    async with drive(folder, opened=open_session(path), first=Hear(heard), size=size) as you:
        async for step in walk_talk(you, [line.format(text) for line in LINES]):
            found = find_foreign(draw_screen(you.app))
            seen += shown[:6] in "".join("".join(you.rows).split())
            pages.add(you.top_line.partition("›")[2].partition("  ")[0].strip())
            for each in texts:
                kept.case(not found, f"{each!a} after {step}: {found[:3]}")
    return pages, seen


@pytest.mark.parametrize("size", [(80, 24), (160, 40)])
async def test_payloads_of_a_transcript_are_shown_as_signs(folder, promise, size):
    """A speaker's name, and whatever they say, is only shown."""
    kept = promise("P10", ROW)

    pages, seen = await count_payloads(kept, WORST, folder, size)

    assert {"Transcript", "Tray", "Your part", "Say it back", "Quotes", "In the meeting"} <= pages
    assert seen > 20
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3000)
async def test_payload_of_a_transcript_never_drives_the_terminal(tmp_path, promise):
    """Each control character and kind of sequence is tried in names, words and what is typed meanwhile."""
    kept = promise("P10", ROW)
    for number, at in enumerate(range(0, len(PAYLOADS), BUNDLE)):
        folder = Folder.open_or_make(tmp_path / str(number))
        _, seen = await count_payloads(kept, PAYLOADS[at : at + BUNDLE], folder, ((120, 40), (80, 24))[number % 2])
        assert seen > 5, ascii(PAYLOADS[at : at + BUNDLE])

    assert kept.tried >= 2000
    kept.holds()
