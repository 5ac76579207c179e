"""The way through an interview: answers are committed before they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.say_back import claims_to_say_together, is_confirmation_lapsing
from earnest.core.interview.position import Position
from earnest.core.reports.outcome import WHERE
from earnest.tui.destinations import (
    EVERYWHERE,
    AddOwnQuestion,
    AnswerRemark,
    Corrected,
    EditOwnQuestion,
    Go,
    RemoveOwnQuestion,
    RestoreStep,
    SayBack,
    ToAnswer,
    ToClaim,
    ToPerson,
    ToPlace,
    ToRecord,
    ToStage,
    View,
)
from earnest.tui.dialogs.undo import retrace_here
from earnest.tui.interview import texts as say
from earnest.tui.interview.commands import find_edit, remove_record_of
from earnest.tui.interview.dialogs import answer_remark, ask_lapse, choose_correction, own_question
from earnest.tui.interview.standing_views import show_standing, tell_newcomers
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.fields.picker import ask_before_next
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping
    from typing import Any

    from earnest.tui.destinations import Destination
    from earnest.tui.interview.answer_pane import AnswerPane, KeepTexts
    from earnest.tui.interview.screen import InterviewScreen
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

NEEDS_NO_COMMIT = EVERYWHERE - {View.EXPORT}
"""What the app does while an answer is still being written."""
WRITING = frozenset({View.SAY_BACK, View.PLAN, View.MEETING, View.LIVE, View.RENAME})
"""Where nothing can be done in a session that is read-only."""


class InterviewFlow:
    """What the keys, lines and screens of an interview lead to."""

    def __init__(
        self,
        screen: InterviewScreen,
        editor: SessionEditor,
        pane: AnswerPane,
        keep_texts: KeepTexts,
        pages: PageTexts,
    ) -> None:
        self._screen, self._editor, self._pane, self._keep_texts = screen, editor, pane, keep_texts
        self._pages = pages
        self._asked: Mapping[str, str] = {}
        """What was asked about fields before they were left."""

    async def show(self, *, writes: bool = False, with_remarks: bool = True) -> None:
        """Show the place of the session, and everything around it.

        Args:
            writes: Whether the user is writing, and goes on to write there.
            with_remarks: Whether to look for remarks now.
        """
        self._screen.enter_at = None
        await self._pane.show(writes=writes, with_remarks=with_remarks)
        show_standing(self._screen, self._editor, with_remarks=with_remarks)
        self._screen.show_keys()
        tell_newcomers(self._screen, self._editor.session)

    async def go(self, position: Position | None = None, *, writes: bool = False) -> None:
        """Close the record and show a position, or the place again."""
        self._pane.record, self._asked = None, {}
        self._editor.go(position)
        self._keep_texts(self._editor.working.at_question, {}, "")
        await self.show(writes=writes)

    def commit(self, *, asks_lapse: bool = True) -> Mapping[str, str]:
        """Take what is in the fields into the session.

        Returns:
            What to ask about fields that could not be understood, by name.
        """
        editor = self._editor
        if editor.read_only:
            return {}
        before, judged, claim = editor.session, editor.standing.grades, editor.working.claim
        asks = self._pane.commit()
        if editor.session is not before:
            show_standing(self._screen, editor)
        if asks:
            set_aside(self._screen, " ".join(asks.values()))  # the mark tells of the save
        if asks_lapse and claim and is_confirmation_lapsing(judged.get(claim), editor.session, before):
            self._screen.call_later(self._begin_lapse, claim, before.claims[claim].text)
        return asks

    def _begin_lapse(self, claim: str, confirmed: str) -> None:
        async def ask() -> None:
            """Ask; undecided, go on writing the text."""
            at = f"{claim}.text"
            typed = await ask_lapse(self._editor, claim, confirmed, self._pages, tasks_of(self._screen).ask)
            if typed:
                self._pages.put_by(at, {"text": typed})
                await self.go(Position.begin(self._editor.session, self._editor.working.interview, at), writes=True)
            elif typed is not None:
                await self.go()

        if self._screen.app.screen is self._screen:
            tasks_of(self._screen).start(ask())

    def _start(self, question: Coroutine[Any, Any, object]) -> None:
        """Ask the user, and show the place again after a change."""

        async def follow_up() -> None:
            """Ask, then show."""
            if await question:
                await self.go()

        tasks_of(self._screen).start(follow_up())

    async def edit(self, name: str) -> None:
        """Make an edit of `find_edit`, and show the place again."""
        is_at_record = self._pane.record is not None
        if self._editor.read_only or (name == "not_known" and is_at_record):
            return
        self.commit()
        if name in {"undo", "redo"}:
            self._start(retrace_here(self._screen, self._editor, redoes=name == "redo"))
            return
        record = self._pane.chosen_record
        self._editor.apply(remove_record_of(record) if name == "remove_this" and record else find_edit(name))
        await self.go()

    async def move(self, where: str, *, writes: bool = False) -> None:
        """Go `next`, `back`, to `another` question, or to a stage.

        What could not be understood is asked about once; the next time it is left out.
        """
        asks = self.commit()
        if asks and asks != self._asked:
            self._asked = asks
            self._screen.say_mark(" ".join(asks.values()))
            self._pane.point_to(next(iter(asks)))
            return
        if where == "next" and ask_before_next(self._screen, is_written=self._pane.is_written, writes=writes):
            return
        position = self._editor.working.position
        if where in {"next", "back"} and self._pane.record is not None:
            await self.go(writes=writes)
        elif where == "next" and (onward := position.onward()):
            await self.go(onward, writes=writes)
        elif where == "next":
            self.lead_on(View.QUESTIONS)
        elif where == "back":
            await self.go(position.backward())
        elif where == "another":
            another = position.another()
            if another and not self._editor.read_only:
                await self.go(another)
        else:
            await self.go(position.at_stage(where))

    def start_move(self, where: str, *, writes: bool = False) -> None:
        """Begin to go there; the keys after this one wait for it."""
        tasks_of(self._screen).start(self.move(where, writes=writes))

    async def open_record(self, record: str = "", part: str | None = None) -> None:
        """Open a record of how the claim is known; empty for new."""
        self.commit()
        if self._editor.read_only:
            return
        if self._editor.working.claim is None:
            self._screen.say_mark(say.CLAIM_FIRST)
            return
        self._pane.record, self._pane.part = record, part
        await self.show()

    def lead_on(self, destination: Destination) -> None:
        """Lead to another screen, or to something that the app does."""
        is_view = isinstance(destination, View)
        if not (is_view and destination in NEEDS_NO_COMMIT):
            self.commit(asks_lapse=False)
        if self._editor.read_only and (isinstance(destination, SayBack) or (is_view and destination in WRITING)):
            return
        if destination is not View.TAKE_OVER or self._screen.is_free:
            self._screen.post_message(Go(destination))

    async def choose(self, what: str, which: str) -> None:
        """Do what a line, a field or a stage was chosen for."""
        match what:
            case "how" | "record":
                await self.open_record(which)
            case "say_back":
                self.lead_on(SayBack(claims_to_say_together(self._editor.session, which)))
            case "said_back":
                self.lead_on(SayBack(record=which))
            case "remark":
                if not self._editor.read_only:
                    self.answer_remark(which)
            case "stage":
                await self.move(which)
            case "field" if self._pane.record is not None:
                self._pane.show_result()
            case "field":
                self.commit()
            case _:
                await self.edit(what)

    def answer_remark(self, key: str) -> None:
        """Ask for an answer to a remark."""
        self.commit()
        self._start(answer_remark(self._editor, key, self._pages, tasks_of(self._screen).ask))

    async def follow(self, destination: Destination | None) -> None:
        """Go where another screen has led; None shows the place again."""
        editor, ask = self._editor, tasks_of(self._screen).ask
        there = find_position(editor.working.position, destination)
        match destination:
            case _ if there is not None:
                await self.go(there)
            case ToRecord(claim, record, part):
                await self.go(editor.working.position.at_claim(claim))
                await self.open_record(record, part or None)
            case RestoreStep(point):
                editor.apply(lambda working, author: working.restored(point, author))
                await self.go()
            case AnswerRemark(key):
                self.answer_remark(key)
            case Corrected(record):
                await self.follow(None)
                self._start(choose_correction(editor, record, ask))
            case AddOwnQuestion() | EditOwnQuestion() | RemoveOwnQuestion():
                tasks_of(self._screen).start(self._change_own(destination))
            case _ if destination is not None:
                await self.go()  # to lead on commits the fields, and the screen may have undone what they show
                self.lead_on(destination)

    async def _change_own(self, which: AddOwnQuestion | EditOwnQuestion | RemoveOwnQuestion) -> None:
        await own_question(self._editor, which, self._pages, tasks_of(self._screen).ask)
        show_standing(self._screen, self._editor)
        self.lead_on(View.QUESTIONS)


def find_position(position: Position, destination: Destination | None) -> Position | None:
    """Return the position that a destination names, or None."""
    found: Position | None = None
    match destination:
        case None:
            found = position.at_existing_place()
        case ToPlace(place):
            found = position.at(place)
        case ToClaim(claim):
            found = position.at_claim(claim)
        case ToAnswer(path):
            found = position.at_change(path)
        case ToStage(stage):
            found = position.at_stage(stage)
        case ToPerson(person):
            found = position.at_change(("person", person))
        case View.OUTCOME:
            found = position.at_change(WHERE)
        case View.MORE_QUESTIONS:
            found = position.past_first_round()
        case _:
            pass
    return found
