"""Responsible for what else can be said at a question: there is none, that is all, an answer to what is asked."""

from earnest.core.editing.answer_edits import accept_short_text, answer_remark, toggle_none_said
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.blanks import explain_blank
from earnest.core.history.changes import Author
from earnest.core.remarks.remark import Remark
from earnest.core.standing.standing import Standing
from earnest.plain.console import Console

NONE, ALL = "none", "all"


def say_other_answers(talk: Console, sitting: WorkingSession, standing: Standing, pen: Author) -> WorkingSession:
    """Ask which of it is meant, where there is more than one, and do it."""
    asked = {remark.key: remark for remark in standing.remarks if remark.claim in {sitting.claim, ""}}
    ways = [*_own_ways(sitting), *((key, f"answer: {remark.sentence}") for key, remark in asked.items())]
    if not ways:
        talk.say("Nothing is asked about it.")
        return sitting
    chosen = ways[0][0] if len(ways) == 1 else talk.choose("What is meant?", ways)
    if chosen == NONE:
        return sitting.with_edits(toggle_none_said(sitting.session, sitting.question.none), pen)
    if chosen == ALL:
        return sitting.with_edits(accept_short_text(sitting.session, sitting.claim), pen)
    return _answered(talk, sitting, asked[chosen], pen) if chosen in asked else sitting


def _own_ways(sitting: WorkingSession) -> list[tuple[str, str]]:
    found = []
    if sitting.question.none and sitting.place.about is None:
        found.append((NONE, "they say there is none"))
    if sitting.claim and "text" in sitting.question.fields and explain_blank(sitting.session, sitting.claim, "text"):
        found.append((ALL, "that is all"))
    return found


def _answered(talk: Console, sitting: WorkingSession, remark: Remark, pen: Author) -> WorkingSession:
    talk.say(remark.sentence, remark.text)
    answer = talk.line("Your answer settles it while the text stays as it is")
    if not answer or not answer.strip():
        return sitting
    edits = answer_remark(sitting.session, remark.claim, remark.rule, remark.text, answer.strip())
    return sitting.with_edits(edits, pen)
