"""Labels of a session's keys, in the words of the interview."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from earnest.core.evidence.confirmation import CLASSES
from earnest.core.interview.stage import Interview, Question
from earnest.core.model.fields import FIELDS
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND, STAGES
from earnest.core.model.labels import describe_value
from earnest.core.model.records import SENSES, name_target, split_target
from earnest.core.model.session import Session
from earnest.core.rule_catalog import ASKING, RULES

PROSE = {
    kind: tuple(name for name, field in fields.items() if field.form in {"text", "line"} and name != "text")
    for kind, fields in FIELDS.items()
}
"""The parts of each kind of claim that are written in words."""
UNASKED = {
    "text": "Text",
    "words": "Their words",
    "where": "Source",
    "at": "Where in the transcript",
    "for": "For",
    "against": "Against",
    "about": "About",
    "on": "Day",
    "how": "How",
    "who": "Who",
    "second_hand": "Said by somebody else for them",
    "all_they_said": "All they said",
    "said": "Said back",
    "reply": "Their answer",
    "class": "What it meant",
    "note": "Why it means the same",
    "questions": "Questions asked",
    "say_backs": "Say-backs made",
    "clearer_now": "What is clearer now",
    "serves": "On",
    "answer": "Answer",
    "claim": "On",
    "rule": "Asked",
    "need": "Answers",
    "reason_without_right": "Reason to propose early",
    "not_known": "Not known yet",
    "they_say_none": "They say there is none",
    "namesake": "Has your name and is somebody else",
    "stale_after_weeks": "Weeks before asking again",
    "carried_from": "Carried over from",
    "practice": "For practice",
}
"""Labels of keys that no question names."""
IN_MEETING = {
    "at": "Time",
    "text": "Line",
    "asks": "Planned question",
    "name": "File",
    "sha256": "SHA-256",
    "kept": "Text kept",
}
"""Labels of a meeting's keys that mean something else there."""
BY_ITSELF = {"rank_guessed": "Rank, your guess", "rank_told": "Rank, as they said it"}
"""Labels of keys that only make sense beside another in their question."""
CHOSEN: Mapping[str, Mapping[str, str]] = {
    "class": {str(value): shown for value, shown in CLASSES},
    "rule": {name: rule.brief for name, rule in (RULES | ASKING).items()},
}
"""Values of such keys, as shown."""


def label_key(path: KeyPath, interview: Interview, session: Session | None = None) -> str:
    """Return the label of a path's last key, capitalized.

    A session names its criteria.
    """
    head, key = path[0], path[-1]
    if session and head == "contender" and key in session.criterion:
        return " ".join(session.criterion[key].text.split())
    if len(path) <= len((head, "id", key)) and (field := FIELDS.get(head, {}).get(key)) and key != "text":
        label = BY_ITSELF.get(key) or field.label or _asked(head, key, interview)
        if label:
            return label[:1].upper() + label[1:]
    if head == "meeting" and key in IN_MEETING:
        return IN_MEETING[key]
    plain = key.replace("_", " ")
    return UNASKED.get(key, plain[:1].upper() + plain[1:])


def describe_target(target: str, session: Session, interview: Interview) -> str:
    """Return a claim's text, or a part with its label."""
    key, part = split_target(target)
    claim = session.claims.get(key)
    if claim is None:
        return target
    text = " ".join(claim.text.split()) or key
    if not part:
        return f"{KIND[claim.kind].noun.capitalize()}: {text}"
    if part in session.criterion:
        return f"{text}, {' '.join(session.criterion[part].text.split())}"
    label = label_key((claim.kind, key, part), interview)
    said = " ".join(str(getattr(claim, part)).split()) if part in PROSE[claim.kind] else ""
    return f"{label}: {said}" if said else f"{label}, of {text}"


def find_asked_part(question: Question, field: str = "") -> str:
    """Return the part of a claim that a question asks for.

    Where it asks for several, it is the field that was written in last; empty where it asks for the claim itself.
    """
    parts = [] if "text" in question.fields else [each for each in question.fields if each in PROSE[question.of]]
    return parts[0] if len(parts) == 1 else field if field in parts else ""


def list_parts(session: Session, interview: Interview, claim: str) -> dict[str, str]:
    """Return the parts of a claim, in words."""
    criteria = session.criterion if claim in session.contender else ()
    targets = (name_target(claim, part) for part in (*PROSE[session.claims[claim].kind], *criteria))
    return {target: describe_target(target, session, interview) for target in targets}


def list_targets(session: Session, interview: Interview, claim: str) -> dict[str, str]:
    """Return all that a claim's record may speak of besides, in words.

    The claim's own parts come first, then the other claims, each with its parts.
    """
    found: dict[str, str] = {}
    for key in (claim, *(other for other in session.claims if other != claim)):
        if key != claim:
            found[name_target(key)] = describe_target(name_target(key), session, interview)
        for target, label in list_parts(session, interview, key).items():
            found[target] = f"{'' if key == claim else '   '}{label}"
    return found


def show_value(path: KeyPath, value: Any, session: Session, interview: Interview, today: date) -> str:
    """Return a path's value as shown, with the interview's words."""
    head, key = path[0], path[-1]
    if head == "not_known" and isinstance(value, list):
        questions = interview.stage(key).question if key in STAGES else {}
        return "; ".join(questions[each].yields if each in questions else str(each) for each in value)
    if key == "not_known" and isinstance(value, list):
        return "; ".join(label_key((*path[:-1], str(each)), interview) for each in value)
    if key in SENSES and isinstance(value, list):
        return "; ".join(describe_target(str(each), session, interview) for each in value)
    if key == "meeting" and value in session.meeting:
        return describe_value(session.meeting[value].on, session, today) or value
    if key == "misread_stage" and value in STAGES:
        return interview.stage(value).title
    field = FIELDS.get(head, {}).get(key)
    shown = dict(field.choices) if field else CHOSEN.get(key, {})
    return shown[value] if isinstance(value, str) and value in shown else describe_value(value, session, today)


def _asked(of: str, field: str, interview: Interview) -> str:
    """Return what is found in the one question for a field.

    Empty if there is no such question.
    """
    return next((each.yields for _, _, each in interview.questions() if each.of == of and each.fields == (field,)), "")
