import pytest
from core.session_builder import SessionBuilder, honest, march


def test_quote_is_added_rewritten_and_removed(run_plain):
    """It has a person, a day and a way; undo restores it."""
    case = honest().without("said_back", "s1").without("quote", "n1h1")

    added = run_plain(case, "/h\n1\nThe cook must know before they sit down\n.\nDana\n4 Mar\n2\n1", at="n1.text")
    rewritten = run_plain(added.session, "/h\n3\nThe cook has to know before they sit down\n.\n\n\n\n", at="n1.text")
    gone = run_plain(rewritten.session, "/x\n1", at="n1.text")
    back = run_plain(gone.session, "/u", at="n1.text")

    quote = added.session.quote["q1"]
    assert (quote.who, quote.how, quote.on.day) == ("dana", "meeting", 4)
    assert "That makes it heard." in added.output
    assert rewritten.session.quote["q1"].words == "The cook has to know before they sit down"
    assert not gone.session.need["n1"].heard
    assert back.session.quote["q1"].words == "The cook has to know before they sit down"


def test_source_is_added(run_plain):
    """It has a place and a day."""
    run = run_plain(
        SessionBuilder().claim("g1", "More guests at lunch by May"), "/h\n2\nThe trade paper, page four\n.\n2 Mar"
    )

    assert run.session.goal["g1"].read["s1"].where == "The trade paper, page four"


def test_record_needs_a_claim_and_words(run_plain):
    """Without either, nothing is saved."""
    run = run_plain(SessionBuilder(), "/h", "", at="goal.text")
    empty = run_plain(honest(), "/h\n1\n.", at="g1.text")

    assert "Answer the question first" in run.output
    assert "No evidence was added." in empty.output
    assert empty.saved == []


def test_short_quote_is_told_what_counts_of_it(run_plain):
    """A stamp and a name that a machine put around one word are none of the four, and stay as they were pasted."""
    case = SessionBuilder().person("dana", "Dana").claim("g1", "More guests at lunch by May")

    added = run_plain(case, "/h\n1\nDana   0:04\nYes\n.\nDana\n4 Mar\n2\n1", at="g1.text")

    assert added.session.quote["q1"].words == "Dana   0:04\nYes"
    assert "Yes”, one of the four words needed" in added.output


@pytest.mark.parametrize("end", ["/q", "/n\n/q", ""])
def test_record_left_early_is_kept_as_far_as_it_was_given(end, run_plain):
    """Its words stand, and nothing that nobody gave: no speaker, no day."""
    words = "The cook must know before they sit down"
    run = run_plain(honest(), f"/h\n1\n{words}\nand we do not\n{end}".rstrip("\n"), at="n1.text", ends=False)
    quote = run.session.quote["q1"]
    assert (quote.words, quote.who, quote.on) == (f"{words}\nand we do not", "", None)

    source = run_plain(honest(), f"/h\n2\nThe trade paper\n.\n{end}".rstrip("\n"), at="n1.text", ends=False)
    assert source.session.need["n1"].read["s1"].where == "The trade paper"
    rewritten = run_plain(honest(), f"/h\n3\n{words} again\n.\n{end}".rstrip("\n"), at="n1.text", ends=False)
    before, after = honest().session().quote["n1h1"], rewritten.session.quote["n1h1"]
    assert after == before.model_copy(update={"words": f"{words} again"})


def test_short_answer_is_asked_whether_it_was_all(run_plain):
    """A few words count once it is said that they are all; a bare yes is not even asked about."""
    case = SessionBuilder().person("dana", "Dana").claim("c1", "Late")

    added = run_plain(case, "/h\n1\nSurvive till spring\n.\n2\nDana\n4 Mar\n2\n1", at="c1.text")
    part = run_plain(case, "/h\n1\nSurvive till spring\n.\nDana\n4 Mar\n2\n1", at="c1.text")
    longer = run_plain(added.session, "/h\n3\nSurvive till spring, no more\n.\n\n\n\n", at="c1.text")

    assert added.session.quote["q1"].all_they_said
    assert "2 all they said" in added.output
    assert "That makes it heard." in added.output
    assert part.session.quote["q1"].who == "dana"
    assert "three of the four words needed" in part.output
    assert longer.session.quote["q1"].words == "Survive till spring, no more"


def test_record_of_a_part_knows_it(run_plain):
    """Added where a part is asked about, a quote is for the claim and for that part."""
    done = run_plain(honest(), "/h\n1\nIt was eleven thousand in one winter\n.\nDana\n\n\n\n", at="c1.cost")

    added = next(each for each in done.session.quote.values() if "winter" in each.words)
    assert set(added.for_) == {"c1", "c1.cost"}


def test_answer_is_linked_to_what_they_said(run_plain):
    """A quote that names the answer is offered last of the ways, and is heard on that part then."""
    case = honest().put("challenge", "c1", cost="Nine days, eleven thousand euros")
    said = {"words": "We lost nine days and eleven thousand euros", "who": "dana", "on": march(9), "for": ["n1"]}

    done = run_plain(case.put("quote", "q7", **said), "/h\n4\n", at="c1.cost")

    assert "4 did they say it here? “We lost nine days and eleven thousand euros”" in done.output
    assert set(done.session.quote["q7"].for_) == {"n1", "c1.cost"}
