"""Questions in both voices, filled with the session's own words."""

import re
import string
from collections.abc import Collection, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.claims import Challenge, Goal
from earnest.core.model.kinds import by_id, natural
from earnest.core.model.session import Session
from earnest.core.text.spoken_title import shorten_title

Of = TypeVar("Of")


_INTRODUCED = re.compile(r"\bthis(?: \w+)?: (?=\{)")
"""What stands before a title of the session's own, and not before other words."""
FALLBACK = {"goal": "the goal you set", "challenge": "what stands in the way", "person": "the others"}
"""The text for a placeholder where the session has none yet."""


class VoicedQuestion(NamedTuple):
    """A question in both voices, with the place of its answer."""

    place: Place
    you: str
    client: str
    why: str = ""
    """The rule that it would lift, by name; empty where it only opens the field."""


def voice_question(session: Session, interview: Interview, place: Place, why: str = "") -> VoicedQuestion:
    """Return the question of a place in both voices, its placeholders filled."""
    return QuestionVoice(session).voice(interview, place, why)


def fill_names(session: Session, place: Place, text: str) -> str:
    """Fill a text's placeholders with the session's own words."""
    return QuestionVoice(session).fill(place, text)


class QuestionVoice:
    """Questions in a session's own words.

    What many of them share is looked up once.

    Args:
        session: The session.
        present: The ids of people who are there: none of them is spoken of.
    """

    def __init__(self, session: Session, present: Collection[str] = ()) -> None:
        self._session, self._present = session, present
        self._titles: dict[str, str] = {}

    def voice(self, interview: Interview, place: Place, why: str = "") -> VoicedQuestion:
        """Return the question of a place in both voices, its placeholders filled."""
        question = place.question_in(interview)
        return VoicedQuestion(place, self.fill(place, question.you), self.fill(place, question.client), why)

    def fill(self, place: Place, text: str) -> str:
        """Fill a text's placeholders with the session's own words.

        These are of what the place is about, or of the first claim there is; a long title is cut to what can be said
        aloud.
        """
        words = {name: self._name(name, place) for name in _find_placeholders(text)}
        text = text if all(words.values()) else _INTRODUCED.sub("", text)
        return text.format_map({name: said or FALLBACK[name] for name, said in words.items()}) if words else text

    def _name(self, placeholder: str, place: Place) -> str:
        if placeholder == "person":
            return self._person
        found = self._find_challenge(place) if placeholder == "challenge" else self._find_goal(place)
        text = found.text if found else ""
        if text not in self._titles:
            self._titles[text] = shorten_title(text)
        return self._titles[text]

    def _find_challenge(self, place: Place) -> Challenge | None:
        challenges, about = self._session.challenge, place.about or ""
        if about in challenges:
            return challenges[about]
        need = self._session.need.get(about)
        first = self._first_challenge
        return challenges.get(need.answers[0], first) if need and need.answers else first

    def _find_goal(self, place: Place) -> Goal | None:
        goals, about = self._session.goal, place.about or ""
        if about in goals:
            return goals[about]
        challenge, first = self._find_challenge(place), self._first_goal
        return goals.get(challenge.blocks[0], first) if challenge and challenge.blocks else first

    @cached_property
    def _first_goal(self) -> Goal | None:
        return _first_of(self._session.goal)

    @cached_property
    def _first_challenge(self) -> Challenge | None:
        return _first_of(self._session.challenge)

    @cached_property
    def _person(self) -> str:
        silent = {*self._present, *self._session.own_ids}
        every = (person for key, person in by_id(self._session.person) if key not in silent)
        asked = (each for each in every if each.has_a_say is not True and each.name and not each.archived)
        return next((person.name for person in asked), "")


@lru_cache(maxsize=256)
def _find_placeholders(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


def _first_of(table: Mapping[str, Of]) -> Of | None:
    return table[min(table, key=natural)] if table else None
