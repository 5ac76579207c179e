"""The next question: it lifts the weakest link or opens the field."""

from earnest.core.evidence.grades import Finding
from earnest.core.interview.phrasing import VoicedQuestion, voice_question
from earnest.core.interview.places import Place, is_gap, list_places
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import CARRYING, STAGES, by_id
from earnest.core.model.session import Session
from earnest.core.standing.chains import Chain

BY_SAYING_BACK = {
    "said_back",
    "parroting",
    "polite_yes",
    "correction_open",
    "against",
    "lapsed",
    "confirmed_before_heard",
    "go_between",
    "not_their_call",
}
"""Rules that only another say-back lifts."""


def choose_next_question(
    session: Session, interview: Interview, chain: Chain, weakest: tuple[str, Finding] | None, open_field: str
) -> VoicedQuestion | None:
    """Return the question that would lift the weakest link.

    Args:
        session: The session.
        interview: The questions.
        chain: The best chain.
        weakest: The stage of its weakest link, and the rule that holds it; None once earned.
        open_field: Once earned: the question of stage 4 that would open the field, or nothing.

    Returns:
        The question; once earned and the field known, the next gap of stages 4 to 7; once the decision is settled,
        what can be learnt from it. None where nothing is left to ask.
    """
    if session.decision.is_made:
        lesson = _place_in(interview, "choice", "outcome")
        is_open = lesson.question == "outcome" and is_gap(session, interview, lesson)
        return voice_question(session, interview, lesson) if is_open else None
    if weakest is not None:
        stage, why = weakest
        return voice_question(session, interview, _lifting(session, interview, chain, stage, why), why.rule)
    if open_field:
        return voice_question(session, interview, _place_in(interview, "options", open_field))
    out = {ruling.option for ruling in session.ruling_out.values()}
    gap = next(
        (
            place
            for stage in STAGES[len(CARRYING) :]
            for place in list_places(session, interview, stage)
            if place.about not in out and is_gap(session, interview, place)
        ),
        None,
    )
    return voice_question(session, interview, gap) if gap else None


def _lifting(session: Session, interview: Interview, chain: Chain, stage: str, why: Finding) -> Place:
    """Return the place whose answer would lift a link."""
    claim = why.claim or None
    of_a_reply = why.record.startswith("said_back.") and why.rule != "second_hand"
    if of_a_reply or why.rule in BY_SAYING_BACK:
        return _place_of(session, interview, "need", "said_back", chain.need)
    if why.rule == "orphan":
        if stage != "need" and session.challenge:
            loose = (key for key, held in by_id(session.challenge) if session.goal.keys().isdisjoint(held.blocks))
            about = chain.challenge or next(loose, None)
            return _place_of(session, interview, "challenges", "if_nothing_changes", about)
        free = (key for key, held in by_id(session.need) if session.challenge.keys().isdisjoint(held.answers))
        about = chain.need or next(free, None)
        return _place_of(session, interview, "need", "answers", about)
    if why.rule == "vague_goal":
        return _place_of(session, interview, "goal", "measure", claim)
    found = [
        place
        for place in list_places(session, interview, stage)
        if place.question_in(interview).begins and place.about == claim
    ]
    return found[0] if found else _place_of(session, interview, stage, "", claim)


def _place_of(session: Session, interview: Interview, stage: str, question: str, about: str | None) -> Place:
    """Return the place of a question for a claim.

    Else that for the stage's first claim, or that of the stage.
    """
    begun = _place_in(interview, stage, question)
    own = [place for place in list_places(session, interview, stage) if place.question == begun.question]
    return next((place for place in own if place.about == about), own[0] if own else begun)


def _place_in(interview: Interview, stage: str, question: str) -> Place:
    """Return the place of a question, before there is a claim.

    Another interview may leave it out: then it is the one that begins a claim.
    """
    asked = interview.stage(stage).question
    opening = next((key for key, each in asked.items() if each.begins), next(iter(asked)))
    return Place(stage, question if question in asked else opening)
