"""Every rule by its name: whether it decides or only asks, and the one sentence a user reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the ladder; `says` may hold `{…}` for what it found."""

    name: str
    says: str
    decides: bool = True


DECIDES = (
    Rule("blank", "Nothing of theirs is on file here yet."),
    Rule("filler", "This counts as blank: {found}."),
    Rule("guess", "Yours so far: none of their words, and no source."),
    Rule("copy", "The same words stand in {found}: link the two, or say what differs."),
    Rule("one_quote", "The same quote stands under three or more claims: put under each the part that says it."),
    Rule("own_quote", "You are not a witness here: a quote or an answer of your own does not count."),
    Rule("record_lacks", "This does not count yet: it lacks {found}."),
    Rule("parroting", "Said back in their own words only: say it in yours, so that they can correct you."),
    Rule("polite_yes", "A polite yes changes nothing: ask what you missed or bent."),
    Rule("correction_open", "They corrected this, and it is not said back anew since."),
    Rule("lapsed", "The text has changed since they confirmed it: say it back again."),
    Rule(
        "confirmed_before_heard",
        "Confirmed before it was heard: no first-hand quote is as old as the say-back.",
    ),
    Rule("second_hand", "Told by somebody else: it stands at heard until they say it themselves."),
    Rule("own_offer", "Your own offer stands in it ({found}): what has to change in their world?"),
    Rule("vague_goal", "No {found} yet: without it the goal stands at read at most."),
    Rule("orphan", "It hangs on no {found}: a need does not exist on its own."),
    Rule("heard", "Their words, with who said them and when."),
    Rule("read", "From a public source only: none of their words yet."),
    Rule("said_back", "Heard, and not said back yet."),
    Rule("not_their_call", "Confirmed, but not by {found}."),
    Rule("confirmed", "Heard from them, said back, and confirmed."),
)
"""The rules that make or hold back a grade: the deciding rows of the rules, and the steps of the ladder."""

RULES = {rule.name: rule for rule in DECIDES}
"""Every rule by its name."""


def sentence(rule: str, found: str = "") -> str:
    """Return what a rule says, with what it found."""
    return RULES[rule].says.format(found=found)
