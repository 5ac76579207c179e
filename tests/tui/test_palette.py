"""The list of keys finds each command by the words of other programs."""

from functools import cache

import pytest
from tui.pages import list_pages

from earnest.store.manual import load_manual
from earnest.tui import key_commands as do
from earnest.tui.destinations import ReadManual
from earnest.tui.dialogs.palette import KEYWORDS, Palette
from earnest.tui.interview.screen import InterviewScreen
from earnest.tui.list_screen import ALWAYS
from earnest.tui.widgets.top_line import Mark, SaveState

WORDS = {
    "quit": (do.QUIT, do.LEAVE, do.LEAVE_SAY_BACK),
    "exit": (do.QUIT, do.LEAVE, do.LEAVE_SAY_BACK),
    "close": (do.QUIT, do.LEAVE, do.LEAVE_SAY_BACK),
    "home": (do.LEAVE, do.QUIT),
    "back": (do.BACK, do.LEAVE, do.QUIT, do.LEAVE_SAY_BACK, do.STEP_BACK),
    "export": (do.OUT,),
    "print": (do.OUT,),
    "clipboard": (do.OUT,),
    "report": (do.OUT, do.LESSON, do.LESSONS),
    "letter": (do.OUT,),
    "markdown": (do.OUT,),
    "summary": (do.OUT, do.REVIEW, do.LESSON),
    "copy": (do.OUT, do.COPY),
    "duplicate": (do.COPY, do.PEOPLE),
    "search": (do.FIND, do.FIND_STEP, do.REVIEW),
    "find": (do.FIND, do.FIND_STEP, do.REVIEW),
    "theme": (do.NEXT_THEME,),
    "dark": (do.NEXT_THEME,),
    "settings": (do.NEXT_THEME,),
    "preferences": (do.NEXT_THEME,),
    "history": (do.REPLAY, do.TIMELINE_TEXT, do.RESTORE_STEP),
    "timeline": (do.REPLAY, do.TIMELINE_TEXT),
    "play": (do.REPLAY, do.PLAY),
    "pause": (do.PLAY,),
    "compare": (do.REPLAY, do.COMPARE),
    "comment": (do.REPLAY, do.NOTE),
    "coach": (do.REPLAY, do.NOTE, do.NEXT_NOTE),
    "evidence": (do.HEARD,),
    "quote": (do.HEARD, do.QUOTES),
    "revert": (do.UNDO, do.RESTORE_STEP),
    "undo": (do.UNDO, do.RESTORE_STEP),
    "redo": (do.REDO,),
    "redraw": (do.REDRAW,),
    "refresh": (do.REDRAW,),
    "delete": (do.DELETE, do.REMOVE),
    "remove": (do.DELETE, do.REMOVE),
    "archive": (do.ARCHIVE_IT, do.ARCHIVE),
    "restore": (do.RESTORE_STEP, do.TRASH, do.ARCHIVE, do.REPLAY),
    "trash": (do.TRASH, do.DELETE),
    "help": (do.FOLD, do.MANUAL),
    "manual": (do.MANUAL,),
    "contact": (do.PEOPLE,),
    "people": (do.PEOPLE,),
    "wall": (do.QUOTES,),
    "quotes": (do.QUOTES,),
    "grid": (do.GRID,),
    "contenders": (do.GRID,),
    "words": (do.QUOTES, do.HEARD),
    "said": (do.QUOTES, do.HEARD),
    "meeting": (do.MEETING, do.PLAN, do.SHEET, do.NEXT_MEETING, do.MEETING_BEFORE),
    "notes": (do.MEETING, do.SHEET, do.NOTE, do.NEXT_NOTE),
    "proposal": (do.PROPOSAL,),
    "verdict": (do.WHY, do.NEXT_VERDICT, do.VERDICT_BEFORE),
    "score": (do.WHY, do.NEXT_VERDICT),
    "why": (do.WHY,),
    "next": (do.NEXT, do.STEP, do.TO_ASK_NEXT, do.MORE_QUESTIONS, do.KEEP_QUOTE),
    "previous": (do.BACK, do.STEP_BACK),
    "skip": (do.NEXT, do.NOT_KNOWN, do.STEP),
    "unknown": (do.NOT_KNOWN,),
    "edit": (do.EDITOR,),
    "editor": (do.EDITOR,),
    "new": (do.ADD, do.NEW),
    "add": (do.ADD, do.NEW, do.KEEP_QUOTE),
    "invitation": (do.PLAN,),
    "schedule": (do.PLAN,),
    "minutes": (do.MEETING,),
    "agenda": (do.SHEET,),
    "overview": (do.REVIEW,),
    "sort": (do.ORDER,),
    "email": (do.OUT,),
    "pdf": (do.OUT,),
    "phone": (do.MEETING,),
    "oops": (do.UNDO,),
    "rollback": (do.UNDO,),
    "outline": (do.REVIEW,),
    "dashboard": (do.LEAVE,),
    "docs": (do.MANUAL,),
    "company": (do.RENAME,),
    "price": (do.PROPOSAL,),
    "participants": (do.PEOPLE,),
    "stats": (do.LESSON, do.LESSONS),
    "evaluation": (do.WHY,),
    "publish": (do.OUT,),
    "link": (do.QUOTES, do.LINK_FOR),
    "reuse": (do.COPY,),
    "colors": (do.NEXT_THEME,),
    "rename": (do.RENAME, do.RENAME_PERSON),
    "join": (do.MERGE_PEOPLE,),
}
"""Everyday words, each with the commands that it may mean."""

