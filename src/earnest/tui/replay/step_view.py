"""A step of a replay: the change, quotes, and effects."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from earnest.core.evidence.grades import Grade
from earnest.core.model.labels import NOUNS
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import NO_STEPS, describe_claim
from earnest.core.replay.step_summary import ChangedKey, StepSummary, summarize_step
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.replay import texts as say
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of
from earnest.tui.widgets.standing_panel import spoken

SPOKEN = frozenset({"words", "said", "reply"})
"""Keys whose text was said aloud."""
MOST = 6
"""Lines of one key's text where several changed."""
WIDEST = 72


class StepView(LineWidget):
    """A step, with the notes on it."""

    def __init__(self, replay: Replay, today: date) -> None:
        super().__init__(classes="main")
        self._replay, self._today = replay, today
        self._step = 0
        self._notes: Sequence[tuple[str, str]] = ()

    def show(self, step: int, notes: Sequence[tuple[str, str]]) -> None:
        """Show a step, from 0, and the notes on it."""
        self._step, self._notes = step, notes
        self.refresh()

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the step; with too little room, its texts are shortened first."""
        width, signs = min(width, WIDEST), signs_of(self)
        notes = list(self._draw_notes(width))
        if not self._step:
            return self._fit([*self._draw_start(width), *notes], height)
        found = summarize_step(self._replay, self._step, self._today)
        head, texts = list(self._draw_head(found, signs, width)), list(self._draw_texts(found, signs, width))
        effect, remarks = [*self._draw_effect(found, signs), *notes], list(_draw_remarks(found, signs, width))
        if len(head) + 1 + len(effect) + len(remarks) <= height or not notes:
            effect += remarks
        room = height - len(head) - len(effect)
        if len(texts) > room:
            texts = [*texts[: max(room - 1, 0)], plain(signs.elided, "$muted")]
            effect = effect[room < 1 :]  # the sign takes the place of the gap
        return self._fit([*head, *texts, *effect], height)

    def _fit(self, lines: list[Content], height: int) -> list[Content]:
        """Return the lines that fit, and one sign of more."""
        if len(lines) <= height:
            return lines
        elided = signs_of(self).elided
        kept = lines[: height - 1]
        return [*(kept[:-1] if kept and kept[-1].plain == elided else kept), plain(elided, "$muted")]

    def _draw_start(self, width: int) -> Iterator[Content]:
        total = len(self._replay)
        yield beside(plain(say.BEFORE_FIRST, "$muted"), plain(say.BEFORE_FIRST_OF.format(total=total), "$muted"), width)
        yield Content("")
        says = say.NOTHING_SAID if total else NO_STEPS
        yield from (plain(line) for line in wrap(says, width))

    def _draw_head(self, found: StepSummary, signs: Signs, width: int) -> Iterator[Content]:
        who = escape_controls(f"{found.when}, {found.who}", keep_newlines=False)
        place = say.STEP_OF.format(step=self._step, total=len(self._replay))
        yield beside(plain(who, "$muted"), plain(place, "$muted"), width)
        yield Content("")
        yield Content.assemble(
            plain(found.noun, "bold"), plain(f"  {escape_controls(found.action, keep_newlines=False)}")
        )
        if found.name and found.noun != NOUNS["said_back"]:
            yield from (plain(line, "$muted") for line in clamp(escape_controls(found.name), width, 2, signs.elided))

    def _draw_texts(self, found: StepSummary, signs: Signs, width: int) -> Iterator[Content]:
        keys = [key for key in found.keys if not (key.key == "text" and key.now == found.name and not key.was)]
        if keys or found.facts:
            yield Content("")
        for key in keys:
            yield from _draw_key(key, signs, width)
        if found.facts:
            facts = escape_controls(signs.dot.join(found.facts), keep_newlines=False)
            yield from (plain(line, "$muted") for line in wrap(facts, width))
        if found.why:
            yield from (plain(line) for line in wrap(say.WHY_GIVEN.format(why=escape_controls(found.why)), width, 5))

    def _draw_effect(self, found: StepSummary, signs: Signs) -> Iterator[Content]:
        was, now = found.verdicts
        rows = [] if was is now else [(say.THE_VERDICT, was.phrase, now.phrase)]
        rows += [
            (
                describe_claim(self._replay, self._step, key),
                _graded(signs, was, state[0]),
                _graded(signs, now, state[1]),
            )
            for key, was, now, state in ((*change, found.states[change[0]]) for change in found.grades)
        ]
        if rows:
            yield Content("")
        column = max((cell_width(name) for name, _, _ in rows), default=0) + 2
        for name, before, after in rows:
            step = f"  {signs.inwards}  "
            label = f"{name[:1].upper()}{name[1:]:<{column - 1}}"
            yield Content.assemble(plain(label, "$muted"), plain(f"{before}{step}"), plain(after, "bold"))

    def _draw_notes(self, width: int) -> Iterator[Content]:
        for label, text in self._notes:
            yield Content("")
            yield plain(escape_controls(say.NOTE_OF.format(label=label), keep_newlines=False), "$muted")
            yield from (plain(line) for line in wrap(escape_controls(text, keep_newlines=False), width, 2))


def _draw_remarks(found: StepSummary, signs: Signs, width: int) -> Iterator[Content]:
    for remark in found.remarks:
        yield Content("")
        yield plain(say.REMARK, "$muted")
        yield from (plain(line) for line in wrap(f"{signs.asks} {remark.sentence}", width, 2))


def _graded(signs: Signs, grade: Grade, state: str) -> str:
    return f"{signs.of(grade.word)} {state}"


def _draw_key(key: ChangedKey, signs: Signs, width: int) -> Iterator[Content]:
    if key.key in SPOKEN and key.now:
        yield from spoken(key.now, signs, width, "italic")
        return
    label = escape_controls(key.label, keep_newlines=False)
    now = escape_controls(key.now) if key.now else say.DELETED
    yield from (plain(line) for line in clamp(f"{label}: {now}", width, MOST, signs.elided))
    if key.was:
        was = say.WAS.format(text=escape_controls(key.was))
        yield from (plain(line, "$muted") for line in clamp(was, width, MOST, signs.elided))
