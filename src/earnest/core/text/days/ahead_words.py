"""Words for days to come by language: *in 3 days*, *next Monday*."""

from typing import NamedTuple


class AheadWords(NamedTuple):
    """The words of one language; phrases are separated by bars.

    In phrases `#` is a number, and `@` a weekday.
    """

    ahead: tuple[str, ...] = ()
    """Phrases for so many days, weeks, months and years from today."""
    ago: tuple[str, ...] = ()
    """Phrases for so many months and years ago, where `DayWords` has none."""
    named: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Phrases that name a day, each with the days from today that it may mean."""
    coming: str = ""
    """Phrases for the next such weekday."""
    next: str = ""
    """Phrases for that one, or that of the next week: people differ."""
    week_on: str = ""
    """Phrases for a week after the next such weekday."""
    in_a_week: str = ""
    """Phrases for that one, or for that of the next week."""
    week_ago: str = ""
    """Phrases for a week before the last such weekday, or that of the last week."""
    before_last: str = ""
    """Phrases for the weekday before the last one."""
    months: tuple[str, ...] = ()
    """Phrases that put the day `#` into the last month, this one, or the next."""
    first: str = ""
    """The words for the first day of a month."""
    parts: str = ""
    """Parts of a day, which change nothing after a day or joined to it."""


AHEAD_WORDS = {
    "en": AheadWords(
        ahead=(
            "in # day|in # days|# day from now|# days from now|in # days time|in # days from now",
            "in # week|in # weeks|# week from now|# weeks from now|in # weeks time|# weeks today|in # weeks from now",
            "in # month|in # months|# month from now|# months from now",
            "in # year|in # years|# year from now|# years from now",
        ),
        named=(
            ("fortnight ago|a fortnight ago|# fortnight ago", (-14,)),
            ("in a fortnight|in # fortnight|a fortnight from now|a fortnight today|in a fortnights time", (14,)),
            ("today week|a week today|a week from today", (7,)),
            ("tomorrow week|a week tomorrow|a week from tomorrow", (8,)),
            ("a week ago today", (-7,)),
            ("a week ago yesterday|yesterday week", (-8,)),
        ),
        coming="coming @|this coming @",
        next="next @|@ next",
        week_on="@ week|a week on @|a week from @|week on @|a week from next @",
        week_ago="a week ago @|a week ago on @|@ a week ago|a week last @",
        before_last="@ before last|the @ before last",
        months=(
            "# of last month|#th of last month|#st of last month|#nd of last month|#rd of last month",
            "# of this month|#th of this month|#st of this month|#nd of this month|#rd of this month",
            "# of next month|#th of next month|#st of next month|#nd of next month|#rd of next month",
        ),
    ),
    "de": AheadWords(
        ahead=(
            "in # tag|in # tagen",
            "in # woche|in # wochen",
            "in # monat|in # monaten",
            "in # jahr|in # jahren",
        ),
        named=(
            ("heute in einer woche", (7,)),
            ("heute in acht tagen", (7, 8)),
            ("heute in vierzehn tagen|heute in zwei wochen", (14,)),
            ("morgen in einer woche", (8,)),
            ("heute vor einer woche", (-7,)),
        ),
        coming="kommenden @|kommender @|kommende @|am kommenden @",
        next="nächsten @|nächster @|nächste @|am nächsten @",
        in_a_week="@ in einer woche|in einer woche @|@ in acht tagen",
        week_ago="@ vor einer woche|vor einer woche @",
        before_last="vorletzten @|vorletzter @|vorletzte @|am vorletzten @",
        months=("# letzten monats|# des letzten monats", "# dieses monats", "# nächsten monats|# des nächsten monats"),
        first="ersten/erster/erste",
        parts="früh|morgen|vormittag|mittag|nachmittag|abend|nacht",
    ),
    "fr": AheadWords(
        ahead=(
            "dans # jour|dans # jours",
            "dans # semaine|dans # semaines",
            "dans # mois",
            "dans # an|dans # ans",
        ),
        named=(
            ("dans quinze jours", (14, 15)),
            ("il y a quinze jours", (-15, -14)),
            ("dans huit jours", (7, 8)),
        ),
        next="@ prochain|le @ prochain|@ qui vient",
        week_on="@ en huit",
        week_ago="@ il y a une semaine|il y a une semaine @",
        before_last="avant dernier @|l avant dernier @",
        months=("# du mois dernier|# du mois passé", "# de ce mois|# du mois", "# du mois prochain"),
        first="premier",
        parts="matin|midi|après midi|soir|au soir|au matin|nuit|dans la nuit",
    ),
    "es": AheadWords(
        ahead=(
            "en # día|en # días|dentro de # día|dentro de # días",
            "en # semana|en # semanas|dentro de # semana|dentro de # semanas",
            "en # mes|en # meses|dentro de # mes|dentro de # meses",
            "en # año|en # años|dentro de # año|dentro de # años",
        ),
        named=(
            ("en quince días|dentro de quince días", (14, 15)),
            ("hace quince días", (-15, -14)),
            ("anteanoche|antenoche", (-2,)),
        ),
        next="próximo @|el próximo @|@ próximo|el @ próximo|@ que viene|el @ que viene",
        week_ago="@ hace una semana|hace una semana @|el @ hace una semana",
        months=("# del mes pasado", "# de este mes", "# del mes que viene|# del próximo mes"),
        first="primero",
        parts="por la mañana|por la tarde|por la noche|tarde|noche|a mediodía",
    ),
    "it": AheadWords(
        ahead=(
            "fra # giorno|fra # giorni|tra # giorno|tra # giorni",
            "fra # settimana|fra # settimane|tra # settimana|tra # settimane",
            "fra # mese|fra # mesi|tra # mese|tra # mesi",
            "fra # anno|fra # anni|tra # anno|tra # anni",
        ),
        next="prossimo @|@ prossimo|prossima @|@ prossima",
        first="primo",
        parts="mattina|pomeriggio|sera|notte",
    ),
    "pt": AheadWords(
        ahead=("daqui a # dia|daqui a # dias|em # dias", "daqui a # semana|daqui a # semanas|em # semanas"),
        ago=("há # mês|há # meses|# meses atrás|# mês atrás", "há # ano|há # anos|# anos atrás|# ano atrás"),
        next="próxima @|próximo @|@ que vem|na próxima @|no próximo @",
        first="primeiro",
        parts="de manhã|à tarde|à noite",
    ),
    "nl": AheadWords(
        ahead=(
            "over # dag|over # dagen",
            "over # week|over # weken",
            "over # maand|over # maanden",
            "over # jaar|over # jaren",
        ),
        ago=("# maand geleden|# maanden geleden", "# jaar geleden|# jaren geleden"),
        named=(("gisternacht|gister", (-1,)), ("eergister", (-2,)), ("vandaag over een week", (7,))),
        coming="komende @|aanstaande @|aankomende @",
        next="volgende @",
        in_a_week="@ over een week|over een week @|over een week op @",
        week_ago="@ een week geleden|een week geleden @",
        months=(
            "# vorige maand|# van vorige maand",
            "# deze maand|# van deze maand",
            "# volgende maand|# van volgende maand",
        ),
        first="eerste",
        parts="ochtend|morgen|middag|avond|nacht|laat|vroeg",
    ),
    "sv": AheadWords(
        ahead=("om # dag|om # dagar", "om # vecka|om # veckor", "om # månad|om # månader", "om # år"),
        ago=("för # månad sedan|för # månader sedan", "för # år sedan"),
        named=(
            ("i morse|i kväll|ikväll|i eftermiddag|i förmiddags", (0,)),
            ("idag om en vecka|i dag om en vecka", (7,)),
        ),
        coming="på @|nu på @|kommande @",
        next="nästa @",
        in_a_week="@ om en vecka|om en vecka på @|om en vecka @",
        week_ago="@ för en vecka sedan|för en vecka sedan på @",
        months=("den # förra månaden|# förra månaden", "den # den här månaden", "den # nästa månad|# nästa månad"),
        first="första",
        parts="morgon|kväll|eftermiddag|förmiddag|natt|bitti|morse"
        "|på morgonen|på kvällen|på förmiddagen|på eftermiddagen",
    ),
    "da": AheadWords(
        ahead=("om # dag|om # dage", "om # uge|om # uger", "om # måned|om # måneder", "om # år"),
        ago=("for # måned siden|for # måneder siden", "for # år siden"),
        coming="på @|kommende @",
        next="næste @",
        parts="morgen|aften|formiddag|eftermiddag|nat",
    ),
    "nb": AheadWords(
        ahead=("om # dag|om # dager", "om # uke|om # uker", "om # måned|om # måneder", "om # år"),
        ago=("for # måned siden|for # måneder siden", "for # år siden"),
        coming="på @|kommende @|førstkommende @",
        next="neste @",
        parts="morgen|kveld|formiddag|ettermiddag|natt",
    ),
    "pl": AheadWords(
        ahead=(
            "za # dzień|za # dni",
            "za # tydzień|za tydzień|za # tygodnie|za # tygodni",
            "za # miesiąc|za miesiąc|za # miesiące|za # miesięcy",
            "za # rok|za rok|za # lata|za # lat",
        ),
        ago=(
            "# miesiąc temu|miesiąc temu|# miesiące temu|# miesięcy temu",
            "# rok temu|rok temu|# lata temu|# lat temu",
        ),
        named=(("dziś za tydzień|dzisiaj za tydzień", (7,)), ("jutro za tydzień", (8,)), ("wczoraj wieczór", (-1,))),
        coming="nadchodzący @|w nadchodzący @|najbliższy @|w najbliższy @|najbliższą @|w najbliższą @",
        next="następny @|w następny @|następną @|w następną @|przyszły @|w przyszły @|przyszłą @|w przyszłą @",
        in_a_week="@ za tydzień|za tydzień w @|za tydzień we @",
        week_ago="@ tydzień temu|tydzień temu w @|tydzień temu we @",
        before_last="przedostatni @|w przedostatni @",
        months=(
            "# zeszłego miesiąca|# ubiegłego miesiąca",
            "# tego miesiąca|# bieżącego miesiąca",
            "# przyszłego miesiąca",
        ),
        first="pierwszego/pierwszy",
        parts="rano|wieczorem|po południu|przed południem|w nocy|w południe",
    ),
    "ru": AheadWords(
        ahead=(
            "через # день|через # дня|через # дней",
            "через # неделю|через неделю|через # недели|через # недель",
            "через # месяц|через месяц|через # месяца|через # месяцев",
            "через # год|через год|через # года|через # лет",
        ),
        ago=(
            "# месяц назад|месяц назад|# месяца назад|# месяцев назад",
            "# год назад|год назад|# года назад|# лет назад",
        ),
        parts="утром|днём|вечером|ночью",
    ),
}
"""The words by ISO 639 code; a language without an entry has none."""
