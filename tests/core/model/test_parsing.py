import random
from copy import deepcopy
from datetime import UTC, date, datetime, time

import pytest
from core.session_builder import SessionBuilder, honest, shuffled

from earnest.core.history.steps import session_at, with_hand_edits
from earnest.core.history.undo import undo
from earnest.core.model.faults import Fault, NotASession
from earnest.core.model.links import link_faults
from earnest.core.model.parsing import read_session
from earnest.core.model.unknown_keys import find_typos, find_unknown_keys, is_typo
from earnest.core.reports.questions.sheet import list_questions
from earnest.core.reports.review import outline
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict

MORNING = datetime(2026, 3, 20, 9, tzinfo=UTC)
ODD = [
    *(0, -1, 2.5, True, "", "x", "you", "g1", "that's it", [], ["g1"], [1, 2], [[]], [{}], {}, {"x": 1}, {"text": 5}),
    *(
        date(2026, 1, 1),
        datetime(2026, 1, 1, tzinfo=UTC),
        time(1),
        10**30,
        "\u202e\x00",
        float("inf"),
        {"text": {"a": 1}},
    ),
]


def put(tables, path, value):
    """Put a value at a path; Ellipsis takes it away."""
    for key in path[:-1]:
        tables = tables[key]
    if value is ...:
        del tables[path[-1]]
    else:
        tables[path[-1]] = value


def test_example_of_the_design_is_read_without_a_fault(example, interview):
    """The contract by example means what it says, to its verdict."""
    session, faults = read_session(example)
    standing = assess(session, interview)

    assert not faults
    assert standing.verdict is Verdict.KNOW_THE_FIELD
    assert standing.chain.ids == ("g1", "c1", "n1")
    assert standing.orphans == ()
    assert session.document is example


@pytest.mark.parametrize("key", ["format", "client", "interview"])
@pytest.mark.parametrize("value", [..., 1.0, True, ["x"], {}, None])
def test_file_without_its_head_is_not_a_session(example, key, value):
    """Format, client and interview must be there and be what they are."""
    put(example, (key,), value)

    with pytest.raises(NotASession) as wrong:
        read_session(example)

    assert [fault.key for fault in wrong.value.faults] == [key]
    assert key in str(wrong.value)


def test_empty_file_is_not_a_session():
    """All missing keys are reported at once."""
    with pytest.raises(NotASession) as wrong:
        read_session({})

    assert [fault.key for fault in wrong.value.faults] == ["format", "client", "interview"]


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("goal.g1.text", 5, "goal.g1.text: expected text in quotes, found a number"),
        ("goal.g1.owner", "dana", 'goal.g1.owner: expected a list such as ["g1"], found text'),
        ("goal.g1.owner", [1, 2], "goal.g1.owner: expected text in quotes, found a number"),
        ("goal.g1", "text", "goal.g1: expected a table, found text"),
        ("goal", [1], "goal: expected a table, found a list"),
        ("quote.q1.on", "4 March", "quote.q1.on: expected a date such as 2026-03-04, found text"),
        (
            "quote.q1.on",
            datetime(2026, 3, 4, tzinfo=UTC),
            "quote.q1.on: expected a date such as 2026-03-04, found a date and time",
        ),
        ("challenge.c1.remove_first", "yes", "challenge.c1.remove_first: expected true or false, found text"),
        ("challenge.c1.side", "left", "challenge.c1.side: expected one of 'inside', 'outside', found text"),
        ("need.n1.rank_told", 1.5, "need.n1.rank_told: expected a whole number, found a number with a point"),
        ("need.n1.rank_told", True, "need.n1.rank_told: expected a whole number, found true or false"),
        (
            "said_back.s1.class",
            "maybe",
            "said_back.s1.class: expected one of \"that's it\", 'yes but', 'a polite yes', 'no', found text",
        ),
        ("said_back.s1.of.g1", 1, "said_back.s1.of.g1: expected text in quotes, found a number"),
        ("decision", 1, "decision: expected a table, found a number"),
        (
            "history.0001.at",
            date(2026, 3, 3),
            "history.0001.at: expected a date and time with its offset, such as 2026-03-04T11:40:30+01:00",
        ),
        ("history.0001.by", ..., "history.0001.by: expected a value, and there is none"),
        ("started", time(9), "started: expected a date and time with its offset, such as 2026-03-04T11:40:30+01:00"),
        ("not_known.shortlist", "proof", 'not_known.shortlist: expected a list such as ["g1"], found text'),
    ],
)
def test_wrong_type_is_a_fault_with_key_and_expectation(example, path, value, told):
    """The message names the place and the type, and never the client's words."""
    put(example, path.split("."), value)

    _, faults = read_session(example)

    assert any(str(fault).startswith(told) for fault in faults)


