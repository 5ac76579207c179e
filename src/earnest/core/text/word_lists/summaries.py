"""How notes begin that sum up what somebody said, by language.

ABSENT holds what notes call somebody of whom they speak, CROWD several such people. NOTED holds what only notes say of
them, WISHES what notes say of a wish, GENERAL what others say too: it tells a note only where no article is before the
name, as in *Client wants*. AGREED is said of a crowd. HEADS stand before a colon.
"""

ARTICLES = frozenset("the der die das den le la l les el los il lo i de het een o a os as ο η".split())
ABSENT = frozenset(
    (
        "client customer prospect interviewee respondent stakeholder kunde kundin auftraggeber auftraggeberin mandant"
        " mandantin cliente clienta interesado interesada interlocuteur interlocutrice interlocutor interlocutora"
        " entrevistado entrevistada"
        " intervistato intervistata klant opdrachtgever geïnterviewde kunden klient klientka клиент клиентка заказчик"
        " заказчица клієнт клієнтка замовник замовниця πελατησ πελατισσα"
    ).split()
)
CROWD = frozenset(
    (
        "participants attendees stakeholders interviewees respondents teilnehmer teilnehmenden participantes"
        " partecipanti deelnemers aanwezigen deltagarna uczestnicy участники учасники"
    ).split()
)
NOTED = frozenset(
    (
        "mentioned stated noted expressed emphasized emphasised indicated highlighted stressed voiced outlined"
        " articulated conveyed raised erwähnte äußerte äusserte betonte schilderte erläuterte erwähnt"
        " geäußert betont geschildert"
        " erläutert indiqué mentionné souligné exprimé évoqué"
        " mencionó señaló indicó expresó destacó recalcó mencionado señalado destacado recalcado sottolineato indicato"
        " espresso menzionato evidenziato benadrukte vermeldde"
        " benadrukt vermeldt mencionou destacou indicou expressou ressaltou salientou nämnde betonade framhöll"
        " påpekade uttryckte efterlyste"
        " wspomniał wspomniała wyraził wyraziła zgłosił zgłosiła podkreślił podkreśliła zaznaczył zaznaczyła"
        " stwierdził stwierdziła отметил отметила сообщил сообщила выразил выразила озвучил озвучила"
        " упомянул упомянула подчеркнул подчеркнула зазначив зазначила згадав згадала підкреслив підкреслила ανεφερε"
        " τονισε επισημανε"
    ).split()
)
WISHES = frozenset(
    (
        "would like|is seeking|is looking|wishes|möchte|wünscht|wünscht sich|legt wert|regte an|wies darauf hin"
        "|souhaite"
        "|souhaiterait|désire|aimerait"
        "|desea|solicita|solicitó|desearía|desidera|desidererebbe|vorrebbe|wenst|geeft aan|gaf aan|zou graag|deseja"
        "|gostaria|önskar"
        "|efterfrågar|życzy sobie|oczekuje|chciałby|chciałaby|желает|хотел бы|хотела бы|бажає|επιθυμει"
    ).split("|")
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
PRONOUNS = frozenset("she he they er sie il elle ils elles ella él lui lei zij hij ela ele hon han ona он она".split())
"""Somebody absent, of whom a note goes on to say *that*."""
THAT = frozenset("that how frustration concern concerns dass daß que qu che dat att że iż что що".split())
"""What follows NOTED in a note, where a pronoun or nobody is named before it."""
TITLES = frozenset(
    (
        "mr mrs ms frau herr madame monsieur mme señora señor doña don signora signor mevrouw meneer senhora senhor"
        " fru pani pan"
    ).split()
)
"""A name follows these, and a verb of NOTED or WISHES."""
MINUTES = frozenset(
    (
        "it was noted|it was agreed|it was mentioned|it was stressed|it was discussed|it was emphasised"
        "|it was emphasized|it was highlighted|it was pointed out|there was a discussion|there was agreement|es wurde"
        " festgehalten|es wurde angeregt|es wurde gewünscht|es wurde erwähnt|es wurde betont|es wurde besprochen|es"
        " wurde vereinbart|es wurde angemerkt|es"
        " wurde angesprochen|es wurde deutlich|besprochen wurde|festgehalten wurde|vereinbart wurde|il a été convenu"
        "|il a été noté|il a été souligné|il a été évoqué|il a été rappelé|il a été mentionné|il ressort que|il ressort"
        " de l|se acordó que|se comentó que|se mencionó que|se señaló que|se destacó que|se acordó|fue mencionado|è"
        " stato concordato|è stato sottolineato|è stato evidenziato|è stato menzionato|è emerso che|è emerso|si è"
        " convenuto|si è concordato|er werd besproken|er is besproken|er is aangegeven|er is gevraagd|er werd"
        " opgemerkt|er werd benadrukt|er werd"
        " aangegeven|besproken is|afgesproken is|foi mencionado|foi destacado|foi referido|foi salientado|ficou"
        " acordado|ficou combinado que|det framkom|det noterades|det konstaterades|det påpekades|det betonades"
        "|ustalono|ustalono że|zauważono|omówiono|podkreślono|stwierdzono|zwrócono uwagę|wspomniano|было отмечено"
        "|было сказано|отмечено|отмечено что|обсудили что|обговорено|було зазначено"
    ).split("|")
)
"""How minutes begin a sentence that nobody said; their words are as `words` returns them."""
REPORTED = frozenset(
    (
        "会议指出|会议强调|会议讨论|会议提到|会上指出|会上讨论|会上提到|会上提出|會上提到|會議指出"
        "|客户表示|客户提到|客户指出|客户强调|客户反映|客户希望|客戶表示|客戶提到|客戶希望|对方表示|对方提到|对方指出"
        "|对方强调|對方表示|對方提到|受访者表|受访者提|ग्राहक ने बताया|ग्राहक ने कहा|क्लाइंट ने बताया|क्लाइंट ने कहा"
        "|ذكر العميل|ذكرت العميلة|أشار العميل|أشارت العميلة|أفاد العميل|أفادت العميلة|أكد العميل|أكدت العميلة"
        "|أوضح العميل|أوضحت العميلة|يرغب العميل|ترغب العميلة|khách hàng mong muốn|khách hàng đề cập|khách hàng cho biết"
        "|khách hàng nhấn mạnh|khách hàng bày tỏ|khách hàng yêu cầu"
    ).split("|")
)
"""How minutes and reports begin in languages where *the* client is no word before a verb."""
CLOSINGS = (
    "と考えられます|と考えられる|と思われます|と推察されます|が見込まれます|と見受けられます"
    "|belirtti|ifade etti|dile getirdi|vurguladı|talep etti|belirtildi|ifade edildi|dile getirildi|vurgulandı"
    "|talep edildi|görüşüldü|kararlaştırıldı|お客様の要望|との指摘あり|との指摘がありました|との要望|との要望あり"
    "|との意向|と述べた|と述べていた|と述べられた|が議論された|が指摘された|が共有された|が話し合われた|を要望"
    "|を希望|との声|との声あり"
    "|しているとのこと|したいとのこと|언급함|언급했음|강조함|요청함|요청했음|희망함|원함|밝힘|싶어 함"
    "|필요하다고 함|원한다고 함|한다고 함|라고 함|논의됨|언급됨|공유됨"
).split("|")
"""How reports end where the verb comes last."""
MADE = frozenset(
    (
        "as an ai|as a language model|here is a summary|here is the summary|here are the key|here s a summary"
        "|certainly here is|certainly here are|sure here is|sure here s|als ki sprachmodell|als ki|hier ist eine"
        " zusammenfassung|gerne hier ist eine|hier sind die wichtigsten|en tant que modèle|en tant qu ia|voici un"
        " résumé|voici le résumé|voici les points|como modelo de lenguaje|como modelo de linguagem|aquí tienes un"
        " resumen|aquí está el resumen|ecco un riassunto|ecco il riassunto|come modello linguistico|hier is een"
        " samenvatting|als ai taalmodel|aqui está um resumo|aqui está o resumo|här är en sammanfattning|som ai modell"
        "|oto podsumowanie|jako model językowy|işte görüşmenin bir özeti|işte bir özet|bir yapay zeka|вот краткое"
        " изложение|вот краткое содержание|вот краткий пересказ|как языковая модель|以下是会议|以下是总结"
        "|以下是要点|作为一个人"
        "|作为人工智|以下は会議|以下は要約|以下は議事|다음은 통화|다음은 회의|다음은 요약|다음은 대화"
    ).split("|")
)
"""How a language model begins."""
FIRST_PERSON = frozenset(
    (
        "me my mine we us our ours ich mir mich mein meine meinen meinem meiner wir uns unser unsere unseren unserem"
        " je j moi m mon ma mes nous notre nos yo mi mis me nos nosotros nosotras nuestro nuestra conmigo io mio mia"
        " noi nostro nostra ik mij mijn wij we ons onze eu meu minha nós nosso nossa comigo jag mig min mitt mina"
        " vi oss vår vårt våra ja mnie mi mój moja my nas nam nasz nasza я мне меня мой моя мы нас нам наш наша мені"
        " мене мій ми bana ben benim biz bize bizim dedim dedik 我 咱 私 僕 俺 저 제가 내가 나 우리 우리는 우리가"
        " 우리한테 저희 저희가 저희는 저희한테 मैं हम हमारे हमें मुझे tôi mình μου μας εγω εμεισ"
    ).split()
)
"""With any of these, somebody speaks of others and of themselves: that is no report."""
ENGLISH = frozenset("the she he they it there mr mrs ms client customer".split())
"""After one of these *i* is one of them too; elsewhere it is *in* or *and*."""
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
