"""Responsible for the proposal in the talk: what is missing and why all the same, then the parts."""

from earnest.core.editing.proposal import add_part, keep_reason, remove_part, rewrite_part, write_why_you
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.session import Session
from earnest.core.reports.proposal import (
    describe_not_earned,
    describe_reason,
    explain_why_you,
    list_missing,
    list_parts,
)
from earnest.core.reports.proposal_document import describe_chain
from earnest.core.standing.standing import Standing
from earnest.plain.console import Console


def is_gate(session: Session, standing: Standing) -> bool:
    """Say whether it is still to be said why one goes ahead without the right."""
    return not standing.verdict.may_propose and not session.proposal.reason_without_right.strip()


def ask_reason(talk: Console, sitting: WorkingSession, standing: Standing, pen: Author) -> WorkingSession | None:
    """Say what is missing and ask for a reason to go ahead; None where one does not."""
    talk.say("Not yet earned.", describe_not_earned(standing))
    talk.say(*(f"Missing, {each.noun}: {each.lacks}" for each in list_missing(standing)))
    if standing.ask_next:
        talk.say(f"Ask next: {standing.ask_next.client}")
    ways = (("back", "back, and ask first"), ("ahead", "go ahead; a reason is asked for and kept"))
    if talk.choose("Going ahead all the same?", ways, ("back",)) != "ahead":
        return None
    reason = talk.line("Why", hint="Enter keeps: no reason given")
    return sitting.with_edits(keep_reason(reason or ""), pen)


def show_proposal(talk: Console, session: Session, standing: Standing) -> None:
    """Say the parts with what each stands on, and why you."""
    reason = describe_reason(session, standing)
    if reason:
        talk.say(f"Went ahead without the right: {reason}")
    for number, part in enumerate(list_parts(session, standing.grades), 1):
        talk.say(f"Part {number}: {part.text}")
        told = list(describe_chain(session, part.chain))
        talk.say(*(f"  {line}" for line in ([part.lacks] if part.lacks else []) + told))
    for why in explain_why_you(session):
        talk.say(f"Why you: {why.text}" + (f" (does not count yet: {why.lacks})" if why.lacks else ""))


def write_part(talk: Console, sitting: WorkingSession, standing: Standing, pen: Author) -> WorkingSession | None:
    """Ask for one deed on the proposal, and do it; None once there is nothing more to do."""
    session = sitting.session
    there = list_parts(session, standing.grades)
    ways = [("add", "add a part"), ("why", "write why you")]
    ways += [(part.key, f"rewrite part {number}") for number, part in enumerate(there, 1)]
    ways += [(f"-{part.key}", f"put part {number} away") for number, part in enumerate(there, 1)]
    found = talk.choose("The proposal", [*ways, ("back", "back to the question")])
    if found is None or found == "back":
        return None
    if found.startswith("-"):
        return sitting.with_edits(remove_part(found[1:]), pen)
    if found == "why":
        before = next(iter(explain_why_you(session)), None)
        text = talk.text("Why they would choose you; it opens with their goal", before.text if before else "")
        edits = write_why_you(session, before.key if before else "", text, standing.chain) if text is not None else ()
        return sitting.with_edits(edits, pen)
    kept = session.proposal.part.get(found)
    text = talk.text("What you propose", kept.text if kept else "")
    needs = [(key, need.text) for key, need in session.need.items()]
    chosen = kept.need if kept else standing.chain.need or ""
    need = (talk.choose("Which need does it answer?", needs, (chosen,)) if needs else None) or chosen
    if kept:
        return sitting.with_edits(rewrite_part(found, kept.text if text is None else text, need), pen)
    return sitting.with_edits(add_part(session, text or "", need), pen)
