"""Responsible for what stands below an answer and asks for more: remarks, a correction, the say-backs so far."""

from collections.abc import Iterable, Iterator
from datetime import date

from textual.widget import Widget

from earnest.core.editing.say_back import find_open_correction, sort_say_backs
from earnest.core.evidence.record_text import describe_record
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.notes import Note

THATS_IT = "that's it"


def remarks(standing: Standing, about: str, fields: Iterable[str], signs: Signs) -> Iterator[Widget]:
    """Lay out what is asked about some fields of a claim, with the words that it points at; Enter answers it."""
    for remark in standing.remarks:
        if remark.claim == about and remark.field in fields:
            pointed = ", ".join(quoted(words, signs) for words in remark.pointed_words)
            yield Note(f"{signs.asks} {remark.sentence} {pointed}".rstrip(), 2, "")
            yield ActionLine(plain("answer it"), "remark", remark.key)


def correction(session: Session, standing: Standing, about: str, signs: Signs) -> Iterator[Widget]:
    """Lay out what they corrected of a claim, and the way back to a new say-back."""
    found = find_open_correction(session, about, standing.grades)
    if found is None:
        return
    next_step = "Changed since." if found.is_changed else "Change it, then:"
    yield Note(f"{signs.missing} They corrected it: {quoted(found.reply, signs)} {next_step}", 2)
    yield ActionLine(plain("say it back again"), "say_back", found.say_back)


def say_backs(session: Session, about: str, today: date, signs: Signs) -> Iterator[Widget]:
    """Lay out the line that leads to saying it back, and what was said back of a claim so far, in its order."""
    yield ActionLine(plain("say it back"), "say_back", about)
    for key, said in sort_say_backs(session):
        if about not in said.of:
            continue
        sign = signs.confirmed if said.class_ == THATS_IT else signs.missing
        lines = []
        for brief in (False, True):
            told = describe_record(session, about, f"said_back.{key}", today, signs.dot, brief=brief)
            lines.append(plain(f"{sign} {escape_controls(told, keep_newlines=False)}"))
        yield ActionLine(lines[0], "said_back", key, lines[1])
        yield Note(f"  {quoted(said.reply, signs)}", 3, "italic")
