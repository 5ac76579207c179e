"""The commands about a meeting: before, in and after it."""

from collections.abc import Callable, Mapping

from earnest.core.editing.working_session import WorkingSession
from earnest.plain.context import Context
from earnest.plain.meeting.live import take_notes
from earnest.plain.meeting.plan import plan_meeting
from earnest.plain.meeting.write_up import write_up_meeting

MEETING: Mapping[str, Callable[[Context], WorkingSession | None]] = {
    "P": plan_meeting,
    "M": take_notes,
    "g": write_up_meeting,
}
"""The command of each letter."""
