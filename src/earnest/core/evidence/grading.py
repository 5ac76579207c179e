"""Grading of claims, from the claims and their records alone."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.confirmation import SayBackEffect, SayBackMatcher
from earnest.core.evidence.copies import CopyFinder
from earnest.core.evidence.grades import Finding, Grade, GradedClaim
from earnest.core.evidence.incremental import ClaimCache, find_changed_keys, update_results
from earnest.core.evidence.lower_version import grade_versions
from earnest.core.evidence.records import Records, RecordWeigher, WeighedRecord
from earnest.core.history.claim_history import ClaimHistory, HistoryReader
from earnest.core.model.claims import Challenge, Claim, Goal, Need
from earnest.core.model.session import AnsweredRemark, Session
from earnest.core.text.words import first_phrase

HANGING = {"challenge": ("blocks a goal", "goal"), "need": ("answers a challenge", "challenge")}
"""The kinds of claim that hang on another: the rule in a few words, and the kind of that other."""
NOBODY: frozenset[str] = frozenset()
Links = tuple[tuple[str, str], ...]
"""What a claim hangs on: the ids of other claims, each with its text."""


class _Basis(NamedTuple):
    """All that the grades rest on, copies apart."""

    claims: Mapping[str, Claim]
    goals: Mapping[str, Goal]
    challenges: Mapping[str, Challenge]
    needs: Mapping[str, Need]
    records: Records
    effects: Mapping[str, tuple[SayBackEffect, ...]]
    settled: Mapping[str, AnsweredRemark]
    offer: tuple[str, ...]


class Grader:
    """Grades claims; unchanged ones are not graded again."""

    def __init__(self) -> None:
        self._weigher, self._matcher, self._copies = RecordWeigher(), SayBackMatcher(), CopyFinder()
        self._history = HistoryReader()
        self._basis = _Basis({}, {}, {}, {}, {}, {}, {}, ())
        self._grades: Mapping[str, GradedClaim] = {}
        self._cache = ClaimCache[GradedClaim]()
        self._versions: Grader | None = None

    def weigh(self, session: Session) -> Records:
        """Weigh all records: by the claim's id, quotes first."""
        return self._weigher.weigh(session, self.trace(session))

    def trace(self, session: Session) -> ClaimHistory:
        """Return what a session's history says about its claims."""
        return self._history.trace(session)

    def grade(self, session: Session) -> Mapping[str, GradedClaim]:
        """Grade every claim by its id, with the rules (DESIGN section 3).

        What two versions of a key wait to be settled for counts as the lower of the two.
        """
        return grade_versions(session, self._grade_one(session), self._grade_version)

    def _grade_version(self, version: Session) -> Mapping[str, GradedClaim]:
        # Versions have most in common with one another: each is graded as a change of the one before.
        if self._versions is None:
            self._versions = Grader()
        return self._versions.grade(version)

    def _grade_one(self, session: Session) -> Mapping[str, GradedClaim]:
        """Grade every claim of one version."""
        before = self._grade_apart(session)
        copies = self._copies.find(session, {key: found.grade for key, found in before.items()})
        near = {key: before[key]._replace(near=other) for key, other in copies.near.items()}
        fallen = {key: _as_copy(session, before[key], original) for key, original in copies.copied.items()}
        return {**before, **near, **fallen} if near or fallen else before

    def _grade_apart(self, session: Session) -> Mapping[str, GradedClaim]:
        """Grade every claim by itself, whatever the others say."""
        records = self.weigh(session)
        effects = self._matcher.find(session, records, self.trace(session))
        parents, answered = (session.goal, session.challenge, session.need), (session.settled, session.you.offer)
        now = _Basis(session.claims, *parents, records, effects, *answered)
        changed, settled = _changed_claims(now, self._basis), _settled_by_claim(session)

        def grade(key: str) -> GradedClaim:
            """Grade a claim, from memory where its context is the same."""
            claim, answers = now.claims[key], effects.get(key, ())
            links = _linked_texts(session, claim)
            context = (key, records[key], answers, links, now.offer, settled.get(key, ()))
            return self._cache.find(
                claim, context, lambda: _grade_claim(session, key, claim, records[key], answers, links)
            )

        some = [key for key in now.claims if key in changed] if len(changed) > 1 else now.claims.keys() & changed
        self._grades = update_results({key: grade(key) for key in some}, now.claims, self._grades)
        self._basis = now
        return self._grades


