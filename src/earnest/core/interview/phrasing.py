"""Questions in both voices, filled with the session's own words."""

import string
from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeVar

from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import by_id, natural
from earnest.core.model.session import Session
from earnest.core.text.spoken_title import shorten_title

Of = TypeVar("Of")


FALLBACK = {"goal": "the goal you set", "challenge": "what stands in the way", "person": "the others"}
"""The text for a placeholder where the session has none yet."""


class VoicedQuestion(NamedTuple):
    """A question in both voices, with the place of its answer."""

    place: Place
    you: str
    client: str
    why: str = ""
    """The rule that it would lift, by name; empty where it only opens the field."""


def voice_question(
    session: Session, interview: Interview, place: Place, why: str = "", present: Collection[str] = ()
) -> VoicedQuestion:
    """Return the question of a place in both voices, its placeholders filled.

    Nobody who is `present` is spoken of.
    """
    question = place.question_in(interview)
    you, client = (fill_names(session, place, text, present) for text in (question.you, question.client))
    return VoicedQuestion(place, you, client, why)


def fill_names(session: Session, place: Place, text: str, present: Collection[str] = ()) -> str:
    """Fill a text's placeholders with the session's own words.

    These are of what the place is about, or of the first claim there is; a long title is cut to what can be said
    aloud.
    """
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    if not names:
        return text
    known = _own_words(session, place, present)
    return text.format_map({name: known.get(name) or FALLBACK[name] for name in names})


def _own_words(session: Session, place: Place, present: Collection[str]) -> Mapping[str, str]:
    claim = session.claims.get(place.about or "")
    challenge = _first_of(session.challenge)
    if claim and claim.kind == "challenge":
        challenge = session.challenge[place.about or ""]
    if claim and claim.kind == "need" and session.need[place.about or ""].answers:
        challenge = session.challenge.get(session.need[place.about or ""].answers[0], challenge)
    goal = _first_of(session.goal)
    if claim and claim.kind == "goal":
        goal = session.goal[place.about or ""]
    elif challenge and challenge.blocks:
        goal = session.goal.get(challenge.blocks[0], goal)
    person = next(
        (
            person.name
            for key, person in by_id(session.person)
            if key not in present
            and key not in session.own_ids
            and person.has_a_say is not True
            and person.name
            and not person.archived
        ),
        "",
    )
    return {
        "goal": shorten_title(goal.text if goal else ""),
        "challenge": shorten_title(challenge.text if challenge else ""),
        "person": person,
    }


def _first_of(table: Mapping[str, Of]) -> Of | None:
    return table[min(table, key=natural)] if table else None
