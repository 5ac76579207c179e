"""The lines of the first page of a transcript."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from earnest.core.text.dates import format_whole_day
from earnest.core.text.escaping import escape_controls
from earnest.core.tray.voices import list_speakers
from earnest.terminal.cells import cell_width, elide
from earnest.tui.appearance.filters import plain
from earnest.tui.tray import texts
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, Pen, gap, heading
from earnest.workspace import texts as shared
from earnest.workspace.tray.voices import describe_voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content

    from earnest.core.model.session import Session
    from earnest.core.tray.hearing import HeardFile, Hearing
    from earnest.core.tray.voices import VoiceShare

VOICE, DAY, WAY, DONE = "voice ", "day", "way", "done"
"""What the lines stand for; a voice is followed by its label."""
WIDEST = 76


def list_rows(session: Session, heard: HeardFile, hearing: Hearing) -> Iterator[Item]:
    """Yield the voices, the facts of the meeting, and the way on."""
    speakers = list_speakers(heard.transcript.turns)
    yield heading(shared.WHO_SPEAKS.format(name=escape_controls(heard.name, keep_newlines=False)), "bold")
    yield gap()
    for speaker in speakers:
        person = escape_controls(describe_voice(session, hearing.people[speaker.label]), keep_newlines=False)
        yield Item(f"{VOICE}{speaker.label}", partial(_draw_voice, speaker, person))
    if not speakers:
        yield heading(texts.NAMELESS)
    yield gap()
    yield Item(DAY, partial(_draw_fact, texts.WHEN, format_whole_day(hearing.on) if hearing.on else texts.NO_DAY))
    yield Item(WAY, partial(_draw_fact, texts.HOW, hearing.how))
    yield gap()
    yield Item(DONE, partial(_draw_fact, texts.OPEN_TRAY, ""))


def _draw_voice(speaker: VoiceShare, person: str, pen: Pen) -> list[Content]:
    """Return a voice's name, who it is, and how much it says."""
    room = min(pen.width, WIDEST)
    label = elide(escape_controls(speaker.label, keep_newlines=False), room // 2, pen.signs.elided)
    shown = elide(person, room - cell_width(label) - 2, pen.signs.elided)
    facts = (shared.TURNS.format(speaker.turns), shared.WORDS.format(speaker.words))
    first = beside(plain(label, pen.style), plain(shown, "$muted" if person == shared.VOICE_UNKNOWN else ""), room)
    return [first, plain(pen.signs.dot.join((*facts, texts.SHARE.format(percent=speaker.share * 100))), "$muted")]


def _draw_fact(label: str, value: str, pen: Pen) -> list[Content]:
    return [beside(plain(label, pen.style), plain(value), min(pen.width, WIDEST))]
