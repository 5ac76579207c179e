"""A say-back that was made in a meeting, from its transcript."""

from typing import NamedTuple

from earnest.core.tray.tray import Tray
from earnest.core.tray.turns import TrayTurn


class HeardSayBack(NamedTuple):
    """What the user said back, and what they answered.

    What the answer meant is for the user to say.
    """

    said: str
    reply: str
    answering: TrayTurn


def take_say_back(tray: Tray) -> HeardSayBack | None:
    """Return the user's turn and their next as a say-back, or None."""
    mine = tray.find_my_turn()
    if mine is None or not tray.turn.is_theirs or not tray.turn.who:
        return None
    return HeardSayBack(mine.text, tray.words, tray.turn)
