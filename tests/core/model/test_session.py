from core.session_builder import SessionBuilder, honest

from earnest.core.model.faults import Fault
from earnest.core.model.reflection import keys_of, model_at, tables_in
from earnest.core.model.session import Session


def test_claims_are_walked_by_stage_and_id():
    """The order in the file does not matter."""
    case = SessionBuilder().claim("n1", "C").claim("c10", "B").claim("c2", "A").claim("g1", "D")

    assert list(case.session().claims) == ["g1", "c2", "c10", "n1"]


def test_people_are_named_or_shown_by_id():
    """A name where there is one, else the id; you are you."""
    session = SessionBuilder(you="").person("jo", "Jo").put("person", "x", role="y").session()

    assert [session.name_of(key) for key in ("jo", "x", "ghost", "you")] == ["Jo", "x", "ghost", "you"]


def test_fault_reads_as_one_line():
    """The line has the key, the expectation, and the kind of thing found."""
    assert str(Fault(("a", "b"), "text")) == "a.b: expected text"
    assert Fault(("a", "b"), "text", "a number").key == "a.b"
    assert str(Fault(("a",), "text", "a number")) == "a: expected text, found a number"


def test_keys_of_tables_are_in_the_order_of_the_file():
    """A claim ends with what is not known, a record with what it speaks of."""
    goal = keys_of(model_at(Session.model_fields["goal"].annotation)[0])

    assert list(goal)[:3] == ["text", "measure", "by"]
    assert list(goal)[-1] == "not_known"
    quote = keys_of(model_at(Session.model_fields["quote"].annotation)[0])
    assert (list(quote)[:3], list(quote)[-3:]) == (["words", "who", "on"], ["for", "against", "about"])
    assert "class" in keys_of(model_at(Session.model_fields["said_back"].annotation)[0])


def test_tables_are_found_whatever_stands_in_between():
    """A value where a table should be is passed over."""
    tables = honest().put("goal", g2="text").put(need=5).tables

    found = {path for path, _, _ in tables_in(tables)}

    assert ("quote", "g1h1") in found
    assert ("goal", "g2") not in found
