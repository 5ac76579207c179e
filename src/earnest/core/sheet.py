"""The sheet for the next meeting: what to ask, in the client's voice, most useful first."""

from collections.abc import Iterator
from dataclasses import dataclass

from earnest.core.asking import Ask, asked
from earnest.core.interview import Place, all_places, is_gap, is_not_known, places
from earnest.core.kinds import CARRYING
from earnest.core.session import Session
from earnest.core.stage import Interview
from earnest.core.standing import Standing

CLOSING = "What is clearer to you now than when we started?"
"""The question that ends every meeting."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question on the sheet, with what it is about and why it stands there."""

    ask: Ask
    about: str
    """The claim's text, or nothing where it is about the decision."""
    why: str
    """`ask next`, `not known yet`, or `gap`."""


def sheet(session: Session, interview: Interview, standing: Standing) -> tuple[Line, ...]:
    """Return the questions for the next meeting.

    First the one that lifts the weakest link, then what was *not known yet*, then the gaps of stages 1 to 3. No
    question stands there twice about the same claim, and none that is the same sentence for each of several claims.
    """
    found: list[Line] = []
    seen: set[str] = set()
    for place, why in _wanted(session, interview, standing):
        ask = asked(session, interview, place)
        if ask.client not in seen:
            seen.add(ask.client)
            claim = session.claims.get(place.about or "")
            found.append(Line(ask, claim.text if claim else "", why))
    return tuple(found)


def _wanted(session: Session, interview: Interview, standing: Standing) -> Iterator[tuple[Place, str]]:
    if standing.ask_next:
        yield standing.ask_next.place, "ask next"
    for place in all_places(session, interview):
        if is_not_known(session, interview, place):
            yield place, "not known yet"
    for stage in CARRYING:
        for place in places(session, interview, stage):
            if is_gap(session, interview, place) and place.question != "said_back":
                yield place, "gap"
