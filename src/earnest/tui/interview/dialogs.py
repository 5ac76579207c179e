"""What the interview asks in between: coroutines that edit by the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing import own_questions
from earnest.core.editing.answer_edits import answer_remark as remark_edits
from earnest.core.editing.say_back import ALL, go_to_correction, list_said_claims
from earnest.tui.destinations import AddOwnQuestion, EditOwnQuestion, RemoveOwnQuestion, name_draft
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.interview import texts as say
from earnest.workspace.questions import lapse

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

    Ask = Callable[[Screen[Any]], Awaitable[Any]]
    """Shows a question on top and returns its answer."""


async def ask_lapse(editor: SessionEditor, claim: str, confirmed: str, pages: PageTexts, ask: Ask) -> str | None:
    """Ask what the edit of a confirmed claim means.

    Args:
        editor: The session, with the edit.
        claim: The claim.
        confirmed: Its text before the edit.
        pages: Where an unfinished note is kept.
        ask: How to ask.

    Returns:
        The text to go on writing, where nothing is decided and the edit is taken back; empty where the session has
        changed otherwise; None where it has not.
    """
    session = editor.session
    now = session.claims[claim].text
    says = [say.LAPSE_CONFIRMED.format(text=confirmed), say.LAPSE_NOW.format(text=now)]
    ways = (*lapse.CHOICES, ("", say.LAPSE_WRITE, say.LAPSE_LATER))
    answer = await ask(ChoiceDialog(session.client, say.LAPSE_TITLE, says, ways))
    if answer in {lapse.UNDO, ""}:
        editor.undo()
        return "" if answer else now
    if not now.strip() and answer != lapse.LAPSE:
        return None
    text, label = editor.session.claims[claim].text, lapse.describe_note(answer)
    may_be_empty = answer != lapse.SAME
    draft = pages.draft(name_draft("lapse", claim))
    says = [say.LAPSE_NOTE]
    dialog = TextDialog(session.client, text, says, label, may_be_empty=may_be_empty, draft=draft)
    note = await ask(dialog)
    if not note:
        return None
    editor.apply(lambda working, author: lapse.keep_note(working, claim, answer, note, author))
    return ""


async def answer_remark(editor: SessionEditor, key: str, pages: PageTexts, ask: Ask) -> bool:
    """Ask for an answer to a remark, for the present text.

    Returns:
        Whether the place has to be shown again.
    """
    remark = next((each for each in editor.standing.remarks if each.key == key), None)
    if remark is None:
        return True
    says = [remark.text, say.REMARK_SAYS]
    draft = pages.draft(name_draft("remark", key))
    dialog = TextDialog(editor.session.client, remark.sentence, says, say.REMARK_ANSWER, draft=draft)
    answer = await ask(dialog)
    if answer:
        editor.edit(remark_edits(editor.session, remark.claim, remark.rule, remark.text, answer))
    return bool(answer)


async def own_question(
    editor: SessionEditor, which: AddOwnQuestion | EditOwnQuestion | RemoveOwnQuestion, pages: PageTexts, ask: Ask
) -> None:
    """Add a question of the user's own, rewrite one, or remove one."""
    if editor.read_only:
        return
    if isinstance(which, RemoveOwnQuestion):
        editor.edit(own_questions.remove_own_question(editor.session, which.key))
        return
    kept = editor.session.own_question.get(which.key) if isinstance(which, EditOwnQuestion) else None
    serves = kept.serves if kept else which.claim if isinstance(which, AddOwnQuestion) else ""
    claim = editor.session.claims.get(serves)
    dialog = TextDialog(
        editor.session.client,
        say.OWN_TITLE,
        [
            *([say.OWN_ABOUT.format(claim=claim.text)] if claim else []),
            say.OWN_SAYS,
        ],
        say.OWN_LABEL,
        text=kept.text if kept else "",
        draft=pages.draft(name_draft("question", which.key if isinstance(which, EditOwnQuestion) else serves)),
    )
    text = await ask(dialog)
    if text and kept and isinstance(which, EditOwnQuestion):
        editor.edit(own_questions.rewrite_own_question(which.key, text, serves))
    elif text:
        editor.edit(own_questions.add_own_question(editor.session, text, serves))


async def choose_correction(editor: SessionEditor, record: str, ask: Ask) -> bool:
    """Go to the claim they corrected; ask which if there are several.

    Returns:
        Whether the session is at another place now.
    """
    session = editor.session
    claims = list_said_claims(session, record)
    chosen = ALL
    if len(claims) != 1:
        ways = [(claim, session.claims[claim].kind, session.claims[claim].text) for claim in claims]
        says = [f"“{session.said_back[record].reply}”", say.CORRECTION_SAYS]
        more = ((ALL, say.CORRECTION_ALL, ""), ("", say.CORRECTION_LATER, say.CORRECTION_LATER_SAYS))
        chosen = await ask(ChoiceDialog(session.client, say.CORRECTION_TITLE, says, (*ways, *more)))
    if chosen:
        editor.apply(lambda working, author: go_to_correction(working, record, chosen, author))
    return bool(chosen)
