"""The turns of a transcript as they lie in the tray."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from earnest.core.model.kinds import by_id
from earnest.core.model.meetings.lines import QUESTION, SAID, SAY_BACK, MeetingLine
from earnest.core.model.meetings.meeting import ME, VOICES, Meeting
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.text.words import words
from earnest.core.transcripts.times import parse_time
from earnest.core.transcripts.transcript import Turn

AROUND: Final = 20.0
"""A typed line is looked for so many seconds before and after its time."""


class TrayTurn(NamedTuple):
    """What somebody says before somebody else does."""

    number: int
    """Its place in the transcript."""
    turn: Turn
    who: str
    """The person's id, `me` or `nobody`; empty where it is not known."""
    line: str = ""
    """The id of the line that was typed in the meeting; empty for a turn of the transcript."""
    is_verbatim: bool = True
    """Whether these are their very words; a typed line may be in short."""

    @property
    def text(self) -> str:
        """What was said."""
        return self.turn.text

    @property
    def at(self) -> str:
        """Where it is, as a quote keeps it.

        It is the time; in a transcript without times it is the line.
        """
        return format_at(self.turn)

    @property
    def is_theirs(self) -> bool:
        """Whether its words may be linked to a claim."""
        return self.who not in VOICES


def format_at(turn: Turn) -> str:
    """Return where a turn is, as a quote keeps it."""
    if turn.start is None:
        return f"line {turn.line}"
    minutes, seconds = divmod(int(turn.start), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"


def lay_out(turns: Iterable[Turn], meeting: Meeting) -> Sequence[TrayTurn]:
    """Return the turns, and the lines that were typed, by time.

    Args:
        turns: The turns of the transcript.
        meeting: The meeting, which knows whose voice each label is.
    """
    people = meeting.voices
    found = [TrayTurn(0, turn, people.get(turn.label, "") if turn.label is not None else "") for turn in turns]
    typed = [_lay_out_line(key, line) for key, line in by_id(meeting.line) if line.text.strip()]
    if typed:
        last = 0.0
        times = [last := turn.turn.start if turn.turn.start is not None else last for turn in found]
        placed = [*zip(times, found, strict=True), *((each.turn.start or 0.0, each) for each in typed)]
        found = [turn for _, turn in sorted(placed, key=lambda each: each[0])]
    return tuple(turn._replace(number=number) for number, turn in enumerate(found))


def has_lines(meeting: Meeting) -> bool:
    """Return whether lines were typed in a meeting."""
    return any(line.text.strip() for line in meeting.line.values())


def list_their_lines(meeting: Meeting) -> Sequence[MeetingLine]:
    """Return the lines that were typed of what others said."""
    return [line for line in meeting.line.values() if line.text.strip() and line.kind not in {QUESTION, SAY_BACK}]


def _lay_out_line(key: str, line: MeetingLine) -> TrayTurn:
    is_mine = line.kind in {QUESTION, SAY_BACK}
    turn = Turn(None, " ".join(line.text.split()), parse_time(line.at), None, 0)
    return TrayTurn(0, turn, ME if is_mine else line.who, key, line.kind != SAID)


def find_heard(turns: Sequence[TrayTurn], typed: TrayTurn) -> TrayTurn | None:
    """Return the turn in which a typed line was said, or None.

    It is of the twenty seconds around its time; the one that shares the most words with it.
    """
    at, said = typed.turn.start, set(words(typed.text))
    near = [
        turn
        for turn in turns
        if at is not None and not turn.line and turn.is_theirs and _is_near(turn.turn, at) and not _differ(turn, typed)
    ]
    return max(near, key=lambda turn: len(said.intersection(words(turn.text))), default=None)


def _is_near(turn: Turn, at: float) -> bool:
    if turn.start is None:
        return False
    return turn.start <= at + AROUND and max(turn.end or turn.start, turn.start) >= at - AROUND


def _differ(one: TrayTurn, other: TrayTurn) -> bool:
    return bool(one.who and other.who) and one.who != other.who


def find_linked(session: Session, meeting: str, turns: Sequence[TrayTurn]) -> Mapping[int, tuple[str, ...]]:
    """Return the quotes that were taken from each turn, by its number."""
    places: dict[str, list[TrayTurn]] = {}
    for turn in turns:
        places.setdefault(turn.at, []).append(turn)
    found: dict[int, tuple[str, ...]] = {}
    for key, quote in session.quote.items():
        if quote.meeting != meeting or quote.at not in places:
            continue
        here, sought = places[quote.at], normalize(quote.words)
        turn = next((each for each in here if sought in normalize(each.text)), here[0])
        found[turn.number] = (*found.get(turn.number, ()), key)
    return found
