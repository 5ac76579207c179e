"""What a user answers to a question or a remark, as edits."""

from collections.abc import Mapping
from typing import Any

from earnest.core.editing.edits import begin_record, link_to_only, to_toml_value
from earnest.core.editing.people import name_person
from earnest.core.history.changes import Edit
from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview, Question
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.text.words import fingerprint


def answer_question(
    session: Session, interview: Interview, place: Place, values: Mapping[str, Any]
) -> tuple[tuple[Edit, ...], Place]:
    """Return the edits of an answer, and the place afterwards.

    A place without a claim names the claim that the answer begins.

    Args:
        session: The session.
        interview: The questions.
        place: Where the answer goes.
        values: By field, what it holds now: text, a tuple of ids, a number, a date; None or empty takes it away.
    """
    question = place.question_in(interview)
    values = {field: to_toml_value(value) for field, value in values.items()}
    if question.of == "person" and place.about is None and values.get("name"):
        name, _, role = (part.strip() for part in str(values["name"]).partition(","))
        values |= {"name": name, "role": values.get("role") or role or None}
    if question.asked == "once" and question.of in KIND:
        picked = [_picked(session, question.of, field, value) for field, value in values.items()]
        return (*(edit for edits in picked for edit in edits), *_known_now(session, place, question, values)), place
    if question.of == "decision":
        edits = [Edit(("decision", field), value) for field, value in values.items()]
        return (*edits, *_known_now(session, place, question, values)), place
    if place.about is None:
        if all(value is None for value in values.values()):
            return (), place
        about = _new_subject(session, question, values)
        begin = dict(question.sets) | {field: value for field, value in values.items() if value is not None}
        for field, only in link_to_only(session, question.of).items():
            begin.setdefault(field, only)
        begun_edits = [Edit((question.of, about, field), value) for field, value in begin.items()]
        begun = Place(place.stage, place.question, about)
        return (*begun_edits, *_known_now(session, place, question, values)), begun
    path = (question.of, place.about)
    edits = [Edit((*path, field), value) for field, value in values.items()]
    return (*edits, *_known_now(session, place, question, values)), place


def write_cell(contender: str, criterion: str, text: str) -> tuple[Edit, ...]:
    """Write what is believed of a contender by a criterion."""
    return (Edit(("contender", contender, "on", criterion), text or None),)


def toggle_not_known(session: Session, interview: Interview, place: Place) -> tuple[Edit, ...]:
    """Mark a question as *not known yet*, or remove the mark."""
    question = place.question_in(interview)
    if place.about is None or question.of not in KIND:
        return (_toggled(("not_known", place.stage), session.not_known.get(place.stage, ()), (place.question,)),)
    claim = session.claims[place.about]
    open_fields = tuple(field for field in question.fields if not getattr(claim, field, None)) or question.fields[:1]
    return (_toggled((question.of, place.about, "not_known"), claim.not_known, open_fields),)


def toggle_none_said(session: Session, none: str) -> tuple[Edit, ...]:
    """Note that they say there is none, or remove the note.

    Args:
        session: The session.
        none: What there is none of; no edits if empty.
    """
    if not none:
        return ()
    return (_toggled(("decision", "they_say_none"), session.decision.they_say_none, (none,)),)


def answer_remark(session: Session, claim: str, rule: str, text: str, answer: str) -> tuple[Edit, ...]:
    """Answer a remark, or overrule a filler, for this text."""
    record = {"claim": claim, "rule": rule, "print": fingerprint(text), "answer": answer}
    return begin_record(("settled", next_id(session.settled, "x")), record)


def accept_short_text(session: Session, claim: str | None) -> tuple[Edit, ...]:
    """Accept a claim's text although it counts as blank.

    It holds while the text stays the same. No edits without a claim.
    """
    return () if claim is None else answer_remark(session, claim, "filler", session.claims[claim].text, "that is all")


def _picked(session: Session, kind: str, field: str, chosen: str | None) -> tuple[Edit, ...]:
    """Mark one of a kind's claims and unmark the others."""
    return tuple(Edit((kind, key, field), True if key == chosen else None) for key in getattr(session, kind))


def _new_subject(session: Session, question: Question, values: Mapping[str, Any]) -> str:
    if question.of in KIND:
        return next_claim_id(session, question.of)
    return name_person(session, str(values.get("name") or ""))[0]


def _known_now(session: Session, place: Place, question: Question, values: Mapping[str, Any]) -> list[Edit]:
    """Remove *not known yet* from what is answered now."""
    filled = {field for field, value in values.items() if value is not None}
    edits = []
    stage = session.not_known.get(place.stage, ())
    if filled and place.question in stage:
        left = tuple(other for other in stage if other != place.question)
        edits.append(Edit(("not_known", place.stage), to_toml_value(left)))
    if place.about is not None and question.of in KIND:
        marked = session.claims[place.about].not_known
        if filled & set(marked):
            left = tuple(field for field in marked if field not in filled)
            edits.append(Edit((question.of, place.about, "not_known"), to_toml_value(left)))
    return edits


def _toggled(path: tuple[str, ...], marked: tuple[str, ...], named: tuple[str, ...]) -> Edit:
    if set(named) <= set(marked):
        return Edit(path, to_toml_value(tuple(other for other in marked if other not in named)))
    return Edit(path, [*marked, *(name for name in named if name not in marked)])
