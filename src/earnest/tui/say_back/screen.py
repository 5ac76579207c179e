"""Responsible for *say it back*: which claims, what you said, what they answered, who and when, what they meant."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, NamedTuple, get_args

from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.editing.records import find_last_quote
from earnest.core.editing.say_back import draft_say_back, find_heard_claims
from earnest.core.evidence.confirmation import CLASSES
from earnest.core.evidence.grading import grade_claims
from earnest.core.evidence.records import weigh_records
from earnest.core.model.labels import describe_person
from earnest.core.model.session import ReplyClass, Session
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import DAY_ASKED, format_day, parse_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.base_screen import BaseScreen
from earnest.tui.draft_keys import SAID
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.picker import Choice, FieldEdited, LabelledRow, OneLine, Picker
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.notes import Gap, Label

NAME = 11
"""Cells of *challenge* and its gap."""
LABEL = 12
WHEN = 6


class SayBackForm(NamedTuple):
    """What stands on the page."""

    claims: tuple[str, ...]
    said: str
    reply: str
    class_: ReplyClass | None
    who: str
    on: date | None
    record: str = ""
    """The say-back that is rewritten; empty for a new one."""


class QuotesPicker(Picker):
    """The claims that may be said back, each with their words; Enter takes one in or leaves it out."""

    def __init__(self, session: Session, claims: Sequence[str], value: Iterable[str]) -> None:
        super().__init__("claims", {key: session.claims[key].text for key in claims}, value)
        self._session = session
        self._quotes, self._grades = weigh_records(session), grade_claims(session)

    is_open: reactive[bool] = reactive(False)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw each claim's sign and kind, and their words for it."""
        signs = signs_of(self)
        found: list[Content] = []
        for at, key in enumerate(self._candidates):
            if not self.is_open and key not in self.value:
                continue
            quotes = [record.text for record in self._quotes[key] if record.key.startswith("heard.")]
            quoted = f"{signs.quote_open}{escape_controls(quotes[-1], keep_newlines=False)}{signs.quote_close}"
            mark = f"{signs.met} " if key in self.value else "  "
            grade = signs.of(self._grades[key].grade.word)
            head = f"{mark if self.is_open else ''}{grade} {self._session.claims[key].kind:<{NAME}}"
            style = "bold" if self.is_open and at == self.at else "$muted"
            for number, line in enumerate(clamp(quoted, width - len(head), 2, signs.elided)):
                lead = plain(head if number == 0 else " " * len(head), style)
                found.append(Content.assemble(lead, plain(line, "italic")))
        return found or [plain("none picked yet", "$muted")]

    def on_click(self, event: Click) -> None:
        """A click only leads here: lines are of several heights."""


class SayBackScreen(BaseScreen):
    """Their words, yours, their answer, who and when, and what they meant; no score while one types."""

    CSS_PATH = "screen.tcss"

    page_name = "Say it back"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.KEEP_SAY_BACK, do.EDITOR, do.LEAVE_SAY_BACK)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        session: Session,
        standing: Standing,
        today: date,
        mark: str,
        texts: Mapping[str, str] | None = None,
        *,
        record: str = "",
        claims: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._texts = texts or {}
        self._session, self._standing, self._today, self._mark = session, standing, today, mark
        self._record = record
        self.claims = tuple(session.said_back[record].of) if record else find_heard_claims(session, standing.chain)
        picked = self.claims if record else claims or standing.chain.ids
        self._picked = tuple(key for key in picked if key in self.claims)
        self._draft = "" if record else draft_say_back(session, self._picked)

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the page, in the order in which it goes on in a meeting."""
        yield Hairline(blank=False)
        with VerticalScroll(classes="body", can_focus=False):
            yield Label("Their words")
            words = QuotesPicker(self._session, self.claims, self._picked)
            words.disabled = bool(self._record)
            yield LabelledRow("", words, 0)
            yield Gap()
            yield Label("Say it back, in words of your own")
            before = self._before()
            yield LongText("said", self._texts.get(SAID, before.said))
            yield Gap()
            yield Label("What they answered, word for word")
            yield LongText("reply", self._texts.get("reply", before.reply))
            yield Gap()
            who = describe_person(self._session, before.who) if before.who else ""
            on = format_day(before.on, self._today) if before.on else ""
            with Horizontal(classes="pair"):
                yield LabelledRow("Who", OneLine("who", self._texts.get("who", who), "a name, and a role"), LABEL)
                yield LabelledRow("When", OneLine("on", self._texts.get("on", on), "today, 4 Mar"), WHEN)
            yield LabelledRow("They meant", Choice("class", CLASSES, before.class_), LABEL)

    def _before(self) -> SayBackForm:
        """Return what the fields hold at first: the say-back that is rewritten, else a draft of their words."""
        if self._record:
            kept = self._session.said_back[self._record]
            return SayBackForm((), kept.said, kept.reply, kept.class_, kept.who, kept.on)
        last = find_last_quote(self._session)
        return SayBackForm((), self._draft, "", None, last.who if last else "", self._today)

    def on_mount(self) -> None:
        """Go to the words to say; a draft is marked whole, so that typing takes its place and an arrow keeps it."""
        super().on_mount()
        self.say_where(self._session.client, self._mark)
        said = self.query(LongText).first()
        said.focus()
        if self._draft and said.text == self._draft:
            said.select_all()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Draft it anew where other words are picked, as long as the draft is as it was made."""
        event.stop()
        said = self.query(LongText).first()
        if isinstance(event.field, QuotesPicker) and not self._record and said.text == self._draft:
            self._draft = draft_say_back(self._session, event.field.value)
            said.text = self._draft

    def lead(self) -> list[Hint]:
        """Return the hints outside a field."""
        return [("tab", "next field", True)]

    def hints(self) -> Sequence[Hint]:
        """Say that n keeps it."""
        acts = not role_of(self.focused).takes_letters
        lead: list[Hint] = (
            [("tab", "next field", True), ("esc", "then", True)] if role_of(self.focused).takes_letters else self.lead()
        )
        return [*lead, ("n", "keep it", acts), ("e", "editor", acts), ("q", "leave it", acts), ("?", "keys", acts)]

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft."""
        said, reply = (field.text for field in self.query(LongText).results())
        return {SAID: said, "reply": reply, **{line.name or "": line.value for line in self.query(OneLine).results()}}

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self.post_message(self.TextsTyped(self.texts()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self.post_message(self.TextsTyped(self.texts()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def said_back(self) -> SayBackForm:
        """Return what stands on the page."""
        said, reply = (field.text.strip() for field in self.query(LongText).results())
        lines = {line.name: line.value for line in self.query(OneLine).results()}
        meant = self.query_one(Choice).value
        class_: ReplyClass | None = next((each for each in get_args(ReplyClass) if each == meant), None)
        on = parse_day(lines["on"], self._today)
        claims = self.query_one(QuotesPicker).value
        return SayBackForm(claims, said, reply, class_, lines["who"].strip(), on, self._record)

    def action_next(self) -> None:
        """Keep the say-back and go back to the question; a draft that nobody touched is none."""
        found = self.said_back()
        day = next(line for line in self.query(OneLine).results() if line.name == "on")
        if found.on is None and day.value.strip():
            self.say_where(self._session.client, DAY_ASKED)
            day.focus()
            return
        is_there = bool(found.reply or (found.said and found.said != self._draft.strip()))
        self.dismiss(found if found.claims and is_there else None)

    def action_leave(self) -> None:
        """Leave without a say-back."""
        self.dismiss(None)

    def step_back(self) -> None:
        """Stay: what is written is not thrown away by a key too many."""
