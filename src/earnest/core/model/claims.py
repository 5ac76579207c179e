"""The tables of claims."""

from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar, Literal, Self

from pydantic import Field

from earnest.core.model.keys import Ids, Table, keyed
from earnest.core.model.records import NO_RECORDS, Quote, Records, Source


class Claim(Table):
    """A statement about the client; `kind` is the name of its table."""

    kind: ClassVar[str] = ""

    text: str = Field("", description="The claim, in your words or theirs.")
    not_known: Ids = Field((), description="Fields you asked about that are not known yet.")

    @cached_property
    def records(self) -> Records:
        """The quotes and sources that speak of it.

        The file keeps them in tables of their own.
        """
        return NO_RECORDS

    @property
    def heard(self) -> Mapping[str, Quote]:
        """The quotes for it as a whole, by id."""
        return self.records.heard

    @property
    def read(self) -> Mapping[str, Source]:
        """The public sources for it as a whole, by id."""
        return self.records.read

    def hang(self, records: Records) -> None:
        """Take its records, as it is read and nobody else holds it."""
        self.__dict__["records"] = records

    def with_records(self, records: Records) -> Self:
        """Return the claim with other records."""
        return self.model_copy(update={"records": records})


class Goal(Claim):
    """Stage 1: a result that the client works towards."""

    kind: ClassVar[str] = "goal"

    measure: str = Field("", description="What tells them they got there.")
    by: str = Field("", description="By when; any words, never parsed.")
    owner: Ids = Field((), description="People who are judged on it.")
    why_now: str = Field("", description="What made this the goal now.")
    doubted_by: Ids = Field((), description="People who see it otherwise.")
    never_trade_away: str = Field("", description="What they protect even at the goal's cost.")
    larger_aim: str = Field("", description="The aim that this goal serves.")


class Challenge(Claim):
    """Stage 2: something that stands between the client and a goal."""

    kind: ClassVar[str] = "challenge"

    side: Literal["inside", "outside"] | None = Field(None, description="Inside their walls, or outside.")
    blocks: Ids = Field((), description="The goals it stands in the way of.")
    incident: str = Field("", description="One dated story of the trouble it caused.")
    cost: str = Field("", description="What it costs, in money, hours, customers or sleep.")
    borne_by: Ids = Field((), description="People who carry that cost.")
    tried: str = Field("", description="What they have tried, and why it fell short.")
    if_nothing_changes: str = Field("", description="Where the goal will be on its date.")
    remove_first: bool = Field(default=False, description="The one they would remove first.")


class Need(Claim):
    """Stage 3: a change that a challenge calls for."""

    kind: ClassVar[str] = "need"

    answers: Ids = Field((), description="The challenges it answers.")
    early_sign: str = Field("", description="The first sign that it is being met.")
    keep: str = Field("", description="What the answer must leave as it is.")
    rank_guessed: int | None = Field(None, description="Its rank among their needs: your guess.")
    rank_told: int | None = Field(None, description="Its rank among their needs: what they said.")


class Option(Claim):
    """Stage 4: an option that the client weighs."""

    kind: ClassVar[str] = "option"

    route: Literal["nothing", "inside", "hire", "buy", "outside"] | None = Field(
        None, description="Leave it, do it inside, hire, buy, or bring somebody in."
    )
    pull: str = Field("", description="What draws them to it.")
    worry: str = Field("", description="What puts them off.")
    hanging: str = Field("", description="Nearly out, and what would keep it in.")


class Criterion(Claim):
    """Stage 4: what the client compares options on."""

    kind: ClassVar[str] = "criterion"

    rank: int | None = Field(None, description="Its place in their order, 1 first.")


class RulingOut(Claim):
    """Stage 5: an option crossed off; its text is the client's reason."""

    kind: ClassVar[str] = "ruling_out"

    option: str = Field("", description="The option that is out.")
    because_of: Ids = Field((), description="The goals or challenges their reason goes back to.")
    who_minded: str = Field("", description="The person who was sorry to see it go.")


class Contender(Claim):
    """Stage 6: somebody, or something, still in the running."""

    kind: ClassVar[str] = "contender"

    you: bool | None = Field(None, description="Whether this one is you.")
    ground: Literal["knows their world", "similar goal", "similar problem"] | None = Field(
        None,
        description="What earned the place: knows their world, reached such a goal, solved such a problem.",
    )
    falls_short: str = Field("", description="Where it falls short by their criteria.")
    on: Mapping[str, str] = keyed("What you believe of it by each criterion, by the criterion's id.")


class Reason(Claim):
    """Stage 7: why the client would choose this option."""

    kind: ClassVar[str] = "reason"

    goal: str = Field("", description="The goal that the reason opens with.")
    need: str = Field("", description="The need that it answers.")


CLAIM_MODELS: tuple[type[Claim], ...] = (
    Goal,
    Challenge,
    Need,
    Option,
    Criterion,
    RulingOut,
    Contender,
    Reason,
)
"""The model of every kind of claim, in the order of the stages."""
