"""Responsible for notes on the moments of a replay: a coach's, or one's own; the session itself stays as it is."""

from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from earnest.core.replay.notes import NONE, ReplayNotes, describe_note
from earnest.core.replay.replay import Replay
from earnest.tui import commands as do
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.replay.step_view import StepView
from earnest.tui.replay.studied_page import StudiedPage

SAYS = "It is kept in a file beside the session, which stays as it is. Whoever replays the session sees it here."


class CoachedPage(StudiedPage):
    """A replay with the notes on each step."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *StudiedPage.COMMANDS_HERE[:-1],
        *(do.NOTE, do.NEXT_NOTE, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(do.NOTE.key, do.NOTE.action, do.NOTE.says, show=False)]

    class Noted(Message):
        """A note is to be kept; without words the note of that id goes."""

        def __init__(self, entry: int, text: str, key: str = "") -> None:
            super().__init__()
            self.entry, self.text, self.key = entry, text, key

    def __init__(self, film: Replay, today: date, notes: ReplayNotes = NONE, user: str = "") -> None:
        super().__init__(film, today)
        self._notes, self._user = notes, user

    def show_notes(self, notes: ReplayNotes) -> None:
        """Show other notes from now on."""
        self._notes = notes
        self.show_step()

    def show_step(self) -> None:
        """Bring everything to the step that one is at, its notes too."""
        steps = self.film.steps
        here = self._notes.on_step(steps, self.step).values()
        self.query_one(StepView).notes = [(describe_note(note, steps, self._today), note.text) for note in here]
        super().show_step()

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts on this page as it stands."""
        return bool(self._notes.note) if command is do.NEXT_NOTE else super().can_do(command)

    def action_next_note(self) -> None:
        """Go to the next step that has a note; after the last one, to the first."""
        noted = self._notes.steps_noted(self.film.steps)
        self.stop()
        self.go(next((step for step in noted if step > self.step), noted[0]))

    def action_note(self) -> None:
        """Write a note on this step, or mend the one that is one's own."""
        self.stop()
        steps = self.film.steps
        own = {key: note for key, note in self._notes.on_step(steps, self.step).items() if note.by == self._user}
        key, note = next(iter(own.items()), ("", None))
        entry = steps[self.step - 1].number if self.step else 0
        says = [SAYS, *(["Emptied, it goes."] if note else [])]
        page = TextDialog(
            self.film.session.client,
            "A note on this moment",
            says,
            "Your note",
            may_be_empty=note is not None,
            text=note.text if note else "",
        )

        def written(text: str | None) -> None:
            """Hand the note on, where one was written."""
            if text is not None:
                self.post_message(self.Noted(entry, text, key))

        self.app.push_screen(page, written)
