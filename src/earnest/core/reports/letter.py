"""The letter: what you understood, for the client to correct.

Only what was heard or confirmed stands as understood. What a source says is put as a question, what is guessed is left
out. It names no grade, no verdict, nothing of yours but your name, and no words that somebody passed on.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.records import Basis, find_basis, list_quotes
from earnest.core.evidence.said_parts import SaidParts
from earnest.core.interview.paper_words import SHIPPED, LetterWords, Papers
from earnest.core.interview.stage import Interview
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import KIND, natural
from earnest.core.model.session import Session
from earnest.core.reports.document import Block, Document, drop_repeated
from earnest.core.reports.questions.sheet import SheetQuestion, list_questions
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import normalize

FACTS = {
    "goal": ("measure", "by", "why_now", "never_trade_away"),
    "challenge": ("incident", "cost", "tried"),
    "need": ("early_sign", "keep"),
}
"""The fields that stand beside a claim."""
_CHALLENGES = KIND["challenge"].stage
SAID_BACK = "said_back."
"""How the name of a record begins that is a say-back."""
ENDS = (".", "!", "?", "…", "。", "！", "？")
"""What ends a sentence."""


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
    basis, papers = find_basis(session), interview.papers or SHIPPED
    said = SaidParts(session, basis)
    words = papers.letter
    quotes = {key: _quotes(session, claim, to, basis) for key, claim in session.claims.items() if claim.kind in FACTS}
    understood = {
        key: None
        for key, found in standing.grades.items()
        if key in quotes and _is_understood(session, found, quotes[key], to)
    }
    yield Block("title", session.client, format_day(today, today))
    yield from (Block("note", note) for note in papers.notes)
    if to:
        yield Block("text", words.greeting.format(person=session.name_of(to)))
    yield Block("text", words.opening if understood else words.nothing)
    confirmed = _find_confirmed(session, standing, understood, to)
    answers = [normalize(session.said_back[key].reply) for key in confirmed if "confirmed" in words.parts]
    wanted = {"not known yet"} if understood else {"ask next", "not known yet", "gap"}
    shown = [key for key in understood if session.claims[key].kind in words.parts]
    quoted = {record: today for key in shown for record in quotes[key]}
    open_questions = list(_open(session, interview, standing, wanted, basis, to, quoted))
    for part in words.parts:
        keys = (
            [key for key in sorted(getattr(session, part), key=natural) if key in understood] if part in FACTS else []
        )
        if keys or (part == "not_known" and open_questions):
            yield Block("heading", getattr(words, part))
        elif part == "confirmed" and confirmed:
            yield Block("heading", words.confirmed)
            yield from _list_confirmed(session, confirmed, today)
        for key in keys:
            yield from _leave_out(list(_claim(session, key, today, quotes[key], said, papers)), answers)
        yield from (Block("point", question) for question in open_questions if part == "not_known")
    if understood:
        yield Block("heading", words.closing)
    if session.you.name:
        yield Block("lead", session.you.name)


def _is_understood(session: Session, found: GradedClaim, quotes: list[str], to: str) -> bool:
    """Return whether a claim of stages 1–3 is known from them.

    A goal's blank measure hides none of their words.
    """
    if explain_blank(session, found.claim, "text") is not None:
        return False
    return bool(quotes) if to or found.kind == "goal" else found.grade >= Grade.HEARD


def _quotes(session: Session, claim: Claim, to: str, basis: Basis) -> list[str]:
    """Return the first-hand quotes of a claim, oldest first."""
    weighed = list_quotes(claim.heard, basis)
    counting = [quote for quote in weighed if quote.counts and quote.first_hand]
    records = [quote.key.partition(".")[2] for quote in sorted(counting, key=lambda quote: quote.on or date.min)]
    return [record for record in records if not to or session.quote[record].who == to]


def _find_confirmed(session: Session, standing: Standing, understood: Iterable[str], to: str) -> list[str]:
    """Return the say-backs that confirm what was understood, in their order."""
    graded = [standing.grades[key] for key in understood if standing.grades[key].grade is Grade.CONFIRMED]
    records = {finding.record for found in graded for finding in found.findings if finding.met}
    keys = {record.removeprefix(SAID_BACK) for record in records if record.startswith(SAID_BACK)}
    return sorted((key for key in keys if to in {"", session.said_back[key].who}), key=natural)


def _list_confirmed(session: Session, keys: list[str], today: date) -> Iterator[Block]:
    """Yield what was said back, with the answers in their words."""
    for key in keys:
        said = session.said_back[key]
        yield Block("text", said.said)
        yield Block("quote", said.reply, name_speaker(session, said.who, said.on, today))


def _leave_out(claim: list[Block], answers: list[str]) -> Iterator[Block]:
    """Yield what a claim says, less words that an answer repeats.

    Its last words stay.
    """
    quotes = [block for block in claim if block.kind == "quote"]
    told = {block for block in quotes if not any(normalize(block.words) in answer for answer in answers)} or {*quotes}
    yield from (block for block in claim if block.kind != "quote" or block in told)


def name_speaker(session: Session, who: str, on: date | None, today: date) -> str:
    """Return who said something, and when."""
    return ", ".join((session.name_of(who), format_day(on, today) if on else ""))


def _claim(
    session: Session, key: str, today: date, quotes: list[str], said: SaidParts, papers: Papers
) -> Iterator[Block]:
    claim = session.claims[key]
    yield Block("text", claim.text)
    for record in quotes:
        heard = session.quote[record]
        yield Block("quote", heard.words, name_speaker(session, heard.who, heard.on, today))
    yield from list_facts(session, key, said, papers)


def list_facts(
    session: Session, key: str, said: SaidParts, papers: Papers, fields: Collection[str] = ()
) -> Iterator[Block]:
    """Yield the points beside a claim, in words for the client.

    What nobody said is called what it is.

    Args:
        session: The session.
        key: The claim.
        said: What they said.
        papers: The words of the papers.
        fields: The only fields to list; all, where there are none.
    """
    claim = session.claims[key]
    assumed = f" ({papers.letter.assumed})"
    for field in FACTS.get(claim.kind, ()):
        words = getattr(claim, field).strip() if not fields or field in fields else ""
        if words:
            label = getattr(papers.facts, field)
            yield Block("point", f"{label}: {words}{'' if said.is_said(key, field) else assumed}")


def _open(
    session: Session,
    interview: Interview,
    standing: Standing,
    wanted: set[str],
    basis: Basis,
    to: str,
    quoted: Mapping[str, date],
) -> Iterator[str]:
    """Yield what is asked.

    A question on a claim stands below the line that names the claim. What was quoted is not told again.
    """
    words = (interview.papers or SHIPPED).letter
    lines = _list_lines(session, interview, standing, wanted)
    contradicted: dict[tuple[bool, tuple[str, ...]], list[str]] = defaultdict(list)
    for key, found in standing.grades.items():
        if said := _list_contradictions(session, key, basis, to, words, quoted):
            contradicted[found.grade < Grade.HEARD, said].append(key)
    about: dict[str | None, list[str]] = defaultdict(list)
    for line in lines:
        about[line.ask.place.about].append(line.ask.client)
    first = {
        keys[0]: _ask_about(session, keys, said, words, is_guessed=is_guessed)
        for (is_guessed, said), keys in contradicted.items()
    }
    named = {key for keys in contradicted.values() for key in keys}
    asked: set[str] = set()
    for key, found in standing.grades.items():
        claim = session.claims[key]
        if key in first:
            yield first[key]
        elif key not in named and found.grade is Grade.READ and claim.kind in FACTS and claim.read:
            source = next(iter(claim.read.values())).where
            yield words.read.format(claim=_in_sentence(claim.text), source=source)
            asked.update(about[key])
            yield from about[key]
    left = (line for line in lines if line.ask.client not in asked)
    # What asks about several challenges follows them.
    yield from (line.ask.client for line in sorted(left, key=lambda line: line.ask.place.stage != _CHALLENGES))


def _list_lines(session: Session, interview: Interview, standing: Standing, wanted: set[str]) -> list[SheetQuestion]:
    """Return the questions that the letter can ask."""
    return [
        line
        for line in list_questions(session, interview, standing)
        if (line.why in wanted or _asks_for_day(session, interview, line)) and _is_clear(interview, standing, line)
    ]


def _asks_for_day(session: Session, interview: Interview, line: SheetQuestion) -> bool:
    """Return whether a question asks for a goal's missing date."""
    goal = session.goal.get(line.ask.place.about or "")
    return (
        bool(goal and goal.text.strip() and not goal.by.strip())
        and "by" in line.ask.place.question_in(interview).fields
    )


