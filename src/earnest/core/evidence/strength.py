"""Strength of a confirmation: in a word, their words, or writing.

It is shown beside the sign, and decides nothing.
"""

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.spoken_words import keep_spoken, name_speakers
from earnest.core.model.session import SaidBack, Session
from earnest.core.text.words import content_words, is_bare_answer

IN_A_WORD, IN_THEIR_WORDS, IN_WRITING = "in a word", "in their words", "in writing"
WRITTEN = "letter"
"""How words reach you that are in writing."""


def describe_strength(session: Session, key: str) -> str:
    """Return how strong a say-back's confirmation is; empty if it is none."""
    said = session.said_back[key]
    if said.class_ != "that's it" or not said.reply.strip():
        return ""
    if _is_written(session, said):
        return IN_WRITING
    reply = keep_spoken(said.reply, name_speakers(session))
    own = content_words(reply, session.language) - content_words(said.said, session.language)
    return IN_THEIR_WORDS if own and not is_bare_answer(reply) else IN_A_WORD


def describe_confirmation(session: Session, found: GradedClaim) -> str:
    """Return how strongly a claim is confirmed; empty if it is not."""
    met = (finding for finding in found.findings if finding.met and finding.rule == "confirmed")
    record = next((finding.record for finding in met), "") if found.grade is Grade.CONFIRMED else ""
    return describe_strength(session, record.removeprefix("said_back.")) if record else ""


def _is_written(session: Session, said: SaidBack) -> bool:
    """Return whether all that is on file of that day is written."""
    met = [(each.on, each.how) for each in session.meeting.values() if said.who in each.who]
    quotes = session.quote.values()
    said_by = [(quote.on, quote.how) for quote in quotes if quote.who == said.who]
    return {how for on, how in (*met, *said_by) if on == said.on and how} == {WRITTEN}
