"""Each sentence of the contract on grades and verdicts holds, alone and where two meet."""

import copy
import hashlib
import tomllib
import unicodedata
from datetime import date
from functools import reduce
from pathlib import Path

import pytest

from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

CONTRACT = tomllib.loads((Path(__file__).parent / "contract_cases.toml").read_text("utf-8"))
SESSION = CONTRACT["session"]
TEXTS = {
    **{key: SESSION[kind][key]["text"] for kind, key in (("goal", "g1"), ("challenge", "c1"), ("need", "n1"))},
    **{key: SESSION["quote"][key]["words"] for key in ("q1", "q2", "q3")},
    "said": SESSION["said_back"]["s1"]["said"],
}
TODAY = date(2026, 4, 1)


def old_print(text):
    """Return a fingerprint as format 1 had it."""
    folded = " ".join(unicodedata.normalize("NFC", text).split()).casefold().rstrip(" .!?…")
    return hashlib.sha256(folded.encode()).hexdigest()[:16]


def spelled(value):
    """Return a value with texts and fingerprints in place of their names."""
    if isinstance(value, dict):
        return {key: spelled(each) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    kind, is_print, text = value.partition(":")
    if is_print and kind in {"print", "old"}:
        return (fingerprint if kind == "print" else old_print)(spelled(text))
    return TEXTS.get(value.removeprefix("@"), value) if value.startswith("@") else value


def changed(case):
    """Return the tables of a case."""
    tables = copy.deepcopy(SESSION)
    for path, value in case.get("change", {}).items():
        *above, key = path.split(".")
        reduce(lambda table, name: table.setdefault(name, {}), above, tables)[key] = copy.deepcopy(value)
    for path in case.get("gone", ()):
        *above, key = path.split(".")
        del reduce(lambda table, name: table[name], above, tables)[key]
    return spelled(tables)


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CONTRACT["case"].items()])
def test_contract_holds(case, interview):
    """The verdict, the grades, what is asked and what is not follow from the sentence."""
    session, faults = read_session(changed(case))
    assert bool(faults) == case.get("fault", False), case["cites"]
    if faults:
        return
    found, verdict = assess(session, interview, TODAY), case.get("verdict", "earned")
    grades = {
        **(dict.fromkeys(found.chain, "confirmed") if verdict.startswith("earned") else {}),
        **case.get("grades", {}),
    }
    asked = {each.rule for each in found.remarks}

    assert found.verdict.value == verdict, case["cites"]
    assert {key: found.grades[key].grade.word for key in grades} == grades, case["cites"]
    assert asked.issuperset(case.get("asks", ())), case["cites"]
    assert asked.isdisjoint(case.get("silent", ())), case["cites"]
    assert list(found.chain) == case.get("chain", list(found.chain))
    assert list(found.orphans) == case.get("orphans", list(found.orphans))
    if "weakest" in case:
        assert (found.weakest.claim or found.weakest.stage) == case["weakest"]
