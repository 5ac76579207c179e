"""Texts written in the user's own editor, not taken in yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from earnest.core.interview.phrasing import voice_question
from earnest.core.interview.places import read_answer
from earnest.core.model.kinds import CLAIM_KINDS, STAGES
from earnest.workspace import texts as say
from earnest.workspace.opening import OpeningNotice, begin_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.interview.stage import Interview
    from earnest.core.model.kinds import Kind
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import Draft, OpenedSession
    from earnest.workspace.ports import Run

TAKE, LOOK, AGAIN, AWAY, LATER = "take", "look", "again", "away", "later"
"""The ways to go on with such a text."""
_WAYS = {
    TAKE: (say.EDITOR_TAKE, say.EDITOR_TAKE_SAYS),
    LOOK: (say.EDITOR_LOOK, say.EDITOR_LOOK_SAYS),
    AGAIN: (say.EDITOR_AGAIN, say.EDITOR_AGAIN_SAYS),
    AWAY: (say.EDITOR_DISCARD, say.EDITOR_DISCARD_SAYS),
    LATER: (say.EDITOR_LATER, say.EDITOR_LATER_SAYS),
}


@dataclass(frozen=True, slots=True)
class EditorText:
    """A text as the user's editor left it."""

    key: str
    """Where it is kept; `EditorTexts` takes it back."""
    draft: Draft
    """What was typed on the page as the editor was opened, and where."""
    field: str
    """The name of the edited text, among those of the draft."""
    text: str | None
    """What the editor left; None where that cannot be taken in."""
    written_at: datetime
    unusual: str = ""
    """What is to be known of it before it is taken, as a sentence."""
    beside: tuple[str, ...] = ()
    """The names of what the editor left beside it, such as a swap file."""

    @property
    def sent(self) -> str:
        """The text that the editor was given."""
        return self.draft.texts[self.field]

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts of the page, with this one as it was left."""
        return {**self.draft.texts, self.field: self.sent if self.text is None else self.text}

    @property
    def is_new(self) -> bool:
        """Whether the editor left another text, and not merely none."""
        return self.text is None or (self.text != self.sent and bool(self.text.strip()))

    @property
    def is_written(self) -> bool:
        """Whether there is a new text, or something beside it."""
        return self.is_new or bool(self.beside)


class EditedText(NamedTuple):
    """How an edit ended."""

    text: str
    """The text to go on with; that from before, unless it was edited."""
    message: str = ""
    """What went wrong; empty if all is well."""
    left: EditorText | None = None
    """What is still kept: to be settled once it is taken, or with a message to be decided on."""


class EditorTexts(Protocol):
    """The texts of an open session that the user's editor works on."""

    def edit(self, at_question: str, texts: Mapping[str, str], field: str, run: Run | None = None) -> EditedText:
        """Let the user edit one of the texts of a page."""

    def edit_again(self, left: EditorText, run: Run | None = None) -> EditedText:
        """Let the user go on with a text in their own editor."""

    def list_left(self) -> Sequence[EditorText]:
        """Return what editors have left, the first written first."""

    def settle(self, left: EditorText) -> None:
        """Let go of a text that is saved or drafted by now."""

    def remove(self, left: EditorText) -> None:
        """Throw a text away, as it stood when it was shown."""


def list_left(opened: OpenedSession, *, before_draft: bool) -> Sequence[EditorText]:
    """Return what editors left, to ask before or after the draft.

    What stood on the page as the editor opened is part of its text; a draft that holds more comes first.
    """
    left = opened.file.editor_texts.list_left() if opened.file else ()
    draft = opened.draft if opened.draft and opened.draft.open_texts else None
    return [each for each in left if (draft is None or _has_all(each, draft)) == before_draft]


def take_text(left: EditorText, session: Session, interview: Interview) -> Draft:
    """Return a text as a draft at the place where it belongs."""
    working = find_place(left, session, interview)
    at = working.at_question if working else left.draft.at_question
    return replace(left.draft, at_question=at, texts=left.texts)


def offer_text(left: EditorText, session: Session, interview: Interview) -> OpeningNotice:
    """Return what to say of a text, and how to go on."""
    working = find_place(left, session, interview)
    about = voice_question(session, interview, working.place).you if working else left.draft.at_question
    lines = [say.EDITOR_TITLE, say.EDITOR_SAVED.format(at=left.written_at, about=about)]
    if working is None or _is_gone(left, session):
        lines.append(say.EDITOR_CLAIM_GONE)
    elif left.text is not None and _read_now(left, working) != left.sent:
        lines.append(say.EDITOR_CHANGED)
    lines += [left.unusual] if left.unusual else []
    if left.beside:
        lines.append(say.EDITOR_LEFT.format(files=", ".join(left.beside)))
    is_text = left.is_new and left.text is not None
    fits = {TAKE: working is not None and is_text, LOOK: is_text}
    return OpeningNotice(lines, [(key, *says) for key, says in _WAYS.items() if fits.get(key, True)])


def compare_text(left: EditorText, session: Session, interview: Interview) -> Sequence[str]:
    """Return such a text, and what stands in its place."""
    working = find_place(left, session, interview)
    now = _read_now(left, working) if working else ""
    lines = [say.EDITOR_TEXT, left.text or "", say.EDITOR_NOW, now or say.EDITOR_NOTHING]
    return lines if now == left.sent else [*lines, say.EDITOR_BEFORE, left.sent or say.EDITOR_NOTHING]


def find_place(left: EditorText, session: Session, interview: Interview) -> WorkingSession | None:
    """Return the session at a text's place; None if that is gone.

    If a claim is gone, its opening text starts a new one.
    """
    at, (head, _, field) = left.draft.at_question, left.draft.at_question.partition(".")
    if _is_gone(left, session):
        kind = next((kind for kind in CLAIM_KINDS if head.startswith(kind.prefix)), None)
        at = _find_opening(interview, kind, field) if kind and left.field == field else ""
    return begin_at(session, interview, at, left.texts) if at else None


def _has_all(left: EditorText, draft: Draft) -> bool:
    """Return whether a text holds all that a draft does."""
    held, texts = (left.draft.texts, left.texts), draft.open_texts.items()
    is_held = all(text in {page.get(name, "") for page in held} for name, text in texts if text.strip())
    return draft.at_question == left.draft.at_question and is_held


def _is_gone(left: EditorText, session: Session) -> bool:
    head = left.draft.at_question.partition(".")[0]
    return head not in STAGES and head not in session.claims and head not in session.person


def _find_opening(interview: Interview, kind: Kind, field: str) -> str:
    """Return the place that begins a claim by a field, if any."""
    questions = interview.stage(kind.stage).question.items()
    found = (key for key, each in questions if each.begins and each.of == kind.key and field in each.fields)
    return next((f"{kind.stage}.{key}" for key in found), "")


def _read_now(left: EditorText, working: WorkingSession) -> str:
    """Return what stands in the session; off a question, what stood there."""
    if left.field not in working.question.fields:
        return left.sent
    return str(read_answer(working.session, working.interview, working.place, left.field) or "")