def grade_claims(session: Session) -> Mapping[str, GradedClaim]:
    """Grade every claim by its id, with the rules (DESIGN section 3)."""
    return Grader().grade(session)


def _changed_claims(now: _Basis, before: _Basis) -> AbstractSet[str]:
    """Return the claims whose grades may have changed."""
    if now.offer != before.offer:
        return now.claims.keys()
    others = find_changed_keys(now.claims, before.claims)
    if others.issuperset(now.claims):
        return others
    parents = find_changed_keys(now.goals, before.goals) | find_changed_keys(now.challenges, before.challenges)
    hanging = _list_hanging(now, parents) if parents else set()
    answered = find_changed_keys(now.settled, before.settled)
    settled = {each.claim for key in answered for each in (now.settled.get(key), before.settled.get(key)) if each}
    records = find_changed_keys(now.records, before.records)
    return others.union(hanging, settled, records, find_changed_keys(now.effects, before.effects))


def _list_hanging(now: _Basis, parents: set[str]) -> set[str]:
    """Return the challenges and needs that hang on one of some claims."""
    blocking = {key for key, challenge in now.challenges.items() if not parents.isdisjoint(challenge.blocks)}
    return blocking | {key for key, need in now.needs.items() if not parents.isdisjoint(need.answers)}


def _hangs_on(claim: Claim) -> tuple[str, ...]:
    """Return the ids that a challenge blocks, or a need answers."""
    # Asking a model whether it is an instance of another takes it several times as long.
    if type(claim) is Challenge:
        return claim.blocks
    return claim.answers if type(claim) is Need else ()


def _settled_by_claim(session: Session) -> Mapping[str, tuple[AnsweredRemark, ...]]:
    found: dict[str, list[AnsweredRemark]] = defaultdict(list)
    for settled in session.settled.values():
        found[settled.claim].append(settled)
    return {claim: tuple(every) for claim, every in found.items()}


def _linked_texts(session: Session, claim: Claim) -> Links:
    """Return the ids and texts that a challenge or need hangs on."""
    there: Mapping[str, Claim] = session.goal if type(claim) is Challenge else session.challenge
    return tuple([(key, there[key].text) for key in _hangs_on(claim) if key in there])


def _grade_claim(
    session: Session,
    key: str,
    claim: Claim,
    records: tuple[WeighedRecord, ...],
    answers: tuple[SayBackEffect, ...],
    links: Links,
) -> GradedClaim:
    hanging = _hanging(key, claim, links)
    is_loose = bool(hanging) and not links
    blank = explain_blank(session, key, "text")
    if blank is not None:
        return GradedClaim(key, claim.kind, Grade.BLANK, (*hanging, _of_blank(key, claim, blank)), is_loose=is_loose)
    counting = [record for record in records if not record.rule]
    others = [record for record in records if record.rule] if len(counting) < len(records) else []
    # Quotes come first: where the last of them is one, all are.
    read = [record for record in counting if not record.is_quote] if counting and not counting[-1].is_quote else []
    heard = counting[: len(counting) - len(read)]
    confirming = [answer for answer in answers if answer.confirms] if heard else []
    grade = Grade.GUESS
    if heard:
        grade = Grade.CONFIRMED if confirming else Grade.HEARD
    elif read:
        grade = Grade.READ
    limits = _limits(session, key, claim)
    for limit in limits:
        if not limit.met and limit.holds is not None:
            grade = min(grade, limit.holds)
    findings = (
        *hanging,
        *limits,
        *_of_quotes(key, [record for record in others if record.sense == "for"], heard, read),
        *_of_words_against(key, [record for record in others if record.rule == "against"], confirming),
        *_of_answers(key, answers, confirming, heard=bool(heard)),
    )
    by = frozenset([answer.who for answer in confirming]) if grade is Grade.CONFIRMED else NOBODY
    return GradedClaim(key, claim.kind, grade, findings, by, is_loose)


