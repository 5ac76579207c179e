"""Roles of somebody on the user's own side, by language.

*Our account manager* is a colleague of the writer; *my contact at the clinic* and *their account manager* are not.
"""

OWN_ROLES = {
    "en": (
        r"\b(?:my|our) (?:own )?(?:[\w-]+ )?(?:colleague|boss|manager|team ?mate|team lead|co-?worker|assistant"
        r"|sales\w*|account "
        r"(?:manager|executive)|consultant|engineer|partner|intern|employee|expert|developer|designer|office"
        r"|firm)\b|^colleague$"
    ),
    "de": (
        r"\b(?:mein|unser)\w* (?:kolleg|chef|mitarbeiter|vertrieb|berater|assistent|partner|praktikant|team)\w*"
        r"|^kolleg(?:e|in)$"
    ),
    "fr": (
        r"\b(?:mon|ma|mes|notre|nos) (?:collègue|chef|commercial|assistant|consultant|associé|stagiaire"
        r"|équipe)\w*|^collègue$"
    ),
    "es": (
        r"\b(?:mi|mis|nuestr\w+) (?:colega|compañer|jef|comercial|asistente|consultor|soci|becari|equipo)\w*"
        r"|^(?:colega|compañer[oa])$"
    ),
    "it": r"\b(?:mi[oa]|nostr\w+) (?:colleg|cap|commercial|assistent|consulent|soci|stagist|team)\w*|^collega$",
    "nl": r"\b(?:mijn|onze) (?:collega|chef|baas|verkoper|assistent|adviseur|partner|stagiair|team)\w*|^collega$",
    "pt": r"\b(?:me|minh|noss)\w+ (?:colega|chefe|comercial|assistente|consultor|sóci|estagiári|equip)\w*|^colega$",
    "pl": (
        r"\b(?:mój|moja|nasz\w*) (?:koleg|kolež|szef|handlow|asystent|konsultant|wspólni|stażyst)\w*|^(?:kolega"
        r"|koleżanka)$"
    ),
    "ru": r"\b(?:мой|моя|наш\w*) (?:коллег|начальни|менеджер|помощни|консультант|партн|стаж)\w*|^коллега$",
    "tr": r"\b(?:iş )?arkadaşım\b|\bmeslektaşım\b|\bbizim (?:satış|müdür|danışman)\w*",
    "ar": r"زميل(?:ي|تي|نا|تنا)|مدير(?:ي|نا)|مندوبنا|موظفنا|مستشارنا",
    "he": r"(?:ה)?(?:קולגה|עמית|מנהל|יועץ) (?:שלי|שלנו)",
    "hi": r"(?:मेर[ाे]|मेरी|हमार[ाे]|हमारी) (?:सहकर्मी|बॉस|मैनेजर|सहायक|सलाहकार)",
    "th": r"เพื่อนร่วมงาน|(?:หัวหน้า|ผู้จัดการ|ผู้ช่วย|ที่ปรึกษา)(?:ของ)?(?:ผม|ฉัน|เรา)",
    "zh": r"^同事$|我(?:们)?(?:的)?(?:同事|老板|经理|销售|助理|顾问|客户经理)|我們的?(?:同事|經理|顧問)",
    "ja": r"^同僚$|(?:私|うち|当社|弊社|我々)の(?:同僚|上司|営業|部下|担当|コンサルタント)",
    "ko": r"^동료$|(?:내|제|우리)\s?(?:회사\s)?(?:동료|상사|영업|팀장|조수|컨설턴트)",
}
"""A pattern each, looked for in a role as the user wrote it."""

