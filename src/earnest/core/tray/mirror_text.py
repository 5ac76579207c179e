"""The mirror of a meeting in words: facts and questions, no score."""

from collections.abc import Iterator, Sequence

from earnest.core.model.meetings.meeting import ME
from earnest.core.model.session import Session
from earnest.core.transcripts.times import format_time
from earnest.core.transcripts.voices import count_words
from earnest.core.tray.mirror import Mirror, OwnSentence
from earnest.core.tray.turns import TrayTurn

NO_VOICE = "No voice is marked as yours yet. First choose who is who."
QUESTIONS = {
    "closed": "Closed questions: what else could they have said?",
    "leading": "Leading questions: whose answer was it?",
    "selling": "Words that sell: what did they hear?",
}
"""What is asked about sentences, by what they are."""


def describe_mirror(session: Session, mirror: Mirror) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield headings, each with the lines below it."""
    if mirror.longest is None:
        yield NO_VOICE, ()
        return
    yield "Share of the words", [f"{_name(session, who)}: {share}" for who, share in _share(mirror.shares)]
    counted = f"{_count(mirror.questions, 'question')}, {mirror.say_backs} said back"
    yield "You asked", [counted]
    longest = f"{_time(mirror.longest)}{_count(count_words(mirror.longest.text), 'word')}: {mirror.longest.text}"
    yield "Your longest stretch", [longest]
    if mirror.offer_at is not None:
        yield "Your offer was first named", [f"{_time(mirror.offer_at)}{mirror.offer_at.text}"]
    for what, asks in QUESTIONS.items():
        found = [each for each in mirror.sentences if each.what == what]
        if found:
            yield asks, [_sentence(each) for each in found]


def _share(shares: Sequence[tuple[str, int]]) -> Iterator[tuple[str, str]]:
    whole = sum(words for _, words in shares) or 1
    return ((who, f"{words * 100 / whole:.0f} %, {_count(words, 'word')}") for who, words in shares)


def _name(session: Session, who: str) -> str:
    return "You" if who == ME else session.name_of(who) if who else "Unknown speaker"


def _sentence(each: OwnSentence) -> str:
    return f"{_time(each.turn)}{each.text}"


def _time(turn: TrayTurn) -> str:
    return f"{format_time(turn.turn.start)}  " if turn.turn.start is not None else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
