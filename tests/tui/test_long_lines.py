from hypothesis import given
from hypothesis import strategies as st
from textual.app import App

from earnest.tui.widgets.fields.long_lines import BREAK, LONGEST, MARK, drawable, is_long, join_lines, split_lines
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine

TEXTS = st.lists(st.tuples(st.text(" aé\n字", max_size=30), st.integers(1, 400))).map(
    lambda parts: "".join(part * times for part, times in parts)
)
LONG = "they said it again and again, " * 1000


@given(TEXTS)
def test_long_line_is_split_and_joined_again(text):
    """No part is longer than can be drawn at once, and all of them make the text again."""
    parts = split_lines(text)

    assert max(len(line.removesuffix(MARK)) for line in parts.split("\n")) <= LONGEST
    assert join_lines(parts) == text
    assert (parts != text) == is_long(text)
    assert [len(drawable(line)) for line in parts.split("\n")] == [len(line) for line in parts.split("\n")]


class Page(App):
    """A field alone."""

    def compose(self):
        """Lay it out."""
        yield LongText("answer", LONG)


async def test_a_field_gives_its_text_as_it_was_written():
    """Loaded, written in at a break, joined there and replaced: it holds what was meant, and no mark is drawn."""
    async with Page().run_test(size=(60, 10)) as pilot:
        field = pilot.app.query_one(LongText)
        assert BREAK in field.document.text
        assert field.value == LONG

        field.focus()
        field.move_cursor((1, 0))
        await pilot.press("X", "backspace", "backspace")
        assert field.value == LONG
        await pilot.press("backspace")
        at = len(field.document.get_line(0))
        assert field.value.replace(" ", "") == LONG.replace(" ", "")
        assert at > LONGEST
        assert MARK not in "".join(str(field.render_line(y).text) for y in range(10))

        field.text = "short"
        assert field.value == field.document.text == "short"
        field.insert(f"{LONG}\n{LONG}")
        assert field.value.count(LONG) == 2


async def test_a_text_that_has_the_mark_stays_as_it_is():
    """Somebody's file may hold what no text should."""
    async with Page().run_test(size=(60, 10)) as pilot:
        field = pilot.app.query_one(LongText)
        field.text = strange = f"a{BREAK}b{MARK}" + "c" * LONGEST
        assert field.value == strange
        field.insert(LONG)
        assert field.value == LONG + strange or field.value == strange + LONG


UNSEEN = "a\u200bb\u00ad c \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f4bb"


class Fields(App):
    """Both fields that a text can be written in."""

    def compose(self):
        """Lay them out."""
        yield LongText("answer", UNSEEN)
        yield OneLine("who", UNSEEN)


async def test_unseen_characters_are_seen_where_they_are_edited():
    """A field draws a sign for each, keeps joiners that scripts and emoji need, and holds the text as it is."""
    async with Fields().run_test(size=(40, 12)) as pilot:
        for field in (pilot.app.query_one(LongText), pilot.app.query_one(OneLine)):
            drawn = "".join(field.render_line(at).text for at in range(field.size.height))
            assert UNSEEN.replace("\u200b", "\ufffd").replace("\u00ad", "\ufffd") in drawn
            assert field.value == UNSEEN
            field.focus()
            field.go_to_end()
            await pilot.press("x")
            assert field.value == f"{UNSEEN}x"
