"""Lines typed while they talk: read, kept, and questions ticked off."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from earnest.core.editing.meetings.plan import write_agenda
from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.kinds import natural
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.meetings.lines import QUESTION, SAID, SAY_BACK, VERBATIM
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.text.words import content_words

CLOSING = "What is clearer to you now than when we started?"
"""The question that ends every meeting, as shipped."""
MARKS = {"?": QUESTION, "？": QUESTION, "=": SAY_BACK, "＝": SAY_BACK}
"""What a line of yours begins with."""
QUOTES = '"“”„«»「『＂'
"""What a line begins with where it is word for word."""
CLOSING_QUOTES = '"”“»」』＂'
SINGLE_LETTERS = "aàâeéèiíoóuúy"
"""The words of one letter, of any language."""
NOBODY: Mapping[str, str] = {}
LONGEST = 8
"""So many letters of a name, at most, name a person."""


class TypedLine(NamedTuple):
    """What a typed line says, and of whom."""

    kind: str
    who: str
    """The person's id; empty where nobody is named."""
    text: str


def assign_letters(session: Session, people: Iterable[str]) -> Mapping[str, str]:
    """Return the letters that name each person in a line.

    A line begins with them. They are the first of the name, as few as tell people apart; never a small word of the
    language, with which a line may begin.
    """
    names = {person: _join_name(session.name_of(person)) or person for person in people}
    found: dict[str, str] = {}
    for person, name in names.items():
        others = [other for key, other in names.items() if key != person]
        heads = (name[:length] for length in range(1, min(len(name), LONGEST) + 1))
        free = (
            head
            for head in heads
            if head not in found.values()
            and not any(other.startswith(head) for other in others)
            and not _is_small_word(head, session.language)
        )
        found[person] = next(free, "") or next_id(dict.fromkeys(found.values(), ""), name[:1])
    return found


def _join_name(name: str) -> str:
    return normalize(name).replace(" ", "")


def _is_small_word(head: str, language: str) -> bool:
    """Return whether a line may well begin with a word."""
    return head in SINGLE_LETTERS if len(head) == 1 else not content_words(head, language)


def list_speakers(session: Session, meeting: Meeting) -> tuple[str, ...]:
    """Return those who may speak: who is there, else all on file."""
    theirs = (key for key, _ in list_people_to_offer(session) if key not in session.own_ids)
    return tuple(person for person in meeting.who if person not in session.own_ids) or tuple(theirs)


def read_line(typed: str, letters: Mapping[str, str], names: Mapping[str, str] = NOBODY) -> TypedLine | None:
    """Return what a typed line says; None if it says nothing.

    Where only one person is there, a line without letters is theirs.

    Args:
        typed: The line.
        letters: The letters of each person.
        names: Their names; one of them, or how only one begins, may stand before a colon too.
    """
    text = " ".join(typed.split())
    if text[:1] in MARKS:
        return _say(MARKS[text[:1]], "", text[1:])
    is_quote = text[:1] in QUOTES
    text = text[1:].lstrip() if is_quote else text
    who, rest = _split_speaker(text, letters, names)
    if who is not None:
        text = rest
        is_quote, text = (True, text[1:]) if text[:1] in QUOTES else (is_quote, text)
    elif len(letters) == 1:
        who = next(iter(letters))
    if is_quote:
        return _say(VERBATIM, who or "", text[:-1] if text[-1:] in CLOSING_QUOTES else text)
    return _say(SAID, who or "", text)


def _split_speaker(text: str, letters: Mapping[str, str], names: Mapping[str, str]) -> tuple[str | None, str]:
    """Return who says a text, and what they say."""
    head, _, rest = text.partition(" ")
    who = next((person for person, shown in letters.items() if shown == normalize(head.rstrip(":"))), None)
    if who is None and ":" in text:
        name, _, rest = text.partition(":")
        begun = _join_name(name)
        meant = [person for person, whole in names.items() if begun and _join_name(whole).startswith(begun)]
        who = meant[0] if len(meant) == 1 else None
    return (who, rest.strip()) if rest.strip() else (None, text)


def _say(kind: str, who: str, text: str) -> TypedLine | None:
    return TypedLine(kind, who, text.strip()) if text.strip() else None


def add_line(session: Session, meeting: str, line: TypedLine, at: str, asks: str = "") -> tuple[Edit, ...]:
    """Keep a line of a meeting."""
    path = ("meeting", meeting, "line", next_id(session.meeting[meeting].line, "l"))
    facts = {"at": at, "kind": line.kind, "who": line.who, "text": line.text, "asks": asks}
    return tuple(Edit((*path, key), value) for key, value in facts.items() if value)


def tick_question(session: Session, meeting: str, question: str, at: str, closing: str = CLOSING) -> tuple[Edit, ...]:
    """Keep that a planned question was asked, or the closing one."""
    planned = session.meeting[meeting].plan.question
    text = planned[question].text if question else closing
    return add_line(session, meeting, TypedLine(QUESTION, "", text), at, asks=question)


def begin_meeting(
    session: Session, key: str, now: datetime, questions: Sequence[tuple[str, str]]
) -> tuple[str, tuple[Edit, ...]]:
    """Begin a meeting, a new one if the key is empty.

    Its questions are kept as they are now.

    Args:
        session: The session.
        key: The meeting's id.
        now: When it begins.
        questions: Each question's words and place, in order; not used where it has begun before.

    Returns:
        The meeting's id, and the edits.
    """
    key = key or next_id(session.meeting, "m")
    held = session.meeting.get(key) or Meeting()
    path = ("meeting", key)
    edits = [Edit((*path, "on"), now.date()), Edit((*path, "began"), held.began or now)]
    edits += [Edit((*path, "ended"))] if held.ended else []
    return key, (*edits, *(write_agenda(session, key, questions) if not held.began else ()))


def end_meeting(session: Session, key: str, now: datetime) -> tuple[Edit, ...]:
    """End a meeting; its questions and say-backs are counted unless they were.

    Where nobody is named who was there, it is those whose lines were typed.
    """
    held = session.meeting[key]
    spoke = dict.fromkeys(line.who for _, line in sorted(held.line.items(), key=lambda each: natural(each[0])))
    who = [person for person in spoke if person] if not held.who else []
    counted = {"questions": QUESTION, "say_backs": SAY_BACK}
    counts = {name: sum(line.kind == kind for line in held.line.values()) for name, kind in counted.items()}
    fresh = {name: count for name, count in counts.items() if getattr(held, name) is None and held.line}
    return (
        Edit(("meeting", key, "ended"), now),
        *([Edit(("meeting", key, "who"), who)] if who else []),
        *(Edit(("meeting", key, name), count) for name, count in fresh.items()),
    )


def format_elapsed(meeting: Meeting, now: datetime) -> str:
    """Return the time since a meeting began, as HH:MM:SS."""
    seconds = int(max(measure_elapsed(meeting, now), timedelta()).total_seconds())
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def measure_elapsed(meeting: Meeting, now: datetime) -> timedelta:
    """Return how long a meeting has gone on.

    It is nothing before it begins.
    """
    began = meeting.began
    if began is None:
        return timedelta()
    if (now.tzinfo is None) != (began.tzinfo is None):  # written by hand, without its offset
        began, now = began.replace(tzinfo=None), now.replace(tzinfo=None)
    return now - began
