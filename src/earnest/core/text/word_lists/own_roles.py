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
