"""The places of an interview, in order, and their answers."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from earnest.core.interview.stage import Interview, Question
from earnest.core.model.fields import FIELDS
from earnest.core.model.kinds import KIND, STAGES, natural
from earnest.core.model.session import Session
from earnest.core.text.normalize import shows_nothing


class Place(NamedTuple):
    """A question, and the claim or person it is about.

    `about` is None where there is none yet, or the question is asked once.
    """

    stage: str
    question: str
    about: str | None = None

    def question_in(self, interview: Interview) -> Question:
        """Return the question of this place."""
        return interview.stage(self.stage).question[self.question]

    def format(self, interview: Interview) -> str:
        """Return the place as `at_question` keeps it.

        That is CLAIM.FIELD, or STAGE.QUESTION where there is no claim.
        """
        if self.about is None:
            return f"{self.stage}.{self.question}"
        return f"{self.about}.{self.question_in(interview).fields[0]}"


def list_places(session: Session, interview: Interview, stage: str) -> tuple[Place, ...]:
    """Return the places of a stage, in order.

    Questions about claims come claim by claim.
    """
    found: list[Place] = []
    questions = interview.stage(stage).question
    for run_of, run in groupby(questions.items(), key=lambda item: _runs_with(item[0], item[1])):
        group = list(run)
        if run_of[0] == "once":
            found.extend(Place(stage, key) for key, _ in group)
            continue
        subjects = subjects_of(session, group[0][1], interview, stage)
        found.extend(Place(stage, key, subject) for subject in subjects for key, _ in group)
        if not subjects:
            found.extend(Place(stage, key) for key, question in group if question.begins)
    return tuple(found)


def list_all_places(session: Session, interview: Interview) -> tuple[Place, ...]:
    """Return the places of all seven stages."""
    return tuple(place for stage in STAGES for place in list_places(session, interview, stage))


def list_first_places(session: Session, interview: Interview) -> tuple[Place, ...]:
    """Return the places of the first round: nine at most.

    These are the questions that a chain hangs on, each of one claim.
    """
    found: dict[tuple[str, str], Place] = {}
    for place in list_all_places(session, interview):
        asked = (place.stage, place.question)
        if not place.question_in(interview).first:
            continue
        # Where it was asked of one claim of several, that one is the round's.
        if asked not in found or (
            state_of(session, interview, found[asked]) == "blank" and state_of(session, interview, place) != "blank"
        ):
            found[asked] = place
    return tuple(found.values())


def count_first_to_come(session: Session, interview: Interview) -> int:
    """Return how many first questions still lack their claim."""
    first = sum(question.first for _, _, question in interview.questions())
    return first - len(list_first_places(session, interview))


def count_place(session: Session, interview: Interview, place: Place, *, first_round: bool) -> str:
    """Return a place's number among those walked through: *3 of 9*.

    These are the questions of the first round, also those that are not asked yet for want of a claim; or where it is
    not among them, the places of its stage.
    """
    if first_round and place in list_first_places(session, interview):
        first = [(str(stage.stage), key) for stage, key, question in interview.questions() if question.first]
        return f"first round {first.index((place.stage, place.question)) + 1} of {len(first)}"
    every = list_places(session, interview, place.stage)
    if place in every:
        return f"{every.index(place) + 1} of {len(every)}"
    stage = interview.stage(place.stage)
    return f"{stage.place_of(place.question)} of {len(stage.question)}"


def subjects_of(session: Session, question: Question, interview: Interview, stage: str) -> tuple[str, ...]:
    """Return the ids that a question is asked about, in natural order."""
    table = getattr(session, question.of)
    ids = sorted(table, key=natural)
    if not question.sets:
        return tuple(ids)
    openings = _list_openings(question, interview, stage)
    return tuple(key for key in ids if _claimed_by(table[key], openings) is question)


def is_asked_of(session: Session, interview: Interview, place: Place) -> bool:
    """Return whether a place of a claim or a person is asked.

    The places of its stage are not listed for it.
    """
    question = interview.stage(place.stage).question.get(place.question)
    if question is None or question.asked == "once" or place.about not in getattr(session, question.of):
        return False
    claim = getattr(session, question.of)[place.about]
    return not question.sets or _claimed_by(claim, _list_openings(question, interview, place.stage)) is question


def _list_openings(question: Question, interview: Interview, stage: str) -> list[Question]:
    """Return the questions that begin such a claim with something set."""
    return [other for other in interview.stage(stage).question.values() if other.of == question.of and other.sets]


def find_next_place(session: Session, interview: Interview, place: Place, *, first_round: bool = False) -> Place | None:
    """Return the place after one, or None at the end.

    In the first round only the places of that round count.
    """
    return _beside(session, interview, place, 1, first_round=first_round)


def find_previous_place(
    session: Session, interview: Interview, place: Place, *, first_round: bool = False
) -> Place | None:
    """Return the place before one, or None at the beginning."""
    return _beside(session, interview, place, -1, first_round=first_round)


def parse_place(session: Session, interview: Interview, written: str) -> Place | None:
    """Return the place that `at_question` names, or None where it is gone."""
    head, _, field = written.partition(".")
    if head in STAGES:
        in_stage = list_places(session, interview, head)
        return next((place for place in in_stage if not field or place.question == field), None)
    about = [place for place in list_all_places(session, interview) if place.about == head]
    exact = (place for place in about if field in place.question_in(interview).fields)
    return next(exact, about[0] if about else None)


def find_start(session: Session, interview: Interview) -> Place:
    """Return where to go on.

    That is the place kept in the session, else the first gap of the first round, or of all.
    """
    kept = parse_place(session, interview, session.at_question) if session.at_question else None
    first = list_first_places(session, interview) or list_all_places(session, interview)
    return kept or next((place for place in first if is_gap(session, interview, place)), first[0])


def is_in_first_round(session: Session, interview: Interview) -> bool:
    """Return whether the first round has a blank place left."""
    return any(state_of(session, interview, place) == "blank" for place in list_first_places(session, interview))


def read_answer(session: Session, interview: Interview, place: Place, field: str) -> Any:
    """Return a field's value at a place; None without a claim."""
    return _read_field(session, place.question_in(interview), place.about, field)


