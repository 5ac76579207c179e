"""The standing: a whole session judged, never stored (DESIGN section 4)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from earnest.core.evidence.grades import Finding, Grade, GradedClaim
from earnest.core.evidence.grading import Grader
from earnest.core.interview.phrasing import VoicedQuestion
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import CARRYING, STAGES, kinds_of
from earnest.core.model.labels import list_likely_same
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.remarks.session_remarks import RemarkFinder, Remarks
from earnest.core.rule_catalog import MAYBE_THE_SAME
from earnest.core.standing.chains import (
    Chain,
    find_best_chain,
    find_deciders,
    grade_chain,
    is_confirmed_by,
    is_earned,
    list_unheard,
)
from earnest.core.standing.look_again import find_look_again
from earnest.core.standing.next_question import choose_next_question
from earnest.core.standing.verdict import Verdict
from earnest.core.text.normalize import shows_nothing

CONTRADICTING = frozenset({"against", "they_disagree"})
"""The rules that find words against a claim."""


class Weakest(NamedTuple):
    """The weakest link: stage, claim if any, and the rule against it."""

    stage: str
    claim: str | None
    why: Finding


class Standing(NamedTuple):
    """The verdict on a session, why, and what to ask next."""

    verdict: Verdict
    chain: Chain
    grades: Mapping[str, GradedClaim]
    weakest: Weakest | None
    ask_next: VoicedQuestion | None
    stage_grades: Mapping[str, Grade]
    """A grade for each stage."""
    orphans: tuple[str, ...]
    look_again: tuple[str, ...]
    is_untouched: bool
    """Whether none of the client's words are on file."""
    outcome: str = ""
    """What they chose, once the decision is made."""
    asked: Remarks = Remarks()
    """Questions about wording, which lower nothing."""
    unheard: tuple[str, ...] = ()
    """The goal's owner and the bearer of the cost, by name, where none of their words are on file."""
    open_field: str = ""
    """Once earned, what is missing to know the field; empty where nothing is."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Questions about wording; they may be found only now."""
        return self.asked.find()

    @property
    def without_remarks(self) -> "Standing":
        """The same with nothing asked about wording, and nothing looked for."""
        return self._replace(asked=Remarks())

    @property
    def why(self) -> tuple[Finding, ...]:
        """The rules behind the verdict.

        First what holds or carries each claim of the chain, then the rules that other claims fail.
        """
        return tuple(_why(self))

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Their words against claims, and where they disagree."""
        every = (finding for found in self.grades.values() for finding in found.findings)
        found = (each for each in every if each.rule in CONTRADICTING and not each.met and each.record)
        return tuple({(each.claim, each.record): each for each in found}.values())


class JudgedChain(NamedTuple):
    """What holds a session, without questions: the verdict and the grades."""

    chain: Chain
    grades: Mapping[str, GradedClaim]
    """Every claim, graded; of the chain's it is told who must still confirm them."""
    verdict: Verdict
    weakest: Weakest | None


def assess(session: Session, interview: Interview, today: date | None = None) -> Standing:
    """Assess a session by itself; an `Assessor` is quicker after changes.

    The remarks are found when they are read: most lists and documents show none. The day decides nothing: it is only
    for the remark on old quotes.
    """
    grader = Grader()
    grades, history = grader.grade(session), grader.trace(session)
    records = grader.weigh(session)
    asked = Remarks(lambda: RemarkFinder().find(session, interview, grades, records, history, today))
    return judge(session, interview, grades, find_look_again(session, history), asked)


def assess_practice(session: Session, interview: Interview, today: date | None = None) -> Standing:
    """Assess a session as if it were none for practice."""
    return judge_anyway(session, assess(session, interview, today))


def judge(
    session: Session,
    interview: Interview,
    grades: Mapping[str, GradedClaim],
    look_again: tuple[str, ...],
    asked: Remarks,
) -> Standing:
    """Judge a session: verdict, best chain, weakest link, next question.

    Args:
        session: The session.
        interview: The questions.
        grades: Every claim, graded.
        look_again: The claims to look at again.
        asked: What is asked about the wording.
    """
    chain, grades, verdict, weakest = _judge_chain(session, grades)
    open_field = _open_field(session, grades) if verdict is Verdict.EARNED else ""
    held = (weakest.stage, weakest.why) if weakest else None
    return Standing(
        verdict=_withhold(session, verdict),
        chain=chain,
        grades=grades,
        weakest=weakest,
        ask_next=choose_next_question(session, interview, chain, held, open_field),
        stage_grades=_stage_grades(session, chain, grades),
        orphans=tuple(key for key, found in grades.items() if found.is_loose),
        look_again=look_again,
        is_untouched=_is_untouched(session),
        outcome=session.decision.outcome or "" if session.decision.is_made else "",
        asked=asked,
        unheard=tuple(map(session.name_of, list_unheard(session, chain))),
        open_field=open_field,
    )


def judge_chain(session: Session, grades: Mapping[str, GradedClaim]) -> JudgedChain:
    """Return the best chain, the grades, the verdict and the weakest link."""
    found = _judge_chain(session, grades)
    return found._replace(verdict=_withhold(session, found.verdict))


