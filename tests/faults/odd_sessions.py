"""Session files drawn from a grammar: odd, yet often readable; and everything a user can do with one."""

import random
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

from workspace.memory_file import MemoryFile

from earnest.core.editing.answer_edits import toggle_not_known
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.say_back import add_say_back, narrow_correction, vouch
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.steps import with_hand_edits
from earnest.core.interview.places import list_all_places
from earnest.core.merge.differences import find_differences, merge
from earnest.core.model.claims import CLAIM_MODELS
from earnest.core.model.fields import FIELDS
from earnest.core.model.formats.format_1 import find_new_places, find_old_path
from earnest.core.model.formats.migrations import migrate
from earnest.core.model.kinds import KIND
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import without
from earnest.core.model.records import name_target
from earnest.core.model.session import FORMAT
from earnest.core.replay.lessons.library_lessons import learn_from_session
from earnest.core.replay.replay import Replay
from earnest.core.reports.json_report import check_report
from earnest.core.reports.letter import write_letter
from earnest.core.reports.people import find_differing_views, list_speakers
from earnest.core.reports.proposal_document import proposal_report, write_proposal
from earnest.core.reports.questions.sheet import list_questions, write_sheet
from earnest.core.reports.review import outline
from earnest.plain.console import Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.store.toml.read import parse_content
from earnest.store.toml.write import are_equal, to_toml
from earnest.workspace.autosave import AutoSave
from earnest.workspace.editor_texts import EditedText
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.savers import DirectSaver
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.stamp import Stamp

TODAY = datetime(2026, 3, 18, 9, tzinfo=UTC)
IDS = {kind.key: [f"{kind.prefix}1", f"{kind.prefix}2"] for kind in KIND.values()}
ODD_IDS = ["", ".", "a.b", " ", "g1", "c1", "n1", "o1", "٣", "é", "x\ny", 'q"q', "0", "g01", "G1", "9" * 30, "²", "you"]
PEOPLE = ["mara", "tom", "you", "p1", "", "Mara Lind", "nobody"]
TEXTS = [
    "Serve more bowls at lunch by autumn",
    "They look at the line and they are off to the bakery",
    "The queue reaches the street and people walk away hungry",
    "so the kitchen hears too late what is wanted at lunch",
    "",
    " ",
    "\n",
    "tbd",
    "?",
    "x" * 5000,
    "word " * 900,
    "سلام\u200cعلیکم",
    "e\u0301" * 40,
    "👩\u200d👩\u200d👧",
    "\u202eabc\u202c",
    "'''",
    '"""',
    "\\",
    "\x7f",
    "{goal}",
    "[b]bold[/b]",
    "a\r\nb",
    "0",
    "-1",
    "/q",
    ".",
]
DAYS = [date.min, date(2026, 3, 4), date(2026, 3, 4), date(2026, 3, 19), date(1900, 2, 28), date.max]
TIMES = [
    TODAY,
    TODAY - timedelta(days=4),
    datetime.min.replace(tzinfo=UTC),
    datetime.max.replace(tzinfo=UTC),
    datetime.max,  # noqa: DTZ901 - a file may leave the offset out
    datetime(2026, 3, 1, 12),  # noqa: DTZ001 - a file may leave the offset out
    datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=23, minutes=59))),
    datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-23, minutes=-59))),
    datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=23, minutes=59))),
]
NUMBERS = [1, 2, 3, 0, -1, 10**6, 2**63 - 1, -(2**63)]
STRANGE = [[], {}, [[]], [{}], ["g1", "g1"], {"": ""}, {"g1": {}}, float("nan"), True, "text", 1, date(2026, 1, 1)]
CLASSES = ["that's it", "that's it", "yes but", "a polite yes", "no", "perhaps"]
PRINTS = ["", "0" * 16, "deadbeefdeadbeef", "not a print"]
PATHS = [
    "",
    ".",
    "goal",
    "goal.g1",
    "goal.g1.text",
    "a.b.c",
    "client",
    "format",
    "history.0001.at",
    "started",
    "you.name",
]
PATHS += [
    'goal."g.1".text',
    "quote.q1.words",
    "quote.q1.for",
    "goal.g1.heard.h1.words",
    "said_back.s1.class",
    "said_back.s1.of.g1",
    "person.mara.name",
]
PATHS += ["need.n1.answers", "need.n1.rank_told", "decision.outcome", "decision", "not_known.goal", "settled.x1.claim"]
PATHS += [
    "meeting.m1.on",
    "proposal.part.p1.text",
    "own_question.q1.text",
    "language",
    "at_question",
    'x"y',
    '"',
    "𝄞.𝄞",
]
AT = [
    "",
    "g1.text",
    "goal.text",
    "goal",
    "choice",
    "n1.said_back",
    "zz.zz",
    ".",
    "goal.",
    "c1",
    "need.text",
    "mara.name",
]
LINES = [*TEXTS, "/n", "/b", "/k", "/h", "/a", "/x", "/u", "/U", "/s", "/y", "/p", "/g", "/t", "/l", "/w", "/r", "/i"]
LINES += ["/m", "/o", "/f", "/e", *(f"/{number}" for number in range(1, 8)), "1", "2", "3", "1 2", "today", "Mara; Tom"]
LINES += ["", "", "4 Mar", "yes", "no", "Mara, founder", "you"]


