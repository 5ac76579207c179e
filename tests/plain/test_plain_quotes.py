"""All quotes and sources in plain mode."""

from core.session_builder import SessionBuilder, honest, march

LONG = "We looked at three of them and none knew the night trade"


def make_session():
    """Return a session with a quote that is linked to nothing yet."""
    return honest().put("quote", "q7", words=LONG, who="dana", on=march(9), how="call").read("c1")


def test_quotes_are_listed_with_numbers(run_plain):
    """What is not linked yet comes first; a word does the same as the letter."""
    output = run_plain(make_session(), "/z\n\n\n").output

    assert "Group by" in output
    assert f"Not linked yet\n1 “{LONG}”\n  Dana, call, 9 Mar\n" in output
    assert "\n\nDana\n2 “" in output
    assert "\n\nSources\n5 The trade paper, page four\n  2 Mar\n  for the challenge: " in output
    assert run_plain(make_session(), "/quotes\n\n\n").output == output


def test_number_goes_to_the_claim(run_plain):
    """By claims, a number goes to the claim under whose heading it is."""
    assert run_plain(make_session(), "/z\n\n5\n", at="n1.text").working.place.about == "c1"
    assert run_plain(make_session(), "/z\n3\n2\n", at="n1.text").working.place.about == "g1"


def test_unlinked_quote_is_linked(run_plain):
    """The number of a quote that is linked to nothing asks for a claim and how it speaks of it; undo takes it back."""
    done = run_plain(make_session(), "/z\n\n1\n2\n2\n")

    assert done.session.quote["q7"].against == ("c1",)
    assert run_plain(done.session, "/u").session.quote["q7"].targets == ()


def test_nothing_is_linked_without_an_answer(run_plain):
    """Enter alone, or a read-only session, leaves the quote as it is."""
    assert run_plain(make_session(), "/z\n\n1\n\n").session.quote["q7"].targets == ()
    assert run_plain(make_session(), "/z\n\n1\n2\n2\n", read_only="held").session.quote["q7"].targets == ()


def test_linked_quote_is_linked_elsewhere_and_unlinked(run_plain):
    """A letter before its number puts it against another claim, for a part, or takes it from one place."""
    against = run_plain(make_session(), "/z\n\na 2\n1\n2\n")
    assert against.session.quote["c1h1"].against == ("g1",)

    part = run_plain(against.session, "/z\n\na 2\n1\n4\n")
    assert set(part.session.quote["c1h1"].for_) == {"c1", "g1.measure"}

    left = run_plain(part.session, "/z\n\nx 2\n3\n")
    assert (set(left.session.quote["c1h1"].for_), left.session.quote["c1h1"].against) == ({"c1", "g1.measure"}, ())
    assert run_plain(make_session(), "/z\n\nx 2\n").session.quote["c1h1"].targets == ()
    assert run_plain(make_session(), "/z\n\nx 2\n", read_only="held").session.quote["c1h1"].for_ == ("c1",)


def test_empty_session_says_so(run_plain):
    """A new session has no quotes."""
    assert "No quotes or sources yet." in run_plain(SessionBuilder(), "/z\n\n\n").output


def test_quotes_are_searched(run_plain):
    """`f` and words show the quotes that hold them, numbered from one; `f` alone shows all."""
    found = run_plain(make_session(), "/z\n\nf NIGHT trade\n1\n3\n2\n")
    assert found.session.quote["q7"].against == ("n1",)
    assert found.output.count(f"1 “{LONG}”\n") == 2

    assert "No quotes match zebra." in run_plain(make_session(), "/z\n\nf zebra\n\n").output
    assert run_plain(make_session(), "/z\n\nf zebra\nf\n1\n2\n2\n").session.quote["q7"].against == ("c1",)


def test_words_of_a_quote_are_cut(run_plain):
    """`e` and a number let one cut its words; nothing typed leaves them, and so does a read-only session."""
    cut = run_plain(make_session(), "/z\n\ne 1\nNone knew the night trade\n.\n")
    assert cut.session.quote["q7"].words == "None knew the night trade"

    assert run_plain(make_session(), "/z\n\ne 1\n.\n").session.quote["q7"].words == LONG
    assert run_plain(make_session(), "/z\n\ne 1\nCut\n.\n", read_only="held").session.quote["q7"].words == LONG
    sources = run_plain(make_session(), "/z\n\ne 5\nThe trade paper\n.\n").session.source
    assert [source.where for source in sources.values()] == ["The trade paper"]
