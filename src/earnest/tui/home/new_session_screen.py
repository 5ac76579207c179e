"""Responsible for beginning a session: it asks only what it must, the client's name."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.notes import Gap, Label, Note

LABEL = 12
TOLD = {"client": "a client", "employer": "an employer"}
"""What the shipped interviews are called here."""


class Beginning(NamedTuple):
    """What a new session begins with; only the client is asked for."""

    client: str
    you: str
    offer: tuple[str, ...]
    interview: str = "client"


class NewSessionScreen(BaseScreen):
    """Who is deciding; and, if one likes, one's own name and offer, which never count as evidence."""

    page_name = "A new session"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "begin", "begin", show=False)]

    def __init__(
        self,
        you: str,
        *,
        interviews: Sequence[str] = (),
        interview: str = "client",
        client: str = "",
        offer: Iterable[str] = (),
        word: str = "",
    ) -> None:
        super().__init__()
        self._you, self._client, self._offer, self._word = you, client, "; ".join(offer), word
        self._interviews, self._interview = interviews, interview

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the three lines."""
        yield Hairline()
        with VerticalScroll(classes="body", can_focus=False):
            yield Label("Who is deciding?")
            yield LabelledRow("Name", OneLine("client", self._client, "a firm, a person, an employer"), LABEL)
            if len(self._interviews) > 1:
                told = [(name, TOLD.get(name, name)) for name in self._interviews]
                yield LabelledRow("They are", Choice("interview", told, self._interview), LABEL)
            yield Gap()
            yield Label("About you, if you like: neither counts as evidence")
            yield LabelledRow("Your name", OneLine("you", self._you), LABEL)
            yield LabelledRow(
                "Your offer", OneLine("offer", self._offer, "its own words, several with ; between"), LABEL
            )
            yield Gap()
            yield Note(self._word or "A need in your offer's own words stays a guess.")

    def on_mount(self) -> None:
        """Go to the client's name."""
        super().on_mount()
        self.say_where("Earnest", "")
        self.query(OneLine).first().focus()

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this page."""
        return [("enter", "begin", True), ("tab", "next field", True), ("esc", "back", True)]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Begin, once there is a client."""
        event.stop()
        self.action_begin()

    def action_begin(self) -> None:
        """Begin, once there is a client."""
        client, you, offer = (line.value.strip() for line in self.query(OneLine).results())
        if client:
            phrases = tuple(phrase.strip() for phrase in offer.split(";") if phrase.strip())
            chosen = next((choice.value for choice in self.query(Choice).results()), None)
            self.dismiss(Beginning(client, you, phrases, chosen or self._interview))
        else:
            self.query(OneLine).first().focus()

    def action_leave_field(self) -> None:
        """Go back to the sessions."""
        self.dismiss(None)
