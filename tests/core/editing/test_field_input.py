from datetime import date

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.field_input import parse_field
from earnest.core.interview.prompt import show_field
from earnest.core.model.fields import FIELDS
from earnest.core.model.fields import Field as FormField

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("form", "typed", "value"),
    [
        ("text", " a\r\nb\rc ", "a\nb\nc"),
        ("number", " 3 ", 3),
        ("number", "٣", 3),
        ("number", "", None),
        ("day", "today", TODAY),
        ("day", "", None),
        ("yes", "yes", True),
        ("yes", "no", False),
        ("pick", ("c2",), "c2"),
        ("claim", (), None),
        ("claims", ("g1", "g2"), ("g1", "g2")),
        ("people", "Dana; Jo\nDana;;", ("dana", "jo")),
        ("person", "Jo", "jo"),
        ("person", " ", None),
        ("people", "", ()),
    ],
)
def test_typed_text_has_its_meaning(form, typed, value):
    """Each form of field reads what people write in it."""
    session = SessionBuilder().person("dana").person("jo").session()

    found = parse_field(session, FormField("x", form), typed, TODAY)

    assert (found.value, found.edits, found.asks) == (value, (), "")


@pytest.mark.parametrize(
    ("form", "typed"), [("number", "first"), ("number", "0"), ("number", "9" * 5000), ("day", "soon")]
)
def test_unreadable_text_is_asked_back(form, typed):
    """A number or a day that cannot be read is never guessed."""
    found = parse_field(SessionBuilder().session(), FormField("x", form), typed, TODAY)

    assert found.asks.endswith("?")


@pytest.mark.parametrize("typed", ["Dana; Jo", "Dana\nLim", "Lim, chair; Jo; ;"])
def test_two_names_for_one_person_are_asked_about(typed):
    """Nobody is dropped: the question names those that were typed, and nobody new is added."""
    session = SessionBuilder().person("dana").person("jo").session()

    found = parse_field(session, FormField("x", "person"), typed, TODAY)

    names = [name.strip() for name in typed.replace("\n", ";").split(";") if name.strip()]
    assert (found.value, found.edits, found.asks) == (
        None,
        (),
        f"{' or '.join(names)}? Only one person can be named here.",
    )


def test_one_person_named_twice_is_one():
    """The same name again asks nothing."""
    session = SessionBuilder().person("dana").session()

    assert parse_field(session, FormField("x", "person"), "Dana; dana", TODAY).value == "dana"


def test_new_people_come_with_the_value():
    """Two new people on one line are added once each, even if one is named twice."""
    found = parse_field(SessionBuilder().session(), FIELDS["goal"]["owner"], "王秀英, 院长; 李伟; 王秀英", TODAY)

    assert found.value == ("p1", "p2")
    assert [edit.now for edit in found.edits] == ["王秀英", "院长", "李伟"]


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [
        ("people", ("dana", "jo"), "Dana, founder; Jo"),
        ("person", "dana", "Dana, founder"),
        ("person", "", ""),
        ("day", TODAY, "Wed 4 Mar 2026"),
        ("number", 2, "2"),
        ("text", None, ""),
    ],
)
def test_shown_value_reads_back_the_same(form, value, text):
    """A value is shown as people write it."""
    session = SessionBuilder().person("dana", role="founder").person("jo").session()

    assert show_field(session, FormField("x", form), value) == text
