"""The form of a new session, which requires only the client's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from earnest.core.model.limits import MOST_PHRASES
from earnest.core.text.normalize import shows_nothing
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.home import texts as say
from earnest.tui.widgets.field_roles import enter_field, role_of
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.keys_bar import BACK, NEXT_FIELD, STOP_WRITING, WRITE
from earnest.tui.widgets.notes import Gap, Hairline, Label, Note, ScrollColumn
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from textual.widget import Widget

    from earnest.tui.widgets.keys_bar import Hint

LABEL = 12
"""The width of the labels, in cells."""
REAL, PRACTICE = "real", "practice"
"""What a session is for."""
CLIENT_NAMES = {"client": say.A_CLIENT, "employer": say.AN_EMPLOYER}
"""What the shipped interviews call the one who decides."""


class NewSessionForm(NamedTuple):
    """What a new session begins with; only the client is required."""

    client: str
    you: str
    offer: tuple[str, ...]
    interview: str = "client"
    purpose: str = REAL

    @property
    def is_practice(self) -> bool:
        """Whether the session is for practice."""
        return self.purpose == PRACTICE

    @property
    def objection(self) -> str:
        """Why it cannot be begun with; empty if it can."""
        return say.OFFER_MOST.format(most=MOST_PHRASES) if len(self.offer) > MOST_PHRASES else ""

    @property
    def texts(self) -> dict[str, str]:
        """What the fields hold, as a draft keeps it."""
        return {**self._asdict(), "offer": "; ".join(self.offer)}

    def with_texts(self, texts: Mapping[str, str]) -> NewSessionForm:
        """Return the form with what was left in its fields."""
        kept = {name: text for name, text in texts.items() if name in self._fields}
        return self._replace(**{**kept, "offer": split_phrases(texts["offer"])} if "offer" in kept else kept)


def split_phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of an offer."""
    return tuple(phrase.strip() for phrase in text.split(";") if phrase.strip())


class NewSessionScreen(BaseScreen):
    """The client's name, and optionally the user's own name and offer."""

    page_name = say.NEW_SESSION
    BINDINGS: ClassVar[list[BindingType]] = [("enter", "begin")]

    def __init__(
        self, form: NewSessionForm, interviews: Sequence[str], word: str, typed: Callable[[NewSessionForm], None]
    ) -> None:
        """Ask about a new session.

        Args:
            form: What the fields hold at first.
            interviews: The names of the interviews to choose from.
            word: A note below the fields; empty for the usual one.
            typed: Called with what the fields hold now.
        """
        super().__init__()
        self.form = form
        """What the fields hold; also once the screen has been left."""
        self._interviews, self._word, self._typed = interviews, word, typed

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the fields."""
        yield Hairline()
        with ScrollColumn(classes="body", can_focus=False):
            yield Label(say.WHO_DECIDES)
            yield LabelledRow(say.NAME, OneLine("client", self.form.client, say.NAME_HINT), LABEL)
            if len(self._interviews) > 1:
                choices = [(name, CLIENT_NAMES.get(name, name)) for name in self._interviews]
                yield LabelledRow(say.TALK_WITH, Choice("interview", choices, self.form.interview), LABEL)
            purposes = [(REAL, say.REAL), (PRACTICE, say.PRACTICE)]
            yield LabelledRow(say.PURPOSE, Choice("purpose", purposes, self.form.purpose), LABEL)
            yield Gap()
            yield Label(say.ABOUT_YOU)
            yield LabelledRow(say.YOUR_NAME, OneLine("you", self.form.you), LABEL)
            yield LabelledRow(
                say.YOUR_OFFER,
                OneLine("offer", "; ".join(self.form.offer), say.OFFER_HINT),
                LABEL,
            )
            yield Gap()
            yield Note(self._word or say.OFFER_NOTE)

    def on_mount(self) -> None:
        """Name the page."""
        super().on_mount()
        for line in self.query(OneLine).results():
            line.ends_form = True
        say_where(self, "Earnest", "")

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this screen."""
        if role_of(self.focused).is_field:
            return [("enter", say.BEGIN, True), NEXT_FIELD, STOP_WRITING]
        if self.query(OneLine).first().value.strip():
            return [("enter", say.BEGIN, True), ("tab", WRITE[1], True), BACK]
        return [WRITE, BACK]

    def end_form(self) -> None:
        """Begin from any line if there is a client."""
        self.action_begin()

    @on(Input.Changed)
    @on(FieldEdited)
    def keep_typed(self) -> None:
        """Keep what the fields hold now."""
        client, you, offer = (line.value.strip() for line in self.query(OneLine).results())
        chosen = {choice.name: choice.value for choice in self.query(Choice).results()}
        chosen |= {"client": client, "you": you, "offer": offer}
        self.form = self.form.with_texts({name: text for name, text in chosen.items() if name and text is not None})
        self._typed(self.form)

    def action_begin(self) -> None:
        """Leave with the form, or go to the client's name if missing."""
        if not shows_nothing(self.form.client):
            self.dismiss(self.form)
        else:
            enter_field(self.query(OneLine).first())
            set_aside(self, say.NAME_FIRST)
