"""A document as one HTML page that loads and runs nothing."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from earnest.core.reports.document import ABOUT, Block, Kind, flatten
from earnest.core.text.escaping import escape_controls

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1d1c1a; --soft: #5b5750; --page: #fffefb; --mark: #8a5a14 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8df; --soft: #b5afa3; --page: #1b1a18; --mark: #d9a860 }
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.6 Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
}
main { max-width: 40rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1.1rem, 5vw, 2rem) }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; text-wrap: balance }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.15rem; line-height: 1.3; text-wrap: balance }
p { margin: 0 0 .75rem }
.day { margin: .3rem 0 2rem; color: var(--soft) }
blockquote { margin: .75rem 0 1rem; padding: .1rem 0 .1rem 1rem; border-inline-start: 3px solid var(--mark) }
blockquote p { margin: 0; font-style: italic }
blockquote footer, .about { color: var(--soft); font-size: .85em }
ul, ol { margin: .5rem 0 1rem; padding-inline-start: 1.5rem }
ol { padding-inline-start: 2rem }
li { margin: .35rem 0 }
.about { display: block }
.lead { margin-top: 2rem }
@page { margin: 12mm 18mm }
@media print {
  :root { --ink: #000; --soft: #444; --page: #fff; --mark: #888 }
  body { font-size: 9.5pt; line-height: 1.26 }
  main { max-width: none; padding: 0 }
  h1 { font-size: 1.5rem }
  h2 { margin: .45rem 0 .15rem; font-size: 1.05rem; break-after: avoid }
  p, .day { margin-bottom: .25rem }
  .day { margin-top: .1rem }
  blockquote { margin: .2rem 0 .35rem }
  blockquote p, blockquote footer { display: inline }
  blockquote footer { white-space: nowrap }
  blockquote footer::before { content: "\\2002" }
  blockquote, li { break-inside: avoid }
  ul, ol { margin: .25rem 0 .5rem }
  li { margin: .12rem 0 }
  .lead { margin-top: .4rem }
  ol li { padding-bottom: 1.7em; border-bottom: 1px dotted #999 }
}"""
"""The style of a page: for a telephone, a wide screen and a printer, light and dark."""
LISTS: Final[dict[Kind, str]] = {"point": "ul", "question": "ol", "about": "ol"}


def as_html(document: Iterable[Block]) -> list[str]:
    """Set a document as an HTML page, with all text escaped."""
    blocks = [block for block in document if block.kind != "note"]
    title = next((block.words for block in blocks if block.kind == "title"), "")
    return [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        f"<title>{_escape(title)}</title>",
        f"<style>\n{STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        *_list_elements(blocks),
        "</main>",
        "</body>",
        "</html>",
    ]


def _list_elements(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the elements of a page; questions are numbered through."""
    number = 1
    for name, group in groupby(blocks, key=lambda block: LISTS.get(block.kind, "")):
        part = list(group)
        if not name:
            yield from map(_set_block, part)
            continue
        items = _list_items(part)
        yield f'<ol start="{number}">' if name == "ol" else "<ul>"
        yield from (f'<li dir="auto">{item}</li>' for item in items)
        yield f"</{name}>"
        number += len(items) if name == "ol" else 0


def _list_items(blocks: Sequence[Block]) -> list[str]:
    """Return the items of a list, questions with what they are about."""
    items: list[str] = []
    for block in blocks:
        words = _escape(block.words)
        if block.kind == "about" and items:
            items[-1] += f'<span class="about">{_escape(block.by or ABOUT)} {words}</span>'
        else:
            items.append(f"“{words}”" if block.kind == "question" else words)
    return items


def _set_block(block: Block) -> str:
    words = _escape(block.words)
    match block.kind:
        case "title":
            return f'<h1 dir="auto">{words}</h1>\n<p class="day">{_escape(block.by)}</p>'
        case "heading":
            return f'<h2 dir="auto">{words}</h2>'
        case "quote":
            by = f"\n<footer>{_escape(block.by)}</footer>" if block.by else ""
            return f'<blockquote dir="auto"><p>“{words}”</p>{by}</blockquote>'
        case "lead":
            return f'<p class="lead" dir="auto">{words}</p>'
        case _:
            lines = (escape(line.strip()) for line in escape_controls(block.words).strip().split("\n"))
            return f'<p dir="auto">{"<br>".join(lines)}</p>'


def _escape(words: str) -> str:
    return escape(flatten(words))
