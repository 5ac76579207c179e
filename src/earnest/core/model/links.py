"""Links between tables: the keys that hold ids, and broken links."""

from collections.abc import Iterator

from earnest.core.model.claims import Claim
from earnest.core.model.faults import Fault
from earnest.core.model.kinds import KIND
from earnest.core.model.session import YOU, Session

MOST_WAYS = 100_000
"""The most ways that may lead from needs through challenges to goals; 46 of each, all tied, stay below."""

PEOPLE_FIELDS = ("owner", "doubted_by", "borne_by", "who_minded")
"""Fields of claims that hold ids of people."""

Link = tuple[tuple[str, ...], str, tuple[str, ...]]
"""The path of a link, the id in it, and the tables in which that id may be."""


def links_of(session: Session) -> Iterator[Link]:
    """Yield every id that points to a claim or a person."""
    for key, claim in session.claims.items():
        yield from _of_claim((claim.kind, key), claim)
    any_claim = tuple(KIND)
    for key, said in session.said_back.items():
        yield from _one(("said_back", key, "who"), said.who, ("person",))
        for claim_id in said.of:
            yield ("said_back", key, "of", claim_id), claim_id, any_claim
        for claim_id in said.same_meaning:
            yield ("said_back", key, "same_meaning", claim_id), claim_id, any_claim
    for key, settled in session.settled.items():
        yield from _one(("settled", key, "claim"), settled.claim, (*any_claim, "own_question"))
    for key, question in session.own_question.items():
        yield from _one(("own_question", key, "serves"), question.serves, any_claim)
    for key, part in session.proposal.part.items():
        yield from _one(("proposal", "part", key, "need"), part.need, ("need",))
    for key, meeting in session.meeting.items():
        for person in meeting.who:
            yield ("meeting", key, "who"), person, ("person",)


def link_faults(session: Session) -> tuple[Fault, ...]:
    """Return the faults of links and of shared ids.

    An id is shared where two kinds of claim have it.
    """
    broken = (
        Fault(path, f"the id of a {_named(tables)} in this file", "a link to nothing")
        for path, target, tables in links_of(session)
        if not leads_somewhere(session, target, tables)
    )
    shared = (
        Fault((kind, key), f"an id of its own: {first}.{key} has this one")
        for first, kind, key in find_shared_ids(session)
    )
    return (*broken, *shared, *_too_many_ways(session))


def _named(tables: tuple[str, ...]) -> str:
    return "claim" if len(tables) >= len(KIND) else " or a ".join(tables)


def leads_somewhere(session: Session, target: str, tables: tuple[str, ...]) -> bool:
    """Return whether an id is in one of the given tables."""
    if target == YOU and "person" in tables:
        return True
    return any(target in getattr(session, table) for table in tables)


def ids_in(claim: Claim, field: str) -> tuple[str, ...]:
    """Return the ids in a field of a claim: one or several."""
    value: str | tuple[str, ...] = getattr(claim, field)
    if isinstance(value, str):
        return (value,) if value else ()
    return value


def _of_claim(path: tuple[str, str], claim: Claim) -> Iterator[Link]:
    for field, tables in KIND[claim.kind].links:
        for target in ids_in(claim, field):
            yield (*path, field), target, tables
    for field in PEOPLE_FIELDS:
        if field in type(claim).model_fields:
            for target in ids_in(claim, field):
                yield (*path, field), target, ("person",)
    for key, heard in claim.heard.items():
        yield from _one((*path, "heard", key, "who"), heard.who, ("person",))


def _one(path: tuple[str, ...], target: str, tables: tuple[str, ...]) -> Iterator[Link]:
    if target:
        yield path, target, tables


def _too_many_ways(session: Session) -> Iterator[Fault]:
    ways = 0
    for key, need in session.need.items():
        answered = (session.challenge[each] for each in dict.fromkeys(need.answers) if each in session.challenge)
        ways += sum(len(set(challenge.blocks)) for challenge in answered)
        if ways > MOST_WAYS:
            yield Fault(("need", key, "answers"), f"fewer links: at most {MOST_WAYS} ways from needs to goals")
            return


def find_shared_ids(session: Session) -> Iterator[tuple[str, str, str]]:
    """Yield each id that claims of two kinds share, after these kinds."""
    seen: dict[str, str] = {}
    for kind in KIND:
        for key in getattr(session, kind):
            if seen.setdefault(key, kind) != kind:
                yield seen[key], kind, key
