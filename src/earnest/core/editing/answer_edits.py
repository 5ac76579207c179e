"""What a user does, as edits: answer, hear, read, say back, not known yet, add, put away."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from earnest.core.evidence.confirmation import CORRECTING, covers
from earnest.core.history.changes import Edit
from earnest.core.history.steps import LONGEST, sort_entries
from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview, Question
from earnest.core.model.kinds import KIND
from earnest.core.model.links import links_of
from earnest.core.model.paths import join_path
from earnest.core.model.session import FORMAT, YOU, ReplyClass, Session, Tables
from earnest.core.text.normalize import normalize
from earnest.core.text.words import fingerprint, words

TITLES = frozenset("mr mrs ms miss mx dr prof sir madam herr frau".split())
"""What stands before a name and makes no id."""


def begin_tables(client: str, interview: str, started: datetime, language: str = "en") -> Tables:
    """Return the tables of a new session, before its first change."""
    return {
        "format": FORMAT,
        "client": client,
        "interview": interview,
        "started": started,
        "language": language,
    }


def next_id(table: Mapping[str, object], prefix: str) -> str:
    """Return the first free id of a table: the prefix and a number, above all in use."""
    ends = [key.removeprefix(prefix) for key in table if key.startswith(prefix)]
    used = [int(end) for end in ends if len(end) <= LONGEST and end.isdecimal()]
    return f"{prefix}{max(used, default=0) + 1}"


def next_claim_id(session: Session, kind: str) -> str:
    """Return the id that the next claim of a kind gets; no number is given twice in a session's history."""
    prefix = KIND[kind].prefix
    named = {entry.path.split(".")[1]: None for entry in session.history.values() if entry.path.startswith(f"{kind}.")}
    return next_id({**named, **getattr(session, kind), **_foreign(session, prefix)}, prefix)


def answer_question(
    session: Session, interview: Interview, place: Place, values: Mapping[str, Any]
) -> tuple[tuple[Edit, ...], Place]:
    """Answer a question: the edits, and the place, which names the claim that the answer may have begun.

    Args:
        session: The session.
        interview: The questions.
        place: Where the answer goes.
        values: By field, what it holds now: text, a tuple of ids, a number, a date; None or empty takes it away.
    """
    question = place.asked_in(interview)
    values = {field: _as_toml(value) for field, value in values.items()}
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
        begin |= _first_links(session, question, begin)
        begun_edits = [Edit((question.of, about, field), value) for field, value in begin.items()]
        there = Place(place.stage, place.question, about)
        return (*begun_edits, *_known_now(session, place, question, values)), there
    path = (question.of, place.about)
    edits = [Edit((*path, field), value) for field, value in values.items()]
    return (*edits, *_known_now(session, place, question, values)), place


def toggle_not_known(session: Session, interview: Interview, place: Place) -> tuple[Edit, ...]:
    """Mark a question as asked and *not known yet*; asked again, take the mark away."""
    question = place.asked_in(interview)
    if place.about is None or question.of not in KIND:
        return (_toggled(("not_known", place.stage), session.stage_not_known(place.stage), (place.question,)),)
    claim = session.claims[place.about]
    open_fields = tuple(field for field in question.fields if not getattr(claim, field, None)) or question.fields[:1]
    return (_toggled((question.of, place.about, "not_known"), claim.not_known, open_fields),)


def toggle_none_said(session: Session, none: str) -> tuple[Edit, ...]:
    """Note their word that there is none of something; said again, take it back."""
    return (_toggled(("decision", "they_say_none"), session.decision.they_say_none, (none,)),)


def add_quote(
    session: Session,
    claim: str,
    words_said: str,
    who: str,
    on: date | None,
    how: str,
    *,
    second_hand: bool = False,
) -> tuple[Edit, ...]:
    """Put a quote under a claim."""
    kind = session.claims[claim].kind
    key = next_id(session.claims[claim].heard, "h")
    record = {"words": words_said, "who": who, "on": on, "how": how, "second_hand": second_hand or None}
    return _of_record((kind, claim, "heard", key), record)


