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


class LetterWords(_Wording):
    """What a letter says around their words."""

    parts: tuple[LetterPart, ...] = Field(
        ("goal", "challenge", "need", "confirmed", "not_known"),
        strict=False,
        description="What it tells, in this order.",
    )
    greeting: str = Field("Dear {person},", min_length=1, description="To the one person it goes to.")
    opening: str = Field(
        "This is what I understood. Please correct whatever I missed or got wrong.",
        min_length=1,
        description="Before what was understood.",
    )
    nothing: str = Field(
        "I have heard too little from you so far to say what I understood; these questions would help me.",
        min_length=1,
        description="Where nothing was understood yet.",
    )
    goal: str = Field("What you want to reach", min_length=1, description="A heading.")
    challenge: str = Field("What stands in the way", min_length=1, description="A heading.")
    need: str = Field("What would have to change", min_length=1, description="A heading.")
    confirmed: str = Field(
        "What I said back, and your answer",
        min_length=1,
        description="The heading of what you said back, and of their answers.",
    )
    not_known: str = Field("What I do not know yet", min_length=1, description="The heading of the questions.")
    assumed: str = Field("my assumption", min_length=1, description="Beside a fact that none of their words speak of.")
    read: str = Field(
        "I read this: {claim} ({source}). Is that so?", min_length=1, description="What only a source says."
    )
    said: str = Field("{who} said: “{words}”", min_length=1, description="Words against a claim.")
    said_above: str = Field(
        "{who} said otherwise on {day} (see above)",
        min_length=1,
        description="Words against a claim that the letter quotes already.",
    )
    both: str = Field(
        "I understood: {claim}. And {said} How do both fit together?",
        min_length=1,
        description="One who spoke against what was understood.",
    )
    several: str = Field(
        "I understood: {claim}. And {said} How does all that fit together?",
        min_length=1,
        description="Several who spoke against it.",
    )
    guessed: str = Field(
        "I had assumed: {claim}. But {said} How do you see it?",
        min_length=1,
        description="Who spoke against what was only assumed.",
    )
    also: str = Field("and", min_length=1, description="Between two who spoke against it.")
    you: str = Field("you", min_length=1, description="Who said so, in a letter to that person.")
    closing: str = Field("What did I miss or get wrong?", min_length=1, description="The last line before your name.")


class FactWords(_Wording):
    """What is written before a fact, in letter and proposal."""

    measure: str = Field("You would know by", min_length=1, description="How a goal is measured.")
    by: str = Field("By", min_length=1, description="The date of a goal.")
    why_now: str = Field("Why now", min_length=1, description="Why it cannot wait.")
    never_trade_away: str = Field("Not to be given up", min_length=1, description="What a goal must not cost.")
    incident: str = Field("Last time", min_length=1, description="When a challenge was felt last.")
    cost: str = Field("It costs", min_length=1, description="What a challenge costs.")
    tried: str = Field("Tried so far", min_length=1, description="What was done about it.")
    early_sign: str = Field("The first sign of it", min_length=1, description="How a need shows that it is met.")
    keep: str = Field("What has to stay as it is", min_length=1, description="What a need must not change.")


class ProposalWords(_Wording):
    """What a proposal says around their words."""

    title: str = Field("Proposal for {client}", min_length=1, description="Its title.")
    in_the_way: str = Field("What stands in the way: {challenge}", min_length=1, description="Below a need.")
    proposed: str = Field("I propose:", min_length=1, description="Before the parts that answer a need.")
    also: str = Field("What I also propose", min_length=1, description="The heading of parts that answer none.")
    keep: str = Field("What stays as it is: {keep}", min_length=1, description="Below these parts.")
    why_me: str = Field("How you might explain it", min_length=1, description="The heading of your reasons.")
    without_me: str = Field("The best way without me", min_length=1, description="A heading.")
    when_best: str = Field("It would be best", min_length=1, description="When that way would be best.")
    pull: str = Field("For it", min_length=1, description="What speaks for that way.")
    worry: str = Field("Against it", min_length=1, description="What speaks against that way.")


class SheetWords(_Wording):
    """What a sheet of questions says around them."""

    title: str = Field("Questions for {client}", min_length=1, description="Its title.")
    untouched: str = Field("", description="On the sheet for a first meeting; as shipped where it is empty.")
    about: str = Field("on", min_length=1, description="Before the claim that a question is about.")
    the_same: str = Field("the same", min_length=1, description="Where it is the claim of the question above.")
    planned: str = Field("In your order", min_length=1, description="The heading of questions that you chose.")
    ask_next: str = Field("Ask next", min_length=1, description="A heading.")
    not_known: str = Field("Not known yet", min_length=1, description="A heading.")
    own: str = Field("Questions of your own", min_length=1, description="A heading.")
    guess: str = Field("Your guess so far: ask for their words", min_length=1, description="A heading.")
    gap: str = Field("Still open", min_length=1, description="A heading.")
    later: str = Field("If there is time", min_length=1, description="A heading.")
    closing: str = Field("Last of all", min_length=1, description="The heading of the last question.")
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
