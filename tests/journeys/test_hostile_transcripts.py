"""Names and words of a transcript that look like markup, or could drive a terminal, are shown and never obeyed."""

import json
import re
from io import BytesIO
from types import SimpleNamespace

import pytest
from core.session_builder import SessionBuilder
from journeys.driver import drive
from journeys.hostile_text import HIDING, PAYLOADS, draw_screen, find_foreign
from journeys.test_markup_text import CORPUS

from earnest.cli.main import main
from earnest.store.sessions.create import create
from earnest.store.sessions.open import open_session
from earnest.store.transcripts import DiskTranscripts
from earnest.tui.destinations import Hear

pytestmark = pytest.mark.slow

FOREIGN = re.compile(HIDING.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
WIDTH = 20
"""So many characters stand on one line of each page."""
PAGES = ("", "down enter", "esc", "n", "tab", "1 enter", "down", "s", "esc", "n", "/ esc")
"""The voices, who somebody is, the tray, links, the say-back, a claim in these words, and the search."""


def write_transcript(*texts):
    """Return a conversation with texts in its names and words."""
    said = []
    for at, text in enumerate(texts * (1 if len(texts) > 1 else 4)):
        said += [{"speaker": f"{text}Dana {text}", "text": f"{text} we lost nine days {text} {at}", "start": at * 2}]
        said += [{"speaker": "Priya", "text": f"{text} when?", "start": at * 2 + 1}]
    return json.dumps({"segments": said})


async def look_at_tray(folder, *texts, size=(80, 24)):
    """Yield after each step in the tray of a transcript what is on the screen, and what is sent."""
    case = SessionBuilder(you="Priya").person("dana", "Dana Reyes").claim("g1", "Nine days in spring", by="autumn")
    path = create(folder, case.session().document)
    first = Hear(DiskTranscripts().parse(write_transcript(*texts)))
    async with drive(folder, opened=open_session(path), first=first, size=size) as you:
        for keys in PAGES:
            if keys:
                await you.press(keys)
            yield you.screen, draw_screen(you.app)


async def test_worst_names_and_words_are_shown_as_signs(folder, promise):
    """On no page of the tray a name or a word of a transcript reaches the terminal as it is."""
    kept = promise("P10", "payload in a transcript x page of its tray")
    texts, seen = ("\x1b]52;c;c3RvbGVu\x07", "\x9b31m", "\u202egnp.exe\u202c"), 0
    async for screen, sent in look_at_tray(folder, "".join(texts)):
        found = find_foreign(sent)
        seen += "nine days" in screen
        for text in texts:
            kept.case(not found, f"{text!a}: {found[:3]}")
    assert seen > len(PAGES) // 3
    kept.holds()


async def test_markup_of_a_transcript_is_shown_literally(folder, promise):
    """Brackets in names and words stand there as they are."""
    kept = promise("P11", "markup in a transcript x page of its tray")
    shown = [screen async for screen, _ in look_at_tray(folder, *CORPUS, size=(160, 100))]
    for text in CORPUS:
        name, words = f"{text}Dana"[:WIDTH], f"{text} we lost"[:WIDTH]
        kept.case(name in shown[0] and any(words in screen for screen in shown[1:]), text)
    kept.holds()


def test_printed_transcripts_hold_no_control_characters(capsys, monkeypatch, promise):
    """What `earnest transcript` prints, as text and as JSON, drives no terminal."""
    kept = promise("P10", "payload in a transcript x what is printed of it")
    for payload in PAYLOADS:
        content = write_transcript(payload).encode(errors="replace")
        for words in (["transcript", "-"], ["transcript", "-", "--json"]):
            stream = SimpleNamespace(buffer=BytesIO(content), closed=False, isatty=lambda: False)
            monkeypatch.setattr("sys.stdin", stream)
            main(words)
            out, err = capsys.readouterr()
            kept.case("nine days" in out and not FOREIGN.findall(out + err), f"{payload!a} {words}")
    kept.holds()
