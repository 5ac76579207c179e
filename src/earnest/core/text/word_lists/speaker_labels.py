"""What unnamed speakers are called, by language.

ROLES holds what somebody is called by their part in the conversation, NUMBERED what stands before a number or a letter,
and UNKNOWN patterns for nobody known. NO_NAMES holds what stands before a colon, or in brackets, and is no speaker.
"""

ROLES = {
    "en": (
        "me them you host guest interviewer interviewee moderator participant facilitator respondent i b r q a caller"
        " operator voiceover narrator anonymous microphone system user assistant"
    ),
    "de": "befragte befragter moderatorin interviewte interviewter",
    "fr": "enquêteur enquêtrice enquêté enquêtée",
    "es": "entrevistador entrevistadora entrevistado entrevistada",
    "ja": "司会 記者",
    "ko": "질문자 답변자",
    "zh": "主持人 主持 受访者",
}
NUMBERED = {
    "en": "speaker spk person voice channel participant caller guest interviewer interviewee moderator respondent",
    "ar": "المتحدث متحدث مشارك المشارك",
    "bg": "говорител участник",
    "cs": "mluvčí řečník účastník",
    "da": "taler deltager",
    "de": "sprecher sprecherin redner teilnehmer teilnehmerin befragter befragte",
    "el": "ομιλητής ομιλητήσ ομιλήτρια συμμετέχων",
    "es": "participante orador oradora hablante interlocutor locutor persona ponente",
    "et": "kõneleja",
    "fa": "گوینده",
    "fi": "puhuja osallistuja",
    "fr": "locuteur locutrice intervenant intervenante orateur",
    "he": "דובר דוברת משתתף",
    "hi": "वक्ता",
    "hr": "govornik sudionik",
    "hu": "beszélő résztvevő",
    "id": "pembicara peserta",
    "it": "relatore oratore parlante interlocutore partecipante voce",
    "ja": "話者 スピーカー 発言者 参加者",
    "ko": "화자 참석자 발언자 참여자",
    "lt": "kalbėtojas",
    "lv": "runātājs",
    "nl": "spreker deelnemer",
    "no": "taler deltaker",
    "pl": "mówca mówczyni rozmówca osoba uczestnik",
    "ro": "vorbitor",
    "ru": "спикер говорящий собеседник диктор участник",
    "sk": "hovorca hovoriaci účastník",
    "sr": "učesnik",
    "sv": "talare deltagare",
    "th": "ผู้พูด",
    "tr": "konuşmacı katılımcı",
    "uk": "голос мовець учасник",
    "zh": "说话人 說話者 说话者 說話人 发言人 發言人 讲话人 参与者 參與者 嘉宾",
}
UNKNOWN = {
    "en": "unknown|unidentified",
    "da": "ukendt",
    "de": "unbekannt(?:er?)?",
    "el": "άγνωστος",
    "es": "desconocid[oa]",
    "fr": "inconnue?",
    "hu": "ismeretlen",
    "it": "sconosciut[oa]",
    "ja": "不明",
    "nl": "onbekend",
    "no": "ukjent",
    "pl": "nieznan[ya]",
    "pt": "desconhecid[oa]",
    "ru": "неизвестный",
    "sv": "okänd",
    "tr": "bilinmeyen",
    "uk": "невідомий",
    "zh": "未知",
}
NO_NAMES = {
    "en": """so okay ok yes yeah no well but and or note notes nb ps plus also now then because the it which that this
    is first second third finally today tomorrow yesterday update updates example right like basically meaning i'm it's
    action actions risk risks todo decision decisions goal goals budget next summary date time attendees participants
    agenda from to subject cc status owner due topic topics location title duration transcript remember warning tip
    http https question answer source link links created recorded language tags type music applause laughter laughs
    laughing chuckles sighs cheering clapping silence noise pause inaudible unintelligible crosstalk foreign
    blank_audio""",
    "de": "musik applaus lachen gelächter stille unverständlich",
    "es": "música risas aplausos",
    "fr": "musique rires applaudissements",
    "it": "musica risate applausi",
    "ja": "音楽 拍手",
    "ko": "음악 박수",
    "ru": "музыка смех аплодисменты",
    "zh": "音乐 掌声 笑",
}
