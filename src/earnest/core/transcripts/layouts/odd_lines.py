"""Lines as few programs write them, written as most do."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Final, NamedTuple

from earnest.core.transcripts.layouts.headers import DATE
from earnest.core.transcripts.lines import LEAST_SAID, write_characters
from earnest.core.transcripts.speaker_names import could_be_name, looks_like_name
from earnest.core.transcripts.times import TIME

LEAST_LINES: Final = 2
SAMPLE: Final = 1 << 14
"""So many characters tell how the others are written."""
MOST_NAMED: Final = 0.6
"""So many lines with text have a name before them, at least, where no sign parts it from the words."""
LEAST_PARAGRAPHS: Final = 4
_NAME: Final = r"[^\s:：\[\](){}<>|*`#\d][^:：\[\]{}<>|*`\n]{0,79}?"
_NOON: Final = r"(?:[ \t]?[AaPp]\.?[Mm]\.?(?!\w))?+"
_ITEM: Final = r"^([ \t]*(?:[-*>][ \t]+)?)"
_TODAY: Final = r"(?:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|hoje|ontem)"


class _Spelling(NamedTuple):
    """A way to begin a turn, and the usual one."""

    sign: str
    """Without it in a text, nothing is looked for."""
    pattern: re.Pattern[str]
    written: str


def _spell(sign: str, pattern: str, written: str, flags: int = 0) -> _Spelling:
    return _Spelling(sign, re.compile(pattern, re.MULTILINE | flags), written)


_SPELLINGS: Final = (
    _spell("![", r"!\[[^\[\]\n]{0,120}\]\([^()\s]{1,300}\)", ""),
    _spell("\\\n", r"\\[ \t]*$", ""),
    _spell(" ::", rf"^([ \t]*[-*+][ \t]+{_NAME})[ \t]+::[ \t]+", r"\1: "),
    _spell(":", rf"^({_NAME})[ \t]?:[ \t]+({TIME})[ \t]*$", r"\1 \2"),
    _spell("** ", rf"{_ITEM}(\*\*{_NAME}\*\*[ \t]+{TIME})[ \t]+[-–—|·][ \t]+", r"\1\2 "),
    _spell("] ", rf"{_ITEM}\[({_NAME})\][ \t]+({TIME})[ \t]+[–—-][ \t]+(?!{TIME})", r"\1[\3] \2: "),
    _spell(
        "**",
        rf"^([ \t]*[\[(]?{TIME})[ \t]*(?:-->|->|[-–—→])[ \t]*{TIME}([\])]?)(?=[ \t]*(?:[-–—|][ \t]+)?\*\*)",
        r"\1\2",
    ),
    _spell("SPEAKER", r"^SPEAKER: (S\d{1,3}|UU)[ \t]*$", r"\1:"),
    _spell(
        "[SPEAKER_TURN]",
        rf"[ \t]{{0,9}}\[SPEAKER_TURN\][ \t]{{0,9}}(?:\n([ \t]*\[{TIME} --> {TIME}\][ \t]*)|\Z)",
        r"\n\1>> ",
    ),
    _spell("[", rf"^(\[{DATE}{TIME}{_NOON}\])[ \t]+([^\s:\[\]][^\s\[\]:]{{0,39}})[ \t]*$", r"\1 \2:"),
    _spell("[", rf"^\d{{1,5}}[ \t]*(?=\n[ \t]*\[{TIME})", ""),
    _spell(":]", rf"^\[({_NAME})[ \t]?:\][ \t]*", r"\1: "),
    _spell("[-", rf"^\[-({_NAME})-\][ \t]*", r"\1: "),
    _spell("[]", r"^\[\][ \t]*$", ""),
    _spell(
        "-",
        rf"^({TIME})[ \t]*(?:-->|->|[-–—→~])[ \t]*{TIME}[，,][ \t]*([^\s，,：:][^，,：:\n]{{0,39}})[：:]",
        r"\1 \2:",
    ),
    _spell("***", r"\*{3}([^*\n]{1,80})\*{3}", r"**\1**"),
    _spell("`", rf"`(\[?{TIME}(?:[ \t]*[-–—][ \t]*{TIME})?\]?)`", r"\1"),
    _spell("**", rf"^\*\*({TIME})\*\*[ \t]+[–—-][ \t]+(?!\*\*)", r"[\1] "),
    _spell("[ ", rf"^\[[ \t]+({TIME})[ \t]+-->[ \t]+{TIME}\][ \t]+[A-Z]{{1,3}}[ \t]+(\w{{1,40}})[ \t]*$", r"\2  \1"),
    _spell("*", rf"(?<=[ \t])\*{{1,2}}([\[(]?{TIME}[\])]?)\*{{1,2}}(?=[\s:])", r"\1"),
    _spell("**", rf"{_ITEM}(\*\*[^*\n]{{1,80}}?)[ \t]?([:：])\*\*(?=\S)", r"\1\2\3** "),
    _spell("** (", rf"{_ITEM}\*\*({_NAME})\*\* (\([^()\n]{{1,60}}\))[ \t]*([:：])", r"\1**\2 \3\4**"),
    _spell(":**", rf"{_ITEM}\*\*({_NAME})[ \t]?: ({_NAME})[ \t]?:\*\*", r"\1**\2: \3**"),
    _spell("#", rf"^(#{{1,6}}[ \t]+{_NAME})[ \t]?:[ \t]*$", r"\1"),
    _spell("](http", r"^(\W{0,6})\[([^\[\]\n]{1,80})\]\(https?:[^()\s]{1,400}\)", r"\1\2"),
    _spell("]]", r"\[\[(?:[^\[\]|\n]{1,80}\|)?([^\[\]|\n]{1,80})\]\]", r"\1"),
    _spell(
        "at ",
        rf"^({_NAME}|\*\*{_NAME}\*\*)[ \t]+[—–-][ \t]+{_TODAY}(?:[ \t](?:at|um|à|a las|alle|às))?,?[ \t]+",
        r"\1  ",
        re.IGNORECASE,
    ),
    _spell("— ", rf"^({_NAME}|\*\*{_NAME}\*\*)[ \t]+—[ \t]+{DATE}(?={TIME})", r"\1  "),
    _spell("[", rf"^({_NAME}),[ \t]*\[{DATE}({TIME})\]", r"\1 [\2]"),
    _spell(
        "[", rf"{_ITEM}\[({TIME}){_NOON}(?:[ \t]+|[ \t]*[,|·–—-][ \t]*)({_NAME})\][ \t]*[:：]?[ \t]*", r"\1[\2] \3: "
    ),
    _spell("[", rf"{_ITEM}\[({_NAME}),?[ \t]+({TIME})\][ \t]*[:：]?[ \t]*", r"\1[\3] \2: "),
    _spell("(", rf"{_ITEM}\(({_NAME}),[ \t]+({TIME})\)[ \t]*[:：]?[ \t]*", r"\1[\3] \2: "),
    _spell("{", rf"^([ \t]*)\{{({TIME})\}}", r"\1[\2]"),
    _spell("<", rf"^([ \t]*)<({TIME})>", r"\1[\2]"),
    _spell("T", rf"^([ \t]*)T({TIME})(?=[ \t])", r"\1[\2]"),
    _spell("-", rf"^([ \t]*)({TIME})-(?=[^\W\d_])", r"\1[\2] "),
    _spell(":", rf"^({_NAME})(?:[ \t]+|,[ \t]*|-)({TIME})(?::(?=[ \t])|[ \t]*[-–—][ \t]*{TIME}[ \t]*$)", r"\1 [\2]:"),
    _spell("\t", rf"^([^\t\n]{{1,80}}\t+{TIME})\t{TIME}(?=\t)", r"\1"),
    _spell("\t", r"^(\d{1,6}\.\d{3,6})\t(\d{1,6}\.\d{3,6})\t", r"[\1 --> \2] "),
    _spell("m", rf"^({_NAME})[ \t]+(\d{{1,2}})m(\d{{1,2}})s[ \t]*$", r"\1  \2:\3"),
    _spell("【", r"^[ \t]*【([^【】\n]{1,40})】[ \t:：]*", r"\1："),
    _spell("\u3000", r"^[○◯〇●◎][ \t]?([^\s○◯〇●◎]{1,40})\u3000+", r"\1："),
)
"""How the beginnings of turns are written, each as most programs do."""
_FRAMES: Final = re.compile(r"(?<![\d:;])(\d\d)[:;](\d\d)[:;](\d\d)[:;]\d\d(?![\d:;])")
_TRAILING: Final = re.compile(
    rf"^([^\n]{{2,4000}}?[.!?…。？！؟।][\"'”’»)]?)[ \t]+(?:[\[(]({TIME})[\])]|(?<=\t)({TIME}))[ \t]*$", re.MULTILINE
)
_TAGS: Final = re.compile(
    r"<(?:/?(p|br|hr|div|section|li|ul|t[dhr]|dir|body|html)|/?(?:b|strong|i|em|u|a|span|font|mark|small|su[bp]|code))"
    r"(?:[ \t/][^<>\n]{0,300})?>|<!--[^\n]{0,400}?-->",
    re.IGNORECASE,
)
_BOLD_TAGS: Final = re.compile(r"<(/?)(?:b|strong)>", re.IGNORECASE)
_QUOTED: Final = re.compile(r"^[ \t]*>(?!>)[ \t]?", re.MULTILINE)
_INITIALS: Final = re.compile(r"^[ \t]*([^\W\d_]{2,3})[ \t]*(\n+)(?=[ \t]*([^\W\d_][^\n]{2,80}))", re.MULTILINE)
"""What a page shows instead of somebody's picture, above their name."""
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n[ \t]*(?=\S)")
_NUMBERED: Final = re.compile(r"^[ \t]*(\d{1,5})(?:[.)]|)[ \t]+(?=\S)", re.MULTILINE)
_NAMED: Final = re.compile(rf"(?:\*\*)?{_NAME}(?:\*\*)?[ \t]?[:：]|[QA]\.[ \t]")
_WITHIN: Final = re.compile(rf"(?<=[.!?…\"”])[ \t]+(?=[^\W\d_][^\W_]*(?: [^\W_]+){{0,2}} \({TIME}\):)")
"""What is between two turns that stand on one line."""
_BULLET: Final = r"[-*+•][ \t]+"
_LISTED: Final = re.compile(
    rf"^({_BULLET})(?:\*\*({_NAME})[ \t]?:?\*\*:?|({_NAME})[ \t]?:?)[ \t]*\n(?=[ \t]{{1,12}}{_BULLET}\S)", re.MULTILINE
)
"""A name that is an item of a list, above items of what was said."""
_PARTED: Final = (
    re.compile(rf"^([^\s:][^:\t\n]{{0,79}})\t+(?=\S)(?!{TIME})", re.MULTILINE),
    re.compile(rf"^([^\s:](?:[^:\t\n ]| (?! )){{0,39}}) {{2,}}(?=\S)(?!{TIME})", re.MULTILINE),
    re.compile(r"^([^\s\u3000:：]{1,40})\u3000+(?=\S)", re.MULTILINE),
    re.compile(r"^\[([^\[\]\n:：]{1,79})\][ \t]*(\n)(?=[ \t]*\S)", re.MULTILINE),
    re.compile(
        r"(?:\A|(?<=\n\n))([^\W\d_][^\n:：,;.!?…<>\[\](){}|*`#]{1,39}?)[ ]{2}(\n)(?=\S)(?!(?:[-*•–+]|\d{1,3}[.)])\s)"
    ),
    re.compile(r"^([^\s「」:：]{1,40})「([^「」\n]+)」[ \t]*$", re.MULTILINE),
    re.compile(r"^([\u3040-\u30ff\u3400-\u9fff]{1,8}):(?=\S)", re.MULTILINE),
    re.compile(
        rf"^[ \t]*(?:[\[(]?{TIME}[\])]?[ \t]+(?:[|·–—-][ \t]+)?)?"
        rf"([^\W\d_][^:：\[\]{{}}<>|*`\n–—]{{0,39}}?)(?:[ \t]+(?:[–—|-]|--)[ \t]+|—)(?=\S)(?!{TIME})",
        re.MULTILINE,
    ),
)
"""What parts a name from the words, where no colon and no time does."""


