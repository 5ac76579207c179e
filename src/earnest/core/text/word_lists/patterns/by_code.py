"""The languages that have whole patterns in place of lists."""

from collections.abc import Mapping
from types import ModuleType

from earnest.core.text.word_lists.patterns import de, es, fr, it, nl, pl, pt, sv, tr, zh

PATTERNS: Mapping[str, ModuleType] = {
    "de": de,
    "es": es,
    "fr": fr,
    "it": it,
    "nl": nl,
    "pl": pl,
    "pt": pt,
    "sv": sv,
    "tr": tr,
    "zh": zh,
}
"""A module for each, by ISO 639 code."""