class Grammar:
    """Draws the tables of a session."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def one(self, *choices):
        """Return one of some values."""
        return self.chance.choice(choices)

    def often(self, usual, odd, share=0.93):
        """Return the usual value, or now and then an odd one."""
        return usual if self.chance.random() < share else odd

    def claim_id(self, *kinds):
        """Return an id of a claim of a kind, now and then one that leads nowhere or is odd."""
        usual = self.chance.choice(IDS[self.one(*(kinds or tuple(IDS)))])
        return self.often(usual, self.chance.choice(ODD_IDS), 0.97)

    def ids(self, *kinds):
        """Return a list of ids."""
        return [self.claim_id(*kinds) for _ in range(self.one(0, 1, 1, 1, 2, 3))]

    def person(self):
        """Return a person's id."""
        return self.often(self.one("mara", "tom", "you"), self.chance.choice(PEOPLE), 0.97)

    def text(self):
        """Return a text."""
        return self.often(self.chance.choice(TEXTS[:4]), self.chance.choice(TEXTS), 0.7)

    def value(self, kind, name, form, links):
        """Return the value of a claim's field."""
        drawn = {
            "people": lambda: [self.person() for _ in range(self.one(0, 1, 2))],
            "person": self.person,
            "claims": lambda: self.ids(*links),
            "claim": lambda: self.claim_id(*links),
            "choice": lambda: self.often(self.one(*(value for value, _ in FIELDS[kind][name].choices)), "odd", 0.99),
            "yes": lambda: self.one(True, False),
            "pick": lambda: self.one(True, False),
            "number": lambda: self.chance.choice(NUMBERS),
            "day": lambda: self.chance.choice(DAYS),
        }
        return drawn.get(form, self.text)()

    def claim(self, kind):
        """Return the table of a claim."""
        table = {"text": self.text()} if self.chance.random() < 0.95 else {}
        for name, field in FIELDS[kind].items():
            if field.form not in {"records", "say_back"} and name != "text" and self.chance.random() < 0.4:
                table[name] = self.value(kind, name, field.form, field.links)
        if self.chance.random() < 0.15:
            table["not_known"] = [self.one("text", "measure", "cost", "odd", *FIELDS[kind])]
        return table

    def older(self, tables):
        """Return the tables of a session in format 1, whose claims hold their own records."""
        for kind in KIND:
            for claim in tables.get(kind, {}).values():
                if self.chance.random() < 0.6:
                    claim["heard"] = {self.often(f"h{n}", "odd.h"): self.quote() for n in range(1, self.one(1, 2, 3))}
                if self.chance.random() < 0.2:
                    claim["read"] = {"r1": {"source": self.text(), "on": self.chance.choice(DAYS)}}
        return tables | {"format": 1}

    def targets(self, claims):
        """Return what a record speaks for, against and about: nearly always claims that are there."""
        found = {}
        for sense, often in (("for", 0.8), ("against", 0.15), ("about", 0.15)):
            if self.chance.random() < often:
                some = claims if claims and self.chance.random() < 0.99 else [self.claim_id()]
                drawn = self.chance.sample(some, min(len(some), self.one(1, 1, 2, 3)))
                part = self.one("by", "cost", "k1", "odd") if self.chance.random() < 0.02 else ""
                found[sense] = [name_target(key, part) for key in drawn]
        return found

    def records(self, tables):
        """Return the quotes and sources of a session."""
        claims = [key for kind in KIND for key in tables.get(kind, {})]
        ids = [self.often(f"q{number}", "odd.q") for number in range(1, self.one(2, 3, 5))]
        quotes = {key: self.quote() | self.targets(claims) for key in ids}
        source = {"where": self.text(), "on": self.chance.choice(DAYS), **self.targets(claims)}
        return {"quote": quotes} | ({"source": {"s1": source}} if self.chance.random() < 0.3 else {})

    def quote(self):
        """Return a quote, whatever it speaks of."""
        table = {
            "words": self.text(),
            "who": self.person(),
            "on": self.chance.choice(DAYS),
            "how": self.one("call", "x"),
        }
        for key in [*table]:
            if self.chance.random() < 0.1:
                del table[key]
        return table | ({"second_hand": True} if self.chance.random() < 0.1 else {})

    def said_back(self):
        """Return a say-back."""
        table = {"said": self.text(), "reply": self.text(), "who": self.person(), "on": self.chance.choice(DAYS)}
        table["class"] = self.often(self.one(*CLASSES[:-1]), CLASSES[-1], 0.995)
        table["of"] = {
            self.claim_id("goal", "challenge", "need"): self.one(*PRINTS) for _ in range(self.one(0, 1, 2, 3))
        }
        if self.chance.random() < 0.2:
            table["same_meaning"] = {self.claim_id(): {"print": self.one(*PRINTS), "note": self.text()}}
        for key in [*table]:
            if self.chance.random() < 0.1:
                del table[key]
        return table

    def entry(self):
        """Return an entry of the history."""
        leaf = self.often(f"{self.one('goal', 'challenge', 'need')}.{self.claim_id()}.text", self.one(*PATHS), 0.3)
        values = [self.text(), *NUMBERS, *DAYS, *STRANGE[:6], *CLASSES]
        table = {"at": self.chance.choice(TIMES), "by": self.one("priya", "hand", "", "tom"), "path": leaf}
        for key in ("was", "now"):
            if self.chance.random() < 0.7:
                table[key] = self.chance.choice(values) if self.chance.random() < 0.3 else self.text()
        return table | ({"why": self.text()} if self.chance.random() < 0.1 else {})

    def history(self):
        """Return a history, its numbers now and then odd."""
        entries = {}
        for number in range(1, self.one(1, 2, 4, 9)):
            key = self.often(f"{number:04}", self.one("x", "0", "-1", "9" * 12, "9" * 30, "٣", "01", ""), 0.97)
            entries[key] = self.entry()
        return entries

    def session(self):
        """Return the tables of a session."""
        tables = {"format": self.often(FORMAT, self.one(0, -1, 3), 0.995), "client": self.text(), "interview": "client"}
        some = self.chance.random
        tables |= {"started": self.chance.choice(TIMES)} if some() < 0.7 else {}
        tables |= {"at_question": self.chance.choice(AT)} if some() < 0.5 else {}
        tables |= {"language": self.one("en", "de", "", "xx", "zh")} if some() < 0.3 else {}
        tables |= {"stale_after_weeks": self.chance.choice(NUMBERS)} if some() < 0.2 else {}
        tables |= {"not_known": {self.one("goal", "need", "choice", "odd"): ["text", "odd"]}} if some() < 0.2 else {}
        tables |= {"you": {"name": self.one("Priya", "Mara", ""), "offer": [self.text()]}} if some() < 0.4 else {}
        names = {"name": self.one("Mara Lind", "Priya", "", "Tom"), "has_a_say": self.one(True, False)}
        tables["person"] = {self.person() or "p": dict(names) for _ in range(self.one(0, 1, 2))}
        for model in CLAIM_MODELS:
            if some() < (0.8 if model.kind in {"goal", "challenge", "need"} else 0.35):
                ids = [self.claim_id(model.kind) for _ in range(self.one(1, 1, 2, 3))]
                tables[model.kind] = {key: self.claim(model.kind) for key in ids}
        tables |= {"decision": self.decision()} if some() < 0.4 else {}
        tables |= {"said_back": {f"s{n}": self.said_back() for n in range(1, self.one(2, 3))}} if some() < 0.5 else {}
        if some() < 0.2:
            rule = self.one("filler", "vague_goal", "odd")
            settled = {"claim": self.claim_id(), "rule": rule, "print": self.one(*PRINTS), "answer": self.text()}
            tables["settled"] = {self.often("x1", "²"): settled}
        tables |= {"own_question": {"q1": {"serves": self.claim_id(), "text": self.text()}}} if some() < 0.2 else {}
        part = {self.often("p1", "a.b"): {"need": self.claim_id("need"), "text": self.text()}}
        tables |= {"proposal": {"reason_without_right": self.text(), "part": part}} if some() < 0.25 else {}
        tables |= {"meeting": {self.often("m1", "m٣"): self.meeting()}} if some() < 0.3 else {}
        tables |= {"history": self.history()} if some() < 0.6 else {}
        tables |= {self.one(*ODD_IDS, "own"): self.chance.choice(STRANGE)} if some() < 0.1 else {}
        return self.older(tables) if some() < 0.25 else tables | self.records(tables)

    def decision(self):
        """Return the answers about the decision."""
        found = {"they_say_none": [self.one("inside", "outside", "ruled_out", "odd")]}
        for name, field in FIELDS["decision"].items():
            if self.chance.random() < 0.3:
                found[name] = self.value("decision", name, field.form, ())
        return found

    def meeting(self):
        """Return a meeting."""
        found = {"on": self.chance.choice(DAYS), "who": [self.person()], "how": "call", "clearer_now": self.text()}
        return found | {"questions": self.chance.choice(NUMBERS), "say_backs": self.chance.choice(NUMBERS)}


