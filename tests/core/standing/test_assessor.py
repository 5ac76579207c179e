from collections import Counter
from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread, get_ident

import pytest

from earnest.core.evidence import copies, grading, records
from earnest.core.history import claim_history
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.remarks import evidence_remarks, hints, unseen, wording_finder
from earnest.core.standing.assessor import Assessor
from earnest.core.standing.standing import assess

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = date(2026, 6, 1)
NEEDS = 20
CHANGES = 5
WORK = (
    (grading, "_grade_claim"),
    (records, "_weigh_claim"),
    (copies, "_units_of"),
    (wording_finder, "_of_claim"),
    (hints, "_hints_in"),
    (unseen, "_unseen_in"),
    (evidence_remarks, "_none_said_in"),
)
"""What is worked out once for each claim."""
QUOTE = "_weighed_quote"
"""What is worked out once for each quote."""
ENTRY = "split_path"
"""What is done once for each entry of the history."""


def begun(client):
    """Return a session with a goal, a challenge and many needs."""
    quote = {"words": f"{client} said that they need this", "who": "dana", "on": TODAY}
    quotes = {f"q{n}": {**quote, "for": [f"n{n}"]} for n in range(NEEDS)}
    needs = {
        f"n{n}": {"text": f"What {client} needs first is thing number {n}", "answers": ["c1"]} for n in range(NEEDS)
    }
    tables = {
        "format": 2,
        "client": client,
        "interview": "client",
        "person": {"dana": {"name": "Dana"}},
        "quote": quotes,
    }
    goal, challenge = {"g1": {"text": "Serve more"}}, {"c1": {"text": "The queue is long", "blocks": ["g1"]}}
    return read_session({**tables, "goal": goal, "challenge": challenge, "need": needs})[0]


def changed(session, number):
    """Return the session after one more change of one need."""
    edit = Edit(("need", f"n{number}", "text"), f"They need to know it by {number} o'clock")
    return apply_edits(session, [edit], Author("priya", START + timedelta(minutes=number)))


@pytest.fixture
def work(monkeypatch):
    """Return a count of what is worked out, by thread and function."""
    counts = Counter()

    def counting(name, function):
        def counted(*given):
            counts[get_ident(), name] += 1
            return function(*given)

        return counted

    for module, name in (*WORK, (records, QUOTE), (claim_history, ENTRY)):
        monkeypatch.setattr(module, name, counting(name, getattr(module, name)))
    return counts


def test_two_assessors_in_two_threads_never_evict_one_another(work, interview):
    """Two sessions are judged alternately, and of each only what changed is worked out again."""
    barrier, found = Barrier(2, timeout=30), {}

    def run(client):
        """Assess a session after each of its changes, in turn with the other thread."""
        assessor, session, own = Assessor(), begun(client), get_ident()
        found[client] = [(assessor.assess(session, interview, TODAY), session)]
        first = {name: work[own, name] for name in (QUOTE, *(name for _, name in WORK))}
        later = []
        for number in range(CHANGES):
            session = changed(session, number)
            barrier.wait()
            before = Counter({name: count for (thread, name), count in work.items() if thread == own})
            found[client].append((assessor.assess(session, interview, TODAY), session))
            after = Counter({name: count for (thread, name), count in work.items() if thread == own})
            later.append(after - before)
        found[client, "work"] = first, later

    threads = [Thread(target=run, args=(client,)) for client in ("A bank", "A shop")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    for client in ("A bank", "A shop"):
        first, later = found[client, "work"]
        assert first == {QUOTE: NEEDS, **{name: NEEDS + 2 for _, name in WORK}}
        assert later == [Counter({ENTRY: 1, **{name: 1 for _, name in WORK}})] * CHANGES
        assert [standing for standing, _ in found[client]] == [
            assess(session, interview, TODAY) for _, session in found[client]
        ]


def test_grades_of_an_assessor_are_those_of_its_standing(interview):
    """A form asks at each key what a record would make of a claim, before anything is saved."""
    assessor, session = Assessor(), begun("A bank")
    grades = assessor.grade(session)

    assert {key: grade.grade for key, grade in grades.items()} == {
        key: grade.grade for key, grade in assessor.assess(session, interview).grades.items()
    }


def test_session_before_a_change_is_assessed_from_memory(work, interview):
    """Going back to an earlier session grades nothing again."""
    assessor, before = Assessor(), begun("A bank")
    after = changed(before, 1)
    assessor.assess(before, interview)
    assessor.assess(after, interview)
    work.clear()

    assessor.assess(before, interview)

    graded = {name for _, name in work}
    assert graded.isdisjoint({"_grade_claim", "_weigh_claim", QUOTE, ENTRY})


def test_verdict_reads_a_history_once_and_as_the_file_has_it(interview):
    """A verdict on a file that was just opened costs no history in full, unless a goal or challenge was reworded."""
    read, _ = read_session(changed(begun("A bank"), 1).document)
    assess(read, interview, TODAY)

    assert read.history
    assert "past" not in vars(read)


@pytest.mark.parametrize("length", [1, 2500], ids=["short", "long enough to be kept as what changed"])
def test_rewording_is_told_the_same_of_a_file_and_of_its_session(length, interview):
    """What an answer was before is known, however much of the history is in the file."""
    assessor, session = Assessor(), changed(begun("A bank"), 1)
    for number, text in enumerate(("The queue", "The queue now", "The line")):
        edit = Edit(("challenge", "c1", "text"), text + " is long" * length)
        session = apply_edits(session, [edit], Author("priya", START + timedelta(hours=number + 1)))
        found = assessor.assess(session, interview, TODAY)

        assert found == assess(read_session(session.document)[0], interview, TODAY)
    assert found.look_again == ("n1",)
