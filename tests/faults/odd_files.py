"""Whatever else lies in a folder of sessions, or around it, drawn from a grammar: odd, yet often readable."""

import random
import sqlite3
import tomllib
from contextlib import closing, suppress
from copy import deepcopy
from datetime import UTC, date, timedelta, timezone
from functools import lru_cache

from faults.odd_sessions import AT, CLASSES, LINES, NUMBERS, ODD_IDS, TEXTS, TIMES, Grammar

from earnest.core.model.fields import FIELDS
from earnest.store.library import index
from earnest.store.shipped import find_shipped
from earnest.store.toml.write import to_toml

VARIABLES = {
    "EARNEST_SCREENS": [
        "",
        ".",
        "/",
        "/dev/null",
        "~",
        "~nobody-at-all",
        "no/such",
        "a\nb",
        "x" * 5000,
        "é",
        "screens",
    ],
    "EARNEST_THEME": ["", "dark", "pink", "\x1b[2J", "x" * 3000, "é"],
    "EARNEST_WIRE": ["", "whole", "1"],
    "LANG": ["", "C", "C.UTF-8", "de_DE.UTF-8", "x" * 200, "zh_CN.GB18030", "..", "en_", "\n"],
    "LC_ALL": ["", "POSIX", "tr_TR.UTF-8", "de_DE@euro"],
    "TERM": ["", "dumb", "screen.xterm", "x" * 300, "\x1b"],
    "COLORTERM": ["", "truecolor", "x"],
    "NO_COLOR": ["", "1"],
    "COLUMNS": ["", "0", "-1", "80", "9" * 30, "x"],
    "LINES": ["", "0", "x", "24"],
    "VISUAL": ["true", "", "no-such-editor", "'", "true --wait", "/", "a\\"],
    "TMUX": ["", "x"],
    "STY": ["", "1.pts"],
    "SSH_CONNECTION": ["", "x"],
    "XDG_CONFIG_HOME": ["", "relative", "/dev/null", "/no/such"],
    "PYTHONIOENCODING": ["", "utf-8"],
    "TZ": ["", "UTC", "Nowhere/None", "x" * 300, "<+24>-24"],
}
SCHEMAS = [
    index.TABLE,
    index.TABLE.replace(", again", ""),
    index.TABLE.replace("name PRIMARY KEY, ", "name PRIMARY KEY, more, "),
    "CREATE TABLE other (a)",
    "CREATE VIEW session AS SELECT 1",
    "CREATE VIEW session AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    " SELECT x, x, x, x, x, x, x, x, x, x, x, x FROM c",
    f"{index.TABLE}; CREATE TRIGGER t BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'x'); END",
]
WHENCE = [UTC, timezone(timedelta(hours=23, minutes=59)), timezone(-timedelta(hours=23, minutes=59)), None]


