"""Responsible for what is taken along from a session: the sheet with questions of one's own, and the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest import core, tui
from earnest.tui.destinations import ADDED, PUT_AWAY, Export, Go
from earnest.tui.interview.screen import QuestionPage

if TYPE_CHECKING:
    from earnest.core.reports.document import Document


class OutgoingPage(QuestionPage):
    """A question from which the sheet and the papers can be reached."""

    async def action_questions(self) -> None:
        """Show the questions for the meeting."""
        self.keep()
        page = tui.overview.sheet_screen.SheetScreen(
            self.sitting.session,
            self.sitting.interview,
            self.standing,
            self._clock().date(),
            first_round=self.sitting.is_first_round,
        )
        self.app.push_screen(page, self._led)

    async def action_lead(self, to: str) -> None:
        """Go where a page led to before this one was there."""
        await self._led(to)

    async def _led(self, to: Any) -> None:
        """Go where another page leads."""
        raise NotImplementedError

    def own_question(self, which: str) -> None:
        """Add a question of one's own, rewrite one, or put one away; then back to the sheet."""
        if self.read_only:
            self.run_worker(self.action_questions())
            return
        if which.startswith(PUT_AWAY):
            gone = core.editing.own_questions.remove_own_question(self.sitting.session, which.removeprefix(PUT_AWAY))
            self._take(self.sitting.with_edits(gone, self.pen))
            self.run_worker(self.action_questions())
            return
        kept = self.sitting.session.own_question.get(which)
        serves = kept.serves if kept else which.removeprefix(ADDED)
        claim = self.sitting.session.claims.get(serves)

        async def written(text: str | None) -> None:
            """Put the question on the sheet, where one was written."""
            if text:
                session = self.sitting.session
                own = core.editing.own_questions
                edits = (
                    own.rewrite_own_question(which, text, serves)
                    if kept
                    else own.add_own_question(session, text, serves)
                )
                self._take(self.sitting.with_edits(edits, self.pen))
            await self.action_questions()

        says = [f"On: {claim.text}"] if claim else []
        page = tui.dialogs.text_dialog.TextDialog(
            self.sitting.session.client,
            "A question of your own",
            [*says, "As you would say it to them; one that opens with what, how or why brings more."],
            "It asks",
            may_be_empty=False,
            text=kept.text if kept else "",
        )
        self.app.push_screen(page, written)

    def action_out(self) -> None:
        """Take a paper out: the questions, the letter or the proposal."""
        self.keep()
        names = {"questions for the meeting": self._sheet, "what you understood": self._letter}
        names["the proposal"] = self._proposal

        def chosen(name: str | None) -> None:
            """Hand out the paper that was chosen."""
            if name:
                self.post_message(Go(Export(self.sitting.session.client, name, names[name]())))

        told = ("most useful first", "a letter, for them to correct", "each part with its need")
        ways = [(name, name, says) for name, says in zip(names, told, strict=True)]
        page = tui.dialogs.choice_dialog.ChoiceDialog(
            self.sitting.session.client, "What is to go out?", (), (*ways, ("", "back", ""))
        )
        self.app.push_screen(page, chosen)

    def _sheet(self) -> Document:
        session, interview = self.sitting.session, self.sitting.interview
        lines = core.reports.sheet.list_questions(session, interview, self.standing)
        return core.reports.sheet.write_sheet(
            session, lines, self._clock().date(), is_untouched=self.standing.is_untouched
        )

    def _letter(self) -> Document:
        return core.reports.letter.write_letter(
            self.sitting.session, self.sitting.interview, self.standing, self._clock().date()
        )

    def _proposal(self) -> Document:
        return core.reports.proposal_document.write_proposal(self.sitting.session, self.standing, self._clock().date())
