"""Responsible for the proposal in the talk: what is missing and why all the same, then the parts."""

from earnest.core.editing.proposal import part_added, part_put_away, part_rewritten, reason_kept, why_you_written
from earnest.core.editing.working_session import Sitting
from earnest.core.history.changes import Pen
from earnest.core.model.session import Session
from earnest.core.reports.proposal import missing, not_earned_says, parts, reason_told, why_you
from earnest.core.reports.proposal_document import chain_told
from earnest.core.standing.standing import Standing
from earnest.plain.console import Talk


def is_gate(session: Session, standing: Standing) -> bool:
    """Say whether it is still to be said why one goes ahead without the right."""
    return not standing.verdict.may_propose and not session.proposal.reason_without_right.strip()


def reason_asked(talk: Talk, sitting: Sitting, standing: Standing, pen: Pen) -> Sitting | None:
    """Say what is missing and ask for a reason to go ahead; None where one does not."""
    talk.say("Not yet earned.", not_earned_says(standing))
    talk.say(*(f"Missing, {each.noun}: {each.lacks}" for each in missing(standing)))
    if standing.ask_next:
        talk.say(f"Ask next: {standing.ask_next.client}")
    ways = (("back", "back, and ask first"), ("ahead", "go ahead; a reason is asked for and kept"))
    if talk.choose("Going ahead all the same?", ways, ("back",)) != "ahead":
        return None
    reason = talk.line("Why", hint="Enter keeps: no reason given")
    return sitting.changed_by(reason_kept(reason or ""), pen)


def proposal_told(talk: Talk, session: Session, standing: Standing) -> None:
    """Say the parts with what each stands on, and why you."""
    reason = reason_told(session, standing)
    if reason:
        talk.say(f"Went ahead without the right: {reason}")
    for number, part in enumerate(parts(session, standing.judged), 1):
        talk.say(f"Part {number}: {part.text}")
        told = list(chain_told(session, part.chain))
        talk.say(*(f"  {line}" for line in ([part.lacks] if part.lacks else []) + told))
    for why in why_you(session):
        talk.say(f"Why you: {why.text}" + (f" (does not count yet: {why.lacks})" if why.lacks else ""))


def part_written(talk: Talk, sitting: Sitting, standing: Standing, pen: Pen) -> Sitting | None:
    """Ask for one deed on the proposal, and do it; None once there is nothing more to do."""
    session = sitting.session
    there = parts(session, standing.judged)
    ways = [("add", "add a part"), ("why", "write why you")]
    ways += [(part.key, f"rewrite part {number}") for number, part in enumerate(there, 1)]
    ways += [(f"-{part.key}", f"put part {number} away") for number, part in enumerate(there, 1)]
    found = talk.choose("The proposal", [*ways, ("back", "back to the question")])
    if found is None or found == "back":
        return None
    if found.startswith("-"):
        return sitting.changed_by(part_put_away(found[1:]), pen)
    if found == "why":
        before = next(iter(why_you(session)), None)
        text = talk.text("Why they would choose you; it opens with their goal", before.text if before else "")
        edits = why_you_written(session, before.key if before else "", text, standing.chain) if text is not None else ()
        return sitting.changed_by(edits, pen)
    kept = session.proposal.part.get(found)
    text = talk.text("What you propose", kept.text if kept else "")
    needs = [(key, need.text) for key, need in session.need.items()]
    chosen = kept.need if kept else standing.chain.need or ""
    need = (talk.choose("Which need does it answer?", needs, (chosen,)) if needs else None) or chosen
    if kept:
        return sitting.changed_by(part_rewritten(found, kept.text if text is None else text, need), pen)
    return sitting.changed_by(part_added(session, text or "", need), pen)
