"""Sessions that fool themselves earn nothing unremarked, and honest ones earn however unusual they are."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from core.session_builder import LANGUAGE_SAMPLES, LanguageSample, honest

from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

CASES = tomllib.loads((Path(__file__).parent / "judged_sessions.toml").read_text("utf-8"))
TODAY = date(2026, 4, 1)
ENTERED = datetime(2026, 3, 31, 9, tzinfo=UTC)
SAMPLES = {each.code: each for each in LANGUAGE_SAMPLES}
SAMPLES |= {
    code: LanguageSample(code, **{**each, "quotes": tuple(each["quotes"])}) for code, each in CASES["language"].items()
}
UNASKED = frozenset(
    "refusal hedged_yes polite_yes off_topic unseen whose_side summed_up near_copies day_to_come other_day".split()
)
"""What asks whether their words say no, are theirs, are one, or were said when they are said to be."""
SALT = "\u00ad\u200b\u2060"


def written(value, sample):
    """Return a value with the language's own texts in place of their names."""
    if isinstance(value, dict):
        return {key: written(each, sample) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    quotes = " ".join(sample.quotes)
    salted = " ".join(f"{word[:2]}{SALT}{word[2:]}" for word in quotes.split())
    texts = {"@salted_quotes": salted, "@quotes": quotes, "@said": sample.said, "@g1": sample.goal, "@n1": sample.need}
    texts |= {f"@q{number}": quote for number, quote in enumerate(sample.quotes, 1)}
    for name, text in texts.items():
        value = value.replace(name, text)
    return value


def changed(case):
    """Return the tables of a case."""
    sample = SAMPLES[case["language"]]
    tables = honest(sample).tables
    for path, value in written(case["change"], sample).items():
        *above, key = path.split(".")
        table = tables
        for name in above:
            table = table.setdefault(name, {})
        table[key] = value
    texts = {key: each["text"] for kind in ("goal", "challenge", "need") for key, each in tables[kind].items()}
    for said in tables["said_back"].values():
        of = said["of"] if case.get("lapses") else {key: texts[key] for key in said["of"]}
        said["of"] = {key: fingerprint(text) for key, text in of.items()}
    if entered := case.get("entered"):
        table = tables
        for name in entered.split("."):
            table = table[name]
        tables["history"] = {"0001": {"at": ENTERED, "by": "priya", "path": f"{entered}.on", "now": table["on"]}}
    return tables


def listed(kind):
    """Return the cases of a kind."""
    return [pytest.param(case, id=name) for name, case in CASES[kind].items()]


@pytest.mark.parametrize("case", listed("gaming"))
def test_gaming_earns_nothing_unremarked(case, interview):
    """Each has its verdict; one that earns is asked about by the rule that sees it."""
    session, faults = read_session(changed(case))
    found = assess(session, interview, TODAY)

    assert not faults
    assert found.verdict.value == case["verdict"], case["why"]
    assert found.verdict.may_propose <= bool(case.get("asks"))
    assert {each.rule for each in found.remarks}.issuperset(case.get("asks", ()))


@pytest.mark.parametrize("case", listed("honest"))
def test_honest_earns(case, interview):
    """However unusual it is; and nothing asks whether their words say no, or are theirs."""
    session, faults = read_session(changed(case))
    found = assess(session, interview, TODAY)

    assert not faults
    assert found.verdict.value == case["verdict"] == "earned", case["why"]
    assert not UNASKED.intersection(each.rule for each in found.remarks)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_honest_session_of_a_language_earns(sample, interview):
    """What the cases change is earned before."""
    session, _ = read_session(honest(sample).tables)

    assert assess(session, interview, TODAY).verdict.value == "earned"


def test_there_are_enough_of_each():
    """A hundred and more, in ten languages and more, of every kind."""
    cases = [*CASES["gaming"].values(), *CASES["honest"].values()]

    assert len(cases) >= 100
    assert min(len(CASES["gaming"]), len(CASES["honest"])) >= 30
    assert len({case["language"] for case in cases}) >= 10
