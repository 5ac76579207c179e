"""The verdicts on the right to propose (DESIGN 4), and summaries.

What earns it is decided in `chains.is_earned`, and which verdict it is in `standing`.
"""

from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    """The four verdicts, lowest first, as JSON spells them; then practice.

    A practice session has no verdict: it is judged only where somebody asks for that.
    """

    KEEP_LISTENING = "keep_listening"
    SAY_IT_BACK = "say_it_back"
    EARNED = "earned"
    KNOW_THE_FIELD = "earned_and_know_the_field"
    PRACTICE = "practice"

    @property
    def phrase(self) -> str:
        """The verdict on screen."""
        return PHRASES[self]

    @property
    def may_propose(self) -> bool:
        """Whether the right to propose is earned."""
        return self in {Verdict.EARNED, Verdict.KNOW_THE_FIELD}


PHRASES = {
    Verdict.KEEP_LISTENING: "Keep listening",
    Verdict.SAY_IT_BACK: "Say it back",
    Verdict.EARNED: "Earned",
    Verdict.KNOW_THE_FIELD: "Earned, and you know the field",
    Verdict.PRACTICE: "Practice, not judged",
}

JUDGED = tuple(verdict for verdict in Verdict if verdict is not Verdict.PRACTICE)
"""The four verdicts that a judged session can have."""

LOOK_AGAIN = ("look again", "a claim that others depend on has changed")


class StandingSummary(NamedTuple):
    """A verdict, and what is weakest or open.

    A list of sessions shows it without a word of the client's.
    """

    verdict: Verdict
    weakest: str | None
    """The id of the weakest claim, where it is a claim."""
    label: str
    text: str | None
    """The text after the label. None where it may hold the client's words, for which the session is read."""
    is_to_look_again: bool
    """Whether something that a claim hangs on has changed."""

    @property
    def is_practice(self) -> bool:
        """Whether it is a practice session, which lists leave out."""
        return self.verdict is Verdict.PRACTICE

    @property
    def line(self) -> tuple[str, str | None]:
        """The line in a list: its label and its text."""
        return LOOK_AGAIN if self.is_to_look_again else (self.label, self.text)
