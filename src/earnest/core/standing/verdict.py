"""The four verdicts on the right to propose (DESIGN section 4)."""

from enum import StrEnum


class Verdict(StrEnum):
    """The four verdicts, lowest first, as JSON spells them."""

    KEEP_LISTENING = "keep_listening"
    SAY_IT_BACK = "say_it_back"
    EARNED = "earned"
    KNOW_THE_FIELD = "earned_and_know_the_field"

    @property
    def phrase(self) -> str:
        """The verdict as the screen says it."""
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
}
