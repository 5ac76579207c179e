"""Names and words of a transcript that look like markup, or could drive a terminal, are shown and never obeyed."""

import json
import re
from io import BytesIO
from types import SimpleNamespace

import pytest
from core.session_builder import SessionBuilder
from journeys.driver import drive
from journeys.hostile_text import BUNDLE, HIDING, PAYLOADS, draw_screen, find_foreign
from journeys.test_markup_text import CORPUS

from earnest.cli.main import main
from earnest.store.sessions.create import create
from earnest.store.sessions.open import open_session
from earnest.store.transcripts import DiskTranscripts
from earnest.tui.destinations import Hear

pytestmark = pytest.mark.slow

FOREIGN = re.compile(HIDING.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
PAGES = ("", "down enter", "esc", "n", "enter", "down", "enter n", "tab", "1 enter", "down", "s", "esc", "n", "/ esc")
"""The voices, who somebody is, the tray, links, the say-back, a claim in these words, and the search."""


def write_transcript(text):
    """Return a conversation with a text in its names and words."""
    names = [f"{text}Dana {text}", f"Priya{text}"]
    said = [{"speaker": names[at % 2], "text": f"{text} we lost nine days {text} {at}", "start": at} for at in range(8)]
    return json.dumps({"segments": said})


async def look_at_tray(folder, text, size=(80, 24)):
    """Yield after each step in the tray of a transcript what is on the screen, and what is sent."""
    case = SessionBuilder(you="Priya").person("dana", "Dana Reyes").claim("g1", "Nine days in spring", by="autumn")
    path = create(folder, case.session().document)
    first = Hear(DiskTranscripts().parse(write_transcript(text)))
    async with drive(folder, opened=open_session(path), first=first, size=size) as you:
        for keys in PAGES:
            if keys:
                await you.press(keys)
            yield you.screen, draw_screen(you.app)


async def count_in_tray(folder, texts, kept):
    """Count each payload on each page of the tray."""
    seen = 0
    async for screen, sent in look_at_tray(folder, "".join(texts)):
        found = find_foreign(sent)
        seen += "nine days" in screen
        for text in texts:
            kept.case(not found, f"{text!a}: {found[:3]}")
    assert seen > len(PAGES) // 3


async def test_worst_names_and_words_are_shown_as_signs(folder, promise):
    """On no page of the tray a name or a word of a transcript reaches the terminal as it is."""
    kept = promise("P27", "payload in a transcript x page of its tray")
    await count_in_tray(folder, ["\x1b]52;c;c3RvbGVu\x07", "\x9b31m", "\u202egnp.exe\u202c"], kept)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("at", range(0, len(PAYLOADS), BUNDLE * 4))
async def test_no_name_or_word_drives_the_terminal(folder, promise, at):
    """Each control character and kind of sequence is tried on each page of the tray."""
    kept = promise("P27", "payload in a transcript x page of its tray")
    await count_in_tray(folder, PAYLOADS[at : at + BUNDLE * 4], kept)
    kept.holds()


async def test_markup_of_a_transcript_is_shown_literally(folder, promise):
    """Brackets in names and words stand there as they are."""
    kept = promise("P27", "markup in a transcript x page of its tray")
    for number, text in enumerate(CORPUS):
        shown = [screen async for screen, _ in look_at_tray(folder.inner(f"of{number}"), text, (160, 50))]
        kept.case(f"{text}Dana" in shown[0] and any(f"{text} we lost" in screen for screen in shown), text)
    kept.holds()


def test_printed_transcripts_hold_no_control_characters(capsys, monkeypatch, promise):
    """What `earnest transcript` prints, as text and as JSON, drives no terminal."""
    kept = promise("P27", "payload in a transcript x what is printed of it")
    for payload in PAYLOADS:
        content = write_transcript(payload).encode(errors="replace")
        for words in (["transcript", "-"], ["transcript", "-", "--json"]):
            stream = SimpleNamespace(buffer=BytesIO(content), closed=False, isatty=lambda: False)
            monkeypatch.setattr("sys.stdin", stream)
            main(words)
            out, err = capsys.readouterr()
            kept.case("nine days" in out and not FOREIGN.findall(out + err), f"{payload!a} {words}")
    kept.holds()
