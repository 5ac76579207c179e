"""Responsible for looking round in the talk: why, the review, the sheet with questions of one's own, the papers."""

from datetime import date

from earnest.core.editing.own_questions import add_own_question
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.reports.document import Block, Document, TextSetting, as_text
from earnest.core.reports.letter import write_letter
from earnest.core.reports.outcome import OUTCOME, WHERE
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.sheet import CLOSING, TAKE_THESE, TITLES, list_questions, write_sheet
from earnest.core.standing.standing import Standing
from earnest.plain.console import Console
from earnest.plain.session_text import describe_review

LINE = 10_000
"""Cells of a line that is not wrapped here."""


def show_review(console: Console, working: WorkingSession, standing: Standing, today: date) -> WorkingSession:
    """Say everything that was said, and go to the claim whose number is given."""
    lines = describe_review(working.session, working.interview, standing, today)
    keys: list[str] = []
    for key, told in lines:
        if key:
            keys.append(key)
        console.say(f"{len(keys)} {told}" if key else told)
    found = console.line("Go to which number", hint="Enter goes back")
    number = ask_number(found, len(keys))
    if number and keys[number - 1] == OUTCOME:
        return working.go(working.position.at_change(WHERE))
    return working.go(working.position.at_claim(keys[number - 1])) if number else working


def show_sheet(console: Console, working: WorkingSession, standing: Standing, author: Author) -> WorkingSession:
    """Say the questions for the meeting; a number goes there, anything else is kept as a question of one's own."""
    lines = list_questions(working.session, working.interview, standing)
    before = ""
    if standing.is_untouched:
        console.say(TAKE_THESE)
    for number, line in enumerate(lines, 1):
        if line.why != before:
            console.say("", TITLES[line.why])
        before = line.why
        console.say(f"{number} {line.ask.client}" + (f" (on: {' '.join(line.about.split())})" if line.about else ""))
        console.say(
            *(f"  asks: {remark.sentence}" for remark in standing.remarks if line.own and remark.claim == line.own)
        )
    console.say("", TITLES["closing"], CLOSING)
    found = console.line("A number goes there; a question of your own is added", hint="Enter goes back")
    number_given = ask_number(found, len(lines))
    if number_given:
        return working.go(working.position.at(lines[number_given - 1].ask.place))
    if not found or not found.strip():
        return working
    serves = working.claim or ""
    return working.with_edits(add_own_question(working.session, found.strip(), serves), author)


def say_document(console: Console, working: WorkingSession, standing: Standing, today: date) -> None:
    """Say a paper as plain text: the questions, the letter or the proposal."""
    session, interview = working.session, working.interview
    ways = (
        ("sheet", "questions for the meeting"),
        ("letter", "what you understood, for them to correct"),
        ("proposal", "the proposal"),
    )
    chosen = console.choose("Which paper?", ways)
    paper: Document = ()
    if chosen == "sheet":
        lines = list_questions(session, interview, standing)
        paper = write_sheet(session, lines, today, is_untouched=standing.is_untouched)
    elif chosen == "letter":
        paper = write_letter(session, interview, standing, today)
    elif chosen == "proposal":
        paper = write_proposal(session, standing, today)
    console.say(*_set(paper))


def _set(paper: tuple[Block, ...] | Document) -> list[str]:
    def wrap(words: str, _width: int, _hang: int) -> list[str]:
        """Break lines where they break by themselves, and nowhere else."""
        return words.split("\n")

    return as_text(paper, TextSetting(LINE, wrap, lambda words, _width: words, dot=", "))


def ask_number(found: str | None, count: int) -> int:
    """Return the number that was given; 0 where it is none from 1 to the count."""
    number = int(found[:6]) if found and found.isdecimal() else 0
    return number if number <= count else 0
