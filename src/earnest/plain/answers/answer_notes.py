"""Notes on an answer: what counts as blank, corrections, remarks, and replies."""

from collections.abc import Iterator

from earnest.core.editing.answer_edits import accept_short_text, answer_remark, toggle_none_said
from earnest.core.editing.say_back import find_open_correction
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.blanks import explain_blank
from earnest.core.history.changes import Author
from earnest.core.interview.places import is_not_known
from earnest.core.interview.position import Position
from earnest.core.remarks.remark import Remark
from earnest.core.reports.ranking import describe_ranking
from earnest.core.standing.standing import Standing
from earnest.plain import texts as say
from earnest.plain.console import Choice, Console
from earnest.plain.context import Context

NONE, COMPLETE = "none", "complete"
"""The keys of two replies: they say there is none, and a short text is all."""


def describe_notes(position: Position, standing: Standing) -> Iterator[str]:
    """Yield what is noted about the answer at a position."""
    question, claim = position.question, position.claim
    if question.none and position.place.about is None:
        is_none = question.none in position.session.decision.they_say_none
        yield say.NONE_SAID_ALREADY if is_none else say.NONE_SAID
    is_unknown = is_not_known(position.session, position.interview, position.place)
    if is_unknown:
        yield say.NOT_KNOWN
    if claim is None:
        return
    if "text" in question.fields:
        yield from _describe_text(position, claim, standing, is_unknown=is_unknown)
    ranking = describe_ranking(position.session) if "rank_told" in question.fields else ""
    if ranking:
        yield ranking
    for remark in standing.remarks:
        if remark.claim == claim and remark.field in {*question.fields, "part"}:
            words = f" ({', '.join(remark.pointed_words)})" if remark.pointed_words else ""
            yield say.REMARK.format(sentence=remark.sentence, words=words)


def respond_to_notes(context: Context) -> WorkingSession:
    """Reply to a note on the answer, chosen if there are several.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    remarks = {each.key: each for each in context.editor.standing.remarks if each.claim in {working.claim, ""}}
    answers = ((key, say.REPLY_REMARK.format(sentence=remark.sentence)) for key, remark in remarks.items())
    choices = [*_list_replies(working), *answers]
    if not choices:
        console.say(say.NO_REMARKS)
        return working
    chosen = choices[0][0] if len(choices) == 1 else console.choose(say.REPLY_WHICH, choices)
    if chosen == NONE:
        return working.with_edits(toggle_none_said(working.session, working.question.none), author)
    if chosen == COMPLETE:
        return working.with_edits(accept_short_text(working.session, working.claim), author)
    return _answer_remark(console, working, remarks[chosen], author) if chosen in remarks else working


def _describe_text(position: Position, claim: str, standing: Standing, *, is_unknown: bool) -> Iterator[str]:
    reason = explain_blank(position.session, claim, "text")
    if reason and not is_unknown:
        yield say.BLANK.format(reason=reason)
    correction = find_open_correction(position.session, claim, standing.grades)
    if correction:
        is_changed = correction.is_changed
        says = say.CORRECTED_CHANGED if is_changed else say.CORRECTED
        yield says.format(reply=" ".join(correction.reply.split()))


def _list_replies(working: WorkingSession) -> list[Choice]:
    replies = []
    if working.question.none and working.place.about is None:
        replies.append((NONE, say.REPLY_NONE))
    if working.claim and "text" in working.question.fields and explain_blank(working.session, working.claim, "text"):
        replies.append((COMPLETE, say.REPLY_COMPLETE))
    return replies


def _answer_remark(console: Console, working: WorkingSession, remark: Remark, author: Author) -> WorkingSession:
    console.say(remark.sentence, remark.text)
    answer = console.line(say.REPLY_LABEL)
    if not answer or not answer.strip():
        return working
    edits = answer_remark(working.session, remark.claim, remark.rule, remark.text, answer.strip())
    return working.with_edits(edits, author)