PHRASES = {
    (do.OUT,): (
        "save as pdf, print it, send to client, email this, get it out, download, exprot, copy to clipboard,"
        " share with a colleague, make a word document, give it to somebody"
    ),
    (do.HEARD,): (
        "add a quote, what they said, write down their words, cite a source, add proof, where did i hear it,"
        " log a statement, evidnce, attach a reference, customer said, write down what she told me, jot down his words"
    ),
    (do.UNDO,): (
        "undo, take that back, revert my last change, i made a mistake, go back one change, cancel last edit, oops,"
        " previous text, unod it, reverse, scratch that, withdraw"
    ),
    (do.WHY,): (
        "why not earned, explain the score, how is it graded, what is missing, show reasons, verdict details,"
        " how am i doing, rating, status, resons, where do I stand, how do I pass"
    ),
    (do.MEETING,): (
        "write up a meeting, log a call, meeting notes, take minutes, record a conversation, notes from phone call,"
        " interview notes, meeting log, meetng notes, debrief"
    ),
    (do.HEAR,): (
        "transcript, import transcript, zoom transcript, teams transcript, quotes from a recording, captions, otter,"
        " subtitles, vtt, import recording, tape of the call"
    ),
    (do.SHEET,): (
        "prepare for meeting, what to ask, questions to ask, agenda, meeting prep, which questions, cheat sheet,"
        " question list, interview guide, prepair meeting"
    ),
    (do.REPLAY,): (
        "version history, see changes, who changed what, older version, timeline, play back, audit log,"
        " what happened before, history of edits, histroy"
    ),
    (do.NEXT_THEME,): (
        "dark mode, light mode, change colours, night mode, color scheme, settings, appearance, high contrast,"
        " theme, preferances"
    ),
    (do.PEOPLE,): (
        "contacts, rename a person, stakeholders, who is involved, merge duplicates, team members,"
        " name of a person, list of people, decision makers, peopel, parties, list users"
    ),
    (do.PLAN,): (
        "plan the meeting, schedule a call, prepare next meeting, calendar invite, import an invitation, who comes,"
        " book an appointment, set up a meeting, meeting plan, shedule a meeting, put it in the diary"
    ),
    (do.LIVE,): (
        "start the meeting, begin meeting, take notes live, type while they talk, we are in the call now, live notes,"
        " meeting mode, note taking, during the meeting, quiet page"
    ),
    (do.QUOTES,): (
        "all quotes, everything they said, list of quotes, sources, citations, quote wall, unlinked quotes,"
        " link a quote to a claim, statements by person, qoutes"
    ),
    (do.GRID,): (
        "comparison table, compare vendors, matrix, competitors, shortlist, who meets the criteria, contenders,"
        " decision matrix, rivals, scorecard"
    ),
    (do.LINK_FOR,): (
        "supports this, link it, file under claim, attach to claim, hang it, use as evidence, it is support, yes for,"
        " link quote, assign"
    ),
    (do.LINK_AGAINST,): (
        "against, contradicts, they disagree, speaks against, counter evidence, not true, objection, refuse, opposes,"
        " bad for it"
    ),
    (do.MIRROR,): (
        "my own part, how much did i talk, talk ratio, talking time, statistics, feedback on me, mirror, share of talk,"
        " longest monologue, my questions"
    ),
    (do.VOICES,): (
        "who speaks, speakers, change speaker names, wrong speaker, label speakers, assign names, speaker,"
        " identify voices, who said it, rename speaker"
    ),
    (do.EDITOR,): (
        "write, type in vim, edit text, correct a typo, rewrite, change my answer, open in editor, modify,"
        " edit the answer, use my own editor"
    ),
    (do.NOT_KNOWN,): (
        "don't know, no idea, skip, unknown, ask later, leave blank, not sure, unanswered, pass, unclear"
    ),
    (do.SAY_BACK,): (
        "confirm, check understanding, summarise back, paraphrase, repeat to client, did I get it right,"
        " verify with client, agree, say it again, say back"
    ),
    (do.PROPOSAL,): (
        "offer, write the offer, pitch, quotation, bid, tender, solution, propose, business proposal, make an offer"
    ),
    (do.LESSON, do.LESSONS): (
        "what did I learn, lessons, statistics, learnings, summary of all, mistakes I make, retrospective, feedback,"
        " insights, coaching"
    ),
    (do.FIND, do.FIND_STEP): ("find, search, look for, filter, where is, locate, search word, grep, find it, look up"),
    (do.PRACTICE,): ("practice, training, test run, exercise, role play, rehearsal, trial, try out, sandbox, mock"),
    (do.PLAY,): "play, pause, stop, start, autoplay, run, animate, watch, slideshow, movie",
    (do.LEAVE, do.LEAVE_SAY_BACK): (
        "back to the list, main menu, list of clients, go home, leave, done for today, switch client, log out, close,"
        " I am finished"
    ),
    (do.QUIT, do.LEAVE, do.LEAVE_SAY_BACK): (
        "quit, exit, close the program, log out, go home, leave session, stop, exti now, how do i get out of here, bye"
    ),
    (do.NEW,): (
        "start over, begin again, new client, new project, add a client, create, fresh start, another session,"
        " from scratch, open a new one"
    ),
    (do.REMOVE, do.ARCHIVE_PERSON, do.ARCHIVE_IT, do.DELETE): (
        "remove it, get rid of, throw away, bin, erase, kick out, drop, discard this, delete it, clear"
    ),
    (do.RENAME,): (
        "rename client, change the name, wrong client name, client title, correct the name, change title,"
        " company name, edit client, rename the file, new name"
    ),
    (do.COMPARE,): (
        "compare, diff, difference, before and after, two steps, side by side, contrast, versus, delta, comparison"
    ),
    (do.NOTE,): (
        "comment, annotate, note, remark, leave a note, sticky note, write a comment, feedback, observation, add note"
    ),
    (do.TRASH, do.ARCHIVE): (
        "deleted sessions, undelete, recover, where is my session, lost session, trash, restore session, archived,"
        " old sessions, get it back from the bin"
    ),
}
"""What ten people say for each of their tasks."""

