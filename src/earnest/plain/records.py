"""The commands on how a claim is known: its quotes and sources."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from earnest.core.editing import records as record_edits
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.record_text import (
    describe_record,
    describe_short_quote,
    is_short_answer,
)
from earnest.core.evidence.records import weigh_claim
from earnest.core.history.changes import Edit
from earnest.core.model.fields import ALL_THEY_SAID, HOW
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.plain import texts as say
from earnest.plain.answers.parts import OFFER, begin_links, link_offer, list_offers
from earnest.plain.console import Choice, Console
from earnest.plain.context import Context
from earnest.plain.form import Form, ReadDay, ask_day
from earnest.plain.session_text import DOT

TOLD_BY = (("them", say.THEM), ("other", say.SOMEBODY_ELSE))
"""Who told a quote: the client, or somebody else for them."""


class _RecordBefore(NamedTuple):
    """What the prompts of a record show before anything is typed."""

    words: str = ""
    who: str = ""
    on: date | None = None
    how: str = ""
    second_hand: bool = False
    all_they_said: bool = False


def take_record(context: Context) -> WorkingSession:
    """Ask for a quote or a source, to add or rewrite it.

    Without words, nothing is kept. A record that is left early is kept as far as it was given.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    claim = working.claim
    if claim is None:
        console.say(say.CLAIM_FIRST)
        return working
    records = _list_records(context)
    rewrites = ((key, say.REWRITE.format(record=text)) for key, text in records)
    choices = [("quote", say.HEARD), ("source", say.READ), *rewrites, *list_offers(context)]
    chosen = console.choose(say.HOW_KNOWN, choices, ("quote",)) or "quote"
    if chosen == OFFER:
        return link_offer(context)
    record = chosen if "." in chosen else ""
    before = _read_before(working.session, record, context.editor.today)
    is_source = chosen.startswith("source")
    form = Form(console)

    def write(values: Mapping[str, Any]) -> WorkingSession:
        """Return the session with the record."""
        return working.with_edits(_write_record(working, record, values), author)

    with form.kept_if_left(lambda values: context.keep(write(values))):
        ask = _ask_source if is_source else partial(_ask_quote, working.session)
        if not ask(form, console, before, context.editor.read_day):
            console.say(say.NO_EVIDENCE)
            return working
    kept = write(form.given)
    _say_grade(context, kept.session, claim, form.given)
    return kept


def remove_record_or_claim(context: Context) -> WorkingSession:
    """Ask whether to remove one of the claim's records or the claim.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    if working.claim is None:
        console.say(say.NOTHING_TO_DELETE)
        return working
    choices = [*_list_records(context), ("", say.DELETE_CLAIM), ("-", say.DELETE_NOTHING)]
    chosen = console.choose(say.DELETE_WHAT, choices)
    if chosen in {None, "-"}:
        return working
    if not chosen:
        return remove_claim_at(working, author)
    return working.with_edits(record_edits.remove_record(working.session, working.claim, chosen), author)


def _list_records(context: Context) -> list[Choice]:
    """Return the records of the claim, each with its description."""
    session, claim, today = context.editor.session, context.editor.working.claim or "", context.editor.today
    return [(each.key, describe_record(session, each.key, today, DOT)) for each in weigh_claim(session, claim)]


def _read_before(session: Session, record: str, today: date) -> _RecordBefore:
    """Return what a record holds, or the beginning of a new quote.

    A new quote begins with the person of the last one, a day of `find_new_day` and a way of `find_new_way`.
    """
    table, _, key = record.partition(".")
    if table == "source":
        source = session.source[key]
        return _RecordBefore(source.where, on=source.on)
    quote = session.quote[key] if table else record_edits.find_last_quote(session)
    if quote is None:
        return _RecordBefore(on=today)
    who = describe_person(session, quote.who) if quote.who else ""
    if not table:
        how = record_edits.find_new_way(session, today)
        return _RecordBefore("", who, record_edits.find_new_day(session, today), how)
    return _RecordBefore(quote.words, who, quote.on, quote.how, quote.second_hand, quote.all_they_said)


def _ask_source(form: Form, console: Console, before: _RecordBefore, read_day: ReadDay) -> bool:
    """Ask for a source and its day; return whether it is named."""
    if not form.text("where", say.SOURCE, before.words):
        return False
    form.given["on"] = ask_day(console, say.WHEN, before.on, read_day, is_kept=bool(before.words))
    return True


def _ask_quote(session: Session, form: Form, console: Console, before: _RecordBefore, read_day: ReadDay) -> bool:
    """Ask for a quote and its facts; return whether there are words.

    Few words may be all that was said: that is asked.
    """
    words = form.text("words", say.WORDS, before.words)
    if not words:
        return False
    if is_short_answer(session, words):
        chosen = console.choose(say.THAT_IS, ALL_THEY_SAID, ("all" if before.all_they_said else "",), passes=True)
        form.given["all_they_said"] = before.all_they_said if chosen is None else chosen == "all"
    form.line("who", say.WHO, before.who, say.WHO_HINT)
    form.given["on"] = ask_day(console, say.WHEN, before.on, read_day, is_kept=bool(before.words))
    form.choose("how", say.HOW, [(each, each) for each in HOW], before.how)
    told_by = console.choose(say.FROM, TOLD_BY, ("other" if before.second_hand else "them",))
    form.given["second_hand"] = before.second_hand if told_by is None else told_by == "other"
    return True


def _write_record(working: WorkingSession, record: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    session, claim = working.session, working.claim
    if record:
        return record_edits.rewrite_record(session, record, values)
    links = begin_links(working)
    if "where" in values:
        return record_edits.add_source(session, claim, **({"on": None, "links": links} | dict(values)))
    return record_edits.add_quote(session, claim, **({"who": "", "on": None, "how": "", "links": links} | dict(values)))


def _say_grade(context: Context, session: Session, claim: str, given: Mapping[str, Any]) -> None:
    """Say which grade a record gives the claim, and what it lacks.

    Of a quote it is said which words count, where that is not plain to see.
    """
    quote, is_all = given.get("words", ""), given.get("all_they_said", False)
    graded = context.editor.grade(session)[claim]
    lacks = [finding.detail for finding in graded.findings if finding.rule == "record_lacks"]
    makes = say.MAKES_IT_LACKS if lacks else say.MAKES_IT
    context.console.say(makes.format(grade=graded.by_evidence.word, lacks=lacks[-1] if lacks else ""))
    if graded.by_evidence != graded.grade and graded.held_by:
        context.console.say(graded.held_by.sentence)
    if counted := describe_short_quote(session, quote, context.console.quote, all_they_said=is_all):
        context.console.say(counted)
