"""What hangs on a goal or challenge that has changed since it was last looked at (DESIGN section 4)."""

from collections.abc import Iterator, Mapping

from earnest.core.history import in_order
from earnest.core.kinds import natural
from earnest.core.session import Session
from earnest.core.tables import parted
from earnest.core.words import fingerprint


def look_again(session: Session) -> tuple[str, ...]:
    """Return the challenges and needs to look at again, because what they hang on says something else now.

    A claim counts as looked at whenever a key of its own changes, it is said back, or a remark on it is settled.
    """
    looked = _last_looked_at(session)
    texts = _texts(session)
    stale = [
        key
        for key, parents in _hanging_on(session)
        if key in looked and _any_changed(session, looked[key], parents, texts)
    ]
    return tuple(stale)


def _hanging_on(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, challenge in sorted(session.challenge.items(), key=lambda item: natural(item[0])):
        yield key, challenge.blocks
    for key, need in sorted(session.need.items(), key=lambda item: natural(item[0])):
        goals = (
            goal
            for answered in need.answers
            if answered in session.challenge
            for goal in session.challenge[answered].blocks
        )
        yield key, (*need.answers, *goals)


def _last_looked_at(session: Session) -> Mapping[str, int]:
    """Return, by claim, the place in the history of the last entry about it."""
    looked: dict[str, int] = {}
    for place, (_, entry) in enumerate(in_order(session), 1):
        match parted(entry.path):
            case ("challenge" | "need", key, *_) | ("said_back", _, "of", key):
                looked[key] = place
            case ("settled", _, "claim") if isinstance(entry.now, str):
                looked[entry.now] = place
    return looked


def _texts(session: Session) -> Mapping[str, list[tuple[int, str]]]:
    """Return, by goal or challenge, each change of its text: its place in the history, and the text before."""
    changes: dict[str, list[tuple[int, str]]] = {}
    for place, (_, entry) in enumerate(in_order(session), 1):
        match parted(entry.path):
            case ("goal" | "challenge", key, "text") if isinstance(entry.was, str):
                changes.setdefault(key, []).append((place, entry.was))
    return changes


def _any_changed(
    session: Session, looked: int, parents: tuple[str, ...], texts: Mapping[str, list[tuple[int, str]]]
) -> bool:
    for parent in parents:
        before = next((was for place, was in texts.get(parent, ()) if place > looked), None)
        claim = session.claims.get(parent)
        if before is not None and claim and fingerprint(before) != fingerprint(claim.text):
            return True
    return False
