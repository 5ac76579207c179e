"""The beginnings of lines that say who speaks, as programs write them."""

import re
from typing import Final, Literal, NamedTuple

from earnest.core.transcripts.generic_labels import is_machine_label, is_numbered_label
from earnest.core.transcripts.lines import clean_label
from earnest.core.transcripts.speaker_names import COLON_NAME, FULL_WIDTH_NAME, NAME, looks_like_name
from earnest.core.transcripts.times import TIME, parse_time

Kind = Literal["marked", "plain", "bracketed", "alone", "inline"]
"""How sure a name is: `marked` has a time or is bold; `bracketed` is in brackets and has none; `alone` is a line that
has nothing else, or a time only; `inline` has a time and words, and nothing but blanks between."""
LONGEST_LABEL: Final = 24
"""So many characters may stand on a line that has only what a program calls a speaker."""
_STYLES: Final = frozenset("#-*>_[(<@\\'")
MOST_INLINE: Final = 4
"""So many words has a name that only a time parts from what follows, at most."""
LONGEST: Final = 400
"""So many characters of a line are looked at."""
DATE: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,?\s+|T)"
_NOON: Final = r"(?:\s?[AaPp]\.?[Mm]\.?(?!\w))?"
_ZONE: Final = r"(?:Z(?!\w)|[+-]\d\d:?\d\d(?!\d))?"
TIME_FIRST: Final = re.compile(
    rf"@?[\[(]?({DATE})?({TIME}){_ZONE}{_NOON}(?:\s*(?:-->|->|[-–—→])\s*({TIME}))?"
    r"(?:[\])]:?|(?=\s|$))\s*([-–—|·]\s+)?"
)
"""A time, or two, with which a line begins; then the sign before what follows."""
_STYLED: Final = re.compile(
    rf"(?:[-*>]\s+|(#{{1,6}}\s+))?((?:@?[\[(]?{TIME}[\])]?\s*(?:[-–—]\s+)?)?)(?:(\*\*|'''|__|\*|_)(.{{1,160}}?)\3)?(.*)",
    re.DOTALL,
)
_BOLD_TIME: Final = re.compile(rf"\*\*([\[(]?{TIME}[\])]?)\*\*(?=\s)")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
_UNTIL: Final = rf"(?:\s*(?:-->|[-–—→])\s*{TIME})"
_TIME_WITHIN: Final = re.compile(rf"([\[(])?({TIME}){_NOON}(?(1){_UNTIL}?[\])]|(?:{_UNTIL}\s*$|(?![\w:])))")
_BEFORE_TIME: Final = re.compile(rf"(?:\[({NAME})\]|({NAME}(?:: {NAME})?))(\s*[-–—|·•@]|[:：,])?(\s*)$")
_COLON: Final = re.compile(rf"{COLON_NAME}(.*)")
_CHAT: Final = re.compile(rf"From\s+({NAME})(?:\s+to\s+[^:\n]{{1,80}}?)?\s?:(?:\s+|$)(.*)", re.IGNORECASE)
_DASHED: Final = re.compile(r"([^\s:：\[\]<>|](?:[^:：\[\]<>|\n]{0,40}[^\s:：\[\]<>|])?)\s+[-–—|]\s+(\S.*)")
_NAME_ONLY: Final = re.compile(rf"({NAME})$")
_BRACKETED: Final = re.compile(rf"\[({NAME})\]\s+(\S.*)|<([^\s<>/][^<>\n]{{0,39}})>\s+(\S.*)")
_AFTER_TAB: Final = re.compile(rf"({NAME})[ ]*\t\s*(\S.*)")
_AFTER_BOLD: Final = re.compile(r"\s+(?:[-–—|]\s+)?(?=[^\s:：])|\s*[-–—|]\s+")
_FULL_WIDTH: Final = re.compile(rf"{FULL_WIDTH_NAME}(\S.*)")
_IN_COURT: Final = re.compile(
    r"([QA])(?:[.:]\s+|\s{2,})(?![A-Z]\.)(\S.*)|((?:Mr|Mrs|Ms|Dr|Hon|Rep|Sen)\. (?:\w+ ){0,2}?[A-Z][\w'’-]+|"
    r"(?:Senator|Chairman|Chairwoman|Chair|Representative|Secretary|Governor|Judge|The (?:Chair(?:man|woman)?|Court|"
    r"Clerk|Witness)) ?(?:[A-Z][\w'’-]+)?)\.\s+(\S.*)"
)
EXAMINER: Final = re.compile(r"BY (?:THE |M[RS]{1,2}\. )[A-Z'’ -]{1,40}:$")
"""Who asks from here on, as courts write it above the questions."""
_COULD_NAME: Final = re.compile(r"[:：（]")


