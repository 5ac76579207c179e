"""Hands that press keys of commands on any page, and what tells whether they wrote something."""

import re

from core.tray.an_hour import write_hour
from journeys.driver import NOON
from textual.keys import _character_to_key

from earnest.core.editing.meetings.write_up import BEGUN, NEW
from earnest.core.editing.proposal import NO_REASON
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.fields import FIELDS, HOW
from earnest.core.tray.hearing import begin_hearing, propose_hearing
from earnest.core.tray.tray import AT, PASSED
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.store.transcripts import open_heard
from earnest.tui.interview.records.form import KINDS
from earnest.tui.interview.records.lines import WAYS as SENSES
from earnest.tui.key_commands import LETTERS
from earnest.tui.widgets.field_roles import role_of
from earnest.workspace.documents import choose_sheet
from earnest.workspace.meetings.agenda import list_texts as list_questions
from earnest.workspace.page_texts import BETWEEN

TRANSCRIPT = "=TRANSCRIPT"
"""Stands for the path of a transcript."""
TO_TRAY = ("esc ?", "=take quotes from a transcript", "enter", TRANSCRIPT, "enter")
PAGES = {
    "goal": ("InterviewScreen", ("esc 1",)),
    "challenge": ("InterviewScreen", ("esc 2",)),
    "place in a row": ("InterviewScreen", ("esc 3", "esc n")),
    "contender": ("InterviewScreen", ("esc 5",)),
    "decision": ("InterviewScreen", ("esc 6",)),
    "last stage": ("InterviewScreen", ("esc 7",)),
    "record": ("InterviewScreen", ("esc 2", "esc h")),
    "say back": ("SayBackScreen", ("esc s",)),
    "proposal": ("ProposalScreen", ("esc p",)),
    "questions": ("SheetScreen", ("esc m",)),
    "own question": ("TextDialog", ("esc m", "a")),
    "plan": ("PlanScreen", ("esc ?", "=plan the meeting", "enter")),
    "in the meeting": ("LiveScreen", ("esc m", "end enter")),
    "write-up": ("MeetingScreen", ("esc ?", "=write up a meeting", "enter", "enter")),
    "voices": ("VoicesScreen", TO_TRAY),
    "tray": ("TrayScreen", TO_TRAY),
    "quotes": ("QuotesScreen", ("esc z",)),
    "grid": ("GridScreen", ("esc #",)),
    "people": ("PeopleScreen", ("esc ?", "=people", "enter")),
    "why": ("WhyScreen", ("esc w",)),
    "review": ("ReviewScreen", ("esc r",)),
    "replay": ("ReplayScreen", ("esc t",)),
    "lesson": ("SessionLessonScreen", ("esc t l",)),
    "comparison": ("ComparisonScreen", ("esc t d b d",)),
    "export": ("ChoiceDialog", ("esc o",)),
    "name": ("TextDialog", ("esc ?", "=rename the client", "enter")),
    "keys": ("KeysScreen", ("esc ?",)),
    "delete": ("TextDialog", ("esc q ?", "=delete session", "enter")),
    "home": ("HomeScreen", ("esc q",)),
    "lessons": ("LibraryLessonsScreen", ("esc q", "l")),
    "two versions": ("MergeScreen", ("esc q", "enter", "enter")),
    "manual": ("ManualScreen", ("esc ?", "=read the manual", "enter")),
    "own part": ("MirrorScreen", TO_TRAY),
    "note": ("TextDialog", ("esc t a",)),
    "step search": ("StepSearchScreen", ("esc t /",)),
    "time": ("TextDialog", ("esc t :",)),
    "timeline": ("TimelineTextScreen", ("esc t ?", "=timeline as text", "enter")),
    "person": ("TextDialog", ("esc ?", "=people", "enter", "e")),
    "two people": ("ChoiceDialog", ("esc ?", "=people", "enter", "&")),
    "new session": ("NewSessionScreen", ("esc q", "a")),
    "home search": ("HomeScreen", ("esc q", "/")),
    "trash": ("ChoiceDialog", ("esc q ?", "=open the trash", "enter")),
}
"""The screen of a page, and how it is reached from the interview."""
DAY = re.compile(r"\w{3} \d+ \w{3} \d{4}|\d{4}-\d\d-\d\d.*|\d\d:\d\d(:\d\d)?")
FIELD_NAMES = {name for fields in FIELDS.values() for name in fields}
IN_A_TRAY = (f"{BETWEEN}{AT}", f"{BETWEEN}{PASSED}")
BEGINS = {f"{NEW}{kind.key}" for kind in BEGUN}
CHOICES = {*(key for key, _ in (*KINDS, *SENSES)), *HOW, *FIELD_NAMES, *BEGINS, NO_REASON, "them", "yes", "no", ""}
MOVES = ("esc", "enter", "tab", "shift+tab", "up", "down")
LEAVES_THE_FIELD = ("esc", "enter", "tab", "shift+tab")
LEADS_IN = {"enter", "tab", "shift+tab", "/", ":", "?"}
"""Keys that may lead into a field; the last three into one that is searched by."""
BRACKETS = ("left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket")
TO_WALK = 12
"""Presses in one walk."""
LEADS_ON = {
    **dict.fromkeys(("ChoiceDialog", "TextDialog", "NewSessionScreen", "LibraryLessonsScreen", "MergeScreen"), "esc"),
    "HomeScreen": "enter",
    "LiveScreen": "esc q down down enter",
}
"""The keys that lead towards the interview; `esc q` from others."""
LAST_RESORT = 12
"""Keys after which every page has been left."""
MOST_CHANGES = 40
"""More than a walk makes."""


