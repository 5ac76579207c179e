"""Earnest's form of a session: the one way in which a document is written as TOML."""

import math
import tomllib
from collections.abc import Mapping
from typing import Any

import tomli_w

from earnest.core.model.session import FORMAT


class _OnOneLine(str):
    """A text that tomli-w must write escaped: a multi-line string would change its carriage returns."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return part != "\n" and isinstance(part, str) and str.__contains__(self, part)


def to_toml(document: Mapping[str, Any]) -> str:
    """Return a document as TOML: arrays one item a line, texts of several lines as such, keys in order.

    Raises:
        ValueError: a value, named by its key, is one that no TOML file can hold.
    """
    return tomli_w.dumps(_writable(document, ()), multiline_strings=True)


def is_own_form(text: str) -> bool:
    """Tell whether a text is, to the character, what Earnest writes today; one with comments never is."""
    try:
        document = tomllib.loads(text)
        return not is_older(document) and to_toml(document) == text
    except (ValueError, RecursionError):
        return False


def is_older(document: Mapping[str, Any]) -> bool:
    """Tell whether tables are of a format before the present one."""
    number = document.get("format")
    return type(number) is int and number < FORMAT


def are_equal(one: Any, other: Any) -> bool:
    """Tell whether two TOML values are the same in kind and content; not-a-number is itself."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(are_equal(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(are_equal, one, other))
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _writable(value: Any, path: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        return {_sound(key, path): _writable(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_writable(inner, path) for inner in value]
    if isinstance(value, str):
        return _OnOneLine(_sound(value, path)) if "\r" in value else _sound(value, path)
    if value is None:
        raise ValueError(f"{_named(path)} has no value")
    return value


def _sound(text: str, path: tuple[str, ...]) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{_named(path)} holds half a character, which no file can hold") from None
    return text


def _named(path: tuple[str, ...]) -> str:
    return ".".join(path).encode(errors="backslashreplace").decode() or "a key"