MANUAL = {
    "shortcut": "keys",
    "conflict": "files",
    "merge": "files",
    "backup": "files",
    "settings": "configuration",
    "uninstall": "files",
    "bug": "troubleshooting",
    "synchronise": "teams",
    "collaborate": "teams",
    "clash": "teams",
    "two people": "privacy",
    "practice": "start",
    "demo": "start",
    "font": "configuration",
    "bigger text": "configuration",
    "fresh start": "start",
}
"""Everyday words that a page of the manual answers."""


def search(word, page, mark=""):
    """Return what the list of keys of a page shows first and second."""
    return search_among(word, page.COMMANDS_HERE, mark)


@cache
def search_among(word, commands, mark):
    """Return what a list of commands shows first and second; many pages have the same ones."""
    return palette_of(commands, mark).search(word)[:2]


@cache
def palette_of(commands, mark):
    """Return the list of keys of a page with these commands."""
    return Palette([*commands, *(each for each in ALWAYS if each is not do.KEYS)], load_manual(), mark)


@pytest.mark.parametrize("page", sorted(list_pages(), key=lambda page: page.__name__))
def test_words_find_their_command_first_or_second(page):
    """On each page a word finds what it means, where that acts there."""
    here = {command.says: command for command in (*page.COMMANDS_HERE, *ALWAYS)}
    missed = {}
    for word, meant in WORDS.items():
        actions = {here[command.says].action for command in meant if command.says in here}
        found = [entry.chosen for entry in search(word, page)]
        if actions and not actions.intersection(found):
            missed[word] = found
    assert missed == {}


