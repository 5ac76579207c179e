"""The five grades, and the findings behind a claim's grade."""

from enum import IntEnum
from typing import NamedTuple

from earnest.core.rule_catalog import describe_rule


class Grade(IntEnum):
    """How a claim is known, lowest first (DESIGN section 3).

    It is always computed, never stored.
    """

    BLANK = 0
    GUESS = 1
    READ = 2
    HEARD = 3
    CONFIRMED = 4

    @property
    def word(self) -> str:
        """The word beside the grade's sign."""
        return self.name.lower()


class Finding(NamedTuple):
    """A rule for one claim, met or missing."""

    rule: str
    claim: str
    met: bool
    label: str
    """The rule in a few words, as a list of rules shows it."""
    detail: str = ""
    """What it rests on, where that is no record: a text, or what is missing."""
    record: str = ""
    """The record that it rests on: `quote.q1`, `source.s1` or `said_back.s1`."""
    found: str = ""
    """What the rule's sentence names."""
    holds: Grade | None = None
    """The grade to which the rule limits the claim while it is missing, or None."""

    @property
    def sentence(self) -> str:
        """The sentence that a user reads."""
        return describe_rule(self.rule, self.found)


class GradedClaim(NamedTuple):
    """A claim's grade, the rules behind it, and who confirmed it."""

    claim: str
    kind: str
    grade: Grade
    findings: tuple[Finding, ...] = ()
    confirmed_by: frozenset[str] = frozenset()
    is_loose: bool = False
    """Whether it hangs on nothing although its kind should."""
    near: str = ""
    """Another claim that says nearly the same; empty for none."""

    @property
    def by_evidence(self) -> Grade:
        """The grade of its records; heard words are never called read."""
        is_heard = any(finding.met and finding.rule == "heard" for finding in self.findings)
        return Grade.HEARD if is_heard and self.grade is Grade.READ else self.grade

    @property
    def word(self) -> str:
        """The word beside the sign, by its records."""
        return self.by_evidence.word

    @property
    def state(self) -> str:
        """The word, and what a heard goal lacks: *heard, no date yet*."""
        return ", ".join(filter(None, (self.word, self.lacks)))

    @property
    def lacks(self) -> str:
        """What keeps heard words at *read*: *no date yet*; empty for nothing."""
        return self.held_by.detail if self.held_by and self.by_evidence is not self.grade else ""

    @property
    def held_by(self) -> Finding | None:
        """The first rule that stops a higher grade, or None."""
        return next((finding for finding in self.findings if not finding.met and finding.holds is self.grade), None)
