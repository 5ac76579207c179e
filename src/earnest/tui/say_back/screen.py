"""Say it back: your words, their answer, and what they meant."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from earnest.core.editing.say_back import add_say_back, find_heard_claims, find_unfinished_say_back, rewrite_say_back
from earnest.core.evidence.confirmation import CORRECTING
from earnest.core.model.session import Session
from earnest.tui import key_commands as do
from earnest.tui.base_screen import say_where
from earnest.tui.destinations import Corrected, SayBack, name_draft
from earnest.tui.form_screen import FormScreen, FormStart
from earnest.tui.say_back import texts as say
from earnest.tui.say_back.form import CLAIMS, SayBackForm, SayBackValues
from earnest.tui.widgets.field_roles import point_to
from earnest.tui.widgets.fields.choice import ask_for_choice
from earnest.tui.widgets.notes import Hairline


def find_record(session: Session, wanted: SayBack) -> str:
    """Return the say-back to rewrite; empty for a new one."""
    return wanted.record or find_unfinished_say_back(session, wanted.claims)


def name_page(record: str) -> str:
    """Return the page of a say-back, as a draft names it."""
    return name_draft("say_back", record).rstrip()


class SayBackScreen(FormScreen):
    """A say-back; no score is shown while the user types.

    It keeps the say-back, and is dismissed with what they corrected, or None.
    """

    CSS_PATH = "screen.tcss"

    page_name = say.TITLE
    COMMANDS_HERE: ClassVar[do.Commands] = (do.KEEP_SAY_BACK, do.EDITOR, do.LEAVE_SAY_BACK)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE), ("enter", "write")]

    def __init__(self, start: FormStart, record: str = "", claims: Sequence[str] = ()) -> None:
        super().__init__(start)
        self.page, self._record = name_page(record), record
        texts, session, chain = start.texts, self.editor.session, self.editor.standing.chain
        kept = session.said_back[record] if record else None
        candidates = tuple(kept.of) if kept else find_heard_claims(session, chain)
        wanted = candidates if kept else texts.get(CLAIMS, "").split() or claims or chain.ids
        picked = [key for key in wanted if key in candidates]
        self._form = SayBackForm(self.editor, candidates, picked, kept, texts)
        self.typed_texts = self._form.texts

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline, and below it the form."""
        yield Hairline(blank=False)
        yield self._form

    def on_mount(self) -> None:
        """Name the client."""
        super().on_mount()
        say_where(self, self.editor.session.client, self.read_mark())

    def action_write(self) -> None:
        """Go to what was asked about, or to the words to say."""
        if self.enter_at is None:
            self._form.enter()
        else:
            self.action_move("field", 1)

    def end_form(self) -> None:
        """Keep the say-back after the last field."""
        self.action_next()

    def action_next(self) -> None:
        """Keep the say-back and leave; an untouched draft is not kept."""
        values = self._form.values()
        if self._form.day.reading.asks:
            say_where(self, self.editor.session.client, self._form.day.reading.asks)
            point_to(self._form.day)
        elif not self._form.is_written:
            self.dismiss(None)
        elif values.reply and ask_for_choice(self):
            return
        elif values.claims:
            self.dismiss(self._keep(values))
        else:
            say_where(self, self.editor.session.client, say.PICK_FIRST)
            point_to(self._form.picker)

    def _keep(self, values: SayBackValues) -> Corrected | None:
        """Keep the say-back in the session; return what they corrected, or None."""
        session, record = self.editor.session, self._record
        claims, said, reply, class_, who, day = values
        if record:
            answer = {"said": said, "reply": reply, "class": class_, "who": who, "on": day}
            self.editor.edit(rewrite_say_back(session, record, answer))
        else:
            self.editor.edit(add_say_back(session, claims, said, reply, class_, who, day))
            record = list(self.editor.session.said_back)[-1]
        return Corrected(record) if class_ in CORRECTING else None

    def action_leave(self) -> None:
        """Leave; what is typed is offered again."""
        is_left = self._form.is_written or self._form.day.reading.asks
        self.undecided = self._form.texts() if is_left else {}
        self.dismiss(None)
