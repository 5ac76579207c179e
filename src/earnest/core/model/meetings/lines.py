"""The lines typed during a meeting, `[meeting.m4.line.l1]`.

A line is a note and no quote: it counts for nothing until its words are confirmed and kept as a quote.

    [meeting.m4.line.l1]
    at = "00:12:40"
    kind = "said"
    who = "dana"
    text = "we lost nine days"

    [meeting.m4.line.l2]
    at = "00:13:05"
    kind = "question"
    text = "When did that last get in the way? Talk me through that day."
    asks = "q1"
"""

from typing import Literal

from pydantic import Field

from earnest.core.model.keys import Table

LineKind = Literal["said", "word for word", "question", "say-back"]
SAID, VERBATIM, QUESTION, SAY_BACK = "said", "word for word", "question", "say-back"
"""What a line holds: what they said in short, their very words, a question of yours, or what you said back."""


class MeetingLine(Table):
    """A line that was typed while they talked."""

    at: str = Field("", description="The time since the meeting began: HH:MM:SS.")
    kind: LineKind = Field("said", description="What it holds; a question and a say-back are yours.")
    who: str = Field("", description="The id of the person who said it; absent where nobody was named.")
    text: str = Field("", description="The line as it was typed.")
    asks: str = Field("", description="The id of the planned question that it is.")
