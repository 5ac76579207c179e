"""Sessions that hold thousands of one thing: files that anybody can write, and that no command may stop at.

Each of `CROWDS` makes the tables of a session with so many of what it is named after.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from earnest.core.model.formats.migrations import migrate
from earnest.core.model.limits import MOST_PHRASES
from earnest.core.text.words import fingerprint

DAY = datetime(2026, 3, 3, 9, tzinfo=UTC)
SAME = "They have to see by noon what the kitchen still lacks for lunch"
QUOTE = {"words": SAME, "who": "dana", "on": DAY.date(), "how": "call"}
Tables = dict[str, Any]


def _session(**tables: Any) -> Tables:
    """Return a session with a goal and a challenge, and with some tables more.

    It is written down in format 1, in which a claim holds its own quotes, and migrated.
    """
    chain = {
        "goal": {"g1": {"text": "Serve a hundred and twenty bowls at lunch", "measure": "bowls", "by": "autumn"}},
        "challenge": {"c1": {"text": "The queue reaches the street by noon", "blocks": ["g1"]}},
        "need": {"n1": {"text": "Orders have to reach the stove sooner", "answers": ["c1"], "heard": {"h1": QUOTE}}},
    }
    person = {"dana": {"name": "Dana Ruiz", "has_a_say": True}}
    return migrate({"format": 1, "client": "A shop", "interview": "client", "person": person, **chain, **tables})


def _needs(many: int, text: Callable[[int], str], **fields: Any) -> Tables:
    return {f"n{at}": {"text": text(at), "answers": ["c1"], **fields} for at in range(1, many + 1)}


def _alike(many: int) -> Tables:
    return _session(need=_needs(many, lambda at: f"{SAME} on day w{at}"))


def _equal(many: int) -> Tables:
    return _session(need=_needs(many, lambda _: SAME))


def _of_few_words(many: int) -> Tables:
    return _session(need=_needs(many, lambda at: " ".join(f"w{at * step % 97}" for step in range(1, 13))))


def _equal_quotes(many: int) -> Tables:
    return _session(need=_needs(many, lambda at: f"v{at} w{at} x{at} y{at}", heard={"h1": QUOTE}))


def _alike_quotes(many: int) -> Tables:
    needs = _needs(many, lambda at: f"v{at} w{at} x{at} y{at}")
    for at, need in enumerate(needs.values()):
        need["heard"] = {"h1": {**QUOTE, "words": f"{SAME} on day w{at}"}}
    return _session(need=needs)


def _quotes_of_one_claim(many: int) -> Tables:
    heard = {f"h{at}": {**QUOTE, "words": f"v{at} w{at} x{at} and {SAME}"} for at in range(1, many + 1)}
    return _session(need={"n1": {"text": "Orders have to reach the stove sooner", "answers": ["c1"], "heard": heard}})


def _say_back(at: int, of: Mapping[str, str], said: str = "") -> Tables:
    return {
        "said": said or f"So {SAME} v{at}",
        "reply": f"Yes, the kitchen needs it, w{at}",
        "class": ("that's it", "yes but", "no")[at % 3],
        "who": "dana",
        "on": DAY.date() + timedelta(days=at % 7),
        "of": of,
    }


def _say_backs(many: int) -> Tables:
    of = {"n1": fingerprint("Orders have to reach the stove sooner")}
    return _session(said_back={f"s{at}": _say_back(at, of) for at in range(1, many + 1)})


def _wide_say_backs(many: int) -> Tables:
    """As many pairs of a say-back and a claim as asked for, in a square; what is said is in the last quote alone."""
    side = max(round(many**0.5), 1)
    needs = _needs(side, lambda at: f"v{at} w{at} x{at} y{at}")
    for at, (key, need) in enumerate(needs.items()):
        need["heard"] = {"h1": {**QUOTE, "words": SAME if at == side - 1 else f"{key} a{at} b{at} c{at} d{at}"}}
    of = {key: fingerprint(need["text"]) for key, need in needs.items()}
    return _session(need=needs, said_back={f"s{at}": _say_back(3 * at, of, SAME) for at in range(1, side + 1)})


def _people(many: int) -> Tables:
    person = {"dana": {"name": "Dana Ruiz", "has_a_say": True}}
    person |= {f"p{at}": {"name": f"Dana v{at}", "has_a_say": True} for at in range(1, many)}
    quote = {**QUOTE, "words": f"Dana: {SAME}\n10:20 Dana: {SAME}"}
    return _session(person=person, need=_needs(max(many // 10, 1), lambda at: f"w{at} {SAME}", heard={"h1": quote}))


def _meetings(many: int) -> Tables:
    meeting = {f"m{at}": {"on": DAY.date(), "who": ["dana"], "questions": 3} for at in range(1, many + 1)}
    return _session(meeting=meeting)


def _own_questions(many: int) -> Tables:
    own = {
        f"q{at}": {"serves": "n1", "text": f"What does the kitchen lack by noon, w{at}?"} for at in range(1, many + 1)
    }
    return _session(own_question=own)


def _parts(many: int) -> Tables:
    part = {f"p{at}": {"need": "n1", "text": f"A board that shows it, w{at}"} for at in range(1, many + 1)}
    return _session(proposal={"part": part})


def _parts_of_needs(many: int) -> Tables:
    part = {f"p{at}": {"need": f"n{at}", "text": f"A board that shows it, w{at}"} for at in range(1, many + 1)}
    return _session(need=_needs(many, lambda at: f"{SAME} on day w{at}"), proposal={"part": part})


def _marks(many: int) -> Tables:
    """A need with as many marks on one letter, of two kinds in turn, as there are bytes in a claim."""
    return _session(need=_needs(1, lambda _: "They see a" + "\u0301\u0316" * (20 * many)))


def _offers(many: int) -> Tables:
    """As many needs as asked for, and as many phrases of an offer as a file may hold."""
    offer = [f"board o{at}" for at in range(1, min(many, MOST_PHRASES) + 1)]
    return _session(you={"name": "Priya", "offer": offer}, need=_needs(many, lambda at: f"{SAME} w{at} on a board"))


def _links(many: int) -> Tables:
    """As many links of a need to a challenge as asked for, in a square."""
    side = max(round(many**0.5), 1)
    challenges = {f"c{at}": {"text": f"v{at} w{at} x{at} y{at}", "blocks": ["g1"]} for at in range(1, side + 1)}
    needs = _needs(side, lambda at: f"r{at} s{at} t{at} u{at}")
    return _session(
        challenge=challenges, need={key: {**need, "answers": list(challenges)} for key, need in needs.items()}
    )


def _answered_remarks(many: int) -> Tables:
    settled = {
        f"x{at}": {"claim": "n1", "rule": "filler", "print": f"{at:016x}", "answer": "yes"} for at in range(many)
    }
    return _session(settled=settled, need=_needs(max(many // 10, 1), lambda at: f"w{at}"))


def _history(many: int) -> Tables:
    """A text that was written again and again."""
    texts = ["", *(f"Orders have to reach the stove sooner, w{at}" for at in range(1, many + 1))]
    entries = {}
    for at in range(1, many + 1):
        change = {"path": "need.n2.text", "now": texts[at], **({"was": texts[at - 1]} if at > 1 else {})}
        entries[f"{at:06}"] = {"at": DAY + timedelta(minutes=at), "by": "priya", **change}
    need = {"text": texts[-1], "answers": ["c1"]}
    session = _session(history=entries)
    session["need"]["n2"] = need
    return session


CROWDS: Mapping[str, Callable[[int], Tables]] = MappingProxyType(
    {
        "claims alike but for a word": _alike,
        "equal claims": _equal,
        "claims of a few words": _of_few_words,
        "equal quotes": _equal_quotes,
        "quotes alike but for a word": _alike_quotes,
        "quotes of one claim": _quotes_of_one_claim,
        "say-backs": _say_backs,
        "pairs of wide say-backs": _wide_say_backs,
        "people": _people,
        "meetings": _meetings,
        "own questions": _own_questions,
        "parts of a proposal": _parts,
        "parts of needs": _parts_of_needs,
        "marks on a letter": _marks,
        "offers and needs": _offers,
        "links of needs": _links,
        "answered remarks": _answered_remarks,
        "entries of the history": _history,
    }
)
"""By what there is much of."""
