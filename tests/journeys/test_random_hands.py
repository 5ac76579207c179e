"""Random hands: keys of commands in any order write no letter, lose nothing, and are taken back by undo (P25)."""

import random
import re

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from textual.screen import Screen

from earnest.core.editing.proposal import NO_REASON
from earnest.core.model.fields import HOW
from earnest.store.files.folder import Folder
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.open import open_session
from earnest.tui.interview.records.form import KINDS
from earnest.tui.interview.records.lines import WAYS as SENSES
from earnest.tui.key_commands import LETTERS
from earnest.tui.widgets.field_roles import role_of

pytestmark = pytest.mark.slow

WHAT = "walks of command keys over pages: no letter in a text, nothing lost, undo leads back"
PAGES = (
    "esc 1", "esc 2", "esc 3 esc n", "esc 5", "esc 6", "esc 7", "esc 2 esc h", "esc s", "esc p", "esc m", "esc m a",
    "esc w", "esc r", "esc t", "esc t l", "esc o", "esc ? enter", "esc ? esc", "esc x", "esc q",
)  # fmt: skip
"""How a page is reached from the interview."""
DAY = re.compile(r"\w{3} \d+ \w{3} \d{4}")
CHOICES = {*(key for key, _ in (*KINDS, *SENSES)), *HOW, NO_REASON, "them", ""}
MOVES = ("esc", "enter", "tab", "shift+tab", "up", "down")
LEAVES_THE_FIELD = ("esc", "enter", "tab", "shift+tab")
LEADS_IN = {"enter", "tab", "shift+tab", "/", ":", "?"}
"""Keys that may lead into a field; the last three into one that is searched by."""
TO_WALK = 12
"""Presses in one walk."""
LAST_RESORT = 12
"""Keys after which every page has been left."""
MOST_CHANGES = 40
"""More than a walk makes."""


def list_texts(document, path=()):
    """Return every text of a session but its history, by its place."""
    if isinstance(document, dict):
        found = {}
        for key, value in document.items():
            if path or key not in {"history", "at_question", "version"}:
                found |= list_texts(value, (*path, key))
        return found
    return {path: str(document)} if isinstance(document, str | int) else {}


class Hand:
    """A hand that presses keys of commands, and never means to write."""

    def __init__(self, you, chance):
        self.you, self.chance, self.pressed = you, chance, []
        self.letters = sorted(LETTERS - {" ", "="})  # the driver writes what begins with the last one

    @property
    def is_writing(self):
        """Whether letters would be written now."""
        return role_of(self.you.app.focused).is_field

    def find_editor(self, path):
        """Return the editor of a session; None where it is not open, or another one is."""
        here = self.you.app._navigator.flows.open_screen
        return here.editor if here and here.autosave.opened.path == path else None

    def _choose(self):
        """Choose a key, or a burst that writes nothing by the law of keys."""
        chance = self.chance
        first = chance.choice((*LEAVES_THE_FIELD, "alt") if self.is_writing else (*MOVES, *self.letters))
        keys = [f"alt+{chance.choice('nbkhaxusprtmofq123')}" if first == "alt" else first]
        while not self.is_writing and first not in LEADS_IN and chance.random() < 0.4:
            keys.append(first := chance.choice(self.letters))
        return " ".join(keys)

    async def walk(self, page):
        """Press keys at random from a page on, and come back to the interview."""
        await self.press(page)
        for _ in range(self.chance.randint(2, TO_WALK)):
            if self.you.app._exit:
                return
            await self.press(self._choose())
        await self.go_in()

    async def press(self, keys):
        """Press keys, and remember them."""
        self.pressed.append(keys)
        await self.you.press(keys)

    async def go_in(self):
        """Be at the session, whatever is on screen."""
        for _ in range(LAST_RESORT):
            if self.you.app._exit:
                return
            name = type(self.you.app.screen).__name__
            if name == "InterviewScreen" or (name == "HomeScreen" and not self.you.app.screen.loader.entries):
                return  # back, or archived: nothing is left to open
            await self.press("enter" if name == "HomeScreen" else "esc q")
        raise AssertionError(f"no way back from {name}")


def list_parts(text):
    """Return the parts that a proposal is made of: lines, names, roles, keys."""
    return {part.strip() for part in re.split(r"[\n,;]| (?=[a-z]+\d)", text)}


def find_written(before, after, drafts):
    """Return the texts whose parts were not there before, days and choices apart."""
    known = {part for text in before.values() for part in list_parts(text)} | {key for place in before for key in place}
    return {
        place: text
        for place, text in (after | drafts).items()
        if before.get(place) != text
        and not DAY.fullmatch(text)
        and not all(part in known | CHOICES or set(part.split(".")) <= known for part in list_parts(text))
    }


def read_drafts(path):
    """Return what is drafted beside a session."""
    draft = read_draft(path)
    return {("draft", name): text for name, text in (draft.texts if draft else {}).items()}


def find_session(path):
    """Return the session of a file, wherever the hand has moved it."""
    here = path if path.exists() else next(path.parent.rglob(f"*{path.name}"))
    return open_session(here, to_write=False).session


async def lead_back(you, editor, before):
    """Redo, or undo, until the session is as it was; return whether it is."""
    for key in ("U", "u"):
        for _ in range(MOST_CHANGES):
            if list_texts(editor.session.document) == before:
                return True
            changes = len(editor.session.document.get("history", {}))
            await you.press(f"esc {key}")
            if type(you.app.screen).__name__ == "ChoiceDialog":  # a change that was there before the walk
                await you.press("esc" if key == "u" else "enter")
            if len(editor.session.document.get("history", {})) == changes:
                break
    return list_texts(editor.session.document) == before


async def walk_all(kept, folder, seeds):
    """Walk once for each seed, with the session as the walk before left it."""
    seeds = list(seeds)[::-1]
    while seeds:
        path = copy_sample("noodle_shop", folder)
        async with drive(folder, opened=open_session(path)) as you:
            you.draws = True
            while seeds and not you.app._exit:
                hand = Hand(you, random.Random(seeds[-1]))
                await hand.go_in()
                if not (editor := hand.find_editor(path)):
                    break  # moved, or left for a copy
                seed = seeds.pop()
                before = list_texts(editor.session.document)
                drafted = read_drafts(path)
                await hand.walk(hand.chance.choice(PAGES))
                editor = hand.find_editor(path)
                after = list_texts((editor.session if editor else find_session(path)).document)
                wrong = find_written(before | drafted, after, read_drafts(path))
                if editor and not await lead_back(you, editor, before):
                    wrong |= {"undo": "does not lead back"}
                kept.case(not wrong, f"seed {seed}: {hand.pressed}: {wrong}")


@pytest.mark.parametrize("part", range(2))
async def test_hand_writes_nothing(promise, tmp_path, part):
    """No letter of a command is in a text, and undo leads back."""
    kept = promise("P25", WHAT)
    await walk_all(kept, Folder.open_or_make(tmp_path / "sessions"), range(part * 10, part * 10 + 10))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(200))
async def test_ten_thousand_hands_write_nothing(promise, tmp_path, part, monkeypatch):
    """The same holds ten thousand times; nothing is drawn meanwhile, since texts and files are judged."""
    monkeypatch.setattr(Screen, "_compositor_refresh", lambda _: None)
    kept = promise("P25", WHAT)
    await walk_all(kept, Folder.open_or_make(tmp_path / "sessions"), range(100 + part * 50, 150 + part * 50))
    kept.holds()
