"""The letter: what you understood, for the client to correct.

Only what was heard or confirmed stands as understood. What a source says is put as a question, what is guessed is left
out. It names no grade, no verdict, nothing of yours but your name, and no words that somebody passed on.
"""

from collections.abc import Collection, Iterator
from datetime import date

from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.records import Basis, find_basis, list_quotes
from earnest.core.evidence.said_parts import SaidParts
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import CARRYING_KINDS, natural
from earnest.core.model.session import Session
from earnest.core.reports.document import Block, Document, drop_repeated
from earnest.core.reports.questions.sheet import SheetQuestion, list_questions
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day

OPENING = "This is what I understood. Please correct whatever I missed or got wrong."
CLOSING = "What did I miss or get wrong?"
HEADINGS = {
    "goal": "What you want to reach",
    "challenge": "What stands in the way",
    "need": "What would have to change",
}
NOT_KNOWN = "What I do not know yet"
NOTHING = "I have heard too little from you so far to say what I understood; these questions would help me."
NOT_SAID = " (my assumption)"
"""What follows a fact that none of their words speak of."""

FACTS = {
    "goal": (
        ("You would know by", "measure"),
        ("By", "by"),
        ("Why now", "why_now"),
        ("Not to be given up for it", "never_trade_away"),
    ),
    "challenge": (("Last time", "incident"), ("It costs", "cost"), ("Tried so far", "tried")),
    "need": (("The first sign of it", "early_sign"), ("What has to stay as it is", "keep")),
}
"""The labels and fields beside a claim."""


def write_letter(session: Session, interview: Interview, standing: Standing, today: date, to: str = "") -> Document:
    """Return the letter as a document of this day.

    Args:
        session: The session.
        interview: The questions.
        standing: How the session stands.
        today: The day it is dated.
        to: The id of the one person it goes to: then it holds what they said themselves, and nothing that others did.
    """
    return tuple(drop_repeated(_lines(session, interview, standing, today, to)))


def _lines(session: Session, interview: Interview, standing: Standing, today: date, to: str) -> Iterator[Block]:
    basis, said = find_basis(session), SaidParts(session)
    understood = [key for key, found in standing.grades.items() if _is_understood(session, key, found.grade, to, basis)]
    yield Block("title", session.client, format_day(today, today))
    if to:
        yield Block("text", f"Dear {session.name_of(to)},")
    yield Block("text", OPENING if understood else NOTHING)
    for kind in CARRYING_KINDS:
        keys = [key for key in sorted(getattr(session, kind.key), key=natural) if key in understood]
        if keys:
            yield Block("heading", HEADINGS[kind.key])
        for key in keys:
            yield from _claim(session, key, today, to, basis, said)
    wanted = {"not known yet"} if understood else {"ask next", "not known yet", "gap"}
    open_questions = list(_open(session, interview, standing, wanted, basis, to))
    if open_questions:
        yield Block("heading", NOT_KNOWN)
        yield from (Block("point", question) for question in open_questions)
    if understood:
        yield Block("heading", CLOSING)
    if session.you.name:
        yield Block("lead", session.you.name)


def _is_understood(session: Session, key: str, grade: Grade, to: str, basis: Basis) -> bool:
    """Return whether a claim of stages 1–3 is known from them.

    A goal's blank measure hides none of their words.
    """
    if session.claims[key].kind not in HEADINGS or explain_blank(session, key, "text") is not None:
        return False
    said = bool(_quotes(session, key, to, basis))
    return said if to or session.claims[key].kind == "goal" else grade >= Grade.HEARD


def _quotes(session: Session, key: str, to: str, basis: Basis) -> list[str]:
    """Return the first-hand quotes of a claim, oldest first."""
    weighed = list_quotes(session.claims[key].heard, basis)
    counting = [quote for quote in weighed if quote.counts and quote.first_hand]
    records = [quote.key.partition(".")[2] for quote in sorted(counting, key=lambda quote: quote.on or date.min)]
    return [record for record in records if not to or session.quote[record].who == to]


def _claim(session: Session, key: str, today: date, to: str, basis: Basis, said: SaidParts) -> Iterator[Block]:
    claim = session.claims[key]
    yield Block("text", claim.text)
    for record in _quotes(session, key, to, basis):
        heard = session.quote[record]
        told = (session.name_of(heard.who), format_day(heard.on, today) if heard.on else "")
        yield Block("quote", heard.words, ", ".join(told))
    yield from list_facts(session, key, said)


def list_facts(session: Session, key: str, said: SaidParts, fields: Collection[str] = ()) -> Iterator[Block]:
    """Yield the points beside a claim, in words for the client.

    What nobody said is called what it is.

    Args:
        session: The session.
        key: The claim.
        said: What they said.
        fields: The only fields to list; all, where there are none.
    """
    claim = session.claims[key]
    for label, field in FACTS.get(claim.kind, ()):
        words = getattr(claim, field).strip() if not fields or field in fields else ""
        if words:
            yield Block("point", f"{label}: {words}{'' if said.is_said(key, field) else NOT_SAID}")


def _open(
    session: Session, interview: Interview, standing: Standing, wanted: set[str], basis: Basis, to: str
) -> Iterator[str]:
    for key, found in standing.grades.items():
        claim = session.claims[key]
        if found.grade is Grade.READ and claim.kind in HEADINGS and claim.read:
            source = next(iter(claim.read.values())).where
            yield f"I read that: {' '.join(claim.text.split()).rstrip('.')} ({source}). Is that so?"
        yield from _contradictions(session, key, basis, to)
    for line in list_questions(session, interview, standing):
        if line.why in wanted and _is_clear(interview, standing, line):
            yield line.ask.client


def _is_clear(interview: Interview, standing: Standing, line: SheetQuestion) -> bool:
    """Return whether a question can be understood in the letter.

    What follows up on a guess speaks of something that the letter leaves out.
    """
    place = line.ask.place
    found = standing.grades.get(place.about or "")
    return found is None or found.grade >= Grade.READ or place.question_in(interview).begins


def _contradictions(session: Session, key: str, basis: Basis, to: str) -> Iterator[str]:
    """Yield what was said against a claim, beside the claim."""
    claim = session.claims[key]
    for record in list_quotes(claim.records.against, basis) if claim.kind in HEADINGS else ():
        if record.counts and record.first_hand and to in {"", record.who}:
            understood, said = " ".join(claim.text.split()).rstrip("."), " ".join(record.text.split())
            who = "you" if to else session.name_of(record.who)
            yield f"I understood: {understood}. And {who} said: “{said}” How do both fit together?"
