"""What somebody said, without what a machine put around it."""

import re

from earnest.core.model.session import Session
from earnest.core.text.normalize import compose
from earnest.core.text.words import words

Speakers = frozenset[frozenset[str]]
"""The words of each name that may stand as a label before what somebody said."""

_MARKED = re.compile(r"[\d:<>@{&\n]|www\.|\.\w", re.IGNORECASE)
"""A text without any of this holds only what was said."""

_CLOCK = (
    r"\d{1,2}:\d\d(?::\d\d)*(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|CES?T|Uhr|Z)\b|[+-]\d\d:?\d\d\b)?"
)
_DAY = (
    r"(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}|\d\d?\.? [^\W\d_]{3,9}\.?,? \d{4}"
    r"|[^\W\d_]{3,9}\.? \d\d?(?:st|nd|rd|th)?(?:, \d{4})?|today|yesterday|\w{2,9}day)"
)
_STAMP = rf"(?:(?:[^\W\d_]{{2,9}}\.?, ?)?{_DAY}(?:,| at|T| um)? ?)?{_CLOCK}"
_LASTS = r"\d+ (?:hour|minute|second)s?(?: \d+ (?:minute|second)s?)*"
_SETTING = r"(?:\s+(?:align|position|line|size|region|vertical):\S+)*"


def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


_HEADERS = _made(
    r"^(?=[^\n]*\d)[^\n]{0,300}(?:\n[^\n]{0,200})?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\b[^\n:]{0,100}:[ \t]*$"
    r"|^[>\s]*(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet|para"
    r"|enviado|fecha|asunto|da|inviato|oggetto):[ \t][^\n]*$"
    r"|^-- ?\n(?:.|\n)*"
)
"""The lines of a mail's head and foot."""
_LINES = _made(
    r"^[-_=* ]*(?:original message|(?:begin )?forwarded message|ursprüngliche nachricht)[-_=*: ]*$"
    r"|^(?:sent from (?:my )?\S.*|get outlook for .*|von meinem .* gesendet|envoyé de mon .*)$"
    r"|^(?:WEBVTT\b.*|X-TIMESTAMP.*|kind: captions|language: [\w-]+)$|^(?-i:NOTE\b.*|STYLE|REGION)$"
    r"|^(?:page |seite |p\. ?)?\d+(?: ?(?:of|von|/) ?\d+)?$|^[#(\[]?\d+[\])./:]?$"
    r"|^(?=.*\d)[0-9a-f]{4,}(?:-[0-9a-f]+)*(?:/[\d-]+)?$|^(?=\S*\d)\S+(?=\n[ \t]*\d[\d:.,]+ *-->)"
    rf"|^{_DAY}$"
)
"""The lines that a program writes: marks of a caption file, numbers of cues and pages, a telephone's greeting."""
_PARTS = _made(
    rf"(?:^\d+ )?{_CLOCK}\s*(?:-->|→)\s*{_CLOCK}{_SETTING}|^{_CLOCK} ?[-–—,] ?{_CLOCK}{_SETTING}"
    rf"|[\[({{<]\s*(?:{_STAMP}|{_DAY}|[\d:.,\s]+s?)\s*[\])}}>]"
    r"|[\[(](?:inaudible|unintelligible|unclear|crosstalk|laugh\w*|applause|music|silence|pause|noise|edited)"
    r"[^\])\n]{0,40}[\])]"
    r"|</?[a-z][^<>\n]{0,200}>|\{\\[^{}\n]*\}|&(?:#x?[0-9a-f]+|nbsp|amp|lt|gt|quot|apos);|^Dialogue:(?:[^,\n]*,){9}"
    r"|(?:https?|ftp|mailto|tel):\S+|\bwww\.\S+|[^\s<>@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|org|net|edu|gov|io|co|eu|de|uk|fr|es|it|nl|ch|at|info|app|dev)\b(?:/\S*)?"
)
"""Times between arrows or in brackets, tags, notes of a transcriber, and addresses."""
_TIME_FIRST = _made(rf"^[-–—*•|\s]*{_STAMP}[-–—|·•,;:\s]*")
_TIME_LAST = _made(rf"(?:\s*(?:{_STAMP}|{_LASTS}))$")
_TIME_WITHIN = _made(rf"^(?P<label>\D{{1,60}}?)[-–—|·•,;:\s]+{_STAMP}(?P<rest>.*)$")
_LABEL = re.compile(r"^(?P<label>[^:]{1,80}?)\s*:(?!\S*//)\s*(?P<rest>.*)$")
_TO = _made(r"^\s*(?:from\s+)?(?P<who>.*?)(?:\s+to\s+.*)?$")
_ANYBODY = _made(
    r"(?:(?:unknown )?speaker|participant|interview(?:er|ee)|respondent|moderator|host|guest|client|customer|caller"
    r"|sprecher(?:in)?|unknown|[qai]|me|you)[ _#-]*(?:\d+|[a-z])?"
)
"""What a transcript calls somebody whose name it does not know."""
_BRACKETS = re.compile(r"[(\[][^)\]]{0,60}[)\]]")
_BEFORE = re.compile(r"^[>|\s]+|^\s*\d+[.)]\s+")
_FEW = 3
"""A time after so many words of a line is one of them: *we close at 17:30*."""
_LONGEST = 5
"""A label of more words than this is none."""