class FileGrammar:
    """Draws the tables of the files beside a session."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self._session = Grammar(seed)

    def one(self, *choices):
        """Return one of some values."""
        return self.chance.choice(choices)

    def odd(self, usual):
        """Return a value, or now and then one of any kind."""
        strange = [*TEXTS, *TIMES, *NUMBERS, *ODD_IDS, [], {}, [[]], [{}], {"": ""}, True, 1.5, float("nan"), date.max]
        return usual if self.chance.random() < 0.85 else self.chance.choice(strange)

    def time(self):
        """Return a time, perhaps at an end of the calendar."""
        return self.one(*TIMES).replace(tzinfo=self.one(*WHENCE))

    def table(self, **usual):
        """Return a table, some of its keys gone or odd, and some more."""
        found = {key: self.odd(value) for key, value in usual.items() if self.chance.random() < 0.97}
        return found | ({self.one(*ODD_IDS): self.odd("x")} if self.chance.random() < 0.1 else {})

    def texts(self):
        """Return texts by name of a field."""
        names = [name for kind in FIELDS.values() for name in kind]
        return {self.one(*names, *ODD_IDS): self.odd(self.one(*LINES)) for _ in range(self.one(0, 1, 3))}

    def draft(self):
        """Return a draft of what was being typed."""
        facts = {
            "session": self.one("odd.toml", "odd.toml", "other.toml", "../x", ""),
            "sha256": self.one("", "0" * 64),
        }
        return self.table(**facts, at_question=self.one(*AT), typed_at=self.time(), texts=self.texts())

    def lock(self):
        """Return what a lock says of who holds it."""
        return self.table(who=self.one(*TEXTS), pid=self.one(*NUMBERS), host=self.one(*TEXTS), since=self.time())

    def notes(self):
        """Return notes of a coach on a replay."""
        notes = {
            self.one(*ODD_IDS, "n1", "n2"): self.table(
                entry=self.one(*NUMBERS), by=self.one(*TEXTS), at=self.time(), text=self.one(*TEXTS)
            )
            for _ in range(self.one(1, 1, 2, 4))
        }
        return self.table(format=1, note=notes)

    def preferences(self):
        """Return what was chosen in the app."""
        return self.table(theme=self.one("dark", "pink", *TEXTS), help=self.one("open", "folded", *TEXTS))

    def stage(self, tables):
        """Return a stage's tables with some of their values changed."""
        questions = list(tables["question"].items())
        self.chance.shuffle(questions)
        kept = dict(questions[self.one(0, 0, 0, 1) :] if len(questions) > 1 else questions)
        for question in kept.values():
            for key in [*question]:
                if self.chance.random() < 0.05:
                    question[key] = self.odd(self._word(key))
            if self.chance.random() < 0.05:
                question["sets"] = {self.one("side", "you", "route", "text"): self.one("inside", "hire", True, "x")}
        found = tables | {"question": {self._key(key): question for key, question in kept.items()}}
        for key in ("title", "name", "short", "about", "said_to"):
            if self.chance.random() < 0.1:
                found[key] = self.odd(self.one(*TEXTS))
        return found

    def _key(self, usual):
        """Return a key, now and then an odd one."""
        return usual if self.chance.random() < 0.95 else self.one(*ODD_IDS)

    def _word(self, key):
        """Return a value for a key of a question."""
        fields = [name for kind in FIELDS.values() for name in kind]
        usual = {
            "of": self.one(*FIELDS, "odd"),
            "fields": [self.one(*fields) for _ in range(self.one(0, 1, 2, 3))],
            "asked": self.one("once", "each"),
            "first": self.one(True, False),
            "none": self.one("", "inside", "outside", "ruled_out"),
        }
        return usual.get(key, self.one(*TEXTS, "{goal} {person}", "{challenge}", *CLASSES))

    def environment(self):
        """Return variables, most of them as they are."""
        return {name: self.one(*values) for name, values in VARIABLES.items() if self.chance.random() < 0.25}

    def content(self, tables):
        """Return the bytes of a file, now and then torn."""
        try:
            content = to_toml(tables).encode("utf-8", "surrogatepass")
        except (ValueError, TypeError, AttributeError):
            content = b"a = 1"
        if self.chance.random() < 0.15:
            at = self.chance.randrange(len(content) + 1)
            content = content[:at] + self.one(b"", b"\0", b"\xff", b"[[", b'"""', b"\n[a.b.c]\n", b"=", content[:50])
        return content

    def plant_index(self, path):
        """Put an index there, of a schema and with rows that are odd, or with torn bytes."""
        path.unlink(missing_ok=True)
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as found, found:
            found.executescript(self.one(index.TABLE, index.TABLE, *SCHEMAS))
            found.execute(f"PRAGMA user_version = {self.one(0, 7, index._rules_version())}")
            facts = path.with_name("odd.toml").stat()
            for name in ("odd.toml", "sound.toml", self.one(*ODD_IDS)):
                usual = [name, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino, 1.8e9, "A"]
                row = [*map(self._cell, [*usual, "keep listening", "goal", "label", "says", 0])]
                found.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        if self.chance.random() < 0.3:
            content = path.read_bytes()
            at = self.chance.randrange(len(content) + 1)
            path.write_bytes(
                content[:at] + self.one(b"", b"\0" * 50, b"x" * 500) + content[at + self.one(0, 50, 5000) :]
            )
        path.chmod(0o600)

    def _cell(self, usual):
        """Return a value of a row."""
        strange = [None, "", "x", -1, 2**63 - 1, -(2**63), 1.5, float("inf"), b"\xff", "\x1b[2J", *TEXTS[:6]]
        return usual if self.chance.random() < 0.8 else self.chance.choice(strange)

    def plant(self, folder, config):
        """Put odd files into a folder of sessions, beside `odd.toml`, and into that of the configuration."""
        editor = folder / ".earnest-editor-0123456789abcdef"
        about = self.draft()
        files = {
            folder / ".odd.lock": self.lock,
            folder / ".odd.draft": self.draft,
            folder / "odd.notes.toml": self.notes,
            config / "preferences.toml": self.preferences,
            editor / "about.toml": lambda: about | {"field": self.odd("text")},
            editor / "1.txt": self.preferences,
        }
        for path, draw in files.items():
            if self.chance.random() < 0.6:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.write_bytes(self.content(draw()))
                path.chmod(0o600)
        if self.chance.random() < 0.5:
            self.plant_index(folder / index.NAME)

    def plant_stages(self, folder):
        """Put an interview there, of which some stages are odd."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path, tables in shipped_stages():
            changed = self.stage(deepcopy(tables)) if self.chance.random() < 0.3 else tables
            (folder / path).write_bytes(self.content(changed) if changed is not tables else to_toml(tables).encode())


@lru_cache
def shipped_stages():
    """Return the stages that ship: the name of each file, and its tables."""
    paths = sorted((find_shipped("screens") / "client").glob("*.toml"))
    return [(path.name, tomllib.loads(path.read_text("utf-8"))) for path in paths]
