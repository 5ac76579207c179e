"""A question ready to be shown, and the values of its fields."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from earnest.core.interview.phrasing import fill_names
from earnest.core.interview.places import Place, count_place, read_answer
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import Field
from earnest.core.model.kinds import natural
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.text.dates import format_whole_day

LINKS = frozenset({"claims", "claim", "pick"})
"""Forms of field that tie a claim to others."""
ONE_LINERS = frozenset({"line", "people", "person", "number", "day"})
"""Forms of field that take one line."""
BETWEEN = "; "
"""The separator of people on one line."""


class QuestionPrompt(NamedTuple):
    """A question, ready to be shown."""

    stage: str
    """The stage's number and title."""
    place: str
    """Where in the first round, or in the stage: *first round 3 of 9*."""
    name: str
    """The claim's own words, or nothing where the question asks for them."""
    you: str
    client: str
    help: str
    said_to: str = "client"
    """Whom the question is for."""
    again: bool = False
    """Whether what the claim hangs on has changed since."""


def prompt_at(
    session: Session,
    interview: Interview,
    place: Place,
    look_again: Collection[str | None],
    *,
    first_round: bool = False,
) -> QuestionPrompt:
    """Return the question of a place, ready to be shown.

    Args:
        session: The session.
        interview: The questions.
        place: Where it is asked.
        look_again: The claims to look at again.
        first_round: Whether the questions of the first round are counted.
    """
    stage = interview.stage(place.stage)
    question = place.question_in(interview)
    name = ""
    if question.of == "person" and place.about and question.fields[0] != "name":
        name = session.name_of(place.about)
    elif place.about and place.about in session.claims and "text" not in question.fields:
        name = session.claims[place.about].text
    return QuestionPrompt(
        f"{stage.number} {stage.title}",
        count_place(session, interview, place, first_round=first_round),
        name,
        fill_names(session, place, question.you),
        fill_names(session, place, question.client),
        fill_names(session, place, question.help),
        stage.said_to,
        place.about in look_again,
    )


def find_candidates(session: Session, interview: Interview, place: Place, field: Field) -> Mapping[str, str]:
    """Return the claims to pick from in a field.

    These are texts by id, in natural order.
    """
    kinds = field.links or (place.question_in(interview).of,)
    return {
        key: session.claims[key].text or f"({key})"
        for kind in kinds
        for key in sorted(getattr(session, kind), key=natural)
    }


def read_value(session: Session, interview: Interview, place: Place, field: Field) -> Any:
    """Return a field's value in the form in which it is typed.

    `parse_field` reads it again.
    """
    value = read_answer(session, interview, place, field.name)
    if field.form in LINKS:
        return (value,) if isinstance(value, str) and value else tuple(value or ())
    if field.form == "choice":
        return value
    if field.form == "yes":
        return None if value is None else "yes" if value else "no"
    if field.form in ONE_LINERS:
        return show_field(session, field, value)
    return value or ""


def show_field(session: Session, field: Field, value: Any) -> str:
    """Return a value as a field of one line shows it."""
    if value is None:
        return ""
    if field.form == "people":
        return BETWEEN.join(describe_person(session, key) for key in value)
    if field.form == "person":
        return describe_person(session, value) if value else ""
    if field.form == "day":
        return format_whole_day(value)
    return str(value)
