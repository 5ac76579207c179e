"""The ladder of evidence: the grade of every claim, computed from the claim and its records alone."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from earnest.core.evidence.confirmation import SayBackEffect, find_effects
from earnest.core.evidence.copies import find_copies
from earnest.core.evidence.grades import Finding, Grade, GradedClaim
from earnest.core.evidence.incremental import differing, renewed_at
from earnest.core.evidence.records import WeighedRecord, weigh_records
from earnest.core.model.claims import Challenge, Claim, Goal, Need
from earnest.core.model.session import AnsweredRemark, Session
from earnest.core.text.words import fingerprint, first_phrase, is_filler, is_placeholder

HANGING = {"challenge": ("hangs on a goal", "goal"), "need": ("answers a challenge", "challenge")}
"""The kinds of claim that hang on another: the rule in a few words, and the kind of that other."""
NOBODY: frozenset[str] = frozenset()
Links = tuple[tuple[str, str], ...]
"""What a claim hangs on: the ids of other claims, each with its text."""


def grade_claims(session: Session) -> Mapping[str, GradedClaim]:
    """Grade every claim of a session, by its id, with the rules that produced each grade (DESIGN section 3)."""
    before = _before_copies(session)
    copied = find_copies(session, {key: found.grade for key, found in before.items()})
    fallen = {key: _as_copy(session, before[key], original) for key, original in copied.items()}
    return {**before, **fallen} if fallen else before


class _Found(NamedTuple):
    """How the claims were judged, copies apart, and all that this rests on."""

    claims: Mapping[str, Claim]
    goals: Mapping[str, Goal]
    challenges: Mapping[str, Challenge]
    records: Mapping[str, tuple[WeighedRecord, ...]]
    answers: Mapping[str, tuple[SayBackEffect, ...]]
    settled: Mapping[str, AnsweredRemark]
    offer: tuple[str, ...]
    judged: Mapping[str, GradedClaim]


_last = _Found({}, {}, {}, {}, {}, {}, (), {})
"""What was found last: from one change to the next few claims are others, or rest on something else."""


def _before_copies(session: Session) -> Mapping[str, GradedClaim]:
    """Judge every claim by itself, whatever the others say."""
    global _last  # noqa: PLW0603 - one thing is remembered; whatever it is, what is found is the same
    records = weigh_records(session)
    answers = find_effects(session, records)
    last, parents = _last, (session.goal, session.challenge)
    now = _Found(session.claims, *parents, records, answers, session.settled, session.you.offer, {})
    anew, settled = _touched(now, last), _settled_by_claim(session)

    def judge(key: str) -> GradedClaim:
        """Judge a claim with all that it rests on."""
        return _once_judged(session, key, now.claims[key], records[key], answers.get(key, ()), settled.get(key, ()))

    judged = renewed_at(now.claims.keys() & anew, now.claims, last.judged, judge)
    _last = now._replace(judged=judged)
    return judged


def _touched(now: _Found, last: _Found) -> AbstractSet[str]:
    """Return the claims that may be judged otherwise than they were last."""
    if now.offer != last.offer:
        return now.claims.keys()
    others = differing(now.claims, last.claims)
    if others.issuperset(now.claims):
        return others
    parents = differing(now.goals, last.goals) | differing(now.challenges, last.challenges)
    hanging = {key for key, claim in now.claims.items() if parents and not parents.isdisjoint(_hangs_on(claim))}
    answered = differing(now.settled, last.settled)
    settled = {each.claim for key in answered for each in (now.settled.get(key), last.settled.get(key)) if each}
    return others.union(hanging, settled, differing(now.records, last.records), differing(now.answers, last.answers))


def _hangs_on(claim: Claim) -> tuple[str, ...]:
    """Return the ids of the claims that a challenge blocks, or that a need answers."""
    # Asking a model whether it is an instance of another takes it several times as long.
    if type(claim) is Challenge:
        return claim.blocks
    return claim.answers if type(claim) is Need else ()


def explain_blank(session: Session, key: str, field: str) -> str | None:
    """Say why a field of a claim counts as blank (DESIGN section 3, filler), or None where it counts.

    An empty answer gives an empty text: there is nothing to say of it.
    """
    claim = session.claims[key]
    text: str = getattr(claim, field)
    if field in claim.not_known:
        return "asked, and not known yet"
    if not text.strip():
        return ""
    if not is_filler(text) or _settled(session, key, "filler", text):
        return None
    return "a placeholder alone" if is_placeholder(text) else "mostly one word, repeated"


def _settled(session: Session, claim: str, rule: str, text: str) -> bool:
    """Say whether the user answered a rule for this very text."""
    return any(
        settled.claim == claim and settled.rule == rule and settled.print == fingerprint(text)
        for settled in session.settled.values()
    )


def _settled_by_claim(session: Session) -> Mapping[str, tuple[AnsweredRemark, ...]]:
    found: dict[str, tuple[AnsweredRemark, ...]] = {}
    for settled in session.settled.values():
        found[settled.claim] = (*found.get(settled.claim, ()), settled)
    return found


def _once_judged(
    session: Session,
    key: str,
    claim: Claim,
    records: tuple[WeighedRecord, ...],
    answers: tuple[SayBackEffect, ...],
    settled: tuple[AnsweredRemark, ...],
) -> GradedClaim:
    """Judge a claim; one whose words, records, answers and links are what they were is not judged anew."""
    links = _linked_texts(session, claim)
    beside = (key, records, answers, links, session.you.offer, settled)
    before = claim.found.get("judged")
    if before is None or before[0] != beside:
        before = claim.found["judged"] = (beside, _judged(session, key, claim, records, answers, links))
    found: GradedClaim = before[1]
    return found


def _linked_texts(session: Session, claim: Claim) -> Links:
    """Return what a challenge blocks, or a need answers, each with its text."""
    there: Mapping[str, Claim] = session.goal if type(claim) is Challenge else session.challenge
    return tuple([(key, there[key].text) for key in _hangs_on(claim) if key in there])


def _judged(
    session: Session,
    key: str,
    claim: Claim,
    records: tuple[WeighedRecord, ...],
    answers: tuple[SayBackEffect, ...],
    links: Links,
) -> GradedClaim:
    hanging = _hanging(key, claim, links)
    is_loose = not all(finding.met for finding in hanging)
    blank = explain_blank(session, key, "text")
    if blank is not None:
        return GradedClaim(key, claim.kind, Grade.BLANK, (*hanging, _of_blank(key, claim, blank)), is_loose=is_loose)
    ceiling = Grade.CONFIRMED
    limits = _limits(session, key, claim)
    for limit in limits:
        if not limit.met and limit.holds is not None:
            ceiling = min(ceiling, limit.holds)
    counting = [record for record in records if record.counts]
    heard = [record for record in counting if record.key.startswith("heard.")]
    read = [record for record in counting if record.key.startswith("read.")]
    confirming = [answer for answer in answers if answer.confirms] if heard else []
    grade = Grade.GUESS
    if heard:
        grade = Grade.CONFIRMED if confirming else Grade.HEARD
    elif read:
        grade = Grade.READ
    findings = (
        *hanging,
        *limits,
        *_of_quotes(key, records, heard, read),
        *_of_answers(key, answers, confirming, heard=bool(heard)),
    )
    grade = min(grade, ceiling)
    by = frozenset([answer.who for answer in confirming]) if grade is Grade.CONFIRMED else NOBODY
    return GradedClaim(key, claim.kind, grade, findings, by, is_loose)


def _of_blank(key: str, claim: Claim, why: str) -> Finding:
    rule = "not_known" if "text" in claim.not_known else "filler" if why else "blank"
    found = why if rule == "filler" else claim.kind
    label = "says something of theirs"
    return Finding(rule, key, met=False, label=label, detail=why, found=found, holds=Grade.BLANK)


def _hanging(key: str, claim: Claim, links: Links) -> tuple[Finding, ...]:
    if claim.kind not in HANGING:
        return ()
    label, found = HANGING[claim.kind]
    texts = "; ".join([text or link for link, text in links])
    return (Finding("orphan", key, met=bool(links), label=label, detail=texts or f"on no {found} yet", found=found),)


def _limits(session: Session, key: str, claim: Claim) -> tuple[Finding, ...]:
    """Find what caps a grade however good the records are: a vague goal, a need in one's own words."""
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
        detail = phrase or ", ".join(session.you.offer)
        label = "none of your offer's words"
        return (Finding("own_offer", key, phrase is None, label, detail, found=phrase or "", holds=Grade.GUESS),)
    return ()


