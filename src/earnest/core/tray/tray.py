"""The state of the tray: what is trimmed, and passed over."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final, Literal, NamedTuple, Self

from earnest.core.model.meetings.meeting import ME
from earnest.core.tray.turns import TrayTurn
from earnest.core.tray.words import Cut, take_words, trim

Act = Literal["trim", "pass", "who", "edit"]
AT: Final = "at"
PASSED: Final = "passed"
"""What is remembered of a tray: numbers of turns, never words."""


class HeardSayBack(NamedTuple):
    """What the user said back, and what they answered.

    What the answer meant is for the user to say.
    """

    said: str
    reply: str
    answering: TrayTurn


@dataclass(frozen=True, slots=True)
class Tray:
    """The turns of a transcript, and how far one is.

    Each method returns a changed copy.
    """

    turns: Sequence[TrayTurn]
    at: int = 0
    """The number of the present turn."""
    passed: frozenset[int] = frozenset()
    """The turns that were passed over."""
    cut: Cut | None = None
    """What is taken of the present turn; None for all."""
    acts: tuple[tuple[Act, int], ...] = field(default=(), repr=False)
    """What can be undone, each with its turn, the last one last."""

    @classmethod
    def begin(cls, turns: Sequence[TrayTurn], remembered: Mapping[str, str]) -> Self:
        """Begin where one left, else at the first turn of somebody else."""
        passed, at = _read_numbers(remembered.get(PASSED, "")), _read_numbers(remembered.get(AT, ""))
        known = frozenset(number for number in passed if number < len(turns))
        begun = cls(turns, passed=known)
        wanted = next((number for number in at if number < len(turns)), -1)
        return replace(begun, at=wanted) if wanted >= 0 else begun.at_theirs(0)

    def remember(self) -> dict[str, str]:
        """Return what to keep of the tray until it is opened again."""
        return {AT: str(self.at), PASSED: " ".join(map(str, sorted(self.passed)))}

    @property
    def turn(self) -> TrayTurn:
        """The present turn."""
        return self.turns[self.at]

    @property
    def words(self) -> str:
        """What is taken of the present turn."""
        return take_words(self.turn.text, self.cut)

    def at_theirs(self, number: int) -> Self:
        """Go to a turn, or to the next one that is theirs."""
        following = (each.number for each in self.turns[number:] if each.is_theirs)
        return self.go(next(following, number))

    def go(self, number: int) -> Self:
        """Go to a turn; all of it is taken."""
        at = max(0, min(number, len(self.turns) - 1))
        return self if at == self.at else replace(self, at=at, cut=None)

    def step(self, step: int, wanted: Callable[[TrayTurn], bool] = lambda _: True) -> Self:
        """Go so many of their turns on or back, counting those wanted."""
        way = range(self.at + 1, len(self.turns)) if step > 0 else range(self.at - 1, -1, -1)
        ahead = (number for number in way if self.turns[number].is_theirs and wanted(self.turns[number]))
        return self.go(next(iter(deque(islice(ahead, abs(step)), 1)), self.at))

    def trim(self, *, first: int = 0, last: int = 0, by_sentence: bool = False) -> Self:
        """Move the ends of what is taken of the present turn."""
        cut = trim(self.turn.text, self.cut, first=first, last=last, by_sentence=by_sentence)
        if cut == self.cut:
            return self
        is_more = self.acts[-1:] == (("trim", self.at),)
        return replace(self, cut=cut, acts=self.acts if is_more else (*self.acts, ("trim", self.at)))

    def pass_over(self) -> Self:
        """Pass over the present turn, and go to the next one."""
        passed = replace(self, passed=self.passed | {self.at}, acts=(*self.acts, ("pass", self.at)))
        return passed.step(1)

    def say_who(self, person: str) -> Self:
        """Say whose words the present turn is; its label has no person."""
        return replace(self, turns=_name_turn(self.turns, self.at, person), acts=(*self.acts, ("who", self.at)))

    def with_turns(self, turns: Sequence[TrayTurn]) -> Self:
        """Take over the turns as the session has them now."""
        return replace(self, turns=turns, at=min(self.at, len(turns) - 1))

    def note_edit(self) -> Self:
        """Note that the session was changed at the present turn."""
        return replace(self, passed=self.passed - {self.at}, acts=(*self.acts, ("edit", self.at)))

    def undone(self) -> tuple[Self, Act | None]:
        """Undo the last act; return what it was.

        An edit of the session is for the caller to undo; None where there is nothing of the tray's. A turn that was
        passed over before the tray was opened comes back where one is on it.
        """
        if not self.acts:
            is_passed = self.at in self.passed
            return (replace(self, passed=self.passed - {self.at}), "pass") if is_passed else (self, None)
        act, number = self.acts[-1]
        passed = self.passed - {number} if act == "pass" else self.passed
        turns = _name_turn(self.turns, number, "") if act == "who" else self.turns
        return replace(self, turns=turns, at=number, cut=None, passed=passed, acts=self.acts[:-1]), act

    def find(self, matches: Callable[[str], bool]) -> Self:
        """Go to the next turn of somebody else that matches.

        After the last turn it goes on with the first.
        """
        found = [turn.number for turn in self.turns if turn.is_theirs and matches(turn.text)]
        return self.go(next((number for number in found if number >= self.at), found[0])) if found else self

    def find_my_turn(self) -> TrayTurn | None:
        """Return what I said just before the present turn, or None.

        Only what belongs to nobody may stand between.
        """
        for turn in reversed(self.turns[: self.at]):
            if turn.is_theirs:
                return None
            if turn.who == ME:
                return turn
        return None


def _name_turn(turns: Sequence[TrayTurn], number: int, person: str) -> Sequence[TrayTurn]:
    """Return the turns, one of them with who said it."""
    return tuple(turn._replace(who=person) if turn.number == number else turn for turn in turns)


def _read_numbers(text: str) -> Sequence[int]:
    return [int(each) for each in text.split() if each.isdecimal() and len(each) < 9]  # noqa: PLR2004 - any larger is none


def count_left(tray: Tray, linked: Iterable[int]) -> int:
    """Return how many turns of others are neither linked nor passed over."""
    done = {*linked, *tray.passed}
    return sum(turn.is_theirs and turn.number not in done for turn in tray.turns)


def take_say_back(tray: Tray) -> HeardSayBack | None:
    """Return the user's turn and their next as a say-back, or None."""
    mine = tray.find_my_turn()
    if mine is None or not tray.turn.is_theirs or not tray.turn.who:
        return None
    return HeardSayBack(mine.text, tray.words, tray.turn)