class Header(NamedTuple):
    """The beginning of a line that may name a speaker."""

    label: str
    start: float | None
    words: str
    kind: Kind


def parse_header(text: str) -> Header | None:
    """Return what a line says before its words, or None."""
    beginning = text[:LONGEST]
    if found := _IN_COURT.match(beginning):
        return Header(found[1] or found[3], None, (found[2] or found[4]) + text[LONGEST:], "plain")
    is_styled = beginning[0] in _STYLES or "**" in beginning or "__" in beginning
    if is_styled:
        return _parse_styled(beginning, text)
    if _COULD_NAME.search(beginning):
        return _find_header(text, beginning, 0)
    is_label = len(text) <= LONGEST_LABEL and is_numbered_label(text)
    return Header(clean_label(text), None, "", "alone") if is_label else None


def _parse_styled(beginning: str, text: str) -> Header | None:
    """Return the header of a line with Markdown, brackets or a time."""
    styled = _STYLED.match(unescape(beginning))
    if styled is None:
        return None
    heading, time, _, bold, rest = styled.groups()
    bare = f"{time}{bold or ''}{rest}"
    header = None
    if _COULD_NAME.search(bare):
        header = _find_header(bare, bare, len(time) + len(bold or ""))
        if heading and (header is None or header.start is None):
            return None
    if header is None or (header.kind in {"plain", "bracketed"} and not heading):
        start = parse_time(time.strip(" @[]()-–—"))
        header = _find_without_colon(start, bold, rest, heading=bool(heading)) or header
    is_longer = header is not None and len(text) > LONGEST
    return header._replace(words=header.words + unescape(text[LONGEST:])) if header and is_longer else header


def _find_without_colon(start: float | None, bold: str | None, rest: str, *, heading: bool) -> Header | None:
    """Return the header of a line whose name has no colon.

    Args:
        start: The time with which the line begins.
        bold: What is bold then.
        rest: What follows, up to the end of the line's beginning.
        heading: Whether the line is a heading.
    """
    if not bold and not heading:
        found = _BRACKETED.match(rest)
        label = clean_label(found[1] or found[3]) if found else ""
        is_name = any(map(str.isalpha, label))
        return Header(label, start, found[2] or found[4], "bracketed") if found and is_name else None
    name = (bold or rest).strip()
    if not name or not looks_like_name(name):
        return None
    if not bold or not rest.strip():
        return None if _COULD_NAME.search(name) else Header(clean_label(name), start, "", "alone")
    sign = _AFTER_BOLD.match(rest)
    return Header(clean_label(name), start, rest[sign.end() :], "plain") if sign else None


def begins_like_time(text: str) -> bool:
    """Return whether a line's first character may begin a time."""
    return text[0].isdecimal() or text[0] in "[(@#*\\"


def unescape(text: str) -> str:
    """Return Markdown text without backslashes, and its first time not bold."""
    text = _ESCAPED.sub(r"\1", text) if "\\" in text else text
    found = _BOLD_TIME.match(text) if text.startswith("**") else None
    return f"{found[1]}{text[found.end() :]}" if found else text


def _find_header(text: str, beginning: str, bold_until: int) -> Header | None:
    """Return the header of a line without its styles.

    Args:
        text: The line.
        beginning: Its beginning, for a quick look.
        bold_until: Where what is bold ends; 0 if nothing is.
    """
    if (beginning[0].isdecimal() or beginning[0] in "@[(") and (first := TIME_FIRST.match(beginning)):
        start = None if first[1] else parse_time(first[2])
        return _find_name_after_time(text[first.end() :], start, is_marked=bool(first[4]) or bold_until > first.end())
    if (time := _TIME_WITHIN.search(beginning)) and (name := _BEFORE_TIME.match(beginning[: time.start()])):
        words = text[time.end() :]
        kind = None
        if _may_be_label(name, words, in_brackets=bool(time[1])):
            kind = _find_kind(name, words, in_brackets=bool(time[1]), is_bold=bool(bold_until))
        if kind is not None:
            words = words.lstrip(f":： \t{name[3] or ''}")
            return Header(clean_label(name[1] or name[2]), parse_time(time[2]), words, kind)
    return _find_colon(text, bold_until)