def read(content, path):
    """Return the session of a file's bytes, and its faults."""
    found, faults = read_session(migrate(parse_content(path, content, None).document))
    return found, faults


def use(content, path, interview, seed):
    """Do with a session all that a user can, and save it; return whether it could be edited."""
    chance = random.Random(seed)
    session, faults = read(content, path)
    if faults or session.format > FORMAT:
        return False
    now = [TODAY]

    def clock():
        now[0] += timedelta(seconds=1)
        return now[0]

    session = with_hand_edits(session, TODAY)
    editor = SessionEditor(WorkingSession.begin(session, interview, session.at_question), clock, "priya")
    saved = [session]

    def save(session):
        saved.append(session)

    editor.on_change = save
    _answer(editor, chance)
    _say_back(editor, chance)
    for act in (editor.undo, editor.undo, editor.undo, editor.redo, editor.redo, *([editor.undo] * 5)):
        act()
    _talk(editor, chance)
    _remove_this(editor, chance)
    _report(editor)
    for each in (saved[0], saved[-1]):
        _save(each, path)
    ways = {each.path: chance.choice(each.ways) for each in find_differences(saved[0], saved[-1])}
    _save(merge(saved[0], saved[-1], ways, editor.author), path)
    return True


def _answer(editor, chance):
    """Answer at three places, with whatever their fields take."""
    for _ in range(3):
        position = editor.working.position
        place = chance.choice(list_all_places(editor.session, position.interview))
        editor.go(position.at(place))
        typed = {}
        for name in editor.working.question.fields:
            field = FIELDS[editor.working.question.of][name]
            match field.form:
                case "claims" | "claim" | "pick":
                    kinds = field.links or (editor.working.question.of,)
                    typed[name] = tuple(key for kind in kinds for key in getattr(editor.session, kind))[:2]
                case "choice":
                    typed[name] = chance.choice([value for value, _ in field.choices])
                case "records" | "say_back":
                    continue
                case _:
                    typed[name] = chance.choice(LINES)
        editor.answer(typed)
        editor.apply(
            lambda working, author: working.with_edits(
                toggle_not_known(working.session, working.interview, working.place), author
            )
        )
        editor.go(editor.working.position.onward())


