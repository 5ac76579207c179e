"""Leads from the interview to screens that speak the old way; gone once they post destinations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest.core.editing.meetings import sort_meetings
from earnest.core.editing.say_back import add_say_back, rewrite_say_back
from earnest.core.evidence.confirmation import CORRECTING
from earnest.core.interview.places import Place
from earnest.core.reports.outcome import OUTCOME
from earnest.tui import destinations as to
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.export.documents import export_choices
from earnest.tui.meeting.screen import MeetingScreen, meeting_named
from earnest.tui.overview.people_screen import PeopleScreen
from earnest.tui.overview.review_screen import ReviewScreen
from earnest.tui.overview.sheet_screen import SheetScreen
from earnest.tui.overview.why_screen import WhyScreen
from earnest.tui.proposal.proposal_page import ProposalScreen
from earnest.tui.say_back.screen import SayBackForm, SayBackScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from earnest.core.editing.working_session import WorkingSession
    from earnest.tui.interview.screen import InterviewScreen
    from earnest.workspace.session_editor import SessionEditor


def destination_of(old: Any) -> to.Destination | None:
    """Return what an old string with a prefix means."""
    if old is None or not isinstance(old, str):
        return to.ToPlace(old) if isinstance(old, Place) else None
    if old == to.MORE:
        return to.View.MORE_QUESTIONS
    if old == OUTCOME:
        return to.View.OUTCOME
    for prefix, kind in (
        (to.REMARK, to.AnswerRemark),
        (to.STAGE, to.ToStage),
        (to.PERSON, to.ToPerson),
        (to.NAMESAKE, to.MarkNamesake),
        (to.OWN + to.ADDED, to.AddOwnQuestion),
        (to.OWN + to.PUT_AWAY, to.RemoveOwnQuestion),
        (to.OWN, to.EditOwnQuestion),
        (to.DO, to.View),
    ):
        if old.startswith(prefix):
            return kind(old.removeprefix(prefix))
    return to.ToClaim(old)


class OldScreens:
    """Shows the screens that an interview leads to."""

    def __init__(self, page: InterviewScreen, texts: Mapping[str, str]) -> None:
        self._page, self._texts = page, texts

    def show(self, destination: to.Destination) -> None:
        """Show the screen of a destination."""
        editor, texts = self._page.editor, self._texts
        session, standing, today = editor.session, editor.standing, editor.clock().date()
        push = self._page.app.push_screen
        match destination:
            case to.View.SAY_BACK | to.SayBack():
                asked = destination if isinstance(destination, to.SayBack) else to.SayBack()
                self._texts = {}
                screen = SayBackScreen(
                    session, standing, today, self._page.mark, texts, record=asked.record, claims=asked.claims
                )
                push(screen, self._said_back)
            case to.View.WHY:
                push(WhyScreen(session, standing, today, self._page.mark), self._led)
            case to.View.REVIEW:
                working = editor.working
                push(ReviewScreen(session, working.interview, standing, today, working.place.about), self._led)
            case to.View.QUESTIONS:
                working = editor.working
                first = working.is_first_round
                push(SheetScreen(session, working.interview, standing, today, first_round=first), self._led)
            case to.View.PEOPLE:
                push(PeopleScreen(session, standing, today, read_only=bool(editor.read_only)), self._led)
            case to.View.PROPOSAL:
                self._texts = {}
                read_only = bool(editor.read_only)
                proposal = ProposalScreen(editor.working, editor.clock, editor.user, read_only=read_only, texts=texts)
                push(proposal, self._proposed)
            case to.View.MEETING:
                self._choose_meeting()
            case to.View.EXPORT:
                self._choose_document()
            case _:
                pass

    def _choose_document(self) -> None:
        editor = self._page.editor
        choices = {choice.name: choice for choice in export_choices(editor)}

        def chosen(name: str | None) -> None:
            if name:
                export = to.Export(editor.session.client, name, choices[name].build())
                self._page.post_message(to.Go(export))

        ways = [(name, name, choice.says) for name, choice in choices.items()]
        dialog = ChoiceDialog(editor.session.client, "What is to go out?", (), (*ways, ("", "back", "")))
        self._page.app.push_screen(dialog, chosen)

    def _choose_meeting(self) -> None:
        editor, texts = self._page.editor, self._texts
        self._texts = {}
        there = [] if texts else sort_meetings(editor.session)[::-1]
        if not there:
            self._write_up("", texts)
            return
        now = editor.clock()
        ways = [(key, meeting_named(held, editor.working, now), "") for key, held in there]
        ways = [("", "a new one", "today, or any day"), *ways, ("-", "back", "")]
        dialog = ChoiceDialog(editor.session.client, "Which meeting?", (), ways)
        self._page.app.push_screen(dialog, lambda key: None if key in {None, "-"} else self._write_up(key or "", {}))

    def _write_up(self, key: str, texts: Mapping[str, str]) -> None:
        editor = self._page.editor
        self._page.app.push_screen(MeetingScreen(editor.working, editor.clock, editor.user, key, texts), self._met)

    async def _met(self, working: WorkingSession | None) -> None:
        take_over(self._page.editor, working)
        await self._page.follow(None)

    async def _proposed(self, found: tuple[WorkingSession, Any] | None) -> None:
        take_over(self._page.editor, found[0] if found else None)
        await self._page.follow(None)
        await self._led(found[1] if found else None)

    async def _led(self, old: Any) -> None:
        found = destination_of(old)
        if found is not None:
            await self._page.follow(found)

    async def _said_back(self, found: SayBackForm | None) -> None:
        editor = self._page.editor
        if found is None:
            await self._page.follow(None)
            return
        if found.record:
            answer = {"said": found.said, "reply": found.reply, "class": found.class_}
            values = {**answer, "who": found.who, "on": found.on}
            editor.edit(rewrite_say_back(editor.session, found.record, values))
        else:
            said = (found.claims, found.said, found.reply, found.class_, found.who, found.on)
            editor.edit(add_say_back(editor.session, *said))
        if found.class_ in CORRECTING:
            await self._page.follow(to.Corrected(found.record or list(editor.session.said_back)[-1]))
        else:
            await self._page.follow(None)


def take_over(editor: SessionEditor, working: WorkingSession | None) -> None:
    """Go on with the session as another screen left and saved it."""
    if working is not None:
        heard, editor.on_change = editor.on_change, lambda _session: None
        editor.apply(lambda _working, _author: working)
        editor.on_change = heard
