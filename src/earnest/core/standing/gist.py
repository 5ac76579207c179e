"""The gist of a standing: what a list of sessions shows of one, without a word of the client's."""

from typing import NamedTuple

from earnest.core.standing.verdict import Verdict

LOOK_AGAIN = ("look again", "what it hangs on has changed")


class StandingSummary(NamedTuple):
    """The verdict and what is weakest, or still open."""

    verdict: Verdict
    weakest: str | None
    """The id of the weakest claim, where it is a claim."""
    label: str
    says: str | None
    """What follows the label; None where it may hold words of the client's, so that the session has to be read."""
    is_to_look_again: bool
    """Whether something that a claim hangs on has changed."""

    @property
    def line(self) -> tuple[str, str | None]:
        """The line that a list shows: its label, and what it says."""
        return LOOK_AGAIN if self.is_to_look_again else (self.label, self.says)
