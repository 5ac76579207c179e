"""Responsible for what is said of a session, line by line: the question, the standing, why, the review, the sheet."""

from collections.abc import Iterator
from datetime import date

from earnest.core.editing.say_back import find_open_correction, sort_say_backs
from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_claim
from earnest.core.interview.places import is_not_known
from earnest.core.interview.position import Position
from earnest.core.interview.prompt import prompt_at
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.reports.outcome import OUTCOME, describe_outcome
from earnest.core.reports.ranking import describe_ranking
from earnest.core.reports.review import OutlineRow, outline
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import (
    UNTOUCHED,
    describe_counts,
    describe_nothing,
    describe_open,
    describe_verdict,
    describe_weakest,
)

DOT = ", "


def describe_question(seat: Position, standing: Standing) -> Iterator[str]:
    """Walk the lines of the question one is at."""
    asked = prompt_at(seat.session, seat.interview, seat.place, standing.look_again)
    yield ""
    yield f"{asked.stage}, {asked.place}"
    if asked.name:
        yield f"{'Look again: ' if asked.again else 'On: '}{' '.join(asked.name.split())}"
    yield asked.you
    yield f"Say to the {asked.said_to}: {asked.client}"


def describe_records(seat: Position, today: date) -> Iterator[str]:
    """Walk how a claim is known: its records, each with its grade's word; *guess* where there is none."""
    if seat.claim is None:
        return
    records = weigh_claim(seat.session, seat.claim)
    for record in records:
        grade = record.key.partition(".")[0]
        told = describe_record(seat.session, seat.claim, record.key, today, DOT)
        lacks = "" if record.counts else "; does not count yet"
        yield f"{grade}: {told}{lacks}"
    if not records:
        yield "guess: yours, until you add their words with /h"


def describe_say_backs(seat: Position, today: date) -> Iterator[str]:
    """Walk what was said back of a claim so far, in its order."""
    for key, said in sort_say_backs(seat.session):
        if seat.claim in said.of:
            yield f"said back: {describe_record(seat.session, seat.claim or '', f'said_back.{key}', today, DOT)}"
            yield f"  they answered: {' '.join(said.reply.split())}"


def describe_asides(seat: Position, standing: Standing) -> Iterator[str]:
    """Walk what is asked about the answer: that it counts as blank, a correction, remarks."""
    claim = seat.claim
    if seat.question.none and seat.place.about is None:
        said = seat.question.none in seat.session.decision.they_say_none
        yield "They say there is none. /y takes it back" if said else "They may say there is none: /y"
    is_unknown = is_not_known(seat.session, seat.interview, seat.place)
    if is_unknown:
        yield "Not known yet: it stands on the sheet for the meeting."
    if claim is None:
        return
    if "text" in seat.question.fields:
        why = explain_blank(seat.session, claim, "text")
        if why and not is_unknown:
            yield f"This counts as blank: {why}. /y: that is all"
        found = find_open_correction(seat.session, claim, standing.grades)
        if found:
            step = "Changed since; now say it back again." if found.is_changed else "Change it, then say it back again."
            yield f"They corrected it: {' '.join(found.reply.split())} {step}"
    ranked = describe_ranking(seat.session) if "rank_told" in seat.question.fields else ""
    if ranked:
        yield ranked
    for remark in standing.remarks:
        if remark.claim == claim and remark.field in {*seat.question.fields, "part"}:
            pointed = f" ({', '.join(remark.pointed_words)})" if remark.pointed_words else ""
            yield f"Asked about it: {remark.sentence}{pointed} /y answers"


def describe_standing(session: Session, standing: Standing) -> Iterator[str]:
    """Walk the standing as the panel tells it: verdict, the chain with its grades, what is weakest, what to ask."""
    yield f"Right to propose: {standing.verdict.phrase}"
    for name, key in zip(("Goal", "Challenge", "Need"), standing.chain.by_stage.values(), strict=True):
        grade = standing.grades[key].grade if key else Grade.BLANK
        text = " ".join(session.claims[key].text.split()) if key else "none on file that hangs together"
        yield f"{name}, {grade.word}: {text}"
    if standing.is_untouched:
        yield UNTOUCHED
    elif standing.weakest:
        yield f"Weakest: {describe_weakest(standing)}"
    elif describe_open(standing):
        yield f"Still open: {describe_open(standing)}"
    if standing.ask_next:
        yield f"Ask next: {standing.ask_next.client}"
    else:
        yield f"{describe_nothing(standing)}."
    if describe_counts(standing):
        yield describe_counts(standing).replace(" · ", DOT)


def describe_why(session: Session, standing: Standing, today: date) -> Iterator[str]:
    """Walk the verdict in a sentence, and under each claim of the chain its rules and the records they rest on."""
    yield standing.verdict.phrase
    yield describe_verdict(standing)
    for name, key in zip(("Goal", "Challenge", "Need"), standing.chain.by_stage.values(), strict=True):
        yield ""
        if key is None:
            yield f"{name}, blank: none on file that hangs together"
            continue
        yield f"{name}, {standing.grades[key].grade.word}: {' '.join(session.claims[key].text.split())}"
        for finding in standing.grades[key].findings:
            rests = finding.detail
            if finding.record:
                rests = describe_record(session, key, finding.record, today, DOT)
                rests = rests if finding.met else f"{finding.detail or finding.sentence} {rests}"
            rests = " ".join(rests.split())
            yield f"  {'met' if finding.met else 'missing'}, {finding.label}{': ' if rests else ''}{rests}"
        yield from (f"  asks: {remark.sentence}" for remark in standing.remarks if remark.claim == key)
    for remark in standing.remarks:
        if not remark.claim:
            yield f"asks: {remark.sentence} {remark.text}"


def describe_review(session: Session, interview: Interview, standing: Standing, today: date) -> list[tuple[str, str]]:
    """Return everything said: each line with the claim that it leads to, nothing where it is a heading."""
    found = [("", "Goal, challenge, need")]
    ranked = describe_ranking(session)
    for branch in outline(session, standing.grades):
        if branch.claim is None:
            if ranked:
                found.append(("", ranked))
                ranked = ""
            stage = interview.stage(branch.stage)
            found.append(("", f"{stage.number} {stage.title}"))
        else:
            found.append((branch.claim, _branch(session, standing, branch)))
    outcome = describe_outcome(session, interview, today)
    return [*found, (OUTCOME, " ".join(outcome))] if outcome else found


def _branch(session: Session, standing: Standing, branch: OutlineRow) -> str:
    noun = session.claims[branch.claim or ""].kind.replace("_", "-")
    notes = ("look again" if branch.claim in standing.look_again else "", branch.note)
    more = "".join(f", {note}" for note in notes if note)
    text = " ".join(branch.text.split()) or "no words yet"
    return f"{'  ' * branch.depth}{noun}, {branch.grade.word}{more}: {text}"