class Hand:
    """A hand that presses keys of commands, and never means to write."""

    def __init__(self, you, chance, path, heard):
        self.you, self.chance, self.path, self.heard, self.pressed = you, chance, path, heard, []
        self.second_version = path.with_suffix(".conflict-1.toml")
        self.put = ""
        """What was put there."""
        self.letters = sorted(LETTERS - {" ", "="})  # the driver writes what begins with the last one

    @property
    def page(self):
        """The name of the screen's class."""
        return type(self.you.app.screen).__name__

    @property
    def is_writing(self):
        """Whether letters would be written now."""
        return role_of(self.you.app.focused).is_field

    @property
    def editor(self):
        """The editor of the session; None where it is not open, or another one is."""
        here = self.you.app._navigator.flows.open_screen
        return here.editor if here and here.autosave.opened.path == self.path else None

    def _choose(self):
        """Choose a key, or a burst that writes nothing by the law of keys."""
        chance = self.chance
        first = chance.choice((*LEAVES_THE_FIELD, "alt") if self.is_writing else (*MOVES, *BRACKETS, *self.letters))
        keys = [f"alt+{_character_to_key(chance.choice(self.letters))}" if first == "alt" else first]
        while not self.is_writing and first not in LEADS_IN and chance.random() < 0.4:
            keys.append(first := chance.choice(self.letters))
        return " ".join(keys)

    async def reach(self, page, known):
        """Go to a page from the interview; keep in `known` what is written there for it.

        Returns:
            Whether its screen is there.
        """
        screen, keys = PAGES[page]
        if page == "two versions":
            note(known, self._put_second_version())
        for key in keys:
            await self.press(key)
            await self.you.settle()
        if page in {"tray", "own part"} and self.page == "VoicesScreen":
            await self.press("n", "n")  # no voice is the user's
        if page == "voices" and self.page == "TrayScreen":
            await self.press("?", "=who speaks", "enter")
        if page == "own part" and self.page == "TrayScreen":
            await self.press("?", "=your own part", "enter")
        return self.page == screen

    def _put_second_version(self):
        """Write another version of the session beside it, as a sync program does; return its texts."""
        session = find_session(self.path)
        (goal, *_) = session.goal
        other = apply_edits(session, [Edit(("goal", goal, "why_now"), "The bank")], Author("mara", NOON))
        self.put = to_toml(other.document)
        self.second_version.write_text(self.put, "utf-8")
        self.second_version.chmod(0o600)
        return list_texts(other.document)

    def take_second_version(self):
        """Take the other version away, wherever it is by now; return whether it is whole."""
        found = [each for each in self.path.parent.rglob("*.toml") if each.read_text("utf-8") == self.put]
        for each in found:
            each.unlink()
        return bool(found)

    async def walk(self):
        """Press keys at random, and come back to the interview."""
        for _ in range(self.chance.randint(2, TO_WALK)):
            if self.you.app._exit:
                return
            await self.press(self._choose())
        await self.go_in()

    async def press(self, *keys):
        """Press keys, and remember them."""
        self.pressed += keys
        await self.you.send(*(f"={self.heard.path}" if key == TRANSCRIPT else key for key in keys))
        if self.you.draws:
            await self.you.settle()

    async def go_in(self):
        """Be at the session, whatever is on screen."""
        for _ in range(LAST_RESORT):
            if self.you.app._exit:
                return
            if self.page == "HomeScreen":
                await self.you.settle()  # its list may be on its way
            if self.page == "InterviewScreen" or (self.page == "HomeScreen" and not self._find_entries()):
                break  # back, or archived: nothing is left to open
            is_searching = self.page == "HomeScreen" and self.is_writing
            await self.press("esc" if is_searching else LEADS_ON.get(self.page, "esc q"))
        else:
            raise AssertionError(f"no way back from {self.page}")
        await self.you.settle()

    def _find_entries(self):
        return self.you.app.screen.loader.entries


