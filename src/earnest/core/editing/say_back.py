"""Say-backs: drafts, corrections and lapses, and their edits."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.edits import begin_record, set_keys
from earnest.core.editing.people import name_speaker
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.confirmation import CORRECTING, covers, missing_fields, rank_unlogged
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.records import weigh_records
from earnest.core.history.changes import Author, Edit
from earnest.core.history.claim_history import trace_claim
from earnest.core.history.steps import sort_entries
from earnest.core.model.ids import next_id
from earnest.core.model.keys import join_path
from earnest.core.model.kinds import natural
from earnest.core.model.session import ReplyClass, SaidBack, Session
from earnest.core.standing.chains import Chain, find_chain_of
from earnest.core.text.words import fingerprint, says_the_same

ALL = "all"
"""The answer that they corrected all that was said back."""


def draft_say_back(session: Session, claims: Iterable[str]) -> str:
    """Return a first draft of a say-back, in the client's own words.

    It is there to be rewritten, not to be read out.

    The newest first-hand quote that counts speaks for each claim, one a line. Nothing of the tool's is added: words
    that lead from one quote to the next would count as the user's own, and a draft read out must stay a parrot
    (RULES 8).
    """
    records = weigh_records(session)
    found = []
    for key in claims:
        quotes = [each for each in records.get(key, ()) if each.is_quote and each.counts]
        spoken = sorted(quotes, key=lambda each: (each.first_hand, each.on or date.min))
        if spoken and (words := " ".join(spoken[-1].spoken.split())) not in found:
            found.append(words)
    return "\n".join(found)


class Correction(NamedTuple):
    """A correction that has not been said back again since."""

    claim: str
    say_back: str
    reply: str
    is_changed: bool
    """Whether the claim's text has changed since."""


def find_open_correction(session: Session, claim: str, judged: Mapping[str, GradedClaim]) -> Correction | None:
    """Return the open correction of a claim, or None.

    A claim has one if the last answer about it was *yes, but* or *no*.
    """
    if judged[claim].grade is Grade.CONFIRMED:
        return None
    covering = {key: said for key, said in session.said_back.items() if claim in said.of and not missing_fields(said)}
    key = _find_last(session, covering)
    if not key or covering[key].class_ not in CORRECTING:
        return None
    said = covering[key]
    changed = not covers(said, claim, session.claims[claim].text)
    return Correction(claim, key, said.reply, changed)


def _find_last(session: Session, say_backs: Mapping[str, SaidBack]) -> str:
    """Return the last of some say-backs; nothing if there is none.

    Of one day the one that was put on file last is it.
    """
    newest = max([said.on or date.min for said in say_backs.values()], default=date.min)
    last = [key for key, said in say_backs.items() if (said.on or date.min) == newest]
    if len(last) <= 1:
        return next(iter(last), "")
    history, unlogged = trace_claim(session), rank_unlogged(session.said_back)
    return max(
        last, key=lambda key: (0, place) if (place := history.filed_at(("said_back", key))) else (1, unlogged[key])
    )


def claims_to_say_together(session: Session, about: str) -> tuple[str, ...]:
    """Return the claims of a say-back, or of a need's chain.

    Nothing for a need without a chain, or where there is no such thing: then the best chain is said back.
    """
    if about in session.said_back:
        return tuple(session.said_back[about].of)
    chain = find_chain_of(session, about)
    return chain.ids if chain else ()


def sort_say_backs(session: Session) -> tuple[tuple[str, SaidBack], ...]:
    """Return all say-backs by day, then by id; undated ones last."""
    return tuple(
        sorted(session.said_back.items(), key=lambda item: (item[1].on or date.max, natural(item[0]))),
    )


def is_confirmation_lapsing(before: GradedClaim | None, session: Session, was: Session) -> bool:
    """Return whether an edit of its text ended a claim's confirmation.

    Args:
        before: The claim as it was judged before the edit.
        session: The session with the edit.
        was: The session without it.
    """
    if before is None or before.grade is not Grade.CONFIRMED or before.claim not in session.claims:
        return False
    text = session.claims[before.claim].text
    confirming = [said for said in was.said_back.values() if before.claim in said.of and said.class_ == "that's it"]
    return not (
        says_the_same(text, was.claims[before.claim].text)
        or any(covers(said, before.claim, text) for said in confirming)
    )


