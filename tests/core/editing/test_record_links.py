"""A quote is kept once, and linked to what it speaks for, against and about."""

import pytest
from core.growth import START
from core.session_builder import honest, march

from earnest.core.editing.records import add_quote, choose_links, link_record, read_links, remove_record
from earnest.core.editing.removal import remove_claim
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.interview.places import Place, is_gap
from earnest.core.model.links import link_faults
from earnest.core.model.records import NO_RECORDS

PEN = Author("priya", START)


def changed(session, edits):
    """Return the session after edits; it has no fault."""
    after = apply_edits(session, edits, PEN)
    assert link_faults(after) == ()
    return after


@pytest.mark.parametrize(
    ("sense", "held"),
    [("for", (True, False, False)), ("against", (False, True, False)), ("about", (False, False, True))],
)
def test_quote_speaks_in_one_way_of_a_claim(sense, held):
    """Linked in another way, it no longer speaks in the first."""
    session = changed(honest().session(), link_record(honest().session(), "quote.g1h1", "c1", sense))

    records = session.challenge["c1"].records

    assert tuple("g1h1" in found for found in (records.heard, records.against, records.about)) == held
    assert "g1h1" in session.goal["g1"].heard
    assert changed(session, link_record(session, "quote.g1h1", "c1", "")).challenge["c1"].records.about == {}


def test_linked_twice_in_one_way_changes_nothing():
    """And what is gone cannot be linked."""
    session = honest().session()

    assert link_record(session, "quote.g1h1", "g1", "for") == ()
    assert link_record(session, "quote.q99", "g1", "for") == ()


def test_quote_of_three_claims_counts_for_none_of_them():
    """Two are as many as one sentence can bear out; parts are free."""
    session = honest().without("said_back").session()
    two = changed(session, link_record(session, "quote.g1h1", "c1", "for"))
    part = changed(two, link_record(two, "quote.g1h1", "n1.keep", "for"))
    three = changed(part, link_record(part, "quote.g1h1", "n1", "for"))
    bare = changed(three, remove_record(three, "n1", "quote.n1h1"))

    assert grade_claims(part)["g1"].grade is Grade.HEARD
    assert grade_claims(bare)["n1"].grade is Grade.GUESS
    assert grade_claims(three)["g1"].grade is Grade.GUESS


def test_part_that_was_heard_is_no_gap(interview):
    """Nobody asks again what they have said, whether or not it is written up."""
    session = honest().session()
    place = Place("need", "keep", "n1")

    heard = changed(session, link_record(session, "quote.n1h1", "n1.keep", "for"))

    assert is_gap(session, interview, place)
    assert not is_gap(heard, interview, place)
    assert list(heard.need["n1"].records.parts) == ["keep"]


def test_record_is_taken_from_one_claim_or_removed():
    """Where it speaks of another too, their words stay."""
    session = honest().session()
    two = changed(session, link_record(session, "quote.g1h1", "c1.cost", "for"))

    taken, removed = changed(two, remove_record(two, "g1", "quote.g1h1")), None
    removed = changed(taken, remove_record(taken, "c1", "quote.g1h1"))

    assert (taken.quote["g1h1"].for_, "g1h1" in removed.quote) == (("c1.cost",), False)


def test_words_outlive_their_claim():
    """They said it, whatever becomes of what you believed: the quote stays, and is linked to nothing."""
    session = changed(honest().session(), remove_claim(honest().session(), "c1"))

    assert session.quote["c1h1"].targets == ()
    assert session.quote["c1h1"].words == honest().session().quote["c1h1"].words


def test_form_of_a_record_keeps_what_it_does_not_show():
    """It changes how it speaks of its claim, and what else it is for."""
    session = honest().session()
    quote = session.quote["g1h1"].model_copy(update={"for_": ("g1", "c1.cost"), "about": ("n1",)})

    assert read_links(quote, "g1") == ("for", ("c1.cost",))
    assert choose_links(quote, "g1", "against", ["c1"]) == {"for": ["c1"], "against": ["g1"], "about": ["n1"]}
    assert choose_links(None, "g1", "for", ["g1.by"]) == {"for": ["g1", "g1.by"], "against": [], "about": []}
    assert read_links(None, "g1") == ("for", ())
    assert read_links(quote, "n2") == ("", ("g1", "c1.cost"))
    assert choose_links(quote, "n2", "", ["g1", "c1.cost"]) == {
        "for": ["g1", "c1.cost"],
        "against": [],
        "about": ["n1"],
    }


def test_new_quote_can_speak_of_several_things():
    """All its keys are one step of the history."""
    session = honest().session()
    links = {"for": ["g1", "g1.by"], "against": [], "about": ["c1"]}

    after = changed(session, add_quote(session, "g1", "By autumn or not at all", "Dana", march(4), "call", links=links))

    assert after.quote["q1"].targets == ("g1", "g1.by", "c1")
    assert {entry.at for entry in after.history.values()} == {START}
    assert session.goal["g1"].records.parts == NO_RECORDS.parts


def with_cell():
    """Return a session with a quote for a contender by a criterion."""
    shortlist = honest().claim("t1", "The agency").claim("k1", "The price").session()
    return changed(
        shortlist,
        add_quote(shortlist, "t1", "They are cheap enough for us", "Dana", march(4), "call", links={"for": ["t1.k1"]}),
    )


def test_removed_criterion_leaves_no_quote_of_it():
    """A quote for a contender by that criterion stays, and speaks of it no more."""
    session = changed(with_cell(), remove_claim(with_cell(), "k1"))

    assert session.quote["q1"].words == "They are cheap enough for us"
    assert session.quote["q1"].targets == ()


def test_emptied_criterion_is_kept_for_its_quote(interview):
    """A criterion without a text stays, as a quote still speaks of it."""
    working = WorkingSession.begin(with_cell(), interview).with_edits([Edit(("criterion", "k1", "text"))], PEN)

    assert working.session.criterion["k1"].text == ""
    assert link_faults(working.session) == ()
