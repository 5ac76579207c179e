from datetime import date

import pytest
from core.session_builder import honest

from earnest.core.interview.paper_words import SHIPPED, read_paper_words
from earnest.core.reports.document import TextSetting, as_text, list_notes
from earnest.core.reports.formats.html_page import as_html
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.sheet import list_questions, write_sheet

TODAY = date(2026, 3, 18)
OWN = {
    "letter": {
        "parts": ["need", "not_known"],
        "greeting": "Liebe {person},",
        "opening": "So habe ich es verstanden.",
        "need": "Was sich ändern müsste",
        "closing": "Was fehlt?",
    },
    "facts": {"keep": "Was bleiben muss"},
    "proposal": {"title": "Angebot an {client}", "why_me": "Warum ich"},
    "sheet": {"about": "zu", "gap": "Noch offen", "last": "Was ist nun klarer?", "closing": "Zuletzt"},
}


@pytest.fixture
def own():
    """Return the user's own words, in their language."""
    words, faults = read_paper_words(OWN)
    assert not faults
    return words


def test_letter_says_the_users_own_words(interview, own):
    """Its parts stand in the user's order, and what the file leaves out is as shipped."""
    case = honest().put("need", "n1", keep="The lunch menu")
    paper = write_letter(case.session(), interview._replace(papers=own), case.standing(interview), TODAY, "dana")

    said = [block.words for block in paper if block.kind in {"text", "heading"}]
    assert said[0].startswith("Liebe ")
    assert said[1] == "So habe ich es verstanden."
    assert SHIPPED.letter.goal not in said
    assert said.index("Was sich ändern müsste") < said.index("Was fehlt?")
    assert not any("stands in the way" in words for words in said)


def test_proposal_and_sheet_say_them_too(interview, own):
    """The title of a proposal, the headings of a sheet, and what leads to a claim."""
    case = honest()
    session, standing = case.session(), case.standing(interview)
    proposal = write_proposal(session, standing, TODAY, own)
    lines = list_questions(session, interview, standing)
    sheet = write_sheet(session, lines, TODAY, is_untouched=False, papers=own)

    assert proposal[0].words == "Angebot an A noodle shop"
    assert [block.words for block in sheet][-2:] == ["Zuletzt", "Was ist nun klarer?"]
    text = "\n".join(as_text(sheet, TextSetting(72, lambda words, _width, _hang: [words])))
    assert "    zu " in text
    assert '<span class="about">zu ' in "\n".join(as_html(sheet))


@pytest.mark.parametrize(
    ("tables", "at", "expected"),
    [
        ({"letter": {"greetng": "Hi"}}, ("letter", "greetng"), "a key that Earnest knows"),
        ({"letter": {"greeting": ""}}, ("letter", "greeting"), "some words"),
        ({"letter": {"greeting": "Dear {name},"}}, ("letter", "greeting"), "no braces but {person}"),
        ({"letter": {"opening": "Well {"}}, ("letter", "opening"), "no braces"),
        ({"letter": {"parts": ["goal", "price"]}}, ("letter", "parts"), None),
        ({"letter": {"parts": ["goal", "need", "goal"]}}, ("letter", "parts"), "each part once"),
        ({"proposal": {"title": "For {client!r}"}}, ("proposal", "title"), "no braces but {client}"),
        ({"letters": {}}, ("letters",), "a key that Earnest knows"),
    ],
)
def test_words_that_cannot_be_used_are_named(tables, at, expected):
    """The fault says where it is; the papers then say what ships."""
    words, faults = read_paper_words(tables)
    assert words == SHIPPED
    assert faults[0].path == at
    assert expected is None or faults[0].expected == expected


def test_fault_is_told_to_the_writer_alone(interview):
    """It stands beside each paper, and in none."""
    case = honest()
    session, standing = case.session(), case.standing(interview)
    papers = SHIPPED._replace(fault="documents.toml:2: letter.greetng: expected a key that Earnest knows")
    written = (
        write_letter(session, interview._replace(papers=papers), standing, TODAY),
        write_proposal(session, standing, TODAY, papers),
        write_sheet(session, (), TODAY, is_untouched=True, papers=papers),
    )
    for paper in written:
        assert any("greetng" in note for note in list_notes(paper))
        assert "greetng" not in "\n".join(as_html(paper))
