"""Responsible for looking round in the talk: why, the review, the sheet with questions of one's own, the papers."""

from datetime import date

from earnest.core.editing.own_questions import own_question_added
from earnest.core.editing.working_session import Sitting
from earnest.core.history.changes import Pen
from earnest.core.reports.document import Line, Paper, Setting, as_text
from earnest.core.reports.letter import letter
from earnest.core.reports.outcome import OUTCOME, WHERE
from earnest.core.reports.proposal_document import proposal_paper
from earnest.core.reports.sheet import CLOSING, TAKE_THESE, TITLES, sheet, sheet_paper
from earnest.core.standing.standing import Standing
from earnest.plain.console import Talk
from earnest.plain.session_text import review_told

LINE = 10_000
"""Cells of a line that is not wrapped here."""


def reviewed(talk: Talk, sitting: Sitting, standing: Standing, today: date) -> Sitting:
    """Say everything that was said, and go to the claim whose number is given."""
    lines = review_told(sitting.session, sitting.interview, standing, today)
    keys: list[str] = []
    for key, told in lines:
        if key:
            keys.append(key)
        talk.say(f"{len(keys)} {told}" if key else told)
    found = talk.line("Go to which number", hint="Enter goes back")
    number = number_within(found, len(keys))
    if number and keys[number - 1] == OUTCOME:
        return sitting.at_change(WHERE)
    return sitting.at_claim(keys[number - 1]) if number else sitting


def asked_of_them(talk: Talk, sitting: Sitting, standing: Standing, pen: Pen) -> Sitting:
    """Say the questions for the meeting; a number goes there, anything else is kept as a question of one's own."""
    lines = sheet(sitting.session, sitting.interview, standing)
    before = ""
    if standing.is_untouched:
        talk.say(TAKE_THESE)
    for number, line in enumerate(lines, 1):
        if line.why != before:
            talk.say("", TITLES[line.why])
        before = line.why
        talk.say(f"{number} {line.ask.client}" + (f" (on: {' '.join(line.about.split())})" if line.about else ""))
        talk.say(*(f"  asks: {remark.says}" for remark in standing.remarks if line.own and remark.claim == line.own))
    talk.say("", TITLES["closing"], CLOSING)
    found = talk.line("A number goes there; a question of your own is added", hint="Enter goes back")
    number_given = number_within(found, len(lines))
    if number_given:
        return sitting.at(lines[number_given - 1].ask.place)
    if not found or not found.strip():
        return sitting
    serves = sitting.claim or ""
    return sitting.changed_by(own_question_added(sitting.session, found.strip(), serves), pen)


def paper_said(talk: Talk, sitting: Sitting, standing: Standing, today: date) -> None:
    """Say a paper as plain text: the questions, the letter or the proposal."""
    session, interview = sitting.session, sitting.interview
    ways = (
        ("sheet", "questions for the meeting"),
        ("letter", "what you understood, for them to correct"),
        ("proposal", "the proposal"),
    )
    chosen = talk.choose("Which paper?", ways)
    paper: Paper = ()
    if chosen == "sheet":
        lines = sheet(session, interview, standing)
        paper = sheet_paper(session, lines, today, is_untouched=standing.is_untouched)
    elif chosen == "letter":
        paper = letter(session, interview, standing, today)
    elif chosen == "proposal":
        paper = proposal_paper(session, standing, today)
    talk.say(*_set(paper))


def _set(paper: tuple[Line, ...] | Paper) -> list[str]:
    def wrap(words: str, _width: int, _hang: int) -> list[str]:
        """Break lines where they break by themselves, and nowhere else."""
        return words.split("\n")

    return as_text(paper, Setting(LINE, wrap, lambda words, _width: words, dot=", "))


def number_within(found: str | None, count: int) -> int:
    """Return the number that was given; 0 where it is none from 1 to the count."""
    number = int(found[:6]) if found and found.isdecimal() else 0
    return number if number <= count else 0
