"""The lines of the people page."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from textual.content import Content

from earnest.core.model.session import Session
from earnest.core.reports.people import Differing, Said, Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import ToClaim, ToPerson
from earnest.tui.overview import texts as say
from earnest.tui.overview.statement_lines import TEXT
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, Pen, gap, heading
from earnest.tui.widgets.standing_panel import spoken

NAME = 12
"""Cells of a name beside what they said."""
MOST = 3
"""Quotes of one person on the list; the review has them all."""


class Namesake(NamedTuple):
    """Somebody of the user's name, to be marked as another person."""

    person: str


def list_people(session: Session, today: date) -> Iterator[Item]:
    """Yield everybody with their last quotes."""
    speakers = list_speakers(session)
    if not speakers:
        yield heading(say.NO_PEOPLE)
    for number, speaker in enumerate(speakers):
        if number:
            yield gap()
        yield Item(ToPerson(speaker.person), partial(_draw_speaker, speaker, today), barred=1)


def list_differing(session: Session) -> Iterator[Item]:
    """Yield the claims that people see differently."""
    differing = find_differing_views(session)
    if differing:
        yield gap()
        yield heading(say.DIFFERENT_VIEWS)
    for each in differing:
        yield Item(ToClaim(each.claim), partial(_draw_differing, session, each), barred=1)


def list_namesakes(session: Session, *, read_only: bool) -> Iterator[Item]:
    """Yield the people with the user's name."""
    namesakes = find_namesakes(session)
    if namesakes:
        yield gap()
        yield heading(say.NAMESAKES)
    hint = "" if read_only else say.NAMESAKE_SAYS
    for person in namesakes:
        name = _name_of(session, person)
        yield Item(None if read_only else Namesake(person), partial(_draw_namesake, name, hint), barred=1)


def _draw_speaker(speaker: Speaker, today: date, pen: Pen) -> list[Content]:
    """Return a person with what they must see and their last quotes."""
    name = ", ".join(escape_controls(part, keep_newlines=False) for part in (speaker.name, speaker.role) if part)
    count = len(speaker.said)
    heard = say.QUOTES_COUNT.format(count) if count else say.NOT_HEARD
    part = say.IS_ARCHIVED if speaker.is_archived else say.HAS_A_SAY if speaker.has_a_say else ""
    state = pen.signs.dot.join(filter(None, (part, speaker.side, heard)))
    style = "$accent" if speaker.is_unheard else "$muted"
    left = plain(elide(name, pen.width - len(state) - 2, pen.signs.elided), pen.style)
    lines = [beside(left, plain(state, style), pen.width)]
    if speaker.must_see:
        must = say.MUST_SEE.format(what=escape_controls(speaker.must_see, keep_newlines=False))
        lines.extend(plain(f"  {line}") for line in wrap(must, pen.width - 2, 2))
    if speaker.likely:
        same = say.LIKELY_SAME.format(name=escape_controls(say.OR.join(speaker.likely), keep_newlines=False))
        lines.extend(plain(f"  {line}", "$muted") for line in wrap(same, pen.width - 2, 2))
    lines.extend(_draw_quote(said, today, pen.signs, pen.width) for said in speaker.said[-MOST:])
    return lines


def _draw_quote(said: Said, today: date, signs: Signs, width: int) -> Content:
    day = f"{format_day(said.on, today)}{signs.dot}" if said.on else ""
    words = escape_controls(said.words, keep_newlines=False)
    quote = f"{day}{said.subject}  {signs.quote_open}{words}{signs.quote_close}"
    return plain(f"  {elide(quote, width - 2, signs.elided)}", "$muted")


def _draw_namesake(name: str, hint: str, pen: Pen) -> list[Content]:
    left = plain(elide(name, pen.width - len(hint) - 2, pen.signs.elided), pen.style)
    return [beside(left, plain(hint, "$muted"), pen.width)]


def _draw_differing(session: Session, each: Differing, pen: Pen) -> list[Content]:
    """Return a claim with what each person said of it."""
    text = escape_controls(session.claims[each.claim].text, keep_newlines=False)
    lines = [plain(elide(text, pen.width, pen.signs.elided), pen.style)]
    for person, said in each.said:
        name = _name_of(session, person)
        if not said:
            doubt = plain(say.DOUBTS, "$accent")
            lines.append(Content.assemble(_draw_name(name, pen.signs), doubt))
        for number, words in enumerate(said):
            quote = spoken(words, pen.signs, min(pen.width - NAME - 2, TEXT), "italic")
            lead = _draw_name(name if not number else "", pen.signs)
            if words in each.against:
                lines.append(Content.assemble(lead, plain(say.SPEAKS_AGAINST, "$accent")))
                lead = plain(" " * (NAME + 2))
            lines.append(Content.assemble(lead, quote[0]))
            lines.extend(Content.assemble(plain(" " * (NAME + 2)), line) for line in quote[1:])
    return lines


def _draw_name(name: str, signs: Signs) -> Content:
    return plain(f"  {elide(name, NAME - 2, signs.elided):<{NAME}}", "$muted")


def _name_of(session: Session, person: str) -> str:
    return escape_controls(session.name_of(person), keep_newlines=False)
