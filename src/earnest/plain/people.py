"""People and quotes: who said what, and what it speaks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from earnest.core.editing.people import (
    archive_person,
    find_namesake_of,
    list_others,
    mark_as_namesake,
    merge_people,
    rename_client,
    rename_person,
)
from earnest.core.editing.records import link_record, rewrite_record
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Edit
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_person
from earnest.core.model.records import FOR, SENSES
from earnest.core.reports.key_labels import describe_target, list_parts
from earnest.core.reports.people import Speaker, find_differing_views, find_namesakes, list_speakers
from earnest.core.reports.quotes import (
    GROUPINGS,
    NO_WORDS,
    NOTHING,
    ListedRecord,
    RecordGroup,
    describe_targets,
    group_records,
    list_claims,
    search_records,
)
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import normalize_for_search
from earnest.plain import texts as say
from earnest.plain.console import Console, parse_number
from earnest.plain.context import Context
from earnest.plain.session_text import DOT

WAYS = (("for", say.LINK_FOR), ("against", say.LINK_AGAINST), ("about", say.LINK_ABOUT))
"""How a record may speak of a claim."""


class _Target(NamedTuple):
    """What the number of a line leads to."""

    what: Literal["person", "claim", "namesake"]
    """A namesake is a person with the user's name, who can be marked as another."""
    key: str


class _Line(NamedTuple):
    """A line of the list; with a target, it has a number."""

    text: str
    target: _Target | None = None


def show_people(context: Context) -> WorkingSession:
    """Say who said what, and go to a chosen person or claim.

    The number of a person of the user's own name marks them as somebody else. A letter before a number changes a
    person, and the list comes again.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    while True:
        targets: list[_Target] = []
        for text, target in _list_lines(context):
            if target:
                targets.append(target)
            context.console.say(f"{len(targets)} {text}" if target else text)
        letter, number = _choose(context.console, targets)
        working = context.editor.working
        if not number:
            return working
        what, key = targets[number - 1]
        if not letter and what != "namesake":
            position = working.position
            return working.go(position.at_claim(key) if what == "claim" else position.at_change(("person", key)))
        if context.editor.read_only:
            context.console.refuse(say.READ_ONLY_REFUSED)
            return working
        edits = CHANGES[letter](context, key) if letter else mark_as_namesake(key)
        context.keep(working.with_edits(edits, context.editor.author))


def rename_title(context: Context) -> WorkingSession:
    """Ask for another name of the client; the file keeps its own."""
    working = context.editor.working
    name = context.console.line(say.CLIENT, working.session.client)
    return working.with_edits(rename_client(name or ""), context.editor.author)


def _choose(console: Console, targets: Sequence[_Target]) -> tuple[str, int]:
    """Ask for a number and the letter before it; 0 for none."""
    while True:
        answer = console.line(say.GO_TO_PERSON, hint=say.GO_TO_PERSON_HINT, is_drafted=False) or ""
        letter = answer[0] if answer and answer[0] in CHANGES else ""
        number = parse_number(answer.removeprefix(letter).strip(), len(targets))
        if not answer or (number and (not letter or targets[number - 1].what == "person")):
            return letter, number
        count = len(targets)
        console.refuse(say.GO_TO_PERSON_COUNT.format(count=count) if count else say.GO_BACK)


def _archive(context: Context, person: str) -> Sequence[Edit]:
    return archive_person(context.editor.session, person)


def _rename(context: Context, person: str) -> Sequence[Edit]:
    """Ask for another name; one that is known may be merged."""
    session = context.editor.session
    name = context.console.line(say.RENAME_LABEL, session.name_of(person)) or ""
    other = find_namesake_of(session, person, name) if name else ""
    if not other:
        return rename_person(person, name)
    context.console.say(say.ON_FILE.format(name=session.name_of(other)))
    choices = (("merge", say.MERGE), ("", say.LEAVE_BOTH))
    return merge_people(session, person, other) if context.console.choose(say.WHAT_NOW, choices) else ()


def _merge(context: Context, person: str) -> Sequence[Edit]:
    """Ask who is the same person; that one is kept."""
    session = context.editor.session
    others = [(key, describe_person(session, key)) for key, _ in list_others(session, person)]
    label = say.MERGE_WITH.format(name=session.name_of(person))
    return merge_people(session, person, context.console.choose(label, (*others, ("", say.LEAVE_BOTH))) or "")


CHANGES: Mapping[str, Callable[[Context, str], Sequence[Edit]]] = {"e": _rename, "x": _archive, "&": _merge}
"""What a letter before a number does with that person."""


def _list_lines(context: Context) -> Iterator[_Line]:
    console, session = context.console, context.editor.session
    speakers, views, namesakes = list_speakers(session), find_differing_views(session), find_namesakes(session)
    if not speakers:
        yield _Line(say.NO_PEOPLE)
    for speaker in speakers:
        yield from _list_quotes(context, speaker)
    if views:
        yield _Line(say.DIFFERENT_VIEWS)
    for view in views:
        claim = session.claims[view.claim]
        text = f"{KIND[claim.kind].noun}: {' '.join(claim.text.split()) or say.NO_WORDS}"
        yield _Line(text, _Target("claim", view.claim))
        for person, quotes in view.said:
            told = ((say.SPEAKS_AGAINST if quote in view.against else "{words}", quote) for quote in quotes)
            words = DOT.join(form.format(words=console.quote(quote)) for form, quote in told) or say.DOUBTS
            yield _Line(f"  {session.name_of(person)}: {words}")
    if namesakes:
        yield _Line(say.NAMESAKES)
    for person in namesakes:
        yield _Line(say.NAMESAKE.format(name=session.name_of(person)), _Target("namesake", person))


def _list_quotes(context: Context, speaker: Speaker) -> Iterator[_Line]:
    """Yield a line on a speaker, and one for each quote."""
    today = context.editor.today
    facts = (
        speaker.name,
        speaker.role,
        say.IS_ARCHIVED if speaker.is_archived else say.HAS_A_SAY if speaker.has_a_say else "",
        speaker.side,
        "" if speaker.said else say.NOT_HEARD,
    )
    yield _Line(DOT.join(fact for fact in facts if fact), _Target("person", speaker.person))
    if speaker.must_see:
        yield _Line(say.MUST_SEE.format(what=" ".join(speaker.must_see.split())))
    if speaker.likely:
        yield _Line(say.LIKELY_SAME.format(name=say.OR.join(speaker.likely)))
    for quote in speaker.said:
        day = f"{DOT}{format_day(quote.on, today)}" if quote.on else ""
        yield _Line(f"  {quote.subject}{day}: {context.console.quote(quote.words)}")


def show_quotes(context: Context) -> WorkingSession:
    """Say every quote and source, and go to the claim of one.

    The number of one that is not linked yet asks what it speaks of. A letter searches, or changes the one of a number.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, editor, working = context.console, context.editor, context.editor.working
    chosen = console.choose(say.GROUP_BY, [(each, each) for each in GROUPINGS], (GROUPINGS[0],))
    by = next((each for each in GROUPINGS if each == chosen), GROUPINGS[0])
    groups = group_records(working.session, working.interview, by, editor.today)
    if not groups:
        console.say(NOTHING)
    rows = _say_records(console, groups)
    letter, number, sought = _choose_record(console, len(rows))
    while sought is not None:
        term = normalize_for_search(sought)
        rows = _say_records(console, search_records(groups, term) if term else groups)
        if not rows:
            console.say(say.NOT_FOUND.format(term=sought))
        letter, number, sought = _choose_record(console, len(rows))
    if not number:
        return working
    group, record = rows[number - 1]
    claim = record.find_claim(group.key)
    if claim and not letter:
        return working.go(working.position.at_claim(claim))
    if editor.read_only:
        console.refuse(say.READ_ONLY_REFUSED)
        return working
    return working.with_edits(LINKS[letter or "a"](context, record), editor.author)


