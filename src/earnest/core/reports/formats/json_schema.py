"""The JSON Schemas of session files, stage files and words for documents.

They are made from the models that read these files.
"""

from typing import Any, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue

from earnest.core.interview.paper_words import PaperWords
from earnest.core.interview.stage import Stage
from earnest.core.model.session import Session

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that TOML editors read."""

NAMES = {"AnsweredRemark": "Settled"}
"""Published names of definitions, where the class has another."""

DESCRIPTIONS = {
    "Decision": "What is asked once about the decision as a whole, in stages 2 to 7.",
    "Need": "Stage 3: a change in the client's world that a challenge calls for.",
    "Question": "One thing asked in a stage. Its id is the name of its table: the field that it fills.",
    "Reason": "Stage 7: why the client would choose this option, opening with their goal.",
    "RulingOut": "Stage 5: an option crossed off, with the client's reason as its text.",
    "SaidBack": "A say-back: what you said in your own words, and what they answered.",
    "SameMeaning": "An edit that the user vouched for: it keeps a confirmation while the print holds.",
    "Settled": "A remark that the user answered: silent for this claim and rule while the print holds.",
    "You": "The user: never a witness in their own session.",
}
"""What editors show of a definition, where its docstring says it to programmers."""


class _Draft07(GenerateJsonSchema):
    """A generator of schemas in draft 7 without defaults."""

    schema_dialect = DRAFT
    has_null = False
    """Whether a key may be there and have no value, as in JSON."""

    def generate(self, schema: Any, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """Return the schema in draft 7."""
        found = super().generate(schema, mode)
        definitions = found.pop("$defs", {})
        published = {NAMES.get(name, name): _published(name, one) for name, one in definitions.items()}
        whole = {"$schema": DRAFT, **found, "definitions": dict(sorted(published.items()))}
        return cast("JsonSchemaValue", _as_draft_07(whole, has_null=self.has_null))

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """Leave the default out, as absent keys stay absent."""
        return self.generate_inner(schema["schema"])


class _WithDefaults(_Draft07):
    """A generator whose schemas say what stands where a key is absent."""

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """Keep the default."""
        return GenerateJsonSchema.default_schema(self, schema)


class JsonDraft07(_Draft07):
    """A generator of schemas of JSON, which has null."""

    has_null = True


def session_schema() -> dict[str, Any]:
    """Return the schema of a session's file."""
    return _schema(Session, "A session of Earnest: one preparation on one client's decision.")


def stage_schema() -> dict[str, Any]:
    """Return the schema of a stage file."""
    return _schema(Stage, "A stage of an interview of Earnest: what is asked in it, in two voices.")


def papers_schema() -> dict[str, Any]:
    """Return the schema of the user's own words for papers.

    It holds the words that ship.
    """
    says = "Words of your own for letter, sheet and proposal; what is left out is as shipped."
    return _schema(PaperWords, says, _WithDefaults)


def _schema(model: type[BaseModel], says: str, generator: type[GenerateJsonSchema] = _Draft07) -> dict[str, Any]:
    return {**model.model_json_schema(by_alias=True, schema_generator=generator), "description": says}


def _published(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Return a definition with its published title and description."""
    name = NAMES.get(name, name)
    named = {**definition, "title": name} if "title" in definition else definition
    return {**named, "description": DESCRIPTIONS[name]} if name in DESCRIPTIONS else named


def _as_draft_07(value: Any, *, has_null: bool) -> Any:
    """Return a schema with its definitions where draft 7 has them.

    Without null, None is an absent key.
    """
    if isinstance(value, list):
        return [_as_draft_07(inner, has_null=has_null) for inner in value]
    if not isinstance(value, dict):
        return value
    if "anyOf" in value and not has_null:
        kept = [inner for inner in value["anyOf"] if inner != {"type": "null"}]
        if len(kept) == 1:
            rest = {key: inner for key, inner in value.items() if key != "anyOf"}
            return _as_draft_07({**rest, **kept[0]}, has_null=has_null)
    if isinstance(value.get("$ref"), str):
        name = value["$ref"].rpartition("/")[2]
        name = NAMES.get(name, name)
        told = {key: inner for key, inner in value.items() if key != "$ref"}
        # Beside a reference draft 7 reads nothing.
        return {**told, "allOf": [{"$ref": f"#/definitions/{name}"}]}
    return {key: _as_draft_07(inner, has_null=has_null) for key, inner in value.items()}
