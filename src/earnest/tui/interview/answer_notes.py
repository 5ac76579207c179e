"""Notes below an answer: remarks, a correction, say-backs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.say_back import find_open_correction, sort_say_backs
from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.record_text import describe_record
from earnest.core.interview.places import is_not_known
from earnest.core.model.kinds import CONTENDER
from earnest.core.reports.ranking import describe_ranking
from earnest.core.reports.shortlist.grid import list_criteria
from earnest.core.reports.statements import COMPARED
from earnest.core.text.escaping import escape_controls
from earnest.tui.appearance.filters import plain
from earnest.tui.interview import texts as say
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from textual.widget import Widget

    from earnest.core.model.session import Session
    from earnest.terminal.signs import Signs
    from earnest.tui.interview.shown_place import ShownPlace

THATS_IT = "that's it"


def notes_on(shown: ShownPlace) -> Iterator[Widget]:
    """Yield what there is to say about the answer of a place."""
    session, question, signs = shown.session, shown.question, shown.signs
    is_claim = shown.about in session.claims
    if question.none and shown.place.about is None:
        said = question.none in session.decision.they_say_none
        yield ActionLine(plain(f"{signs.met} {say.NONE_SAID}" if said else say.NONE_SAID), "none")
    if is_not_known(session, shown.interview, shown.place):
        yield Note(f"{signs.missing} {say.NOT_KNOWN}")
    elif is_claim and "text" in question.fields:
        why = explain_blank(session, shown.about, "text")
        if why:
            yield Note(f"{signs.missing} {say.BLANK.format(why=why)}")
            yield ActionLine(plain(say.THAT_IS_ALL), "that_is_all")
        yield from _correction(shown)
    ranked = describe_ranking(session) if "rank_told" in question.fields else ""
    if ranked:
        yield Note(ranked)
    criteria = list_criteria(session).values() if shown.place.stage == CONTENDER.stage else ()
    if criteria:
        on = "; ".join(escape_controls(each, keep_newlines=False) for each in criteria)
        yield Note(f"{COMPARED}: {on}", 2)
    yield from remarks_on(shown)


def remarks_on(shown: ShownPlace) -> Iterator[Widget]:
    """Yield the remarks on the claim; Enter answers one."""
    if shown.about not in shown.session.claims:
        return
    names = shown.question.fields
    fields, signs = {*names, *(["part"] if "text" in names else [])}, shown.signs
    for remark in shown.standing.remarks:
        if remark.claim == shown.about and remark.field in fields:
            pointed = ", ".join(quoted(words, signs) for words in remark.pointed_words)
            yield Note(f"{signs.asks} {remark.sentence} {pointed}".rstrip(), 2, "")
            yield ActionLine(plain(say.ANSWER_REMARK), "remark", remark.key)


def _correction(shown: ShownPlace) -> Iterator[Widget]:
    """Yield their correction, and the line that says it back again."""
    found = find_open_correction(shown.session, shown.about, shown.standing.grades)
    if found is None:
        return
    says = say.CORRECTED_CHANGED if found.is_changed else say.CORRECTED
    yield Note(f"{shown.signs.missing} {says.format(reply=quoted(found.reply, shown.signs))}", 2)
    yield ActionLine(plain(say.SAY_BACK_AGAIN), "say_back", found.say_back)


def say_backs(session: Session, about: str, today: date, signs: Signs) -> Iterator[Widget]:
    """Yield the line that says a claim back, and its say-backs."""
    yield ActionLine(plain(say.SAY_BACK), "say_back", about)
    for key, said in sort_say_backs(session):
        if about not in said.of:
            continue
        sign = signs.confirmed if said.class_ == THATS_IT else signs.missing
        lines = []
        for brief in (False, True):
            says = describe_record(session, f"said_back.{key}", today, signs.dot, brief=brief)
            lines.append(plain(f"{sign} {escape_controls(says, keep_newlines=False)}"))
        yield ActionLine(lines[0], "said_back", key, lines[1])
        yield Note(f"  {quoted(said.reply, signs)}", 3, "italic")


def quoted(words: str, signs: Signs) -> str:
    """Return words in quotes, with control characters made visible."""
    return f"{signs.quote_open}{escape_controls(words, keep_newlines=False)}{signs.quote_close}"
