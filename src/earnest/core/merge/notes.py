"""Notes on a replay merged: each has an author and a time."""

from itertools import count
from typing import Any

from earnest.core.model.session import Tables


def merge_notes(ours: Tables, theirs: Tables, before: Tables) -> Tables:
    """Return our notes merged with theirs; nobody's note is lost.

    A note that both changed is there twice; one that a side deleted and the other changed stays.
    """
    one, other, base = (tables.get("note", {}) for tables in (ours, theirs, before))
    merged: dict[str, Any] = {}
    for key in dict.fromkeys((*one, *other)):
        mine, yours, was = (notes.get(key) for notes in (one, other, base))
        if yours in (mine, was):
            kept = [mine]
        elif mine == was:
            kept = [yours]
        else:
            kept = sorted(
                filter(None, (mine, yours)), key=lambda note: (note["at"].isoformat(), note["by"], note["text"])
            )
        for place, note in enumerate(filter(None, kept)):
            name = (
                key
                if not place
                else next(each for number in count(1) if (each := f"n{number}") not in {*one, *other, *merged})
            )
            merged[name] = note
    return {**ours, "note": merged}
