"""What hangs on a goal or challenge that has changed since it was last looked at (DESIGN section 4)."""

from collections.abc import Iterator

from earnest.core.kinds import natural
from earnest.core.session import Session
from earnest.core.story import Story, story_of
from earnest.core.words import fingerprint


def look_again(session: Session) -> tuple[str, ...]:
    """Return the challenges and needs to look at again, because what they hang on says something else now.

    A claim counts as looked at whenever a key of its own changes, it is said back, or a remark on it is settled.
    """
    story = story_of(session)
    return tuple(key for key, parents in _hanging_on(session) if _is_stale(session, story, key, parents))


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


def _is_stale(session: Session, story: Story, key: str, parents: tuple[str, ...]) -> bool:
    looked = story.last_looked_at(key)
    if looked is None:
        return False
    for parent in parents:
        before, claim = story.text_before(parent, looked), session.claims.get(parent)
        if before is not None and claim and fingerprint(before) != fingerprint(claim.text):
            return True
    return False
