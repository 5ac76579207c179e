import string
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from earnest.core.text.dates import MONTHS, WEEKDAYS, format_day, format_whole_day
from earnest.core.text.days import day_words
from earnest.core.text.days.coming_days import IN_MONTHS, OFFSETS
from earnest.core.text.days.day_parsing import DAY_ASKED, parse_day
from earnest.core.text.days.near_days import NEAR, WEEKS
from earnest.core.text.normalize import compose

TODAY = date(2026, 3, 4)
"""A Wednesday."""
YESTERDAY = date(2026, 3, 3)

ONE_MEANING = {
    "en": [
        ("4 Mar 10:30", TODAY),
        ("2026-03-04T22:02:13.5-08:00", TODAY),
        ("Wed, 4 Mar 2026 10:02:13 +0000", TODAY),
        ("yesterday at 3 pm", YESTERDAY),
        ("last night", YESTERDAY),
        ("this morning", TODAY),
        ("Tuesday evening", YESTERDAY),
        ("2026-W10-3", TODAY),
        ("\u200e4\u202fMar\u200f", TODAY),
        ("today", TODAY),
        (" Yesterday ", YESTERDAY),
        ("the day before yesterday", date(2026, 3, 2)),
        ("tomorrow", date(2026, 3, 5)),
        ("3 days ago", date(2026, 3, 1)),
        ("three days ago", date(2026, 3, 1)),
        ("a week ago", date(2026, 2, 25)),
        ("2 weeks ago", date(2026, 2, 18)),
        ("Wednesday", TODAY),
        ("thu", date(2026, 2, 26)),
        ("Tues.", YESTERDAY),
        ("on Monday", date(2026, 3, 2)),
        ("last Tuesday", YESTERDAY),
        ("Weds", TODAY),
        ("last Wednesday", date(2026, 2, 25)),
        ("4 Mar", TODAY),
        ("1st of March", date(2026, 3, 1)),
        ("the 2nd of March, 2020", date(2020, 3, 2)),
        ("Dec. 24", date(2025, 12, 24)),
        ("24 Decem", date(2025, 12, 24)),
        ("March 3rd, 2024", date(2024, 3, 3)),
        ("4 Mar 26", TODAY),
        ("4 Mar '26", TODAY),
        ("4 March 1999", date(1999, 3, 4)),
        ("4 Mar 99", date(1999, 3, 4)),
        ("4-Mar-2026", TODAY),
        ("2026 Mar 4", TODAY),
        ("29 feb", date(2024, 2, 29)),
        ("Monday 3 March", date(2025, 3, 3)),
        ("Tue, 3 March", YESTERDAY),
        ("3 March (Tuesday)", YESTERDAY),
        ("Thursday 5 March", date(2026, 3, 5)),
        ("2026-3-1", date(2026, 3, 1)),
        ("2026/03/04", TODAY),
        ("2026.03.04", TODAY),
        ("20260304", TODAY),
        ("Wed 2026-03-04", TODAY),
        ("2026-03-05", date(2026, 3, 5)),
        ("２０２６－０３－０４", TODAY),
        ("٤ March 2026", TODAY),
        ("13/2", date(2026, 2, 13)),
        ("13/4/2025", date(2025, 4, 13)),
        ("4/13/2025", date(2025, 4, 13)),
        ("3.3.2026", YESTERDAY),
        # of another language, where nothing else is meant
        ("gestern", YESTERDAY),
        ("4. März", TODAY),
        ("3月4日", TODAY),
        ("2026年3月4日(水)", TODAY),
        ("3월 4일", TODAY),
        ("il y a 3 jours", date(2026, 3, 1)),
        ("4 de marzo de 2026", TODAY),
    ],
    "en-US": [("3/4/2026", TODAY), ("3/4", TODAY), ("3-4-26", TODAY)],
    "en_GB": [("4/3/2026", TODAY), ("4/3", TODAY)],
    "de": [
        ("4.3.2026", TODAY),
        ("4.3.", TODAY),
        ("4.3.26", TODAY),
        ("04.03.2026", TODAY),
        ("4. Maerz", TODAY),
        ("Mi, 4. März 2026", TODAY),
        ("gestern Abend", YESTERDAY),
        ("heute Morgen", TODAY),
        ("Dienstag früh um 9:30 Uhr", YESTERDAY),
        ("vorgestern", date(2026, 3, 2)),
        ("vor drei Tagen", date(2026, 3, 1)),
        ("vor einer Woche", date(2026, 2, 25)),
        ("letzten Dienstag", YESTERDAY),
        ("3. Mrz.", YESTERDAY),
        ("am Montag", date(2026, 3, 2)),
        ("Mo", date(2026, 3, 2)),
    ],
    "fr": [
        ("hier soir", YESTERDAY),
        ("hier", YESTERDAY),
        ("avant-hier", date(2026, 3, 2)),
        ("aujourd’hui", TODAY),
        ("le 1er mars", date(2026, 3, 1)),
        ("mardi dernier", YESTERDAY),
        ("3 fevrier", date(2026, 2, 3)),
        ("il y a une semaine", date(2026, 2, 25)),
    ],
    "es": [
        ("ayer", YESTERDAY),
        ("el martes pasado", YESTERDAY),
        ("mar", YESTERDAY),
        ("4 de marzo", TODAY),
        ("hace 3 días", date(2026, 3, 1)),
    ],
    "it": [
        ("ieri", YESTERDAY),
        ("3° marzo", YESTERDAY),
        ("l'altro ieri", date(2026, 3, 2)),
        ("martedì scorso", YESTERDAY),
        ("1º marzo", None),
    ],
    "pt-BR": [("ontem", YESTERDAY), ("segunda-feira", date(2026, 3, 2)), ("4 de março de 2026", TODAY)],
    "nl": [("gisteren", YESTERDAY), ("4 mrt", TODAY), ("3 dagen geleden", date(2026, 3, 1)), ("wo", TODAY)],
    "sv": [("förra tisdagen", YESTERDAY), ("i tisdags", YESTERDAY), ("tis", YESTERDAY)],
    "no": [("i går", YESTERDAY), ("4. mars", TODAY)],
    "pl": [("wczoraj", YESTERDAY), ("4 marca", TODAY), ("w poniedziałek", date(2026, 3, 2))],
    "ru": [
        ("вчера", YESTERDAY),
        ("4 марта 2026 г.", TODAY),
        ("3 дня назад", date(2026, 3, 1)),
        ("пн", date(2026, 3, 2)),
    ],
    "tr": [("dün", YESTERDAY), ("4 Mart", TODAY)],
    "ja": [
        ("昨日", YESTERDAY),
        ("3日前", date(2026, 3, 1)),
        ("月曜日", date(2026, 3, 2)),
        ("3/4", TODAY),
        ("26/3/4", TODAY),
    ],
    "zh-CN": [("昨天", YESTERDAY), ("星期一", date(2026, 3, 2)), ("３天前", date(2026, 3, 1)), ("2026年3月4日", TODAY)],
    "ko": [("어제", YESTERDAY), ("3일 전", date(2026, 3, 1)), ("화요일", YESTERDAY)],
    "xx": [("4 Mar", TODAY), ("yesterday", YESTERDAY)],
}


