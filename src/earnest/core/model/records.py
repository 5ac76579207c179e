"""Quotes and public sources, and which claims each speaks of."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pydantic import Field

from earnest.core.model.table import Ids, Table

SENSES = ("for", "against", "about")
"""How a record speaks of a claim: it bears it out, it speaks against it, or it touches it and is neither."""


class Record(Table):
    """What was heard or read, kept once, and what it speaks of."""

    for_: Ids = Field((), alias="for", description="What it speaks for: CLAIM, or a part of one, CLAIM.FIELD.")
    against: Ids = Field((), description="What it speaks against.")
    about: Ids = Field((), description="What it touches, and is neither for nor against.")

    def speaks_of(self, sense: str) -> Ids:
        """Return what it speaks for, against or about."""
        return self.for_ if sense == "for" else self.against if sense == "against" else self.about

    @property
    def targets(self) -> Ids:
        """All that it speaks of: first for, then against, then about."""
        return (*self.for_, *self.against, *self.about)

    @property
    def claims(self) -> Mapping[str, None]:
        """The ids of the claims that it speaks of, in order."""
        return dict.fromkeys([split_target(target)[0] for target in self.targets])


class Quote(Record):
    """The client's own words, who said them, and when."""

    words: str = Field("", description="Their words, word for word; four or more.")
    who: str = Field("", description="The id of the person who said them.")
    on: date | None = Field(None, description="The day they were said.")
    how: str = Field("", description="Call, meeting, letter, interpreter or other; decides nothing.")
    meeting: str = Field("", description="The id of the meeting in which they were said.")
    at: str = Field("", description="Where they stand in that meeting's transcript: HH:MM:SS.")
    second_hand: bool = Field(default=False, description="Said by somebody else for them: never above heard.")
    all_they_said: bool = Field(default=False, description="These few words are all that they said.")
    reply_of: str = Field("", description="The id of the say-back that they answered with these words.")


class Source(Record):
    """A public source."""

    where: str = Field("", description="The source, and where in it.")
    on: date | None = Field(None, description="The day you read it.")


class Records(NamedTuple):
    """The records that speak of one claim, each by its id, sorted."""

    heard: Mapping[str, Quote] = MappingProxyType({})
    """Quotes for the claim as a whole."""
    read: Mapping[str, Source] = MappingProxyType({})
    """Sources for the claim as a whole."""
    against: Mapping[str, Quote] = MappingProxyType({})
    """Quotes against the claim or a part of it."""
    about: Mapping[str, Quote] = MappingProxyType({})
    """Quotes that touch the claim or a part of it."""
    parts: Mapping[str, Mapping[str, Quote]] = MappingProxyType({})
    """Quotes for a part of the claim, by the part's field."""
    read_parts: Mapping[str, Mapping[str, Source]] = MappingProxyType({})
    """Sources for a part of the claim, by the part's field."""


NO_RECORDS = Records()
"""The records of a claim that nobody has spoken of."""


def split_target(target: str) -> tuple[str, str]:
    """Return the claim and the field of what a record speaks of; the field of a whole claim is empty."""
    claim, _, field = target.partition(".")
    return claim, field
