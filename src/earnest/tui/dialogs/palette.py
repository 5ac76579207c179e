"""A search of commands and the manual by everyday words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from earnest.core.text.command_words import EVERYDAY
from earnest.core.text.manual import list_sections, search_manual
from earnest.core.text.word_search import PART, SearchTexts, WordIndex
from earnest.tui import key_commands as do
from earnest.tui.destinations import ReadManual
from earnest.tui.dialogs import texts as say
from earnest.tui.widgets.top_line import SaveState, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from earnest.core.text.manual import Page
    from earnest.tui.key_commands import Command

EVERYDAY_KEYWORDS: Final[Mapping[Command, str]] = {
    do.NEXT: "next",
    do.LEAVE_SAY_BACK: "quit to_list",
    do.BACK: "back",
    do.NOT_KNOWN: "unknown",
    do.HEARD: "evidence",
    do.ADD: "add",
    do.ADD_OWN: "add",
    do.REMOVE: "remove",
    do.UNDO: "undo",
    do.REDO: "redo",
    do.EDITOR: "editor",
    do.FOLD: "help",
    do.WHY: "why",
    do.REVIEW: "review",
    do.SHEET: "questions",
    do.PROPOSAL: "proposal",
    do.OUT: "export",
    do.SAY_BACK: "say_back",
    do.PEOPLE: "people",
    do.QUOTES: "quotes",
    do.GRID: "grid",
    do.PLAN: "plan",
    do.MEETING: "meeting",
    do.TAKE_QUOTES: "transcript",
    do.LIVE: "live",
    do.HEAR: "transcript",
    do.REPLAY: "replay",
    do.LESSON: "lesson",
    do.LESSONS: "lesson",
    do.DELETE: "remove",
    do.RENAME: "rename",
    do.PRACTICE: "practice",
    do.ARCHIVE_PERSON: "remove",
    do.QUIT: "quit",
    do.LEAVE: "quit to_list",
}
"""By which names of `EVERYDAY` its words find a command."""

OWN_KEYWORDS: Final[Mapping[Command, str]] = {
    do.TO_ASK_NEXT: "forward continue skip following",
    do.NEXT_WAITING: "forward following team sync merge conflict versions settle new",
    do.KEEP_SAY_BACK: "forward continue save done finish",
    do.ADD_OWN: "question ask own",
    do.NEW: "new add another create open begin client start over again fresh scratch project case account prospect",
    do.ARCHIVE_IT: "archive remove delete hide store done finished close inactive won lost over",
    do.OPEN_ALL: "unfold fold open close details",
    do.COPY: "duplicate clone template copy reuse again",
    do.FIND: "search filter find look locate grep where",
    do.FIND_STEP: "search filter find look locate grep where",
    do.TAKE_OVER: "unlock lock edit conflict",
    do.GROUP_QUOTES: "sort order arrange filter",
    do.TAKE_OR_LEAVE: "remove drop choose select skip",
    do.ASK_EARLIER: "move up order sort arrange",
    do.ASK_LATER: "move down order sort arrange",
    do.KEEP_PLAN: "forward continue save done",
    do.LINK_FOR: "attach file under hang support supports evidence yes assign use claim quote",
    do.LINK_AGAINST: "contradict contradicts disagree refuse no not true counter evidence objection opposes bad",
    do.LINK_ABOUT: "touch neutral mention",
    do.BEGIN_CLAIM: "add create begin new claim",
    do.TRIM_START: "cut shorten words left",
    do.TRIM_END: "cut shorten words right",
    do.CUT_START: "shorten sentence left",
    do.CUT_END: "shorten sentence right",
    do.LIKELY: "jump next relevant suggestion",
    do.PASS_OVER: "skip ignore leave",
    do.MIRROR: "statistics counts share talk talking time longest monologue questions feedback report",
    do.VOICES: "speakers people names labels who",
    do.KEEP_QUOTE: "forward add another continue save",
    do.STEP: "next forward following skip",
    do.STEP_BACK: "previous back prior",
    do.NEXT_VERDICT: "skip score",
    do.VERDICT_BEFORE: "previous score",
    do.PLAY: "pause start stop run watch autoplay animate slideshow movie",
    do.SLOWER: "slow speed",
    do.FASTER: "fast speed",
    do.NEXT_SITTING: "day run skip",
    do.SITTING_BEFORE: "day run previous",
    do.NEXT_MEETING: "call skip",
    do.MEETING_BEFORE: "call previous",
    do.NEXT_SAME_CLAIM: "claim skip",
    do.PREVIOUS_SAME_CLAIM: "claim previous",
    do.LESSONS: "patterns",
    do.COMPARE: "comparison diff difference between before after side versus delta contrast changed",
    do.GO_TO: "jump time date day",
    do.PACE: "speed timing real",
    do.TIMELINE_TEXT: "timeline history text accessible list",
    do.NEXT_QUESTION: "answer skip",
    do.QUESTION_BEFORE: "answer previous",
    do.NOTE: "comment coach annotate notes remark feedback observation",
    do.NEXT_NOTE: "comment coach notes",
    do.RESTORE_STEP: "revert restore undo rollback version history",
    do.ORDER: "sort arrange alphabetical alphabet group date newest",
    do.DELETE: "trash destroy",
    do.TRASH: "restore recover undelete deleted bin lost session sessions recycle",
    do.ARCHIVE: "restore recover archived unarchive old session sessions",
    do.ARCHIVE_PERSON: "restore hide",
    do.RENAME_PERSON: "edit name correct spelling change",
    do.MERGE_PEOPLE: "join combine duplicate same",
    do.NEXT_THEME: (
        "theme dark light night mode settings preferences appearance high contrast"
        " color colors colour colours scheme white black background bright looks style options display"
    ),
    do.REDRAW: "redraw refresh repaint reload garbled glitch broken screen update",
    do.MANUAL: "help documentation docs guide about tutorial handbook readme instructions faq learn how",
}
"""Words of other programs that find only this command."""

KEYWORDS: Final[Mapping[str, str]] = {
    command.says: " ".join(
        (
            *(EVERYDAY[name] for name in EVERYDAY_KEYWORDS.get(command, "").split()),
            *OWN_KEYWORDS.get(command, "").split(),
        )
    )
    for command in (*EVERYDAY_KEYWORDS, *OWN_KEYWORDS)
}
"""Words of other programs for a command, by its description, so that a command may be given another action."""

TOPIC_KEYWORDS: Final = {
    "start": "help tutorial introduction begin practice practise exercise training demo example"
    " client session project new fresh scratch over again",
    "keys": "shortcut shortcuts keyboard",
    "files": "save backup folder location data version conflict merge trash",
    "privacy": "conflict merge lock share secure",
    "configuration": "settings preferences options variables font size bigger larger text zoom",
    "teams": "git team share sync synchronise synchronize pull push clash collaborate merge colleague",
    "troubleshooting": "problem bug error support",
    "meeting": "interview call",
    "grades": "score evidence quote",
    "replay": "history timeline",
    "plain": "accessibility screen-reader",
}
"""Words of other programs for a topic of the manual."""

SAVE_KEYWORDS = "saved autosave store"
"""Words of other programs for what is true about saving."""
BELOW = 0.85
"""What the manual weighs beside a command."""


class PaletteEntry(NamedTuple):
    """A command or a section of the manual."""

    chosen: Any
    """The action of a command, or a destination."""
    shown: str
    says: str
    texts: SearchTexts


class Palette:
    """The commands that act and the manual, for many queries.

    Args:
        commands: The commands that act.
        pages: The manual.
        mark: What the top line says at its right.
    """

    def __init__(self, commands: Sequence[Command], pages: Mapping[str, Page], mark: str) -> None:
        self._commands, self._pages = [_describe(command) for command in commands], pages
        entries = [*self._commands, _answer_save(mark), *_list_manual(pages)]
        self._index = WordIndex(entries, lambda entry: entry.texts)

    def search(self, query: str) -> Sequence[PaletteEntry]:
        """Return what a query finds, the best first."""
        phrase = query.strip()
        by_key = [entry for entry in self._commands if entry.shown == phrase]
        found = self._index.rank(query)
        if " " in phrase or (not found and len(phrase) >= PART):
            found += [_read(self._pages, topic) for topic in search_manual(self._pages, phrase)]
        kept: dict[Any, PaletteEntry] = {}
        for entry in chain(by_key, found):
            kept.setdefault(entry.chosen, entry)
        return list(kept.values())


def _describe(command: Command) -> PaletteEntry:
    texts = SearchTexts(command.label, KEYWORDS.get(command.says, ""), command.says)
    return PaletteEntry(command.action, command.listed, command.says, texts)


def _answer_save(mark: str) -> PaletteEntry:
    """Return what is true about saving here."""
    says = say.SAVED
    if state_of(mark) is SaveState.READ_ONLY:
        says = say.NO_SAVE
    elif state_of(mark) is SaveState.NOT_SAVED:
        says = say.NOT_SAVED
    return PaletteEntry(ReadManual("files"), say.MANUAL_KEY, says, SearchTexts("save", SAVE_KEYWORDS))


def _list_manual(pages: Mapping[str, Page]) -> Iterator[PaletteEntry]:
    for topic, heading in list_sections(pages):
        yield _read(pages, topic, heading)


def _read(pages: Mapping[str, Page], topic: str, heading: str = "") -> PaletteEntry:
    title = pages[topic].title
    says = f"{title}: {heading}" if heading else title
    texts = SearchTexts(heading or topic, "" if heading else TOPIC_KEYWORDS.get(topic, ""), title, BELOW)
    return PaletteEntry(ReadManual(topic, heading), say.MANUAL_KEY, says, texts)
