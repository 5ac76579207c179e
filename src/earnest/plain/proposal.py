"""The proposal command: a reason if it is too early, then parts."""

from collections.abc import Mapping, Sequence
from typing import Any

from earnest.core.editing.proposal import add_part, keep_reason, remove_part, rewrite_part, write_why_you
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Edit
from earnest.core.model.kinds import by_id
from earnest.core.model.session import Session
from earnest.core.reports.proposal import explain_why_you, read_proposal
from earnest.core.reports.proposal_document import describe_chain
from earnest.core.standing.standing import Standing
from earnest.plain import texts as say
from earnest.plain.console import Choice
from earnest.plain.context import Context
from earnest.plain.form import Form


def propose(context: Context) -> WorkingSession:
    """Ask for a reason if needed, then edit the proposal.

    The session is kept after each edit.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    editor = context.editor
    if editor.read_only:
        _show_proposal(context)
        return editor.working
    if _needs_reason(editor.session, editor.standing):
        with_reason = _ask_reason(context)
        if with_reason is None:
            return editor.working
        context.keep(with_reason)
    while True:
        _show_proposal(context)
        edited = _edit_proposal(context)
        if edited is None:
            return editor.working
        context.keep(edited)


def _needs_reason(session: Session, standing: Standing) -> bool:
    """Return whether a reason to propose without the right is missing."""
    return not standing.verdict.may_propose and not session.proposal.reason_without_right.strip()


def _ask_reason(context: Context) -> WorkingSession | None:
    """Ask for a reason to go ahead; None to go back."""
    console, editor, standing, author = context.console, context.editor, context.editor.standing, context.editor.author
    found = read_proposal(editor.session, standing)
    console.say(say.NOT_EARNED, found.not_earned)
    console.say(*(say.MISSING_LINK.format(noun=each.noun, lacks=each.lacks) for each in found.missing))
    if standing.ask_next:
        console.say(say.ASK_NEXT.format(question=standing.ask_next.client))
    choices = (("back", say.ASK_FIRST), ("ahead", say.GO_AHEAD_SO))
    if console.choose(say.GO_AHEAD, choices, ("back",)) != "ahead":
        return None
    reason = console.line(say.GO_AHEAD_WHY, hint=say.GO_AHEAD_HINT)
    return editor.working.with_edits(keep_reason(reason or ""), author)


def _show_proposal(context: Context) -> None:
    """Say the parts with the chain of each, and why you."""
    console, session = context.console, context.editor.session
    found = read_proposal(session, context.editor.standing)
    if found.reason:
        console.say(say.GONE_AHEAD.format(reason=found.reason))
    for number, part in enumerate(found.parts, 1):
        console.say(say.PART.format(number=number, text=part.text))
        lines = [*([part.lacks] if part.lacks else []), *describe_chain(session, part.chain)]
        console.say(*(f"  {line}" for line in lines))
    for why in found.why_you:
        console.say((say.WHY_YOU_LACKS if why.lacks else say.WHY_YOU).format(text=why.text, lacks=why.lacks))


def _edit_proposal(context: Context) -> WorkingSession | None:
    """Ask for one edit of the proposal; None to go back."""
    working, author = context.editor.working, context.editor.author
    parts = [key for key, _ in by_id(working.session.proposal.part)]
    chosen = context.console.choose(say.PROPOSAL, _list_choices(parts))
    if chosen is None or chosen == "back":
        return None
    if chosen.startswith("-"):
        return working.with_edits(remove_part(chosen[1:]), author)
    edits = _ask_why_you(context) if chosen == "why" else _ask_part(context, chosen)
    return working.with_edits(edits, author)


def _list_choices(parts: Sequence[str]) -> list[Choice]:
    """Return the possible edits; `-` marks a part to remove."""
    return [
        ("add", say.ADD_PART),
        ("why", say.WRITE_WHY_YOU),
        *((part, say.REWRITE_PART.format(number=number)) for number, part in enumerate(parts, 1)),
        *((f"-{part}", say.DELETE_PART.format(number=number)) for number, part in enumerate(parts, 1)),
        ("back", say.BACK_TO_QUESTION),
    ]


def _ask_why_you(context: Context) -> Sequence[Edit]:
    """Ask why they would choose you; return the edits."""
    session, chain = context.editor.session, context.editor.standing.chain
    before = next(iter(explain_why_you(session)), None)
    label = say.WHY_YOU_LABEL

    def write(values: Mapping[str, Any]) -> Sequence[Edit]:
        """Return the edits of what was given."""
        return write_why_you(session, before.key if before else "", values["text"], chain)

    form = Form(context.console)
    with form.kept_if_left(lambda values: _keep(context, write(values))):
        form.text("text", label, before.text if before else "")
    return write(form.given)


def _ask_part(context: Context, key: str) -> Sequence[Edit]:
    """Ask for a part and its need; return the edits.

    Args:
        context: What the command works on.
        key: The part to rewrite, or anything else for a new one.
    """
    session = context.editor.session
    part = session.proposal.part.get(key)
    before = part.need if part else context.editor.standing.chain.need or ""

    def write(values: Mapping[str, Any]) -> Sequence[Edit]:
        """Return the edits of what was given."""
        text, need = values["text"], values.get("need") or before
        return rewrite_part(key, text, need) if part else add_part(session, text, need)

    form = Form(context.console)
    with form.kept_if_left(lambda values: _keep(context, write(values))):
        form.text("text", say.PART_LABEL, part.text if part else "")
        if session.need:
            needs = [(need_id, need.text) for need_id, need in session.need.items()]
            form.choose("need", say.PART_NEED, needs, before)
    return write(form.given)


def _keep(context: Context, edits: Sequence[Edit]) -> None:
    context.keep(context.editor.working.with_edits(edits, context.editor.author))
