"""Who a voice of a transcript may be."""

from collections.abc import Sequence

from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.model.session import Session
from earnest.core.tray.hearing import list_choices
from earnest.core.tray.voices import NEW
from earnest.workspace import texts as say

ANOTHER, UNKNOWN = "+", "?"
"""The choice of somebody new, who is asked for, and that of nobody known yet."""


def describe_voice(session: Session, person: str) -> str:
    """Return who a voice is, in words."""
    if person.startswith(NEW):
        return say.VOICE_NEW.format(name=person.removeprefix(NEW))
    return {ME: say.VOICE_YOU, NOBODY: say.VOICE_NOBODY, "": say.VOICE_UNKNOWN}.get(person) or session.name_of(person)


def offer_people(session: Session, label: str, proposed: str) -> Sequence[tuple[str, str]]:
    """Return who a voice may be: each choice, with its words."""
    people = list_choices(session, label, proposed)
    return [*((each or UNKNOWN, describe_voice(session, each)) for each in people), (ANOTHER, say.VOICE_SOMEBODY_NEW)]


def read_choice(chosen: str | None, name: str | None, before: str) -> str:
    """Return who was chosen; as before where nobody was.

    Args:
        chosen: The choice.
        name: The name of somebody new.
        before: Who the voice was taken for.
    """
    if chosen == ANOTHER:
        return f"{NEW}{name.strip()}" if name and name.strip() else before
    return before if chosen is None else "" if chosen == UNKNOWN else chosen
