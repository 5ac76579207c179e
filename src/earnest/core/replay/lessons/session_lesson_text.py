"""The lesson of a session, in lines."""

from collections.abc import Iterator, Sequence

from earnest.core.replay.lessons import texts as say
from earnest.core.replay.lessons.session_lesson import TITLES, LessonFact

NOTHING = say.NOTHING_LEARNT


def describe_lesson(facts: Sequence[LessonFact]) -> Iterator[str]:
    """Yield the lines of a lesson: facts by heading, with their steps."""
    if not facts:
        yield NOTHING
    kind = ""
    for fact in facts:
        if fact.kind != kind:
            yield from ("", TITLES[fact.kind])
        kind = fact.kind
        at = ""
        if fact.step is not None:
            at = (say.AT_STEP_BY if fact.by else say.AT_STEP).format(step=fact.step, name=fact.by)
        yield f"   {fact.text}{at}"
