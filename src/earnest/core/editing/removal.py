"""A claim and every link to it removed."""

from dataclasses import replace

from earnest.core.editing.edits import to_toml_value
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author, Edit
from earnest.core.model.links import links_of
from earnest.core.model.records import split_target
from earnest.core.model.session import Session


def remove_claim_at(working: WorkingSession, author: Author) -> WorkingSession:
    """Remove the claim of the place, and go one question back."""
    if working.claim is None:
        return working
    before = working.position.backward() or working.position
    removed = working.with_edits(remove_claim(working.session, working.claim), author)
    return removed.go(replace(removed.position, place=before.place).at_existing_place())


def remove_claim(session: Session, claim: str) -> tuple[Edit, ...]:
    """Remove a claim and every link to it; undo restores them."""
    kind = session.claims[claim].kind
    edits = [Edit((kind, claim))]
    for path, target, tables in links_of(session):
        if target != claim or kind not in tables or path[:2] == (kind, claim):
            continue
        edits.append(_remove_link(session, path, claim))
    return tuple(edits)


def _remove_link(session: Session, path: tuple[str, ...], target: str) -> Edit:
    if path[0] in {"quote", "source"}:
        record = getattr(session, path[0])[path[1]]
        left = [each for each in record.speaks_of(path[2]) if target not in split_target(each)]
        return Edit(path, to_toml_value(left))
    if path[0] in {"settled", "own_question"}:
        return Edit(path[:2])
    if path[0] in {"said_back", "proposal"}:
        return Edit(path)
    if path[2:3] == ("on",):
        return Edit(path)
    linked = getattr(session.claims[path[1]], path[2])
    if isinstance(linked, str):
        return Edit(path)
    return Edit(path, to_toml_value(tuple(key for key in linked if key != target)))
