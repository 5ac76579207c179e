"""What each key of a session is called: in the words of the question that asks for it, never in those of the file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from earnest.core.evidence.confirmation import CLASSES
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import FIELDS
from earnest.core.model.kinds import STAGES
from earnest.core.model.labels import describe_value
from earnest.core.model.paths import KeyPath
from earnest.core.model.session import Session
from earnest.core.rules import ASKING, RULES

UNASKED = {
    "text": "Text",
    "words": "Their words",
    "source": "Where it stands",
    "on": "Day",
    "how": "How",
    "who": "Who",
    "second_hand": "Told by somebody else",
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
"""What the keys are called that no question asks for by name."""
BY_ITSELF = {"rank_guessed": "Rank, your guess", "rank_told": "Rank, as they told it"}
"""What keys are called that only make sense beside another in their question."""
CHOSEN: Mapping[str, Mapping[str, str]] = {
    "class": {str(value): shown for value, shown in CLASSES},
    "rule": {name: rule.brief for name, rule in (RULES | ASKING).items()},
}
"""Values of such keys as they are shown."""


def label_key(path: KeyPath, interview: Interview) -> str:
    """Return what the key at the end of a path is called, with a capital."""
    head, key = path[0], path[-1]
    if len(path) <= len((head, "id", key)) and (field := FIELDS.get(head, {}).get(key)) and key != "text":
        label = BY_ITSELF.get(key) or field.label or _asked(head, key, interview)
        if label:
            return label[:1].upper() + label[1:]
    plain = key.replace("_", " ")
    return UNASKED.get(key, plain[:1].upper() + plain[1:])


def show_value(path: KeyPath, value: Any, session: Session, interview: Interview, today: date) -> str:
    """Return what stands at a path as it is shown: a choice as the question has it, a stage by its name."""
    head, key = path[0], path[-1]
    if key == "not_known" and isinstance(value, list):
        return "; ".join(label_key((*path[:-1], str(each)), interview) for each in value)
    if key == "misread_stage" and value in STAGES:
        return interview.stage(value).title
    field = FIELDS.get(head, {}).get(key)
    shown = dict(field.choices) if field else CHOSEN.get(key, {})
    return shown[value] if isinstance(value, str) and value in shown else describe_value(value, session, today)


def _asked(of: str, field: str, interview: Interview) -> str:
    """Return what the question for a field, and no other, yields; nothing where there is none."""
    return next((each.yields for _, _, each in interview.questions() if each.of == of and each.fields == (field,)), "")
