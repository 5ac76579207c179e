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
from earnest.plain.context import Context


def is_gate(session: Session, standing: Standing) -> bool:
    """Say whether it is still to be said why one goes ahead without the right."""
    return not standing.verdict.may_propose and not session.proposal.reason_without_right.strip()


def ask_reason(console: Console, working: WorkingSession, standing: Standing, author: Author) -> WorkingSession | None:
    """Say what is missing and ask for a reason to go ahead; None where one does not."""
    console.say("Not yet earned.", describe_not_earned(standing))
    console.say(*(f"Missing, {each.noun}: {each.lacks}" for each in list_missing(standing)))
    if standing.ask_next:
        console.say(f"Ask next: {standing.ask_next.client}")
    ways = (("back", "back, and ask first"), ("ahead", "go ahead; a reason is asked for and kept"))
    if console.choose("Going ahead all the same?", ways, ("back",)) != "ahead":
        return None
    reason = console.line("Why", hint="Enter keeps: no reason given")
    return working.with_edits(keep_reason(reason or ""), author)


def show_proposal(console: Console, session: Session, standing: Standing) -> None:
    """Say the parts with what each stands on, and why you."""
    reason = describe_reason(session, standing)
    if reason:
        console.say(f"Went ahead without the right: {reason}")
    for number, part in enumerate(list_parts(session, standing.grades), 1):
        console.say(f"Part {number}: {part.text}")
        told = list(describe_chain(session, part.chain))
        console.say(*(f"  {line}" for line in ([part.lacks] if part.lacks else []) + told))
    for why in explain_why_you(session):
        console.say(f"Why you: {why.text}" + (f" (does not count yet: {why.lacks})" if why.lacks else ""))


def write_part(console: Console, working: WorkingSession, standing: Standing, author: Author) -> WorkingSession | None:
    """Ask for one deed on the proposal, and do it; None once there is nothing more to do."""
    session = working.session
    there = list_parts(session, standing.grades)
    ways = [("add", "add a part"), ("why", "write why you")]
    ways += [(part.key, f"rewrite part {number}") for number, part in enumerate(there, 1)]
    ways += [(f"-{part.key}", f"put part {number} away") for number, part in enumerate(there, 1)]
    found = console.choose("The proposal", [*ways, ("back", "back to the question")])
    if found is None or found == "back":
        return None
    if found.startswith("-"):
        return working.with_edits(remove_part(found[1:]), author)
    if found == "why":
        before = next(iter(explain_why_you(session)), None)
        text = console.text("Why they would choose you; it opens with their goal", before.text if before else "")
        edits = write_why_you(session, before.key if before else "", text, standing.chain) if text is not None else ()
        return working.with_edits(edits, author)
    kept = session.proposal.part.get(found)
    text = console.text("What you propose", kept.text if kept else "")
    needs = [(key, need.text) for key, need in session.need.items()]
    chosen = kept.need if kept else standing.chain.need or ""
    need = (console.choose("Which need does it answer?", needs, (chosen,)) if needs else None) or chosen
    if kept:
        return working.with_edits(rewrite_part(found, kept.text if text is None else text, need), author)
    return working.with_edits(add_part(session, text or "", need), author)


def propose(context: Context) -> WorkingSession:
    """Ask for a reason where it is too early, then for the proposal until that is enough."""
    console, editor = context.console, context.editor
    if is_gate(editor.session, editor.standing):
        ahead = ask_reason(console, editor.working, editor.standing, editor.author)
        if ahead is None:
            return editor.working
        context.take(ahead)
    while True:
        show_proposal(console, editor.session, editor.standing)
        written = write_part(console, editor.working, editor.standing, editor.author)
        if written is None:
            return editor.working
        context.take(written)