@pytest.mark.parametrize(
    ("language", "spoken", "day"),
    [
        (language, spoken, day or date(2026, 3, 1))
        for language, spellings in ONE_MEANING.items()
        for spoken, day in spellings
    ],
)
def test_day_of_one_meaning_is_understood(language, spoken, day):
    """However people write it, what can mean one day only is that day."""
    reading = parse_day(spoken, TODAY, language)

    assert (reading.day, reading.asks) == (day, "")


MORE_OF_ONE_MEANING = {
    "en": [
        ("4th", "2026-03-04"),
        ("the 4th", "2026-03-04"),
        ("on the 3rd", "2026-03-03"),
        ("this Monday", "2026-03-02"),
        ("Monday last week", "2026-02-23"),
        ("Monday of last week", "2026-02-23"),
        ("last week Monday", "2026-02-23"),
        ("a month ago", "2026-02-04"),
        ("two months ago", "2026-01-04"),
        ("a year ago", "2025-03-04"),
        ("eleven days ago", "2026-02-21"),
        ("4d ago", "2026-02-28"),
        ("2w ago", "2026-02-18"),
        ("3 days back", "2026-03-01"),
        ("Wed the 4th", "2026-03-04"),
        ("2026-03-04Z", "2026-03-04"),
        ("2026-03-04+01:00", "2026-03-04"),
        ("2026-063", "2026-03-04"),
        ("4 Mar 2026 10.30", "2026-03-04"),
        ("4 Mar at 10.30 am", "2026-03-04"),
        ("4 Mar, 10h30", "2026-03-04"),
        ("first of March", "2026-03-01"),
        ("March first", "2026-03-01"),
        ("fourth of March", "2026-03-04"),
        ("early today", "2026-03-04"),
    ],
    "de": [
        ("Montag letzter Woche", "2026-02-23"),
        ("letzte Woche Montag", "2026-02-23"),
        ("vor einem Monat", "2026-02-04"),
        ("übermorgen", "2026-03-06"),
        ("Vorgestern Abend", "2026-03-02"),
        ("diesen Montag", "2026-03-02"),
        ("am 4.", "2026-03-04"),
    ],
    "fr": [
        ("après-demain", "2026-03-06"),
        ("aujourd'hui à 10h30", "2026-03-04"),
        ("4 mars 10h", "2026-03-04"),
        ("avant-hier soir", "2026-03-02"),
        ("ce lundi", "2026-03-02"),
    ],
    "es": [
        ("hace un mes", "2026-02-04"),
        ("pasado mañana", "2026-03-06"),
    ],
    "it": [
        ("dopodomani", "2026-03-06"),
        ("il 4", "2026-03-04"),
    ],
    "pt": [
        ("depois de amanhã", "2026-03-06"),
    ],
    "nl": [
        ("vorige week maandag", "2026-02-23"),
        ("overmorgen", "2026-03-06"),
        ("maandag jl.", "2026-03-02"),
    ],
    "pl": [
        ("pojutrze", "2026-03-06"),
        ("tydzień temu", "2026-02-25"),
    ],
    "ru": [
        ("неделю назад", "2026-02-25"),
        ("послезавтра", "2026-03-06"),
    ],
    "tr": [
        ("öbür gün", "2026-03-06"),
    ],
    "cs": [
        ("pozítří", "2026-03-06"),
    ],
    "sv": [
        ("i övermorgon", "2026-03-06"),
    ],
    "fi": [
        ("viikko sitten", "2026-02-25"),
        ("ylihuomenna", "2026-03-06"),
    ],
    "ja": [
        ("先週の月曜日", "2026-02-23"),
        ("明後日", "2026-03-06"),
        ("令和8年3月4日", "2026-03-04"),
        ("三月四日", "2026-03-04"),
    ],
    "zh": [
        ("三月四日", "2026-03-04"),
        ("二〇二六年三月四日", "2026-03-04"),
        ("上周一", "2026-02-23"),
        ("后天", "2026-03-06"),
    ],
    "ko": [
        ("모레", "2026-03-06"),
        ("일주일 전", "2026-02-25"),
    ],
    "ar": [
        ("أمس", "2026-03-03"),
        ("٤ مارس ٢٠٢٦", "2026-03-04"),
    ],
    "he": [
        ("אתמול", "2026-03-03"),
    ],
    "el": [
        ("χθες", "2026-03-03"),
        ("4 Μαρτίου 2026", "2026-03-04"),
    ],
    "hu": [
        ("tegnap", "2026-03-03"),
        ("2026. március 4.", "2026-03-04"),
        ("március 4.", "2026-03-04"),
    ],
    "id": [
        ("kemarin", "2026-03-03"),
    ],
    "ro": [
        ("4 martie 2026", "2026-03-04"),
    ],
    "hi": [
        ("4 मार्च 2026", "2026-03-04"),
        ("४ मार्च", "2026-03-04"),
        ("सोम, 2 मार्च", "2026-03-02"),
        ("28 फ़रवरी", "2026-02-28"),
        ("तीन दिन पहले", "2026-03-01"),
    ],
    "bn": [
        ("৪ মার্চ ২০২৬", "2026-03-04"),
        ("৪ঠা মার্চ", "2026-03-04"),
        ("গতকাল", "2026-03-03"),
        ("৩ দিন আগে", "2026-03-01"),
    ],
    "ur": [
        ("4 مارچ", "2026-03-04"),
        ("آج", "2026-03-04"),
    ],
    "hr": [
        ("4. ožujka", "2026-03-04"),
        ("jučer", "2026-03-03"),
        ("4. listopada", "2025-10-04"),
    ],
}
"""More ways to write one day, each with that day."""


