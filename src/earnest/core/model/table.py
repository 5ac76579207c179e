"""The base of all tables of a session file."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Ids = Annotated[tuple[str, ...], Field(strict=False)]
"""Ids of people or claims, as a TOML array of strings."""


class Table(BaseModel):
    """A table of the session file.

    It is frozen, strict about types, and ignores keys that it does not know.
    """

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", hide_input_in_errors=True, populate_by_name=True
    )
