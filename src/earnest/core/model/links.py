"""Links between tables: the keys that hold ids, and broken links."""

from collections.abc import Iterator, Mapping

from earnest.core.model.claims import CLAIM_MODELS, Claim, Contender
from earnest.core.model.faults import Fault
from earnest.core.model.fields import PARTS
from earnest.core.model.keys import split_path
from earnest.core.model.kinds import CONTENDER, CRITERION, KIND
from earnest.core.model.meetings.meeting import VOICES
from earnest.core.model.records import Record, split_target
from earnest.core.model.session import YOU, Person, Session

MOST_WAYS = 100_000
"""The most ways that may lead from needs through challenges to goals; 46 of each, all tied, stay below."""

RECORD_TABLES = ("quote", "source")
"""The tables of what was heard and read."""

PEOPLE_FIELDS = ("owner", "doubted_by", "borne_by", "who_minded")
"""Fields of claims that hold ids of people."""

LINKS = {
    model.kind: (
        *KIND[model.kind].links,
        *((field, ("person",)) for field in PEOPLE_FIELDS if field in model.model_fields),
    )
    for model in CLAIM_MODELS
}
"""The fields of each kind of claim that hold ids, each with the tables in which these may be."""

Link = tuple[tuple[str, ...], str, tuple[str, ...]]
"""The path of a link, the id in it, and the tables in which that id may be."""


def links_of(session: Session) -> Iterator[Link]:
    """Yield every id that points to a claim or a person."""
    for key, claim in session.claims.items():
        yield from _of_claim((claim.kind, key), claim)
    any_claim = tuple(KIND)
    yield from _of_records(session)
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
    yield from _of_meetings(session)


def list_people_to_offer(session: Session) -> Iterator[tuple[str, Person]]:
    """Yield the people who may be chosen, with their ids.

    Not the archived, nor those of whom a corrected answer left nothing but a name. Who was written into the file by
    hand is offered.
    """
    present = [(key, person) for key, person in session.people() if not person.archived]
    bare = {key for key, person in present if person.model_copy(update={"name": ""}) == Person()}
    if bare:
        bare -= {target for _, target, tables in links_of(session) if "person" in tables}
    if bare:
        answered = {
            path[1] for entry in session.history.values() if (path := split_path(entry.path))[:1] == ("person",)
        }
        present = [each for each in present if each[0] not in bare & answered]
    return iter(present)


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
    return (*broken, *shared, *_unknown_parts(session), *_too_many_ways(session))


def _unknown_parts(session: Session) -> Iterator[Fault]:
    """Yield faults for parts that no such claim has.

    A criterion that is missing is a link to nothing, and told as that.
    """
    for table, key, record in _list_records(session):
        for sense, target in record.list_targets():
            if not target.isalnum():  # as most are
                claim, part = split_target(target)
                kind = session.claims[claim].kind if part and claim in session.claims else ""
                if kind not in {"", CONTENDER.key} and part not in PARTS[kind]:
                    expected = f"a part of a {KIND[kind].noun}, such as {claim}.{min(PARTS[kind])}"
                    yield Fault((table, key, sense), expected)


def _list_records(session: Session) -> Iterator[tuple[str, str, Record]]:
    yield from (("quote", key, quote) for key, quote in session.quote.items())
    yield from (("source", key, source) for key, source in session.source.items())


def _named(tables: tuple[str, ...]) -> str:
    return "claim" if len(tables) >= len(KIND) else " or a ".join(tables)


def leads_somewhere(session: Session, target: str, tables: tuple[str, ...]) -> bool:
    """Return whether an id is in one of the given tables."""
    if target == YOU and "person" in tables:
        return True
    if len(tables) >= len(KIND) and target in session.claims:
        return True
    for table in tables:  # noqa: SIM110 - thousands of links are looked up as a file is opened
        if target in getattr(session, table):
            return True
    return False


def ids_in(claim: Claim, field: str) -> tuple[str, ...]:
    """Return the ids in a field of a claim: one or several."""
    value: str | tuple[str, ...] = getattr(claim, field)
    if isinstance(value, str):
        return (value,) if value else ()
    return value


def _of_claim(path: tuple[str, str], claim: Claim) -> Iterator[Link]:
    for field, tables in LINKS[claim.kind]:
        for target in ids_in(claim, field):
            yield (*path, field), target, tables
    if isinstance(claim, Contender):
        for criterion in claim.on:
            yield (*path, "on", criterion), criterion, ("criterion",)


def find_claim_path(path: tuple[str, ...], *sessions: Session) -> tuple[str, ...]:
    """Return the path of the evidence that a record is.

    It is that of the first claim that it speaks of; any other path stays.

    Args:
        path: A path at or below a record, or anywhere else.
        sessions: Where the record is looked for, one after another.
    """
    if len(path) < 2 or path[0] not in RECORD_TABLES:  # noqa: PLR2004 - its table and its id
        return path
    for session in sessions:
        record = find_record(session, path)
        claim = next((key for key in record.claims if key in session.claims), None) if record else None
        if claim is not None:
            return (session.claims[claim].kind, claim, "heard")
    return path


def find_record(session: Session, path: tuple[str, ...]) -> Record | None:
    """Return the record at or above a path, or None."""
    records: Mapping[str, Record] = session.quote if path[0] == "quote" else session.source
    return records.get(path[1])


def _of_records(session: Session) -> Iterator[Link]:
    for key, quote in session.quote.items():
        if quote.who:
            yield ("quote", key, "who"), quote.who, ("person",)
        if quote.meeting:
            yield ("quote", key, "meeting"), quote.meeting, ("meeting",)
        if quote.reply_of:
            yield ("quote", key, "reply_of"), quote.reply_of, ("said_back",)
    any_claim = tuple(KIND)
    for table, key, record in _list_records(session):
        for sense, target in record.list_targets():
            claim, part = split_target(target)
            yield (table, key, sense), claim, any_claim
            if part and claim in session.contender and part not in PARTS[CONTENDER.key]:
                yield (table, key, sense), part, (CRITERION.key,)


def _of_meetings(session: Session) -> Iterator[Link]:
    for key, meeting in session.meeting.items():
        for person in meeting.who:
            yield ("meeting", key, "who"), person, ("person",)
        for line_id, line in meeting.line.items():
            yield from _one(("meeting", key, "line", line_id, "who"), line.who, ("person",))
        for label, person in meeting.voices.items():
            if person not in VOICES:
                yield ("meeting", key, "voices", label), person, ("person",)


def _one(path: tuple[str, ...], target: str, tables: tuple[str, ...]) -> Iterator[Link]:
    if target:
        yield path, target, tables


def _too_many_ways(session: Session) -> Iterator[Fault]:
    ways, goals = 0, {key: len(set(challenge.blocks)) for key, challenge in session.challenge.items()}
    for key, need in session.need.items():
        ways += sum([goals.get(each, 0) for each in set(need.answers)])
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