def unify_lines(text: str) -> str:
    """Return a text whose turns begin as most programs write them.

    How it writes them is told by its beginning.
    """
    for spelling in _SPELLINGS:
        beginning = text[:SAMPLE]
        if spelling.sign in beginning and _returns(spelling.pattern, beginning):
            text = spelling.pattern.sub(spelling.written, text)
    for change in _CHANGES:
        text = change(text, text[:SAMPLE])
    return text


def _returns(pattern: re.Pattern[str], beginning: str) -> bool:
    """Return whether a pattern is found several times."""
    return sum(1 for _ in zip(pattern.finditer(beginning), range(LEAST_LINES), strict=False)) == LEAST_LINES


def _count_lines(beginning: str) -> int:
    return sum(1 for line in beginning.split("\n") if line.strip()) or 1


def _count_turns(beginning: str) -> int:
    """Return how many paragraphs there are, or lines without them."""
    paragraphs = sum(1 for _ in _PARAGRAPH.finditer(beginning)) + 1
    return paragraphs if paragraphs >= LEAST_PARAGRAPHS else _count_lines(beginning)


def _part_turns(text: str, beginning: str) -> str:
    """Return a text with a line for each turn."""
    if not _WITHIN.search(beginning):
        return text
    lines = (line.partition("):") for line in text.split("\n"))
    return "\n".join(f"{head}{sign}{_WITHIN.sub(chr(10), words)}" for head, sign, words in lines)


