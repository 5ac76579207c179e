"""A large session for measuring: as many claims as asked for, with quotes, say-backs, and the whole history.

Words are as uneven as those of a language are: few are common, most are rare.
"""

import random
from datetime import UTC, datetime, timedelta
from itertools import product

from hand_edits import record_hand_edits

from earnest.core.editing.new_session import begin_tables
from earnest.core.model.keys import join_path
from earnest.core.model.kinds import KIND
from earnest.core.model.paths import leaves
from earnest.core.model.session import Tables
from earnest.core.text.words import fingerprint

START = datetime(2026, 3, 3, 9, tzinfo=UTC)
SYLLABLES = tuple("".join(each) for each in product("bdfgklmnprst", "aeiou"))
WORDS = tuple("".join(each) for each in product(SYLLABLES, SYLLABLES))
WEIGHTS = tuple(1 / rank for rank in range(1, len(WORDS) + 1))
PEOPLE = ("dana", "ines", "tom")
ANSWERED = 4
"""Of so many needs one is said back."""


def sentence(chance: random.Random, length: int = 12) -> str:
    """Return some words."""
    return " ".join(chance.choices(WORDS, WEIGHTS, k=length)).capitalize()


def make_large_session(claims: int, seed: int = 6, quotes: int = 1) -> Tables:
    """Return the tables of a session with so many claims, each told in its history.

    Args:
        claims: How many claims.
        seed: Other words for each.
        quotes: How many quotes for each claim; the history tells of one.
    """
    chance = random.Random(seed)
    tables = begin_tables("A noodle shop", "client", START)
    tables["person"] = {key: {"name": key.title(), "has_a_say": True} for key in PEOPLE}
    tables |= {kind: {} for kind in ("quote", "goal", "challenge", "need", "said_back")}
    for number in range(claims):
        kind = ("goal", "challenge", "need")[number % 3]
        at = f"{number // 3 + 1}"
        key = f"{KIND[kind].prefix}{at}"
        tables[kind][key] = claim(kind, at, chance)
        tables["quote"][f"{key}h1"] = quote(key, chance)
        if kind == "need" and number // 3 % ANSWERED == 0:
            tables["said_back"][f"s{at}"] = said_back(tables, at, chance)
    changes = [(join_path(path), None, value) for path, value in leaves(tables) if path[0] in tables and len(path) > 1]
    for place in range(0, len(changes), 8):
        step = changes[place : place + 8]
        tables = record_hand_edits(tables, step, START + timedelta(minutes=place), "priya")
    of_each = {key: each["for"] for key, each in tables["quote"].items()}
    more = {
        f"{key}x{number}": {**quote("", chance), "for": claim}
        for key, claim in of_each.items()
        for number in range(1, quotes)
    }
    return {**tables, "quote": {**tables["quote"], **more}}


def claim(kind: str, at: str, chance: random.Random) -> Tables:
    """Return a claim, hanging on the one of its number."""
    fields = {
        "goal": {"measure": sentence(chance, 4), "by": "March", "owner": ["dana"]},
        "challenge": {"blocks": [f"g{at}"], "cost": sentence(chance, 5)},
        "need": {"answers": [f"c{at}"]},
    }[kind]
    return {"text": sentence(chance), **fields}


def quote(claim: str, chance: random.Random) -> Tables:
    """Return a quote for a claim."""
    said = {"words": sentence(chance), "who": chance.choice(PEOPLE), "on": START.date(), "how": "call"}
    return {**said, "for": [claim]}


def said_back(tables: Tables, at: str, chance: random.Random) -> Tables:
    """Return a say-back of a whole chain, confirmed."""
    chain = {
        f"{KIND[kind].prefix}{at}": tables[kind][f"{KIND[kind].prefix}{at}"]["text"]
        for kind in ("goal", "challenge", "need")
    }
    return {
        "said": sentence(chance),
        "reply": sentence(chance, 5),
        "class": "that's it",
        "who": "dana",
        "on": START.date(),
        "of": {key: fingerprint(text) for key, text in chain.items()},
    }
