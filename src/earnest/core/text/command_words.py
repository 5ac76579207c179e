"""Everyday words that find what can be done."""

from collections.abc import Mapping
from typing import Final

EVERYDAY: Final[Mapping[str, str]] = {
    "next": "forward continue skip following proceed on ahead",
    "back": "previous prior return before last earlier up",
    "unknown": (
        "unknown skip unsure unanswered blank pass idea know dont unclear later sure n/a dunno empty maybe open"
        " park postpone"
    ),
    "evidence": (
        "evidence observation quote words proof source record cite reference statement heard said hear log "
        "customer client attach write testimony note know citation cited fact facts support conversation mail "
        "email feedback jot append down sentence comment enter input declared reported register"
    ),
    "add": "new another create insert more plus second also",
    "remove": "delete remove discard clear erase bin throw away drop rid kick needed more trash scrap wipe cut",
    "undo": (
        "revert back cancel mistake oops reverse restore previous wrong take last change edit ctrl z before "
        "rollback scratch withdraw step erase annul recall return former backwards backward error operation again"
    ),
    "redo": "again repeat reapply forward redo",
    "editor": (
        "edit editor vim nano external change modify rewrite correct typo write type text answer emacs fix revise"
    ),
    "help": "help hint example explain hide show tip tips guidance sample explanation meaning",
    "why": (
        "verdict score reason reasons explain grade graded rules status result rating missing earned doing "
        "progress details red green wrong lack lacking far ready points assessment evaluation grades level weak "
        "weakest blocked standing pass position judgement judgment judged basis evaluated evaluate good enough "
        "pending explication explanation check justification cause"
    ),
    "review": (
        "summary overview everything answers list read tree search find outline contents map facts table structure all"
    ),
    "questions": (
        "notes agenda prepare prepared prep ask questions question list guide cheat sheet interview checklist "
        "todo to do before preparation preparing print homework talk points topics raise doubts issues items "
        "discuss"
    ),
    "proposal": "offer pitch solution propose quotation bid tender deal price estimate cost business case",
    "export": (
        "export print save copy clipboard file document report letter summary markdown share send email pdf word "
        "html download client colleague out boss manager forward attach mail output publish text handout docx "
        "printout printer pages office libreoffice outlook give stdout whatsapp message sms chat family "
        "dispatch generate express make"
    ),
    "say_back": (
        "confirm paraphrase check repeat agree verify client summarise summarize understanding right mirror again"
        " restate confirmation confirmed playback reflect"
    ),
    "people": (
        "person contact contacts stakeholder stakeholders names name team members rename merge duplicate "
        "duplicates involved decision makers who boss staff role roles org chart employees works participants "
        "buyers buyer attendees persons committee board owner hierarchy parties users interlocutors interlocutor "
        "counterpart counterparts colleagues relatives family bosses responsible concerned"
    ),
    "quotes": (
        "quotes words wall said say heard statements citations everything sources verbatim highlights evidence"
        " list who sayings link unlink"
    ),
    "grid": (
        "grid matrix table criteria contenders shortlist competitors rivals compare comparison vendors suppliers"
        " scorecard alternatives alternative pros cons comparisons competition rank ranking versus"
    ),
    "plan": (
        "schedule appointment calendar invitation invite ics date when attendees planning prepare arrange set "
        "book next comes agenda reminder meet booking calendly time outlook google event diary rendezvous rendez "
        "vous consultation fix day mark agree hour slot reservation"
    ),
    "meeting": (
        "notes minutes call talk visit record phone log conversation interview debrief after protocol down heard recap"
    ),
    "live": "start now during type along live notes note taking take call mode quiet page jot down record meeting",
    "transcript": (
        "import meeting recording subtitles captions zoom teams otter vtt srt quotes tray audio load upload file "
        "captioning record dictation fathom fireflies tape call text speech voice recorded log proceedings "
        "registration"
    ),
    "replay": (
        "history timeline play playback versions version older changes changed log audit past happened revert "
        "restore compare comment coach edits activity progress time machine yesterday who changelog earlier "
        "rewind evolution trail story diary journal film old developed development record records course "
        "former before was until chronology"
    ),
    "lesson": (
        "learn learnings learned summary report lessons statistics mistakes retrospective feedback insights"
        " coaching stats analysis metrics improve trends patterns"
    ),
    "practice": (
        "practise exercise training rehearse rehearsal trial test demo real judge judged count counted hide role"
        " play try sandbox mock roleplay simulation example fake"
    ),
    "rename": (
        "name title file client edit change correct wrong new company organisation organization call firm account "
        "update modify modified amend customer spelling misspelled misspelt bad"
    ),
    "to_list": "menu main list switch clients another client start page overview dashboard sessions all",
    "quit": "quit exit back close end stop leave home out log logout bye program session done finish",
}
"""Words of other programs, by what they are for."""

FILLERS: Final = frozenset(
    "a all am an and any are as at can could did do does for get go had has have he her him his how i in is it its let "
    "make me my need not now of on or our please s see she show some t than that the their there these they this "
    "those to up us want we what when where which will with would you your".split()
)
"""Words that a search leaves out where others are left."""
