"""What somebody said, without what a machine put around it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from earnest.core.model.session import Session
from earnest.core.text.normalize import REMEMBERED, compose
from earnest.core.text.words import TITLES, words

Speakers = frozenset[frozenset[str]]
"""The words of each name that may stand as a label before what somebody said."""

_MANY = 16
"""From so many names in a quote on, all names on file are looked up in it."""
_MARKED = re.compile(r"[\d:<>@{&\n\[(]|[wW]{3}\.|\.\w")
"""A text without any of this, or of what mails add, holds only what was said."""
_OF_MAILS = ("onfiden", "out of", "ertrau", "ertrou", "riservat", "intended")
_SIGNS = "0-9:<>@{&\\n\\[("
_PLAIN = re.compile(rf"[^{_SIGNS}.]*(?:(?<![wW]{{3}})\.(?!\w)[^{_SIGNS}.]*)*")
"""An ASCII text without any of those marks."""

_CLOCK = (
    r"(?<!\d)\d{1,2}:\d\d(?::\d\d)*(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:UTC|GMT|CES?T|Uhr|Z)\b|[+-]\d\d:?\d\d\b)?"
)
_DAY = (
    r"(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}|\d{4}年\d\d?月\d\d?日(?: ?\(\w\))?"
    r"|\d\d?\.?(?: de)? [^\W\d_]{3,9}\.?,?(?: de)? \d{4}|[^\W\d_]{3,9}\.? \d\d?(?:st|nd|rd|th)?(?:, \d{4})?"
    r"|today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|oggi|ieri|\w{2,9}day|\w{2,7}tag|mittwoch)"
)
_WEEKDAY = r"[^\W\d_]{2,9}(?:\.?, ?|\.? (?=\d\d?\.? [^\W\d_]))"
_STAMP = rf"(?:(?:{_WEEKDAY})?{_DAY}(?:,| at|T| um| à| às| a las| alle(?: ore)?| om| kl\.?)? ?)?{_CLOCK}"
_LASTS = r"\d+ (?:hour|minute|second)s?(?: \d+ (?:minute|second)s?)*"
_SETTING = r"(?:\s+(?:align|position|line|size|region|vertical):\S+)*"


def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


_SUBJECT = (
    r"subject|betreff|objet|asunto|oggetto|assunto|onderwerp|件名|主题|主題|тема|ämne|emne|aihe|temat|předmět"
    r"|konu|θέμα|tárgy|subiect|chủ đề|subjek|perihal|제목|الموضوع|נושא"
)
_FIELD = (
    r"from|to|cc|bcc|sent|date|reply-to|von|an|gesendet|datum|de|à|envoyé|para|enviado|fecha|da|inviato|van|aan"
    rf"|verzonden|差出人|宛先|日時|送信日時|发件人|收件人|发送时间|时间|寄件者|收件者|от|кому|дата|отправлено"
    r"|från|skickat|fra|sendt|lähettäjä|vastaanottaja|lähetetty|wysłano|odesláno|komu|kimden|kime|gönderildi"
    r"|gönderme tarihi|tarih|від|надіслано|από|προς|στάλθηκε|εστάλη|ημερομηνία|feladó|címzett|küldve|către|trimis"
    r"|gửi|ngày|dari|kepada|dikirim|보낸 사람|받는 사람|보낸 날짜|من|إلى|تاريخ الإرسال|מאת|נשלח"
    rf"|{_SUBJECT}"
)
_WROTE = r"(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|написал|пишет)"
_HEADERS = _made(
    r"^(?=[^\n]*(?:@|\d:\d\d|\d[^\n]{1,16}\d{4}))"
    rf"[^\n]{{0,300}}(?:\n[^\n]{{0,200}})?\b{_WROTE}\b[^\n:]{{0,100}}:[ \t]*$"
    rf"|^{_DAY} {_CLOCK}[^\n:]{{0,100}}<[^<>\n]{{1,100}}@[^<>\n]{{1,100}}>[^\n:]{{0,9}}:[ \t]*$"
    r"|^-- ?\n(?:.|\n)*"
)
"""The lines of a mail's head and foot."""
_BESIDE_FIELDS = r"do|od|till|til|đến|từ|de la"
"""Fields that are everyday words too: they are some only right above another."""
_FIELDS = _made(rf"^[>\t ]*(?:(?:{_FIELD}):[ \t]*[^\n]*$|(?:{_BESIDE_FIELDS}):[ \t]*[^\n]*(?=\n[>\t ]*(?:{_FIELD}):))")
"""The fields of a mail's head; a text of one line is none."""
_SENT_FROM = (
    r"sent from (?:my )?\S.*|get outlook for .*|von meinem .* gesendet|envoyé de(?:puis)? mon .*"
    r"|inviato da(?:l mio)? \S+"
    r"|enviado (?:desde|do) (?:mi|meu) \S+|verstuurd vanaf mijn \S+|holen sie sich outlook .*"
    r"|(?:téléchargez|obtenir) outlook .*"
    r"|obtener outlook .*|scarica outlook .*|.{0,20}iphoneから送信|发自我的.*|отправлено с .*"
)
_CLOSING = (
    r"(?:(?:best|kind|kindest|warm) )?regards|best wishes|all the best|yours (?:sincerely|faithfully|truly)"
    r"|sincerely(?: yours)?"
    r"|(?:mit )?(?:freundlich|best|lieb|herzlich|viel|schön)en? grü(?:ße|ßen|ssen|sse)|mfg|lg|vg"
    r"|(?:bien )?cordialement|bien à vous"
    r"|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|(?:cordiali|distinti) saluti"
    r"|met vriendelijke groet(?:en)?|atenciosamente"
    r"|с уважением"
)
"""How a letter ends, above the name."""
_LINES = _made(
    rf"^(?:{_SUBJECT}):[ \t]*(?:re|fwd?|aw|wg|tr|rv|antw|回复|转发)\b[^\n]*$"
    r"|^(?:this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:mensaje|correo)"
    r"|questa e-?mail"
    r"|deze e-?mail|esta mensagem)\b[^\n]{0,200}\b(?:confidential|vertraulich\w*|confidentiel\w*|confidencial\w*"
    r"|riservat\w+"
    r"|vertrouwelijk\w*|intended (?:solely|only))\b[^\n]*$|^[^\n]{0,80}\bout of (?:the )?office\b[^\n]*\b(?:reply"
    r"|respond"
    r"|get back|on my return)\b[^\n]*$|^[-_=* ]*(?:original message|(?:begin )?forwarded message"
    r"|ursprüngliche nachricht)[-_=*: ]*$"
    rf"|^(?:{_SENT_FROM})$|^(?:{_CLOSING})[,.! ]*$"
    r"|^(?:WEBVTT\b.*|X-TIMESTAMP.*|kind: captions|language: [\w-]+)$|^(?-i:NOTE\b.*|STYLE|REGION)$"
    r"|^(?:page |seite |p\. ?)?\d+(?: ?(?:of|von|/) ?\d+)?$|^[#(\[]?\d+[\])./:]?$"
    r"|^(?=.*\d)[0-9a-f]{4,}(?:-[0-9a-f]+)*(?:/[\d-]+)?$|^(?=\S*\d)\S+(?=\n[ \t]*\d[\d:.,]+ *-->)"
    rf"|^{_DAY}$"
)
"""The lines that a program writes: marks of a caption file, numbers of cues and pages, a telephone's greeting."""
_PARTS = _made(
    rf"(?:^\d+ )?{_CLOCK}\s*(?:-->|→)\s*{_CLOCK}{_SETTING}|^{_CLOCK} ?[-–—,] ?{_CLOCK}{_SETTING}"
    rf"|[\[({{<]\s*(?:{_STAMP}|{_CLOCK}, ?{_DAY}|{_DAY}|[\d:.,\s–—-]+s?)\s*[\])}}>]"
    r"|[\[(<](?:inaudible|unintelligible|unclear|crosstalk|laugh\w*|applause|music|silence|pause|noise"
    r"|(?:message )?edited|bearbeitet|diese nachricht wurde|unverständlich|lach\w*|lacht|modifiée?|rires|editado"
    r"|risas"
    r"|inaudível|modificato|risate|incomprensibile|bewerkt|gelach|изменено|已编辑)[^\])>\n]{0,40}[\])>]"
    r"|(?:image|video|audio|sticker|gif|document|contact card) omitted$"
    r"|(?:bild|video|audio|sticker|gif|dokument) weggelassen$|(?:imagen|audio|video|sticker) omitid[oa]$"
    r"|</?[a-z][^<>\n]{0,200}>|\{\\[^{}\n]*\}|&(?:#x?[0-9a-f]+|nbsp|amp|lt|gt|quot|apos);|^Dialogue:(?:[^,\n]*,){9}"
    r"|(?:https?|ftp|mailto|tel):\S+|\bwww\.\S+|[^\s<>@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|org|net|edu|gov|io|co|eu|de|uk|fr|es|it|nl|ch|at|info|app|dev)"
    r"\b(?:/\S*)?"
)
"""Times between arrows or in brackets, tags, notes of a transcriber, and addresses."""
_WITHOUT_PARTS = re.compile(r"[^:→\[({<&@.]*")
_OMITTED = re.compile("omit|weggelassen", re.IGNORECASE)
"""A text without any of those signs, or of these words, has no such part."""
_TIMED = re.compile(r"\d(?::|h|m|s| ?(?:hour|minute|second))", re.IGNORECASE)
"""What each time before or after the words has."""
_TIME_FIRST = _made(rf"^[-–—*•|\s]*(?:{_STAMP}|(?:\d+h ?)?(?:\d+m ?)?\d+s\b)[-–—|·•,;:\s]*")
_TIME_LAST = _made(rf"(?:\s*(?:{_STAMP}|{_LASTS}))$")
_TIME_WITHIN = _made(rf"^(?P<label>\D{{1,60}}?)[-–—|·•,;:\s]+{_STAMP}(?P<rest>.*)$")
_LABEL = re.compile(r"^(?P<label>[^:]{1,80}?)\s*:(?!\S*//)\s*(?P<rest>.*)$")
_TO = _made(
    r"^\s*@?(?:(?:forwarded )?from\s+|(?:von|de|da|van|от)\s+(?=.*\s(?:an|à|a|aan|para|всем)\s))?(?P<who>.*?)"
    r"(?:\s+(?:to|an alle|an mich|à tou\w+|a tod\w+|a tutti|para tod\w+|aan iedereen|replied to)(?:\s+.*)?)?$"
)
_ANYBODY = _made(
    r"(?:(?:unknown )?speaker|spk|participant|interview(?:er|ee)|respondent|moderator|host|guest|client|customer"
    r"|caller"
    r"|sprecher(?:in)?|befragte[rn]?|kund(?:e|in)|unknown|me|you|them"
    r"|participante?|intervenante?|locut(?:eur|rice)"
    r"|interlocutore?|orador(?:a)?|hablante|entrevistad[oa]r?a?|cliente|relatore|spreker|клиент|спикер|发言人"
    r"|说话人|講者|话者|話者|スピーカー"
    r"|화자|참석자|客户|客戶|顾客|お客様)(?:[ _#-]*\d+|[ _#-]+[a-z])?|[qais] ?\d*"
)
"""What a transcript calls somebody whose name it does not know."""
_BRACKETS = re.compile(r"[(\[][^)\]]{0,60}[)\]]")
_BEFORE = re.compile(r"^[>|\s]+|^\s*\d+[.)]\s+")
_FEW = 3
"""A time after so many words of a line is one of them: *we close at 17:30*."""
_LONGEST = 5
"""A label of more words than this is none."""
_LABEL_MOST, _LABEL_SPACES = 80, 10
"""A line with more characters or spaces than these holds no label alone."""


