"""Claims to look at again, after a change above (DESIGN section 4)."""

from earnest.core.history.claim_history import ClaimHistory, trace_claim
from earnest.core.model.claims import Need
from earnest.core.model.kinds import natural
from earnest.core.model.session import Session
from earnest.core.text.words import says_the_same


def find_look_again(session: Session, history: ClaimHistory | None = None) -> tuple[str, ...]:
    """Return challenges and needs whose goal or challenge was reworded.

    A claim counts as looked at whenever a key of its own changes, it is said back, or a remark on it is answered.
    """
    history = history or trace_claim(session)
    reworded = history.reworded
    if not reworded:
        return ()
    challenges = {key for key, each in session.challenge.items() if not reworded.isdisjoint(each.blocks)}
    above = challenges | reworded
    needs = [key for key, each in session.need.items() if not above.isdisjoint(each.answers)]
    return (
        *(
            key
            for key in sorted(challenges, key=natural)
            if _is_stale(session, history, key, session.challenge[key].blocks)
        ),
        *(
            key
            for key in sorted(needs, key=natural)
            if _is_stale(session, history, key, _under(session, session.need[key]))
        ),
    )


def _under(session: Session, need: Need) -> tuple[str, ...]:
    """Return the challenges a need answers, and the goals they block."""
    there = (session.challenge[key] for key in need.answers if key in session.challenge)
    return (*need.answers, *(goal for challenge in there for goal in challenge.blocks))


def _is_stale(session: Session, history: ClaimHistory, key: str, parents: tuple[str, ...]) -> bool:
    looked = history.last_looked_at(key)
    if looked is None:
        return False
    for parent in parents:
        before, claim = history.text_before(parent, looked), session.claims.get(parent)
        if before is not None and claim and not says_the_same(before, claim.text):
            return True
    return False