def add_source(session: Session, claim: str, source: str, on: date | None) -> tuple[Edit, ...]:
    """Put a public source under a claim."""
    kind = session.claims[claim].kind
    return _of_record((kind, claim, "read", next_id(session.claims[claim].read, "r")), {"source": source, "on": on})


def rewrite_record(session: Session, claim: str, record: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set the keys of a record that is there; `record` is `heard.h1` or `read.r1`."""
    path = (session.claims[claim].kind, claim, *record.split("."))
    return tuple(Edit((*path, key), _as_toml(value)) for key, value in values.items())


def remove_record(session: Session, claim: str, record: str) -> tuple[Edit, ...]:
    """Take a record away; the history keeps it."""
    return (Edit((session.claims[claim].kind, claim, *record.split("."))),)


def add_say_back(
    session: Session,
    claims: Iterable[str],
    said: str,
    reply: str,
    class_: ReplyClass | None,
    who: str,
    on: date | None,
) -> tuple[Edit, ...]:
    """Keep what was said back of some claims, with the fingerprint of each as it stands, and the answer."""
    key = next_id(session.said_back, "s")
    of = {claim: fingerprint(session.claims[claim].text) for claim in claims}
    record = {"said": said, "reply": reply, "class": class_, "who": who, "on": on, "of": of}
    return _of_record(("said_back", key), record)


def rewrite_say_back(key: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set the keys of a say-back that is there; what it covered, and the prints of then, stay."""
    return tuple(Edit(("said_back", key, name), _as_toml(value)) for name, value in values.items())


def narrow_correction(session: Session, key: str, claim: str) -> tuple[Edit, ...]:
    """Note that an answer corrected one of the claims said back, and left the others as they were: those drop out.

    Else it would stand against all of them, said back anew on the same day or not (DESIGN section 3, class of a reply).
    """
    return tuple(Edit(("said_back", key, "of", other)) for other in session.said_back[key].of if other != claim)


def vouch(session: Session, claim: str, note: str) -> tuple[Edit, ...]:
    """Vouch that the last edit left a claim's meaning the same: what they confirmed or corrected before it stays so."""
    found = fingerprint(session.claims[claim].text)
    path = join_path((session.claims[claim].kind, claim, "text"))
    was = next((entry.was for _, entry in reversed(sort_entries(session)) if entry.path == path), None)
    before = fingerprint(was) if isinstance(was, str) else None
    return tuple(
        Edit(("said_back", key, "same_meaning", claim), {"print": found, "note": note})
        for key, said in session.said_back.items()
        if said.class_ in {"that's it", *CORRECTING} and covers(said, claim, before)
    )


def answer_remark(session: Session, claim: str, rule: str, text: str, answer: str) -> tuple[Edit, ...]:
    """Answer a remark, or overrule a filler, for this claim and text."""
    record = {"claim": claim, "rule": rule, "print": fingerprint(text), "answer": answer}
    return _of_record(("settled", next_id(session.settled, "x")), record)


def name_person(session: Session, spoken: str, new: Mapping[str, str] | None = None) -> tuple[str, tuple[Edit, ...]]:
    """Return the id of a person as somebody writes them, *Dana, founder*, and the edits where they are new.

    The same name, folded, is the same person; a role that is given and not on file yet is kept.

    Args:
        session: The session.
        spoken: The name, and after a comma the role.
        new: People named in the same breath who are not on file yet: their ids by their folded names.
    """
    name, _, role = (part.strip() for part in spoken.partition(","))
    if normalize(name) == YOU:
        return YOU, ()
    if new and normalize(name) in new:
        return new[normalize(name)], ()
    for key, person in session.people():
        if normalize(person.name or key) == normalize(name) or key == name:
            return key, (Edit(("person", key, "role"), role),) if role and not person.role else ()
    taken = {**session.person, **dict.fromkeys((new or {}).values())}
    first = [word for word in words(name) if word not in TITLES][:1]
    key = first[0] if first and first[0].isascii() and first[0] != YOU else next_id(taken, "p")
    if key in taken:
        key = next_id({**taken, f"{key}1": None}, key)
    edits = (Edit(("person", key, field), value) for field, value in (("name", name), ("role", role)) if value)
    return key, tuple(edits)


def remove_claim(session: Session, claim: str) -> tuple[Edit, ...]:
    """Take a claim out, with every link to it; the history keeps all of it, and undo brings it back."""
    kind = session.claims[claim].kind
    edits = [Edit((kind, claim))]
    for path, target, tables in links_of(session):
        if target != claim or kind not in tables or path[:2] == (kind, claim):
            continue
        edits.append(_unlinked(session, path, claim))
    return tuple(edits)


def _unlinked(session: Session, path: tuple[str, ...], target: str) -> Edit:
    if path[0] == "said_back":
        return Edit(path)
    if path[0] in {"settled", "own_question"}:
        return Edit(path[:2])
    if path[0] == "proposal":
        return Edit(path)
    held = getattr(session.claims[path[1]], path[2])
    if isinstance(held, str):
        return Edit(path)
    return Edit(path, _as_toml(tuple(key for key in held if key != target)))


def _foreign(session: Session, prefix: str) -> dict[str, None]:
    """Return ids of other kinds of claim that look like those of a prefix: an id is used once in a session."""
    return {key: None for key in session.claims if key.startswith(prefix)}


def _picked(session: Session, kind: str, field: str, chosen: str | None) -> tuple[Edit, ...]:
    """Mark one of a kind's claims, and no other."""
    return tuple(Edit((kind, key, field), True if key == chosen else None) for key in getattr(session, kind))


def _new_subject(session: Session, question: Question, values: Mapping[str, Any]) -> str:
    if question.of in KIND:
        return next_claim_id(session, question.of)
    return name_person(session, str(values.get("name") or ""))[0]


def _first_links(session: Session, question: Question, begin: Mapping[str, Any]) -> dict[str, list[str]]:
    """Tie a new challenge to the only goal, a new need to the only challenge: there is nothing to choose."""
    if question.of == "challenge" and "blocks" not in begin and len(session.goal) == 1:
        return {"blocks": list(session.goal)}
    if question.of == "need" and "answers" not in begin and len(session.challenge) == 1:
        return {"answers": list(session.challenge)}
    return {}


def _known_now(session: Session, place: Place, question: Question, values: Mapping[str, Any]) -> list[Edit]:
    """Take away the *not known yet* of whatever is answered now."""
    filled = {field for field, value in values.items() if value is not None}
    edits = []
    stage = session.stage_not_known(place.stage)
    if filled and place.question in stage:
        left = tuple(other for other in stage if other != place.question)
        edits.append(Edit(("not_known", place.stage), _as_toml(left)))
    if place.about is not None and question.of in KIND:
        marked = session.claims[place.about].not_known
        if filled & set(marked):
            left = tuple(field for field in marked if field not in filled)
            edits.append(Edit((question.of, place.about, "not_known"), _as_toml(left)))
    return edits


def _toggled(path: tuple[str, ...], there: tuple[str, ...], named: tuple[str, ...]) -> Edit:
    if set(named) <= set(there):
        return Edit(path, _as_toml(tuple(other for other in there if other not in named)))
    return Edit(path, [*there, *(name for name in named if name not in there)])


def _of_record(path: tuple[str, ...], record: Mapping[str, Any]) -> tuple[Edit, ...]:
    return tuple(Edit((*path, key), value) for key, value in record.items() if value not in (None, "", {}))


def _as_toml(value: Any) -> Any:
    """Return a value as the file holds it; None where there is nothing to hold."""
    if isinstance(value, tuple | list):
        return list(value) or None
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is False else value
