"""The plan of a meeting, `[meeting.m4.plan]`.

Who is there, the day and the way are those of the meeting itself. The questions are kept once somebody has
chosen them or the meeting has begun, in the order in which they are asked; before, they are worked out from what is on
file.

    [meeting.m4.plan]
    at = "10:30"
    minutes = 30
    title = "Quarterly review"
    invited_by = "Dana Reyes"
    place = "Room 4"

    [meeting.m4.plan.question.q1]
    text = "When did that last get in the way? Talk me through that day."
    about = "c1.incident"
"""

from collections.abc import Mapping

from pydantic import Field

from earnest.core.model.keys import Table, keyed


class PlannedQuestion(Table):
    """A question to ask in a meeting."""

    text: str = Field("", description="The question, as it is said.")
    about: str = Field("", description="The place it comes from: CLAIM.FIELD or STAGE.FIELD.")


class MeetingPlan(Table):
    """What is settled before a meeting."""

    at: str = Field("", description="When it begins: HH:MM, where it takes place.")
    minutes: int | None = Field(None, description="How long it is.")
    title: str = Field("", description="What its invitation calls it.")
    invited_by: str = Field("", description="Who sent its invitation, as it says.")
    place: str = Field("", description="Where it is, as its invitation says.")
    question: Mapping[str, PlannedQuestion] = keyed("Its questions in order, keyed q1, q2 and so on.")
