"""Broken files of any kind are opened or refused, never changed (P9)."""

import contextlib
import functools
import hashlib
import io
import random
import time
import tomllib
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from injuries import injure

from earnest.cli.main import main
from earnest.core.editing.working_session import WorkingSession
from earnest.core.reports.json_report import check_report
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.sheet import list_questions, write_sheet
from earnest.core.reports.review import outline
from earnest.core.standing.look_again import find_look_again
from earnest.core.standing.standing import assess
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import StorageError, UnusableFile

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SOURCES = [ROOT / "tests" / "store" / "example.toml", *sorted((ROOT / "sample_sessions").glob("*.toml"))]
TODAY = date(2026, 7, 30)
MOST_SECONDS = 5.0
interview_named = functools.cache(load_interview)
TOKENS = [
    *(b"nan inf -inf 0 -1 1e308 true 1979-05-27 0001-01-01 9999-12-31 9999-12-31T23:59:59-23:59 07:32:00").split(),
    *(b"0001-01-01T00:00:00+23:59 2026-02-30 9223372036854775807 9223372036854775808 0x_1 [] {} '' \"\"").split(),
    b'"\\u0000"',
    b'"\\uD800"',
    b'"\xe2\x80\xa8"',
    b"[[[]]]",
    b"[1, 'a']",
]
IDS = ["", ".", "a.b", " ", "g1", "c1", "n1", "٣", "é", "x\ny", 'q"q', "\x1b[2J", "0", "0001", "1", "-1", "9" * 30, "²"]
VALUES = [
    *IDS,
    float("nan"),
    float("inf"),
    0,
    -1,
    2**63 - 1,
    True,
    [],
    {},
    [[]],
    [{}],
    ["g1", "g1"],
    {"": ""},
    date.min,
    date.max,
    datetime.min,  # noqa: DTZ901 - nor here
    datetime.max,  # noqa: DTZ901 - nor here
    datetime.min.replace(tzinfo=UTC),
    datetime.max.replace(tzinfo=UTC),
    datetime(2026, 1, 1),  # noqa: DTZ001 - a file may leave the offset out
    "claim",
    "x" * 3000,
]


def swap_values(content, chance):
    """Return the file with a few values, keys or lines exchanged for others."""
    lines = content.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        number = chance.randrange(len(lines))
        key, equals, _ = lines[number].partition(b" = ")
        if equals:
            lines[number] = key + equals + chance.choice(TOKENS)
        else:
            lines[number] = chance.choice(lines)
    return b"\n".join(lines)


def tables_in(value, found=None):
    """Return every table and array inside a value."""
    found = [] if found is None else found
    if isinstance(value, dict | list):
        found.append(value)
        for inner in value.values() if isinstance(value, dict) else value:
            tables_in(inner, found)
    return found


def _change(table, chance):
    """Change one thing of a table or array to something unexpected."""
    if isinstance(table, list):
        table.append(deepcopy(chance.choice(VALUES)))
        return
    if not table:
        table[chance.choice(IDS)] = deepcopy(chance.choice(VALUES))
        return
    key = chance.choice(list(table))
    match chance.randrange(5):
        case 0:
            table[key] = deepcopy(chance.choice(VALUES))
        case 1:
            table[chance.choice(IDS)] = table.pop(key)
        case 2:
            table[chance.choice(IDS)] = table[key]
        case 3:
            table[key] = table[chance.choice(list(table))]
        case _:
            del table[key]


def make_odd(content, chance):
    """Return a sound TOML file whose tables hold unexpected keys, types, links and days."""
    document = tomllib.loads(content.decode())
    for _ in range(chance.choice([1, 1, 2, 4])):
        _change(chance.choice(tables_in(document)), chance)
    try:
        return to_toml(document).encode()
    except (ValueError, RecursionError):
        return content


def make_mutants(seed, count):
    """Yield files injured in a way that the seed decides."""
    chance = random.Random(seed)
    contents = [path.read_bytes() for path in SOURCES]
    for _ in range(count):
        yield chance.choice([injure, swap_values, make_odd, make_odd])(chance.choice(contents), chance)


def open_and_report(path):
    """Open a file and compute all that the app shows; return the refusal, if any."""
    try:
        opened = open_session(path)
    except UnusableFile as trouble:
        return str(trouble)
    try:
        interview = interview_named(opened.session.interview)
    except StorageError as trouble:
        return str(trouble)
    finally:
        opened.close()
    session = opened.session
    standing = assess(session, interview, TODAY)
    position = WorkingSession.begin(session, interview, opened.at_question).position
    for each in (position, position.onward(), position.backward(), position.past_first_round()):
        assert each is None or each.question
    outline(session, standing.grades)
    write_sheet(session, list_questions(session, interview, standing), TODAY, is_untouched=False)
    write_letter(session, interview, standing, TODAY)
    write_proposal(session, standing, TODAY)
    check_report(session, standing)
    find_look_again(session)
    return opened.unfit


def run_command(*words):
    """Run a command line in this process; return exit code and output."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(list(words))
    return code, out.getvalue()


def describe_failure(act, *given):
    """Return what a function raised and where, or nothing."""
    try:
        act(*given)
    except BaseException as trouble:  # noqa: BLE001 - that nothing at all is raised is what is tried
        trace = trouble.__traceback__
        while trace.tb_next:
            trace = trace.tb_next
        return f"{trouble!r:.200} at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
    return ""


def check_commands(path):
    """Run each command on a file, and check its output and exit code."""
    for command in ("check", "ask", "letter", "proposal"):
        code, told = run_command(command, str(path))
        assert code in {0, 1, 2, 3, 4}, (command, code, told[:200])
        assert "Traceback" not in told, told[:300]
    assert run_command("list", "--home", str(path.parent))[0] == 0


def count_mutants(kept, folder, seed, count, every):
    """Count for each mutant that it is opened or refused in time, and never changed."""
    path = folder.path / "noodle.toml"
    for number, content in enumerate(make_mutants(seed, count)):
        path.write_bytes(content)
        begun = time.process_time()
        raised = describe_failure(open_and_report, path)
        if number % every == 0:
            raised = raised or describe_failure(check_commands, path)
        spent = time.process_time() - begun
        same = hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(content).digest()
        kept.case(
            not raised and same and spent < MOST_SECONDS * 5, f"seed {seed} number {number}: {raised} {spent:.1f}s"
        )


def test_broken_file_is_answered_in_words(promise, folder):
    """Every command answers, and the file is unchanged to the byte."""
    kept = promise("P9", "mutated files through every command and the app's own opening")
    count_mutants(kept, folder, 1, 150, 15)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_hundred_thousand_broken_files_are_answered_in_words(promise, folder):
    """The same holds for a hundred thousand."""
    kept = promise("P9", "mutated files through every command and the app's own opening")
    for seed in range(100, 200):
        count_mutants(kept, folder, seed, 1000, 50)
    kept.holds()
