"""The sheet of questions for the next meeting, most useful first."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from earnest.core.interview.phrasing import VoicedQuestion, voice_question
from earnest.core.interview.places import Place, is_gap, is_not_known, list_all_places, list_places, parse_place
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import CARRYING, KIND, STAGES, by_id
from earnest.core.model.session import Session
from earnest.core.reports.document import Block as PaperLine
from earnest.core.reports.document import Document
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import UNTOUCHED
from earnest.core.text.dates import format_day

CLOSING = "What is clearer to you now than when we started?"
"""The question that ends every meeting."""

TAKE_THESE = f"{UNTOUCHED} Take these questions."
"""The title of a sheet for a first meeting."""

TITLES = {
    "ask next": "Ask next",
    "not known yet": "Not known yet",
    "own": "Questions of your own",
    "guess": "Your guess so far: ask for their words",
    "gap": "Still open",
    "later": "If there is time",
    "closing": "Last of all",
}
"""The headings of the questions, by why they are on the sheet, in this order."""

AFTERWARDS = "outcome"
"""The question for after the decision, which no earlier sheet asks."""


class SheetQuestion(NamedTuple):
    """A question on the sheet, with its claim and its reason."""

    ask: VoicedQuestion
    about: str
    """The claim's text; empty if the question is about the decision."""
    why: str
    """`ask next`, `not known yet`, `own`, `guess` (they said nothing of it yet), `gap` (stages 1 to 3) or `later`."""
    own: str = ""
    """The id of one of your own questions."""


def list_questions(session: Session, interview: Interview, standing: Standing) -> tuple[SheetQuestion, ...]:
    """Return the questions for the next meeting.

    First the one that lifts the weakest link, then what was *not known yet*, the user's own questions, what opens each
    claim of stages 1 to 3 that is a guess so far, the gaps of those stages, and those of stages 4 to 7. No question
    stands there twice about the same claim, and none that is the same sentence for each of several claims.
    """
    found: list[SheetQuestion] = []
    seen: set[str] = set()
    own = list(_own(session, interview))
    asking = (*_asked(session, interview, standing, own), *_guesses(session, interview), *_gaps(session, interview))
    for line in asking:
        if line.ask.client not in seen:
            seen.add(line.ask.client)
            found.append(line)
    return tuple(found)


def write_sheet(session: Session, lines: tuple[SheetQuestion, ...], today: date, *, is_untouched: bool) -> Document:
    """Return the sheet as a document, with numbered questions."""
    found = [PaperLine("title", session.client, format_day(today, today))]
    if is_untouched:
        found.append(PaperLine("text", TAKE_THESE))
    before = ""
    for line in lines:
        if line.why != before:
            found.append(PaperLine("heading", TITLES[line.why]))
        before = line.why
        found.append(PaperLine("question", line.ask.client))
        if line.about:
            found.append(PaperLine("about", line.about))
    return (*found, PaperLine("heading", TITLES["closing"]), PaperLine("quote", CLOSING))


def _asked(
    session: Session, interview: Interview, standing: Standing, own: list[SheetQuestion]
) -> Iterator[SheetQuestion]:
    if standing.ask_next:
        yield _line(session, interview, standing.ask_next.place, "ask next")
    for place in list_all_places(session, interview):
        if is_not_known(session, interview, place):
            yield _line(session, interview, place, "not known yet")
    yield from own


def _own(session: Session, interview: Interview) -> Iterator[SheetQuestion]:
    for key, question in by_id(session.own_question):
        claim = session.claims.get(question.serves)
        stage = KIND[claim.kind].stage if claim else STAGES[0]
        place = parse_place(session, interview, question.serves) if claim else None
        text = " ".join(question.text.split())
        if text:
            ask = VoicedQuestion(place or list_places(session, interview, stage)[0], text, text)
            yield SheetQuestion(ask, claim.text if claim else "", "own", key)


def _guesses(session: Session, interview: Interview) -> Iterator[SheetQuestion]:
    """Yield the questions for claims of which they have said nothing."""
    for stage in CARRYING:
        for place in list_places(session, interview, stage):
            claim = session.claims.get(place.about or "")
            if claim and claim.text.strip() and not claim.heard and place.question_in(interview).begins:
                yield _line(session, interview, place, "guess")


def _gaps(session: Session, interview: Interview) -> Iterator[SheetQuestion]:
    out = {ruling.option for ruling in session.ruling_out.values()}
    for stage in CARRYING if session.decision.is_made else STAGES:
        for place in list_places(session, interview, stage):
            if place.about in out or place.question in {"said_back", AFTERWARDS}:
                continue
            if is_gap(session, interview, place):
                yield _line(session, interview, place, "gap" if stage in CARRYING else "later")


def _line(session: Session, interview: Interview, place: Place, why: str) -> SheetQuestion:
    claim = session.claims.get(place.about or "")
    return SheetQuestion(voice_question(session, interview, place), claim.text if claim else "", why)
