"""The draft of plain mode: kept while typing, offered on opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.plain import texts as say
from earnest.plain.answers.field_prompts import list_fields
from earnest.plain.answers.typing_record import QUESTION
from earnest.workspace.opening import begin_at
from earnest.workspace.page_texts import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from earnest.plain.context import Context
    from earnest.workspace.opened_session import Draft

RESTORE, LEAVE = "restore", "saved"
CHOICES = ((RESTORE, say.UNSAVED_RESTORE), (LEAVE, say.UNSAVED_LEAVE))


class PlainDraft:
    """What is typed in an open session and not saved yet."""

    def __init__(self, context: Context) -> None:
        """Keep what is typed; a file has its answers already."""
        self._context, self._pages = context, context.autosave.pages
        self.is_undecided = False
        """Whether texts of the question that one was at stay for the next time."""
        if context.autosave.opened.file and not context.console.is_from_file:
            context.console.typing.keep = self._keep
            context.console.typing.recall = lambda page: self._pages.of(f"{PLAIN}{page}")

    @property
    def has_pages(self) -> bool:
        """Whether something was left where a command asked for it."""
        return bool(self._pages.find(PLAIN))

    def offer(self, draft: Draft) -> str:
        """Ask about what was typed; return a command to go on with.

        Raises:
            CommandGiven: A command was given in place of a decision.
            EndOfInput: There is no more input.
        """
        self._offer_answer(draft)
        return self._offer_page(draft)

    def _offer_answer(self, draft: Draft) -> None:
        editor = self._context.editor
        working = begin_at(editor.session, editor.working.interview, draft.at_question, draft.open_texts)
        fields = {name: text for name, text in draft.texts.items() if name in working.question.fields}
        self.is_undecided = bool(draft.open_texts)
        if not fields:
            return
        chosen = self._choose(draft, list(fields.values()))
        self.is_undecided = not chosen
        if chosen == RESTORE:
            editor.go(working.position)
            editor.answer(fields)

    def _offer_page(self, draft: Draft) -> str:
        """Offer what was typed where a command asked for it."""
        letters = [page.removeprefix(PLAIN) for page in self._pages.find(PLAIN)]
        letter = next((letter for letter in letters if letter in say.COMMANDS), "")
        if not letter:
            return ""
        texts = self._pages.of(f"{PLAIN}{letter}")
        chosen = self._choose(draft, [f"{label}: {text}" for label, text in texts.items()])
        if chosen == LEAVE:
            self._pages.put_by(f"{PLAIN}{letter}", {})
        if chosen != RESTORE:
            return ""
        editor = self._context.editor
        editor.go(begin_at(editor.session, editor.working.interview, draft.at_question, {}).position)
        return letter

    def _choose(self, draft: Draft, texts: Sequence[str]) -> str | None:
        console = self._context.console
        console.say(say.UNSAVED_FOUND.format(at=draft.typed_at), *texts)
        return console.choose(say.WHAT_NOW, CHOICES, passes=True)

    def _keep(self, page: str, texts: Mapping[str, str]) -> None:
        """Keep what is typed on a page; nothing once it is saved."""
        autosave, position = self._context.autosave, self._context.editor.working.position
        if not texts and autosave.error:
            return
        fields = dict[str, str]()
        if page == QUESTION:
            names = {field.label or say.YOUR_ANSWER: field.name for field in list_fields(position)}
            fields = {names[label]: text for label, text in texts.items() if label in names}
        else:
            self._pages.put_by(f"{PLAIN}{page}", texts)
        autosave.typed(position.at_question, fields)