def _may_be_label(found: re.Match[str], words: str, *, in_brackets: bool) -> bool:
    """Return whether what is before a time may be a name."""
    label = found[1] or found[2]
    is_alone = not words.strip(" \t:：") and (in_brackets or len(found[4]) > 1)
    return ":" not in label or (is_alone and looks_like_name(label))


def _find_kind(found: re.Match[str], words: str, *, in_brackets: bool, is_bold: bool) -> Kind | None:
    """Return how sure a name before a time is, or None.

    Args:
        found: The name, the sign and the blanks before the time.
        words: What follows the time.
        in_brackets: Whether the time is in brackets.
        is_bold: Whether a part of the line is bold.
    """
    label, sign = found[1] or found[2], (found[3] or "").strip()
    if in_brackets:
        is_marked = (
            sign in {":", "："} or words[:1] in {"", ":", "："} or (words[0].isspace() and looks_like_name(label))
        )
        return "marked" if is_marked else None
    if words.strip():
        return _find_kind_before_words(label, sign, found[4], words, is_bold=is_bold)
    if sign in {":", "："} or not found[4]:
        return None
    if found[1] or len(found[4]) > 1 or found[4] == "\t" or is_bold:
        return "marked"
    if "," in label or not looks_like_name(label):
        return None
    return "marked" if sign not in {"", ","} or is_machine_label(label) else "alone"


def _find_kind_before_words(label: str, sign: str, blanks: str, words: str, *, is_bold: bool) -> Kind | None:
    """Return how sure a name before a time and words is."""
    is_apart = blanks.startswith("   ") and words[:1].isspace() and looks_like_name(label)
    if is_apart or (is_bold and blanks and looks_like_name(label)) or (sign and words.lstrip().startswith(f"{sign} ")):
        return "marked"
    return "inline" if not sign and blanks and words[:1].isspace() and len(label.split()) <= MOST_INLINE else None


def _find_name_after_time(text: str, start: float | None, *, is_marked: bool) -> Header | None:
    if found := _CHAT.match(text):
        return Header(clean_label(found[1]), start, found[2], "marked")
    if found := _AFTER_TAB.match(text):
        return Header(clean_label(found[1]), start, found[2], "marked") if looks_like_name(found[1]) else None
    if found := _BRACKETED.match(text):  # a chat's name has the angle brackets of none but names
        kind: Kind = "marked" if found[3] else "bracketed"
        return Header(clean_label(found[1] or found[3]), start, found[2] or found[4], kind)
    if signed := _find_signed_name(text, start):
        return signed
    if (found := _NAME_ONLY.match(text)) and looks_like_name(found[1]):
        return Header(clean_label(found[1]), start, "", "marked" if is_marked else "alone")
    return None


def _find_signed_name(text: str, start: float | None) -> Header | None:
    """Return the header of a name with a colon, dash or bar."""
    dashed = _DASHED.match(text) if "-" in text or "–" in text or "—" in text or "|" in text else None
    dashed = dashed if dashed and looks_like_name(dashed[1]) else None
    colon = None if text.startswith(("http", "www")) else _COLON.match(text)
    if colon and (dashed is None or looks_like_name(colon[1] or colon[2])):
        return Header(clean_label(colon[1] or colon[2]), start, colon[3], "marked")
    return Header(clean_label(dashed[1]), start, dashed[2], "plain") if dashed else None


def _find_colon(text: str, bold_until: int) -> Header | None:
    if (found := _COLON.match(text)) and (found[3] or not EXAMINER.match(text)):
        end = found.end(1) if found[1] else found.end(2)
        is_bold = bool(bold_until) and abs(end - bold_until) <= 2  # noqa: PLR2004 - a colon and a blank
        return Header(clean_label(found[1] or found[2]), None, found[3], "marked" if is_bold else "plain")
    if found := _FULL_WIDTH.match(text):
        return Header(clean_label(found[1]), None, found[2], "marked")
    return None