def name_speakers(session: Session) -> Speakers:
    """Return the names on file by their words."""
    return _speakers(session.names)


@lru_cache(maxsize=16)
def _speakers(names: tuple[str, ...]) -> Speakers:
    return frozenset(filter(None, (frozenset(words(name)) for name in names)))


def keep_spoken(quote: str, speakers: Speakers) -> str:
    """Return what was said of a quote.

    Time stamps, numbers of cues, tags, speakers' labels, heads of mails and chats, and addresses are left out.
    """
    found = _find_words(quote)
    return _drop_marks(quote, _narrow(speakers, found)) if found else quote


def count_spoken(quote: str, speakers: Speakers) -> int:
    """Return how many words of a quote were said.

    A figure counts beside a word.
    """
    return count_words(keep_spoken(quote, speakers))


@lru_cache(maxsize=REMEMBERED)
def _find_words(quote: str) -> frozenset[str]:
    """Return a quote's words if a machine may have put some."""
    return frozenset(words(quote)) if _may_be_marked(quote) else frozenset()


def _may_be_marked(quote: str) -> bool:
    """Return whether a machine may have put something around a quote."""
    if [mark for mark in _OF_MAILS if mark in quote]:
        return True
    if quote.isascii() and quote.isprintable():
        return _PLAIN.fullmatch(quote) is None
    return _MARKED.search(compose(quote)) is not None