def _of_quotes(
    key: str, records: tuple[WeighedRecord, ...], heard: list[WeighedRecord], read: list[WeighedRecord]
) -> Iterator[Finding]:
    label = "their words, who, when, how"
    if heard:
        yield Finding("heard", key, met=True, label=label, record=heard[0].key)
    elif read:
        detail = "a public source only"
        yield Finding("read", key, met=False, label=label, detail=detail, record=read[0].key, holds=Grade.READ)
    elif not records:
        yield Finding("guess", key, met=False, label=label, detail="none on file", holds=Grade.GUESS)
    for record in records:
        if not record.counts and not (heard and record.rule == "one_quote"):
            lacks = " and ".join(record.lacks)
            yield Finding(
                record.rule,
                key,
                met=False,
                label=label if record.key.startswith("heard.") else "a source, and the day",
                detail=f"lacks {lacks}" if lacks else "",
                record=record.key,
                found=lacks,
                holds=Grade.GUESS,
            )


def _of_answers(
    key: str, answers: tuple[SayBackEffect, ...], confirming: list[SayBackEffect], *, heard: bool
) -> Iterator[Finding]:
    label = "said back and confirmed"
    if confirming:
        yield Finding("confirmed", key, met=True, label=label, record=f"said_back.{confirming[-1].key}")
        return
    if not heard:
        yield Finding("said_back", key, met=False, label=label, detail="to be heard first")
        return
    if not answers:
        detail = "nothing said back yet"
        yield Finding("said_back", key, met=False, label=label, detail=detail, holds=Grade.HEARD)
    for answer in reversed(answers):
        lacks = " and ".join(answer.lacks)
        record = f"said_back.{answer.key}"
        yield Finding(answer.rule, key, met=False, label=label, record=record, found=lacks, holds=Grade.HEARD)


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
