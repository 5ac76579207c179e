"""Whose changes a claim rests on, in words."""

from collections.abc import Iterable

from earnest.core.evidence.grades import GradedClaim
from earnest.core.history.authors import Authors
from earnest.core.model.keys import KeyPath
from earnest.core.model.session import Session

WRITTEN = "written by {names}"
EVIDENCE = "evidence by {names}"
SAY_BACK = "say-back by {names}"
TWO_VERSIONS = "two versions, by {names}"


class ClaimAuthors:
    """Says whose changes each claim of a session rests on."""

    def __init__(self, session: Session) -> None:
        self._session, self._authors = session, Authors(session)

    def describe(self, graded: GradedClaim) -> tuple[str, ...]:
        """Return who wrote a claim, its evidence and its say-backs.

        Nothing where one person wrote the whole session.
        """
        if not self._authors.are_several:
            return ()
        records = [tuple(finding.record.split(".", 1)) for finding in graded.findings if finding.record]
        versions = [finding.found for finding in graded.findings if finding.rule == "clash"]
        told = (
            (WRITTEN, self._name([(graded.kind, graded.claim)])),
            (EVIDENCE, self._name([path for path in records if path[0] != "said_back"])),
            (SAY_BACK, self._name([path for path in records if path[0] == "said_back"])),
            *((TWO_VERSIONS, clash.who) for clash in self._session.clash.values() if clash.path in versions),
        )
        return tuple(dict.fromkeys(text.format(names=", ".join(names)) for text, names in told if names))

    def _name(self, paths: Iterable[KeyPath]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for path in paths for name in self._authors.of(path)))