class _Names(NamedTuple):
    """Names by what they are found by."""

    holding: Mapping[str, list[frozenset[str]]]
    """The names that hold each word."""
    initials: Mapping[str, list[frozenset[str]]]
    lengths: frozenset[int]
    """How many initials names have."""


@lru_cache(maxsize=REMEMBERED)
def _index(speakers: frozenset[frozenset[str]]) -> _Names:
    names = _Names(defaultdict(list), defaultdict(list), frozenset(map(len, speakers)))
    for name in speakers:
        names.initials["".join(sorted(word[0] for word in name))].append(name)
        for word in name:
            names.holding[word].append(name)
    return names._replace(holding=dict(names.holding), initials=dict(names.initials))


def _narrow(speakers: Speakers, found: frozenset[str]) -> Speakers:
    """Return the names of which something is found, or all names.

    Only names that occur count, unless many do, so that a new person costs nothing where they are not named.
    """
    names = _index(speakers)
    named = (names.holding[word] for word in found & names.holding.keys())
    uppers = (word.upper() for word in found if len(word) in names.lengths)
    short = ((upper, names.initials.get(_letters(upper), ())) for upper in uppers)
    initials = (name for who, some in short for name in some if _abbreviates(who, name))
    some = list(islice(chain(chain.from_iterable(named), initials), _MANY))
    return speakers if len(some) == _MANY else frozenset(some)


