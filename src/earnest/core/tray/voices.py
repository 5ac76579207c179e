"""Who the voices of a transcript are, as people of the session."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from earnest.core.editing.people import name_person
from earnest.core.history.changes import Edit
from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.transcripts.generic_labels import is_machine_label, propose_person
from earnest.core.transcripts.transcript import Transcript, Turn
from earnest.core.transcripts.voices import count_words, list_voices

NEW: Final = "new:"
"""The prefix of a name where a voice is somebody new."""
_BRACKETS: Final = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*")
_LAST_FIRST: Final = re.compile(r"([^,]+),\s*([^,]+)")


class VoiceShare(NamedTuple):
    """A voice, and how much it says."""

    label: str
    turns: int
    words: int
    share: float
    """Its part of all words that were said, from 0 to 1."""


def list_speakers(turns: Iterable[Turn]) -> Sequence[VoiceShare]:
    """Return the named voices in the order in which they speak."""
    voices = list_voices(turns)
    whole = sum(voice.words for voice in voices) or 1
    return [
        VoiceShare(voice.label, voice.turns, voice.words, voice.words / whole)
        for voice in voices
        if voice.label is not None
    ]


def has_speakers(transcript: Transcript) -> bool:
    """Return whether most turns are named, with several names."""
    named = [turn.label for turn in transcript.turns if turn.label is not None]
    return len(set(named)) > 1 and len(named) > len(transcript.turns) / 2


def find_name(label: str) -> str:
    """Return the name in a label, without what stands in brackets.

    *Reyes, Dana (Guest)* is Dana Reyes.
    """
    bare = " ".join(_BRACKETS.sub(" ", label).split()) or label.strip()
    turned = _LAST_FIRST.fullmatch(bare)
    return f"{turned[2].strip()} {turned[1].strip()}" if turned else bare


def propose_people(session: Session, labels: Iterable[str], me: str = "") -> dict[str, str]:
    """Return who each voice may be, for the user to confirm.

    It is `me`, the id of a person, `new:` and a name, `nobody`, or empty where only the user can tell.

    Args:
        session: The session.
        labels: The voices as the transcript names them.
        me: The user's own voice, where that is known.
    """
    known = {normalize(person.name or key): key for key, person in session.people()}
    known |= {normalize(name): ME for name in [session.you.name] if name.strip()}
    return {label: ME if normalize(label) == normalize(me) else _propose(label, known) for label in labels}


def _propose(label: str, known: Mapping[str, str]) -> str:
    said = propose_person(label)
    if said:
        return ME if said == "me" else NOBODY
    if is_machine_label(label):
        return ""
    name = find_name(label)
    return known.get(normalize(name)) or known.get(normalize(label)) or f"{NEW}{name}"


def write_voices(
    session: Session, meeting: str, chosen: Mapping[str, str]
) -> tuple[Mapping[str, str], tuple[Edit, ...]]:
    """Keep who each voice of a meeting is.

    Args:
        session: The session.
        meeting: The meeting's id.
        chosen: Who each voice is, as `propose_people` has it; empty where nobody knows.

    Returns:
        The person of each voice, and the edits.
    """
    people, edits, new = dict[str, str](), list[Edit](), dict[str, str]()
    for label, choice in chosen.items():
        person = choice
        if choice.startswith(NEW):
            name = choice.removeprefix(NEW).replace(",", " ").strip()
            person, brought = name_person(session, name, new)
            new.setdefault(normalize(name), person)
            edits += [edit for edit in brought if edit not in edits]
        if person:
            people[label] = person
    kept = (Edit(("meeting", meeting, "voices", label), people.get(label)) for label in chosen)
    return people, (*edits, *kept)


def count_all_words(turns: Iterable[Turn]) -> int:
    """Return how many words were said."""
    return sum(count_words(turn.text) for turn in turns)
