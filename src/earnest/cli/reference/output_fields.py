"""What the models of JSON outputs share."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

VerdictWord = Literal["keep_listening", "say_it_back", "earned", "earned_and_know_the_field", "practice"]
StrengthWord = Literal["in a word", "in their words", "in writing"]
GradeWord = Literal["blank", "guess", "read", "heard", "confirmed"]

CLIENT = Field(description="The client: who decides.")
FILE = Field(description="The name of the file.")
CHAIN = Field(description="The ids of the best chain; none where it is not whole.")
GRADES = Field(description="How each claim is known, by its id.")
VERDICT = Field(description="The verdict.")
WEAKEST = Field(description="The id of the weakest claim; null where it is missing or nothing is weak.")
LABEL = Field(description="The speaker's name in the file; null where nobody is named.")
SAYS = Field(description="A sentence to show.")
DAY = Field(description="The day, as YYYY-MM-DD; null where none is known.")
SPEAKS = Field(description="What it speaks of; nothing where it is not linked yet.")
COUNTS = Field(description="Whether it is evidence for a claim or a part.")
LACKS = Field(description="What it lacks before it can count.")
WHY_NOT = Field(description="Why it cannot count; empty if it can.")
UNUSABLE = Field(description="Why it cannot be used.")


class JsonOutput(BaseModel):
    """A JSON object with these keys and no others."""

    model_config = ConfigDict(strict=True, extra="forbid", hide_input_in_errors=True)
