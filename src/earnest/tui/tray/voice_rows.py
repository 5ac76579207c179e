"""The lines of the first page of a transcript."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.text.dates import format_whole_day
from earnest.core.text.escaping import escape_controls
from earnest.core.tray.voices import NEW, list_speakers
from earnest.terminal.cells import cell_width, elide
from earnest.tui.appearance.filters import plain
from earnest.tui.tray import texts
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, Pen, gap, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content

    from earnest.core.model.session import Session
    from earnest.core.tray.hearing import HeardFile, Hearing
    from earnest.core.tray.voices import VoiceShare

VOICE, DAY, WAY, DONE = "voice ", "day", "way", "done"
"""What the lines stand for; a voice is followed by its label."""
WIDEST = 76
ANOTHER = "+"
"""The choice of somebody new."""


def list_rows(session: Session, heard: HeardFile, hearing: Hearing) -> Iterator[Item]:
    """Yield the voices, the facts of the meeting, and the way on."""
    speakers = list_speakers(heard.transcript.turns)
    yield heading(texts.WHO_SPEAKS.format(name=escape_controls(heard.name, keep_newlines=False)), "bold")
    yield gap()
    for speaker in speakers:
        person = describe_voice(session, hearing.people[speaker.label])
        yield Item(f"{VOICE}{speaker.label}", partial(_draw_voice, speaker, person))
    if not speakers:
        yield heading(texts.NAMELESS)
    yield gap()
    yield Item(DAY, partial(_draw_fact, texts.WHEN, format_whole_day(hearing.on) if hearing.on else texts.NO_DAY))
    yield Item(WAY, partial(_draw_fact, texts.HOW, hearing.how))
    yield gap()
    yield Item(DONE, partial(_draw_fact, texts.OPEN_TRAY, ""))


def describe_voice(session: Session, choice: str) -> str:
    """Return who a voice is, in words."""
    if choice.startswith(NEW):
        return texts.NEW_PERSON.format(name=escape_controls(choice.removeprefix(NEW), keep_newlines=False))
    known = {ME: texts.YOURS, NOBODY: texts.NOBODY, "": texts.UNKNOWN}
    return known.get(choice) or escape_controls(session.name_of(choice), keep_newlines=False)


def _draw_voice(speaker: VoiceShare, person: str, pen: Pen) -> list[Content]:
    """Return a voice's name, who it is, and how much it says."""
    room = min(pen.width, WIDEST)
    label = elide(escape_controls(speaker.label, keep_newlines=False), room // 2, pen.signs.elided)
    shown = elide(person, room - cell_width(label) - 2, pen.signs.elided)
    facts = (texts.TURNS.format(speaker.turns), texts.WORDS.format(speaker.words))
    first = beside(plain(label, pen.style), plain(shown, "$muted" if person == texts.UNKNOWN else ""), room)
    return [first, plain(pen.signs.dot.join((*facts, texts.SHARE.format(percent=speaker.share * 100))), "$muted")]


def _draw_fact(label: str, value: str, pen: Pen) -> list[Content]:
    return [beside(plain(label, pen.style), plain(value), min(pen.width, WIDEST))]


def describe_new(name: str) -> str:
    """Return the choice of somebody new, by a name."""
    return f"{NEW}{name}"
