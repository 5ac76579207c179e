from core.session_builder import SessionBuilder, honest

from earnest.core.evidence.records import find_basis, weigh_records


def test_records_are_weighed_quotes_first_in_order_of_their_ids():
    """The order of the file does not matter."""
    case = honest().read("g1").heard("g1", "Ten is later than two here", record="h10")
    case.heard("g1", "Two is sooner than ten here", record="h2").without("quote", "g1h2", "who")

    found = weigh_records(case.session())["g1"]

    assert [record.key for record in found] == ["quote.g1h1", "quote.g1h2", "quote.g1h10", "source.g1r1"]
    assert [record.counts for record in found] == [True, False, True, True]
    assert found[1].lacks == ("who said it",)


def test_quote_lacks_all_that_is_not_there_in_one_order():
    """What is lacking is named from the words on."""
    case = honest().heard("g1", "Too few", record="h2")
    case.without("quote", "g1h2", "who").without("quote", "g1h2", "on")

    found = {record.key: record.lacks for record in weigh_records(case.session())["g1"]}

    assert found["quote.g1h1"] == ()
    assert found["quote.g1h2"] == ("four of their words", "who said it", "the day it was said")


def test_you_are_known_by_id_and_by_name():
    """`you` and everybody of your name are you; a marked namesake is not."""
    case = SessionBuilder(you="Zoë").person("a", "zoe\u0308").person("b", "Zoë", namesake=True).person("c", "Zoe")

    assert case.session().own_ids == {"you", "a"}


def test_quote_is_spread_from_three_claims_of_any_kind():
    """Options count too; the same claim twice counts once."""
    case = honest().claim("o1", "Leave it")
    for claim in ("g1", "c1", "o1"):
        case.heard(claim, "We have to do SOMETHING here!", record="h2")
    case.heard("g1", "Nothing is done around here", record="h3").heard("g1", "Nothing is done around here", record="h4")

    assert find_basis(case.session()).spread == {"we have to do something here"}


def test_marks_round_a_quote_do_not_make_it_another():
    """The same words under three claims are one quote, in quotation marks or not."""
    case = honest()
    case.heard("g1", "We have to do something here", record="h2").heard(
        "c1", " We have to do something here", record="h2"
    )
    case.heard("n1", "“We have to do something here”", record="h2")

    assert find_basis(case.session()).spread == {"we have to do something here"}
