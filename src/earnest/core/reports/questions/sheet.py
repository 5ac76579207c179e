"""The sheet of questions for the next meeting, most useful first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from earnest.core.editing.meetings import lines
from earnest.core.interview.paper_words import SHIPPED, Papers
from earnest.core.interview.phrasing import QuestionVoice, VoicedQuestion
from earnest.core.interview.places import Place, is_gap, is_not_known, list_places
from earnest.core.interview.stage import Interview
from earnest.core.model.keys import Ids
from earnest.core.model.kinds import CARRYING, KIND, STAGES, by_id, kinds_of
from earnest.core.model.links import PEOPLE_FIELDS, ids_in
from earnest.core.model.session import Session
from earnest.core.reports.document import Block, Document
from earnest.core.reports.meetings import describe_plan, find_meeting
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import UNTOUCHED
from earnest.core.text.dates import format_day

CLOSING = lines.CLOSING
"""The question that ends every meeting."""

TAKE_THESE = f"{UNTOUCHED} Take these questions."
"""The title of a sheet for a first meeting."""

PLANNED = "planned"
"""The reason of a question that the user chose for a meeting."""

_HEADINGS = {
    PLANNED: "planned",
    "ask next": "ask_next",
    "guess": "guess",
    "not known yet": "not_known",
    "own": "own",
    "gap": "gap",
    "later": "later",
    "closing": "closing",
}
"""The headings by why questions are on the sheet, in this order, as a file of the user's own words names them.

What opens a claim comes before what follows it up.
"""
TITLES = {why: getattr(SHIPPED.sheet, name) for why, name in _HEADINGS.items()}
"""The headings as they are shipped."""

PICK, TO_PICK_FROM = "remove_first", 2
"""The question that lets them pick a challenge, and the fewest to pick from."""

AFTERWARDS = "outcome"
"""The question for after the decision, which no earlier sheet asks."""


class SheetQuestion(NamedTuple):
    """A question on the sheet, with its claim and its reason."""

    ask: VoicedQuestion
    about: str
    """The claim's text; empty if the question is about the decision."""
    why: str
    """Its reason, a key of `TITLES`: a `guess` is a claim that nobody spoke of yet, a `gap` is in stages 1 to 3."""
    own: str = ""
    """The id of one of your own questions."""


FEWEST, SHORTEST = 3, 5
"""So many questions fit into so many minutes."""
MINUTES_A_QUESTION = 6
"""Each one more needs so many minutes: a dozen fit into an hour."""
HOUR = 60
"""The minutes of a meeting of which no length is known."""


class Occasion(NamedTuple):
    """Whom the questions are for, and how long there is."""

    people: Ids = ()
    """The ids of those who are there; nobody in particular where it is empty."""
    minutes: int | None = None

    @property
    def questions(self) -> int:
        """How many questions there is time for."""
        minutes = HOUR if self.minutes is None else self.minutes
        return FEWEST + max(0, minutes - SHORTEST) // MINUTES_A_QUESTION


Places = Mapping[str, tuple[Place, ...]]
"""The places of each stage."""

ANY_MEETING = Occasion()
"""A meeting of which nothing is planned: an hour with anybody."""


def choose_questions(
    session: Session, interview: Interview, standing: Standing, occasion: Occasion = ANY_MEETING
) -> tuple[SheetQuestion, ...]:
    """Return the questions for those people and those minutes.

    Those that lift the most are taken, and asked in that order under their reasons.
    """
    every = list_questions(session, interview, standing, occasion.people)
    rank = {line: _rank(session, interview, standing, line, occasion.people) for line in every}
    taken = sorted(every, key=rank.__getitem__)[: occasion.questions]
    reasons = list(TITLES)
    first: dict[tuple[str, str], int] = {}
    for at, line in enumerate(taken):
        first.setdefault((line.why, line.about), at)
    # Under each reason claim by claim, that of the most useful question first.
    places = {line: at for at, line in enumerate(every)}
    return tuple(sorted(taken, key=lambda line: (reasons.index(line.why), first[line.why, line.about], places[line])))


def list_questions(
    session: Session, interview: Interview, standing: Standing, present: Ids = ()
) -> tuple[SheetQuestion, ...]:
    """Return all that is still to be asked.

    First the one that lifts the weakest link, then what was *not known yet*, the user's own questions, what opens each
    claim of stages 1 to 3 that is a guess so far, the gaps of those stages, and those of stages 4 to 7. No question
    stands there twice about the same claim, and none that is the same sentence for each of several claims. What
    somebody present can say of themselves is not asked of the others.
    """
    places = {stage: list_places(session, interview, stage) for stage in STAGES}
    voice, found = QuestionVoice(session, present), dict[str, SheetQuestion]()

    def add(some: Iterable[tuple[Place, str]]) -> None:
        """Add the questions of places, each sentence once."""
        for place, why in some:
            if not (place.about in session.person and place.about in present):
                sentence = voice.fill(place, place.question_in(interview).client)
                if sentence not in found:
                    found[sentence] = _line(session, voice.voice(interview, place), why)

    add(_asked(session, interview, standing, places))
    for line in _own(session, places):
        found.setdefault(line.ask.client, line)
    add(_guesses(session, interview, places))
    add(_gaps(session, interview, places))
    return tuple(found.values())