@pytest.mark.parametrize(
    ("language", "spoken", "day"),
    [(language, *each) for language, spellings in MORE_OF_ONE_MEANING.items() for each in spellings],
)
def test_day_is_understood_in_more_languages_and_ways(language, spoken, day):
    """Weeks, months and years ago, a day of this month, ordinals, Han figures, and the parts of a day."""
    reading = parse_day(spoken, TODAY, language)

    assert (str(reading.day), reading.asks) == (day, "")


TOLD_AHEAD = {
    "en": [
        ("in a fortnight", "2026-03-18"),
        ("a fortnight ago", "2026-02-18"),
        ("in 3 days' time", "2026-03-07"),
        ("a week from now", "2026-03-11"),
        ("in a month", "2026-04-04"),
        ("next Tuesday", "2026-03-10"),
        ("this coming Friday", "2026-03-06"),
        ("Tuesday week", "2026-03-17"),
        ("a week on Tuesday", "2026-03-17"),
        ("a week tomorrow", "2026-03-12"),
        ("a week ago Tuesday", "2026-02-24"),
        ("the Monday before last", "2026-02-23"),
        ("the 3rd of next month", "2026-04-03"),
        ("on the 3rd of last month", "2026-02-03"),
        ("4.III.2026", "2026-03-04"),
    ],
    "de": [
        ("in zwei Wochen", "2026-03-18"),
        ("heute in einer Woche", "2026-03-11"),
        ("nächsten Dienstag", "2026-03-10"),
        ("am kommenden Freitag", "2026-03-06"),
        ("vorletzten Dienstag", "2026-02-24"),
        ("am 3. des letzten Monats", "2026-02-03"),
        ("Dienstagabend", "2026-03-03"),
        ("morgen früh", "2026-03-05"),
        ("erster März", "2026-03-01"),
        ("४ März", "2026-03-04"),
    ],
    "fr": [
        ("dans deux semaines", "2026-03-18"),
        ("mardi prochain", "2026-03-10"),
        ("mardi en huit", "2026-03-17"),
        ("le 3 du mois dernier", "2026-02-03"),
        ("le premier mars", "2026-03-01"),
        ("avant-hier au soir", "2026-03-02"),
        ("il y a onze jours", "2026-02-21"),
    ],
    "es": [
        ("dentro de dos semanas", "2026-03-18"),
        ("el martes que viene", "2026-03-10"),
        ("la semana que viene martes", "2026-03-10"),
        ("el primero de marzo", "2026-03-01"),
        ("el día 4", "2026-03-04"),
        ("martes por la tarde", "2026-03-03"),
        ("el 3 del mes pasado", "2026-02-03"),
    ],
    "it": [("fra due settimane", "2026-03-18"), ("martedì prossimo", "2026-03-10"), ("primo marzo", "2026-03-01")],
    "pt": [("daqui a 3 dias", "2026-03-07"), ("há um mês", "2026-02-04")],
    "nl": [
        ("over veertien dagen", "2026-03-18"),
        ("komende vrijdag", "2026-03-06"),
        ("drie maanden geleden", "2025-12-04"),
        ("gisteravond laat", "2026-03-03"),
        ("eergisteravond", "2026-03-02"),
        ("dinsdagmiddag", "2026-03-03"),
        ("eerste maart", "2026-03-01"),
    ],
    "sv": [
        ("om fjorton dagar", "2026-03-18"),
        ("på tisdag", "2026-03-10"),
        ("tisdag förra veckan", "2026-02-24"),
        ("den 4:e", "2026-03-04"),
        ("i går kväll", "2026-03-03"),
        ("i morse", "2026-03-04"),
        ("tisdagskväll", "2026-03-03"),
        ("för tre månader sedan", "2025-12-04"),
    ],
    "da": [("på tirsdag", "2026-03-10"), ("om 3 dage", "2026-03-07")],
    "no": [("neste tirsdag", "2026-03-10"), ("for to måneder siden", "2026-01-04")],
    "pl": [
        ("za dwa tygodnie", "2026-03-18"),
        ("w przyszły wtorek", "2026-03-10"),
        ("w zeszłym tygodniu we wtorek", "2026-02-24"),
        ("miesiąc temu", "2026-02-04"),
        ("wczoraj wieczorem", "2026-03-03"),
        ("4 III 2026", "2026-03-04"),
        ("pierwszego marca", "2026-03-01"),
        ("w ubiegłą środę", "2026-02-25"),
    ],
    "ru": [("через две недели", "2026-03-18"), ("2 месяца назад", "2026-01-04"), ("вчера вечером", "2026-03-03")],
}
"""Days to come, and parts of days, each with that day."""


