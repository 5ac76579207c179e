import re

import pytest

from earnest.core.text.late_pattern import LatePattern


def test_late_pattern_is_compiled_when_it_is_first_used():
    """What is wrong with it shows only then."""
    pattern = LatePattern("(")

    with pytest.raises(re.error):
        pattern.match("")


@pytest.mark.parametrize("name", ["match", "fullmatch", "search"])
@pytest.mark.parametrize("text", ["AB", "xab", "abx", "", "b\nab"])
def test_late_pattern_finds_what_a_compiled_one_finds(name, text):
    """It takes the same flags."""
    late, compiled = LatePattern("^ab", re.IGNORECASE | re.MULTILINE), re.compile("^ab", re.IGNORECASE | re.MULTILINE)
    found, expected = getattr(late, name)(text), getattr(compiled, name)(text)

    assert (found and found.span()) == (expected and expected.span())
    assert late.sub("-", text) == compiled.sub("-", text)
