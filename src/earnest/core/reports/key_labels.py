"""Labels of a session's keys, in the words of the interview."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from earnest.core.evidence.confirmation import CLASSES
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import FIELDS
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import STAGES
from earnest.core.model.labels import describe_value
from earnest.core.model.session import Session
from earnest.core.rule_catalog import ASKING, RULES

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
    "say_backs": "Said back",
    "clearer_now": "What is clearer now",
    "serves": "Serves",
    "answer": "Answer",
    "claim": "On",
    "rule": "Asked",
    "need": "Answers",
    "reason_without_right": "Why without the right",
    "not_known": "Not known yet",
    "they_say_none": "They say there is none",
    "namesake": "Has your name and is somebody else",
    "stale_after_weeks": "Asked about after weeks",
    "carried_from": "Carried over from",
}
"""Labels of keys that no question names."""
BY_ITSELF = {"rank_guessed": "Rank, your guess", "rank_told": "Rank, as they said it"}
"""Labels of keys that only make sense beside another in their question."""
CHOSEN: Mapping[str, Mapping[str, str]] = {
    "class": {str(value): shown for value, shown in CLASSES},
    "rule": {name: rule.brief for name, rule in (RULES | ASKING).items()},
}
"""Values of such keys, as shown."""


def label_key(path: KeyPath, interview: Interview) -> str:
    """Return the label of a path's last key, capitalized."""
    head, key = path[0], path[-1]
    if len(path) <= len((head, "id", key)) and (field := FIELDS.get(head, {}).get(key)) and key != "text":
        label = BY_ITSELF.get(key) or field.label or _asked(head, key, interview)
        if label:
            return label[:1].upper() + label[1:]
    plain = key.replace("_", " ")
    return UNASKED.get(key, plain[:1].upper() + plain[1:])


def show_value(path: KeyPath, value: Any, session: Session, interview: Interview, today: date) -> str:
    """Return a path's value as shown, with the interview's words."""
    head, key = path[0], path[-1]
    if key == "not_known" and isinstance(value, list):
        return "; ".join(label_key((*path[:-1], str(each)), interview) for each in value)
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
