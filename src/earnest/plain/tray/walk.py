"""The tray in plain mode: the same turns, line by line."""

import re
from collections.abc import Sequence
from typing import Final

from earnest.core.editing.say_back import add_say_back, find_heard_claims
from earnest.core.model.kinds import KIND, STAGES
from earnest.core.model.labels import describe_person
from earnest.core.text.normalize import normalize_for_search
from earnest.core.transcripts.transcript import Turn
from earnest.core.tray.linking import describe_places, list_begun
from earnest.core.tray.order import ClaimPlace
from earnest.core.tray.tray import take_say_back
from earnest.plain.context import Context
from earnest.plain.say_back import finish_say_back
from earnest.plain.tray import texts as say
from earnest.plain.tray.turn_text import say_claims, say_mirror, say_turn
from earnest.plain.tray.voices import ask_who, choose_typed, find_or_begin_meeting, read_transcript
from earnest.plain.undo import take_back
from earnest.workspace import texts as shared
from earnest.workspace.tray.acts import ACTS
from earnest.workspace.tray.open_tray import Asked, OpenTray

LEGEND: Final = (
    say.LEGEND_LINK,
    say.LEGEND_TRIM,
    say.LEGEND_MOVE,
    say.LEGEND_SAY_BACK,
)
"""What can be typed at a turn."""
LINE: Final = re.compile(r"([vbn\[\]{}-]|[xstulm]$|f(?= ))?\s*(.*)")
SENSES: Final = {"": "for", "v": "against", "b": "about"}
MOVES: Final = {"[": "trim_start", "]": "trim_end", "{": "cut_start", "}": "cut_end"}
MOST_DIGITS: Final = 4


