"""Which place for words is meant: chosen, or first of the stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from earnest.core.tray.order import ClaimPlace


@dataclass(frozen=True, slots=True)
class PlaceCursor:
    """The stage that was chosen, and the place in it.

    Each method returns a changed copy.
    """

    stage: str = ""
    chosen: ClaimPlace | None = None
    """The place that was chosen for the present turn; None for the first of the stage."""

    def find(self, places: Sequence[ClaimPlace]) -> ClaimPlace:
        """Return the present place.

        It has neither claim nor kind where the stage has no place.
        """
        wanted = self.chosen
        same = (each for each in places if wanted and (each.claim, each.kind) == (wanted.claim, wanted.kind))
        in_stage = (each for each in places if each.stage == self.stage)
        return next(same, next(in_stage, ClaimPlace(self.stage) if self.stage else places[0]))

    def choose_stage(self, stage: str) -> Self:
        """Go to the first place of a stage."""
        return replace(self, stage=stage, chosen=None)

    def at_first(self) -> Self:
        """Go to the first place of the stage, as for another turn."""
        return replace(self, chosen=None)

    def choose(self, place: ClaimPlace) -> Self:
        """Go to a place."""
        return replace(self, stage=place.stage, chosen=place)

    def step(self, places: Sequence[ClaimPlace], step: int) -> Self:
        """Go to the next place, or back."""
        now = self.find(places)
        at = places.index(now) if now in places else -1
        return self.choose(places[max(0, min(at + step, len(places) - 1))])
