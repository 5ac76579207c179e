"""Times and names as some programs spell them, written as most do."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from earnest.core.transcripts.generic_labels import is_machine_label
from earnest.core.transcripts.speaker_names import could_be_name, looks_like_name
from earnest.core.transcripts.times import LEAST_PACE, TIME

LEAST_SHARE: Final = 0.6
"""So many times have a name beside them that returns, at least, where names are on lines of their own."""
_AROUND: Final = " \t:："
_LINK: Final = re.compile(rf"\[@?({TIME})\]\((?:https?://|\w{{1,20}}:)(?:[^()\s]|\([^()\s]{{0,40}}\)){{1,400}}\)")
_SECONDS: Final = r"(\d{1,5}(?:\.\d{1,6})?)\s?s?"
_RANGE: Final = re.compile(
    rf"^([ \t]*(?:[-*>][ \t]+)?)[\[(][ \t]*{_SECONDS}\s*(?:-->|->|[-–—→])\s*{_SECONDS}[\])]", re.MULTILINE
)
_COUNTED: Final = re.compile(
    r"^([ \t]*(?:[-*>][ \t]+)?)[\[(][ \t]*(\d{1,5}\.\d{1,6}|\d{3,5})[ \t]?s(?:ec)?[\])]", re.MULTILINE
)
_UNITS: Final = re.compile(
    r"^([ \t]*(?:[-*>][ \t]+)?)[\[(](?:(\d{1,2})\s?h\s?)?(?:(\d{1,3})\s?m(?:in)?\s?)?(\d{1,2})\s?s[\])]", re.MULTILINE
)
_SPOKEN: Final = (
    r"(?:\d{1,2} (?:hours?|Stunden?|heures?|horas?|or[ae]|uur|timm\w{2,3}|timer?|godz\w*),? )?"
    r"(?:\d{1,2} [Mm]in[^\W\d_]{2,6},? )?\d{1,2} [Ss]e[cgk][^\W\d_]{2,7}"
)
_SECOND: Final = re.compile(r"\d [Ss]e[cgk][^\W\d_]{2,7}")
_DOUBLED: Final = re.compile(rf"^(?:[^\s\d][^\n]{{0,79}}? )?{_SPOKEN}[ \t]*({TIME})?[ \t]*$", re.MULTILINE)
_SPAN: Final = r"(\d{1,9}\.\d{1,6})\s*(?:-->|->|[-–—→])\s*(\d{1,9}\.\d{1,6})"
_SPAN_OF_NAME: Final = re.compile(rf"^([^\W\d_][^\n\[\]:：]{{0,59}}?)[ \t]+[\[(]{_SPAN}[\])]", re.MULTILINE)
_IN_BRACKETS: Final = re.compile(r"[\[(]\d{1,9}\.\d")
_FIRST_TIME: Final = re.compile(rf"[ \t]*({TIME})[ \t]+(?=\S)")
LEAST_SAME: Final = 6
"""So many lines begin with one time, at least, where it says nothing."""
_CHANNEL: Final = re.compile(r"^\[Speaker:(\d{1,3})\]", re.MULTILINE)
_F4: Final = re.compile(r"[ \t]*#\d\d?:\d\d:\d\d-\d{1,3}#")
_DOTTED: Final = re.compile(r"^([ \t]*[\[(]?)(\d\d)\.(\d\d)\.(\d\d)(?=[\])]?[ \t])", re.MULTILINE)
_ABOVE_WORDS: Final = re.compile(
    rf"^([^\W\d_][^\n:：\[\]<>]{{0,59}}?)[ \t]*\n[ \t]*([\[(]{TIME}[\])])[ \t]+(?=\S)", re.MULTILINE
)
_TIME_LINE: Final = re.compile(
    rf"^[ \t]*[\[(]?({TIME})[\])]?(?:\s?[AaPp]\.?[Mm]\.?)?(?:[ \t]*(?:-->|->|[-–—])[ \t]*{TIME})?[ \t]*$", re.MULTILINE
)


def unify_times(text: str) -> str:
    """Return a text whose times and names are written as most are.

    Its lines stay where they are.
    """
    if "](" in text:
        text = _LINK.sub(r"[\1]", text)
    if _SECOND.search(text):
        text = _DOUBLED.sub(lambda found: found[1] or "", text)
    if "[Speaker:" in text:
        text = _CHANNEL.sub(r"[Speaker \1]", text)
    if "#" in text:
        text = _F4.sub("", text)
    text = _drop_same_time(_write_spans(text))
    text = _RANGE.sub(lambda found: f"{found[1]}[{_clock(found[2])} --> {_clock(found[3])}]", text)
    text = _COUNTED.sub(lambda found: f"{found[1]}[{_clock(found[2])}]", text)
    text = _UNITS.sub(lambda found: f"{found[1]}[{found[2] or 0}:{found[3] or 0}:{found[4]}]", text)
    dotted = list(_DOTTED.finditer(text))
    if len(dotted) > 1 and any("00" in each.groups()[2:] for each in dotted):  # no day is the 0th, and no month
        text = _DOTTED.sub(r"\1\2:\3:\4", text)
    return _join_names(_join_names_above_words(text))


def _write_spans(text: str) -> str:
    """Return a text whose names are before times, not seconds.

    Seconds in which next to nothing is said are thousandths.
    """
    found = list(_SPAN_OF_NAME.finditer(text)) if _IN_BRACKETS.search(text) else []
    if len(found) < 2:  # noqa: PLR2004 - one alone says nothing
        return text
    last = max(float(each[3]) for each in found)
    unit = 1000 if len(text) < last * LEAST_PACE else 1
    return _SPAN_OF_NAME.sub(lambda each: f"{each[1]} [{_clock(str(float(each[2]) / unit))}]", text)


def _drop_same_time(text: str) -> str:
    """Return a text without the time with which each line begins."""
    lines = text.split("\n")
    said = [line for line in lines if line.strip()]
    first = _FIRST_TIME.match(said[0]) if len(said) >= LEAST_SAME else None
    if first is None or not all((each := _FIRST_TIME.match(line)) and each[1] == first[1] for line in said):
        return text
    return "\n".join(_FIRST_TIME.sub("", line, count=1) if line.strip() else line for line in lines)


def _join_names_above_words(text: str) -> str:
    """Return a text whose names above times are beside them."""
    found = list(_ABOVE_WORDS.finditer(text))
    names = Counter(each[1] for each in found if could_be_name(each[1]) and looks_like_name(each[1]))
    returning = [count for count in names.values() if count > 1]
    if len(returning) < 2 or sum(returning) < len(found) * LEAST_SHARE:  # noqa: PLR2004 - somebody answers
        return text
    return _ABOVE_WORDS.sub(lambda each: f"{each[1]}  {each[2]}\n" if each[1] in names else each[0], text)


def _clock(seconds: str) -> str:
    whole, _, part = seconds.partition(".")
    hours, rest = divmod(int(whole), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" + (f".{part[:3]:0<3}" if part else "")


def _join_names(text: str) -> str:
    """Return a text whose names above or below times are beside them."""
    times = list(_TIME_LINE.finditer(text))
    if len(times) < 2:  # noqa: PLR2004 - a time alone says nothing
        return text
    for find in (_find_above, _find_below):
        lines = [find(text, time) for time in times]
        names = Counter(text[start:end].strip(_AROUND) for start, end in lines)
        returning = set(filter(_is_name, (name for name in names if names[name] > 1 or is_machine_label(name))))
        if len(returning) > 1 and sum(names[name] for name in returning) >= len(times) * LEAST_SHARE:
            return _write_beside(text, times, lines, set(filter(_is_name, names)))
    return text


def _is_name(text: str) -> bool:
    return bool(text) and could_be_name(text) and looks_like_name(text)


def _write_beside(text: str, times: Sequence[re.Match[str]], lines: Sequence[tuple[int, int]], names: set[str]) -> str:
    parts: list[str] = []
    at = 0
    for time, (start, end) in zip(times, lines, strict=True):
        first, last = min(start, time.start()), max(end, time.end())
        name = text[start:end].strip(_AROUND)
        if name in names and first >= at:
            parts += [text[at:first], f"{name}  {time[1]}", "\n" * text.count("\n", first, last)]
            at = last
    return "".join([*parts, text[at:]])


def _find_above(text: str, time: re.Match[str]) -> tuple[int, int]:
    """Return where the line with words above a time is."""
    end = len(text[max(0, time.start() - 400) : time.start()].rstrip()) + max(0, time.start() - 400)
    return text.rfind("\n", 0, end) + 1, end


def _find_below(text: str, time: re.Match[str]) -> tuple[int, int]:
    """Return where the line with words below a time is."""
    after = text[time.end() : time.end() + 400]
    start = time.end() + len(after) - len(after.lstrip())
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end