def _read_field(session: Session, question: Question, about: str | None, field: str) -> Any:
    if question.of == "decision":
        return getattr(session.decision, field)
    if FIELDS[question.of][field].form == "pick":
        return next((key for key, claim in getattr(session, question.of).items() if getattr(claim, field)), None)
    if about is None or field == "said_back":
        return None
    return getattr(getattr(session, question.of)[about], field)


def state_of(session: Session, interview: Interview, place: Place) -> str:
    """Return the state of an answer: `blank`, `not known` or `answered`."""
    question = place.question_in(interview)
    if any(_is_filled(session, question, place.about, field) for field in question.fields):
        return "answered"
    if question.none and question.none in session.decision.they_say_none:
        return "answered"
    return "not known" if is_not_known(session, interview, place) else "blank"


def is_not_known(session: Session, interview: Interview, place: Place) -> bool:
    """Return whether a place is *not known yet*, in part or whole."""
    claim = session.claims.get(place.about or "")
    if not session.not_known and (claim is None or not claim.not_known):
        return False  # as nearly all are
    question = place.question_in(interview)
    if place.about is None or question.of not in KIND:
        return place.question in session.not_known.get(place.stage, ())
    return bool(set(question.fields) & set(session.claims[place.about].not_known))


def is_gap(session: Session, interview: Interview, place: Place) -> bool:
    """Return whether a place lacks an answer, or is not known."""
    question = place.question_in(interview)
    if question.none and question.none in session.decision.they_say_none:
        return False
    if question.of == "person" and place.about and session.person[place.about].archived:
        return False
    fields = FIELDS[question.of]
    for field in question.fields:
        if not fields[field].spare and not _is_filled(session, question, place.about, field):
            return True
    return False


def _is_filled(session: Session, question: Question, about: str | None, field: str) -> bool:
    if field == "said_back":
        return any(about in said.of for said in session.said_back.values())
    claim = session.claims.get(about or "")
    if claim and field in claim.records.parts:
        return True  # they have said it, whether or not you have written it up
    value = _read_field(session, question, about, field)
    if isinstance(value, str):
        return not shows_nothing(value)
    if value is False:  # a no that was chosen; of what is not asked with yes and no, it is the default
        return FIELDS[question.of][field].form == "yes"
    return value is not None and (not isinstance(value, tuple | Mapping) or bool(value))


def _beside(session: Session, interview: Interview, place: Place, step: int, *, first_round: bool) -> Place | None:
    every = list_all_places(session, interview)
    if first_round:
        first = set(list_first_places(session, interview)) | {place}
        every = tuple(other for other in every if other in first)
    at = every.index(place) if place in every else _nearest(every, place)
    return every[at + step] if 0 <= at + step < len(every) else None


def _nearest(every: tuple[Place, ...], place: Place) -> int:
    """Return the index where a removed place would be.

    That is with its question, else at the start of its stage.
    """
    same = (at for at, other in enumerate(every) if (other.stage, other.question) == (place.stage, place.question))
    return next(same, next((at for at, other in enumerate(every) if other.stage == place.stage), 0))


def _runs_with(key: str, question: Question) -> tuple[str, str]:
    """Return the key by which questions are grouped into one run.

    Those about one kind of claim are asked claim by claim.
    """
    if question.asked == "once":
        return "once", ""
    return question.of, key if question.sets else ""


def _claimed_by(claim: Any, openings: list[Question]) -> Question | None:
    """Return the opening question that a claim belongs to.

    A claim with nothing set belongs to the first; where a yes was not given, that is no yes.
    """
    for question in openings:
        if all(getattr(claim, field) == value for field, value in question.sets.items()):
            return question
    sets = [each for question in openings for each in question.sets.items()]
    unset = all(getattr(claim, field) is None and value is not True for field, value in sets)
    return openings[0] if unset else None
