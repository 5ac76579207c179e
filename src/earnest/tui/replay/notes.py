"""Notes on the steps of a replay, kept apart from the session."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from earnest.core.model.session import FORMAT
from earnest.core.replay.notes import ReplayNote, ReplayNotes, describe_note, step_of
from earnest.core.replay.replay import Replay
from earnest.tui.destinations import name_draft
from earnest.tui.dialogs.choice_dialog import tell
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.replay import texts as say
from earnest.tui.replay.step_finder import Ask
from earnest.workspace.errors import StorageError
from earnest.workspace.page_texts import PageTexts

Keep = Callable[[ReplayNote, str], ReplayNotes]
"""Keeps a note under an id, or as a new one, and returns all notes; without a text the note is removed."""


class NoteEditor:
    """The notes on a replay, and how they are written."""

    def __init__(
        self,
        replay: Replay,
        notes: ReplayNotes,
        *,
        keep: Keep | None,
        user: str,
        clock: Callable[[], datetime],
        changed: Callable[[], None],
        file_name: str = "",
    ) -> None:
        """Hold the notes on a replay.

        Args:
            replay: The replay that the notes are on.
            notes: The notes so far.
            keep: Keeps a note; None if no note can be kept.
            user: Who writes notes now.
            clock: Returns the time now.
            changed: Called after a note was kept.
            file_name: The name of the session's file, for error messages.
        """
        self.notes = notes
        self._replay, self._keep, self._user, self._clock = replay, keep, user, clock
        self._changed, self._file_name = changed, file_name
        self.pages = PageTexts()
        """Keeps what is typed for a note until it is kept."""
        self._page = name_draft("note", replay.session.started or file_name, "")
        """The beginning of a note's page; its entry follows."""

    @property
    def can_write(self) -> bool:
        """Whether notes can be kept."""
        return self._keep is not None

    def describe(self, step: int, today: date) -> Sequence[tuple[str, str]]:
        """Return each note on a step: who and when, and the text."""
        steps = self._replay.steps
        return [(describe_note(each, steps, today), each.text) for each in self.notes.on_step(steps, step).values()]

    @property
    def left_at(self) -> Mapping[int, str]:
        """The steps on which a note was begun, with its page."""
        if not self.can_write:
            return {}
        pages = [(page.removeprefix(self._page), page) for page in self.pages.find(self._page)]
        return {step_of(int(entry), self._replay.steps): page for entry, page in pages if entry.isdecimal()}

    async def write(self, step: int, ask: Ask) -> None:
        """Ask for the user's own note on a step, and keep it."""
        key, own = self._own(step)
        entry = self._replay.steps[step - 1].number if step else 0
        draft = self.pages.draft(self.left_at.get(step, f"{self._page}{entry}"))
        dialog = TextDialog(
            self._replay.session.client,
            say.NOTE_TITLE,
            [say.NOTE_SAYS, *([say.NOTE_DELETES] if own else [])],
            say.NOTE_LABEL,
            may_be_empty=own is not None,
            text=own.text if own else "",
            draft=draft,
        )
        text: str | None = await ask(dialog)
        if text is None or self._keep is None:
            return
        note = ReplayNote(entry=entry, counted_in=FORMAT, by=self._user, at=self._clock(), text=text)
        if step:
            made = self._replay.steps[step - 1]
            note = note.model_copy(update={"step_at": made.at, "step_by": made.by})
        try:
            self.notes = self._keep(note, key)
        except StorageError as error:
            draft.keep(text)
            await tell(ask, self._file_name, say.NOTE_NOT_SAVED, [str(error), text])
        else:
            self._changed()

    def _own(self, step: int) -> tuple[str, ReplayNote | None]:
        """Return the user's own note on a step, with its id."""
        notes = self.notes.on_step(self._replay.steps, step).items()
        return next(((key, note) for key, note in notes if note.by == self._user), ("", None))