@pytest.mark.parametrize("language", TOLD_AHEAD)
def test_day_to_come_is_understood_as_one_that_was(language):
    """A meeting is planned in the words that a quote is dated in."""
    for spoken, day in TOLD_AHEAD[language]:
        reading = parse_day(spoken, TODAY, language)

        assert (spoken, str(reading.day), reading.asks) == (spoken, day, "")


@pytest.mark.parametrize(
    "spoken",
    ["end of next month", "end of March", "Q1", "mid March", "a few days ago", "the other day", "weekend", "next week"],
)
def test_span_of_days_is_no_day(spoken):
    """What may be any of several days is none of them."""
    assert parse_day(spoken, TODAY) == ((), DAY_ASKED, False)


@pytest.mark.parametrize(
    ("today", "spoken", "day"),
    [
        (date(2026, 1, 1), "31 Dec", date(2025, 12, 31)),
        (date(2024, 2, 29), "a year ago", date(2023, 2, 28)),
        (date(2026, 3, 31), "a month ago", date(2026, 2, 28)),
        (date(2027, 1, 3), "Friday", date(2027, 1, 1)),
        (date(2026, 1, 1), "Monday last week", date(2025, 12, 22)),
        (date(2026, 3, 1), "the 31st", date(2026, 1, 31)),
        (date(2024, 12, 31), "2024-366", date(2024, 12, 31)),
        (date(2026, 12, 31), "2026-366", None),
        (date(1, 1, 1), "a month ago", None),
        (date(9999, 12, 31), "day after tomorrow", None),
    ],
)
def test_borders_of_months_and_years_are_crossed(today, spoken, day):
    """A month that is shorter ends on its last day, and the calendar has a first and a last."""
    assert parse_day(spoken, today).day == day