def find_heard_claims(session: Session, chain: Chain) -> tuple[str, ...]:
    """Return the claims with quotes, those of the best chain first."""
    carrying = [*session.goal, *session.challenge, *session.need]
    ordered = [*chain.ids, *(key for key in carrying if key not in chain.ids)]
    return tuple(key for key in ordered if any(quote.words.strip() for quote in session.claims[key].heard.values()))


def find_unfinished_say_back(session: Session, claims: Iterable[str] = ()) -> str:
    """Return the last say-back if it lacks something, or nothing.

    It says the present text of each of its claims.

    Args:
        session: The session.
        claims: Claims of which it says one back; none for any.
    """
    wanted = frozenset(claims)
    said_back = [(key, said) for key, said in sort_say_backs(session) if not wanted or not wanted.isdisjoint(said.of)]
    if not said_back:
        return ""
    key, last = said_back[-1]
    return key if missing_fields(last) and _says_present_texts(session, last) else ""


def _says_present_texts(session: Session, said: SaidBack) -> bool:
    return all(claim in session.claims and covers(said, claim, session.claims[claim].text) for claim in said.of)


def add_say_back(
    session: Session,
    claims: Iterable[str],
    said: str,
    reply: str,
    class_: ReplyClass | None,
    who: str,
    on: date | None,
) -> tuple[Edit, ...]:
    """Add a say-back and its answer.

    It keeps the fingerprint of each claim's text.

    Args:
        session: The session.
        claims: The claims that were said back.
        said: What was said.
        reply: What they answered, word for word.
        class_: What the answer meant.
        who: Who answered, as people write it.
        on: The day.
    """
    person, person_edits = name_speaker(session, who)
    of = {claim: fingerprint(session.claims[claim].text) for claim in claims}
    record = {"said": said, "reply": reply, "class": class_, "who": person, "on": on, "of": of}
    return (*person_edits, *begin_record(("said_back", next_id(session.said_back, "s")), record))


def rewrite_say_back(session: Session, key: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set keys of a say-back; the claims it covers stay.

    Args:
        session: The session.
        key: The say-back's id.
        values: What its keys hold now; `who` as people write it.
    """
    person, person_edits = name_speaker(session, values.get("who", ""))
    return (*person_edits, *set_keys(("said_back", key), {**values, "who": person} if "who" in values else values))


def narrow_correction(session: Session, key: str, claim: str) -> tuple[Edit, ...]:
    """Narrow a say-back to the one claim that its answer corrected.

    Else the answer would stand against all of them, said back again on the same day or not (DESIGN section 3, class of
    a reply).
    """
    return tuple(Edit(("said_back", key, "of", other)) for other in session.said_back[key].of if other != claim)


def list_said_claims(session: Session, key: str) -> tuple[str, ...]:
    """Return the claims of a say-back that still exist."""
    return tuple(claim for claim in session.said_back[key].of if claim in session.claims)


def go_to_correction(working: WorkingSession, key: str, claim: str, author: Author) -> WorkingSession:
    """Go to the claim that was corrected.

    Args:
        working: The session.
        key: The say-back's id.
        claim: The claim, to which the say-back is narrowed; `ALL` goes to the first that is there and narrows nothing.
        author: Who corrects it, and when.
    """
    if claim == ALL:
        first = next(iter(list_said_claims(working.session, key)), "")
        return working.go(working.position.at_claim(first)) if first else working
    narrowed = working.with_edits(narrow_correction(working.session, key, claim), author)
    return narrowed.go(narrowed.position.at_claim(claim))


def vouch(session: Session, claim: str, note: str) -> tuple[Edit, ...]:
    """Vouch that the last edit kept a claim's meaning."""
    found = fingerprint(session.claims[claim].text)
    path = join_path((session.claims[claim].kind, claim, "text"))
    was = next((entry.was for _, entry in reversed(sort_entries(session)) if entry.path == path), None)
    return tuple(
        Edit(("said_back", key, "same_meaning", claim), {"print": found, "note": note})
        for key, said in session.said_back.items()
        if isinstance(was, str) and said.class_ in {"that's it", *CORRECTING} and covers(said, claim, was)
    )
