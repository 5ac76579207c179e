"""Text that looks like markup is shown literally on every screen."""

import asyncio
import re
import tempfile
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeys.driver import drive
from journeys.hostile_talk import LINES, build_listener, hear, walk_talk, write_talk
from journeys.hostile_text import LOOKS, make_sound_session

from earnest.core.text.escaping import escape_controls
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.store.toml.write import to_toml
from earnest.tui.destinations import Hear
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.tray.claims_pane import ClaimsPane

CORPUS = (
    "[/]",
    "[see_note]",
    "[@click=app.quit]press[/]",
    "[bold]loud[/bold]",
    "[",
    "]",
    "[]",
    "\\[x]",
    "\\",
    "$accent",
    "[link=https://example.org]here[/link]",
    "[red on blue]x[/red]".replace(" ", "_"),
    ":smile:[#ff0000]",
)
"""What Textual or Rich would read as markup, each without a space so that no line ends in it."""
MARK = "\0here"
EACH = 4
"""So many texts stand beside one another in each string of a session."""
AT_ONCE, EXAMPLES = 356, 90
"""So many texts a session holds, and so many sessions."""
TALK = "text x page of a transcript"
SEEN = re.compile("Ж([0-9]+)Ж")
CUT = re.compile(r"\s*(?:$|│|…|”)")
ANYTHING = st.text(
    st.one_of(
        st.sampled_from("[]/\\$@=.:'\"#|{}()<>%&*`~^_-+!?;,bireduvnk0"),
        st.characters(categories=("L", "N", "P", "S"), exclude_characters="Ж…│”"),
    ),
    min_size=1,
    max_size=10,
).filter(lambda text: escape_controls(text) == text)


def fill_texts(texts):
    """Return a session with a different marked text in each of its strings."""
    given_out = []
    source = cycle(texts)

    def into(value):
        if isinstance(value, dict):
            return {key: into(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [into(inner) for inner in value]
        if not isinstance(value, str) or MARK not in value:
            return value
        first = len(given_out)
        given_out.extend(next(source) for _ in range(EACH))
        marked = (f"Ж{number}Ж{given_out[number]}Ж" for number in range(first, len(given_out)))
        return value.replace(MARK, " ".join(marked))

    return into(make_sound_session(MARK)), given_out


def compare_texts(rows, texts):
    """Return the texts that the rows show whole, and those that they show changed."""
    whole, other = [], []
    for row in rows:
        for found in SEEN.finditer(row):
            text, rest = texts[int(found[1])] + "Ж", row[found.end() :]
            same = next((at for at, pair in enumerate(zip(text, rest, strict=False)) if pair[0] != pair[1]), len(rest))
            if rest.startswith(text):
                whole.append(int(found[1]))
            elif not CUT.match(rest[same:]):
                other.append((text, rest[: len(text) + 3]))
    return whole, other


async def look_through(folder, texts, size, kept, screens=LOOKS):
    """Count each text that a screen shows whole, on all screens; return these texts."""
    document, given_out = fill_texts(texts)
    path = folder.path / "sent.toml"
    path.write_text(to_toml(document), "utf-8")
    seen = set()
    async with drive(folder, opened=open_session(path), size=size) as you:
        while isinstance(you.app.screen, ChoiceDialog):
            await you.press("enter")
        for keys in screens:
            await you.press(keys)
            whole, other = compare_texts(you.rows, given_out)
            for place in whole:
                kept.case(given_out[place], "an empty text")
            for text, shown in other:
                kept.case(False, f"{text!r} stands as {shown!r} after {keys}")
            seen.update(given_out[place] for place in whole)
    return seen


def split_panes(you):
    """Return the rows of the screen; where the tray is, those of each of its panes."""
    pane = next(iter(you.app.screen.query(ClaimsPane)), None)
    if pane is None:
        return you.rows
    edge = pane.region.x
    return [part for row in you.rows for part in (row[:edge].rstrip(), row[edge:])]


async def look_through_talk(folder, texts, size, kept):
    """Count each text in the names and words of a transcript that one of its pages shows whole; return these texts."""
    given_out = list(texts)
    marked = [f"Ж{number}Ж{text}Ж" for number, text in enumerate(given_out)]
    names = [f"Dana {marked[1 % len(marked)]}", "Priya Nair", marked[2 % len(marked)]]
    # Of a name that is not on file, what stands in brackets is left out.
    path = create(folder, build_listener(marked[0], names[::2]).document)
    content = write_talk(names, [" ".join(marked[at : at + EACH]) for at in range(0, len(marked), EACH)])
    seen = set()
    async with drive(folder, opened=open_session(path), first=Hear(hear(content)), size=size) as you:
        async for step in walk_talk(you, [line.format(marked[-1]) for line in LINES]):
            whole, other = compare_texts(split_panes(you), given_out)
            for place in whole:
                kept.case(given_out[place], "an empty text")
            # A field of a form ends where the next one begins, and scrolls.
            for text, shown in other if "Say it back" not in you.top_line else ():
                kept.case(False, f"{text!r} stands as {shown!r} after {step}")
            seen.update(given_out[place] for place in whole)
    return seen


@pytest.mark.slow
async def test_markup_in_a_transcript_is_shown_literally(folder, promise):
    """Its names and words are shown as they are, on each of its pages."""
    kept = promise("P11", TALK)

    assert await look_through_talk(folder, CORPUS, (160, 50), kept) == set(CORPUS)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_a_thousand_texts_of_transcripts_are_shown_literally(tmp_path, promise):
    """The same holds for any signs."""
    kept, seen = promise("P11", TALK), set()

    @settings(max_examples=60)
    @given(st.lists(ANYTHING, min_size=24, max_size=24, unique=True))
    def on_every_page(texts):
        folder = Folder.open_or_make(Path(tempfile.mkdtemp(dir=tmp_path)) / "sessions")
        seen.update(asyncio.run(look_through_talk(folder, texts, (160, 50), kept)))

    on_every_page()

    assert len(seen) >= 1000
    kept.holds()


@pytest.mark.slow
async def test_markup_is_shown_literally(folder, promise):
    """Every screen shows all of it and obeys none."""
    kept = promise("P11", "text x place on a page")

    assert await look_through(folder, CORPUS, (160, 50), kept, LOOKS[:13]) == set(CORPUS)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_ten_thousand_texts_are_shown_literally(tmp_path, promise):
    """The same holds for any signs, on every screen."""
    kept, seen = promise("P11", "text x place on a page"), set()

    @settings(max_examples=EXAMPLES)
    @given(st.lists(ANYTHING, min_size=AT_ONCE, max_size=AT_ONCE, unique=True))
    def on_every_page(texts):
        folder = Folder.open_or_make(Path(tempfile.mkdtemp(dir=tmp_path)) / "sessions")
        seen.update(asyncio.run(look_through(folder, texts, (160, 50), kept)))

    on_every_page()

    assert len(seen) >= 10_000
    kept.holds()
