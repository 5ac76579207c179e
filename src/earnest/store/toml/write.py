"""The one form in which Earnest writes TOML."""

import math
from collections.abc import Mapping
from typing import Any

import tomli
import tomli_w

from earnest.core.model.session import FORMAT


class _OnOneLine(str):
    """A text to be written escaped, as multi-line strings change carriage returns."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return part != "\n" and isinstance(part, str) and str.__contains__(self, part)


def to_toml(document: Mapping[str, Any]) -> str:
    """Return a document as TOML, with multi-line strings and keys in order.

    Raises:
        ValueError: a value, named by its key, cannot be written as TOML.
    """
    return tomli_w.dumps(_check(document, ()), multiline_strings=True)


def is_own_form(text: str) -> bool:
    """Return whether a text is exactly what Earnest would write."""
    try:
        document = tomli.loads(text)
        return not is_older(document) and to_toml(document) == text
    except (ValueError, RecursionError):
        return False


def is_older(document: Mapping[str, Any]) -> bool:
    """Return whether tables are of an older format."""
    number = document.get("format")
    return type(number) is int and number < FORMAT


def are_equal(one: Any, other: Any) -> bool:
    """Return whether two TOML values are equal in type and content.

    Not-a-number equals itself.
    """
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(are_equal(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(are_equal, one, other))
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _check(value: Any, path: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        return {_check_text(key, path): _check(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_check(inner, path) for inner in value]
    if isinstance(value, str):
        return _OnOneLine(_check_text(value, path)) if "\r" in value else _check_text(value, path)
    if value is None:
        raise ValueError(f"{_describe_key(path)} has no value")
    return value


def _check_text(text: str, path: tuple[str, ...]) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{_describe_key(path)} contains invalid Unicode") from None
    return text


def _describe_key(path: tuple[str, ...]) -> str:
    return ".".join(path).encode(errors="backslashreplace").decode() or "a key"