def test_wrong_key_alone_is_left_out(example):
    """A wrong value costs that value; everything round it is still read."""
    put(example, ("goal", "g1", "owner"), [1, 2])
    put(example, ("goal", "g1", "measure"), 7)
    example["history"]["0003"] = {"path": "goal.g1.text"}

    session, faults = read_session(example)

    assert [fault.key for fault in faults] == ["goal.g1.measure", "goal.g1.owner", "history.0003.at", "history.0003.by"]
    assert session.goal["g1"].text.startswith("Be among")
    assert list(session.history) == ["0001", "0002"]


@pytest.mark.parametrize(
    ("path", "value", "key", "expected"),
    [
        ("goal.g1.owner", ["dana", "ghost"], "goal.g1.owner", "the id of a person in this file"),
        ("challenge.c1.blocks", ["c1"], "challenge.c1.blocks", "the id of a goal in this file"),
        ("need.n1.answers", ["c9"], "need.n1.answers", "the id of a challenge in this file"),
        (
            "ruling_out.r1.because_of",
            ["o1"],
            "ruling_out.r1.because_of",
            "the id of a goal or a challenge in this file",
        ),
        ("ruling_out.r1.who_minded", "x", "ruling_out.r1.who_minded", "the id of a person in this file"),
        ("reason.w1.goal", "n1", "reason.w1.goal", "the id of a goal in this file"),
        ("quote.q4.who", "Dana", "quote.q4.who", "the id of a person in this file"),
        ("said_back.s1.who", "x", "said_back.s1.who", "the id of a person in this file"),
        ("said_back.s1.of.z9", "0" * 16, "said_back.s1.of.z9", "the id of a claim in this file"),
        ("said_back.s1.same_meaning.z9", {}, "said_back.s1.same_meaning.z9", "the id of a claim in this file"),
        ("settled.x1.claim", "z", "settled.x1.claim", "the id of a claim in this file"),
        ("own_question.q1.serves", "z", "own_question.q1.serves", "the id of a claim in this file"),
        ("proposal.part.p1.need", "c1", "proposal.part.p1.need", "the id of a need in this file"),
        ("meeting.m1.who", ["you", "x"], "meeting.m1.who", "the id of a person in this file"),
    ],
)
def test_broken_link_is_a_fault(example, path, value, key, expected):
    """An id that leads nowhere, or to another kind of thing, is named with what it should be."""
    put(example, path.split("."), value)

    _, faults = read_session(example)

    assert faults == (Fault(tuple(key.split(".")), expected, "a link to nothing"),)


def test_id_belongs_to_one_claim_only():
    """Say-backs name claims by their ids, so that two kinds cannot share one."""
    case = SessionBuilder().put("goal", "x", text="More").put("need", "x", text="Less")

    assert [str(fault) for fault in link_faults(read_session(case.tables)[0])] == [
        "need.x: expected an id of its own: goal.x has this one"
    ]


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        (("goal", "g1", "mesure"), "measure"),
        (("goal", "g1", "meausre"), "measure"),
        (("goals",), "goal"),
        (("said_back", "s1", "class_"), "class"),
        (("quote", "g1h1", "word"), "words"),
        (("need", "n1", "anwsers"), "answers"),
        (("you", "ofer"), "offer"),
    ],
)
def test_typo_in_a_key_is_a_fault(path, meant):
    """An unknown key close to one that is absent is taken for a slip of the hand."""
    case = honest()
    for where in [("goal", "g1", "measure"), ("quote", "g1h1", "words"), ("need", "n1", "answers")]:
        case.without(*where)
    case.without("you", "offer").without("said_back", "s1", "class")
    tables = {key: value for key, value in case.tables.items() if path != ("goals",) or key != "goal"}
    put(tables, path, {} if path == ("goals",) else "x")

    found = find_typos(tables)

    assert [(fault.path, fault.expected) for fault in found] == [
        (path, f"{meant}, or a key of your own with a name less like it")
    ]


def test_unknown_key_is_no_typo(example):
    """Unknown keys survive; near a present key or in unknown tables they are no typo."""
    example["goal"]["g1"]["texts"] = "x"
    example["goal"]["g1"]["colour"] = "red"
    example["mine"] = {"measur": 1}
    example["by"] = "me"

    session, faults = read_session(example)

    assert not faults
    assert find_unknown_keys(example) == (("mine",), ("by",), ("goal", "g1", "texts"), ("goal", "g1", "colour"))
    assert session.document["goal"]["g1"]["colour"] == "red"


@pytest.mark.parametrize(
    ("key", "known", "slip"),
    [
        ("bu", "by", True),
        ("to", "by", False),
        ("dya", "day", True),
        ("quite_other", "text", False),
        ("tetx", "text", True),
    ],
)
def test_short_keys_allow_one_letter(key, known, slip):
    """In two or three letters one difference is a slip, two are another word."""
    assert is_typo(key, known) is slip