def _is_clear(interview: Interview, standing: Standing, line: SheetQuestion) -> bool:
    """Return whether a question can be understood in the letter.

    What follows up on a guess speaks of something that the letter leaves out.
    """
    place = line.ask.place
    found = standing.grades.get(place.about or "")
    return found is None or found.grade >= Grade.READ or place.question_in(interview).begins


def _list_contradictions(
    session: Session, key: str, basis: Basis, to: str, words: LetterWords, quoted: Mapping[str, date]
) -> tuple[str, ...]:
    """Return what was said against a claim, each with who said it.

    Of words that are quoted in the letter it says only where they are.

    Args:
        session: The session.
        key: The claim.
        basis: What weighs quotes.
        to: The one person whom the letter goes to.
        words: The words of the letter.
        quoted: The day of the letter, by the quotes that it holds.
    """
    claim = session.claims[key]
    found = []
    for record in list_quotes(claim.records.against, basis) if claim.kind in FACTS else ():
        if not (record.counts and record.first_hand and to in {"", record.who}):
            continue
        who, today = words.you if to else session.name_of(record.who), quoted.get(record.key.partition(".")[2])
        if today and record.on:
            found.append(words.said_above.format(who=who, day=format_day(record.on, today)))
        else:
            found.append(words.said.format(who=who, words=" ".join(record.text.split())))
    return tuple(found)


def _ask_about(
    session: Session, claims: list[str], said: tuple[str, ...], words: LetterWords, *, is_guessed: bool
) -> str:
    """Return how claims go together with words against them."""
    is_pair = len(said) == len(claims) == 1
    asks = words.guessed if is_guessed else words.both if is_pair else words.several
    told = f" {words.also} ".join(said)
    told += "" if told.rstrip("”“\"'’»").endswith(ENDS) else "."
    return asks.format(claim=". ".join(_in_sentence(session.claims[key].text) for key in claims), said=told)


def _in_sentence(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