def find_occasion(session: Session, key: str) -> Occasion:
    """Return the people and the minutes of a planned meeting."""
    meeting = find_meeting(session, key)
    return Occasion(meeting.who, meeting.plan.minutes)


def word_closing(interview: Interview) -> str:
    """Return the question that ends every meeting.

    It is in the user's own words where there are any.
    """
    return (interview.papers and interview.papers.sheet.last) or CLOSING


def write_sheet(
    session: Session,
    lines: tuple[SheetQuestion, ...],
    today: date,
    *,
    is_untouched: bool,
    meeting: str = "",
    papers: Papers | None = None,
) -> Document:
    """Return the sheet as a document, with numbered questions.

    Its words are as shipped unless others are given.
    """
    papers = papers or SHIPPED
    words = papers.sheet
    held = find_meeting(session, meeting)
    found = [Block("title", words.title.format(client=session.client), format_day(held.on or today, today))]
    found += [Block("note", note) for note in papers.notes]
    if planned := describe_plan(session, held.model_copy(update={"on": None}), today):  # its day is in the title
        found.append(Block("text", planned))
    if is_untouched:
        found.append(Block("text", words.untouched or TAKE_THESE))
    why = about = ""
    for line in lines:
        if line.why != why:
            found.append(Block("heading", getattr(words, _HEADINGS[line.why])))
            about = ""
        found.append(Block("question", line.ask.client))
        if line.about:
            found.append(Block("about", words.the_same if line.about == about else line.about, words.about))
        why, about = line.why, line.about
    return (*found, Block("heading", words.closing), Block("quote", words.last or CLOSING))


def _asked(session: Session, interview: Interview, standing: Standing, places: Places) -> Iterator[tuple[Place, str]]:
    if standing.ask_next:
        yield standing.ask_next.place, "ask next"
    for place in chain.from_iterable(places.values()):
        if is_not_known(session, interview, place):
            yield place, "not known yet"


def _own(session: Session, places: Places) -> Iterator[SheetQuestion]:
    first: dict[str | None, Place] = {}
    for each in chain.from_iterable(places.values()):
        first.setdefault(each.about, each)
    for key, question in by_id(session.own_question):
        claim = session.claims.get(question.serves)
        stage = KIND[claim.kind].stage if claim else STAGES[0]
        text = " ".join(question.text.split())
        if text:
            place = first.get(question.serves) if claim else None
            ask = VoicedQuestion(place or places[stage][0], text, text)
            yield SheetQuestion(ask, claim.text if claim else "", "own", key)


def _guesses(session: Session, interview: Interview, places: Places) -> Iterator[tuple[Place, str]]:
    """Yield the questions for claims of which they have said nothing."""
    for stage in CARRYING:
        begins = {key for key, question in interview.stage(stage).question.items() if question.begins}
        for place in places[stage]:
            claim = session.claims.get(place.about or "") if place.question in begins else None
            if claim and claim.text.strip() and not claim.heard:
                yield place, "guess"


def _gaps(session: Session, interview: Interview, places: Places) -> Iterator[tuple[Place, str]]:
    out = {ruling.option for ruling in session.ruling_out.values()}
    for stage in CARRYING if session.decision.is_made else STAGES:
        for place in places[stage]:
            if place.about in out or place.question in {"said_back", AFTERWARDS}:
                continue
            if place.question == PICK and len(session.challenge) < TO_PICK_FROM:
                continue
            if is_gap(session, interview, place):
                yield place, "gap" if stage in CARRYING else "later"


def _line(session: Session, ask: VoicedQuestion, why: str) -> SheetQuestion:
    claim = session.claims.get(ask.place.about or "")
    return SheetQuestion(ask, claim.text if claim else "", why)


def _rank(
    session: Session, interview: Interview, standing: Standing, line: SheetQuestion, present: Ids
) -> tuple[int, int, int]:
    """Return how much a question lifts: the lower, the more.

    First the one to ask next and the user's own; then what a chain lacks altogether, then the claims of the best chain
    before others, and what concerns those who are there before what concerns others.
    """
    place, question = line.ask.place, line.ask.place.question_in(interview)
    if line.why in {"ask next", "own"}:
        return (0, 0, 0)
    claim = session.claims.get(place.about or "")
    if claim is None and place.stage in CARRYING and question.begins:
        opened = any(getattr(session, kind.key) for kind in kinds_of(place.stage))
        first = next(iter(interview.stage(place.stage).question)) == place.question
        return (1, 0, 0) if first and not opened else (4, 0, 0)
    fields = [field for field in PEOPLE_FIELDS if claim and field in type(claim).model_fields]
    concerned = {person for field in fields for person in ids_in(claim, field)} if claim else set()
    is_theirs = not present or not concerned or bool(concerned & set(present))
    reasons = {"guess": 2, "not known yet": 3, "gap": 4, "later": 5}
    in_chain = place.about in standing.chain.ids
    return (reasons[line.why], 0 if in_chain else 1, 2 * (not is_theirs) + (not question.first))
