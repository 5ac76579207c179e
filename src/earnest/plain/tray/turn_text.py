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
        context.console.say(f"  {number} {KIND[claim.kind].noun}, {grades[key].word}: {claim.text}")


def say_turn(context: Context, opened: OpenTray) -> None:
    """Read out the present turn, and where it is linked."""
    console, session = context.console, context.editor.session
    tray, turn = opened.tray, opened.tray.turn
    before = tray.find_my_turn()
    if before is not None:
        console.say(say.YOU_SAID.format(words=before.text))
    time = f"{format_time(turn.turn.start)} " if turn.turn.start is not None else ""
    name = session.name_of(turn.who) if turn.who else turn.turn.label or "?"
    console.say(f"{time}{name}: {console.quote(turn.text)}")
    for place in describe_places(session, opened.linked.get(turn.number, ())):
        console.say(say.LINKED_ALREADY.format(place=place))
    numbers = {key: str(number) for number, key in enumerate(session.claims, 1)}
    near = [numbers[each.claim] for each in opened.order.list_shared(turn.text)]
    left = count_left(tray, opened.linked)
    says = say.TURNS_LEFT_SHARED if near else say.TURNS_LEFT
    console.say(says.format(count=left, claims=", ".join(near)))


def say_mirror(context: Context, opened: OpenTray) -> None:
    """Read out the user's own part in the meeting."""
    session = context.editor.session
    for name, lines in describe_mirror(session, look_in_mirror(session, opened.meeting, opened.tray.turns)):
        context.console.say(name, *(f"  {line}" for line in lines))