def _judge_chain(session: Session, grades: Mapping[str, GradedClaim]) -> JudgedChain:
    chain = find_best_chain(session, grades)
    grades = _with_deciders(session, chain, grades)
    verdict = _verdict(session, chain, grades)
    weakest = None if verdict.may_propose else _weakest(session, chain, grades)
    return JudgedChain(chain, grades, verdict, weakest)


def _knows_a_route(session: Session, grades: Mapping[str, GradedClaim]) -> bool:
    """Return whether an option without the user is heard."""
    options = session.option.items()
    return any(grades[key].grade >= Grade.HEARD and each.route not in {None, "outside"} for key, each in options)


def judge_anyway(session: Session, standing: Standing) -> Standing:
    """Return the standing with the verdict that practice withholds."""
    return standing._replace(verdict=_verdict(session, standing.chain, standing.grades))


def _withhold(session: Session, verdict: Verdict) -> Verdict:
    """Return the verdict, or that a practice session has none."""
    return Verdict.PRACTICE if session.practice else verdict


def _is_untouched(session: Session) -> bool:
    """Return whether none of the client's words are on file."""
    own_ids = session.own_ids
    quotes = session.quote.values()
    return not session.said_back and not any(
        heard.who not in own_ids and not shows_nothing(heard.words) for heard in quotes
    )


def _verdict(session: Session, chain: Chain, grades: Mapping[str, GradedClaim]) -> Verdict:
    """Return the verdict, by the best chain alone."""
    if is_earned(session, chain, grades):
        knows_criteria = any(grades[key].grade >= Grade.HEARD for key in session.criterion)
        knows_all = knows_criteria and _knows_a_route(session, grades)
        return Verdict.KNOW_THE_FIELD if knows_all else Verdict.EARNED
    if chain.is_whole and grade_chain(chain, grades) >= Grade.HEARD:
        return Verdict.SAY_IT_BACK
    return Verdict.KEEP_LISTENING


def _open_field(session: Session, grades: Mapping[str, GradedClaim]) -> str:
    return "criteria" if _knows_a_route(session, grades) else "text"


def _with_deciders(session: Session, chain: Chain, grades: Mapping[str, GradedClaim]) -> Mapping[str, GradedClaim]:
    """Return the grades with those who must still confirm the chain."""
    people = find_deciders(session, chain)
    names = " or ".join(session.name_of(person) for person in sorted(people or ())) or "the goal's owner"
    found = dict(grades)
    for key in chain.ids:
        if found[key].grade is Grade.CONFIRMED and not is_confirmed_by(found[key], people):
            label = f"confirmed by {names}"
            likely = list_likely_same(session, sorted(found[key].confirmed_by))
            detail = next((MAYBE_THE_SAME.format(name=name, whole=whole) for name, whole in likely), "")
            rule = "not_their_call"
            other = Finding(rule, key, met=False, label=label, detail=detail, found=names, holds=Grade.CONFIRMED)
            found[key] = found[key]._replace(findings=(*found[key].findings, other))
    return found


def _weakest(session: Session, chain: Chain, grades: Mapping[str, GradedClaim]) -> Weakest:
    for stage, key in chain.by_stage.items():
        if key is None:
            return Weakest(stage, None, _missing(session, stage))
    key = min(chain.ids, key=lambda key: (grades[key].grade, grades[key].held_by is None))
    stage = next(stage for stage, held in chain.by_stage.items() if held == key)
    why = grades[key].held_by
    return Weakest(stage, key, why or Finding("confirmed", key, met=True, label=""))


def _missing(session: Session, stage: str) -> Finding:
    """Return what a missing link lacks: a claim, or only its tie."""
    kind = kinds_of(stage)[0].key
    if all(shows_nothing(claim.text) for claim in getattr(session, kind).values()):
        return Finding("blank", "", met=False, label=kind, found=kind, holds=Grade.BLANK)
    neighbour = "goal" if stage == "challenges" else "challenge"
    return Finding("orphan", "", met=False, label=kind, found=neighbour, holds=Grade.BLANK)


def _stage_grades(session: Session, chain: Chain, grades: Mapping[str, GradedClaim]) -> Mapping[str, Grade]:
    found = {}
    for stage in STAGES:
        key = chain.by_stage.get(stage) if stage in CARRYING else None
        best = (grades[other].grade for kind in kinds_of(stage) for other in getattr(session, kind.key))
        found[stage] = grades[key].grade if key else max(best, default=Grade.BLANK)
    return found


def _why(standing: Standing) -> Iterator[Finding]:
    for key in standing.chain.ids:
        found = standing.grades[key]
        last = found.findings[-1]
        yield found.held_by or last._replace(rule="confirmed")
    if standing.weakest and standing.weakest.claim is None:
        yield standing.weakest.why
    steps = {"blank", "not_known", "guess", "read", "said_back"}
    for key, found in standing.grades.items():
        held = found.held_by
        for finding in found.findings:
            if not finding.met and finding.rule not in steps and not (key in standing.chain.ids and finding is held):
                yield finding
