"""All quotes and sources, each with a number that leads to its claim."""

from earnest.core.editing.records import link_record
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.kinds import KIND
from earnest.core.reports.quotes import (
    GROUPINGS,
    NO_WORDS,
    NOTHING,
    ListedRecord,
    RecordGroup,
    describe_targets,
    group_records,
)
from earnest.plain.console import READ_ONLY
from earnest.plain.context import Context
from earnest.plain.session_text import DOT

WAYS = (("for", "for it"), ("against", "against it"), ("about", "about it, neither for nor against"))
"""How a record may speak of a claim."""


def show_quotes(context: Context) -> WorkingSession:
    """Say all that was said and read, and go to the claim of a number.

    The number of one that is not linked yet asks what it speaks of.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, editor, working = context.console, context.editor, context.editor.working
    chosen = console.choose("Group by", [(each, each) for each in GROUPINGS], (GROUPINGS[0],))
    by = next((each for each in GROUPINGS if each == chosen), GROUPINGS[0])
    groups = group_records(working.session, working.interview, by, editor.today)
    rows: list[tuple[RecordGroup, ListedRecord]] = []
    if not groups:
        console.say(NOTHING)
    for group in groups:
        console.say("", group.heading)
        for record in group.records:
            rows.append((group, record))
            words = record.words or NO_WORDS
            console.say(f"{len(rows)} {console.quote(words) if record.is_quote else words}")
            below = (DOT.join(group.list_facts(record)), *describe_targets(record, group.key), record.says)
            console.say(*(f"  {each}" for each in below if each))
    number = console.choose_number(len(rows))
    if not number:
        return working
    group, record = rows[number - 1]
    claim = record.find_claim(group.key)
    return working.go(working.position.at_claim(claim)) if claim else _link(context, record)


def _link(context: Context, record: ListedRecord) -> WorkingSession:
    """Ask for a claim that a record speaks of, and how."""
    console, working = context.console, context.editor.working
    if context.editor.read_only:
        console.refuse(READ_ONLY)
        return working
    claims = [
        (key, f"{KIND[claim.kind].noun}: {claim.text or NO_WORDS}") for key, claim in working.session.claims.items()
    ]
    claim = console.choose("What does it speak of?", claims) if claims else None
    sense = console.choose("How does it speak of it?", WAYS, ("for",)) if claim else None
    if claim is None or sense is None:
        return working
    return working.with_edits(link_record(working.session, record.key, claim, sense), context.editor.author)
