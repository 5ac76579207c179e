"""What the tray reads out: a turn, the claims, the mirror."""

from earnest.core.model.kinds import KIND
from earnest.core.transcripts.times import format_time
from earnest.core.tray.linking import describe_places
from earnest.core.tray.mirror import look_in_mirror
from earnest.core.tray.mirror_text import describe_mirror
from earnest.core.tray.tray import count_left
from earnest.plain.context import Context
from earnest.plain.tray import texts as say
from earnest.workspace.tray.open_tray import OpenTray


def say_claims(context: Context) -> None:
    """List the claims with their numbers."""
    claims, grades = context.editor.session.claims, context.editor.standing.grades
    for number, (key, claim) in enumerate(claims.items(), 1):
        context.console.say(
            say.CLAIM.format(number=number, noun=KIND[claim.kind].noun, grade=grades[key].word, text=claim.text)
        )


def say_turn(context: Context, opened: OpenTray) -> None:
    """Read out the present turn, and where it is linked."""
    console, session = context.console, context.editor.session
    tray, turn = opened.tray, opened.tray.turn
    before = tray.find_my_turn()
    if before is not None:
        console.say(say.MINE.format(text=before.text))
    time = f"{format_time(turn.turn.start)} " if turn.turn.start is not None else ""
    name = session.name_of(turn.who) if turn.who else turn.turn.label or say.UNNAMED
    console.say(say.THEIRS.format(time=time, name=name, text=console.quote(turn.text)))
    for place in describe_places(session, opened.linked.get(turn.number, ())):
        console.say(say.IS_LINKED.format(place=place))
    numbers = {key: str(number) for number, key in enumerate(session.claims, 1)}
    near = [numbers[each.claim] for each in opened.order.list_shared(turn.text)]
    left = say.LEFT.format(count=count_left(tray, opened.linked))
    console.say(say.SHARES.format(numbers=", ".join(near), left=left) if near else left)


def say_mirror(context: Context, opened: OpenTray) -> None:
    """Read out the user's own part in the meeting."""
    session = context.editor.session
    for name, lines in describe_mirror(session, look_in_mirror(session, opened.meeting, opened.tray.turns)):
        context.console.say(name, *(f"  {line}" for line in lines))
