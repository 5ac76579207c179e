"""An invitation to a meeting, as calendars send it (.ics)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from earnest.core.text.decoding import decode_text
from earnest.core.transcripts.lines import collapse, unify_newlines
from earnest.core.transcripts.transcript import NotATranscript

MOST_BYTES: Final = 1024 * 1024
MOST_DIGITS: Final = 4
EXPECTED: Final = "an invitation of a calendar (.ics)"
_FOLDED_BYTES: Final = re.compile(rb"(?<=[\x80-\xff])\r?\n[ \t](?=[\x80-\xbf])")
_FOLD: Final = re.compile(r"\n[ \t]")
_PROPERTY: Final = re.compile(
    r"([A-Za-z0-9-]{1,40})((?:;[^\":;=]{1,60}=(?:\"[^\"]*\"|[^\":;,]*)(?:,(?:\"[^\"]*\"|[^\":;,]*))*)*):(.*)"
)
_PARAMETER: Final = re.compile(r";([^=;]+)=(\"[^\"]*\"|[^;]*)")
_ESCAPED: Final = re.compile(r"\\([nN\\;,])|\^([n^'])")
_MOMENT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?$")
_DURATION: Final = re.compile(r"P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,6}S)?)?$")
_NO_PEOPLE: Final = frozenset({"ROOM", "RESOURCE", "GROUP"})


class Invited(NamedTuple):
    """Somebody at a meeting."""

    name: str
    """As the calendar has it; the address where it has none."""
    is_host: bool = False


class Invitation(NamedTuple):
    """What an invitation says of a meeting."""

    title: str
    day: date | None
    begins: time | None
    """The time of day as the calendar wrote it; None for a whole day."""
    minutes: int | None
    place: str
    people: Sequence[Invited]
    """The host first, then the others as they are listed."""
    is_cancelled: bool = False
    is_universal: bool = False
    """Whether day and time are those of Greenwich, as Google sends them."""
    every: int | None = None
    """After how many days it takes place again; 0 where a day cannot be told, None where it is once."""

    def of_day(self, today: date) -> "Invitation":
        """Return it for the next time that it takes place.

        Where nothing says which day that is, there is none.
        """
        if self.day is None or self.every is None or self.day >= today:
            return self
        ahead = -(-(today - self.day).days // self.every) * self.every if self.every else 0
        return self._replace(day=self.day + timedelta(days=ahead) if ahead else None)


class _Property(NamedTuple):
    name: str
    parameters: dict[str, str]
    value: str


def read_invitation(content: bytes) -> Invitation:
    """Return the first meeting of a calendar's file.

    Raises:
        NotATranscript: there is none.
    """
    if len(content) > MOST_BYTES:
        raise NotATranscript("at most 1 MiB")
    try:
        # Lines are folded between bytes, so that a letter may be parted.
        text = unify_newlines(decode_text(_FOLDED_BYTES.sub(b"", content)))
    except UnicodeDecodeError as error:
        raise NotATranscript("text in UTF-8", content.count(b"\n", 0, error.start) + 1) from None
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        raise NotATranscript(EXPECTED, 1)
    found = list(_read_event(_FOLD.sub("", text)))
    if not found:
        raise NotATranscript("a calendar file (.ics) with a meeting in it")
    return _describe(found, is_cancelled=bool(re.search(r"^METHOD:CANCEL\s*$", text, re.IGNORECASE | re.MULTILINE)))


def _read_event(text: str) -> Iterator[_Property]:
    """Yield the properties of the first meeting, without those of its alarms."""
    inside: list[str] = []
    for line in text.split("\n"):
        found = _PROPERTY.match(line)
        if found is None:
            continue
        name, value = found[1].upper(), found[3]
        if name == "BEGIN":
            inside.append(value.strip().upper())
        elif name == "END":
            if inside[-1:] == ["VEVENT"]:
                return
            inside = inside[:-1]
        elif inside[-1:] == ["VEVENT"]:
            parameters = {key.upper(): _unescape(given.strip('"')) for key, given in _PARAMETER.findall(found[2])}
            yield _Property(name, parameters, value)


def _describe(properties: Sequence[_Property], *, is_cancelled: bool) -> Invitation:
    first = {each.name: each for each in reversed(properties)}
    begins, ends = (_parse_moment(first[name].value) if name in first else None for name in ("DTSTART", "DTEND"))
    lasting = ends - begins if begins and ends else _parse_duration(first)
    is_whole_day = "DTSTART" in first and "T" not in first["DTSTART"].value
    is_over = "STATUS" in first and first["STATUS"].value.strip().upper() == "CANCELLED"
    return Invitation(
        _read_text(first, "SUMMARY"),
        begins.date() if begins else None,
        begins.time() if begins and not is_whole_day else None,
        int(lasting.total_seconds()) // 60 if lasting and lasting > timedelta() and not is_whole_day else None,
        _read_text(first, "LOCATION"),
        _list_people(properties),
        is_cancelled or is_over,
        bool(begins) and not is_whole_day and first["DTSTART"].value.strip().upper().endswith("Z"),
        _count_days(first["RRULE"].value) if "RRULE" in first else None,
    )


def _count_days(rule: str) -> int:
    """Return after how many days a meeting is repeated, or 0."""
    parts = dict(part.split("=", 1) for part in rule.strip().upper().split(";") if "=" in part)
    interval = parts.get("INTERVAL", "1")
    often = {"DAILY": 1, "WEEKLY": 7}.get(parts.get("FREQ", ""), 0)
    is_endless = not parts.keys() & {"UNTIL", "COUNT"}
    return (
        often * int(interval)
        if is_endless and interval.isascii() and interval.isdigit() and len(interval) < MOST_DIGITS
        else 0
    )


def _list_people(properties: Sequence[_Property]) -> Sequence[Invited]:
    """Return everybody once, the host first."""
    found: dict[str, Invited] = {}
    for each in sorted(properties, key=lambda each: each.name != "ORGANIZER"):
        kind = each.parameters.get("CUTYPE", "").upper()
        if each.name not in {"ORGANIZER", "ATTENDEE"} or kind in _NO_PEOPLE:
            continue
        address = collapse(re.sub(r"(?i)^mailto:", "", each.value.strip()))
        address = address if "@" in address else each.parameters.get("EMAIL", "")
        name = collapse(each.parameters.get("CN", "")) or address
        if name:
            found.setdefault((address or name).casefold(), Invited(name, is_host=each.name == "ORGANIZER"))
    return tuple(found.values())


def _read_text(first: dict[str, _Property], name: str) -> str:
    return collapse(_unescape(first[name].value)) if name in first else ""


def _unescape(text: str) -> str:
    signs = {"n": "\n", "N": "\n", "'": '"'}
    return _ESCAPED.sub(lambda found: signs.get(found[1] or found[2], found[1] or found[2]), text)


def _parse_moment(value: str) -> datetime | None:
    found = _MOMENT.match(value.strip())
    if found is None:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - as the calendar wrote it
    except ValueError:
        return None


def _parse_duration(first: dict[str, _Property]) -> timedelta | None:
    found = _DURATION.match(first["DURATION"].value.strip()) if "DURATION" in first else None
    if found is None:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
