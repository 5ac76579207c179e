import re
import string
import tomllib
from pathlib import Path

import pytest

from earnest.core.interview.stage import PLACEHOLDERS, Question, read_stage
from earnest.core.model.fields import FIELDS, NONE_SAID
from earnest.core.model.kinds import KIND, STAGES

SCREENS = Path(__file__).parents[3] / "screens"
FOLDER = SCREENS / "client"
FILES = sorted(FOLDER.glob("*.toml"))


@pytest.fixture
def tables():
    """Return the tables of a small stage file, to be broken at will."""
    question = {
        "of": "goal",
        "fields": ["text"],
        "asked": "each",
        "you": "What is it?",
        "client": "What is it, for {person}?",
        "yields": "it",
        "help": "Ask.",
        "example": "So.",
        "example_from": "a shop",
    }
    head = {"stage": "goal", "number": 1, "title": "Goal", "name": "Goal", "short": "Goal", "about": "They set a goal."}
    return head | {"question": {"text": question}}


def faults_of(tables):
    """Return the faults of a stage file, one a line."""
    stage, faults = read_stage(tables)
    assert (stage is None) is bool(faults)
    return [str(fault) for fault in faults]


def test_seven_files_make_the_interview_in_reading_order(interview):
    """The files' names, numbers and stages agree."""
    assert [path.name[0] for path in FILES] == list("1234567")
    assert [stage.stage for stage in interview.stages] == list(STAGES)
    assert [stage.number for stage in interview.stages] == list(range(1, 8))
    assert all(interview.stage(stage.stage) is stage for stage in interview.stages)


def test_interview_has_forty_one_questions_nine_of_them_first(interview):
    """The first round is the nine questions that a chain hangs on."""
    every = list(interview.questions())

    first = [(stage.stage, key) for stage, key, question in every if question.first]
    assert len(every) == 41
    assert len(first) == 9
    assert {stage for stage, _ in first} == {"goal", "challenges", "need"}


EVERY = sorted(SCREENS.glob("*/*.toml"))


def shipped(path):
    """A stage file as it is shipped, read."""
    stage, faults = read_stage(tomllib.loads(path.read_text("utf-8")))
    assert not faults
    return stage


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_shipped_file_fits_what_the_core_knows(path):
    """Every field, kind and brace in a stage file is known; every question has both voices."""
    stage, faults = read_stage(tomllib.loads(path.read_text("utf-8")))

    assert not faults
    for key, question in stage.question.items():
        assert set(question.fields) <= set(FIELDS[question.of]), key
        assert question.client.count("?") == 1, key
        assert question.client.endswith("?") or "?" in question.client, key
        assert question.you != question.client, key
        braces = {
            name for voice in (question.you, question.client) for _, name, _, _ in string.Formatter().parse(voice)
        }
        assert braces <= {None, *PLACEHOLDERS}, key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_job_hunter_is_asked_for_the_same_facts_in_other_words(path):
    """An interview with an employer fills the same fields, so that a session may pass from one to the other."""
    client, employer = shipped(path), shipped(SCREENS / "employer" / path.name)

    for (key, asked), (other_key, other) in zip(client.question.items(), employer.question.items(), strict=True):
        assert key == other_key
        assert (asked.of, asked.fields, asked.asked, asked.first, asked.sets, asked.none) == (
            other.of,
            other.fields,
            other.asked,
            other.first,
            other.sets,
            other.none,
        )
        assert asked.help != other.help
        assert asked.example != other.example
    assert (client.said_to, employer.said_to) == ("client", "employer")


@pytest.mark.parametrize("path", sorted(SCREENS.glob("employer/*.toml")), ids=lambda path: path.stem)
def test_employer_never_hears_the_stages_named(path):
    """They may not know that they go through them; and nothing is asked about the applicant, the doubts apart."""
    for key, question in shipped(path).question.items():
        spoken = set(re.findall(r"[a-z]+", question.client.casefold()))
        assert not spoken & {"stage", "stages", "challenge", "challenges", "need", "needs", "option", "options"}, key
        assert not spoken & {"shortlist", "criterion", "criteria", "goals"}, key
        assert key in {"said_back", "falls_short"} or not spoken & {"i", "my", "mine", "myself"}, key


def test_every_question_can_be_reached_by_its_place(interview):
    """Questions are counted from one within their stage."""
    goal = interview.stage("goal")

    assert [goal.place_of(key) for key in goal.question] == list(range(1, len(goal.question) + 1))