def list_texts(document, path=()):
    """Return every text of a session but its history, by its place."""
    if isinstance(document, dict):
        found = {}
        for key, value in document.items():
            if path or key not in {"history", "at_question", "version"}:
                found |= list_texts(value, (*path, key))
        return found
    return {path: str(document)} if isinstance(document, str | int) else {}


def list_parts(text):
    """Return the parts that a proposal is made of: lines, names, roles, keys."""
    return {part.strip() for part in re.split(r"[\n,;]| (?=[a-z]+\d)", text)}


def find_written(before, after, heard=()):
    """Return the texts whose parts were not there before nor heard, days and choices apart."""
    known = {part for text in before.values() for part in list_parts(text)} | {key for place in before for key in place}
    return {
        place: text
        for place, text in after.items()
        if before.get(place) != text
        and not DAY.fullmatch(text)
        and not is_heard(text, heard)
        and not all(part in known | CHOICES or set(part.split(".")) <= known | CHOICES for part in list_parts(text))
    }


def is_heard(text, turns):
    """Return whether a text is words of a turn, whole ones, and more than a letter."""
    words = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    return len(text) > 1 and any(words.search(turn) for turn in turns)


def note(known, texts):
    """Keep texts as known, so that what a hand has back by redo is no letter; return all that are."""
    known |= {(*place, text): text for place, text in texts.items()}
    return known


def list_sheet(editor):
    """Return the questions that a plan or a meeting is given, as texts by place; none where no session is open."""
    found = list_questions(choose_sheet(editor), editor.working.interview) if editor else ()
    return {("sheet", number, part): text for number, each in enumerate(found) for part, text in enumerate(each)}


def read_drafts(path):
    """Return what is drafted beside a session; where one was in a tray is no text."""
    draft = read_draft(path)
    return {
        ("draft", name): text
        for name, text in (draft.texts if draft else {}).items()
        if not (name.endswith(IN_A_TRAY) and text.replace(" ", "").isdecimal())
    }


def find_session(path):
    """Return the session of a file, wherever the hand has moved it."""
    here = path if path.exists() else next(path.parent.rglob(f"*{path.name}"))
    return open_session(here, to_write=False).session


class Heard:
    """A transcript that hands take quotes from, and what comes of it in a session."""

    def __init__(self, folder, session):
        self.path = folder / "spring.vtt"
        self.path.write_bytes(write_hour(turns=40))
        heard = open_heard(str(self.path))
        self.turns = [turn.text for turn in heard.transcript.turns]
        today = NOON.date()
        _, edits = begin_hearing(session, heard, propose_hearing(session, heard, today))
        self.texts = list_texts(apply_edits(session, edits, Author("sam", NOON)).document)
