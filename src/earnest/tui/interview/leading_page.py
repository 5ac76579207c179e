"""Responsible for the ways from a question to other pages, and back to where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest import core, tui
from earnest.core.interview.places import Place
from earnest.core.reports.outcome import OUTCOME, WHERE
from earnest.tui.destinations import DO, MORE, NAMESAKE, OWN, PERSON, REMARK, STAGE, View
from earnest.tui.interview.replayed_page import ReplayedPage
from earnest.tui.meeting.choice import choose_meeting
from earnest.tui.meeting.screen import MeetingScreen
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.say_back.screen import SayBackScreen
from earnest.workspace.session_editor import SessionEditor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.model.session import Session
    from earnest.tui.destinations import Corrected

ALL = "all"
"""The answer that they corrected all that was said back."""


class LeadingPage(ReplayedPage):
    """A question from which *why*, the review, the sheet and *say it back* can be reached."""

    async def action_say_back(self) -> None:
        """Say it back."""
        self.say_back()

    def say_back(self, record: str = "", claims: Sequence[str] = ()) -> None:
        """Say it back: anew, some claims rather than the best chain, or rewrite what is on file."""
        self.keep()
        if self.read_only:
            return
        editor = self._editor()
        page = SayBackScreen(
            editor,
            typed=self._typed_elsewhere,
            texts=self._said_texts,
            mark=self.mark,
            record=record,
            claims=claims,
        )
        self._said_texts = {}

        async def said_back(found: Corrected | None) -> None:
            """Go on with the session as the say-back left it."""
            await self.go(editor.working)
            if found is not None:
                await self._lead_to_correction(found.record)

        self.app.push_screen(page, said_back)

    def _typed_elsewhere(self, texts: Mapping[str, str]) -> None:
        self.post_message(self.TextsTyped(texts))

    def _changed_elsewhere(self, session: Session) -> None:
        self.post_message(self.SessionChanged(session))

    def _editor(self) -> SessionEditor:
        """Return an editor for another screen, until this one has its own."""
        editor = SessionEditor(self.sitting, self._clock, self._user)
        editor.on_change = self._changed_elsewhere
        return editor

    async def _lead_to_correction(self, key: str) -> None:
        """Lead to the claim that they corrected, asking which where several were said back."""
        session = self.sitting.session
        said = session.said_back[key]
        claims = [claim for claim in said.of if claim in session.claims]
        if len(claims) == 1:
            await self.go(self.sitting.go(self.sitting.position.at_claim(claims[0])))
            return

        async def led(to: str | None) -> None:
            """Go to what they corrected."""
            if to == ALL:
                await self.go(self.sitting.go(self.sitting.position.at_claim(claims[0])))
            elif to:
                await self.go(core.editing.say_back.go_to_correction(self.sitting, key, to, self.pen))

        ways = [(claim, session.claims[claim].kind, session.claims[claim].text) for claim in claims]
        says = [f"“{said.reply}”", "Change what they corrected, then say it back again."]
        more = ((ALL, "all of it", ""), ("", "later", "it stands against all of them until then"))
        self.app.push_screen(
            tui.dialogs.choice_dialog.ChoiceDialog(session.client, "What did they correct?", says, (*ways, *more)), led
        )

    def ask_about_lapse(self, claim: str) -> None:
        """Ask, once, what an edit of a confirmed claim means: lapse, same meaning, or undo."""
        session = self.sitting.session
        if self.app.screen is not self:
            return
        now = session.claims[claim].text if claim in session.claims else ""
        ways = (
            ("same", "same meaning", "a note says why, and the confirmation stays"),
            ("undo", "undo", "the text as it was"),
            ("lapse", "let it lapse", "it is heard again, until it is said back"),
        )
        says = [f"Now it says: “{now}”", "What they confirmed was the text as it stood before."]

        def meant(answer: str | None) -> None:
            """Do with a confirmed claim what its new text was meant as."""
            if answer == "undo":
                self.run_worker(self.action_undo())
            elif now.strip() or answer == "lapse":
                self._ask_why_changed(claim, is_same=answer == "same")

        self.app.push_screen(
            tui.dialogs.choice_dialog.ChoiceDialog(session.client, "They confirmed this", says, ways), meant
        )

    def _ask_why_changed(self, claim: str, *, is_same: bool) -> None:
        label = "How does it mean the same?" if is_same else "Why was it changed?"
        says = "It is kept in the history."

        def told(note: str | None) -> None:
            """Keep the note that says why."""
            if note and is_same:
                edits = core.editing.say_back.vouch(self.sitting.session, claim, note)
                self.run_worker(self.go(self.sitting.with_edits(edits, self.pen)))
            elif note:
                self.run_worker(self.go(self.sitting.explained(note)))

        text = self.sitting.session.claims[claim].text
        page = tui.dialogs.text_dialog.TextDialog(
            self.sitting.session.client, text, [says], label, may_be_empty=not is_same
        )
        self.app.push_screen(page, told)

    def answer_remark(self, key: str) -> None:
        """Ask for an answer to a remark, which settles it for this text."""
        self.keep()
        remark = next((each for each in self.standing.remarks if each.key == key), None)
        if remark is None:
            self.run_worker(self.go(None))
            return

        def answered(answer: str | None) -> None:
            """Settle the remark with the answer."""
            if answer:
                edits = core.editing.answer_edits.answer_remark(
                    self.sitting.session, remark.claim, remark.rule, remark.text, answer
                )
                self.run_worker(self.go(self.sitting.with_edits(edits, self.pen)))

        says = ["It asks, and lowers nothing. Your answer settles it while the text stays as it is."]
        page = tui.dialogs.text_dialog.TextDialog(
            self.sitting.session.client, remark.sentence, [remark.text, *says], "Your answer", may_be_empty=False
        )
        self.app.push_screen(page, answered)

    async def action_undo(self) -> None:
        """Take the last change back."""
        raise NotImplementedError

    async def action_why(self) -> None:
        """Show why the verdict is what it is."""
        self.keep()
        page = tui.overview.why_screen.WhyScreen(self.sitting.session, self.standing, self._clock().date(), self.mark)
        self.app.push_screen(page, self._led)

    async def action_meeting(self) -> None:
        """Write up a meeting: a new one, or one that is on file."""
        self.keep()
        if self.read_only:
            return
        texts, self._meeting_texts = self._meeting_texts, {}
        if texts:
            self._write_up("", texts)
        else:
            tasks_of(self).start(self._choose_meeting())

    async def _choose_meeting(self) -> None:
        key = await choose_meeting(self._editor(), tasks_of(self).ask)
        if key is not None:
            self._write_up(key, {})

    def _write_up(self, key: str, texts: Mapping[str, str]) -> None:
        editor = self._editor()

        async def met(_: None) -> None:
            """Go on with the session as the meeting left it."""
            await self.go(editor.working.go(editor.working.position.at_existing_place()))

        self.app.push_screen(MeetingScreen(editor, typed=self._typed_elsewhere, key=key, texts=texts), met)

    async def action_people(self) -> None:
        """Show who said what, and where two see it differently."""
        self.keep()
        page = tui.overview.people_screen.PeopleScreen(
            self.sitting.session, self.standing, self._clock().date(), read_only=bool(self.read_only)
        )
        self.app.push_screen(page, self._to_person)

    async def _to_person(self, to: str | None) -> None:
        """Go to where a person, or a claim, is asked about."""
        if to and to.startswith(PERSON):
            await self.go(self.sitting.go(self.sitting.position.at_change(("person", to.removeprefix(PERSON)))))
        elif to and to.startswith(NAMESAKE):
            await self.go(
                self.sitting.with_edits(core.editing.people.mark_as_namesake(to.removeprefix(NAMESAKE)), self.pen)
            )
            await self.action_people()
        elif to:
            await self._led(to)

    async def action_review(self) -> None:
        """Review everything said."""
        self.keep()
        sitting, today = self.sitting, self._clock().date()
        page = tui.overview.review_screen.ReviewScreen(
            sitting.session, sitting.interview, self.standing, today, sitting.place.about
        )
        self.app.push_screen(page, self._led)

    async def action_proposal(self) -> None:
        """Write the proposal, or see what it lacks."""
        self.keep()
        texts, self._proposal_texts = self._proposal_texts, {}
        page = tui.proposal.proposal_page.ProposalScreen(
            self.sitting, self._clock, self._user, read_only=bool(self.read_only), texts=texts
        )
        self.app.push_screen(page, self._proposed)

    async def _proposed(self, found: tuple[WorkingSession, Any] | None) -> None:
        """Go on with the session as the proposal left it."""
        sitting, to = found or (self.sitting, None)
        await self.go(sitting.go(sitting.position.at_existing_place()))
        await self._led(to)

    async def _led(self, to: Any) -> None:
        """Go where another page leads: to a place, a claim, a stage, or on to another page."""
        if isinstance(to, View):
            await self.run_action(to.value)
        elif isinstance(to, Place):
            await self.go(self.sitting.go(self.sitting.position.at(to)))
        elif to == MORE:
            await self.go(self.sitting.go(self.sitting.position.past_first_round()))
        elif isinstance(to, str) and to.startswith(DO):
            await self.run_action(to.removeprefix(DO))
        elif isinstance(to, str) and to.startswith(REMARK):
            self.answer_remark(to.removeprefix(REMARK))
        elif isinstance(to, str) and to.startswith(OWN):
            self.own_question(to.removeprefix(OWN))
        elif isinstance(to, str) and to.startswith(STAGE):
            await self.go(self.sitting.go(self.sitting.position.at_stage(to.removeprefix(STAGE))))
        elif isinstance(to, str):
            position = self.sitting.position
            await self.go(self.sitting.go(position.at_change(WHERE) if to == OUTCOME else position.at_claim(to)))
