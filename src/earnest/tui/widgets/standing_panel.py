"""The panel at the right: the standing after the last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.strength import describe_confirmation
from earnest.core.standing.standing_text import (
    CHAIN_NAMES,
    MET,
    NOT_MET,
    OPENS,
    UNHEARD,
    UNTOUCHED,
    describe_counts,
    describe_unheard,
    describe_weakest,
)
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, elide, truncate, wrap
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from earnest.core.evidence.grades import GradedClaim
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.terminal.signs import Signs

WHOLE = 99
"""A claim in full, however many lines it has."""
WITH_WHY = 45
"""From this many cells on, the panel shows the rules of *why* too."""
WHY_LABEL = 11
"""The column at which a rule's label begins."""
MARKS = 5
"""The cells of a claim's line for its sign, the mark of the weakest, and the gaps."""
ROOMY = 30
"""From this many cells on, there is a blank line between claims."""


class StandingPanel(LineWidget):
    """The verdict, the chain, the weakest link, and what to ask next."""

    standing: reactive[Standing | None] = reactive(None)

    session: Session | None = None
    is_beside_questions = True
    """Whether `m` shows the questions on this screen; only then the panel mentions it."""

    def show(self, session: Session, standing: Standing) -> None:
        """Show a session and its standing."""
        self.session = session
        self.standing = standing
        self.refresh()

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw as much as fits."""
        if self.standing is None or self.session is None:
            return []
        found = panel_lines(
            self.session, self.standing, signs_of(self), width, height, names_keys=self.is_beside_questions
        )
        return found[:height]


def panel_lines(
    session: Session, standing: Standing, signs: Signs, width: int, height: int, *, names_keys: bool = True
) -> list[Content]:
    """Return as many of the panel's lines as fit.

    Claims are whole, then two lines, then one; then the counts go; then *ask next* goes, after
    which there may be room for the rest again.
    """
    head = [
        plain(say.RIGHT_TO_PROPOSE, "$muted"),
        *(plain(line, "bold") for line in wrap(standing.verdict.phrase, width)),
    ]
    state = list(_state_lines(standing, width, names_keys=names_keys))
    why = list(_why_lines(standing, signs, width)) if width >= WITH_WHY else []
    ask, counts = list(_ask_lines(standing, signs, width)), list(_count_lines(standing, width))
    found: list[Content] = []
    for most, below in (
        (WHOLE, [*ask, *why, *counts]),
        (WHOLE, [*ask, *counts]),
        (2, [*ask, *counts]),
        (1, [*ask, *counts]),
        (1, ask),
        (WHOLE, counts),
        (2, counts),
        (1, counts),
        (1, []),
    ):
        found = [*head, Content(""), *_chain_lines(session, standing, signs, width, most), *state, *below]
        if len(found) <= height:
            break
    return found


def spoken(text: str, signs: Signs, width: int, style: str) -> list[Content]:
    """Return spoken words, wrapped in quotes that hang at the left."""
    quoted = f"{signs.quote_open}{escape_controls(text)}{signs.quote_close}"
    return [plain(line, style) for line in wrap(quoted, width, 1)]


def _ask_lines(standing: Standing, signs: Signs, width: int) -> Iterator[Content]:
    if standing.ask_next:
        yield Content("")
        yield plain(say.ASK_NEXT, "$muted")
        yield from spoken(standing.ask_next.client, signs, width, "italic $accent")


def _count_lines(standing: Standing, width: int) -> Iterator[Content]:
    counts = describe_counts(standing)
    if counts:
        yield Content("")
        yield from (plain(line, "$muted") for line in wrap(counts, width))


def _chain_lines(session: Session, standing: Standing, signs: Signs, width: int, most: int) -> Iterator[Content]:
    places = zip(CHAIN_NAMES, standing.chain.by_stage.items(), strict=True)
    for name, (stage, key) in places:
        grade = standing.grades[key].grade if key else Grade.BLANK
        is_weakest = bool(standing.weakest and standing.weakest.stage == stage)
        is_last = name == CHAIN_NAMES[-1]
        accent = "$accent" if is_weakest else ""
        called = standing.grades[key].word if key else grade.word
        strength = describe_confirmation(session, standing.grades[key]) if key and width >= ROOMY else ""
        called = f"{called} {strength}".rstrip()
        if key and standing.grades[key].lacks:
            called = _fit_state(standing.grades[key], width - cell_width(name) - MARKS)
        word = f"{called} {signs.weakest}" if is_weakest else called
        left = Content.assemble(plain(signs.of(grade.word), accent), plain(f" {name}"))
        yield beside(left, plain(word, "bold $accent" if is_weakest else "$muted"), width)
        begun = truncate(session.claims[key].text if key else "", width * WHOLE)
        text = escape_controls(begun, keep_newlines=False)
        shown = say.LOOK_AGAIN.format(text=text) if key in standing.look_again else text
        joins = "  " if is_last else f"{signs.join} "
        for line in clamp(shown, width - 2, most, signs.elided) if text.strip() else ():
            yield plain(f"{joins}{line}", "$muted")
        if width >= ROOMY and most == WHOLE and not is_last:
            yield plain(joins.rstrip(), "$muted")


def _fit_state(graded: GradedClaim, room: int) -> str:
    """Return a claim's word, with what it lacks if that fits."""
    called = (graded.state, graded.state.removesuffix(" yet"))
    return next((each for each in called if cell_width(each) <= room), graded.word)


def _why_lines(standing: Standing, signs: Signs, width: int) -> Iterator[Content]:
    """Yield the rules of the weakest link, and the remarks on it."""
    if standing.weakest is None:
        return
    claim = standing.weakest.claim
    yield Content("")
    yield plain(say.WHY, "$muted")
    findings = standing.grades[claim].findings if claim else standing.why
    for finding in findings:
        sign, state = (signs.met, MET) if finding.met else (signs.missing, NOT_MET)
        accent = "" if finding.met else "$accent"
        label = elide(finding.label, width - WHY_LABEL, signs.elided)
        yield Content.assemble(plain(f"{sign} {state:<{WHY_LABEL - 2}}", accent), plain(label))
    for remark in standing.remarks:
        if claim and remark.claim == claim:
            yield from (
                plain(line)
                for line in wrap(f"{signs.asks} {say.ASKS:<{WHY_LABEL - 2}}{remark.sentence}", width, WHY_LABEL)
            )


def _state_lines(standing: Standing, width: int, *, names_keys: bool) -> Iterator[Content]:
    """Yield the weakest link, or what is still open."""
    if standing.is_untouched or standing.weakest or standing.open_field:
        yield Content("")
    if standing.is_untouched:
        yield from (plain(line) for line in wrap(UNTOUCHED, width))
        if names_keys:
            yield from (plain(line, "$muted") for line in wrap(say.TAKE_QUESTIONS, width))
    elif standing.weakest:
        first, *rest = wrap(f"{say.WEAKEST} {escape_controls(describe_weakest(standing))}", width)
        yield Content.assemble(plain(first[: len(say.WEAKEST)], "$muted"), plain(first[len(say.WEAKEST) :]))
        yield from (plain(line) for line in rest)
    elif standing.open_field:
        yield plain(say.STILL_OPEN, "$muted")
        yield from (plain(line) for line in wrap(OPENS[standing.open_field], width))
    if unheard := describe_unheard(standing):
        yield Content("")
        yield from (plain(line) for line in wrap(UNHEARD.format(names=escape_controls(unheard)), width))