@pytest.mark.parametrize(
    ("language", "spoken", "asks"),
    [
        ("en", "5 Mar", "Wed 5 Mar 2025, or Thu 5 Mar 2026 (tomorrow)?"),
        ("en", "11 March", "Tue 11 Mar 2025, or Wed 11 Mar 2026?"),
        ("en", "Apr 20", "Sun 20 Apr 2025, or Mon 20 Apr 2026?"),
        ("en", "3/4/2026", "Wed 4 Mar 2026 (today), or Fri 3 Apr 2026?"),
        ("en", "3.4.26", "Wed 4 Mar 2026 (today), or Fri 3 Apr 2026?"),
        ("en", "3/4", "Thu 3 Apr 2025, or Wed 4 Mar 2026 (today), or Fri 3 Apr 2026?"),
        ("en", "26-03-04", "Fri 26 Mar 2004, or Wed 4 Mar 2026 (today)?"),
        ("en", "Monday 3 March 2026", "Mon 2 Mar 2026, or Tue 3 Mar 2026 (yesterday)?"),
        ("en", "Sunday 3 March", "Sun 1 Mar 2026, or Tue 3 Mar 2026 (yesterday)?"),
        ("fr", "4 jui", "Wed 4 Jun 2025, or Fri 4 Jul 2025?"),
        ("de", "5.3.", "Wed 5 Mar 2025, or Thu 5 Mar 2026 (tomorrow)?"),
        ("ja", "3月5日", "Wed 5 Mar 2025, or Thu 5 Mar 2026 (tomorrow)?"),
        ("ja", "3/4/2026", "Wed 4 Mar 2026 (today), or Fri 3 Apr 2026?"),
        ("en", "the 6th", "Fri 6 Feb 2026, or Fri 6 Mar 2026?"),
        ("en", "next Friday", "Fri 6 Mar 2026, or Fri 13 Mar 2026?"),
        ("de", "nächsten Freitag", "Fri 6 Mar 2026, or Fri 13 Mar 2026?"),
        ("de", "Dienstag in einer Woche", "Tue 10 Mar 2026, or Tue 17 Mar 2026?"),
        ("fr", "dans quinze jours", "Wed 18 Mar 2026, or Thu 19 Mar 2026?"),
        ("pl", "za tydzień we wtorek", "Tue 10 Mar 2026, or Tue 17 Mar 2026?"),
        ("en", "a week ago Thursday", "Thu 19 Feb 2026, or Thu 26 Feb 2026?"),
        ("de", "am 5.", "Thu 5 Feb 2026, or Thu 5 Mar 2026 (tomorrow)?"),
        ("hi", "कल", "Tue 3 Mar 2026 (yesterday), or Thu 5 Mar 2026 (tomorrow)?"),
        ("bn", "কাল", "Tue 3 Mar 2026 (yesterday), or Thu 5 Mar 2026 (tomorrow)?"),
        ("en", "4 listopada", "Sat 4 Oct 2025, or Tue 4 Nov 2025?"),
    ],
)
def test_day_of_two_meanings_is_asked_about(language, spoken, asks):
    """Nothing is guessed: each day that may be meant is named, with weekday and year."""
    reading = parse_day(spoken, TODAY, language)

    assert (reading.day, reading.asks) == (None, asks)


