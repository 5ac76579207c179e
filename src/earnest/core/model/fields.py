"""The fields of every kind of claim, and how each is answered."""

from typing import Literal, NamedTuple

from earnest.core.model.kinds import KIND, STAGES

Form = Literal[
    "text",
    "line",
    "people",
    "person",
    "claims",
    "claim",
    "choice",
    "yes",
    "pick",
    "number",
    "day",
    "records",
    "say_back",
]
"""How a field is answered: long text, one line, people by name, claims picked from a list, one of a few words,
yes or no, which one of a stage's claims, a whole number, a day; or on a page of its own."""


class Field(NamedTuple):
    """A field that a question can fill."""

    name: str
    form: Form = "text"
    label: str = ""
    """The label over it where a question fills several."""
    links: tuple[str, ...] = ()
    """The kinds of claim that may be picked."""
    choices: tuple[tuple[str, str], ...] = ()
    """For a choice: what the file holds, and what is shown."""
    spare: bool = False
    """Whether it may stay empty without being a gap."""


ROUTES = (
    ("nothing", "leave it"),
    ("inside", "in-house"),
    ("hire", "hire"),
    ("buy", "buy"),
    ("outside", "bring in"),
)
OUTCOMES = (
    ("chose you", "chose you"),
    ("chose another", "chose another"),
    ("did it inside", "did it in-house"),
    ("hired", "hired"),
    ("left it", "left it as it is"),
    ("still open", "still open"),
)
GROUNDS = tuple((value, value) for value in ("knows their world", "similar goal", "similar problem"))

SIDES = (("theirs", "theirs"), ("between", "in between"), ("ours", "ours"))
"""Whose side a person is on: words of ours never count, those of somebody in between are second hand."""

_TEXT = Field("text")

FIELDS: dict[str, dict[str, Field]] = {
    kind: {field.name: field for field in fields}
    for kind, fields in {
        "goal": (
            _TEXT,
            Field("measure", label="Measured by"),
            Field("by", "line", "By when"),
            Field("owner", "people", "Goal's owner"),
            Field("doubted_by", "people", "Doubted by", spare=True),
            Field("why_now"),
            Field("never_trade_away"),
            Field("larger_aim"),
            Field("heard", "records"),
            Field("said_back", "say_back"),
        ),
        "challenge": (
            _TEXT,
            Field("side", "choice", "Side", choices=(("inside", "inside"), ("outside", "outside")), spare=True),
            Field("blocks", "claims", "Stands in the way of", links=("goal",)),
            Field("incident"),
            Field("cost", label="Cost"),
            Field("borne_by", "people", "Who bears it"),
            Field("tried"),
            Field("if_nothing_changes"),
            Field("remove_first", "pick", "Their first choice to remove"),
            Field("heard", "records"),
            Field("said_back", "say_back"),
        ),
        "need": (
            _TEXT,
            Field("answers", "claims", "Answers", links=("challenge",)),
            Field("early_sign"),
            Field("keep"),
            Field("rank_guessed", "number", "Your guess", spare=True),
            Field("rank_told", "number", "What they said"),
            Field("heard", "records"),
            Field("said_back", "say_back"),
        ),
        "option": (
            _TEXT,
            Field("route", "choice", "Kind", choices=ROUTES),
            Field("pull", label="What draws them"),
            Field("worry", label="What puts them off"),
            Field("hanging"),
        ),
        "criterion": (_TEXT, Field("rank", "number", "Place in their order", spare=True)),
        "ruling_out": (
            _TEXT,
            Field("option", "claim", "Option ruled out", links=("option",)),
            Field("because_of", "claims", "Because of", links=("goal", "challenge")),
            Field("who_minded", "person", "Who was sorry"),
        ),
        "contender": (
            _TEXT,
            Field("ground", "choice", "Reason", choices=GROUNDS),
            Field("you", "yes", "This is you", spare=True),
            Field("falls_short"),
        ),
        "reason": (
            _TEXT,
            Field("goal", "claim", "Its goal", links=("goal",)),
            Field("need", "claim", "Its need", links=("need",)),
        ),
        "person": (
            Field("name", "line", "Name"),
            Field("role", "line", "Role", spare=True),
            Field("has_a_say", "yes", "Has a say"),
            Field("must_see", label="Needs to see", spare=True),
            Field("side", "choice", "Side", choices=SIDES, spare=True),
        ),
        "decision": (
            Field("last_time"),
            Field("best_without_you"),
            Field("case_against_you"),
            Field("looks_for"),
            Field("proof"),
            Field("path"),
            Field("could_stop"),
            Field("judged_by"),
            Field("helps_choose"),
            Field("outcome", "choice", "Outcome", choices=OUTCOMES),
            Field("outcome_on", "day", "On", spare=True),
            Field("tipped_by", label="What decided it"),
            Field(
                "misread_stage",
                "choice",
                "Stage you got wrong",
                choices=tuple((s, s.replace("_", " ")) for s in STAGES),
            ),
        ),
    }.items()
}
"""The fields by kind and name. `person` and `decision` are no claims: they carry no grade."""

PARTS: dict[str, frozenset[str]] = {
    kind: frozenset(fields) - {"text", "heard", "said_back"} for kind, fields in FIELDS.items() if kind in KIND
}
"""The parts of each kind of claim that a record may speak of, as in `g1.by`."""

HOW = ("call", "meeting", "letter", "interpreter", "other")
"""How words may have reached you; it decides nothing."""

ALL_THEY_SAID = (("", "part of it"), ("all", "all they said"))
"""Whether the few words of a quote are all that was said: what a form takes, and what it shows."""

NONE_SAID = ("inside", "outside", "ruled_out")
"""What they may say there is none of; kept in `decision.they_say_none`."""