def _letters(who: str) -> str:
    return "".join(sorted(who.casefold()))


@lru_cache(maxsize=REMEMBERED)
def _drop_marks(quote: str, speakers: frozenset[frozenset[str]]) -> str:
    text = compose(quote)
    has_rows = "\n" in text.strip()
    if ":" in text or "--" in text:
        text = _blank_lines(_HEADERS, text)
    text = _FIELDS.sub(" ", text) if has_rows else text
    text = _blank_lines(_LINES, text)
    if _WITHOUT_PARTS.fullmatch(text) is None or _OMITTED.search(text):
        text = _PARTS.sub(" ", text)
    rows = [_keep_row(row.strip(), speakers) for row in text.splitlines()]
    return "\n".join(filter(None, rows))


def _blank_lines(pattern: re.Pattern[str], text: str) -> str:
    """Return a text without the lines that match as a whole."""
    if "\n" in text:
        return pattern.sub(" ", text)
    found = pattern.match(text)
    return f" {text[found.end() :]}" if found else text


@lru_cache(maxsize=REMEMBERED)
def count_words(spoken: str) -> int:
    """Return how many words were said; a figure counts beside a word."""
    every = words(spoken)
    if "".join(every).isalpha() or not any(map(str.isdecimal, every)):
        return len(every)
    count = 0
    for row in spoken.splitlines():
        said = words(row)
        around = zip(("0", *said[:-1]), said, (*said[1:], "0"), strict=False)
        count += sum(not all(map(str.isdecimal, each)) for each in around)
    return count


def _keep_row(row: str, speakers: Speakers) -> str:
    """Return what was said of one line."""
    row = _BEFORE.sub("", row, count=1)
    bare = _TIME_FIRST.sub("", row) if _TIMED.search(row) else row
    is_timed = bare != row
    within = _TIME_WITHIN.match(bare) if ":" in bare else None
    if within and _is_speaker(within["label"], speakers):
        bare, is_timed = within["rest"].lstrip(" -–—|·•,;:"), True
    bare = _without_label(bare, speakers, is_timed=is_timed)
    last = _TIME_LAST.search(bare) if _TIMED.search(bare) else None
    if last and _ends_before(bare[: last.start()], speakers):
        bare = bare[: last.start()]
    return "" if _is_speaker(bare, speakers) else bare.strip()


def _ends_before(said: str, speakers: Speakers) -> bool:
    """Return whether a time after this is none of its words."""
    return len(words(said)) < _FEW or said.rstrip().endswith((".", "!", "?")) or _is_speaker(said, speakers)


def _without_label(row: str, speakers: Speakers, *, is_timed: bool) -> str:
    """Return a line without the label of its speaker."""
    found = _LABEL.match(row)
    if found and (_is_speaker(found["label"], speakers) or (is_timed and _is_name(found["label"]))):
        return found["rest"]
    said = row.split()
    for count in range(min(_LONGEST, len(said)), 1, -1):
        if (is_timed or row.startswith("@")) and frozenset(words(" ".join(said[:count]))) in speakers:
            return " ".join(said[count:])
    return row


def _is_speaker(label: str, speakers: Speakers) -> bool:
    """Return whether a label names a speaker."""
    if len(label) > _LABEL_MOST or label.count(" ") > _LABEL_SPACES:
        return False
    who = _who(label)
    named, names = frozenset(words(who)) - TITLES, _index(speakers)
    if who.isupper() and len(who) > 1 and _letters(who) in names.initials:
        return True
    whole = [names.holding.get(word, []) for word in named if len(word) > 1]
    some = min(whole, key=len) if whole else chain.from_iterable(names.holding.get(word, ()) for word in named)
    return any(_names(named, name) for name in some) or _ANYBODY.fullmatch(who) is not None


def _names(named: frozenset[str], name: frozenset[str]) -> bool:
    """Return whether words name somebody, one as an initial perhaps."""
    return bool(named & name) and named - name <= {word[0] for word in name - named}


def _abbreviates(who: str, name: frozenset[str]) -> bool:
    """Return whether capital letters are the initials of a name."""
    return who.isupper() and len(who) == len(name) > 1 and _letters(who) == "".join(sorted(word[0] for word in name))


def _is_name(label: str) -> bool:
    """Return whether each word of a label begins as a name does."""
    named = _who(label).split()
    return 0 < len(named) <= _LONGEST and not any(word[0].islower() for word in named)


def _who(label: str) -> str:
    found = _TO.match(_BRACKETS.sub(" ", label).replace("\n", " "))
    return found["who"].strip(" *_-–—|·•,;") if found else ""
