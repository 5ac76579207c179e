"""`/?` and everyday words find a command in plain mode too."""

import pytest

from earnest.plain.console import KEYWORDS, Console, find_commands
from earnest.plain.texts import COMMANDS

PHRASES = {
    "o": ("print it", "send to client", "exprot", "save as pdf"),
    "h": ("add a quote", "what they said", "evidnce", "add proof"),
    "u": ("oops", "take that back", "revert my last change", "unod"),
    "w": ("why not earned", "what is missing", "score"),
    "g": ("log a call", "meeting notes", "debrief"),
    "m": ("what to ask", "prepare for meeting", "agenda"),
    "t": ("version history", "who changed what", "timeline"),
    "i": ("contacts", "stakeholders", "merge duplicates"),
    "C": ("rename the client", "change the client name"),
    "q": ("exit", "log out", "bye"),
}


@pytest.mark.parametrize("letter", PHRASES)
def test_what_people_say_finds_its_letter_first_or_second(letter):
    """Mistyped words and phrases too."""
    missed = {each: find_commands(each)[:2] for each in PHRASES[letter]}
    missed = {each: found for each, found in missed.items() if not any(row[1] == letter for row in found)}
    assert missed == {}


def test_search_is_typed_after_the_question_mark():
    """It lists a few commands, and the question goes on."""
    lines, said = iter(["/? stakeholders", "/?xyzzyq", "an answer"]), []
    console = Console(lambda: next(lines, None), said.append, is_terminal=False)
    assert console.line("Name") == "an answer"
    assert "/i or /people: people and what they said\n" in said
    assert "No command found. /? lists them all.\n" in said
    assert console.refused == 0


def test_every_letter_has_everyday_words():
    """Only the list itself, a remark's answer and the stages have none."""
    assert set(COMMANDS) - set(KEYWORDS) == {"?", "y", *"1234567"}
