"""What unnamed speakers are called, by language.

ROLES holds what somebody is called by their part in the conversation, NUMBERED what stands before a number or a letter,
and UNKNOWN patterns for nobody known. NO_NAMES holds words that stand before a colon, or in
brackets, and are no speaker.
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
OWN_NAMES = {
    "en": "price day key part lesson strength",
    "el": "παρασκευή κυριακή",
    "es": "domingo",
    "it": "domenica",
}
"""Words of headings, and days, that are names too: alone before a colon they may name somebody."""
IN_CAPITALS = "QUESTION ANSWER"
"""Words of headings that name a voice where they are in capitals, as records of the press have them."""
NO_NAMES = {
    "en": """so okay ok yes yeah no well but and or note notes nb ps plus also now then because the it which that this
    is first second third finally today tomorrow yesterday update updates example right like basically meaning i'm it's
    action actions risk risks todo decision decisions goal goals budget next summary date time attendees participants
    agenda from to subject cc status owner due topic topics location title duration transcript remember warning tip
    http https question answer source link links created recorded language tags type music applause laughter laughs
    laughing chuckles sighs cheering clapping silence noise pause inaudible unintelligible crosstalk foreign
    blank_audio pros cons advantage advantages disadvantage disadvantages benefit benefits drawback drawbacks strength
    strengths weakness weaknesses opportunity opportunities threat threats problem problems solution solutions issue
    issues challenge challenges impact result results outcome outcomes lesson lessons learned background context
    objective objectives purpose scope overview introduction intro conclusion conclusions observation observations
    finding findings key takeaway takeaways highlight highlights detail details description requirement requirements
    feature features blocker blockers dependency dependencies assumption assumptions constraint constraints priority
    assignee deadline version url email phone address price cost costs total step steps open questions follow-up
    follow-ups item items discussion comment comments feedback recommendation recommendations proposal proposals
    rationale reason reasons evidence input output expected actual before after part section chapter day week of for
    with on in what why how when where who reference references metadata keywords abstract
    error errors warn info debug done fixed added changed removed ingredients method serves name age gender role kind
    check-in check-out appearances exhibit exhibits""",
    "da": "fordele ulemper mål resultat dato tid sted emne",
    "de": """musik applaus lachen gelächter stille unverständlich vorteil vorteile nachteil nachteile chance chancen
    risiko risiken ziel ziele fazit ergebnis ergebnisse maßnahme maßnahmen aufgabe aufgaben problem probleme lösung
    lösungen thema themen datum uhrzeit ort dauer anwesend anwesende protokoll notiz notizen hinweis hinweise nächste
    schritte schritt offene punkte fragen beschluss beschlüsse zusammenfassung anmerkung anmerkungen beispiel grund
    gründe kosten teil kapitel tag und
    zutaten zubereitung name alter""",
    "es": """música risas aplausos ventaja ventajas desventaja desventajas riesgo riesgos objetivo objetivos problema
    problemas solución soluciones resumen conclusión conclusiones fecha hora lugar duración tema temas nota notas
    acuerdo acuerdos pendientes próximos pasos paso participantes ejemplo motivo motivos coste costes costo costos
    modalidad código inicio finalización de contexto observación observaciones""",
    "fi": "edut haitat tavoite tulos päivä aika paikka aihe",
    "fr": """musique rires applaudissements avantage avantages inconvénient inconvénients risque risques objectif
    objectifs problème problèmes solution solutions résumé conclusion conclusions date heure lieu durée sujet sujets
    note notes remarque remarques action actions prochaines étapes étape décision décisions exemple raison raisons coût
    coûts présents absents de et contexte""",
    "it": """musica risate applausi vantaggi svantaggi rischio rischi obiettivo obiettivi problema problemi soluzione
    soluzioni riassunto conclusione conclusioni data ora luogo durata argomento argomenti nota note decisione decisioni
    prossimi passi esempio motivo costo costi presenti""",
    "ja": "音楽 拍手 日時 日付 場所 出席者 欠席者 議題 メリット デメリット 課題 結論 備考 目的 概要 資料 決定事項 次回",
    "ko": "음악 박수 일시 장소 참석자 안건 장점 단점 결론 비고 목적 요약 결정사항",
    "nl": "voordelen nadelen risico risico's doel doelen resultaat besluit datum tijd plaats onderwerp actiepunten",
    "pl": "zalety wady ryzyko cel cele wynik wyniki wnioski data czas miejsce temat tematy notatka notatki decyzje",
    "pt": """vantagens desvantagens riscos objetivo objetivos problema problemas solução soluções resumo conclusão data
    hora local duração tema temas nota notas decisões próximos passos""",
    "ru": """музыка смех аплодисменты плюсы минусы риски цель цели проблема проблемы решение решения итог итоги вывод
    выводы дата время место тема темы заметки повестка""",
    "sv": "fördelar nackdelar mål resultat datum tid plats ämne",
    "tr": "artılar eksiler hedef sonuç tarih saat yer konu",
    "zh": "音乐 掌声 笑 时间 日期 地点 参会人 参会人员 议题 主题 优点 缺点 总结 结论 待办 备注 背景 会议纪要 文字记录",
}
