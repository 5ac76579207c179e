"""The sample sessions: each is what its name says, with its whole history."""

import re
from datetime import UTC, datetime
from email import message_from_string
from email.policy import default
from html import unescape

import pytest
from markdown_it import MarkdownIt

from earnest.core.history.steps import group_steps, rewind, with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.unknown_keys import find_unknown_keys
from earnest.core.reports.document import as_markdown, flatten
from earnest.core.reports.formats.mail import as_mail
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.sheet import choose_questions, write_sheet
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import JUDGED
from earnest.core.text.normalize import normalize
from earnest.store.interviews import load_interview
from earnest.store.sessions.head import HEAD_COMMENT
from earnest.store.shipped import list_samples
from earnest.store.toml.comments import read_session_form, write_commented
from earnest.store.toml.read import read_file

SAMPLES = list_samples()


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request):
    """Return each sample in turn, as read from its file."""
    return read_file(request.param)


def test_samples_cover_all_verdicts():
    """There are at least eight, with all four verdicts, and one not in English."""
    languages = {read_file(path).document["language"] for path in SAMPLES}

    assert len(SAMPLES) >= 8
    assert {verdict_named(path.stem) for path in SAMPLES} == set(JUDGED)
    assert languages - {"en"}


def test_sample_has_the_verdict_of_its_name(sample):
    """The rules come to the verdict that the name begins with."""
    session, faults = read_session(sample.document)

    standing = assess(session, load_interview(session.interview))

    assert not faults
    assert not find_unknown_keys(sample.document)
    assert standing.verdict is verdict_named(sample.path.stem)


def test_sample_round_trips_byte_for_byte(sample):
    """Read and written again, no byte differs; its first lines say how it is read."""
    form = read_session_form(sample.content.decode(), sample.document)

    assert form.is_own
    assert form.comments == (HEAD_COMMENT,)
    assert write_commented(sample.document, form.comments).encode() == sample.content


def test_sample_history_leads_to_the_file(sample):
    """It has five steps or more on two days or more."""
    session, _ = read_session(sample.document)

    walked = rewind(session, len(session.history))

    assert walked == sample.document
    assert with_hand_edits(session, datetime.now(UTC)) is session
    assert len(group_steps(session)) >= 5
    assert len({step.at.date() for step in group_steps(session)}) >= 2


def verdict_named(stem):
    """Return the longest verdict that a name begins with."""
    return max((verdict for verdict in JUDGED if stem.startswith(verdict.value)), key=len)


def test_papers_of_a_sample_can_be_sent(sample):
    """Letter, sheet and proposal quote and ask nothing twice; Markdown and mail hold what was written."""
    session, _ = read_session(sample.document)
    interview, today = load_interview(session.interview), datetime(2026, 11, 30, tzinfo=UTC).date()
    standing = assess(session, interview)
    asked = choose_questions(session, interview, standing)
    sheet = write_sheet(session, asked, today, is_untouched=standing.is_untouched)
    letter = write_letter(session, interview, standing, today)

    for paper in (letter, sheet, write_proposal(session, standing, today)):
        sent = [block for block in paper if block.kind != "note"]
        said = [normalize(block.words) for block in sent if block.kind in {"quote", "point", "question"}]
        assert len(said) == len(set(said))
        quotes = [normalize(block.words) for block in sent if block.kind == "quote"]
        assert not [quote for quote in quotes for each in said if quote in each and quote != each]
        shown = re.sub(r"<[^<>]+>", " ", MarkdownIt("commonmark").render("\n".join(as_markdown(paper))))
        told = " ".join(unescape(shown).split())
        assert [block.words for block in sent if flatten(block.words) not in told] == []
        assert message_from_string(as_mail(paper, "text"), policy=default).defects == []
