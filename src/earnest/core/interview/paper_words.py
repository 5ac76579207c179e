"""The words of letter, sheet and proposal: shipped or own ones."""

import string
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from earnest.core.interview.stage import list_faults
from earnest.core.model.faults import Fault

LetterPart = Literal["goal", "challenge", "need", "confirmed", "not_known"]
"""What a letter tells, each under its heading."""


class _Wording(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True, defer_build=True)


def _words(shipped: str, tells: str) -> Any:
    """Return a field of own words; it is never empty."""
    return Field(shipped, min_length=1, description=tells)


class LetterWords(_Wording):
    """What a letter says around their words."""

    parts: tuple[LetterPart, ...] = Field(
        ("goal", "challenge", "need", "confirmed", "not_known"),
        strict=False,
        description="What it tells, in this order.",
    )
    greeting: str = _words("Dear {person},", "To the one person it goes to.")
    opening: str = _words(
        "This is what I understood. Please correct whatever I missed or got wrong.", "Before what was understood."
    )
    nothing: str = _words(
        "I have heard too little from you so far to say what I understood; these questions would help me.",
        "Where nothing was understood yet.",
    )
    goal: str = _words("What you want to reach", "A heading.")
    challenge: str = _words("What stands in the way", "A heading.")
    need: str = _words("What would have to change", "A heading.")
    confirmed: str = _words(
        "What I said back, and your answer", "The heading of what you said back, and of their answers."
    )
    not_known: str = _words("What I do not know yet", "The heading of the questions.")
    assumed: str = _words("my assumption", "Beside a fact that none of their words speak of.")
    read: str = _words("I read this: {claim} ({source}). Is that so?", "What only a source says.")
    said: str = _words("{who} said: “{words}”", "Words against a claim.")
    said_above: str = _words(
        "{who} said otherwise on {day} (see above)", "Words against a claim that the letter quotes already."
    )
    both: str = _words(
        "I understood: {claim}. And {said} How do these fit together?", "One who spoke against what was understood."
    )
    several: str = _words(
        "I understood: {claim}. And {said} How do these fit together?", "Several who spoke against it."
    )
    guessed: str = _words(
        "I had assumed: {claim}. But {said} How do you see it?", "Who spoke against what was only assumed."
    )
    also: str = _words("and", "Between two who spoke against it.")
    you: str = _words("you", "Who said so, in a letter to that person.")
    closing: str = _words("What did I miss or get wrong?", "The last line before your name.")


class FactWords(_Wording):
    """What is written before a fact, in letter and proposal."""

    measure: str = _words("You would know by", "How a goal is measured.")
    by: str = _words("By", "The date of a goal.")
    why_now: str = _words("Why now", "Why it cannot wait.")
    never_trade_away: str = _words("Not to be given up", "What a goal must not cost.")
    incident: str = _words("Last time", "When a challenge was felt last.")
    cost: str = _words("It costs", "What a challenge costs.")
    tried: str = _words("Tried so far", "What was done about it.")
    early_sign: str = _words("The first sign of it", "How a need shows that it is met.")
    keep: str = _words("What has to stay as it is", "What a need must not change.")


class ProposalWords(_Wording):
    """What a proposal says around their words."""

    title: str = _words("Proposal for {client}", "Its title.")
    in_the_way: str = _words("What stands in the way: {challenge}", "Below a need.")
    proposed: str = _words("I propose:", "Before the parts that answer a need.")
    also: str = _words("What I also propose", "The heading of parts that answer none.")
    keep: str = _words("What stays as it is: {keep}", "Below these parts.")
    why_me: str = _words("Why me: how you might explain it", "The heading of your reasons.")
    without_me: str = _words("The best way without me", "A heading.")
    when_best: str = _words("A way without me would be best", "When a way without you would be best.")
    pull: str = _words("For it", "What speaks for that way.")
    worry: str = _words("Against it", "What speaks against that way.")


class SheetWords(_Wording):
    """What a sheet of questions says around them."""

    title: str = _words("Questions for {client}", "Its title.")
    untouched: str = Field("", description="On the sheet for a first meeting; as shipped where it is empty.")
    about: str = _words("on", "Before the claim that a question is about.")
    the_same: str = _words("the same", "Where it is the claim of the question above.")
    planned: str = _words("In your order", "The heading of questions that you chose.")
    ask_next: str = _words("Ask next", "A heading.")
    not_known: str = _words("Not known yet", "A heading.")
    own: str = _words("Questions of your own", "A heading.")
    guess: str = _words("Your guess so far: ask for their words", "A heading.")
    gap: str = _words("Still open", "A heading.")
    later: str = _words("If there is time", "A heading.")
    closing: str = _words("Last of all", "The heading of the last question.")
    last: str = Field("", description="The last question; as shipped where it is empty.")


class PaperWords(_Wording):
    """A file of own words; what it leaves out is as shipped."""

    letter: LetterWords = Field(LetterWords.model_construct(), description="The letter on what you understood.")
    facts: FactWords = Field(FactWords.model_construct(), description="The labels of facts, in letter and proposal.")
    proposal: ProposalWords = Field(ProposalWords.model_construct(), description="The proposal.")
    sheet: SheetWords = Field(SheetWords.model_construct(), description="The questions of a meeting, on paper.")


class Papers(NamedTuple):
    """The words of the papers."""

    letter: LetterWords = LetterWords.model_construct()
    facts: FactWords = FactWords.model_construct()
    proposal: ProposalWords = ProposalWords.model_construct()
    sheet: SheetWords = SheetWords.model_construct()
    fault: str = ""
    """Why the user's own words are not used; told to the writer of each paper."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the writer of a paper is told about its words."""
        return (NOT_USED.format(fault=self.fault),) if self.fault else ()


SHIPPED = Papers()
NOT_USED = "Words of your own are not used: {fault}."


def read_paper_words(document: Mapping[str, Any]) -> tuple[Papers, tuple[Fault, ...]]:
    """Read the user's own words from a file's tables, with all faults.

    Where there are faults, the words are as shipped.
    """
    try:
        words = PaperWords.model_validate(document)
    except ValidationError as wrong:
        return SHIPPED, list_faults(wrong)
    faults = (*_list_repeated(words), *_list_bad_braces(words))
    return (SHIPPED if faults else Papers(words.letter, words.facts, words.proposal, words.sheet)), faults


def _list_repeated(words: PaperWords) -> Iterator[Fault]:
    """Yield the fault that a letter would tell a part twice."""
    if len(set(words.letter.parts)) < len(words.letter.parts):
        yield Fault(("letter", "parts"), "each part once")


def _list_bad_braces(words: PaperWords) -> Iterator[Fault]:
    """Yield the texts that have other names in braces than shipped."""
    for table in type(words).model_fields:
        own, shipped = getattr(words, table), getattr(SHIPPED, table)
        for key in type(own).model_fields:
            text, allowed = getattr(own, key), getattr(shipped, key)
            if isinstance(text, str) and not _find_names(text) <= _find_names(allowed):
                named = ", ".join(f"{{{name}}}" for name in sorted(_find_names(allowed)))
                yield Fault((table, key), f"no braces but {named}" if named else "no braces")


def _find_names(text: str) -> set[str]:
    """Return the names in braces; `?` for what is none."""
    try:
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return {"?"}
    return {"?" if spec or conversion else str(name) for _, name, spec, conversion in parts}
