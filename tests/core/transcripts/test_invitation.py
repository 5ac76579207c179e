from datetime import date, time

import pytest

from earnest.core.transcripts.invitation import Invited, read_invitation
from earnest.core.transcripts.transcript import NotATranscript

GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20260504T120000Z
DTEND:20260504T124500Z
ORGANIZER;CN=Priya:mailto:priya@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE;CN=Ada Birk;X-NUM-GUESTS=0:mailto:ada@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;CN=priya@example.org:mailto:priya@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;CN=ken@example.org:mailto:ken@example.org
LOCATION:Mill Lane 4\\, first floor
SUMMARY:Nine days\\; what now?
BEGIN:VALARM
DESCRIPTION:This is an event reminder
SUMMARY:Alarm
END:VALARM
END:VEVENT
END:VCALENDAR
"""
OUTLOOK = """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Birk, Ada":mailto:ada@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Sato: Ken; bees":mailto:ken@example.org
ATTENDEE;CUTYPE=RESOURCE;CN=Room 4:mailto:room4@example.org
SUMMARY;LANGUAGE=de-DE:Übergabe
DTSTART;TZID="W. Europe Standard Time":20260504T140000
DTEND;TZID="W. Europe Standard Time":20260504T150000
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Apple Inc.//macOS 14.5//EN
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260504
DURATION:P1D
SUMMARY:A day at the
  mill
ORGANIZER;CN=Ada Birk;EMAIL=ada@example.org:/a1b2/principal/
ATTENDEE;CN="Zoë ^'Zo^' Lind";CUTYPE=INDIVIDUAL;EMAIL=zoe@example.org:urn:uuid:1
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
SUMMARY:Another
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_invitation_of_google_is_read(end):
    """Title, day, time, length, place and people are read, each person once, the host first."""
    found = read_invitation(GOOGLE.replace("\n", end).encode())
    assert found == (
        *("Nine days; what now?", date(2026, 5, 4), time(12), 45, "Mill Lane 4, first floor"),
        (
            Invited("Priya", is_host=True),
            Invited("Ada Birk"),
            Invited("ken@example.org"),
        ),
        False,
        True,
        None,
    )


def test_invitation_of_outlook_is_read():
    """Names in quotation marks keep their signs; rooms are nobody, and time zones no meetings."""
    found = read_invitation(OUTLOOK.encode("utf-8-sig"))
    assert (found.title, found.day, found.begins, found.minutes) == ("Übergabe", date(2026, 5, 4), time(14), 60)
    assert [each.name for each in found.people] == ["Birk, Ada", "Sato: Ken; bees"]


def test_invitation_of_apple_is_read():
    """A whole day has no time; of several meetings the first is read, and that it is cancelled."""
    found = read_invitation(APPLE.encode())
    assert (found.title, found.day, found.begins, found.minutes) == ("A day at the mill", date(2026, 5, 4), None, None)
    assert found.people == (
        Invited("Ada Birk", is_host=True),
        Invited('Zoë "Zo" Lind'),
    )
    assert found.is_cancelled


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", date(2026, 6, 1)),
        ("FREQ=DAILY", date(2026, 5, 25)),
        ("FREQ=MONTHLY;BYDAY=1MO", None),
        ("FREQ=WEEKLY;UNTIL=20260511T000000Z", None),
        ("FREQ=WEEKLY;INTERVAL=0", None),
    ],
)
def test_repeated_meeting_is_the_next_one(rule, day):
    """A day that is over is planned by nobody; where the next one cannot be told, there is none."""
    found = read_invitation(OUTLOOK.replace("DTEND", f"RRULE:{rule}\nDTEND").encode())
    assert found.of_day(date(2026, 5, 25)).day == day
    assert found.of_day(date(2026, 5, 3)).day == date(2026, 5, 4)


def test_letter_parted_by_a_fold_is_whole():
    """A calendar folds lines between bytes; an HTML text beside the plain one is nobody's name."""
    content = OUTLOOK.replace("DTEND", "X-ALT-DESC;FMTTYPE=text/html:<p>CN=Bob:\\n</p>\nDTEND").encode()
    parted = "Ü".encode()
    found = read_invitation(content.replace(parted, parted[:1] + b"\r\n " + parted[1:]))
    assert found.title == "Übergabe"
    assert [each.name for each in found.people] == ["Birk, Ada", "Sato: Ken; bees"]


@pytest.mark.parametrize(
    ("line", "day", "minutes"),
    [
        ("DTSTART:20260504T120000\nDURATION:PT1H30M", date(2026, 5, 4), 90),
        ("DTSTART:20260504T120000\nDURATION:soon", date(2026, 5, 4), None),
        ("DTSTART:20261304T120000", None, None),
        ("DTEND:20260504T120000", None, None),
    ],
)
def test_day_and_length_are_read_where_they_can_be(line, day, minutes):
    """A time that is none costs only itself."""
    found = read_invitation(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{line}\nEND:VEVENT\n".encode())
    assert (found.day, found.minutes) == (day, minutes)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "an invitation of a calendar (.ics)"),
        (b"Dear Ada", "an invitation of a calendar (.ics)"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "a calendar file (.ics) with a meeting in it"),
        (b"BEGIN:VCALENDAR\nSUMMARY:\xff", "text in UTF-8"),
        (b"a" * 1_048_577, "at most 1 MiB"),
    ],
    ids=["empty", "letter", "no meeting", "bytes", "large"],
)
def test_other_files_are_refused_with_what_was_expected(content, expected):
    """What is no invitation is refused."""
    with pytest.raises(NotATranscript) as refused:
        read_invitation(content)
    assert str(refused.value) == expected


@pytest.mark.parametrize("unit", ["A;", ";A=", '"', ";A=B,", "^", "\\", "BEGIN:VEVENT\n", "\n "])
def test_repetition_in_invitations_takes_no_time(unit):
    """However often a sign is repeated, a file is read once through."""
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE{unit * (400_000 // len(unit))}"
    try:
        found = read_invitation(text.encode())
    except NotATranscript:
        return
    assert found.day is None