def _say_records(console: Console, groups: Iterable[RecordGroup]) -> Sequence[tuple[RecordGroup, ListedRecord]]:
    """Say each record with its number, and return them."""
    rows: list[tuple[RecordGroup, ListedRecord]] = []
    for group in groups:
        console.say("", group.heading)
        for record in group.records:
            rows.append((group, record))
            words = record.words or NO_WORDS
            console.say(f"{len(rows)} {console.quote(words) if record.is_quote else words}")
            below = (DOT.join(group.list_facts(record)), *describe_targets(record, group.key), record.says)
            console.say(*(f"  {each}" for each in below if each))
    return rows


def _choose_record(console: Console, count: int) -> tuple[str, int, str | None]:
    """Ask for a number and the letter before it, or a search.

    Returns:
        The letter, the number, and what to search for: 0 and None where there is none.
    """
    while True:
        answer = console.line(say.GO_TO, hint=say.GO_TO_QUOTE_HINT, is_drafted=False) or ""
        letter, rest = (answer[:1], answer[1:].strip()) if answer[:1] in {*LINKS, FIND} else ("", answer)
        if letter == FIND:
            return letter, 0, rest
        number = parse_number(rest, count)
        if number or not answer:
            return letter, number, None
        console.refuse(say.GO_TO_COUNT.format(count=count) if count else say.PRESS_ENTER)


def _link(context: Context, record: ListedRecord) -> Sequence[Edit]:
    """Ask what a record speaks of, and how."""
    console, working = context.console, context.editor.working
    claims = [(key, f"{noun}: {text}") for key, noun, text in list_claims(working.session)]
    claim = console.choose(say.LINK_TO, claims) if claims else None
    if claim is None:
        return ()
    named = list_parts(working.session, working.interview, claim).items()
    parts = [(target, say.LINK_PART.format(part=label)) for target, label in named]
    chosen = console.choose(say.LINK_HOW, (*WAYS, *parts), ("for",))
    if chosen is None:
        return ()
    target, sense = (claim, chosen) if chosen in SENSES else (chosen, FOR)
    return link_record(working.session, record.key, target, sense)


def _unlink(context: Context, record: ListedRecord) -> Sequence[Edit]:
    """Unlink a record from one of its places."""
    session, interview = context.editor.session, context.editor.working.interview
    named = [(sense, target) for sense in SENSES for target in record.held.speaks_of(sense)]
    places = [(target, f"{sense} {describe_target(target, session, interview)}") for sense, target in named]
    chosen = context.console.choose(say.UNLINK_FROM, places) if len(places) > 1 else next(iter(record.held.targets), "")
    return link_record(session, record.key, chosen, "") if chosen else ()


def _rewrite(context: Context, record: ListedRecord) -> Sequence[Edit]:
    """Ask for the words of a quote, to cut or correct them."""
    key, label = ("words", say.WORDS) if record.is_quote else ("where", say.SOURCE)
    text = context.console.text(label, record.words)
    return rewrite_record(context.editor.session, record.key, {key: text}) if text else ()


FIND = "f"
"""The letter before words that are looked for."""
LINKS: Mapping[str, Callable[[Context, ListedRecord], Sequence[Edit]]] = {"a": _link, "e": _rewrite, "x": _unlink}
"""What a letter before a number does with that quote."""
