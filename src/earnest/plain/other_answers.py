"""Responsible for what else can be said at a question: there is none, that is all, an answer to what is asked."""

from earnest.core.editing.answer_edits import accept_short_text, answer_remark, toggle_none_said
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.blanks import explain_blank
from earnest.core.history.changes import Author
from earnest.core.remarks.remark import Remark
from earnest.core.standing.standing import Standing
from earnest.plain.console import Console

NONE, ALL = "none", "all"


def say_other_answers(console: Console, working: WorkingSession, standing: Standing, author: Author) -> WorkingSession:
    """Ask which of it is meant, where there is more than one, and do it."""
    asked = {remark.key: remark for remark in standing.remarks if remark.claim in {working.claim, ""}}
    ways = [*_own_ways(working), *((key, f"answer: {remark.sentence}") for key, remark in asked.items())]
    if not ways:
        console.say("Nothing is asked about it.")
        return working
    chosen = ways[0][0] if len(ways) == 1 else console.choose("What is meant?", ways)
    if chosen == NONE:
        return working.with_edits(toggle_none_said(working.session, working.question.none), author)
    if chosen == ALL:
        return working.with_edits(accept_short_text(working.session, working.claim), author)
    return _answered(console, working, asked[chosen], author) if chosen in asked else working


def _own_ways(working: WorkingSession) -> list[tuple[str, str]]:
    found = []
    if working.question.none and working.place.about is None:
        found.append((NONE, "they say there is none"))
    if working.claim and "text" in working.question.fields and explain_blank(working.session, working.claim, "text"):
        found.append((ALL, "that is all"))
    return found


def _answered(console: Console, working: WorkingSession, remark: Remark, author: Author) -> WorkingSession:
    console.say(remark.sentence, remark.text)
    answer = console.line("Your answer settles it while the text stays as it is")
    if not answer or not answer.strip():
        return working
    edits = answer_remark(working.session, remark.claim, remark.rule, remark.text, answer.strip())
    return working.with_edits(edits, author)
