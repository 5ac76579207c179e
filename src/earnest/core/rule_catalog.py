"""Every rule by name, and the sentences that a user reads.

A rule decides a grade, or only asks.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """A rule for grades; `{found}` in a sentence is what it found."""

    name: str
    brief: str
    """After *the need,* in a few words."""
    sentence: str
    """The one sentence."""


DECIDES = (
    Rule("blank", "not written yet", "Nothing is written here yet: ask for the {found}."),
    Rule("not_known", "asked, not known yet", "Asked, and not known yet: it is on the sheet for the meeting."),
    Rule("filler", "still blank", "This is still blank: {found}."),
    Rule(
        "clash",
        "two versions of it",
        "{found} has two versions: choose one. Until then the lower grade counts.",
    ),
    Rule("guess", "no quote or source yet", "Your assumption: no quote or source yet."),
    Rule("copy", "the same as another claim", "The same words are in {found}: link the two, or say what differs."),
    Rule(
        "one_quote",
        "its quote is under three claims",
        "The same quote is under three or more claims: give each claim the part that says it.",
    ),
    Rule("own_quote", "your own words do not count", "Your own words do not count: which of them said it?"),
    Rule(
        "own_side", "a colleague's words do not count", "Words from your own side do not count: which of them said it?"
    ),
    Rule(
        "go_between",
        "answered by somebody in between",
        "A go-between answered: say it back to the people themselves.",
    ),
    Rule("record_lacks", "a quote or source lacks {found}", "This does not count yet. Missing: {found}."),
    Rule(
        "parroting",
        "said back in their words",
        "Said back in their own words only: say it in yours, so that they can correct you.",
    ),
    Rule("polite_yes", "only a polite yes", "A polite yes changes nothing: ask what you missed or got wrong."),
    Rule("correction_open", "not agreed yet", "They disagreed. Say it back again."),
    Rule("against", "their words against it", "Some of their words speak against it: ask them whether it holds."),
    Rule("they_disagree", "they disagree", "They disagree: one confirmed it, another objects. The grade stays."),
    Rule("lapsed", "changed since said back", "The text has changed since it was said back: say it back again."),
    Rule(
        "confirmed_before_heard",
        "said back before it was heard",
        "Confirmed before it was heard: their first quote is newer than the say-back.",
    ),
    Rule(
        "second_hand",
        "said by somebody else for them",
        "Said by somebody else for them: it stays at heard until they say it themselves.",
    ),
    Rule(
        "own_offer",
        "your own offer's words",
        "It has words of your offer ({found}): what has to change in their world?",
    ),
    Rule("vague_goal", "no {found}", "No {found} yet: until then the goal counts as read at most."),
    Rule("orphan", "linked to no {found}", "Not linked to a {found} yet: needs do not exist on their own."),
    Rule("heard", "heard", "Their words, with who said them and when."),
    Rule("read", "from a source only", "From a public source only: nothing heard from them yet."),
    Rule("said_back", "heard and not said back", "Heard, and not said back yet."),
    Rule("not_their_call", "not confirmed by {found}", "Confirmed, but not by {found}: say it back to them."),
    Rule("confirmed", "confirmed", "Heard from them, said back, and confirmed."),
)
"""The rules that make or hold back a grade: the deciding rows of the rules, and the steps of the ladder."""

ASKS = (
    Rule("filler", "few words", "What does it mean? Say it in a few more words."),
    Rule("own_offer", "your offer's words", "It has words of your offer: would they say it like this?"),
    Rule("purchase", "a purchase", "What will be different for them once that is there?"),
    Rule("seller_words", "a seller's words", "Are these their words, or a seller's?"),
    Rule("vague_goal", "nothing to measure", "By which number, rank, date or event would they know?"),
    Rule("unseen", "hidden characters", "Some of it is hidden or in another alphabet: is it typed correctly?"),
    Rule("date_of_yours", "your own date", "No quote names this date: what did they say?"),
    Rule("measure_of_yours", "your own measure", "No quote names this measure: how would they know?"),
    Rule("thin_quote", "a thin quote", "These words say little: what else did they say?"),
    Rule("summed_up", "summed up", "Did they say it in these words, or do they sum up what was said?"),
    Rule("refusal", "may say no", "These words may say no: are they for it, or against it?"),
    Rule("near_copies", "nearly one quote", "Nearly the same quote is under three claims: which one is it for?"),
    Rule(
        "cut_sentence",
        "one sentence in parts",
        "Are these parts of one sentence, under three claims: what else did they say?",
    ),
    Rule("newer_word", "newer words", "They said this after they confirmed: will you say it back again?"),
    Rule("hint_typed_in", "the hint's own words", "Is that their answer, or the hint shown here?"),
    Rule("polite_yes", "may be polite", "Were they only polite? What did you miss or get wrong?"),
    Rule("off_topic", "beside the point", "Is this an answer to what you said back? What did they say to it?"),
    Rule("hedged_yes", "a hedged yes", "Their answer may be less than a yes: what did they mean?"),
    Rule("read_out", "read out", "These are their words, read out: how would you put it yourself?"),
    Rule("offer_named", "names your offer", "Your offer is named here: what would they say without it?"),
    Rule("other_meaning", "mostly new words", "Most of the words are new: does it still mean the same?"),
    Rule("they_disagree", "they disagree", "They disagree: what would each say to the other?"),
    Rule("near_copy", "nearly another claim", "Another claim says nearly this: what is different here?"),
    Rule("none_said", "none", "Is none known yet, or do they say there is none?"),
    Rule("day_to_come", "a day to come", "This day is still to come: which day was it?"),
    Rule("other_day", "another day", "It bears another day than the quote has: on which day was it said?"),
    Rule("shelf_need", "one need for all", "Did you have this need in mind before they named any challenge?"),
    Rule("proposal_first", "proposed unheard", "What makes you propose this before the need is heard?"),
    Rule("one_voice", "one voice", "Several people have a say and only one was heard: what would the others say?"),
    Rule("whose_side", "whose side", "Do they work for the client, or on your side?"),
    Rule("stale", "old words", "Their newest words are old: what has changed in their world since?"),
    Rule("mass_confirming", "all at once", "Confirmed within a minute: what did they answer to each?"),
    Rule("leading", "leading question", "Does it put the answer into their mouth?"),
    Rule("closed", "yes or no", "Could they answer with yes or no? Begin with what, how or why?"),
    Rule("double", "two at once", "Are these two questions? Which one first?"),
)
"""The rules that only ask: they lower nothing (RULES, the rows that ask)."""

RULES = {rule.name: rule for rule in DECIDES}
"""Every rule that decides, by its name."""

ASKING = {rule.name: rule for rule in ASKS}
"""Every rule that asks, by its name."""


MAYBE_THE_SAME = "{name} confirmed it. If that is {whole}, merge the two on the people page."
"""What is said where somebody of a shorter or longer name confirmed."""


def describe_rule(rule: str, found: str = "") -> str:
    """Return a rule's sentence, with what it found."""
    return RULES[rule].sentence.format(found=found)


def describe_briefly(rule: str, found: str = "") -> str:
    """Return a rule in a few words, to follow *the need,*."""
    return RULES[rule].brief.format(found=found)
