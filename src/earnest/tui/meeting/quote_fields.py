"""The fields of the quote in hand, and the quotes kept before."""

from collections.abc import Iterator, Mapping, Sequence

from textual.widget import Widget

from earnest.core.editing.meetings.write_up import BEGUN, NEW
from earnest.core.model.kinds import CARRYING_KINDS, KIND
from earnest.core.model.session import Session
from earnest.core.reports.meetings import find_meeting, find_quotes
from earnest.core.standing.standing import Standing
from earnest.core.tray.turns import list_their_lines
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.meeting import texts as say
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import Gap, Label, Note

FROM_LINES, FROM_FILE = "from_lines", "from_file"
"""The lines that lead to the tray."""
WORDS = "words"
"""The field of the quote in hand."""
LABEL = 10
"""Cells of the labels' column."""


def lay_out_quote(
    session: Session, key: str, texts: Mapping[str, str], speaker: str, about: Sequence[str]
) -> Iterator[Widget]:
    """Yield the fields of the quote in hand.

    Args:
        session: The session.
        key: The meeting's id.
        texts: What was typed before, by the fields' names.
        speaker: Who said it, if nothing was typed.
        about: The claim that it is about, if that is known.
    """
    yield Label(say.WORDS)
    yield LongText(WORDS, texts.get(WORDS, ""))
    line = OneLine("said_by", texts.get("said_by", speaker), say.SAID_BY_HINT)
    yield LabelledRow(say.SAID_BY, line, LABEL)
    picker = Picker("under", _list_claims(session), about, several=False)
    picker.ends_form = True
    yield LabelledRow(say.ABOUT, picker, LABEL)
    yield ActionLine(plain(say.KEEP), "keep")
    lines = list_their_lines(find_meeting(session, key))
    if lines:
        yield ActionLine(plain(say.FROM_LINES.format(len(lines))), FROM_LINES)
    yield ActionLine(plain(say.FROM_FILE), FROM_FILE)


def lay_out_kept_quotes(session: Session, key: str, signs: Signs) -> Iterator[Widget]:
    """Yield a line for each quote on file of a meeting."""
    quotes = find_quotes(session, key) if key in session.meeting else ()
    if quotes:
        yield Gap()
    for subject, record in quotes:
        yield Note(f"{signs.heard} {subject:<10} {quoted(session.quote[record].words, signs)}", 14)


def find_likely_claim(session: Session, standing: Standing) -> str:
    """Return what a first quote is likely about: the weakest link."""
    weakest = standing.weakest
    if weakest and weakest.claim:
        return weakest.claim
    missing = next((kind.key for kind in CARRYING_KINDS if not getattr(session, kind.key)), "goal")
    return f"{NEW}{missing}" if weakest else next(iter(session.claims), f"{NEW}goal")


def has_their_lines(session: Session, key: str) -> bool:
    """Return whether their words were typed in a meeting."""
    return bool(list_their_lines(find_meeting(session, key)))


def _list_claims(session: Session) -> dict[str, str]:
    """Return what a quote can be about, with the text of each."""
    named = ((key, KIND[claim.kind].noun, " ".join(claim.text.split())) for key, claim in session.claims.items())
    claims = {key: f"{noun}: {text or key}" for key, noun, text in named}
    return claims | {f"{NEW}{kind.key}": say.ABOUT_NEW.format(noun=kind.noun) for kind in BEGUN}