_THEIRS = (
    "contact|client|customer|champion|sponsor|buyer|offer|proposal|contract|invoice|work|project|product|service"
    "|kontakt|ansprech|kund|auftrag|angebot|vertrag|rechnung|arbeit|projekt|interloc|offre|contrat|facture|projet"
    "|contact|cliente|oferta|contrato|factura|proyecto|contatt|offerta|contratt|fattura|progett|klant|opdrachtgever"
    "|aanbod|proposta|fatura|projeto|klient|zamawia|ofert|umow|клієнт|клиент|контакт|заказчик|замовник|проект|договор"
)
"""How words begin after *my* and *our* in roles of their people: *my contact at the clinic*."""
_POSSESSIVES = (
    r"\b(?:my|our|mein\w{0,2}|unser\w{0,2}|mon|mes|notre|nos|mis|nuestr\w{1,2}|miei|(?-i:mi[oae]?|mina|(?:ma"
    r"|min)(?= \w{3}))|nostr[oaie]|mijn|on(?:s|ze)"
    r"|meus?|minhas?|noss[oa]s?|mój|moja|mojej|mojego|nasz\w{0,3}|mitt|vår\w?|vårt|мой|моя|мо[её]й|наш\w{0,3}"
    r"|мій|мо[яєї]|benim|bizim)"
)
OURS = (
    rf"{_POSSESSIVES} (?!(?:[\w-]+ )?(?:{_THEIRS}))[^\W\d]"
    r"|\b(?:with|for|by|beside|next to|from|at|under|introduced|referred|recommended) (?:me|us)\b"
    r"|\bof ours\b"
    r"|(?-i:\bI\b)|\b(?:für|bei|mit|neben|von|zu|unter) (?:uns|mir|mich)\b"
    r"|\b(?:chez|avec|pour|par|à côté de|de) (?:nous|moi)\b|\bm'(?:a|ont|avait) \w+"
    r"|\b(?:con|para|por|de|junto a) (?:nosotros|nosotras|mí)\b|\bconmigo\b|\bque me \w+"
    r"|\b(?:con|per|da|di|accanto a) (?:noi|me)\b|\b(?:met|voor|bij|van|naast) (?:ons|mij)\b"
    r"|\b(?:com|para|por|de) (?:nós|mim)\b|\b(?:comigo|connosco|conosco)\b"
    r"|\b(?:u|dla|od|z) (?:nas|mnie|nami|mną)\b|\b(?:hos|för|med|från|åt) (?:oss|mig)\b"
    r"|(?:^|\W)(?:у|для|от|с|з|від) (?:нас|меня|нами|мной|мене)\b|\b(?:bizde|bizden|bizimle|benimle|yanımda)\b"
    r"|\b(?!müşteri)\w+(?:ımız|imiz|umuz|ümüz)\b|\bμας\b|\bμου\b|(?:của|với|bên|cho) (?:tôi|chúng tôi|mình|em"
    r"|anh)\b|\bbên (?:tôi|em|mình)\b"
    r"|弊社|自社|当方|我が社|わが社|(?:私|僕|俺|うち|当社|我々)(?:ども|たち|達)?(?:の|と|が|側)"
    r"|(?:我|咱)(?:们|們)?(?:的|司|方|这边|這邊|公司|团队|團隊|部门)|本公司|敝公司|敝司"
    r"|(?:저희|우리|당사)(?:\s|의|쪽|측)|제 |내 "
    r"|(?:^|\s)(?:لدينا|عندنا|معنا|معي|لنا|عندي)(?:\s|$)|(?:^|\s)(?:ال)?(?:شركتنا|فريقنا|مكتبنا|شريكي|صديقي|قسمنا"
    r"|مبيعاتنا)"
    r"|हमार|मेर[ाेी] |हमारे यहाँ|ของ(?:เรา|ผม|ฉัน|ดิฉัน|บริษัทเรา)|ฝั่งเรา|ทีมเรา|שלי|שלנו|אצלנו|מטעמנו"
)
"""Whose side *my*, *our*, *for us* and their like in a role tell of: the user writes roles."""
BETWEEN = (
    r"\b(?:recruit(?:er|ment agen\w+|ing agen\w+|ment consult\w+)|head ?-?hunt\w*|talent (?:agent|scout|partner)"
    r"|go-between"
    r"|middle ?(?:man|woman)|intermediar\w+|matchmaker|personalvermittl\w+|personalberat\w+|stellenvermittl\w+"
    r"|vermittler(?:in)?"
    r"|zwischenhändler\w*|dolmetscher\w*|chasseu\w+ de têtes?|recruteu\w+|cabinet de recrutement|intermédiaire"
    r"|apporteu\w+ d'affaires"
    r"|interprète|cazatalentos|reclutador\w*|intermediari\w+|intérprete|selezionat\w+|cacciat\w+ di teste|interprete"
    r"|tussenpersoon|wervingsbureau|tolk|recrutador\w*|caça-talentos|rekruter\w*|pośredni\w+|łowc\w+ głów|tłumacz\w*"
    r"|rekryterare|mellanhand|рекрутер\w*|хедхантер\w*|посредни\w+|переводчи\w+|посередни\w+|перекладач\w*"
    r"|işe alım\w*|aracı|tercüman|μεσάζων|μεσάζοντας|διερμηνέας|υπεύθυν\w+ προσλήψεων|môi giới|phiên dịch"
    r"|săn đầu người)\b"
    r"|猎头|獵頭|中介|中间人|翻译|口译|ヘッドハンター|人材紹介|仲介|通訳|リクルーター|헤드헌터|중개인|통역|리크루터|وسيط|مترجم|صائد"
    r"|भर्ती|बिचौलिया|दुभाषिया|นายหน้า|ล่าม|ผู้สรรหา|מגייס|ציידת? ראשים|מתווך|מתורגמן"
)
"""Roles of somebody between the two sides."""

SELVES = (
    r"[Mm]e|[Mm]yself|I|[Ii]ch(?: selbst)?|[Mm]oi(?:[- ]même)?|yo(?: mism[oa])?|io(?: stess[oa])?|ik(?: ?zelf)?"
    r"|eu(?: (?:mesm[oa]|própri[oa]))?|jag(?: själv)?|ja(?: sam[a]?)?|(?:ben )?kendim|[Яя](?: сам[аі]?)?|我(?:自己)?"
    r"|私(?:自身)?|自分(?:自身)?|나|저|أنا(?: نفسي)?|मैं(?: (?:खुद|स्वयं))?|אני|ฉัน|ผม|[Tt]ôi|[Εε]γώ"
)
"""What people call themselves, as a whole name or beside one: *Priya (me)*, *ich selbst*.

In small letters where a name is spelled like it: *Io*, *Jag*, *Ja*.
"""
MACHINES = r"\b(?:chat ?gpt|copilot|chat ?bot|bot|note ?taker|language model|(?-i:AI)|ai (?:assistant|model|bot))\b"
"""What is nobody; *Ai* is a name."""
