"""Responsible for *say it back*: which claims, what you said, what they answered, who and when, what they meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, get_args

from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.days import day_meant, day_shown
from earnest.core.evidence import weighed_records
from earnest.core.ladder import judged
from earnest.core.session import ReplyClass, Session
from earnest.core.standing import Standing
from earnest.core.telling import person_told
from earnest.core.visible import visible
from earnest.tui import commands as do
from earnest.tui.cells import clamped
from earnest.tui.page import Page
from earnest.tui.record_form import last_quote
from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields import Choice, LongText, OneLine, Picker, Row
from earnest.tui.widgets.keys_line import Hint
from earnest.tui.widgets.notes import Gap, Label
from earnest.tui.widgets.rule import HairLine

NAME = 11
"""Cells of *challenge* and its gap."""
MEANT: tuple[tuple[str, str], ...] = tuple(
    (value, value.replace("yes but", "yes, but")) for value in get_args(ReplyClass)
)
SAID = "said"
"""What a draft calls the words that are said back."""
LABEL = 12
WHEN = 6


@dataclass(frozen=True, slots=True)
class SaidBack:
    """What stands on the page."""

    claims: tuple[str, ...]
    said: str
    reply: str
    class_: ReplyClass | None
    who: str
    on: date | None


class TheirWords(Picker):
    """The claims that may be said back, each with their words; Enter takes one in or leaves it out."""

    def __init__(self, session: Session, claims: Sequence[str], value: Iterable[str]) -> None:
        super().__init__("claims", {key: session.claims[key].text for key in claims}, value)
        self._session = session
        self._quotes, self._grades = weighed_records(session), judged(session)

    is_open: reactive[bool] = reactive(False)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw each claim's sign and kind, and their words for it."""
        signs = signs_of(self)
        found: list[Content] = []
        for at, key in enumerate(self._candidates):
            if not self.is_open and key not in self.value:
                continue
            quotes = [record.text for record in self._quotes[key] if record.key.startswith("heard.")]
            quoted = f"{signs.quote_open}{visible(quotes[-1], keep_newlines=False)}{signs.quote_close}"
            mark = f"{signs.met} " if key in self.value else "  "
            grade = signs.of(self._grades[key].grade.word)
            head = f"{mark if self.is_open else ''}{grade} {self._session.claims[key].kind:<{NAME}}"
            style = "bold" if self.is_open and at == self.at else "$muted"
            for number, line in enumerate(clamped(quoted, width - len(head), 2, signs.elided)):
                lead = plain(head if number == 0 else " " * len(head), style)
                found.append(Content.assemble(lead, plain(line, "italic")))
        return found or [plain("none picked yet", "$muted")]

    def on_click(self, event: Click) -> None:
        """A click only leads here: lines are of several heights."""


class SayBackPage(Page):
    """Their words, yours, their answer, who and when, and what they meant; no score while one types."""

    CSS_PATH = "say_back_page.tcss"

    @dataclass
    class Typed(Message):
        """Something is being typed on this page."""

        texts: Mapping[str, str]

    page_name = "Say it back"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.NEXT, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self, session: Session, standing: Standing, today: date, mark: str, texts: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._texts = texts or {}
        self._session, self._standing, self._today, self._mark = session, standing, today, mark
        self.claims = heard_claims(session, standing)

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the page, in the order in which it goes on in a meeting."""
        yield HairLine(blank=False)
        with VerticalScroll(classes="body", can_focus=False):
            yield Label("Their words")
            picked = [key for key in self._standing.chain.ids if key in self.claims]
            yield Row("", TheirWords(self._session, self.claims, picked), 0)
            yield Gap()
            yield Label("Say it back, in words of your own")
            yield LongText("said", self._texts.get(SAID, ""))
            yield Gap()
            yield Label("What they answered, word for word")
            yield LongText("reply", self._texts.get("reply", ""))
            yield Gap()
            last = last_quote(self._session)
            who = person_told(self._session, last.who) if last and last.who else ""
            today = day_shown(self._today, self._today)
            with Horizontal(classes="pair"):
                yield Row("Who", OneLine("who", self._texts.get("who", who), "a name, and a role"), LABEL)
                yield Row("When", OneLine("on", self._texts.get("on", today), "today, 4 Mar"), WHEN)
            yield Row("They meant", Choice("class", MEANT), LABEL)

    def on_mount(self) -> None:
        """Go to the words to say."""
        super().on_mount()
        self.say_where(self._session.client, self._mark)
        self.query(LongText).first().focus()

    def lead(self) -> list[Hint]:
        """Return the hints outside a field."""
        return [("tab", "next field", True)]

    def hints(self) -> Sequence[Hint]:
        """Say that n keeps it."""
        acts = not self.is_writing
        lead: list[Hint] = [("tab", "next field", True), ("esc", "then", True)] if self.is_writing else self.lead()
        return [*lead, ("n", "keep it", acts), ("q", "leave it", acts), ("?", "keys", acts)]

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft."""
        said, reply = (field.text for field in self.query(LongText).results())
        return {SAID: said, "reply": reply, **{line.name or "": line.value for line in self.query(OneLine).results()}}

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self.post_message(self.Typed(self.texts()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self.post_message(self.Typed(self.texts()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def said_back(self) -> SaidBack:
        """Return what stands on the page."""
        said, reply = (field.text.strip() for field in self.query(LongText).results())
        lines = {line.name: line.value for line in self.query(OneLine).results()}
        meant = self.query_one(Choice).value
        class_: ReplyClass | None = next((each for each in get_args(ReplyClass) if each == meant), None)
        on = day_meant(lines["on"], self._today)
        return SaidBack(self.query_one(TheirWords).value, said, reply, class_, lines["who"].strip(), on)

    def action_next(self) -> None:
        """Keep the say-back and go back to the question."""
        found = self.said_back()
        self.dismiss(found if found.claims and (found.said or found.reply) else None)

    def action_leave(self) -> None:
        """Leave without a say-back."""
        self.dismiss(None)

    def step_back(self) -> None:
        """Stay: what is written is not thrown away by a key too many."""


def heard_claims(session: Session, standing: Standing) -> tuple[str, ...]:
    """Return the claims with words of theirs: those of the best chain first."""
    carrying = [*session.goal, *session.challenge, *session.need]
    ordered = [*standing.chain.ids, *(key for key in carrying if key not in standing.chain.ids)]
    return tuple(key for key in ordered if any(quote.words.strip() for quote in session.claims[key].heard.values()))