def exercise(tables, interview):
    """Do everything with a file that a reader of it does."""
    try:
        session, faults = read_session(tables)
    except NotASession:
        return
    assert all(str(fault) for fault in faults)
    standing = assess(session, interview)
    assert standing.why is not None
    outline(session, standing.grades)
    list_questions(session, interview, standing)
    find_unknown_keys(tables)
    undo(session)
    if not faults:
        session = with_hand_edits(session, datetime(2026, 5, 1, tzinfo=UTC))
    session_at(session, len(session.history))


def walk(tables, path=()):
    """List the paths of all keys, tables included."""
    found = []
    for key, value in tables.items():
        found.append((*path, key))
        if isinstance(value, dict):
            found.extend(walk(value, (*path, key)))
    return found


def mutated(tables, dice):
    """Return the tables with one key changed at random: taken away, renamed, or holding something odd."""
    tables = deepcopy(tables)
    paths = walk(tables)
    path = dice.choice(paths)
    way = dice.randrange(5)
    if way == 0:
        put(tables, path, ...)
    elif way == 1:
        put(tables, (*path[:-1], path[-1] + dice.choice("sx_1 ")), dice.choice(ODD))
    elif way == 2:
        put(tables, path, dice.choice(ODD))
    else:
        other = tables
        for key in dice.choice(paths):
            other = other[key]
        put(tables, path, deepcopy(other) if isinstance(other, dict) else other)
    return tables


def some_mutations(example, interview, seeds, depth):
    """Exercise files that went wrong in several places."""
    for seed in seeds:
        dice = random.Random(seed)
        tables = example
        for _ in range(dice.randint(1, depth)):
            tables = mutated(tables, dice)
        exercise(tables, interview)


@pytest.mark.parametrize("part", range(4))
def test_no_broken_file_raises_anything_but_not_a_session(example, interview, part):
    """However a file is damaged, it is read as far as it goes, and never with a traceback."""
    some_mutations(example, interview, range(part * 60, part * 60 + 60), 3)


@pytest.mark.long
def test_no_badly_broken_file_raises_anything_but_not_a_session(example, interview):
    """The same for thousands of files with a dozen mistakes each."""
    some_mutations(example, interview, range(10_000, 20_000), 12)


@pytest.mark.slow
def test_every_key_of_the_example_may_be_missing_or_odd(example, interview):
    """One by one, each key is taken away or holds a number."""
    for path in walk(example):
        for value in (..., 5):
            tables = deepcopy(example)
            put(tables, path, value)
            exercise(tables, interview)


def test_example_sorted_otherwise_is_the_same(example, interview):
    """A file sorted by hand, its history too, is judged alike."""
    first = assess(read_session(example)[0], interview)

    for seed in range(20):
        other = assess(read_session(shuffled(example, seed))[0], interview)
        assert (first.verdict, first.chain, first.grades, first.weakest) == (
            *(other.verdict, other.chain, other.grades, other.weakest),
        )
        assert (first.ask_next, first.why, first.look_again) == (other.ask_next, other.why, other.look_again)


TWO = {"path": "goal.g1.why_now", "both": ["The lease", "The bank"], "who": ["dana", "mara"], "when": [MORNING] * 2}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"path": ...}, "path"),
        ({"path": "."}, "path"),
        ({"path": "format", "both": [2, 3]}, "path"),
        ({"path": "history.0001.at"}, "path"),
        ({"earlier": {"0001": {"at": MORNING, "by": "mara", "path": "goal.g1.text", "now": "x"}}}, "path"),
        ({"both": ...}, "both"),
        ({"both": ["The lease"], "who": ["dana"], "when": [MORNING]}, "both"),
        ({"who": ...}, "both"),
        ({"why": ["told"]}, "both"),
        ({"both": ["The lease", 5]}, "both"),
        ({"path": "goal.g1"}, "both"),
        ({"path": "goal.g1.text.deep"}, "both"),
    ],
)
def test_unusable_clash_is_told_and_left_out(wrong, key, interview):
    """What somebody's hand made of two versions never stops the session from being shown."""
    tables = {**honest().session().document, "clash": {"k1": dict(TWO)}}
    for name, value in wrong.items():
        put(tables, ("clash", "k1", name), value)

    session, faults = read_session(tables)

    assert [fault.path for fault in faults] == [("clash", "k1", key)]
    assert not session.clash
    assert assess(session, interview).verdict is Verdict.EARNED


def test_sound_clash_is_kept():
    """Two versions of one key, each with who and when, are no fault."""
    session, faults = read_session({**honest().session().document, "clash": {"k1": dict(TWO)}})

    assert not faults
    assert session.clash["k1"].both == ("The lease", "The bank")
