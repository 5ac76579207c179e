import re
from html.parser import HTMLParser

from core.reports.test_document import PAPER

from earnest.core.reports.document import Block
from earnest.core.reports.formats.html_page import as_html

HOSTILE = '<script>alert(1)</script> & "x" \x1b[2J \u202e <img src=//a.example onerror=b>'
EMPTY = {"meta", "br"}


class Reader(HTMLParser):
    """What is in a page: its elements, their attributes, and the words outside of its head."""

    def __init__(self, page):
        super().__init__()
        self.open, self.seen, self.attributes, self.words = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        self.seen.append(tag)
        self.attributes.extend(attrs)
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """End the last element, which is the one that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep words."""
        if "body" in self.open and data.strip():
            self.words.append(data.strip())


def test_page_has_all_words_in_their_order():
    """Each kind of block has its element, lists are lists, and every element is closed."""
    read = Reader("\n".join(as_html([*PAPER, Block("note", "for you")])))

    assert read.open == []
    assert read.words == [
        *("The clinic", "4 Mar", "A first line", "and a second", "Open", "“What would be different?”"),
        *("on A bed that is free before the ward round begins", "“Since when?”", "“We wait, every morning”"),
        *("Ida, 2 Mar", "one", "two", "Priya"),
    ]
    assert [tag for tag in read.seen if tag in {"h1", "h2", "ol", "ul", "blockquote"}] == [
        *("h1", "h2", "ol", "blockquote", "ul")
    ]
    assert {"main", "title"} < set(read.seen)


def test_questions_are_numbered_through():
    """The numbers go on below the next heading."""
    blocks = [Block("question", "a"), Block("about", "b"), Block("question", "c"), Block("heading", "d")]
    page = "\n".join(as_html([*blocks, Block("question", "e")]))

    assert re.findall(r'<ol start="(\d+)">', page) == ["1", "3"]


def test_page_runs_and_loads_nothing():
    """Whatever was typed is text; a page has no script, link or picture, and forbids them."""
    blocks = [Block(kind, HOSTILE, HOSTILE) for kind in ("title", "heading", "text", "question", "about", "quote")]
    page = "\n".join(as_html([*blocks, Block("point", HOSTILE), Block("lead", HOSTILE)]))
    read = Reader(page)

    assert not {"script", "img", "link", "iframe", "a"} & set(read.seen)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in {"src", "href"}]
    assert all(sign.isprintable() or sign == "\n" for sign in page)
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert sum("alert(1)" in words for words in read.words) == 10
