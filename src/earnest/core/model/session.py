"""A session as the file holds it: preparation for one client's decision."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import Field, PrivateAttr

from earnest.core.model.claims import (
    Challenge,
    Claim,
    Contender,
    Criterion,
    Goal,
    Need,
    Option,
    Reason,
    RulingOut,
)
from earnest.core.model.entries.clash import Clash
from earnest.core.model.entries.entry import Entry, RecordedEntry
from earnest.core.model.entries.past import Past, read_past
from earnest.core.model.keys import Ids, Table, keyed
from earnest.core.model.kinds import CLAIM_KINDS, by_id
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.records import NO_RECORDS, Hung, Quote, Records, Source, index_records
from earnest.core.text.normalize import normalize

YOU = "you"
"""The id that stands for the user wherever a person may stand."""

FORMAT = 2
"""The newest format of the session file that this version writes."""

Tables = dict[str, Any]
"""A session file's tables as TOML values, in the file's order, keys unknown to Earnest included."""

StageKey = Literal["goal", "challenges", "need", "options", "ruled_out", "shortlist", "choice"]
ReplyClass = Literal["that's it", "yes but", "a polite yes", "no"]


class You(Table):
    """The user, who is never a witness in their own session."""

    name: str = Field("", description="Your name; a quote by somebody of this name does not count.")
    role: str = Field("", description="What you are to them.")
    offer: Ids = Field((), description="Your offer's own words; in a need they make it a guess.")


class Person(Table):
    """Somebody in the decision: theirs, yours or in between."""

    name: str = Field("", description="Their name.")
    role: str = Field("", description="What they do there.")
    has_a_say: bool | None = Field(None, description="Whether they have a say in the decision.")
    must_see: str = Field("", description="What they must see to agree.")
    side: Literal["theirs", "ours", "between"] | None = Field(
        None, description="Whose side they are on; absent is theirs. Ours never counts, between is second hand."
    )
    namesake: bool = Field(default=False, description="Has your name and is somebody else.")
    archived: bool = Field(default=False, description="Has no part in it now; what they said counts as before.")


class Decision(Table):
    """Answers about the decision as a whole, in stages 2 to 7."""

    they_say_none: Ids = Field((), description='"inside", "outside", "ruled_out": their word that there is none.')
    last_time: str = Field("", description="How they settled something like this last time.")
    best_without_you: str = Field("", description="When an option without you would be best.")
    case_against_you: str = Field("", description="The strongest reason to cross you off.")
    looks_for: str = Field("", description="What they want somebody to have done already.")
    proof: str = Field("", description="The proof they would accept, and from whom.")
    path: str = Field("", description="The steps between the list and the choice.")
    could_stop: str = Field("", description="What could still stop any choice.")
    judged_by: str = Field("", description="How they will judge later that they chose well.")
    helps_choose: str = Field("", description="What helps them choose well, even without you.")
    outcome: Literal["chose you", "chose another", "did it inside", "hired", "left it", "still open"] | None = Field(
        None, description="What they chose, afterwards."
    )
    outcome_on: date | None = Field(None, description="The day it was settled.")
    tipped_by: str = Field("", description="What decided it.")
    misread_stage: StageKey | None = Field(None, description="The stage that you had misread.")

    @property
    def is_made(self) -> bool:
        """Whether the decision is made, so that no question could change it."""
        return self.outcome not in {None, "still open"}


class SameMeaning(Table):
    """An edit that keeps a confirmation, since the user vouched for it."""

    print: str = Field("", description="The fingerprint of the claim's text after the edit.")
    note: str = Field("", description="Why the meaning is the same.")


class SaidBack(Table):
    """A say-back: what you said, and what they answered."""

    said: str = Field("", description="What you said back.")
    reply: str = Field("", description="What they answered, word for word.")
    class_: ReplyClass | None = Field(None, alias="class", description="What their answer meant; your judgement.")
    who: str = Field("", description="The id of the person who answered.")
    on: date | None = Field(None, description="The day they answered.")
    of: Mapping[str, str] = keyed("The claims it covers, each with its fingerprint then.")
    same_meaning: Mapping[str, SameMeaning] = keyed("Edits since that you vouched for.")


class AnsweredRemark(Table):
    """A remark that the user answered.

    It is silent for this claim and rule while the print holds.
    """

    claim: str = Field("", description="The claim's id.")
    rule: str = Field("", description="The rule's name.")
    print: str = Field("", description="The fingerprint of the text it was answered for.")
    answer: str = Field("", description="The answer.")


class OwnQuestion(Table):
    """A question of your own for the meeting."""

    serves: str = Field("", description="The claim that it serves.")
    text: str = Field("", description="The question.")


class ProposalPart(Table):
    """One part of a proposal, and the need it answers."""

    need: str = Field("", description="The need's id.")
    text: str = Field("", description="What you propose.")


class Proposal(Table):
    """What you would propose."""

    reason_without_right: str = Field("", description="Why it went ahead without the right.")
    part: Mapping[str, ProposalPart] = keyed("Its parts, keyed p1, p2 and so on.")


class Session(Table):
    """One session file. Made by `read_session`; `document` is what a save writes."""

    format: int = Field(description="The version of this layout: 2.")
    client: str = Field(description="The client: who decides.")
    interview: str = Field(description="The folder in screens/ whose questions are asked.")
    started: datetime | None = Field(None, description="When the session was begun.")
    at_question: str = Field("", description="Where to continue: CLAIM.FIELD, STAGE.FIELD or STAGE.")
    language: str = Field("en", description="The language that the session is written in.")
    stale_after_weeks: int | None = Field(None, description="After how many weeks a quote is questioned.")
    carried_from: str = Field("", description="The session that this one was copied from.")
    practice: bool = Field(default=False, description="For practice: not judged, listed or counted unless asked for.")
    not_known: Mapping[str, Ids] = keyed("By stage: questions with no claim yet, not known yet.")
    you: You = Field(You.model_construct(), description="Yourself.")
    person: Mapping[str, Person] = keyed("People: theirs, yours, and those in between.")
    quote: Mapping[str, Quote] = keyed("Their words, keyed q1, q2 and so on.")
    source: Mapping[str, Source] = keyed("Public sources, keyed s1, s2 and so on.")
    goal: Mapping[str, Goal] = keyed("Stage 1.")
    challenge: Mapping[str, Challenge] = keyed("Stage 2.")
    need: Mapping[str, Need] = keyed("Stage 3.")
    option: Mapping[str, Option] = keyed("Stage 4: options.")
    criterion: Mapping[str, Criterion] = keyed("Stage 4: what they compare on.")
    ruling_out: Mapping[str, RulingOut] = keyed("Stage 5.")
    contender: Mapping[str, Contender] = keyed("Stage 6.")
    reason: Mapping[str, Reason] = keyed("Stage 7.")
    decision: Decision = Field(Decision.model_construct(), description="Asked once, stages 2 to 7.")
    said_back: Mapping[str, SaidBack] = keyed("What you said back, keyed s1, s2 and so on.")
    settled: Mapping[str, AnsweredRemark] = keyed("Remarks that you answered.")
    own_question: Mapping[str, OwnQuestion] = keyed("Questions of your own.")
    proposal: Proposal = Field(default_factory=Proposal, description="What you would propose.")
    meeting: Mapping[str, Meeting] = keyed("Meetings.")
    clash: Mapping[str, Clash] = keyed("Two versions of one key that wait to be settled: k1 and so on.")
    history: Mapping[str, RecordedEntry] = keyed("Every change, in order of its number.")

    _document: Tables = PrivateAttr(default_factory=dict)

    def model_post_init(self, context: Any, /) -> None:
        """Keep the tables: `document` in the context of the validation."""
        self._document = (context or {}).get("document", {})

    @property
    def document(self) -> Tables:
        """The file's tables, to be read and never changed in place."""
        return self._document

    @cached_property
    def hung(self) -> Hung:
        """The records that speak of each claim, by its id."""
        return index_records(self.quote, self.source)

    def with_hung(self, hung: Hung, before: "Session | None" = None) -> Self:
        """Return the session whose claims have these records.

        Claims that have them already are the same objects.

        Args:
            hung: The records of each claim.
            before: A session of which the claims that are in this one as well have their records.
        """
        update: dict[str, object] = {"hung": hung}
        for kind in CLAIM_KINDS:
            claims: Mapping[str, Claim] = getattr(self, kind.key)
            if before and before.hung is hung and getattr(before, kind.key) is claims:
                continue
            if any(claim.records is not hung.get(key, NO_RECORDS) for key, claim in claims.items()):
                update[kind.key] = {key: _hang(claim, hung.get(key, NO_RECORDS)) for key, claim in claims.items()}
        return self.model_copy(update=update)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim by its id, sorted by stage and id."""
        return {key: claim for kind in CLAIM_KINDS for key, claim in by_id(getattr(self, kind.key))}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name on file, and the ids of people."""
        return (self.client, self.you.name, *(name for key, person in self.people() for name in (key, person.name)))

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """The ids of people with the user's name, marked ones apart."""
        name = normalize(self.you.name)
        return frozenset(
            key
            for key, person in self.people()
            if name and normalize(person.name or key) == name and not person.namesake
        )

    @cached_property
    def own_ids(self) -> frozenset[str]:
        """The ids of `you`, people of your name, and colleagues (RULES 6)."""
        return self.namesakes | {YOU, *(key for key, person in self.people() if person.side == "ours")}

    @cached_property
    def between_ids(self) -> frozenset[str]:
        """The ids of people between the two sides, such as a recruiter."""
        return frozenset(key for key, person in self.people() if person.side == "between") - self.own_ids

    def explain_side(self, person: str) -> str:
        """Return the rule by which somebody is no client; or nothing."""
        if person in self.between_ids:
            return "go_between"
        own = person == YOU or person in self.namesakes
        return "own_quote" if own else "own_side" if person in self.own_ids else ""

    @cached_property
    def past(self) -> Past:
        """The history in full, and the last value of each key."""
        return read_past(by_id(self.history))

    @cached_property
    def entries(self) -> tuple[tuple[str, Entry], ...]:
        """The history in full, sorted by number, never by time."""
        return self.past.entries

    @property
    def changed(self) -> datetime | None:
        """When it last changed, or was begun, by its own word.

        After a merge, the changes of the one who made the last may stand before those of another.
        """
        latest = {entry.by: entry.at for _, entry in self.entries}
        return max(latest.values(), key=_in_utc, default=self.started)

    def name_of(self, person: str) -> str:
        """Return a person's name, or the id where there is none."""
        if person == YOU:
            return self.you.name or "you"
        known = self.person.get(person)
        return known.name if known and known.name else person

    def people(self) -> Iterator[tuple[str, Person]]:
        """Return an iterator over the people of the session."""
        return iter(self.person.items())


def _in_utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _hang(claim: Claim, records: Records) -> Claim:
    return claim if claim.records is records else claim.with_records(records)
