"""Versions of one session that grow apart: by edits as the app makes them, drawn at random."""

from datetime import UTC, date, datetime, timedelta

from core.session_builder import honest

from earnest.core.editing.answer_edits import begin_record
from earnest.core.editing.removal import remove_claim
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.history.undo import undo
from earnest.core.merge.clashes import settle
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.links import link_faults
from earnest.core.model.parsing import read_session
from earnest.core.text.words import fingerprint

START = datetime(2026, 3, 20, 9, tzinfo=UTC)
MERGER = Author("sam", START + timedelta(days=9))
TEXTS = ("Serve everybody by noon", "The stove is slow", "Nobody knows the menu", "Orders come too late")
WORDS = ("We have to be full by noon", "The stove takes ages, it does", "They never know what there is")


def begin():
    """Return a session whose history tells all of it, with a second challenge and need."""
    case = honest().claim("c2", "The chain next door", blocks=["g1"]).claim("n2", "A calmer line", answers=["c1", "c2"])
    return with_hand_edits(case.heard("c2", "The chain opens at six, we open at nine").session(), START)


def bare(session):
    """Return a session's tables without its history."""
    return {key: value for key, value in session.document.items() if key not in {"history", "clash"}}


def edits(chance, session):  # noqa: PLR0911 - a table of what may be done
    """Return some edits that the app could make."""
    claims = [key for key in session.claims if session.claims[key].kind in {"goal", "challenge", "need"}]
    if not claims:
        return [Edit(("goal", "g1", "text"), chance.choice(TEXTS))]
    claim = chance.choice(claims)
    kind, table = session.claims[claim].kind, {"goal": "larger_aim", "challenge": "tried", "need": "keep"}
    match chance.randrange(9):
        case 0:
            return [Edit((kind, claim, "text"), chance.choice(TEXTS))]
        case 1:
            return [Edit((kind, claim, table[kind]), chance.choice((*TEXTS, None)))]
        case 2:
            words = {
                "words": chance.choice(WORDS),
                "who": "dana",
                "on": date(2026, 3, chance.randint(5, 19)),
                "for": [claim],
            }
            return begin_record(("quote", next_id(session.quote, "q")), words)
        case 3 if session.quote:
            quote = chance.choice(list(session.quote))
            targets = chance.sample(claims, k=chance.randint(1, min(2, len(claims))))
            return [Edit(("quote", quote, chance.choice(("for", "about"))), targets)]
        case 4:
            new = next_claim_id(session, "challenge")
            goals = list(session.goal)[:1]
            return begin_record(("challenge", new), {"text": chance.choice(TEXTS), "blocks": goals})
        case 5 if len(claims) > 2:
            return remove_claim(session, claim)
        case 6:
            print_ = {claim: fingerprint(session.claims[claim].text)}
            record = {
                "said": "So noon decides it all",
                "reply": "Yes",
                "class": "that's it",
                "who": "dana",
                "of": print_,
            }
            return begin_record(("said_back", next_id(session.said_back, "s")), record)
        case 7:
            edits_back = undo(session)
            return () if any(edit.path == ("person", "dana", "name") for edit in edits_back) else edits_back
        case _:
            return [Edit(("person", chance.choice(("jo", "kim")), "name"), chance.choice(("Jo", "Kim Sato")))]


def grow(chance, session, by, steps, minute=1):
    """Return a session with some edits by somebody."""
    for step in range(steps):
        author = Author(by, START + timedelta(minutes=minute + step))
        session = apply_edits(session, edits(chance, session), author)
    return session


def read_again(session):
    """Return a session as a file would give it back, which has to be sound."""
    found, faults = read_session(session.document)
    assert not faults, faults
    assert not link_faults(found)
    return found


def settle_all(session, author, *, takes_other):
    """Return the session with every clash settled in one way."""
    while session.clash:
        session = settle(session, next(iter(session.clash)), author, takes_other=takes_other)
    return session