@pytest.mark.parametrize("meant", PHRASES, ids=lambda meant: meant[0].label)
def test_what_people_say_finds_its_command_first_or_second(meant):
    """Phrases of many people, mistyped ones too, find what they mean on every page where that acts."""
    phrases = [phrase.strip() for phrase in PHRASES[meant].split(",")]
    assert len(phrases) >= 10
    missed = {}
    for page in list_pages():
        here = {command.says: command for command in (*page.COMMANDS_HERE, *ALWAYS)}
        actions = {here[command.says].action for command in meant if command.says in here}
        for phrase in phrases if actions else ():
            found = [entry.chosen for entry in search(phrase, page)]
            if not actions.intersection(found):
                missed.setdefault(phrase, []).append((page.__name__, [entry.says for entry in search(phrase, page)]))
    assert missed == {}


@pytest.mark.parametrize("word", sorted(MANUAL))
def test_words_find_the_manual(word):
    """Words for which there is no command find a page of the manual, on any page."""
    for page in list_pages():
        assert MANUAL[word] in {entry.chosen.topic for entry in search(word, page) if type(entry.chosen) is ReadManual}


def test_save_says_what_is_true():
    """Nothing needs to be saved; a session that is read-only or not saved says so, in any language."""
    page = next(list_pages())
    unsaved, locked = Mark("nicht gesichert", SaveState.NOT_SAVED), Mark("gesperrt", SaveState.READ_ONLY)
    says = [search("save", page, mark)[0].says for mark in ("saved 10:42", locked, unsaved)]
    assert says[0].startswith("everything is saved as you type")
    assert says[1].startswith("read-only")
    assert says[2].startswith("not saved yet")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("evidnce", do.HEARD), ("hsitory", do.REPLAY), ("delte", do.REMOVE), ("propsal", do.PROPOSAL), ("thmee", None)],
)
def test_slips_find_what_was_meant(slip, meant):
    """A mistyped word finds what the word finds."""
    found = [entry.says for entry in search(slip, InterviewScreen)]
    assert (meant or do.NEXT_THEME).says in found


def test_stages_are_found_by_name_and_number():
    """The word *stage* lists the seven, their names and numbers find each."""
    assert [entry.says[:11] for entry in search("stage", InterviewScreen)] == ["to stage 1:", "to stage 2:"]
    assert search("challenges", InterviewScreen)[0].chosen == "show('2')"
    assert search("7", InterviewScreen)[0].chosen == "show('7')"


def test_headings_of_the_manual_are_found():
    """Words of a heading, or of the text alone, find their page."""
    page = next(list_pages())
    assert search("edit a file by hand", page)[0].chosen == ReadManual("files", "Edit a file by hand")
    assert ReadManual("files") in [entry.chosen for entry in search("Nextcloud", page)]


def test_every_command_has_keywords():
    """No command is left to its label alone."""
    without = [command.says for command in do.COMMANDS if command.says not in KEYWORDS]
    assert without == [do.KEYS.says]


def test_first_words_of_a_command_find_it_first():
    """The words that the list shows find their line, before one that only knows them as keywords."""
    missed = {}
    for page in list_pages():
        for command in page.COMMANDS_HERE:
            typed = " ".join(command.says.split(":")[0].split()[:3])
            found = [entry.says for entry in search(typed, page)]
            if " " in typed and not any(says.startswith(typed) for says in found[:1]):
                missed[typed] = found
    assert missed == {}
    assert search("write up", InterviewScreen)[0].says == do.MEETING.says