def test_every_field_that_can_be_asked_for_is_in_the_file_or_on_a_page(interview):
    """The core knows no field of a kind that no question asks for, save the records."""
    asked = {
        (question.of, field) for _, _, question in interview.questions() for field in (*question.fields, *question.sets)
    }
    known = {(of, field) for of, fields in FIELDS.items() for field in fields}

    left = {(of, field) for of, field in known - asked if field not in {"heard", "said_back"}}
    assert left <= {("person", "role")}
    assert set(NONE_SAID) == {question.none for _, _, question in interview.questions()} - {""}
    assert set(KIND) < set(FIELDS)


def test_small_stage_file_is_enough(tables):
    """Nothing more is asked of a file than that."""
    assert not faults_of(tables)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("number", 2, "number: expected 1, the place of goal"),
        ("number", 0, "number: expected input should be greater than or equal to 1"),
        ("number", "1", "number: expected a whole number"),
        ("stage", "goals", "stage: expected one of 'goal', 'challenges'"),
        ("title", "", "title: expected some words"),
        ("title", ..., "title: expected a value, and there is none"),
        ("colour", "red", "colour: expected a key that Earnest knows"),
        ("question", {}, "question: expected "),
        ("question", "what", "question: expected a table"),
    ],
)
def test_mistake_at_the_top_names_its_key(tables, key, value, told):
    """A changed stage file shows where its mistake is."""
    if value is ...:
        del tables[key]
    else:
        tables[key] = value

    [fault] = faults_of(tables)

    assert fault.startswith(told)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("of", "goals", "of: expected one of goal, challenge, need"),
        ("fields", [], "fields: expected at least one field"),
        ("fields", ["txt"], "fields: expected fields of goal: text, measure"),
        ("fields", "text", 'fields: expected a list such as ["g1"]'),
        ("fields", [1], "fields: expected text in quotes"),
        ("asked", "twice", "asked: expected one of 'once', 'each'"),
        ("asked", "once", "asked: expected each"),
        ("sets", {"sid": "inside"}, "sets: expected fields of goal"),
        ("none", "all", "none: expected one of"),
        ("you", "", "you: expected some words"),
        ("client", ..., "client: expected a value, and there is none"),
        ("client", "What of {goals}?", "client: expected no braces but {goal}, {challenge}, {person}"),
        ("client", "What of {}?", "client: expected no braces but"),
        ("you", "What of {goal?", "you: expected no braces but"),
        ("you", "What of {goal:>9}?", "you: expected no braces but"),
        ("you", "What of {goal!r}?", "you: expected no braces but"),
        ("help", "Ask {who}.", "help: expected no braces but"),
        ("first", "yes", "first: expected true or false"),
        ("hint", "x", "hint: expected a key that Earnest knows"),
    ],
)
def test_mistake_in_a_question_names_its_key(tables, key, value, told):
    """Down to the key of the question."""
    if value is ...:
        del tables["question"]["text"][key]
    else:
        tables["question"]["text"][key] = value

    [fault] = faults_of(tables)

    assert fault.startswith(f"question.text.{told}")


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"of": "challenge", "sets": {"side": "insde"}}, "question.text.sets.side: expected one of inside, outside"),
        ({"of": "contender", "sets": {"you": "yes"}}, "question.text.sets.you: expected one of true"),
        ({"of": "contender", "sets": {"you": True}}, None),
        ({"of": "criterion", "sets": {"text": "same"}}, None),
        ({"sets": {"text": True}}, "question.text.sets.text: expected text in quotes, for a field that holds text"),
        ({"sets": {"owner": "mara"}}, "question.text.sets.owner: expected text in quotes, for a field that holds text"),
        ({"fields": ["measure"]}, "question: expected a question that begins a claim, or is asked once"),
        ({"of": "decision", "fields": ["path"]}, "question.text.asked: expected once"),
        ({"of": "challenge", "fields": ["remove_first"]}, "question.text.asked: expected once"),
        ({"of": "challenge", "fields": ["remove_first"], "asked": "once"}, None),
    ],
)
def test_question_that_sets_a_misfit_is_a_fault(tables, keys, told):
    """A question that would fail when answered is reported when read."""
    tables["question"]["text"] |= keys

    assert faults_of(tables) == ([told] if told else [])


@pytest.mark.parametrize(
    ("fields", "sets", "asked", "begins"),
    [
        (("text",), {}, "each", True),
        (("name", "role"), {}, "each", True),
        (("measure",), {}, "each", False),
        (("falls_short",), {"you": True}, "each", True),
        (("text",), {}, "once", False),
    ],
)
def test_question_begins_a_claim_by_its_first_field_or_what_it_sets(tables, fields, sets, asked, begins):
    """An answer can begin something new where it gives it a text, a name or a kind."""
    keys = tables["question"]["text"] | {"fields": fields, "sets": sets, "asked": asked}

    assert Question.model_validate(keys).begins is begins