def _say_back(editor, chance):
    """Say some claims back, narrow the answer, and vouch for an edit."""
    carrying = [*editor.session.goal, *editor.session.challenge, *editor.session.need][:3]
    what = (chance.choice(TEXTS), chance.choice(TEXTS), chance.choice(CLASSES[:-1]), "Mara Lind", date(2026, 3, 4))
    editor.edit(add_say_back(editor.session, dict.fromkeys(carrying), *what))
    for key in list(editor.session.said_back)[:1]:
        for claim in list(editor.session.said_back[key].of)[:1]:
            editor.edit(narrow_correction(editor.session, key, claim))
    for claim in carrying[:1]:
        editor.edit(vouch(editor.session, claim, "the same"))


def _talk(editor, chance):
    """Go through plain mode with lines drawn by chance."""
    lines = [chance.choice(LINES) for _ in range(14)]
    console = Console(lambda: lines.pop(0) if lines else None, lambda _text: None, is_terminal=chance.random() < 0.5)
    file = MemoryFile()
    file.editor_texts.run = lambda text: EditedText(text + "!")
    user = SimpleNamespace(export=lambda *_given: None)
    opened = OpenedSession(Path("odd.toml"), editor.session, Stamp(1, 1, 1, 1, ""), (), (), "", None, file)
    try:
        PlainInterview(Context(console, editor, AutoSave(opened, print, DirectSaver), user)).run()
    except EndOfInput:
        return


