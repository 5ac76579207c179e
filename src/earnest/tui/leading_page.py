"""Responsible for the ways from a question to other pages, and back to where they lead."""

from typing import Any

from earnest.core.interview import Place
from earnest.tui.question_page import QuestionPage
from earnest.tui.review_page import ReviewPage
from earnest.tui.say_back_page import SaidBack, SayBackPage
from earnest.tui.sheet_page import MORE, SheetPage
from earnest.tui.why_page import WhyPage


class LeadingPage(QuestionPage):
    """A question from which *why*, the review, the sheet and *say it back* can be reached."""

    async def action_say_back(self) -> None:
        """Say it back."""
        self.keep()
        if self.read_only:
            return
        page = SayBackPage(self.sitting.session, self.standing, self._clock().date(), self.mark, self._said_texts)
        self._said_texts = {}
        self.app.push_screen(page, self._said_back)

    async def _said_back(self, found: SaidBack | None) -> None:
        if found is None:
            await self.go(None)
            return
        sitting = self.sitting.said_back(
            found.claims, found.said, found.reply, found.class_, found.who, found.on, self.pen
        )
        await self.go(sitting)

    async def action_why(self) -> None:
        """Show why the verdict is what it is."""
        self.keep()
        page = WhyPage(self.sitting.session, self.standing, self._clock().date(), self.mark)
        self.app.push_screen(page, self._led)

    async def action_review(self) -> None:
        """Review everything said."""
        self.keep()
        at = self.sitting.place.about
        self.app.push_screen(ReviewPage(self.sitting.session, self.sitting.interview, self.standing, at), self._led)

    async def action_questions(self) -> None:
        """Show the questions for the meeting."""
        self.keep()
        page = SheetPage(
            self.sitting.session, self.sitting.interview, self.standing, first_round=self.sitting.is_first_round
        )
        self.app.push_screen(page, self._led)

    async def _led(self, to: Any) -> None:
        """Go where another page leads: to a place, a claim, a stage, or on to another page."""
        if isinstance(to, Place):
            await self.go(self.sitting.at(to))
        elif to == MORE:
            await self.go(self.sitting.past_first_round())
        elif isinstance(to, str) and to.startswith("do:"):
            await self.run_action(to.removeprefix("do:"))
        elif isinstance(to, str) and to.startswith("stage:"):
            await self.go(self.sitting.at_stage(to.removeprefix("stage:")))
        elif isinstance(to, str):
            await self.go(self.sitting.at_claim(to))