def name_speakers(session: Session) -> Speakers:
    """Return the names on file by their words."""
    people = [name for key, person in session.people() for name in (key, person.name)]
    return frozenset(filter(None, (frozenset(words(name)) for name in (session.client, session.you.name, *people))))


def keep_spoken(quote: str, speakers: Speakers) -> str:
    """Return what was said of a quote.

    Time stamps, numbers of cues, tags, speakers' labels, heads of mails and chats, and addresses are left out.
    """
    text = compose(quote)
    if not _MARKED.search(text):
        return quote
    for pattern in (_HEADERS, _LINES, _PARTS):
        text = pattern.sub(" ", text)
    rows = [_keep_row(row.strip(), speakers) for row in text.splitlines()]
    return "\n".join(filter(None, rows))


def count_spoken(quote: str, speakers: Speakers) -> int:
    """Return how many words of a quote were said.

    A figure counts beside a word.
    """
    count = 0
    for row in keep_spoken(quote, speakers).splitlines():
        said = words(row)
        around = zip(("0", *said[:-1]), said, (*said[1:], "0"), strict=False)
        count += sum(not all(map(str.isdecimal, each)) for each in around)
    return count


def _keep_row(row: str, speakers: Speakers) -> str:
    """Return what was said of one line."""
    row = _BEFORE.sub("", row)
    bare = _TIME_FIRST.sub("", row)
    is_timed = bare != row
    within = _TIME_WITHIN.match(bare)
    if within and _is_speaker(within["label"], speakers):
        bare, is_timed = within["rest"].lstrip(" -–—|·•,;:"), True
    bare = _without_label(bare, speakers, is_timed=is_timed)
    last = _TIME_LAST.search(bare)
    if last and (len(words(bare[: last.start()])) < _FEW or bare[: last.start()].rstrip().endswith((".", "!", "?"))):
        bare = bare[: last.start()]
    return "" if _is_speaker(bare, speakers) else bare.strip()


def _without_label(row: str, speakers: Speakers, *, is_timed: bool) -> str:
    """Return a line without the label of whoever speaks."""
    found = _LABEL.match(row)
    if found and (_is_speaker(found["label"], speakers) or (is_timed and _is_name(found["label"]))):
        return found["rest"]
    said = row.split()
    for count in range(min(_LONGEST, len(said)), 1, -1):
        if is_timed and frozenset(words(" ".join(said[:count]))) in speakers:
            return " ".join(said[count:])
    return row


def _is_speaker(label: str, speakers: Speakers) -> bool:
    """Return whether a label names somebody on file, or whoever speaks."""
    who = _who(label)
    named = frozenset(words(who))
    return bool(named and any(named <= name for name in speakers)) or _ANYBODY.fullmatch(who) is not None


def _is_name(label: str) -> bool:
    """Return whether each word of a label begins as a name does."""
    named = _who(label).split()
    return 0 < len(named) <= _LONGEST and not any(word[0].islower() for word in named)


def _who(label: str) -> str:
    found = _TO.match(_BRACKETS.sub(" ", label).replace("\n", " "))
    return found["who"].strip(" *_-–—|·•,;") if found else ""