def _remove_this(editor, chance):
    """Put a claim away where there is one."""
    if editor.session.claims:
        claim = chance.choice(list(editor.session.claims))
        editor.go(editor.working.position.at_claim(claim))
        editor.apply(remove_claim_at)
        editor.undo()


def _report(editor):
    """Compute every paper and the replay."""
    session, interview, standing, today = editor.session, editor.working.interview, editor.standing, editor.today
    check_report(session, standing)
    write_sheet(session, list_questions(session, interview, standing), today, is_untouched=standing.is_untouched)
    list(write_letter(session, interview, standing, today))
    list(write_proposal(session, standing, today))
    proposal_report(session, standing)
    outline(session, standing.grades)
    list_speakers(session)
    find_differing_views(session)
    learn_from_session("key", Replay(session, interview), standing)


def _save(session, path):
    """Write a session as a save does, and read it again."""
    content = to_toml(session.document).encode()
    again, faults = read(content, path)
    assert not faults, faults
    assert are_equal(again.document, session.document)


def make_file(seed):
    """Return the bytes of a session's file drawn by a seed; nine of ten have no fault."""
    tables = Grammar(seed).session()
    while seed % 10 and tables["format"] in {1, FORMAT}:
        faults, places = read_session(migrate(tables))[1], find_new_places(tables)
        if not faults:
            break
        for fault in faults:
            tables = without(tables, find_old_path(fault.path, places))
    return to_toml(tables).encode()


def describe_fault(fault):
    """Return what was raised, and where."""
    trace = fault.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return f"{fault!r:.300} at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