@pytest.mark.parametrize(
    "spoken",
    [
        *("2026-02-30", "31 Smarch", "4 Ma", "we", "soon", "31/31", "March 2026", "3/2026", "last 4 March", "Mon Tue"),
        *(
            "mo",
            "ma",
            "4",
            "last week",
            "this week",
            "Monday Tuesday last week",
            "Q1 2026",
            "twenty",
            "10:30",
            "3pm",
            "morning",
            "2026-W10",
            "2026-W60-1",
            "4 Mar 10:3",
            "4 March 20261",
            "Mon 31 Feb 2026",
            "1 2 3 4",
            "99999999999 days ago",
            "4 5 Mar",
        ),
    ],
)
def test_text_of_no_meaning_is_refused_with_a_hint(spoken):
    """What is no day is none, and what a day looks like is said."""
    assert parse_day(spoken, TODAY) == ((), DAY_ASKED, False)


@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_nothing_typed_asks_nothing(nothing):
    """A field may stay empty."""
    assert parse_day(nothing, TODAY) == ((), "", False)


def test_leap_day_is_the_last_there_was():
    """A day that most years lack is looked for in the years before, unless the next one is near."""
    assert parse_day("29 feb", date(2024, 3, 1)).day == date(2024, 2, 29)
    assert parse_day("29 feb", date(2026, 12, 31)).day == date(2024, 2, 29)
    assert parse_day("29 feb", date(2103, 10, 31)).day == date(2096, 2, 29)
    assert parse_day("29 feb", date(2028, 2, 20)).days == (date(2024, 2, 29), date(2028, 2, 29))


