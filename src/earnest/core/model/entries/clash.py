"""Two versions of one key, `[clash.k1]`, after a merge.

The file has the first version where the key is; the claim counts as the lower of them until you settle it.

    [clash.k1]
    path = "goal.g1.why_now"
    before = "The lease"
    both = ["The lease runs out in June", "The bank asks"]
    who = ["dana", "mara"]
    when = [2026-03-20T09:01:00+01:00, 2026-03-20T09:02:00+01:00]
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from earnest.core.model.entries.entry import RecordedEntry
from earnest.core.model.keys import Ids, Table, keyed


class Clash(Table):
    """One key that two versions changed apart."""

    path: str = Field("", description="The key, dotted. The file has the first version there.")
    before: Any = Field(None, description="Its value before the versions parted; absent where it was new.")
    both: Annotated[tuple[Any, ...], Field(strict=False)] = Field((), description="The value of each version.")
    who: Ids = Field((), description="The author of each version.")
    when: Annotated[tuple[datetime, ...], Field(strict=False)] = Field((), description="When each was written.")
    why: Ids = Field((), description="The reason of each version, where one was asked.")
    earlier: Mapping[str, RecordedEntry] = keyed("What else was written there apart, in order.")
