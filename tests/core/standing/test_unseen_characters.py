"""Characters that nobody sees change no verdict, no lapse and no remark."""

import copy
import random

import pytest
from core.session_builder import LANGUAGE_SAMPLES, honest, march
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.evidence.grades import Grade
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u2060\u2063\u3164\ufe0f\ufeff\U000e0041\U000e007f\x02"
TEXTS = {"text", "words", "said", "reply", "source", "name", "measure", "by", "note", "offer", "why_now", "role"}
ENGLISH = LANGUAGE_SAMPLES[0]


def parrot(tongue=ENGLISH):
    """Return a case whose say-back is their quotes, word for word."""
    return honest(tongue).put("said_back", "s1", said="\n".join(tongue.quotes))


def asking():
    """Return a case that is asked about by many rules."""
    case = honest().put("you", name="Priya", offer=["growth sprint", "don’t panic"])
    case.claim("n2", "Buy a new CRM, a “Growth Sprint” for all", answers=["c1"])
    case.claim("g2", "Get better at our unique solution").claim("c2", "tbd", blocks=["g1"])
    case.claim("n3", "They need growth  sprints, a Growth Sprint", answers=["c1"])
    case.claim("c3", "n/a n/a n/a n/a", blocks=["g1"]).person("tom", "priya", role="me")
    case.heard("c3", "We’ve been late for nine days", who="tom").heard("g2", ENGLISH.quotes[0])
    case.heard("n2", ENGLISH.quotes[0]).heard("n3", f"“{ENGLISH.quotes[0]}.”")
    case.put("own_question", "q1", text="Don't you agree that it's late? And what about May?")
    case.put("said_back", "s2", **{"said": "sure", "reply": "Yes, great, thanks!", "class": "that's it"})
    return case.put("said_back", "s2", who="dana", on=march(12), of={"g1": fingerprint(ENGLISH.goal)})


CASES = [*(honest(tongue) for tongue in LANGUAGE_SAMPLES), *map(parrot, LANGUAGE_SAMPLES), asking()]


def salt(value, draw, key=""):
    """Return tables with unseen characters put into their texts anywhere."""
    if isinstance(value, dict):
        return {name: salt(each, draw, name) for name, each in value.items()}
    if isinstance(value, list):
        return [salt(each, draw, key if key == "offer" else "") for each in value]
    if key not in TEXTS or not isinstance(value, str):
        return value
    for _ in range(draw.randrange(6)):
        at = draw.randrange(len(value) + 1)
        value = f"{value[:at]}{draw.choice(UNSEEN)}{value[at:]}"
    return value


def judged(tables, interview):
    """Return all that is decided and asked of a session."""
    session, faults = read_session(tables)
    assert not faults, faults
    found = assess(session, interview, march(20))
    findings = [
        (key, graded.grade, [(each.rule, each.met, each.record) for each in graded.findings])
        for key, graded in found.grades.items()
    ]
    every = [each for each in found.remarks if each.rule != "unseen"]
    asked = [(each.rule, each.claim, each.field, len(each.words)) for each in every]
    return found.verdict, findings, asked, found.look_again


@given(st.one_of(st.just(CASES[-1]), st.sampled_from(CASES)), st.integers(0, 1 << 30))
def test_unseen_characters_change_nothing(interview, case, seed):
    """With them, each claim has the same grade by the same rules, and the same is asked, that they are there apart."""
    salted = salt(copy.deepcopy(case.tables), random.Random(seed))

    assert judged(salted, interview) == judged(case.tables, interview)


@pytest.mark.parametrize("sign", ["\u00ad", "\u2060", "\u200b", "\u034f", "\x02"])
def test_parrot_stays_a_parrot(interview, sign):
    """Their own words with something unseen in each are no words of your own."""
    case = parrot()
    said = " ".join(f"{word[:2]}{sign}{word[2:]}" for word in case.tables["said_back"]["s1"]["said"].split())

    found = case.put("said_back", "s1", said=said).standing(interview)

    assert found.grades["n1"].grade is Grade.HEARD
    assert {each.rule for each in found.grades["n1"].findings} >= {"parroting"}


def test_forms_of_one_letter_make_no_own_words():
    """Full width, ligatures and other quotation marks are the same words too."""
    wide = str.maketrans({chr(sign): chr(sign + 0xFEE0) for sign in range(ord("a"), ord("z") + 1)})
    case = parrot()
    said = case.tables["said_back"]["s1"]["said"].translate(wide).replace(" ", "\u3000")

    assert case.put("said_back", "s1", said=said).grade("n1") is Grade.HEARD
