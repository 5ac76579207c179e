"""The JSON of quotes and sources, as models."""

from typing import Literal

from pydantic import Field

from earnest.cli.reference.output_fields import CLIENT, COUNTS, DAY, LACKS, SPEAKS, WHY_NOT, JsonOutput


class TargetOutput(JsonOutput):
    """A claim, or a part of one, that a record speaks of."""

    sense: Literal["for", "against", "about"] = Field(description="How it speaks of it.")
    claim: str = Field(description="The claim's id.")
    part: str | None = Field(description="The part's key; null for the whole claim.")
    text: str = Field(description="The claim's text.")


class RecordOutput(JsonOutput):
    """What a quote and a source say alike."""

    on: str | None = DAY
    speaks: list[TargetOutput] = SPEAKS
    counts: bool = COUNTS
    lacks: list[str] = LACKS
    says: str = WHY_NOT


class QuoteOutput(RecordOutput):
    """A quote, and what it speaks of."""

    quote: str = Field(description="The quote's id.")
    words: str = Field(description="Their words.")
    who: str | None = Field(description="The id of the speaker; null where nobody is named.")
    name: str | None = Field(description="The speaker's name; null where nobody is named.")
    how: str = Field(description="Call, meeting, letter, interpreter or other; empty where not chosen.")
    meeting: str | None = Field(description="The id of the meeting; null where it names none.")
    at: str = Field(description="The time in the meeting's transcript; empty where not known.")
    second_hand: bool = Field(description="Whether somebody else said it for them.")


class SourceOutput(RecordOutput):
    """A public source, and what it speaks of."""

    source: str = Field(description="The source's id.")
    where: str = Field(description="The source.")


class QuoteGroupOutput(JsonOutput):
    """The quotes and sources of a person, a meeting or a claim."""

    group: str | None = Field(description="The id of what they share; null where they share none.")
    heading: str = Field(description="What they share, in words.")
    quotes: list[QuoteOutput] = Field(description="The quotes, by day.")
    sources: list[SourceOutput] = Field(description="The sources, by day.")


class QuotesOutput(JsonOutput):
    """All quotes and sources of a session."""

    client: str = CLIENT
    by: Literal["person", "meeting", "claim"] = Field(description="What they are grouped by.")
    groups: list[QuoteGroupOutput] = Field(description="The groups; first what is not linked yet.")