def _drop_quotes(text: str, beginning: str) -> str:
    """Return a text that is no quote as a whole."""
    quoted = sum(1 for _ in _QUOTED.finditer(beginning)) if ">" in beginning else 0
    return _QUOTED.sub("", text) if quoted > _count_lines(beginning) * MOST_NAMED else text


def _drop_initials(text: str, beginning: str) -> str:
    """Return a text without somebody's initials above their name."""
    if sum(map(_are_initials, _INITIALS.finditer(beginning))) < LEAST_LINES:
        return text
    return _INITIALS.sub(lambda found: found[2] if _are_initials(found) else found[0], text)


def _are_initials(found: re.Match[str]) -> bool:
    first = [word[0] for word in found[3].split() if word[0].isalpha()]
    return found[1].isupper() and found[1] in {"".join(first[: len(found[1])]), f"{first[0]}{first[-1]}"}


def _drop_tags(text: str, beginning: str) -> str:
    """Return a text without tags; what is bold stays so."""
    if "</" not in beginning and "<br" not in beginning and "<!--" not in beginning:
        return text
    return _TAGS.sub(lambda found: " " if found[1] else "", _BOLD_TAGS.sub("**", text))


def _drop_entities(text: str, beginning: str) -> str:
    """Return a text with its entities written out, line by line."""
    if "&" not in beginning:
        return text
    return "\n".join(" ".join(write_characters(line).split("\n")) for line in text.split("\n"))


