"""Labels that name nobody: what programs call a speaker, and what stands before a colon."""

import re
from functools import lru_cache
from typing import Final

_ROLES: Final = """me them you host guest interviewer interviewee moderator participant facilitator respondent
i b r q a caller operator voiceover narrator anonymous microphone system user assistant befragte befragter moderatorin interviewte interviewter enquêteur
enquêtrice enquêté enquêtée entrevistador entrevistadora entrevistado entrevistada 主持人 主持 受访者 司会 記者 질문자 답변자"""
"""What a speaker is called who is known by their part only."""
_NUMBERED: Final = """speaker spk sprecher sprecherin redner teilnehmer teilnehmerin person voice channel participant caller
guest interviewer interviewee moderator respondent befragter befragte locuteur locutrice intervenant intervenante
orateur participante orador oradora hablante interlocutor locutor persona ponente relatore oratore parlante
interlocutore partecipante voce mówca mówczyni rozmówca osoba uczestnik спикер говорящий собеседник диктор участник
голос мовець учасник ομιλητής ομιλητήσ ομιλήτρια συμμετέχων דובר דוברת משתתף المتحدث متحدث مشارك المشارك گوینده konuşmacı
katılımcı beszélő résztvevő spreker deelnemer talare deltagare taler deltaker deltager puhuja osallistuja mluvčí řečník účastník
hovorca hovoriaci účastník vorbitor govornik sudionik učesnik говорител участник kõneleja runātājs kalbėtojas
話者 スピーカー 発言者 参加者 说话人 說話者 说话者 說話人 发言人 發言人 讲话人 参与者 參與者 嘉宾 화자 참석자 발언자 참여자 ผู้พูด वक्ता pembicara peserta"""
"""What programs call a speaker, before a number or a letter."""
_UNKNOWN: Final = """unknown|unidentified|unbekannt(?:er?)?|inconnue?|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|nieznan[ya]
|неизвестный|невідомий|άγνωστος|onbekend|okänd|ukjent|ukendt|ismeretlen|bilinmeyen|未知|不明"""
_MACHINE: Final = re.compile(
    rf"(?:{'|'.join(_ROLES.split())})"
    rf"|(?:{'|'.join(_NUMBERED.split())}|người nói)[ _#:-]?(?:[\da-z]{{1,3}}|[\d]+[-_]\d+)"
    rf"|(?:{re.sub(chr(10), '', _UNKNOWN)})(?: ?[^\W\d_]+)?(?: ?\d+)?|[^\W\d_]+ (?:{re.sub(chr(10), '', _UNKNOWN)})",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"note ?taker\b|['’]s (?:presentation|screen)\b|\b(?:fireflies|otter|read|fathom|tldv|grain)\.?(?:ai|video)\b",
    re.IGNORECASE,
)
_NO_NAMES: Final = frozenset(
    """so okay ok yes yeah no well but and or note notes nb ps plus also now then because the it which that this is
    first second third finally today tomorrow yesterday update updates example right like basically meaning i'm it's
    action actions risk risks todo decision decisions goal goals budget next summary date time attendees participants
    agenda from to subject cc status owner due topic topics location title duration transcript remember warning tip
    http https question answer source link links created recorded language tags type music applause laughter laughs
    laughing chuckles sighs cheering clapping silence noise pause inaudible unintelligible crosstalk foreign
    blank_audio musik applaus lachen gelächter stille unverständlich musique rires applaudissements música risas
    aplausos musica risate applausi музыка смех аплодисменты 音乐 音楽 掌声 拍手 笑 음악 박수""".split()
)
"""What is written before a colon, or in brackets, by people who name no speaker."""


@lru_cache(maxsize=1024)
def is_machine_label(text: str) -> bool:
    """Return whether a program named a speaker whom it did not know."""
    return bool(_MACHINE.fullmatch(text))


def is_numbered_label(text: str) -> bool:
    """Return whether words can only be what a program calls a speaker.

    They have a number, as *Speaker 1* has.
    """
    return any(sign.isdecimal() for sign in text) and is_machine_label(text)


def is_no_name(text: str) -> bool:
    """Return whether words before a colon are known to name nobody."""
    return text.casefold().strip(" ♪♫.") in _NO_NAMES


def propose_person(label: str | None) -> str | None:
    """Return `me` or `nobody` where a label says so, else None."""
    if label is None:
        return None
    if label.casefold() == "me":
        return "me"
    return "nobody" if _NOBODY.search(label) else None
