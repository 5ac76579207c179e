"""Values as a field of one line shows them."""

from typing import Any

from earnest.core.model.fields import Field
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.text.dates import format_whole_day

BETWEEN = "; "
"""The separator of people on one line."""


def show_field(session: Session, field: Field, value: Any) -> str:
    """Return a value as a field of one line shows it."""
    if value is None:
        return ""
    if field.form == "people":
        return BETWEEN.join(describe_person(session, key) for key in value)
    if field.form == "person":
        return describe_person(session, value) if value else ""
    if field.form == "day":
        return format_whole_day(value)
    return str(value)
