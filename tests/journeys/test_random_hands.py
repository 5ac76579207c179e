"""Random hands: keys of commands in any order write no letter, lose nothing, and are taken back by undo (P25)."""

import random

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.hands import (
    MOST_CHANGES,
    PAGES,
    Hand,
    Heard,
    find_session,
    find_written,
    list_sheet,
    list_texts,
    note,
    read_drafts,
)  # fmt: skip
from textual.screen import Screen
from tui.pages import list_pages

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session

pytestmark = pytest.mark.slow

WHAT = "walks of command keys over pages: no letter in a text, nothing lost, undo leads back"


async def lead_back(hand, before, made):
    """Undo what a walk made, else redo and undo, until the session is as it was; return whether it is.

    A walk may have taken back, or brought in again, changes that others made before: each is agreed to.
    """
    editor = hand.editor
    for key, most in (("u", made), ("U", MOST_CHANGES), ("u", MOST_CHANGES)):
        for _ in range(most):
            if list_texts(editor.session.document) == before:
                return True
            changes = count_changes(editor)
            await hand.you.send(f"esc {key}")
            if hand.page == "ChoiceDialog":
                await hand.you.send("home enter")
            if count_changes(editor) == changes:
                break
    return list_texts(editor.session.document) == before


def count_changes(editor):
    """Return how many entries the history has."""
    return len(editor.session.document.get("history", {}))


async def find_wrong(hand, page, known):
    """Walk from a page on; return what went wrong, and keep in `known` what is no letter of this hand."""
    before, changes = list_texts(hand.editor.session.document), count_changes(hand.editor)
    note(known, before | read_drafts(hand.path) | list_sheet(hand.editor))
    await hand.reach(page, known)
    note(known, list_texts((hand.editor.session if hand.editor else find_session(hand.path)).document))
    await hand.walk()
    note(known, list_sheet(hand.editor))
    after = list_texts((hand.editor.session if hand.editor else find_session(hand.path)).document)
    wrong = find_written(known | before, after | read_drafts(hand.path), hand.heard.turns)
    note(known, after)
    if hand.editor and not await lead_back(hand, before, count_changes(hand.editor) - changes):
        wrong |= {"undo": "does not lead back"}
    if hand.put and not hand.take_second_version():
        wrong |= {"version": "lost"}
    return wrong


async def walk_all(kept, place, seeds, *, draws=True):
    """Walk once for each seed, with the session as the walk before left it."""
    folder, seeds = Folder.open_or_make(place / "sessions"), list(seeds)[::-1]
    while seeds:
        path = copy_sample("noodle_shop", folder)
        heard = Heard(place, open_session(path, to_write=False).session)
        known = note({}, heard.texts)
        async with drive(folder, opened=open_session(path)) as you:
            you.draws = draws
            while seeds and not you.app._exit:
                hand = Hand(you, random.Random(seeds[-1]), path, heard)
                await hand.go_in()
                if not hand.editor:
                    break  # moved, or left for a copy
                seed, page = seeds.pop(), hand.chance.choice(list(PAGES))
                wrong = await find_wrong(hand, page, known)
                kept.case(not wrong, f"seed {seed}, {page}: {hand.pressed}: {wrong}")


async def test_hands_reach_every_screen(tmp_path):
    """Each page of the hands is the one that it says, and every kind of screen is among them."""
    folder, reached = Folder.open_or_make(tmp_path / "sessions"), {}
    path = copy_sample("noodle_shop", folder)
    heard = Heard(tmp_path, open_session(path, to_write=False).session)
    async with drive(folder, opened=open_session(path)) as you:
        for page in PAGES:
            hand = Hand(you, random.Random(page), path, heard)
            await hand.go_in()
            reached[page] = await hand.reach(page, {})
            hand.take_second_version()
    assert reached == dict.fromkeys(PAGES, True)
    shipped = (page.__name__ for page in list_pages() if page.__module__.startswith("earnest."))
    kinds = set(shipped) - {"ListScreen", "FormScreen", "WaitingDialog"}
    assert kinds == {screen for screen, _ in PAGES.values()}, "bases, and what waits for an editor, apart"


@pytest.mark.parametrize("part", range(2))
async def test_hand_writes_nothing(promise, tmp_path, part):
    """No letter of a command is in a text, and undo leads back."""
    kept = promise("P25", WHAT)
    await walk_all(kept, tmp_path, range(part * 10, part * 10 + 10))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(200))
async def test_ten_thousand_hands_write_nothing(promise, tmp_path, part, monkeypatch):
    """The same holds ten thousand times; nothing is drawn meanwhile, since texts and files are judged."""
    monkeypatch.setattr(Screen, "_compositor_refresh", lambda _: None)
    kept = promise("P25", WHAT)
    await walk_all(kept, tmp_path, range(100 + part * 50, 150 + part * 50), draws=False)
    kept.holds()