@given(today=st.dates(date(1900, 1, 1), date(9000, 1, 1)), ahead=st.integers(1, 7))
def test_day_of_the_week_to_come_is_never_last_year(today, ahead):
    """Who is further east may be a day ahead: a day that comes soon is asked about, as one of a year ago would be."""
    soon = today + timedelta(days=ahead)
    spoken = f"{soon.day} {MONTHS[soon.month - 1]}"

    assert soon in parse_day(spoken, today).days
    assert parse_day(spoken, today).day in {None, soon}


@given(today=st.dates(date(1900, 1, 1), date(9000, 1, 1)), back=st.integers(0, 300))
def test_day_of_the_last_ten_months_needs_no_year(today, back):
    """What people heard lately is taken as they write it."""
    day = today - timedelta(days=back)

    assert parse_day(f"{day.day} {MONTHS[day.month - 1]}", today).day == day


DAYS = st.dates(date(1930, 1, 1), date(2035, 12, 31))
SPELLINGS = [
    lambda day: format_whole_day(day),
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day:%Y/%m/%d}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.year}年{day.month}月{day.day}日",
]


FIGURES = [
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day:%m/%d/%Y}",
    lambda day: f"{day:%d.%m.%y}",
]
"""Spellings of which the language gives the order."""
LANGUAGES = st.sampled_from([*ONE_MEANING, "da", "fi", "cs", "uk"])


@given(day=DAYS, spell=st.sampled_from(SPELLINGS), language=LANGUAGES)
def test_day_in_any_spelling_is_read_back(day, spell, language):
    """A day that is written out is that day, or among those that are asked about."""
    assert day in parse_day(spell(day), TODAY, language).days


@given(day=DAYS, spell=st.sampled_from(FIGURES), language=LANGUAGES)
@example(date(2000, 1, 2), FIGURES[1], "en_GB")
def test_figures_are_read_in_an_order_that_a_language_has(day, spell, language):
    """Each reading has the day, the month and the year that were written, and one in four figures stays the year."""
    found = parse_day(spell(day), TODAY, language).days

    assert found
    for each in found:
        assert sorted((each.day, each.month, each.year % 100)) == sorted((day.day, day.month, day.year % 100))
        assert each.year == day.year or f"{day.year}" not in spell(day)


@given(day=st.dates(), today=st.dates(), language=LANGUAGES)
def test_whole_day_means_itself_on_every_day(day, today, language):
    """What a field is filled in with stays the day that it was, over midnight and in every language."""
    assert parse_day(format_whole_day(day), today, language).day == day


@given(day=st.dates(min_value=date(1900, 1, 1)), days=st.integers(0, 300))
def test_day_that_is_shown_is_read_back(day, days):
    """What a list shows can be typed again."""
    today = min(day, date(9000, 1, 1)) + timedelta(days=days)

    assert min(day, today) in parse_day(format_day(min(day, today), today), today).days


@given(
    st.text() | st.text(string.digits + " ./-" + "marthuweds月日前", max_size=30),
    st.sampled_from(["en", "de", "ja", "", "?"]),
    st.dates(),
)
@example("\x1b", "en", TODAY)
@example("\u200b", "en", TODAY)
@example("'", "en", TODAY)
@example("\u0301", "en", TODAY)
def test_any_text_is_borne(spoken, language, today):
    """Whatever is typed is a day, a question or a hint, where anything of it is seen."""
    reading = parse_day(spoken, today, language)

    assert reading.day or reading.asks or not compose(spoken).strip()


def test_weekday_with_a_number_that_comes_again_soon_is_asked_about():
    """As a date without a year is: the last one was months ago, and the next one is near."""
    reading = parse_day("Mon the 4th", date(2026, 3, 18))

    assert reading.days == (date(2025, 8, 4), date(2026, 5, 4))
    assert reading.asks


def test_every_line_of_a_language_is_read():
    """A line of words for days has a name that is looked for, so that none of them is in vain."""
    names = {*NEAR, *WEEKS, *IN_MONTHS, *OFFSETS, "ago", "ahead", "day of the month", "named", "parts", "first"}
    names |= {"like", "months", "weekdays", "numbers", "last", "fillers", "order"}

    unread = {code: set(day_words.read_language(code)) - names for code in day_words.LANGUAGES}

    assert not any(unread.values()), unread