def _drop_frames(text: str, beginning: str) -> str:
    """Return a text whose times have no frames of a film."""
    return _FRAMES.sub(r"\1:\2:\3", text) if _returns(_FRAMES, beginning) else text


def _drop_numbers(text: str, beginning: str) -> str:
    """Return a text without the numbers before names."""
    found = list(_NUMBERED.finditer(beginning))
    named = [each for each in found if _NAMED.match(beginning, each.end())]
    if len(named) < LEAST_LINES or len(found) < _count_lines(beginning) * MOST_NAMED:
        return text
    steps = sum(int(after[1]) == int(before[1]) + 1 for before, after in pairwise(found))
    return _NUMBERED.sub("", text) if steps >= (len(found) - 1) * MOST_NAMED else text


def _move_times(text: str, beginning: str) -> str:
    """Return a text whose lines begin with their times."""
    found = sum(1 for _ in _TRAILING.finditer(beginning))
    if found < LEAST_LINES or found * 2 < _count_lines(beginning) * MOST_NAMED:
        return text
    return _TRAILING.sub(lambda each: f"[{each[2] or each[3]}] {each[1]}", text)


def _drop_tiers(text: str, beginning: str) -> str:
    """Return a transcript of CHAT with what is said alone."""
    if not beginning.startswith(("@UTF8", "@Begin")):
        return text
    lines = ("" if line.startswith(("@", "%")) else line.removeprefix("*") for line in text.split("\n"))
    return "\n".join(lines)