def _of_blank(key: str, claim: Claim, why: str) -> Finding:
    rule = "not_known" if "text" in claim.not_known else "filler" if why else "blank"
    found = why if rule == "filler" else claim.kind
    label = "an answer"
    return Finding(rule, key, met=False, label=label, detail=why, found=found, holds=Grade.BLANK)


def _hanging(key: str, claim: Claim, links: Links) -> tuple[Finding, ...]:
    if claim.kind not in HANGING:
        return ()
    label, found = HANGING[claim.kind]
    texts = "; ".join([text or link for link, text in links]) or f"linked to no {found} yet"
    return (Finding("orphan", key, bool(links), label, texts, "", found),)


def _limits(session: Session, key: str, claim: Claim) -> tuple[Finding, ...]:
    """Return what caps a grade, however good the records are.

    A goal may be vague, a need may be in the user's own words.
    """
    if type(claim) is Goal:
        absent = [
            word
            for field, word in (("measure", "measure"), ("by", "date"))
            if explain_blank(session, key, field) is not None
        ]
        found = " and no ".join(absent)
        detail = f"no {found} yet" if absent else f"{claim.measure}, {claim.by}"
        label = "a measure and a date"
        return (Finding("vague_goal", key, not absent, label, detail, found=found, holds=Grade.READ),)
    if type(claim) is Need and session.you.offer:
        phrase = first_phrase(claim.text, session.you.offer)
        detail = phrase or f"your offer: {', '.join(session.you.offer)}"
        label = "does not name your offer"
        return (Finding("own_offer", key, phrase is None, label, detail, found=phrase or "", holds=Grade.GUESS),)
    return ()


def _of_quotes(
    key: str, failing: list[WeighedRecord], heard: list[WeighedRecord], read: list[WeighedRecord]
) -> list[Finding]:
    label = "their words, who, and when"
    found = []
    if heard:
        found.append(Finding("heard", key, True, label, "", heard[0].key))
    elif read:
        found.append(Finding("read", key, False, label, "a public source only", read[0].key, "", Grade.READ))
    elif not failing:
        found.append(Finding("guess", key, False, label, "none yet", "", "", Grade.GUESS))
    for record in failing:
        if not (heard and record.rule == "one_quote"):
            lacks = " and ".join(record.lacks)
            needed = label if record.is_quote else "a source, and the day"
            detail = f"lacks {lacks}" if lacks else ""
            found.append(Finding(record.rule, key, False, needed, detail, record.key, lacks, Grade.GUESS))
    return found


def _of_words_against(key: str, against: list[WeighedRecord], confirming: list[SayBackEffect]) -> list[Finding]:
    """Return findings on the quotes against a claim.

    Those are left out whose speaker confirmed it since.
    """
    if not against:
        return []
    agreed = {answer.who for answer in confirming}
    rule = "they_disagree" if confirming else "against"
    return [
        Finding(rule, key, met=False, label="they all agree", record=record.key)
        for record in against
        if record.who not in agreed
    ]


def _of_answers(
    key: str, answers: tuple[SayBackEffect, ...], confirming: list[SayBackEffect], *, heard: bool
) -> list[Finding]:
    label = "said back and confirmed"
    if confirming:
        differing = [f"said_back.{each.key}" for each in answers if each.rule == "they_disagree"]
        found = [Finding("they_disagree", key, False, "they all agree", "", record) for record in differing]
        return [*found, Finding("confirmed", key, True, label, "", f"said_back.{confirming[-1].key}")]
    if not heard:
        return [Finding("said_back", key, False, label, "not heard yet")]
    if not answers:
        return [Finding("said_back", key, False, label, "nothing said back yet", "", "", Grade.HEARD)]
    return [
        Finding(each.rule, key, False, label, "", f"said_back.{each.key}", " and ".join(each.lacks), Grade.HEARD)
        for each in reversed(answers)
    ]


def _as_copy(session: Session, found: GradedClaim, original: str) -> GradedClaim:
    kind = session.claims[original].kind
    copy = Finding(
        "copy",
        found.claim,
        met=False,
        label="says something of its own",
        detail=f"the words of {original}",
        found=f"the {kind} {original}",
        holds=Grade.GUESS,
    )
    grade, findings = min(found.grade, Grade.GUESS), (copy, *found.findings)
    return GradedClaim(found.claim, found.kind, grade, findings, is_loose=found.is_loose)
