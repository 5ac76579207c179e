"""Random walks over pages: nothing typed is lost, whatever ends them (P24)."""

import random
from contextlib import contextmanager
from unittest import mock

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from processes import copy_as_it_is, read_present

from earnest.core.editing.working_session import WorkingSession
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.tui.runtime.driver import TerminalLost
from earnest.workspace.errors import NotSaved

pytestmark = pytest.mark.slow

WHAT = "walks over pages, ended anywhere: what was typed"
MEETING = ("esc ?", "=write up a meeting", "enter")
PAGES = {
    "question": ("esc n",),
    "stage": ("esc 2",),
    "place in a row": ("esc 3", "esc n", "esc n"),
    "record": ("esc h",),
    "record of a challenge": ("esc 2", "esc h"),
    "say back": ("esc s",),
    "new meeting": (*MEETING, "enter"),
    "old meeting": (*MEETING, "down enter"),
    "proposal": ("esc p",),
    "question of the user's own": ("esc m", "a"),
    "note on a replay": ("esc t", "a"),
    "editor": ("esc 1", "esc e"),
    "new session": ("esc q", "a", "tab"),
    "note from the list": ("esc q", "t", "a"),
    "client's name": ("esc ?", "=rename the client", "enter"),
    "person's name": ("esc ?", "=people", "enter", "e"),
}
"""How a page is opened from the interview."""
AT_THEIR_PLACE = {
    "question": (),
    "stage": (),
    "place in a row": (),
    "editor": (),
    "record": ("esc h",),
    "record of a challenge": ("esc h",),
}
"""How what was left there is seen again, once one is at the question."""
WAYS = (("esc esc esc esc",), ("esc q",), ("esc 4",), ("esc ?", "esc"), ("tab",), ())
"""How a page is left, or not."""
ENDS = ("esc", "q", "hang-up", "kill -9", "editor killed", "line cut", "disk full")
LEADS_ON = {
    **dict.fromkeys(("HomeScreen", "ChoiceDialog"), "enter"),
    **dict.fromkeys(("NewSessionScreen", "TextDialog", "ReplayScreen"), "esc"),
    # What is typed there is kept, so that home would lead to them again.
    **dict.fromkeys(("MeetingScreen", "ProposalScreen", "SayBackScreen"), "esc esc"),
}
"""The key that leads to the interview, or back, from a screen; `esc q` from others."""
ASKS = {"ChoiceDialog", "TextDialog", "MeetingScreen", "NewSessionScreen"}
"""Screens that show what was typed beside their fields."""
MEETINGS = 6
"""More than there are to choose from."""
TALL = (100, 120)
"""A window in which pages are seen whole."""
LAST_RESORT = 12
"""Keys after which every page has been left."""


def find_words(folder):
    """Return all that is in the sessions, their drafts and what editors have left."""
    return b"".join(read_present(folder.path, "*.toml", "*.draft", "*.txt").values()).decode()


@contextmanager
def full_disk(*, of_drafts):
    """Have the disk take no session any more, and no draft if `of_drafts`."""

    def refuse(path, *_rest, **_more):
        raise NotSaved(path, "no space left on the disk", "The file is as it was before.")

    def refuse_draft(*_rest):
        raise OSError(28, "no space left on the disk")

    with mock.patch("earnest.store.sessions.session_file.save", refuse):
        if not of_drafts:
            yield
            return
        with mock.patch("earnest.store.sessions.drafts.write_synced", refuse_draft):
            yield


