import random
import textwrap

import pytest
from markdown_it import MarkdownIt

from earnest.core.reports.document import Block, TextSetting, as_markdown, as_text, list_notes

PAPER = (
    Block("title", "The clinic", "4 Mar"),
    Block("text", "A first line\nand a second"),
    Block("heading", "Open"),
    Block("question", "What would be different?"),
    Block("about", "A bed that is free before the ward round begins"),
    Block("question", "Since when?"),
    Block("quote", "We wait, every morning", "Ida, 2 Mar"),
    Block("point", "one"),
    Block("point", "two"),
    Block("lead", "Priya"),
)


def set_in(width, **more):
    """A setting of a width, by the standard library's wrapping."""

    def wrap(words, cells, hang):
        lines = (textwrap.wrap(line, cells, subsequent_indent=" " * hang) or [""] for line in words.split("\n"))
        return [each for line in lines for each in line]

    return TextSetting(width, wrap, **more)


def test_text_has_numbers_quotes_and_blank_lines():
    """Each kind of block has its own form."""
    assert as_text(PAPER, set_in(40)) == [
        "The clinic · 4 Mar",
        "",
        "A first line",
        "and a second",
        "",
        "Open",
        " 1  “What would be different?”",
        "     on A bed that is free before the",
        "        ward round begins",
        "",
        " 2  “Since when?”",
        "    “We wait, every morning”",
        "    Ida, 2 Mar",
        "",
        "- one",
        "- two",
        "",
        "Priya",
    ]


def test_narrow_text_hangs():
    """Later lines of a question begin below its first word."""
    found = as_text(
        (Block("title", "x", "y"), Block("question", "one two three four")), set_in(14, quotes='""', dot=" - ")
    )

    assert found == ["x - y", "", ' 1  "one two', "     three", '     four"']


def test_markdown_has_headings_lists_and_quotes():
    """Each kind of block has its own form."""
    assert as_markdown(PAPER) == [
        "# The clinic · 4 Mar",
        "",
        "A first line  ",
        "and a second",
        "",
        "## Open",
        "",
        "1. “What would be different?”  ",
        "   *on A bed that is free before the ward round begins*",
        "",
        "2. “Since when?”",
        "",
        "> “We wait, every morning”  ",
        "> Ida, 2 Mar",
        "",
        "- one",
        "- two",
        "",
        "Priya",
    ]


def test_written_text_is_escaped():
    """Signs of Markdown stay as they were written."""
    found = as_markdown(
        (Block("text", "# *all* <b>\n1. one\n- two [x](y)"), Block("quote", "10) wait"), Block("title", "a_b"))
    )

    assert found[:3] == [r"\# \*all\* \<b\>  ", r"1\. one  ", r"\- two \[x\](y)"]
    assert found[4:] == [r"> “10\) wait”", "", r"# a\_b"]


def read_markdown(lines):
    """Return the words of Markdown as CommonMark reads it, block by block."""
    found = MarkdownIt("commonmark").parse("\n".join(lines))
    texts = [[child for child in token.children if child.type != "hardbreak"] for token in found if token.children]
    assert {child.type for text in texts for child in text} <= {"text", "em_open", "em_close"}
    return ["".join(child.content for child in text) for text in texts]


@pytest.mark.parametrize("kind", ["text", "heading", "point", "quote", "question", "lead", "title"])
def test_commonmark_reads_what_was_written(kind):
    """Whatever signs a text has, Markdown shows it as it is."""
    chance = random.Random(kind)
    signs = [
        *"#*_-+=<>[]()!`~|\\&;:.1 ",
        "---",
        "===",
        "&amp;",
        "&#35;",
        "    ",
        "a",
        "1. ",
        "<b>",
        "https://a.example ",
    ]
    for _ in range(400):
        words = " ".join("".join(chance.choices(signs, k=chance.randint(1, 9))).split())
        if words:
            shown = f"“{words}”" if kind in {"quote", "question"} else words
            assert read_markdown(as_markdown([Block(kind, words)])) == [shown]


@pytest.mark.parametrize("room", [0, 2])
def test_questions_are_one_list_however_many(room):
    """Room to write on, and what a question is about, are within its item, also after the ninth."""
    blocks = [block for at in range(12) for block in (Block("question", f"Q{at}"), Block("about", "it"))[: 2 - at % 2]]
    read = MarkdownIt("commonmark").parse("\n".join(as_markdown(blocks, room)))
    lists = [token.type for token in read if token.type in {"ordered_list_open", "list_item_open"}]
    assert lists == ["ordered_list_open"] + ["list_item_open"] * 12
    assert all(token.level > 0 for token in read if token.type == "inline")


def test_notes_are_for_the_writer_alone():
    """They are listed, and set nowhere."""
    blocks = [Block("note", "not\nyet"), Block("text", "yes")]
    assert list_notes(blocks) == ["not yet"]
    assert as_markdown(blocks) == as_text(blocks, set_in(40)) == ["yes"]


def test_document_has_no_control_characters():
    """An escape is shown as a sign, in text and in Markdown."""
    lines = (Block("text", "a\x1b]52;c;x\x07"), Block("quote", "b\x1b[2J", "c\x1b"))

    assert "\x1b" not in "".join([*as_text(lines, set_in(40)), *as_markdown(lines)])
    assert "␛" in as_text(lines, set_in(40))[0]
