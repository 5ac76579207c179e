"""Everyday words that find what can be done."""

from collections.abc import Mapping
from typing import Final

EVERYDAY: Final[Mapping[str, str]] = {
    "next": "forward continue skip following",
    "back": "previous prior return before",
    "unknown": "unknown skip unsure unanswered blank pass idea know dont unclear later sure n/a",
    "evidence": (
        "evidence quote words proof source record cite reference statement heard said hear log"
        " customer client attach write testimony note know"
    ),
    "add": "new another create insert more",
    "remove": "delete remove discard clear erase bin throw away drop rid kick needed more",
    "undo": "revert back cancel mistake oops reverse restore previous wrong take last change edit ctrl z before",
    "redo": "again repeat",
    "editor": "edit editor vim nano external change modify rewrite correct typo write type text answer",
    "help": "help hint example explain hide show",
    "why": (
        "verdict score reason reasons explain grade graded rules status result rating missing earned"
        " doing progress details red green wrong lack lacking far ready"
    ),
    "review": "summary overview everything answers list read tree search find",
    "questions": (
        "notes agenda prepare prepared prep ask questions question list guide cheat sheet interview checklist todo"
        " to do before"
    ),
    "proposal": "offer pitch solution propose quotation bid tender",
    "export": (
        "export print save copy clipboard file document report letter summary markdown share send email"
        " pdf word html download client colleague out boss manager forward attach mail"
    ),
    "say_back": (
        "confirm paraphrase check repeat agree verify client summarise summarize understanding right mirror again"
    ),
    "people": (
        "person contact contacts stakeholder stakeholders names name team members rename merge"
        " duplicate duplicates involved decision makers who boss staff role roles org chart employees works"
    ),
    "quotes": (
        "quotes words wall said say heard statements citations everything sources verbatim highlights evidence list who"
    ),
    "grid": (
        "grid matrix table criteria contenders shortlist competitors rivals compare comparison"
        " vendors suppliers scorecard alternatives alternative pros cons"
    ),
    "plan": (
        "schedule appointment calendar invitation invite ics date when attendees planning prepare arrange set book"
        " next comes agenda reminder meet"
    ),
    "meeting": (
        "notes minutes call talk visit record phone log conversation interview debrief after protocol down heard"
    ),
    "live": "start now during type along live notes note taking take call mode quiet page jot down record meeting",
    "transcript": (
        "import meeting recording subtitles captions zoom teams otter vtt srt quotes tray audio load upload file"
    ),
    "replay": (
        "history timeline play playback versions version older changes changed log audit past happened"
        " revert restore compare comment coach edits activity progress time machine"
        " yesterday who"
    ),
    "lesson": (
        "learn learnings learned summary report lessons statistics mistakes retrospective feedback insights coaching"
    ),
    "practice": (
        "practise exercise training rehearse rehearsal trial test demo real judge judged count counted hide role play"
        " try sandbox mock"
    ),
    "rename": "name title file client edit change correct wrong new",
    "to_list": "menu main list switch clients another client start page overview",
    "quit": "quit exit back close end stop leave home out log logout bye program session done finish",
}
"""Words of other programs, by what they are for."""

FILLERS: Final = frozenset(
    "a all am an and any are as at can could did do does for get go had has have he her him his how i in is it its let "
    "make me my need not now of on or our please s see she show some t than that the their there these they this "
    "those to up us want we what when where which will with would you your".split()
)
"""Words that a search leaves out where others are left."""