class Walk:
    """A walk of one user, who types words that nobody else has."""

    def __init__(self, you, path, seed, chance):
        self.you, self.seed, self.chance, self.path = you, seed, chance, path
        self.typed = {}
        """Where each word was typed: its page and place."""
        self.way_back = "esc q"
        """The keys that lead back from any page."""
        self.looks = False
        """Whether all that is on screen is read, which is dear."""
        self.seen = ""
        """All that was in fields and dialogs, or on screen."""

    @property
    def _here(self):
        return self.you.app._navigator.flows.open_screen

    async def press(self, *parts):
        """Press keys, and look at what can be written in or is asked."""
        await self.you.send(*parts)
        await self._look()

    async def _look(self):
        if self.you.app.screen_stack:
            self.seen += "".join(field.value for field in self.you.app.screen.query("LongText, OneLine"))
            if self.looks or type(self.you.app.screen).__name__ in ASKS:
                await self.you.settle()
                self.seen += self.you.screen

    async def go_in(self, at=""):
        """Be at the question of the session, whatever is on screen."""
        for _ in range(LAST_RESORT):
            name = type(self.you.app.screen).__name__
            if name == "InterviewScreen":
                break
            if name == "ChoiceDialog" and "stay" in self.you.main_text:  # leaving would lose a text: one stays
                self.way_back = "esc"
                await self.press("end enter")
                continue
            await self.press(LEADS_ON.get(name, self.way_back))
        else:
            raise AssertionError(f"seed {self.seed}: no way back from {name}:\n{self.you.screen}")
        if at:
            working = self._here.editor.working
            place = WorkingSession.begin(working.session, working.interview, at).position
            await self.you.app.screen._flow.go(place)
            await self.press()

    async def write(self, number):
        """Go to a page and type a word there; it counts if it is shown."""
        word, page = f"zq{self.seed}x{number}", self.chance.choice(list(PAGES))
        await self.go_in()
        await self.you.send(*PAGES[page], *["tab"] * self.chance.choice((0, 0, 0, 1, 2, 3, 5)), f"= {word}")
        await self.you.settle()
        if word in self.you.screen:
            self.typed[word] = page, self._here.editor.working.at_question if self._here else ""

    async def end(self, end):
        """End the app in some way; return the folder as it is then."""
        you, folder = self.you, Folder.existing(self.path.parent)
        if you.app._exit:
            return folder
        if end == "kill -9":
            await you.wait_until(lambda: all(word in find_words(folder) for word in self.typed))
            after = folder.path.with_name("after")
            copy_as_it_is(folder.path, after)
            folder = Folder.existing(after)
        elif end == "hang-up":
            you.app.shutdown.leave(Exit.HUNG_UP)
        elif end == "line cut":
            you.app.post_message(TerminalLost())
        elif end == "esc":
            await you.press("esc esc esc esc", "ctrl+c", "ctrl+c")
        else:
            for _ in range(LAST_RESORT):
                if you.app._exit:
                    break
                await you.press("home enter" if type(you.app.screen).__name__ == "ChoiceDialog" else "esc q")
        await you.settle()
        return folder

    async def offers(self, word):
        """Return whether a word is offered on its page, which is opened."""
        page, at = self.typed[word]
        await self.go_in(at)
        if word not in self.seen and page in AT_THEIR_PLACE:
            await self.press(*AT_THEIR_PLACE[page])
        elif "meeting" not in page:
            await self.press(*PAGES[page])
        for down in range(MEETINGS if "meeting" in page else 0):
            if word in self.seen:
                break
            await self.go_in()
            await self.press(*MEETING, *["down"] * down, "enter")
        await self._look()
        return word in self.seen


async def walk(place, seed):
    """Walk at random, and return what is lost."""
    chance = random.Random(seed)
    folder = Folder.open_or_make(place / "sessions")
    path, end = copy_sample(chance.choice(("media", "clinics", "noodle_shop")), folder), chance.choice(ENDS)
    editor = place / "editor.sh"
    editor.write_text(f'#!/bin/sh\nprintf zq{seed}editor > "$1"\ntouch {place}/edited\nkill -9 $$\n')
    editor.chmod(0o700)
    with mock.patch.dict("os.environ", {"VISUAL": str(editor)}):
        async with drive(folder, opened=open_session(path)) as you:
            here = Walk(you, path, seed, chance)
            for number in range(chance.randint(1, 5)):
                if number:
                    await you.press(*chance.choice(WAYS))
                if you.app._exit:  # at home, q leaves
                    break
                await here.write(number)
            if end == "editor killed" and not you.app._exit:
                await here.go_in()
                await you.press("esc 1", "esc e")
                if (place / "edited").exists():  # some questions have no text to edit
                    here.typed[f"zq{seed}editor"] = "editor", ""
            if end == "disk full" and not you.app._exit:
                of_drafts = chance.random() < 0.5
                with full_disk(of_drafts=of_drafts):
                    await here.write(9)
                    if not of_drafts:
                        folder = await here.end(chance.choice(ENDS[:4]))
                if of_drafts:
                    folder = await here.end(chance.choice(ENDS[:4]))
            else:
                folder = await here.end(end)
        lost = [word for word in here.typed if word not in find_words(folder)]
        kept = "".join(each.read_text("utf-8") for each in folder.path.glob("*.toml"))
        drafted = [word for word in here.typed if word not in kept and word not in lost]
        if drafted:
            async with drive(folder, opened=open_session(folder.path / path.name), size=TALL) as you:
                here.you, here.seen = you, you.screen
                unseen = [word for word in drafted if not await here.offers(word)]
                here.looks = True
                lost += [word for word in unseen if not await here.offers(word)]
    return [(word, here.typed[word]) for word in lost], f"seed {seed}, {end}"


async def count_walks(kept, place, seeds):
    """Count each walk."""
    for seed in seeds:
        (place / str(seed)).mkdir()
        lost, told = await walk(place / str(seed), seed)
        kept.case(not lost, f"{told}: {lost}")
    kept.holds()


@pytest.mark.parametrize("part", range(2))
async def test_walk_loses_nothing(promise, tmp_path, part):
    """Every answer, quote and note is in the file, or offered at the next opening."""
    await count_walks(promise("P24", WHAT), tmp_path, range(part * 5, part * 5 + 5))


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(50))
async def test_thousand_walks_lose_nothing(promise, tmp_path, part):
    """The same holds a thousand times."""
    await count_walks(promise("P24", WHAT), tmp_path, range(100 + part * 20, 120 + part * 20))