def walk_tray(context: Context) -> None:
    """Walk the turns of a transcript until they are left.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    meeting = choose_typed(context)
    turns: Sequence[Turn] = ()
    if not meeting:
        heard = context.heard = read_transcript(context)
        if heard is None:
            return
        meeting, turns = find_or_begin_meeting(context, heard), heard.transcript.turns
    opened = OpenTray(context.editor, meeting, turns, context.autosave.pages)
    walk = _Walk(context, opened)
    context.console.say(*LEGEND)
    say_claims(context)
    try:
        while walk.ask():
            pass
    finally:
        opened.remember()


class _Walk:
    """A walk through the tray, one line of the user's after another."""

    def __init__(self, context: Context, opened: OpenTray) -> None:
        self._context, self._console, self._opened = context, context.console, opened
        self._is_said = False
        self._is_there = True
        """Whether the meeting was not undone."""

    def ask(self) -> bool:
        """Take a line about the present turn; return whether to go on."""
        if not self._is_said:
            say_turn(self._context, self._opened)
        self._is_said = True
        line = self._console.line(say.LINK_IT, is_drafted=False)
        if line == "":
            return False
        if line is None:
            self._step(1)
            return True
        found = LINE.fullmatch(line.strip())
        sign, rest = (found[1] or "", found[2].strip()) if found else ("", line)
        if not self._obey(sign, rest):
            self._console.refuse(say.UNKNOWN_LINE.format(line=line.strip()))
        return self._is_there

    def _obey(self, sign: str, rest: str) -> bool:
        """Do what a line says; return whether it was understood."""
        number = int(rest) if rest.isdecimal() and len(rest) <= MOST_DIGITS else 0
        if sign in MOVES:
            ACTS[MOVES[sign]](self._opened, number or 1)
            self._console.say(self._console.quote(self._opened.tray.words))
        elif sign == "f":
            term = normalize_for_search(rest)
            self._go(lambda: self._opened.move(self._opened.tray.find(lambda text: term in normalize_for_search(text))))
        elif sign in {"", "v", "b"}:
            return self._link_to(number, SENSES[sign])
        elif sign == "n":
            return self._begin(number)
        else:
            self._act(sign)
        return True

    def _act(self, sign: str) -> None:
        """Do what a letter alone says."""
        if sign == "l":
            say_claims(self._context)
        elif sign == "m":
            say_mirror(self._context, self._opened)
        elif sign == "s":
            self._say_back()
        elif sign == "u":
            self._go(self._undo)
        elif sign == "x":
            self._go(lambda: ACTS["pass"](self._opened, 1))
        elif sign == "t":
            self._go(lambda: self._console.say(*filter(None, [ACTS["likely"](self._opened, 1)])))
        else:
            self._step(-1)

    def _step(self, by: int) -> None:
        before = self._opened.tray.at
        ACTS["step"](self._opened, by)
        self._is_said = False
        if self._opened.tray.at == before:
            self._console.say(say.LAST_TURN if by > 0 else say.FIRST_TURN)

    def _go(self, move: object) -> None:
        """Make a move, and show the turn again."""
        if callable(move):
            move()
        self._is_said = False

    def _link_to(self, number: int, sense: str) -> bool:
        claims = list(self._context.editor.session.claims)
        if not 0 < number <= len(claims):
            return False
        claim = claims[number - 1]
        stage = KIND[self._context.editor.session.claims[claim].kind].stage
        self._link(ClaimPlace(stage, claim), sense)
        return True

    def _begin(self, number: int) -> bool:
        kinds = list_begun(STAGES[number - 1]) if 0 < number <= len(STAGES) else ()
        if not kinds:
            return False
        kind = kinds[0]
        if len(kinds) > 1:
            kind = (
                self._console.choose(say.WHAT, [(each, say.A_NEW.format(noun=KIND[each].noun)) for each in kinds])
                or kind
            )
        self._link(ClaimPlace(STAGES[number - 1], "", kind), "for")
        return True

    def _link(self, place: ClaimPlace, sense: str) -> None:
        """Link the words; ask first what is missing."""
        self._opened.cursor = self._opened.cursor.choose(place)
        found = self._opened.link(sense)
        while isinstance(found, Asked):
            if not self._ask_what_is_missing(found):
                return
            self._opened.cursor = self._opened.cursor.choose(place)
            found = self._opened.link(sense)
        if found:
            self._console.refuse(found)
            return
        quotes = self._opened.linked.get(self._opened.tray.at, ())
        self._console.say(
            *(say.LINKED.format(place=each) for each in describe_places(self._context.editor.session, quotes))
        )

    def _ask_what_is_missing(self, asked: Asked) -> bool:
        text = self._opened.tray.turn.text
        before = self._context.editor.session
        if asked.what == "who":
            person = ask_who(self._context, text)
            if self._context.editor.session is not before:  # somebody new is on file
                self._opened.move(self._opened.tray.note_edit())
            if person:
                self._opened.say_who(person)
            return bool(person) and self._opened.tray.turn.who == person
        words = self._console.line(shared.TRAY_IN_SHORT)
        if words:
            self._opened.confirm(words)
        return bool(words)

    def _undo(self) -> None:
        if self._opened.undo() in {"edit", None}:
            take_back(self._context)
        self._is_there = self._opened.lay_out_again()

    def _say_back(self) -> None:
        """Keep what was said back; ask only what the answer meant."""
        said, editor = take_say_back(self._opened.tray), self._context.editor
        heard = find_heard_claims(editor.session, editor.standing.chain)
        claims = [key for key in editor.standing.chain.ids if key in heard] or heard[:1]
        if said is None or not claims:
            self._console.say(shared.TRAY_NOTHING_SAID if said is None else say.LINK_FIRST)
            return
        on, who = editor.session.meeting[self._opened.meeting].on, describe_person(editor.session, said.answering.who)
        editor.edit(add_say_back(editor.session, claims, said.said, said.reply, None, who, on))
        self._console.say(say.YOU_SAID.format(words=said.said), say.THEY_SAID.format(words=said.reply))
        self._context.keep(finish_say_back(self._context, list(editor.session.said_back)[-1]))
