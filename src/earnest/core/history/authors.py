"""Whose changes a session is made of."""

from collections import defaultdict

from earnest.core.history.steps import BY_HAND
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.session import Session


class Authors:
    """The authors of what a session holds, by its history."""

    def __init__(self, session: Session) -> None:
        """Read the history, if several people changed it."""
        every = {entry.by for _, entry in session.entries}
        every.update(by for clash in session.clash.values() for by in clash.who)
        self.are_several = len(every - {BY_HAND}) > 1
        """Whether several people changed it; edits by hand are nobody's."""
        last: dict[KeyPath, str] = {}
        first: dict[tuple[KeyPath, str], str] = {}
        for _, entry in session.entries if self.are_several else ():
            path, now = split_path(entry.path), entry.now
            if now is None:
                last.pop(path, None)
            else:
                last[path] = first.setdefault((path, repr(now)), entry.by)

        self._of: dict[KeyPath, dict[str, None]] = defaultdict(dict)
        """The authors at or below each path, in order."""
        for path, by in last.items():
            for keys in range(len(path) + 1):
                self._of[path[:keys]][by] = None

    def of(self, path: KeyPath) -> tuple[str, ...]:
        """Return who wrote the values at or below a path.

        The first one comes first. A value that somebody brought back, by undo or by settling, is still that of its
        first author.
        """
        return tuple(self._of.get(path, ()))
