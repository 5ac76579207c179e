"""How notes begin that sum up what somebody said, by language.

ABSENT holds what notes call somebody of whom they speak, CROWD several such people. NOTED holds what only notes say of
them, GENERAL what others say too: it tells a note only where no article is before the name, as in *Client wants*.
AGREED is said of a crowd. HEADS stand before a colon.
"""

ARTICLES = frozenset("the der die das den le la les el los il lo i de het een o a os as".split())
ABSENT = frozenset(
    (
        "client customer prospect interviewee respondent stakeholder kunde kundin auftraggeber auftraggeberin mandant"
        " mandantin cliente clienta interlocuteur interlocutrice interlocutor interlocutora entrevistado entrevistada"
        " intervistato intervistata klant opdrachtgever geïnterviewde"
    ).split()
)
CROWD = frozenset(
    (
        "participants attendees stakeholders interviewees respondents teilnehmer teilnehmenden participantes"
        " partecipanti deelnemers aanwezigen"
    ).split()
)
NOTED = frozenset(
    (
        "mentioned stated noted expressed emphasized emphasised indicated highlighted stressed voiced outlined"
        " articulated erwähnte äußerte äusserte betonte schilderte erläuterte indiqué mentionné souligné exprimé évoqué"
        " mencionó señaló indicó expresó destacó recalcó sottolineato indicato espresso menzionato benadrukte vermeldde"
        " benadrukt vermeldt mencionou destacou indicou expressou ressaltou salientou"
    ).split()
)
GENERAL = frozenset(
    (
        "wants needs wishes would hopes feels believes thinks said says expects asked likes prefers seeks requested"
        " complained confirmed agreed explained möchte wünscht will braucht sagt sagte meint findet souhaite veut dit"
        " demande pense quiere necesita dice desea pide cree vuole chiede desidera ritiene wil wenst zegt vraagt vindt"
        " quer precisa diz deseja pediu acha"
    ).split()
)
AGREED = frozenset(
    (
        "agreed discussed explored reviewed aligned besprachen diskutierten vereinbarten acordaron discutieron"
        " concordato discusso bespraken concordaram discutiram"
    ).split()
)
HELPERS = frozenset("a ont ha hanno heeft hebben has have hat haben".split())
"""What may stand before a verb of these: *le client a indiqué*."""
HEADS = frozenset(
    (
        "key takeaway|key takeaways|takeaways|action item|action items|summary|meeting summary|call summary|ai summary"
        "|ai generated summary|executive summary|meeting notes|meeting minutes|tl dr|tldr|pain point|pain points"
        "|key points|main points|key insights|next steps|recap|zusammenfassung|kernaussagen|protokoll|gesprächsnotiz"
        "|résumé|compte rendu|points clés|synthèse|resumen|puntos clave|conclusiones|riassunto|sintesi|punti chiave"
        "|samenvatting|kernpunten|resumo|pontos principais|sammanfattning|podsumowanie|özet|резюме|итоги|протокол"
        "|总结|摘要|要点|会议纪要|總結|會議紀要|要約|まとめ|議事録|요약|회의록"
    ).split("|")
)
