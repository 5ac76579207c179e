"""The tray of a meeting in an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.model.meetings.meeting import VOICES
from earnest.core.model.records import FOR
from earnest.core.tray.linking import (
    IN_SHORT,
    WHO_SAID_IT,
    Words,
    begin_claim,
    confirm_line,
    find_obstacle,
    link_words,
    name_speaker,
)
from earnest.core.tray.order import ClaimOrder, ClaimPlace
from earnest.core.tray.place_cursor import PlaceCursor
from earnest.core.tray.tray import Tray
from earnest.core.tray.turns import find_heard, find_linked, lay_out
from earnest.workspace import texts as say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from earnest.core.model.session import Session
    from earnest.core.transcripts.transcript import Turn
    from earnest.core.tray.tray import Act
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

NOWHERE = say.TRAY_NO_CLAIM
PAGE = "tray"
"""The page of a tray, as a draft names it; after it the beginning of the file's checksum, or the meeting."""


class Asked(NamedTuple):
    """What must be asked before words can be linked."""

    what: str
    """`who` said it, or what the `words` were."""


class OpenTray:
    """The tray of a meeting; each link is saved at once."""

    def __init__(self, editor: SessionEditor, meeting: str, turns: Sequence[Turn], pages: PageTexts) -> None:
        self._editor, self.meeting, self._turns, self._pages = editor, meeting, turns, pages
        held = editor.session.meeting[meeting]
        self._page = f"{PAGE} {held.transcript.sha256[:16] or meeting}"
        self.tray = Tray.begin(lay_out(turns, held), pages.of(self._page))
        self._read: tuple[Session, ClaimOrder, Mapping[int, Sequence[str]]] | None = None
        self.cursor = PlaceCursor()

    @property
    def words(self) -> Words:
        """What is taken of the present turn."""
        return Words(self.meeting, self.tray.turn, self.tray.words)

    @property
    def order(self) -> ClaimOrder:
        """The order of the claims, as the session is now."""
        return self._look()[1]

    @property
    def linked(self) -> Mapping[int, Sequence[str]]:
        """The quotes that were taken from each turn, by its number."""
        return self._look()[2]

    @property
    def places(self) -> Sequence[ClaimPlace]:
        """Where the words can go, by stage."""
        return self.order.list_places(self.tray.turn.text)

    @property
    def place(self) -> ClaimPlace:
        """The present place: what Enter links to."""
        return self.cursor.find(self.places)

    def move(self, tray: Tray) -> None:
        """Take over the tray after a step.

        At another turn the first place of the stage is meant.
        """
        if tray.at != self.tray.at:
            self.cursor = self.cursor.at_first()
        self.tray = tray

    def link(self, sense: str = FOR, *, begins: bool = False) -> str | Asked:
        """Link the words to the present place, or begin a claim.

        Returns:
            Why that cannot be, what must be asked first, or nothing once it is done.
        """
        place, session = self.place, self._editor.session
        kind = place.kind or next((each.kind for each in self.places if each.stage == place.stage and each.kind), "")
        is_new = begins or not place.claim
        if is_new and not kind:
            return NOWHERE
        obstacle = find_obstacle(session, self.words, "" if is_new else place.claim, sense)
        if obstacle:
            return self._answer(obstacle)
        if is_new:
            claim, edits = begin_claim(session, self.words, kind)
            place = ClaimPlace(place.stage, claim)
        else:
            edits = link_words(session, self.words, place.claim, sense)
        self._editor.edit(edits)
        self.tray, self.cursor = self.tray.note_edit(), self.cursor.choose(place)
        self.remember()
        return ""

    def _answer(self, obstacle: str) -> str | Asked:
        """Return what an obstacle asks for.

        A line in short leads to the words around its time.
        """
        if obstacle == WHO_SAID_IT:
            return Asked("who")
        if obstacle != IN_SHORT:
            return obstacle
        heard = find_heard(self.tray.turns, self.tray.turn)
        if heard is None:
            return Asked("words")
        self.move(self.tray.go(heard.number))
        return say.TRAY_CONTEXT

    def say_who(self, person: str) -> None:
        """Say whose words the present turn is; all of its label are."""
        edits = name_speaker(self.words, person)
        self._editor.edit(edits)
        if not edits:
            self.tray = self.tray.say_who(person)
        elif self.lay_out_again():
            self.tray = self.tray.note_edit()
        if person in VOICES:
            self.move(self.tray.at_theirs(self.tray.at))

    def confirm(self, words: str) -> None:
        """Keep a typed line as the words that were said."""
        self._editor.edit(confirm_line(self.words._replace(text=words)))
        if self.lay_out_again():
            self.tray = self.tray.note_edit()

    def undo(self) -> Act | None:
        """Undo the last act of the tray; return what it was.

        An edit is for the caller to undo, and the turns to be laid out again then.
        """
        tray, act = self.tray.undone()
        self.move(tray)
        self.remember()
        return act

    def remember(self) -> None:
        """Keep the turn, and what was passed over, beside the session."""
        self._pages.put_by(self._page, self.tray.remember())

    def lay_out_again(self) -> bool:
        """Take over the turns after a change of the session.

        Returns:
            Whether there are any; not where the meeting or its last line was undone.
        """
        held = self._editor.session.meeting.get(self.meeting)
        turns = lay_out(self._turns, held) if held else ()
        if turns:
            self.move(self.tray.with_turns(turns))
        return bool(turns)

    def _look(self) -> tuple[Session, ClaimOrder, Mapping[int, Sequence[str]]]:
        """Return what is read off the session, once for each change."""
        session = self._editor.session
        if self._read is None or self._read[0] is not session:
            linked = find_linked(session, self.meeting, self.tray.turns)
            self._read = session, ClaimOrder(session), linked
        return self._read