def _unfold_lists(text: str, beginning: str) -> str:
    """Return a text whose names are no items above what they said."""
    found = [each[2] or each[3] for each in _LISTED.finditer(beginning)]
    counts = Counter(name for name in found if could_be_name(name) and looks_like_name(name))
    returning = sum(count for count in counts.values() if count > 1)
    if sum(count > 1 for count in counts.values()) < LEAST_LINES or returning < len(found) * MOST_NAMED:
        return text
    inner = re.compile(rf"^[ \t]{{1,12}}{_BULLET}(?=\S)", re.MULTILINE)
    return inner.sub("", _LISTED.sub(lambda each: f"{each[2] or each[3]}:\n", text))


def _write_colons(text: str, beginning: str) -> str:
    """Return a text with a colon where blanks part names."""
    turns = _count_turns(beginning)
    for pattern in _PARTED:
        if not _names_speakers(pattern, beginning, turns):
            continue
        names = {each[1].strip() for each in pattern.finditer(text)}
        return pattern.sub(
            _colon_after({name for name in names if could_be_name(name) and looks_like_name(name)}), text
        )
    return text


def _names_speakers(pattern: re.Pattern[str], beginning: str, turns: int) -> bool:
    """Return whether what a pattern finds are returning names."""
    found, said, named_again = list[str](), 0, 0
    for each in pattern.finditer(beginning):
        found.append(each[1].strip())
        end = beginning.find("\n", each.end())
        said += (len(beginning) if end < 0 else end) - each.end(1)
        named_again += _NAMED.match(beginning, each.end()) is not None
    if len(found) < max(turns * MOST_NAMED, named_again * 2) or said < len(found) * LEAST_SAID:
        return False
    counts = Counter(name for name in found if could_be_name(name) and looks_like_name(name))
    named = [count for count in counts.values() if count > 1]
    return len(named) > 1 and sum(named) >= len(found) * MOST_NAMED


def _colon_after(names: set[str]) -> Callable[[re.Match[str]], str]:
    """Return what writes a colon after a name."""

    def write(found: re.Match[str]) -> str:
        """Return the beginning of a line with a colon if named."""
        words = found[2] if found.re.groups > 1 else ""
        before = found[0][: found.start(1) - found.start()].rstrip("[")
        return f"{before}{found[1].strip()}: {words}" if found[1].strip() in names else found[0]

    return write


_CHANGES: Final = (
    _part_turns,
    _drop_quotes,
    _drop_tags,
    _drop_entities,
    _drop_frames,
    _drop_numbers,
    _move_times,
    _drop_tiers,
    _drop_initials,
    _unfold_lists,
    _write_colons,
)
